import { defineMessages } from '../../../words/messages.ts';

/** What the forms of deadlines say besides the words of the public calculator. */
export const deadlineFormMessages = defineMessages({
  back: { en: 'Deadlines', cy: 'Dyddiadau cau' },
  team: { en: 'Team', cy: 'Tîm' },
  teamHint: {
    en: 'The team whose duty it is, for example “Domestic abuse team”. Warnings go to the person, or to the team where nobody is named.',
    cy: 'Y tîm y mae’n ddyletswydd arno, er enghraifft “Tîm cam-drin domestig”. Anfonir rhybuddion at yr unigolyn, neu at y tîm lle nad oes neb wedi’i enwi.',
  },
  person: { en: 'Person', cy: 'Unigolyn' },
  nobody: { en: 'Nobody yet', cy: 'Neb eto' },
  again: { en: 'Change what you wrote', cy: 'Newid yr hyn a ysgrifennoch' },
  errorTeam: {
    en: 'Write which team it belongs to, in at most 80 characters',
    cy: 'Ysgrifennwch i ba dîm y mae’n perthyn, mewn 80 nod ar y mwyaf',
  },
  errorPerson: { en: 'Choose one of the people', cy: 'Dewiswch un o’r bobl' },
  errorFuture: {
    en: 'That has not come yet. Give the date and time when it happened',
    cy: 'Nid yw hynny wedi dod eto. Rhowch y dyddiad a’r amser pan ddigwyddodd',
  },
  changed: {
    en: 'A rule or a bank holiday was changed while you were looking. Nothing was kept. These are the deadlines by the rules that hold now',
    cy: 'Newidiwyd rheol neu ŵyl banc tra’r oeddech yn edrych. Ni chadwyd dim. Dyma’r dyddiadau cau yn ôl y rheolau sydd mewn grym nawr',
  },
  closedMeanwhile: {
    en: 'Somebody else has closed this deadline, or it stands still. Nothing of yours was kept',
    cy: 'Mae rhywun arall wedi cau’r dyddiad cau hwn, neu mae’n sefyll. Ni chadwyd dim o’ch un chi',
  },
});
