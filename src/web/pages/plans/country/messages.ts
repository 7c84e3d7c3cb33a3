import { defineMessages } from '../../../words/messages.ts';

export const plansMessages = defineMessages({
  title: { en: 'Who keeps up with their plan', cy: 'Pwy sy’n cadw i fyny â’u cynllun' },
  summary: {
    en: 'Which police forces keep up with their plan on violence against women and girls, which slip and which do not keep up.',
    cy: 'Pa heddluoedd sy’n cadw i fyny â’u cynllun ar drais yn erbyn menywod a merched, pa rai sy’n llithro a pha rai nad ydynt yn cadw i fyny.',
  },
  empty: {
    en: 'This release holds no plans yet. Plans will stand here once forces have adopted them and a release was published.',
    cy: 'Nid yw’r cyhoeddiad hwn yn cynnwys cynlluniau eto. Bydd cynlluniau yma ar ôl i heddluoedd eu mabwysiadu ac i gyhoeddiad gael ei gyhoeddi.',
  },
  failingNote: {
    en: 'Many promises are overdue, or nobody has reported on them or shown evidence for too long, or there is no plan.',
    cy: 'Mae llawer o addewidion yn hwyr, neu nid oes neb wedi adrodd arnynt na dangos tystiolaeth ers yn rhy hir, neu nid oes cynllun.',
  },
  slippingNote: {
    en: 'A quarter of the promises or more are later than first promised.',
    cy: 'Mae chwarter yr addewidion neu fwy yn hwyrach nag a addawyd gyntaf.',
  },
  onTimeNote: {
    en: 'Most promises keep to the date that was first given.',
    cy: 'Mae’r rhan fwyaf o’r addewidion yn cadw at y dyddiad a roddwyd gyntaf.',
  },
  changes: { en: 'What changed since the release before', cy: 'Beth newidiodd ers y cyhoeddiad blaenorol' },
  changesLead: {
    en: 'Since {release}: {dates} {dates:promise|promises} got another date and {positions} moved to another position, in {forces} {forces:force|forces}.',
    cy: 'Ers {release}: cafodd {dates} addewid ddyddiad arall a symudodd {positions} i sefyllfa arall, mewn {forces} heddlu.',
  },
  changesFirst: {
    en: 'No earlier release held plans.',
    cy: 'Nid oedd unrhyw gyhoeddiad cynharach yn cynnwys cynlluniau.',
  },
  changesTable: { en: 'Changes by force', cy: 'Newidiadau fesul heddlu' },
  dates: { en: 'Another date', cy: 'Dyddiad arall' },
  positionsMoved: { en: 'Another position', cy: 'Sefyllfa arall' },
  states: { en: 'Another state', cy: 'Cyflwr arall' },
  fresh: { en: 'New promises', cy: 'Addewidion newydd' },
  gone: { en: 'No longer published', cy: 'Heb eu cyhoeddi mwyach' },
  nobody: { en: 'No force.', cy: 'Dim heddlu.' },
  map: { en: 'The country at a glance', cy: 'Y wlad ar un olwg' },
  mapLabel: {
    en: 'Forces by how they keep up with their plan',
    cy: 'Heddluoedd yn ôl sut maent yn cadw i fyny â’u cynllun',
  },
  table: { en: 'Every force, in alphabetical order', cy: 'Pob heddlu, yn nhrefn yr wyddor' },
  force: { en: 'Force', cy: 'Heddlu' },
  position: { en: 'Position', cy: 'Sefyllfa' },
  promises: { en: 'Promises', cy: 'Addewidion' },
  reply: { en: 'The force replies', cy: 'Mae’r heddlu’n ateb' },
  replied: { en: 'yes', cy: 'do' },
  notReplied: { en: 'no', cy: 'naddo' },
  rules: { en: 'How this is worked out', cy: 'Sut y cyfrifir hyn' },
  rulesNote: {
    en: 'Positions are computed from dates, reports and evidence by written rules. Nobody types them. Forces stand in alphabetical order: plans differ in what they promise, so no force is ranked.',
    cy: 'Caiff sefyllfaoedd eu cyfrifo o ddyddiadau, adroddiadau a thystiolaeth yn ôl rheolau ysgrifenedig. Nid oes neb yn eu teipio. Saif heddluoedd yn nhrefn yr wyddor: mae cynlluniau’n addo pethau gwahanol, felly nid yw heddluoedd yn cael eu rhestru yn ôl safle.',
  },
  data: { en: 'Every promise as a table (CSV)', cy: 'Pob addewid fel tabl (CSV)' },
  timeline: {
    en: 'What was due nationally and when it came',
    cy: 'Beth oedd i fod i ddigwydd yn genedlaethol a phryd y daeth',
  },
});
