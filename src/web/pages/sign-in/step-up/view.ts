import type { Language } from '../../../../kernel/index.ts';
import type { StaffPage } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { stepUpMessages } from './messages.ts';

/** Asks whoever is signed in to show who they are; `returnTo` is where they come back to. */
export function stepUpPage(language: Language, returnTo: string): StaffPage {
  const t = say(stepUpMessages, language);
  return {
    template: 'pages/sign-in/step-up/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: { t, action: language === 'cy' ? '/cy/sign-in' : '/sign-in', returnTo },
  };
}
