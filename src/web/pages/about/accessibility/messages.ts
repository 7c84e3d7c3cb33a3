import { defineMessages } from '../../../words/messages.ts';

export const accessibilityMessages = defineMessages({
  title: { en: 'Accessibility statement', cy: 'Datganiad hygyrchedd' },
  summary: {
    en: 'How this site was made usable for everyone, how it was tested, and what falls short.',
    cy: 'Sut cafodd y wefan hon ei gwneud yn hawdd i bawb ei defnyddio, sut cafodd ei phrofi, a beth sy’n ddiffygiol.',
  },
  lead: {
    en: 'We want everyone to be able to use this site: by keyboard, by voice, with a screen reader, on an old phone, in English and in Welsh.',
    cy: 'Rydym am i bawb allu defnyddio’r wefan hon: gyda bysellfwrdd, gyda llais, gyda darllenydd sgrin, ar hen ffôn, yn Gymraeg ac yn Saesneg.',
  },
  canHeading: { en: 'What you can do', cy: 'Beth gallwch chi ei wneud' },
  can1: {
    en: 'reach and use everything with a keyboard',
    cy: 'cyrraedd a defnyddio popeth gyda bysellfwrdd',
  },
  can2: {
    en: 'zoom to 400% and read on a screen 320 pixels wide without scrolling sideways, except inside wide tables',
    cy: 'chwyddo i 400% a darllen ar sgrin 320 picsel o led heb sgrolio i’r ochr, heblaw y tu mewn i dablau llydan',
  },
  can3: {
    en: 'read every chart as a table and take it as a file',
    cy: 'darllen pob siart fel tabl a’i chymryd fel ffeil',
  },
  can4: {
    en: 'use everything without JavaScript and without images',
    cy: 'defnyddio popeth heb JavaScript a heb luniau',
  },
  can5: { en: 'tell things apart without seeing colour', cy: 'gwahaniaethu rhwng pethau heb weld lliw' },
  can6: {
    en: 'leave at once with the button “Exit this page”, or by pressing Shift three times',
    cy: 'gadael ar unwaith gyda’r botwm “Gadael y dudalen hon”, neu drwy bwyso Shift deirgwaith',
  },
  standardHeading: { en: 'How it stands against the standard', cy: 'Sut mae’n cymharu â’r safon' },
  standard1: {
    en: 'The aim is level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. The site has not been audited by anyone outside the project, so no full compliance is claimed.',
    cy: 'Y nod yw lefel AA Canllawiau Hygyrchedd Cynnwys y We (WCAG) 2.2. Nid yw’r wefan wedi’i harchwilio gan neb y tu allan i’r prosiect, felly ni honnir cydymffurfiaeth lawn.',
  },
  testHeading: { en: 'How it is tested', cy: 'Sut mae’n cael ei phrofi' },
  test1: {
    en: 'Before each change is taken in, a program opens every kind of page in both languages at the width of a phone and looks for faults with axe-core. It also walks the pages by keyboard, without JavaScript, and at 320 pixels.',
    cy: 'Cyn derbyn pob newid, mae rhaglen yn agor pob math o dudalen yn y ddwy iaith ar led ffôn ac yn chwilio am ddiffygion gydag axe-core. Mae hefyd yn cerdded y tudalennau gyda bysellfwrdd, heb JavaScript, ac ar 320 picsel.',
  },
  test2: {
    en: 'Such programs find some faults and miss others. The site has not yet been tried with people who use screen readers, magnifiers or voice control.',
    cy: 'Mae rhaglenni o’r fath yn dod o hyd i rai diffygion ac yn methu rhai eraill. Nid yw’r wefan wedi’i phrofi eto gyda phobl sy’n defnyddio darllenwyr sgrin, chwyddwyr neu reolaeth llais.',
  },
  shortHeading: { en: 'What falls short', cy: 'Beth sy’n ddiffygiol' },
  short1: {
    en: 'The Welsh was written without a translator and waits for one to check it.',
    cy: 'Ysgrifennwyd y Gymraeg heb gyfieithydd ac mae’n aros i un ei gwirio.',
  },
  short2: {
    en: 'Wide tables scroll sideways on a phone.',
    cy: 'Mae tablau llydan yn sgrolio i’r ochr ar ffôn.',
  },
  short3: {
    en: 'Official sources and the titles of their pages are in English only.',
    cy: 'Yn Saesneg yn unig y mae ffynonellau swyddogol a theitlau eu tudalennau.',
  },
  short4: {
    en: 'There is no video in British Sign Language and no Easy Read version.',
    cy: 'Nid oes fideo mewn Iaith Arwyddion Prydain na fersiwn Hawdd ei Deall.',
  },
  tellHeading: { en: 'If something does not work for you', cy: 'Os nad yw rhywbeth yn gweithio i chi' },
  tell1: {
    en: 'Tell the organisation that runs this site what you were doing and what went wrong. It must answer, and can send you the figures in another form.',
    cy: 'Dywedwch wrth y sefydliad sy’n rhedeg y wefan hon beth roeddech chi’n ei wneud a beth aeth o’i le. Rhaid iddo ateb, a gall anfon y ffigurau atoch ar ffurf arall.',
  },
  tell2: {
    en: 'If the answer does not help, the Equality Advisory and Support Service can advise you.',
    cy: 'Os nad yw’r ateb yn helpu, gall y Gwasanaeth Cynghori a Chymorth Cydraddoldeb eich cynghori.',
  },
});
