import { defineMessages } from '../../../words/messages.ts';

export const frameworkMessages = defineMessages({
  framework: { en: 'The national framework', cy: 'Y fframwaith cenedlaethol' },
  numbering: {
    en: 'Numbers such as A1 and M7 are ours. The official document could not be had.',
    cy: 'Ein rhifau ni yw rhifau fel A1 ac M7. Nid oedd modd cael y ddogfen swyddogol.',
  },
  official: {
    en: 'The numbers are those of the published document.',
    cy: 'Rhifau’r ddogfen gyhoeddedig yw’r rhifau.',
  },
  published: { en: 'Published {day} by {by}.', cy: 'Cyhoeddwyd {day} gan {by}.' },
  actions: { en: 'What is asked', cy: 'Beth sy’n cael ei ofyn' },
  measures: { en: 'How it is measured', cy: 'Sut mae’n cael ei fesur' },
  across: { en: 'Across all pillars', cy: 'Ar draws pob colofn' },
  who: { en: 'Who', cy: 'Pwy' },
  when: { en: 'When', cy: 'Pryd' },
  measuredBy: { en: 'Measured by', cy: 'Mesurir gan' },
  figures: { en: 'Figures on this site', cy: 'Ffigurau ar y wefan hon' },
  noFigures: {
    en: 'No figures on this site: the open data that it reads does not hold them.',
    cy: 'Dim ffigurau ar y wefan hon: nid yw’r data agored y mae’n ei ddarllen yn eu cynnwys.',
  },
  speaksOf: { en: 'Speaks of', cy: 'Yn sôn am' },
  basis: { en: 'Basis', cy: 'Sail' },
  principles: { en: 'Principles', cy: 'Egwyddorion' },
  rules: { en: 'Rules', cy: 'Rheolau' },
  facts: { en: 'What else is known', cy: 'Beth arall sy’n hysbys' },
  unrecovered: { en: 'What we could not find', cy: 'Beth na allem ddod o hyd iddo' },
  sources: { en: 'Sources', cy: 'Ffynonellau' },
  sourcesNote: {
    en: 'Titles are in English, as our notes have them. The links lead away from this site.',
    cy: 'Mae’r teitlau yn Saesneg, fel yn ein nodiadau. Mae’r dolenni’n arwain i ffwrdd o’r wefan hon.',
  },
});
