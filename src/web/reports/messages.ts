import { defineMessages } from '../words/messages.ts';

export const reportMessages = defineMessages({
  title: { en: 'Check of an extract package', cy: 'Gwirio pecyn echdyniad' },
  otherLanguage: { en: 'Cymraeg', cy: 'English' },
  refused: {
    en: 'Nothing of this package may be taken until what stops it is mended.',
    cy: "Ni chaniateir cymryd dim o'r pecyn hwn nes trwsio'r hyn sy'n ei atal.",
  },
  usable: {
    en: 'The package can be taken. Rows that are set aside or held are counted below.',
    cy: "Gellir cymryd y pecyn. Cyfrifir isod y rhesi a roddwyd o'r neilltu neu a ddaliwyd.",
  },
  masked: {
    en: 'This report shows codes, days and numbers that could not be read. It never shows names, references or free text: look them up by file and line.',
    cy: "Mae'r adroddiad hwn yn dangos codau, dyddiau a rhifau na ellid eu darllen. Nid yw byth yn dangos enwau, cyfeirnodau na thestun rhydd: chwiliwch amdanynt yn ôl ffeil a llinell.",
  },
  rows: { en: 'What became of the rows', cy: "Beth ddigwyddodd i'r rhesi" },
  contract: { en: 'Rows', cy: 'Rhesi' },
  given: { en: 'Given', cy: 'Rhoddwyd' },
  accepted: { en: 'Accepted', cy: 'Derbyniwyd' },
  repeated: { en: 'Repeated', cy: 'Ailadroddwyd' },
  setAside: { en: 'Set aside', cy: "O'r neilltu" },
  held: { en: 'Held', cy: 'Daliwyd' },
  withParent: {
    en: 'Set aside with what they hang on',
    cy: "O'r neilltu gyda'r hyn y maent yn hongian arno",
  },
  files: { en: 'Files', cy: 'Ffeiliau' },
  file: { en: 'File', cy: 'Ffeil' },
  readAs: { en: 'Read as', cy: 'Darllenwyd fel' },
  records: { en: 'Records', cy: 'Cofnodion' },
  notRead: { en: 'not read', cy: 'heb ei darllen' },
  findings: { en: 'What to mend', cy: "Beth i'w drwsio" },
  nothingWrong: { en: 'Nothing was found to be wrong.', cy: 'Ni chanfuwyd dim o’i le.' },
  column: { en: 'Column', cy: 'Colofn' },
  seen: { en: 'Seen', cy: 'Gwelwyd' },
  expected: { en: 'Expected', cy: 'Disgwyliwyd' },
  lines: { en: 'Lines', cy: 'Llinellau' },
  howMany: { en: 'How many', cy: 'Faint' },
  wholePackage: { en: 'the package', cy: 'y pecyn' },
  more: { en: 'and more', cy: 'a rhagor' },
  welshNote: {
    en: 'The Welsh of this report awaits a translator’s check.',
    cy: "Mae'r Gymraeg hon yn aros am wiriad cyfieithydd.",
  },
});
