import { defineMessages } from '../../../words/messages.ts';

export const stepUpMessages = defineMessages({
  title: { en: 'Show that it is you', cy: 'Dangoswch mai chi sydd yno' },
  lead: {
    en: 'What you want to do affects what other people may see. Sign in once more, and you come back to this page.',
    cy: 'Mae’r hyn yr ydych am ei wneud yn effeithio ar yr hyn y caiff pobl eraill ei weld. Mewngofnodwch unwaith eto, a byddwch yn dod yn ôl i’r dudalen hon.',
  },
  button: { en: 'Sign in again', cy: 'Mewngofnodi eto' },
});
