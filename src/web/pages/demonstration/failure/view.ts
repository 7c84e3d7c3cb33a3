import type { Language } from '../../../../kernel/index.ts';
import type { StaffPage } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { demonstrationFailureMessages } from './messages.ts';

/** A sign-in at the demonstration's provider that cannot go on; leads back to the staff door. */
export function demonstrationFailurePage(language: Language, staffAddress: string): StaffPage {
  const t = say(demonstrationFailureMessages, language);
  return {
    template: 'pages/demonstration/failure/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: { t, address: language === 'cy' ? `${staffAddress}/cy` : `${staffAddress}/` },
  };
}
