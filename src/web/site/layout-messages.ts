import { defineMessages } from '../words/messages.ts';

export const layoutMessages = defineMessages({
  skip: { en: 'Skip to main content', cy: 'Neidio i’r prif gynnwys' },
  purpose: {
    en: 'Violence against women and girls: what the police do about it, force by force',
    cy: 'Trais yn erbyn menywod a merched: beth mae’r heddlu’n ei wneud amdano, fesul heddlu',
  },
  languageLabel: { en: 'Language', cy: 'Iaith' },
  toEnglish: { en: 'Change the language to English', cy: 'Change the language to English' },
  toWelsh: { en: 'Newid yr iaith i’r Gymraeg', cy: 'Newid yr iaith i’r Gymraeg' },
  navigationLabel: { en: 'Menu', cy: 'Dewislen' },
  home: { en: 'Home', cy: 'Hafan' },
  measures: { en: 'Measures', cy: 'Mesurau' },
  forces: { en: 'Forces', cy: 'Heddluoedd' },
  coverage: { en: 'What is missing', cy: 'Beth sydd ar goll' },
  framework: { en: 'Framework', cy: 'Fframwaith' },
  clocks: { en: 'Deadlines', cy: 'Dyddiadau cau' },
  releases: { en: 'Releases', cy: 'Cyhoeddiadau' },
  methods: { en: 'Methods', cy: 'Dulliau' },
  exitEmergency: { en: 'Emergency', cy: 'Argyfwng' },
  exit: { en: 'Exit this page', cy: 'Gadael y dudalen hon' },
  exitActivated: { en: 'Loading.', cy: 'Yn llwytho.' },
  exitTimedOut: { en: 'Exit this page expired.', cy: 'Mae gadael y dudalen hon wedi dod i ben.' },
  exitTwoMore: { en: 'Shift, press 2 more times to exit.', cy: 'Shift, pwyswch 2 waith eto i adael.' },
  exitOneMore: { en: 'Shift, press 1 more time to exit.', cy: 'Shift, pwyswch 1 waith eto i adael.' },
  madeUp: {
    en: 'Made-up data, for demonstration. No figure here is about a real force or a real person.',
    cy: 'Data dychmygol, at ddibenion arddangos. Nid oes unrhyw ffigur yma am heddlu go iawn na pherson go iawn.',
  },
  pinnedTitle: {
    en: 'You are reading the release “{title}”.',
    cy: 'Rydych chi’n darllen y cyhoeddiad “{title}”.',
  },
  pinnedLatest: { en: 'It is the latest one.', cy: 'Dyma’r un diweddaraf.' },
  pinnedOld: { en: 'There is a newer one.', cy: 'Mae un mwy newydd.' },
  pinnedCorrected: {
    en: 'It was corrected. Do not use its figures without reading why.',
    cy: 'Mae wedi’i gywiro. Peidiwch â defnyddio’i ffigurau heb ddarllen pam.',
  },
  toLatest: {
    en: 'Read this page in the latest release',
    cy: 'Darllen y dudalen hon yn y cyhoeddiad diweddaraf',
  },
  toCorrections: { en: 'Read the correction', cy: 'Darllen y cywiriad' },
  help: { en: 'Get help now', cy: 'Cael help nawr' },
  corrections: { en: 'Corrections', cy: 'Cywiriadau' },
  data: { en: 'Data and API', cy: 'Data ac API' },
  reconciliation: { en: 'Beside Home Office figures', cy: 'Ochr yn ochr â ffigurau’r Swyddfa Gartref' },
  accessibility: { en: 'Accessibility statement', cy: 'Datganiad hygyrchedd' },
  privacy: { en: 'Privacy', cy: 'Preifatrwydd' },
  atom: { en: 'Feed of releases and corrections (Atom)', cy: 'Ffrwd cyhoeddiadau a chywiriadau (Atom)' },
  footerRelease: {
    en: 'Figures from the release “{title}”, published {day}.',
    cy: 'Ffigurau o’r cyhoeddiad “{title}”, a gyhoeddwyd ar {day}.',
  },
  footerSource: {
    en: 'Contains public sector information licensed under the Open Government Licence v3.0.',
    cy: 'Yn cynnwys gwybodaeth sector cyhoeddus a drwyddedwyd o dan Drwydded Llywodraeth Agored f3.0.',
  },
  footerIndependence: {
    en: 'Watershed is open software. It is not a GOV.UK service, and numbers like A1 or M7 are its own, not official.',
    cy: 'Meddalwedd agored yw Watershed. Nid gwasanaeth GOV.UK mohono, a’i rifau ei hun, nid rhai swyddogol, yw rhifau fel A1 neu M7.',
  },
  footerWelsh: {
    en: 'The Welsh on this site is waiting for a translator to check it.',
    cy: 'Mae Cymraeg y wefan hon yn aros i gyfieithydd ei gwirio.',
  },
  footerStable: {
    en: 'Address of this page that will not change:',
    cy: 'Cyfeiriad y dudalen hon na fydd yn newid:',
  },
  breadcrumbs: { en: 'You are here', cy: 'Rydych chi yma' },
});
