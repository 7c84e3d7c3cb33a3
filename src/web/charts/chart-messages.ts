import { defineMessages } from '../words/messages.ts';

export const chartMessages = defineMessages({
  upper: { en: 'upper limit {value}', cy: 'terfyn uchaf {value}' },
  centre: { en: 'average {value}', cy: 'cyfartaledd {value}' },
  lower: { en: 'lower limit {value}', cy: 'terfyn isaf {value}' },
  notFromZero: { en: 'the scale does not start at 0', cy: 'nid yw’r raddfa’n dechrau ar 0' },
  controlTitle: { en: '{measure}, {place}, month by month', cy: '{measure}, {place}, fesul mis' },
  controlDescription: {
    en: '{n} months from {from} to {to}. Values lie between {low} and {high}. {signals} of them are signals: more than chance.',
    cy: '{n} mis o {from} hyd {to}. Mae’r gwerthoedd rhwng {low} a {high}. Mae {signals} ohonynt yn arwyddion: mwy na hap.',
  },
  controlShort: {
    en: '{n} months from {from} to {to}. Values lie between {low} and {high}. There are too few months to draw limits.',
    cy: '{n} mis o {from} hyd {to}. Mae’r gwerthoedd rhwng {low} a {high}. Mae rhy ychydig o fisoedd i dynnu terfynau.',
  },
  funnelTitle: {
    en: '{measure}, {period}: every force against what chance allows',
    cy: '{measure}, {period}: pob heddlu yn erbyn yr hyn y mae hap yn ei ganiatáu',
  },
  funnelDescription: {
    en: '{n} forces as points. Average {pooled}. {above} lie above what chance allows and {below} below.',
    cy: '{n} heddlu fel pwyntiau. Cyfartaledd {pooled}. Mae {above} uwchlaw’r hyn y mae hap yn ei ganiatáu a {below} islaw.',
  },
  line998: { en: '99.8% of forces', cy: '99.8% o heddluoedd' },
  barsTitle: { en: '{measure}, {place}, {period}', cy: '{measure}, {place}, {period}' },
  barsDescription: {
    en: 'A dot is the value and the line its 95% interval, for each of {n} rows. The table below has the numbers.',
    cy: 'Dot yw’r gwerth a’r llinell yw ei gyfwng 95%, ar gyfer pob un o {n} rhes. Mae’r rhifau yn y tabl isod.',
  },
  gridTitle: {
    en: '{dataset}: what was received, force by force and month by month',
    cy: '{dataset}: beth a dderbyniwyd, fesul heddlu a fesul mis',
  },
  gridDescription: {
    en: '{forces} forces down and {months} months across. Filled: received. Half filled: partial. Hatched: missing.',
    cy: '{forces} heddlu i lawr a {months} mis ar draws. Wedi’i lenwi: derbyniwyd. Hanner llawn: rhannol. Llinellog: ar goll.',
  },
  aboveLimit: { en: 'above the upper limit', cy: 'uwch na’r terfyn uchaf' },
  belowLimit: { en: 'below the lower limit', cy: 'is na’r terfyn isaf' },
  twoHigh: { en: 'two of three months near the upper limit', cy: 'dau o dri mis yn agos at y terfyn uchaf' },
  twoLow: { en: 'two of three months near the lower limit', cy: 'dau o dri mis yn agos at y terfyn isaf' },
  runAbove: {
    en: 'eight or more months in a row above the average',
    cy: 'wyth mis neu fwy yn olynol uwch na’r cyfartaledd',
  },
  runBelow: {
    en: 'eight or more months in a row below the average',
    cy: 'wyth mis neu fwy yn olynol is na’r cyfartaledd',
  },
  rising: { en: 'rising six months or more in a row', cy: 'yn codi chwe mis neu fwy yn olynol' },
  falling: { en: 'falling six months or more in a row', cy: 'yn gostwng chwe mis neu fwy yn olynol' },
});
