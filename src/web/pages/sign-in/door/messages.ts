import { defineMessages } from '../../../words/messages.ts';

export const signInMessages = defineMessages({
  title: { en: 'Sign in', cy: 'Mewngofnodi' },
  button: { en: 'Sign in', cy: 'Mewngofnodi' },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  refused: {
    en: 'We could not sign you in. Try again. If that does not help, ask whoever looks after Watershed in your organisation.',
    cy: 'Nid oedd modd eich mewngofnodi. Rhowch gynnig arall arni. Os nad yw hynny’n helpu, gofynnwch i bwy bynnag sy’n gofalu am Watershed yn eich sefydliad.',
  },
  signedOut: {
    en: 'You are signed out of Watershed. On a shared computer, also sign out of your organisation’s own account.',
    cy: 'Rydych wedi allgofnodi o Watershed. Ar gyfrifiadur a rennir, allgofnodwch hefyd o gyfrif eich sefydliad.',
  },
  done: { en: 'Done', cy: 'Wedi’i wneud' },
});
