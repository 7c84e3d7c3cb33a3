import { defineMessages } from '../../../words/messages.ts';

export const fieldsMessages = defineMessages({
  coverage: { en: 'Coverage', cy: 'Cwmpas' },
  title: { en: 'How full the columns are: {contract}', cy: 'Pa mor llawn yw’r colofnau: {contract}' },
  lead: {
    en: 'Of {rows} {rows:row|rows} in the months from {from} to {to}, {full} of {all} columns are known in 9 of 10 rows or more.',
    cy: 'O {rows} rhes yn y misoedd o {from} hyd {to}, mae {full} o {all} colofn yn hysbys mewn 9 o bob 10 rhes neu fwy.',
  },
  least: { en: 'Least is known of: {columns}.', cy: 'Y lleiaf hysbys yw: {columns}.' },
  leastOne: { en: '{column} ({percent}%)', cy: '{column} ({percent}%)' },
  notHeldWhole: {
    en: 'Your system does not hold: {columns}. That is neither blank nor zero.',
    cy: 'Nid yw eich system yn dal: {columns}. Nid yw hynny’n wag nac yn sero.',
  },
  chart: { en: 'Rows in which each column is known', cy: 'Rhesi lle mae pob colofn yn hysbys' },
  chartDescription: {
    en: 'One bar for each of {n} columns, as a percentage of the rows. Hatched: not held.',
    cy: 'Un bar ar gyfer pob un o {n} colofn, fel canran o’r rhesi. Llinellog: heb ei ddal.',
  },
  caption: { en: 'Rows by what is known of each column', cy: 'Rhesi yn ôl yr hyn sy’n hysbys am bob colofn' },
  column: { en: 'Column', cy: 'Colofn' },
  rows: { en: 'Rows', cy: 'Rhesi' },
  known: { en: 'Known', cy: 'Hysbys' },
  percent: { en: 'Known, %', cy: 'Hysbys, %' },
  blank: { en: 'Left blank', cy: 'Gwag' },
  notKnown: { en: 'Not known', cy: 'Ddim yn hysbys' },
  notAsked: { en: 'Not asked', cy: 'Heb ei ofyn' },
  declined: { en: 'Preferred not to say', cy: 'Gwell beidio â dweud' },
  notHeld: { en: 'Not held', cy: 'Heb ei ddal' },
  byMonth: { en: 'Known, %, month by month', cy: 'Hysbys, %, fesul mis' },
  showMonths: { en: 'Show month by month', cy: 'Dangos fesul mis' },
  noRows: { en: 'no rows', cy: 'dim rhesi' },
  percentOf: { en: '{n}%', cy: '{n}%' },
});
