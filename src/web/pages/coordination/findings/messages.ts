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
