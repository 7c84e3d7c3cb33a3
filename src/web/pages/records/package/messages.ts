import { defineMessages } from '../../../words/messages.ts';

export const packageMessages = defineMessages({
  packages: { en: 'Packages and faults', cy: 'Pecynnau a diffygion' },
  title: { en: 'Package {n}', cy: 'Pecyn {n}' },
  lead: {
    en: 'Taken on {asAt}, read by the profile “{profile}”, loaded on {day} at {time} by {by}.',
    cy: 'Cymerwyd ar {asAt}, darllenwyd gan y proffil “{profile}”, llwythwyd ar {day} am {time} gan {by}.',
  },
  current: {
    en: 'Rows of {n} {n:month|months} of it still count.',
    cy: 'Mae rhesi {n} mis ohono’n dal i gyfrif.',
  },
  replaced: {
    en: 'None of its months counts any more: later packages took their place.',
    cy: 'Nid oes yr un o’i fisoedd yn cyfrif mwyach: cymerodd pecynnau diweddarach eu lle.',
  },
  notHeld: { en: 'What your system does not hold', cy: 'Yr hyn nad yw eich system yn ei ddal' },
  notHeldLead: {
    en: 'By its profile. It is neither blank nor zero.',
    cy: 'Yn ôl ei broffil. Nid yw’n wag nac yn sero.',
  },
  notHeldOf: { en: '{contract}: {columns}', cy: '{contract}: {columns}' },
  findings: { en: 'What was found', cy: 'Yr hyn a gafwyd' },
  findingsLead: {
    en: 'What was seen there is not kept: it is in your files, at the line.',
    cy: 'Ni chedwir yr hyn a welwyd yno: mae yn eich ffeiliau, wrth y llinell.',
  },
  noFindings: { en: 'Nothing was found to be wrong.', cy: 'Ni chafwyd dim o’i le.' },
  finding: { en: 'What', cy: 'Beth' },
  grade: { en: 'What it did', cy: 'Yr hyn a wnaeth' },
  file: { en: 'File', cy: 'Ffeil' },
  column: { en: 'Column', cy: 'Colofn' },
  howMany: { en: 'How many', cy: 'Faint' },
  lines: { en: 'First lines', cy: 'Llinellau cyntaf' },
  restatements: { en: 'Months that took another’s place', cy: 'Misoedd a gymerodd le eraill' },
  noRestatements: {
    en: 'It took the place of nothing, and nothing has taken its place.',
    cy: 'Ni chymerodd le dim, ac nid oes dim wedi cymryd ei le.',
  },
  month: { en: 'Month', cy: 'Mis' },
  subject: { en: 'Rows', cy: 'Rhesi' },
  before: { en: 'Before', cy: 'Cynt' },
  after: { en: 'After', cy: 'Wedyn' },
  which: { en: 'Which', cy: 'Pa un' },
  tookPlace: { en: 'took the place of package {n}', cy: 'cymerodd le pecyn {n}' },
  gavePlace: { en: 'gave way to package {n}', cy: 'ildiodd i becyn {n}' },
  files: { en: 'Files', cy: 'Ffeiliau' },
  bytes: { en: 'Bytes', cy: 'Beitiau' },
  records: { en: 'Records', cy: 'Cofnodion' },
});
