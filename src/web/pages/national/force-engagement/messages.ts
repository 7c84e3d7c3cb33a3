import { defineMessages } from '../../../words/messages.ts';

export const forceEngagementMessages = defineMessages({
  title: { en: 'Whom {force} asked', cy: 'Pwy y gofynnwyd iddynt: {force}' },
  summary: {
    en: 'The organisations that {force} asked, what they said, and what changed.',
    cy: 'Y sefydliadau y gofynnwyd iddynt: {force}, beth ddywedasant, a beth newidiodd.',
  },
  all: { en: 'Whom forces asked', cy: 'Pwy mae heddluoedd wedi gofyn iddynt' },
  empty: {
    en: 'This force shows no engagement yet. Its lead records whom it asked, what they said and what changed, and what is published appears here.',
    cy: 'Nid yw’r heddlu hwn yn dangos unrhyw ymgysylltu eto. Mae ei arweinydd yn cofnodi i bwy y gofynnwyd, beth ddywedasant a beth newidiodd, ac mae’r hyn a gyhoeddir yn ymddangos yma.',
  },
  ready: {
    en: 'It shows a by-and-for organisation, as a plan needs.',
    cy: 'Mae’n dangos sefydliad gan-ac-ar-gyfer, fel y mae ar gynllun ei angen.',
  },
  notReady: {
    en: 'It shows no by-and-for organisation: one that is led by and for the women it serves. A plan is not ready without one.',
    cy: 'Nid yw’n dangos sefydliad gan-ac-ar-gyfer: un a arweinir gan y menywod y mae’n eu gwasanaethu, ac ar eu cyfer. Nid yw cynllun yn barod heb un.',
  },
  byAndFor: { en: 'By-and-for', cy: 'Gan-ac-ar-gyfer' },
  asked: { en: 'Asked on {day}', cy: 'Gofynnwyd ar {day}' },
  said: { en: 'Said on {day}', cy: 'Dywedodd ar {day}' },
  changed: { en: 'What changed, {day}', cy: 'Beth newidiodd, {day}' },
  notChanged: { en: 'Why nothing changed, {day}', cy: 'Pam na newidiodd dim, {day}' },
  waiting: { en: 'What became of it', cy: 'Beth ddaeth ohono' },
  noAnswer: { en: 'Nothing is recorded yet.', cy: 'Nid oes dim wedi’i gofnodi eto.' },
  payment: { en: 'Paid for its time', cy: 'Talwyd am ei amser' },
  paid: { en: 'yes', cy: 'do' },
  unpaid: { en: 'no', cy: 'naddo' },
  declined: { en: 'offered and declined', cy: 'cynigiwyd a gwrthodwyd' },
  unknown: { en: 'not known', cy: 'ddim yn hysbys' },
});
