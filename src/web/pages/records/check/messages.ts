import { defineMessages } from '../../../words/messages.ts';

export const checkMessages = defineMessages({
  title: { en: 'What the package holds', cy: 'Yr hyn y mae’r pecyn yn ei ddal' },
  load: { en: 'Load a package', cy: 'Llwytho pecyn' },
  waitingLead: {
    en: 'The package waits for another to be finished.',
    cy: 'Mae’r pecyn yn aros i un arall gael ei orffen.',
  },
  checkingLead: {
    en: 'The package is being checked. You can leave this page and come back.',
    cy: 'Mae’r pecyn yn cael ei wirio. Gallwch adael y dudalen hon a dod yn ôl.',
  },
  loadingLead: {
    en: 'The package is being loaded: whole or not at all. You can leave this page and come back.',
    cy: 'Mae’r pecyn yn cael ei lwytho: yn gyfan neu ddim o gwbl. Gallwch adael y dudalen hon a dod yn ôl.',
  },
  progress: {
    en: 'File {file} of {files}: {records} {records:record|records} of it read.',
    cy: 'Ffeil {file} o {files}: {records} cofnod ohoni wedi’u darllen.',
  },
  look: { en: 'See how far it is', cy: 'Gweld pa mor bell y mae' },
  refusedLead: {
    en: 'Nothing of this package can be loaded until what stops it is mended. Nothing was stored.',
    cy: 'Ni ellir llwytho dim o’r pecyn hwn nes trwsio’r hyn sy’n ei atal. Ni chadwyd dim.',
  },
  soundLead: {
    en: 'Nothing is wrong with the package. Nothing is stored yet.',
    cy: 'Nid oes dim o’i le ar y pecyn. Nid oes dim wedi’i gadw eto.',
  },
  usableLead: {
    en: '{accepted} of {given} {given:row|rows} can be taken; {aside} would be set aside and {held} held back. Nothing is stored yet.',
    cy: 'Gellir cymryd {accepted} o {given} rhes; byddai {aside} yn cael eu rhoi o’r neilltu a {held} yn cael eu dal yn ôl. Nid oes dim wedi’i gadw eto.',
  },
  readBy: { en: 'Read by “{profile}”, as at {day}', cy: 'Darllenwyd gan “{profile}”, fel yr oedd ar {day}' },
  covers: { en: 'It is said to cover {months}.', cy: 'Dywedir ei fod yn cwmpasu {months}.' },
  accept: { en: 'Load what was checked', cy: 'Llwytho’r hyn a wiriwyd' },
  acceptRest: { en: 'Load the rows that can be taken', cy: 'Llwytho’r rhesi y gellir eu cymryd' },
  discard: { en: 'Put it away', cy: 'Ei roi heibio' },
  findings: { en: 'What to mend in the source', cy: 'Beth i’w drwsio yn y ffynhonnell' },
  masked: {
    en: 'Names, references and free text are never shown: look them up in your files by file and line.',
    cy: 'Ni ddangosir enwau, cyfeirnodau na thestun rhydd byth: chwiliwch amdanynt yn eich ffeiliau yn ôl ffeil a llinell.',
  },
  grade: { en: '{title}: {n} {n:fault|faults}', cy: '{title}: {n} diffyg' },
  kind: { en: '{title} ({count})', cy: '{title} ({count})' },
  file: { en: 'File', cy: 'Ffeil' },
  column: { en: 'Column', cy: 'Colofn' },
  seen: { en: 'Seen', cy: 'Gwelwyd' },
  expected: { en: 'Expected', cy: 'Disgwyliwyd' },
  howMany: { en: 'How many', cy: 'Faint' },
  lines: { en: 'Lines', cy: 'Llinellau' },
  more: { en: '{lines} and more', cy: '{lines} a rhagor' },
  wholePackage: { en: 'The package', cy: 'Y pecyn' },
  reports: { en: 'Take the report with you', cy: 'Mynd â’r adroddiad gyda chi' },
  html: { en: 'Report to read (HTML)', cy: 'Adroddiad i’w ddarllen (HTML)' },
  csv: { en: 'Faults as a table (CSV)', cy: 'Diffygion fel tabl (CSV)' },
  json: { en: 'The whole account for programs (JSON)', cy: 'Y cyfrif cyfan i raglenni (JSON)' },
  filesTitle: { en: 'Files as they were sent', cy: 'Ffeiliau fel y’u hanfonwyd' },
  readAs: { en: 'Read as', cy: 'Darllenwyd fel' },
  notRead: { en: 'Not read', cy: 'Heb ei darllen' },
  records: { en: 'Records', cy: 'Cofnodion' },
  seal: {
    en: 'What is loaded are these bytes and no others: {seal}',
    cy: 'Y beitiau hyn a dim eraill a lwythir: {seal}',
  },
  loadedLead: {
    en: 'Loaded as package {package}: {months} {months:month|months}. {subjects}.',
    cy: 'Llwythwyd fel pecyn {package}: {months} mis. {subjects}.',
  },
  unchangedLead: {
    en: 'Nothing changed: these files were loaded before as package {package}.',
    cy: 'Ni newidiodd dim: llwythwyd y ffeiliau hyn o’r blaen fel pecyn {package}.',
  },
  refusedWhy: {
    en: 'The package was refused. Nothing of it was kept.',
    cy: 'Gwrthodwyd y pecyn. Ni chadwyd dim ohono.',
  },
  'package-faulty-rows': {
    en: 'Rows of it cannot be taken, for {n} {n:fault|faults}, and nobody said that the others shall be. Mend the source and send it again.',
    cy: 'Ni ellir cymryd rhai o’i resi, oherwydd {n} diffyg, ac ni ddywedodd neb y dylid cymryd y lleill. Trwsiwch y ffynhonnell a’i anfon eto.',
  },
  'package-older': {
    en: '{rows} of {month} are held as at {held}, and this package is as at {day}. A package takes the place of an earlier one, never of a later one: check the day.',
    cy: 'Delir {rows} ar gyfer {month} fel yr oeddent ar {held}, ac mae’r pecyn hwn fel yr oedd ar {day}. Mae pecyn yn cymryd lle un cynharach, byth un diweddarach: gwiriwch y diwrnod.',
  },
  'package-ahead': {
    en: 'It says that it covers {month}, which was not over on {day}, the day on which it was taken. Check the months and the day.',
    cy: 'Mae’n dweud ei fod yn cwmpasu {month}, nad oedd drosodd ar {day}, y diwrnod y’i cymerwyd. Gwiriwch y misoedd a’r diwrnod.',
  },
  'package-shrinks': {
    en: '{rows} of {month}: {before} are held and the package has {now}. A package replaces whole months, and a month would lose more than half of its rows. Send the whole month, or say on the form that it is meant.',
    cy: '{rows} ar gyfer {month}: delir {before} ac mae {now} yn y pecyn. Mae pecyn yn disodli misoedd cyfan, a byddai mis yn colli mwy na hanner ei resi. Anfonwch y mis cyfan, neu dywedwch ar y ffurflen mai dyna’r bwriad.',
  },
  'package-overlaps': {
    en: '{rows}: {n} of the package are held in months that it does not send ({months}), and would count twice. Send those months in the same package.',
    cy: '{rows}: delir {n} o’r pecyn mewn misoedd nad yw’n eu hanfon ({months}), a byddent yn cyfrif ddwywaith. Anfonwch y misoedd hynny yn yr un pecyn.',
  },
  'package-made-up': {
    en: 'Its rows say of themselves that they are made up, and this is no demonstration.',
    cy: 'Mae ei resi’n dweud amdanynt eu hunain eu bod yn ddychmygol, ac nid arddangosiad yw hwn.',
  },
  'package-empty': { en: 'No row of it could be accepted.', cy: 'Ni ellid derbyn yr un rhes ohono.' },
  stoppedLead: {
    en: 'The work on the package ended with a failure. Nothing of it was kept.',
    cy: 'Daeth y gwaith ar y pecyn i ben â methiant. Ni chadwyd dim ohono.',
  },
  seePackage: { en: 'Look at the package', cy: 'Edrych ar y pecyn' },
  again: { en: 'Load another package', cy: 'Llwytho pecyn arall' },
  moved: {
    en: 'Another package was laid out since you looked, or this one is being loaded already. This is what lies there now',
    cy: 'Gosodwyd pecyn arall ers i chi edrych, neu mae hwn yn cael ei lwytho eisoes. Dyma’r hyn sydd yno nawr',
  },
  heldSome: {
    en: '{n} {n:row|rows} with words about immigration {n:is|are} held back. Decide of each by its place; it comes in when the same files are loaded again.',
    cy: 'Mae {n} rhes â geiriau am fewnfudo wedi’u dal yn ôl. Penderfynwch am bob un yn ôl ei lle; daw i mewn pan lwythir yr un ffeiliau eto.',
  },
  decide: { en: 'Decide of rows that are held back', cy: 'Penderfynu am resi a ddaliwyd yn ôl' },
});
