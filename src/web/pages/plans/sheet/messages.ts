import { defineMessages } from '../../../words/messages.ts';

export const sheetMessages = defineMessages({
  plan: { en: 'The plan', cy: 'Y cynllun' },
  bring: { en: 'Bring a spreadsheet', cy: 'Dod â thaenlen' },
  bringLead: {
    en: 'CSV, Excel or OpenDocument, at most 10 MB. You see row by row what it makes before anything is stored. What is hidden in it is not read.',
    cy: 'CSV, Excel neu OpenDocument, 10 MB ar y mwyaf. Byddwch yn gweld fesul rhes yr hyn a wna cyn i ddim gael ei gadw. Ni ddarllenir dim sydd wedi’i guddio ynddi.',
  },
  file: { en: 'Spreadsheet', cy: 'Taenlen' },
  send: { en: 'Read it', cy: 'Ei darllen' },
  errorFile: { en: 'Choose a file', cy: 'Dewiswch ffeil' },
  'empty-file': { en: 'The file is empty', cy: 'Mae’r ffeil yn wag' },
  'too-large': {
    en: 'The file has more than 10 MB, 5,000 rows or 200 columns',
    cy: 'Mae gan y ffeil fwy na 10 MB, 5,000 o resi neu 200 o golofnau',
  },
  'unknown-kind': {
    en: 'The file is no spreadsheet: CSV, XLSX or ODS',
    cy: 'Nid taenlen yw’r ffeil: CSV, XLSX neu ODS',
  },
  'name-and-content-differ': {
    en: 'The file’s name does not fit what is in it',
    cy: 'Nid yw enw’r ffeil yn cyd-fynd â’r hyn sydd ynddi',
  },
  'two-in-one': {
    en: 'The file is two kinds at once or is damaged. Save it again from its own program',
    cy: 'Mae’r ffeil yn ddau fath ar unwaith neu wedi’i difrodi. Cadwch hi eto o’i rhaglen ei hun',
  },
  'active-content': {
    en: 'The file holds a macro, a program or another file. Save it without and bring that',
    cy: 'Mae’r ffeil yn cynnwys macro, rhaglen neu ffeil arall. Cadwch hi heb hynny a dewch â honno',
  },
  undecodable: {
    en: 'The file’s letters cannot be told for certain. Save it as CSV UTF-8',
    cy: 'Ni ellir bod yn sicr o lythrennau’r ffeil. Cadwch hi fel CSV UTF-8',
  },
  damaged: {
    en: 'The file cannot be read. Save it again from its own program',
    cy: 'Ni ellir darllen y ffeil. Cadwch hi eto o’i rhaglen ei hun',
  },
  bomb: {
    en: 'The file would grow past all measure when opened. It was not opened',
    cy: 'Byddai’r ffeil yn tyfu y tu hwnt i bob mesur o’i hagor. Ni chafodd ei hagor',
  },
  'too-slow': {
    en: 'Reading the file took too long. Save the sheet as CSV',
    cy: 'Cymerodd darllen y ffeil ormod o amser. Cadwch y ddalen fel CSV',
  },
  'marked-up': {
    en: 'The file declares entities, which no spreadsheet program writes',
    cy: 'Mae’r ffeil yn datgan endidau, nad yw’r un rhaglen daenlen yn eu hysgrifennu',
  },
  noSheet: {
    en: 'The file has no sheet that is not hidden',
    cy: 'Nid oes gan y ffeil ddalen nad yw wedi’i chuddio',
  },
  export: { en: 'Take the plan as a spreadsheet', cy: 'Cymryd y cynllun fel taenlen' },
  exportAs: { en: 'As {format}', cy: 'Fel {format}' },
  meanings: { en: 'What the sheet means', cy: 'Ystyr y daenlen' },
  meaningsLead: {
    en: 'It is remembered for your force. Write posts, not names: the public reads who owns an action.',
    cy: 'Fe’i cofir ar gyfer eich heddlu. Ysgrifennwch swyddi, nid enwau: mae’r cyhoedd yn darllen pwy sy’n berchen ar gam.',
  },
  sheet: { en: 'Which sheet', cy: 'Pa ddalen' },
  headings: { en: 'What each heading means', cy: 'Ystyr pob pennawd' },
  notBrought: { en: 'Not brought', cy: 'Ddim yn dod' },
  ratings: { en: 'What each rating means in your force', cy: 'Ystyr pob gradd yn eich heddlu' },
  notSaid: { en: 'Not said', cy: 'Heb ei ddweud' },
  rated: { en: '{colour}: {meaning}', cy: '{colour}: {meaning}' },
  months: { en: 'A month without a day', cy: 'Mis heb ddiwrnod' },
  refuse: { en: 'Is wrong: a day is needed', cy: 'Yn anghywir: mae angen diwrnod' },
  whole: {
    en: 'Is whole: from its first day, by its last',
    cy: 'Yn gyfan: o’i ddiwrnod cyntaf, erbyn ei olaf',
  },
  reason: {
    en: 'Why dates change, for rows that do not say',
    cy: 'Pam mae dyddiadau’n newid, i resi nad ydynt yn dweud',
  },
  see: { en: 'See what it makes', cy: 'Gweld yr hyn a wna' },
  'no-headings': {
    en: 'Say for at least two headings what they mean',
    cy: 'Dywedwch ystyr o leiaf ddau bennawd',
  },
  'column-twice': {
    en: 'Two headings mean the same. Choose one of them',
    cy: 'Mae dau bennawd yn golygu’r un peth. Dewiswch un ohonynt',
  },
  'column-missing': {
    en: 'Say which heading holds the local action',
    cy: 'Dywedwch pa bennawd sy’n dal y cam lleol',
  },
});
