import { defineMessages } from '../words/messages.ts';

export const storyMessages = defineMessages({
  inTime: { en: 'How it moved', cy: 'Sut y symudodd' },
  tooRecent: {
    en: 'Too recent to be judged: {periods}. The table has the figure so far.',
    cy: 'Rhy ddiweddar i’w farnu: {periods}. Mae’r ffigur hyd yma yn y tabl.',
  },
  noChartCountry: {
    en: 'There is no chart for England and Wales: a month counts only when every force sent it, and never did all of them.',
    cy: 'Nid oes siart ar gyfer Cymru a Lloegr: dim ond pan fydd pob heddlu wedi’i anfon y mae mis yn cyfrif, ac ni wnaeth pob un erioed.',
  },
  noChartForce: {
    en: 'There is no chart for this force: no whole, settled month was received.',
    cy: 'Nid oes siart ar gyfer yr heddlu hwn: ni dderbyniwyd mis cyfan sydd wedi sefydlogi.',
  },
  tooShort: {
    en: 'There are too few months for limits, so no month can be called unusual.',
    cy: 'Mae rhy ychydig o fisoedd ar gyfer terfynau, felly ni ellir galw unrhyw fis yn anarferol.',
  },
  noSignals: {
    en: 'No month is a signal: all the ups and downs are what chance brings.',
    cy: 'Nid oes unrhyw fis yn arwydd: mae’r holl godi a gostwng yn ganlyniad i hap.',
  },
  signal: { en: 'Signal, {rule}: {months}.', cy: 'Arwydd, {rule}: {months}.' },
  broken: {
    en: '({n}) From {month} the limits start again: {reason}',
    cy: '({n}) O {month} mae’r terfynau’n dechrau eto: {reason}',
  },
  missingMonths: {
    en: '{n} {n:month is|months are} missing. {n:It is|They are} hatched, and no line is drawn across {n:it|them}.',
    cy: 'Mae {n} mis ar goll. Maent wedi’u llinellu, ac ni thynnir llinell drostynt.',
  },
  mainTable: { en: '{title}: {place}', cy: '{title}: {place}' },
  monthTable: { en: '{title}: {place}, month by month', cy: '{title}: {place}, fesul mis' },
  openMonths: { en: 'Every month as a table', cy: 'Pob mis fel tabl' },
  groups: { en: 'Who is behind the figure', cy: 'Pwy sydd y tu ôl i’r ffigur' },
  groupsTable: { en: '{title}: {place}, {period}, {kind}', cy: '{title}: {place}, {period}, {kind}' },
  openPairs: { en: 'Every pair of groups as a table', cy: 'Pob pâr o grwpiau fel tabl' },
  interval: { en: '95% interval', cy: 'Cyfwng 95%' },
  coverage: { en: 'Coverage', cy: 'Cwmpas' },
  version: { en: 'Definition version', cy: 'Fersiwn y diffiniad' },
});
