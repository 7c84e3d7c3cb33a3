import { defineMessages } from '../../../words/messages.ts';

export const sheetMessages = defineMessages({
  plan: { en: 'The plan', cy: 'Y cynllun' },
  bring: { en: 'Bring a spreadsheet', cy: 'Dod â thaenlen' },
  bringLead: {
    en: 'Bring your plan as you keep it now. You see row by row what it makes of the plan before anything is stored.',
    cy: 'Dewch â’ch cynllun fel yr ydych yn ei gadw nawr. Byddwch yn gweld fesul rhes yr hyn a wna o’r cynllun cyn i ddim gael ei storio.',
  },
  file: { en: 'Spreadsheet', cy: 'Taenlen' },
  fileHint: {
    en: 'CSV, Excel (XLSX) or OpenDocument (ODS); at most 10 MB',
    cy: 'CSV, Excel (XLSX) neu OpenDocument (ODS); 10 MB ar y mwyaf',
  },
  before: { en: 'What a spreadsheet can say', cy: 'Yr hyn y gall taenlen ei ddweud' },
  explainRows: {
    en: 'Actions: one row is one action. In the next step you say what each of your headings means.',
    cy: 'Camau: un rhes yw un cam. Yn y cam nesaf byddwch yn dweud beth yw ystyr pob un o’ch penawdau.',
  },
  explainRatings: {
    en: 'Ratings (RAG): green is “on track” in one force and “completed” in another. So you say what each of your rating words means. The meaning is kept with the colour, and remembered for your next sheet.',
    cy: 'Graddau (coch, oren, gwyrdd): mae gwyrdd yn golygu “ar y trywydd iawn” mewn un heddlu a “wedi’i gwblhau” mewn un arall. Felly chi sy’n dweud beth yw ystyr pob un o’ch geiriau graddio. Cedwir yr ystyr gyda’r lliw, a’i chofio ar gyfer eich taenlen nesaf.',
  },
  explainStatus: {
    en: 'Status: it can begin the work on an adopted action, and nothing more. That an action is delivered needs evidence, and that it is verified needs somebody from outside. Both are said on the action’s page.',
    cy: 'Statws: gall ddechrau’r gwaith ar gam a fabwysiadwyd, a dim mwy. Mae angen tystiolaeth i ddweud bod cam wedi’i gyflawni, a rhywun o’r tu allan i ddweud ei fod wedi’i ddilysu. Dywedir y ddau ar dudalen y cam.',
  },
  explainReports: {
    en: 'Progress: what was done, next steps and ratings become a report, for the period that you name in the next step. They are taken once the action is adopted: adopt the plan, then bring the same sheet again.',
    cy: 'Cynnydd: daw’r hyn a wnaed, y camau nesaf a’r graddau yn adroddiad, ar gyfer y cyfnod y byddwch yn ei enwi yn y cam nesaf. Fe’u cymerir ar ôl i’r cam gael ei fabwysiadu: mabwysiadwch y cynllun, yna dewch â’r un daenlen eto.',
  },
  explainEvidence: {
    en: 'Evidence: a link or a measure, with its date and grade, such as “Minutes of March | https://example.org/minutes”. A file cannot come inside a spreadsheet: add it on the action’s page.',
    cy: 'Tystiolaeth: dolen neu fesur, gyda’i dyddiad a’i gradd, megis “Cofnodion mis Mawrth | https://example.org/minutes”. Ni all ffeil ddod y tu mewn i daenlen: ychwanegwch hi ar dudalen y cam.',
  },
  explainBlank: {
    en: 'Empty cells, and actions that the sheet leaves out, take nothing away. What is hidden in it is not read.',
    cy: 'Nid yw celloedd gwag, na chamau nad ydynt yn y daenlen, yn tynnu dim ymaith. Ni ddarllenir dim sydd wedi’i guddio ynddi.',
  },
  explainNames: {
    en: 'People: write posts, not names. The public reads who owns an action. Write nothing about a victim or a case.',
    cy: 'Pobl: ysgrifennwch swyddi, nid enwau. Mae’r cyhoedd yn darllen pwy sy’n berchen ar gam. Peidiwch ag ysgrifennu dim am ddioddefwr nac achos.',
  },
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
  export: { en: 'Or begin with the plan as it is', cy: 'Neu dechreuwch gyda’r cynllun fel y mae' },
  exportLead: {
    en: 'Take it as a spreadsheet, change it, and bring it back. Its headings are all known.',
    cy: 'Cymerwch ef fel taenlen, newidiwch hi, a dewch â hi’n ôl. Mae ei phenawdau i gyd yn hysbys.',
  },
  meanings: { en: 'What the sheet means', cy: 'Ystyr y daenlen' },
  meaningsLead: {
    en: 'You say it once: it is remembered for your force’s next sheet. Nothing is stored in the plan yet.',
    cy: 'Dim ond unwaith y bydd angen i chi ddweud: fe’i cofir ar gyfer taenlen nesaf eich heddlu. Nid oes dim wedi’i storio yn y cynllun eto.',
  },
  sheet: { en: 'Which sheet', cy: 'Pa ddalen' },
  headings: { en: 'What each heading means', cy: 'Ystyr pob pennawd' },
  notBrought: { en: 'Not brought', cy: 'Ddim yn dod' },
  ratings: { en: 'What each rating means in your force', cy: 'Ystyr pob gradd yn eich heddlu' },
  notSaid: { en: 'Not said', cy: 'Heb ei ddweud' },
  rated: { en: '{colour}: {meaning}', cy: '{colour}: {meaning}' },
  ratingsHint: {
    en: 'The colour is what your sheet shows. The words after it say what your force means by it.',
    cy: 'Y lliw yw’r hyn y mae eich taenlen yn ei ddangos. Mae’r geiriau ar ei ôl yn dweud beth y mae eich heddlu’n ei olygu.',
  },
  statuses: { en: 'What each status means in your force', cy: 'Ystyr pob statws yn eich heddlu' },
  statusesHint: {
    en: 'Only “{begun}” does something: it begins work on an adopted action. The others change nothing here.',
    cy: 'Dim ond “{begun}” sy’n gwneud rhywbeth: mae’n dechrau gwaith ar gam a fabwysiadwyd. Nid yw’r lleill yn newid dim yma.',
  },
  period: {
    en: 'Up to which day does its progress speak?',
    cy: 'Hyd at ba ddiwrnod y mae’r cynnydd yn sôn?',
  },
  periodHint: {
    en: 'For reports and ratings in rows that name no day of their own. Left empty, it is today. For example, 31 3 2027',
    cy: 'Ar gyfer adroddiadau a graddau mewn rhesi nad ydynt yn enwi diwrnod. Os yw’n wag, heddiw ydyw. Er enghraifft, 31 3 2027',
  },
  monthsHint: {
    en: 'Such as “March 2027” where a date should be',
    cy: 'Megis “Mawrth 2027” lle dylai dyddiad fod',
  },
  reasonHint: {
    en: 'Needed where the sheet moves a date, or changes the words, of an adopted action. It is kept and shown',
    cy: 'Ei angen lle mae’r daenlen yn symud dyddiad, neu’n newid geiriau, cam a fabwysiadwyd. Fe’i cedwir a’i ddangos',
  },
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
