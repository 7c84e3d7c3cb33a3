import type { Language } from '../../../../kernel/index.ts';
import type { StaffPage } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { signInMessages } from './messages.ts';

/** What happened before somebody is asked to sign in, where anything did. */
export type SignInNotice = 'refused' | 'signed-out';

/** The page to sign in: one button, and nothing that tells what is behind it. */
export function signInPage(
  language: Language,
  shown: { readonly returnTo: string; readonly notice: SignInNotice | undefined },
): StaffPage {
  const t = say(signInMessages, language);
  return {
    template: 'pages/sign-in/door/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      action: language === 'cy' ? '/cy/sign-in' : '/sign-in',
      returnTo: shown.returnTo,
      refused: shown.notice === 'refused',
      signedOut: shown.notice === 'signed-out',
    },
  };
}
