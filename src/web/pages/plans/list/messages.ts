import { defineMessages } from '../../../words/messages.ts';

export const planListMessages = defineMessages({
  title: { en: 'Plans', cy: 'Cynlluniau' },
  noPlan: {
    en: 'No plan is here yet. A force’s lead opens one.',
    cy: 'Nid oes cynllun yma eto. Mae arweinydd heddlu yn agor un.',
  },
  adopted: { en: 'Adopted on {day}', cy: 'Mabwysiadwyd ar {day}' },
  draft: { en: 'Not adopted yet', cy: 'Heb ei fabwysiadu eto' },
  open: { en: 'Open a plan', cy: 'Agor cynllun' },
});
