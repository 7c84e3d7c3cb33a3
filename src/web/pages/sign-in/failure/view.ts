import type { Language } from '../../../../kernel/index.ts';
import type { StaffPage } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { staffFailureMessages } from './messages.ts';

/** What kind of failure a person is told of; never more of the inside than this. */
export type StaffFailure = 'not-understood' | 'not-kept' | 'not-now' | 'broken';

export function staffFailurePage(language: Language, failure: StaffFailure, requestId: string): StaffPage {
  const t = say(staffFailureMessages, language);
  const words = {
    'not-understood': { title: t.notUnderstoodTitle, lead: t.notUnderstood },
    'not-kept': { title: t.notKeptTitle, lead: t.notKept },
    'not-now': { title: t.notNowTitle, lead: t.notNow },
    broken: { title: t.brokenTitle, lead: t.broken },
  }[failure];
  return {
    template: 'pages/sign-in/failure/page.njk',
    title: words.title,
    summary: words.title,
    marked: false,
    view: { ...words, number: t.number({ id: requestId }) },
  };
}
