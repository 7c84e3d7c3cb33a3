import { defineMessages } from '../../../words/messages.ts';

export const dataMessages = defineMessages({
  title: { en: 'Data and API', cy: 'Data ac API' },
  summary: {
    en: 'How to take the figures with you, and how a program can read them.',
    cy: 'Sut i fynd â’r ffigurau gyda chi, a sut gall rhaglen eu darllen.',
  },
  lead: {
    en: 'Every figure on this site can be taken as a file or read by a program, free and without signing in.',
    cy: 'Gellir cymryd pob ffigur ar y wefan hon fel ffeil neu ei ddarllen gan raglen, am ddim a heb fewngofnodi.',
  },
  filesHeading: { en: 'Files', cy: 'Ffeiliau' },
  files1: {
    en: 'Each release holds its files with a checksum. A file at an address that names its release never changes.',
    cy: 'Mae pob cyhoeddiad yn dal ei ffeiliau gyda swm gwirio. Nid yw ffeil mewn cyfeiriad sy’n enwi ei chyhoeddiad byth yn newid.',
  },
  files2: {
    en: 'An empty cell is never zero. The column of markers says why it is empty.',
    cy: 'Nid sero yw cell wag byth. Mae’r golofn arwyddion yn dweud pam ei bod yn wag.',
  },
  addressesHeading: { en: 'Addresses', cy: 'Cyfeiriadau' },
  address: { en: 'Address', cy: 'Cyfeiriad' },
  gives: { en: 'What it gives', cy: 'Beth mae’n ei roi' },
  addressesCaption: { en: 'Addresses for programs', cy: 'Cyfeiriadau ar gyfer rhaglenni' },
  openapi: {
    en: 'A description of the whole API (OpenAPI 3.1)',
    cy: 'Disgrifiad o’r API cyfan (OpenAPI 3.1)',
  },
  releases: { en: 'All releases', cy: 'Pob cyhoeddiad' },
  latest: { en: 'Leads to the latest release', cy: 'Yn arwain at y cyhoeddiad diweddaraf' },
  measures: {
    en: 'Measures of a release, with their definitions',
    cy: 'Mesurau cyhoeddiad, gyda’u diffiniadau',
  },
  figures: {
    en: 'Figures of a measure, by place, period and group',
    cy: 'Ffigurau mesur, fesul lle, cyfnod a grŵp',
  },
  coverage: {
    en: 'What was received, by dataset, force and month',
    cy: 'Beth a dderbyniwyd, fesul set ddata, heddlu a mis',
  },
  file: { en: 'A file of a release', cy: 'Ffeil o gyhoeddiad' },
  feed: {
    en: 'Releases and corrections as a feed (Atom)',
    cy: 'Cyhoeddiadau a chywiriadau fel ffrwd (Atom)',
  },
  contracts: {
    en: 'What forces are asked to send, at person level: contracts as a data package (Frictionless)',
    cy: 'Yr hyn y gofynnir i heddluoedd ei anfon, ar lefel person: contractau fel pecyn data (Frictionless)',
  },
  rulesHeading: { en: 'Good to know', cy: 'Da gwybod' },
  rules1: {
    en: 'Replies carry an ETag. Send it back with If-None-Match and unchanged data costs nothing.',
    cy: 'Mae atebion yn cario ETag. Anfonwch ef yn ôl gydag If-None-Match ac ni fydd data heb ei newid yn costio dim.',
  },
  rules2: {
    en: 'The API refuses a question it does not know, and says which ones it does.',
    cy: 'Mae’r API yn gwrthod cwestiwn nad yw’n ei adnabod, ac yn dweud pa rai y mae’n eu hadnabod.',
  },
  rules3: {
    en: 'Names of forces and measures in addresses stay the same in both languages and in every release.',
    cy: 'Mae enwau heddluoedd a mesurau mewn cyfeiriadau yn aros yr un fath yn y ddwy iaith ac ym mhob cyhoeddiad.',
  },
  licence: {
    en: 'Real data here contains public sector information licensed under the Open Government Licence v3.0. Say where figures came from and from which release.',
    cy: 'Mae data go iawn yma’n cynnwys gwybodaeth sector cyhoeddus a drwyddedwyd o dan Drwydded Llywodraeth Agored f3.0. Dywedwch o ble y daeth ffigurau ac o ba gyhoeddiad.',
  },
});
