import { defineMessages } from '../../../words/messages.ts';

export const equalityMessages = defineMessages({
  measures: { en: 'Measures and equal treatment', cy: 'Mesurau a thriniaeth gyfartal' },
  title: { en: 'Equal treatment, {quarter}', cy: 'Triniaeth gyfartal, {quarter}' },
  lead: {
    en: 'First what is not known. Of {n} {n:characteristic|characteristics} of victims, {open} are known often enough to compare groups by.',
    cy: 'Yn gyntaf yr hyn nad yw’n hysbys. O {n} nodwedd dioddefwyr, mae {open} yn hysbys yn ddigon aml i gymharu grwpiau.',
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
  notShown: {
    en: 'No: too little is known, too few, or too early',
    cy: 'Na: rhy ychydig yn hysbys, rhy ychydig, neu’n rhy gynnar',
  },
  chart: { en: 'How much is known of each characteristic', cy: 'Faint sy’n hysbys am bob nodwedd' },
  chartDescription: {
    en: 'One bar for each of {n} characteristics: the percentage that is not known, hatched.',
    cy: 'Un bar ar gyfer pob un o {n} nodwedd: y ganran nad yw’n hysbys, yn llinellog.',
  },
  unknownPercent: { en: '{n}% not known', cy: '{n}% ddim yn hysbys' },
  nothing: { en: 'nothing', cy: 'dim' },
  limits: { en: 'What it cannot show', cy: 'Yr hyn na all ei ddangos' },
});
