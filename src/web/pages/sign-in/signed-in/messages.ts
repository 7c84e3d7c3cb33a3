import { defineMessages } from '../../../words/messages.ts';

export const signedInMessages = defineMessages({
  title: { en: 'You are signed in', cy: 'Rydych wedi mewngofnodi' },
  lead: {
    en: 'Close this tab and go back to the one before. What you wrote waits there: press “Go on with what you wrote”.',
    cy: 'Caewch y tab hwn ac ewch yn ôl i’r un blaenorol. Mae’r hyn a ysgrifennoch yn aros yno: pwyswch “Parhau â’r hyn a ysgrifennoch”.',
  },
});
