import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { signedInMessages } from './messages.ts';

/** Where a sign-in in a second tab ends: it leads back to the first, where a form waits. */
export function signedInPage({ language }: Visit): StaffPage {
  const t = say(signedInMessages, language);
  return {
    template: 'pages/sign-in/signed-in/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: { t },
  };
}
