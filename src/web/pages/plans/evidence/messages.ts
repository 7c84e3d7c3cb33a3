import { defineMessages } from '../../../words/messages.ts';

export const evidenceMessages = defineMessages({
  title: { en: 'Add evidence to action {reference}', cy: 'Ychwanegu tystiolaeth at gam {reference}' },
  lead: {
    en: 'Give a file, a link or a measure. Nothing about a victim or a case: plans are read by panels and partners.',
    cy: 'Rhowch ffeil, dolen neu fesur. Dim byd am ddioddefwr nac achos: mae paneli a phartneriaid yn darllen cynlluniau.',
  },
  what: { en: 'What it is', cy: 'Beth ydyw' },
  whatHint: {
    en: 'Such as “Minutes of the training board, March”',
    cy: 'Megis “Cofnodion y bwrdd hyfforddi, mis Mawrth”',
  },
  dated: { en: 'Its date', cy: 'Ei dyddiad' },
  hint: {
    en: 'The day of the thing itself. For example, 31 3 2027',
    cy: 'Diwrnod y peth ei hun. Er enghraifft, 31 3 2027',
  },
  grade: { en: 'How much does it show?', cy: 'Faint y mae’n ei ddangos?' },
  kind: { en: 'How do you give it?', cy: 'Sut ydych yn ei rhoi?' },
  file: { en: 'File', cy: 'Ffeil' },
  fileHint: {
    en: 'PDF, Word, Excel, OpenDocument, CSV, text, PNG or JPEG; at most 10 MB',
    cy: 'PDF, Word, Excel, OpenDocument, CSV, testun, PNG neu JPEG; 10 MB ar y mwyaf',
  },
  link: { en: 'Address of the link', cy: 'Cyfeiriad y ddolen' },
  measure: { en: 'Which measure', cy: 'Pa fesur' },
  noMeasure: { en: 'None', cy: 'Dim' },
  button: { en: 'Add', cy: 'Ychwanegu' },
  action: { en: 'Action {reference}', cy: 'Cam {reference}' },
  errorFile: { en: 'Choose a file', cy: 'Dewiswch ffeil' },
  'no-web-address': {
    en: 'Enter an address that begins with https:// or http://',
    cy: 'Rhowch gyfeiriad sy’n dechrau â https:// neu http://',
  },
  'empty-file': { en: 'The file is empty', cy: 'Mae’r ffeil yn wag' },
  'too-large': {
    en: 'The file is larger than 10 MB. Bring a smaller one, or a link to it',
    cy: 'Mae’r ffeil yn fwy na 10 MB. Dewch ag un llai, neu ddolen iddi',
  },
  'unknown-kind': {
    en: 'By its content this is no file of a kind that is taken. Save it as PDF, PNG, JPG, DOCX, XLSX, ODT, ODS, CSV or TXT and try again',
    cy: 'Yn ôl ei chynnwys nid yw hon yn ffeil o fath a dderbynnir. Cadwch hi fel PDF, PNG, JPG, DOCX, XLSX, ODT, ODS, CSV neu TXT a rhowch gynnig arall arni',
  },
  'name-and-content-differ': {
    en: 'The file’s name does not fit what is in it',
    cy: 'Nid yw enw’r ffeil yn cyd-fynd â’r hyn sydd ynddi',
  },
  'two-in-one': {
    en: 'The file is two kinds at once, so it is not taken',
    cy: 'Mae’r ffeil yn ddau fath ar unwaith, felly ni chaiff ei derbyn',
  },
  'active-content': {
    en: 'The file holds a program or macro. Save it without and try again',
    cy: 'Mae’r ffeil yn cynnwys rhaglen neu facro. Cadwch hi heb hynny a rhowch gynnig arall arni',
  },
});
