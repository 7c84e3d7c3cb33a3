import { defineMessages } from '../../../words/messages.ts';

export const loadMessages = defineMessages({
  title: { en: 'Load a package', cy: 'Llwytho pecyn' },
  lead: {
    en: 'Send the files of one package. They are checked first, and nothing is stored until you have seen what is wrong and accepted.',
    cy: 'Anfonwch ffeiliau un pecyn. Cânt eu gwirio’n gyntaf, ac ni chedwir dim nes i chi weld beth sydd o’i le a derbyn.',
  },
  lasts: {
    en: 'While they wait, the files lie in a folder of this program alone. They are removed when they are loaded, when you put them away, or after half an hour.',
    cy: 'Tra byddant yn aros, mae’r ffeiliau mewn ffolder i’r rhaglen hon yn unig. Cânt eu tynnu pan fyddant wedi’u llwytho, pan fyddwch yn eu rhoi heibio, neu ar ôl hanner awr.',
  },
  files: { en: 'Files', cy: 'Ffeiliau' },
  filesHint: {
    en: 'CSV, XLSX or ODS files, or one zip of them: at most {files} files and {megabytes} MB as they are sent. A zip of that size holds about ten times as much. For more, use the command “watershed records load”.',
    cy: 'Ffeiliau CSV, XLSX neu ODS, neu un zip ohonynt: {files} ffeil a {megabytes} MB ar y mwyaf fel y’u hanfonir. Mae zip o’r maint hwnnw’n dal tua deg gwaith cymaint. Am ragor, defnyddiwch y gorchymyn “watershed records load”.',
  },
  profile: { en: 'Which records system they come from', cy: 'O ba system gofnodion y maent yn dod' },
  profileHint: {
    en: 'A profile says how its columns and codes are read.',
    cy: 'Mae proffil yn dweud sut y darllenir ei cholofnau a’i chodau.',
  },
  ownProfile: {
    en: '{name}, version {version}, made by your force',
    cy: '{name}, fersiwn {version}, a wnaed gan eich heddlu',
  },
  shippedProfile: { en: '{system}', cy: '{system}' },
  asAt: {
    en: 'The day on which the extract was taken',
    cy: 'Y diwrnod y cymerwyd y darn data',
  },
  asAtHint: {
    en: 'It takes the place of what was held of the same months, from this day on. For example 30 6 2025.',
    cy: 'Mae’n cymryd lle’r hyn a ddaliwyd am yr un misoedd, o’r diwrnod hwn ymlaen. Er enghraifft 30 6 2025.',
  },
  coversFrom: {
    en: 'The first month that the package covers (optional)',
    cy: 'Y mis cyntaf y mae’r pecyn yn ei gwmpasu (dewisol)',
  },
  coversHint: {
    en: 'Where a file has no row in a month that the package covers, nothing happened in it, and that counts as nought. Without it, a month without rows was not sent. For example 1 2025.',
    cy: 'Lle nad oes gan ffeil res mewn mis y mae’r pecyn yn ei gwmpasu, ni ddigwyddodd dim ynddo, ac mae hynny’n cyfrif fel sero. Hebddo, ni anfonwyd mis heb resi. Er enghraifft 1 2025.',
  },
  coversTo: {
    en: 'The last month that the package covers (optional)',
    cy: 'Y mis olaf y mae’r pecyn yn ei gwmpasu (dewisol)',
  },
  coversToHint: {
    en: 'Left empty, it is the first month alone. For example 3 2025.',
    cy: 'O’i adael yn wag, y mis cyntaf yn unig ydyw. Er enghraifft 3 2025.',
  },
  errorCovers: {
    en: 'Enter the first and the last month that the package covers, at most {n} {n:month|months}, for example 1 2025 and 3 2025',
    cy: 'Rhowch y mis cyntaf a’r mis olaf y mae’r pecyn yn eu cwmpasu, hyd at {n} mis, er enghraifft 1 2025 a 3 2025',
  },
  fewer: { en: 'Months with far fewer rows', cy: 'Misoedd â llawer llai o resi' },
  fewerYes: {
    en: 'A month may lose more than half of the rows that are held: I know why',
    cy: 'Caiff mis golli mwy na hanner y rhesi a ddelir: rwy’n gwybod pam',
  },
  check: { en: 'Check the package', cy: 'Gwirio’r pecyn' },
  errorFiles: { en: 'Choose at least one file', cy: 'Dewiswch o leiaf un ffeil' },
  errorProfile: { en: 'Choose the records system', cy: 'Dewiswch y system gofnodion' },
  errorAsAt: {
    en: 'Enter the day on which the extract was taken, not after today',
    cy: 'Rhowch y diwrnod y cymerwyd y darn data, heb fod ar ôl heddiw',
  },
  'too-many': {
    en: 'More than {files} files: put them into one zip',
    cy: 'Mwy na {files} ffeil: rhowch nhw mewn un zip',
  },
  'too-large': {
    en: 'More than {megabytes} MB: put the files into a zip, or use the command line',
    cy: 'Mwy na {megabytes} MB: rhowch y ffeiliau mewn zip, neu defnyddiwch y llinell orchymyn',
  },
  'two-of-one-name': {
    en: 'Two files have the same name: send each once, under a name of its own',
    cy: 'Mae gan ddwy ffeil yr un enw: anfonwch bob un unwaith, dan ei henw ei hun',
  },
  busy: {
    en: 'Too many packages wait to be checked: send it again in a few minutes',
    cy: 'Mae gormod o becynnau’n aros i gael eu gwirio: anfonwch eto ymhen ychydig funudau',
  },
  working: {
    en: 'Your last package is still being worked on: wait for it',
    cy: 'Mae gwaith ar eich pecyn diwethaf o hyd: arhoswch amdano',
  },
  interrupted: {
    en: 'The program stopped while it loaded the package that you accepted on {day} at {time}. It was stored whole or not at all: look among the packages, and send it again if it is not there. The same files twice change nothing.',
    cy: 'Stopiodd y rhaglen wrth lwytho’r pecyn a dderbyniwyd gennych ar {day} am {time}. Fe’i cadwyd yn gyfan neu ddim o gwbl: edrychwch ymhlith y pecynnau, ac anfonwch ef eto os nad yw yno. Nid yw’r un ffeiliau ddwywaith yn newid dim.',
  },
  makeProfile: {
    en: 'My system is not in the list: make a profile',
    cy: 'Nid yw fy system yn y rhestr: gwneud proffil',
  },
  template: {
    en: 'What a package holds, column by column, stands on the public site under “What forces are asked to send”, with an empty package to take. “watershed records template” writes the same.',
    cy: 'Mae’r hyn sydd mewn pecyn, fesul colofn, ar y safle cyhoeddus o dan “Beth gofynnir i heddluoedd ei anfon”, gyda phecyn gwag i’w gymryd. Mae “watershed records template” yn ysgrifennu’r un peth.',
  },
});
