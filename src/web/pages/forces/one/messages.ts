import { defineMessages } from '../../../words/messages.ts';

export const forceMessages = defineMessages({
  summary: {
    en: 'What the figures say about {force}, and what is missing.',
    cy: 'Beth mae’r ffigurau’n ei ddweud am {force}, a beth sydd ar goll.',
  },
  forces: { en: 'Forces', cy: 'Heddluoedd' },
  lead: {
    en: '{people} people lived here on census day 2021, of them {females} women and girls.',
    cy: 'Roedd {people} o bobl yn byw yma ar ddiwrnod y cyfrifiad yn 2021, {females} ohonynt yn fenywod a merched.',
  },
  plan: {
    en: 'What {force} promised, and what became of it',
    cy: 'Beth a addawodd {force}, a beth ddaeth ohono',
  },
  measures: { en: 'What the figures say', cy: 'Beth mae’r ffigurau’n ei ddweud' },
  smallNote: {
    en: 'Each small chart runs from {from} to {to} on its own scale from 0. A black dot is a signal; hatching is a missing month.',
    cy: 'Mae pob siart fach yn rhedeg o {from} hyd {to} ar ei graddfa ei hun o 0. Arwydd yw dot du; mis coll yw llinellu.',
  },
  table: { en: '{force}: the latest figure of every measure', cy: '{force}: ffigur diweddaraf pob mesur' },
  tableSummary: { en: 'All of it as a table', cy: 'Y cyfan fel tabl' },
  measure: { en: 'Measure', cy: 'Mesur' },
  period: { en: 'Period', cy: 'Cyfnod' },
  value: { en: 'Value', cy: 'Gwerth' },
  interval: { en: '95% interval', cy: 'Cyfwng 95%' },
  numerator: { en: 'Numerator', cy: 'Rhifiadur' },
  denominator: { en: 'Denominator', cy: 'Enwadur' },
  coverage: { en: 'Coverage', cy: 'Cwmpas' },
  version: { en: 'Definition version', cy: 'Fersiwn y diffiniad' },
  outside: { en: 'Outside what chance allows', cy: 'Y tu allan i’r hyn y mae hap yn ei ganiatáu' },
  outsideNone: {
    en: 'In no measure that compares forces does {force} lie further from the country than chance allows.',
    cy: 'Nid oes unrhyw fesur sy’n cymharu heddluoedd lle mae {force} ymhellach oddi wrth y wlad nag y mae hap yn ei ganiatáu.',
  },
  outsideUnknown: {
    en: '{force} is compared with the other forces in no measure: too little was received.',
    cy: 'Nid yw {force} yn cael ei gymharu â’r heddluoedd eraill mewn unrhyw fesur: derbyniwyd rhy ychydig.',
  },
  outsideAbove: { en: '{measure}: above ({value})', cy: '{measure}: uwch ({value})' },
  outsideBelow: { en: '{measure}: below ({value})', cy: '{measure}: is ({value})' },
  outsideNote: { en: 'That is a reason to ask, not an answer.', cy: 'Rheswm i holi yw hynny, nid ateb.' },
  missing: { en: 'What is missing', cy: 'Beth sydd ar goll' },
  missingNone: { en: '{dataset}: every month was received.', cy: '{dataset}: derbyniwyd pob mis.' },
  missingAll: { en: '{dataset}: nothing was received.', cy: '{dataset}: ni dderbyniwyd dim.' },
  missingRuns: { en: '{dataset}: missing {runs}.', cy: '{dataset}: ar goll {runs}.' },
  partialRuns: { en: '{dataset}: partial {runs}.', cy: '{dataset}: rhannol {runs}.' },
  beside: { en: 'Beside Home Office figures', cy: 'Ochr yn ochr â ffigurau’r Swyddfa Gartref' },
  besideLink: {
    en: 'See both counts and why they differ',
    cy: 'Gweld y ddau gyfrif a pham eu bod yn wahanol',
  },
  besideNone: {
    en: 'This release holds no Home Office figures for {force} to set beside ours.',
    cy: 'Nid yw’r cyhoeddiad hwn yn cynnwys ffigurau’r Swyddfa Gartref ar gyfer {force} i’w gosod ochr yn ochr â’n rhai ni.',
  },
});
