import type { Language } from '../../../../kernel/index.ts';
import type { StaffPage } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { staffNothingMessages } from './messages.ts';

/** What is not there, and what is not for this person: one page for both. */
export function staffNothingPage(language: Language): StaffPage {
  const t = say(staffNothingMessages, language);
  return {
    template: 'pages/sign-in/nothing/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: { t },
  };
}
