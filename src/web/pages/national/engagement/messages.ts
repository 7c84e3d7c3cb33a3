import { defineMessages } from '../../../words/messages.ts';

export const engagementMessages = defineMessages({
  title: { en: 'Whom forces asked', cy: 'Pwy mae heddluoedd wedi gofyn iddynt' },
  summary: {
    en: 'The women’s organisations that each force asked, and whether anything changed because of it.',
    cy: 'Y sefydliadau menywod y gofynnodd pob heddlu iddynt, ac a newidiodd unrhyw beth oherwydd hynny.',
  },
  updates: { en: 'National updates', cy: 'Diweddariadau cenedlaethol' },
  lead: {
    en: '{named} of {all} forces show that they asked a by-and-for organisation: one that is led by and for the women it serves. A plan is not ready without one.',
    cy: 'Mae {named} o {all} heddlu yn dangos eu bod wedi gofyn i sefydliad gan-ac-ar-gyfer: un a arweinir gan y menywod y mae’n eu gwasanaethu, ac ar eu cyfer. Nid yw cynllun yn barod heb un.',
  },
  note: {
    en: 'Only what a force publishes is here. None shown is not the same as none asked.',
    cy: 'Dim ond yr hyn y mae heddlu’n ei gyhoeddi sydd yma. Nid yw dangos dim yr un peth â gofyn i neb.',
  },
  caption: { en: 'What each force shows', cy: 'Beth mae pob heddlu’n ei ddangos' },
  force: { en: 'Force', cy: 'Heddlu' },
  asked: { en: 'Asked', cy: 'Gofynnwyd' },
  byAndFor: { en: 'By-and-for', cy: 'Gan-ac-ar-gyfer' },
  heard: { en: 'Heard', cy: 'Clywyd' },
  changed: { en: 'Changed something', cy: 'Newidiwyd rhywbeth' },
  unanswered: { en: 'Not answered yet', cy: 'Heb ei ateb eto' },
});
