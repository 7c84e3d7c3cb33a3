import type { Language } from '../../../../kernel/index.ts';
import { keptMinutesMax } from '../../../staff/kept-form.ts';
import type { StaffPage } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { waitingMessages } from './messages.ts';

/** Why a form waits for its writer. */
export type WaitingFor = 'signed-out' | 'role' | 'step-up';

/** Holds a form that could not be taken, locked, while its writer signs in or chooses a role in another tab. SD-17. */
export function waitingPage(
  language: Language,
  shown: { readonly kept: string; readonly address: string; readonly why: WaitingFor },
): StaffPage {
  const t = say(waitingMessages, language);
  const prefix = language === 'cy' ? '/cy' : '';
  return {
    template: 'pages/sign-in/waiting/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      why: t[shown.why],
      held: t.held({ minutes: keptMinutesMax }),
      signInAddress: shown.why === 'role' ? undefined : `${prefix}/sign-in`,
      returnTo: `${prefix}/signed-in`,
      roleAddress: `${prefix}/acting`,
      action: shown.address,
      kept: shown.kept,
    },
  };
}
