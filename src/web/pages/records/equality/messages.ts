import { defineMessages } from '../../../words/messages.ts';

export const equalityMessages = defineMessages({
  measures: { en: 'Measures and equal treatment', cy: 'Mesurau a thriniaeth gyfartal' },
  title: { en: 'Equal treatment, {quarter}', cy: 'Triniaeth gyfartal, {quarter}' },
  lead: {
    en: 'First what is not known. Groups can be compared by {open} of {n} {n:characteristic|characteristics} of victims.',
    cy: 'Yn gyntaf yr hyn nad yw’n hysbys. Gellir cymharu grwpiau yn ôl {open} o {n} nodwedd dioddefwyr.',
  },
  leadPairs: {
    en: '{single} By pairs of them: {open} of {n}.',
    cy: '{single} Yn ôl parau ohonynt: {open} o {n}.',
  },
  rise: {
    en: '{characteristic} is known less often than in the quarter before: {points} percentage points more is unknown ({lower} to {upper}). This stands whatever the other figures do.',
    cy: 'Mae {characteristic} yn hysbys yn llai aml nag yn y chwarter blaenorol: mae {points} pwynt canran yn fwy yn anhysbys ({lower} i {upper}). Saif hyn beth bynnag a wna’r ffigurau eraill.',
  },
  noRise: {
    en: 'No characteristic is known less often than in the quarter before, beyond what chance explains.',
    cy: 'Nid oes nodwedd yn hysbys yn llai aml nag yn y chwarter blaenorol, y tu hwnt i’r hyn y mae hap yn ei egluro.',
  },
  notHeld: {
    en: 'Not held by your systems, so in no table here: {measures}.',
    cy: 'Heb eu dal gan eich systemau, felly nid ydynt mewn unrhyw dabl yma: {measures}.',
  },
  caption: { en: 'How much is known', cy: 'Faint sy’n hysbys' },
  characteristic: { en: 'Characteristic', cy: 'Nodwedd' },
  known: { en: 'Known', cy: 'Hysbys' },
  of: { en: 'Of', cy: 'O' },
  percent: { en: 'Known, %', cy: 'Hysbys, %' },
  interval: { en: '95% interval', cy: 'Cyfwng 95%' },
  between: { en: '{lower} to {upper}', cy: '{lower} i {upper}' },
  rates: { en: 'Groups compared', cy: 'Grwpiau a gymherir' },
  shown: { en: 'Yes', cy: 'Ie' },
  'too-little-known': { en: 'No: too little is known', cy: 'Na: mae rhy ychydig yn hysbys' },
  'not-followed': {
    en: 'No: too early to say what becomes of these crimes',
    cy: 'Na: rhy gynnar i ddweud beth a ddaw o’r troseddau hyn',
  },
  'small-groups': { en: 'No: its groups are too small', cy: 'Na: mae ei grwpiau’n rhy fach' },
  chart: {
    en: 'How much is not known of each characteristic',
    cy: 'Faint nad yw’n hysbys am bob nodwedd',
  },
  chartDescription: {
    en: 'One bar for each of {n} characteristics: the percentage that is not known, hatched.',
    cy: 'Un bar ar gyfer pob un o {n} nodwedd: y ganran nad yw’n hysbys, yn llinellog.',
  },
  unknownPercent: { en: '{n}% not known', cy: '{n}% ddim yn hysbys' },
  nothing: { en: 'nothing', cy: 'dim' },
  limits: { en: 'What it cannot show', cy: 'Yr hyn na all ei ddangos' },
});
