import { defineMessages } from '../../../words/messages.ts';

export const chaseMessages = defineMessages({
  title: { en: 'Whom to ask for what', cy: 'Gofyn i bwy am beth' },
  lead: {
    en: 'On {day}, {entries} things to ask {forces} forces for.',
    cy: 'Ar {day}, {entries} o bethau i’w gofyn i {forces} heddlu.',
  },
  country: { en: 'Forces by action', cy: 'Heddluoedd fesul cam' },
  nothing: { en: 'There is nobody to ask for anything.', cy: 'Nid oes neb i ofyn am unrhyw beth.' },
  force: { en: 'Force', cy: 'Heddlu' },
  howMany: { en: 'How many', cy: 'Faint' },
  since: { en: 'Since', cy: 'Ers' },
  days: { en: 'Days', cy: 'Diwrnodau' },
  subjects: { en: 'Which', cy: 'Pa rai' },
  noPlan: { en: 'A plan', cy: 'Cynllun' },
  returnLate: { en: 'A return', cy: 'Adroddiad' },
  overdue: { en: 'Actions that are overdue', cy: 'Camau sy’n hwyr' },
  notReported: { en: 'Actions with no report', cy: 'Camau heb adroddiad' },
  noEvidence: { en: 'Actions without evidence', cy: 'Camau heb dystiolaeth' },
  replyOverdue: { en: 'Replies to recommendations', cy: 'Atebion i argymhellion' },
  noAction: { en: 'Actions that answer recommendations', cy: 'Camau sy’n ateb argymhellion' },
  byAndFor: {
    en: 'A by-and-for organisation in the register',
    cy: 'Sefydliad gan-ac-ar-gyfer yn y gofrestr',
  },
  byAndForLead: {
    en: '{count} forces name none: {forces}.',
    cy: 'Nid yw {count} heddlu yn enwi un: {forces}.',
  },
});
