import { defineMessages } from '../../../words/messages.ts';

export const addActionMessages = defineMessages({
  title: { en: 'Add an action', cy: 'Ychwanegu cam' },
  lead: {
    en: 'It is a draft until it is adopted. What it says on that day is its first promise.',
    cy: 'Drafft ydyw nes iddo gael ei fabwysiadu. Yr hyn y mae’n ei ddweud ar y diwrnod hwnnw yw ei addewid cyntaf.',
  },
  button: { en: 'Add', cy: 'Ychwanegu' },
  plan: { en: 'Plan', cy: 'Cynllun' },
  takeTitle: { en: 'Take over actions of the framework', cy: 'Cymryd camau’r fframwaith drosodd' },
  takeLead: {
    en: 'Each becomes a draft in the framework’s words, with its own reference. Then give each its dates and its people.',
    cy: 'Daw pob un yn ddrafft yng ngeiriau’r fframwaith, â’i gyfeirnod ei hun. Yna rhowch ddyddiadau a phobl i bob un.',
  },
  takeButton: { en: 'Take over', cy: 'Cymryd drosodd' },
  actions: { en: 'Actions', cy: 'Camau' },
  allTaken: {
    en: 'Every action of the framework is in the plan.',
    cy: 'Mae pob cam o’r fframwaith yn y cynllun.',
  },
  choose: { en: 'Choose at least one action', cy: 'Dewiswch o leiaf un cam' },
});
