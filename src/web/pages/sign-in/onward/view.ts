import type { Language } from '../../../../kernel/index.ts';
import type { StaffPage } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { onwardMessages } from './messages.ts';

/** Leads to the identity provider at once, and by a link where a browser does not. */
export function onwardPage(language: Language, address: string): StaffPage {
  const t = say(onwardMessages, language);
  return {
    template: 'pages/sign-in/onward/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: { t, address },
  };
}
