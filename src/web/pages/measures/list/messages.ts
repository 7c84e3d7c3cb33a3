import { defineMessages } from '../../../words/messages.ts';

export const measuresMessages = defineMessages({
  title: { en: 'Measures', cy: 'Mesurau' },
  summary: {
    en: 'Everything that is counted, and how it stands.',
    cy: 'Popeth sy’n cael ei gyfrif, a sut mae’n sefyll.',
  },
  lead: {
    en: 'Each measure says what is counted, out of what, and what it cannot show. None of them alone tells how safe women and girls are.',
    cy: 'Mae pob mesur yn dweud beth sy’n cael ei gyfrif, allan o beth, a beth na all ei ddangos. Nid oes un ohonynt ar ei ben ei hun yn dweud pa mor ddiogel yw menywod a merched.',
  },
  framework: {
    en: 'Answers in the framework: {ids} (our numbering)',
    cy: 'Yn ateb yn y fframwaith: {ids} (ein rhifau ni)',
  },
  up: { en: 'Higher is better', cy: 'Uwch sydd orau' },
  down: { en: 'Lower is better', cy: 'Is sydd orau' },
  context: {
    en: 'Neither higher nor lower is better by itself',
    cy: 'Nid yw uwch nac is yn well ynddo’i hun',
  },
  compares: { en: 'Forces can be compared', cy: 'Gellir cymharu heddluoedd' },
  comparesNot: { en: 'Forces cannot be compared: {reason}', cy: 'Ni ellir cymharu heddluoedd: {reason}' },
});
