import { defineMessages } from '../../../words/messages.ts';

export const measureForceMessages = defineMessages({
  title: { en: '{measure}: {force}', cy: '{measure}: {force}' },
  measures: { en: 'Measures', cy: 'Mesurau' },
  noFigure: {
    en: 'There is no figure for {force} in this release. That is not zero: nothing was received, or the measure does not reach this force.',
    cy: 'Nid oes ffigur ar gyfer {force} yn y cyhoeddiad hwn. Nid sero yw hynny: ni dderbyniwyd dim, neu nid yw’r mesur yn cyrraedd yr heddlu hwn.',
  },
  stands: { en: 'Beside the other forces', cy: 'Ochr yn ochr â’r heddluoedd eraill' },
  above: {
    en: 'In {period} {force} lay above what chance allows round the average of {pooled}. That is a reason to ask, not an answer.',
    cy: 'Yn {period} roedd {force} uwchlaw’r hyn y mae hap yn ei ganiatáu o amgylch y cyfartaledd o {pooled}. Rheswm i holi yw hynny, nid ateb.',
  },
  below: {
    en: 'In {period} {force} lay below what chance allows round the average of {pooled}. That is a reason to ask, not an answer.',
    cy: 'Yn {period} roedd {force} islaw’r hyn y mae hap yn ei ganiatáu o amgylch y cyfartaledd o {pooled}. Rheswm i holi yw hynny, nid ateb.',
  },
  within: {
    en: 'In {period} {force} was no different from the average of {pooled}, as far as chance lets anyone say.',
    cy: 'Yn {period} nid oedd {force} yn wahanol i’r cyfartaledd o {pooled}, hyd y mae hap yn gadael i neb ddweud.',
  },
  notComparable: {
    en: '{force} is not compared with other forces. {reason}',
    cy: 'Nid yw {force} yn cael ei gymharu â heddluoedd eraill. {reason}',
  },
  allForces: { en: 'This measure for every force', cy: 'Y mesur hwn ar gyfer pob heddlu' },
  theForce: { en: 'Everything about {force}', cy: 'Popeth am {force}' },
  cannot: { en: 'What it cannot show', cy: 'Beth na all ei ddangos' },
});
