import { defineMessages } from '../../../words/messages.ts';

export const findingsMessages = defineMessages({
  title: { en: 'Findings', cy: 'Canfyddiadau' },
  lead: {
    en: 'Themes and barriers that the next cut of the data will hold, and those that were taken back.',
    cy: 'Themâu a rhwystrau y bydd y toriad data nesaf yn eu cynnwys, a’r rhai a dynnwyd yn ôl.',
  },
  nothing: { en: 'No finding is recorded.', cy: 'Nid oes canfyddiad wedi’i gofnodi.' },
  add: { en: 'Record a finding', cy: 'Cofnodi canfyddiad' },
  withdrawn: { en: 'Taken back on {day}: {reason}', cy: 'Tynnwyd yn ôl ar {day}: {reason}' },
  withdraw: { en: 'Take this finding back', cy: 'Tynnu’r canfyddiad hwn yn ôl' },
  recorded: { en: 'Recorded on {day}', cy: 'Cofnodwyd ar {day}' },
  sure: { en: 'How sure', cy: 'Pa mor sicr' },
  forces: { en: 'Rests on', cy: 'Yn seiliedig ar' },
  evidence: { en: 'Evidence', cy: 'Tystiolaeth' },
  figureNow: { en: '{name}, now {value} ({key})', cy: '{name}, nawr {value} ({key})' },
  notHeld: { en: 'a figure that is not held now ({key})', cy: 'ffigur nad yw’n cael ei gadw nawr ({key})' },
  code: { en: 'What it is about', cy: 'Beth y mae’n ymwneud ag ef' },
  heading: { en: 'Title', cy: 'Teitl' },
  statement: { en: 'What was found', cy: 'Beth a ganfuwyd' },
  statementHint: {
    en: 'No numbers: name the figures below instead, so that they cannot drift.',
    cy: 'Dim rhifau: enwch y ffigurau isod yn lle hynny, fel na allant symud.',
  },
  term: { en: 'How sure is it?', cy: 'Pa mor sicr ydyw?' },
  termHint: {
    en: 'From the probability yardstick. The range is part of the word.',
    cy: 'O’r llinyn mesur tebygolrwydd. Mae’r amrediad yn rhan o’r gair.',
  },
  figures: { en: 'Figures it rests on', cy: 'Ffigurau y mae’n seiliedig arnynt' },
  figuresHint: {
    en: 'Keys such as plans.overdue, one a line',
    cy: 'Allweddi megis plans.overdue, un y llinell',
  },
  documents: { en: 'Public documents it rests on', cy: 'Dogfennau cyhoeddus y mae’n seiliedig arnynt' },
  documentsHint: {
    en: 'Addresses that begin with https://, one a line',
    cy: 'Cyfeiriadau sy’n dechrau â https://, un y llinell',
  },
  whichForces: { en: 'Forces it rests on', cy: 'Heddluoedd y mae’n seiliedig arnynt' },
  button: { en: 'Record', cy: 'Cofnodi' },
  reason: { en: 'Why it no longer holds', cy: 'Pam nad yw’n dal mwyach' },
  withdrawButton: { en: 'Take back', cy: 'Tynnu’n ôl' },
  termRange: { en: '{term}: {from} to {to} in 100', cy: '{term}: {from} i {to} mewn 100' },
});

/** What is wrong with the words and the figures of a finding, by the code of the fault. */
export const findingFaultMessages = defineMessages({
  placed: { en: 'Line {line}, column {column}: {what}', cy: 'Llinell {line}, colofn {column}: {what}' },
  typedNumber: {
    en: '“{seen}” is typed. A finding says no number: name the figure that it rests on',
    cy: 'Mae “{seen}” wedi’i deipio. Nid yw canfyddiad yn dweud rhif: enwch y ffigur y mae’n seiliedig arno',
  },
  referenceInWords: {
    en: '“{seen}” cannot stand in the words. Name the figure under “Figures it rests on”, by its key alone',
    cy: 'Ni chaiff “{seen}” sefyll yn y geiriau. Enwch y ffigur o dan “Ffigurau y mae’n seiliedig arnynt”, wrth ei allwedd yn unig',
  },
  referenceMeant: {
    en: '“{seen}” cannot stand in the words. Name the figure under “Figures it rests on”: {close}',
    cy: 'Ni chaiff “{seen}” sefyll yn y geiriau. Enwch y ffigur o dan “Ffigurau y mae’n seiliedig arnynt”: {close}',
  },
  unknownFigure: {
    en: 'no figure is called “{seen}”. A cut lists every key under “All figures of this cut”',
    cy: 'nid oes ffigur o’r enw “{seen}”. Mae toriad yn rhestru pob allwedd o dan “Holl ffigurau’r toriad hwn”',
  },
  closeFigure: {
    en: 'no figure is called “{seen}”. Did you mean: {close}?',
    cy: 'nid oes ffigur o’r enw “{seen}”. Ai hwn oedd gennych mewn golwg: {close}?',
  },
});
