import { defineMessages } from '../words/messages.ts';

/** Above a form that holds what was typed into it before. */
export const filledMessages = defineMessages({
  notice: {
    en: 'Nothing was saved. What you wrote is back in the form below. Look through it, then send it. A file must be chosen again.',
    cy: 'Ni chadwyd dim. Mae’r hyn a ysgrifennoch yn ôl yn y ffurflen isod. Darllenwch drwyddi, yna anfonwch hi. Rhaid dewis ffeil eto.',
  },
});
