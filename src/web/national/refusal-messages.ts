import { defineMessages } from '../words/messages.ts';

/** What a person is told when an act of the country is refused. The keys are the codes of the operations, in camel case. */
export const refusalMessages = defineMessages({
  noWords: { en: 'Write this in English and in Welsh', cy: 'Ysgrifennwch hyn yn Saesneg ac yn Gymraeg' },
  noForce: { en: 'Choose at least one force', cy: 'Dewiswch o leiaf un heddlu' },
  unknownForce: { en: 'Choose one of the forces', cy: 'Dewiswch un o’r heddluoedd' },
  datesReversed: { en: 'These dates are in the wrong order', cy: 'Mae’r dyddiadau hyn yn y drefn anghywir' },
  notAnAddress: {
    en: 'Give a whole address that begins with https://',
    cy: 'Rhowch gyfeiriad cyfan sy’n dechrau â https://',
  },
  enteredAlready: { en: 'This is in the register already', cy: 'Mae hyn yn y gofrestr yn barod' },
  repliedAlready: { en: 'The force has replied already', cy: 'Mae’r heddlu wedi ateb yn barod' },
  closed: { en: 'It was closed', cy: 'Cafodd ei gau' },
  noReason: { en: 'Give the reason', cy: 'Rhowch y rheswm' },
  noSuchMeasure: { en: 'Choose one of the measures', cy: 'Dewiswch un o’r mesurau' },
  linkedAlready: { en: 'This action is linked already', cy: 'Mae’r cam hwn wedi’i gysylltu yn barod' },
  saidAlready: {
    en: 'What it said is recorded already',
    cy: 'Mae’r hyn a ddywedodd wedi’i gofnodi yn barod',
  },
  notHeard: { en: 'Record what it said first', cy: 'Cofnodwch yn gyntaf yr hyn a ddywedodd' },
  decidedAlready: {
    en: 'What became of it is recorded already',
    cy: 'Mae’r hyn a ddaeth ohono wedi’i gofnodi yn barod',
  },
  unknownEntry: { en: 'Choose a part of the newer framework', cy: 'Dewiswch ran o’r fframwaith mwy newydd' },
  attachedAlready: { en: 'The action has this home already', cy: 'Mae gan y cam y cartref hwn yn barod' },
  primaryAlready: {
    en: 'It has a main home. End that one first',
    cy: 'Mae ganddo brif gartref. Dewch â hwnnw i ben yn gyntaf',
  },
  noNewerFramework: { en: 'No newer framework is loaded', cy: 'Nid oes fframwaith mwy newydd wedi’i lwytho' },
  unknownCode: { en: 'Choose what it is about', cy: 'Dewiswch beth y mae’n ymwneud ag ef' },
  unknownTerm: { en: 'Choose how sure it is', cy: 'Dewiswch pa mor sicr ydyw' },
  noEvidence: { en: 'Name at least one piece of evidence', cy: 'Enwch o leiaf un darn o dystiolaeth' },
  noSuchRelease: { en: 'Choose a published release', cy: 'Dewiswch gyhoeddiad sydd wedi’i gyhoeddi' },
  noPeriod: { en: 'The last month lies before the first', cy: 'Mae’r mis olaf cyn y cyntaf' },
  notMoved: { en: 'That is the date already', cy: 'Dyna’r dyddiad yn barod' },
  cameAlready: { en: 'It has come already', cy: 'Mae wedi dod yn barod' },
  samePerson: {
    en: 'You wrote some of it. Another person must do this',
    cy: 'Ysgrifennoch chi beth ohono. Rhaid i berson arall wneud hyn',
  },
  notYourRole: { en: 'Your role does not do this', cy: 'Nid yw’ch rôl chi’n gwneud hyn' },
  noSuchMove: {
    en: 'It has moved on meanwhile. Look at it again',
    cy: 'Mae wedi symud ymlaen yn y cyfamser. Edrychwch arno eto',
  },
  faultyText: {
    en: 'The text has faults. They are listed where it is written',
    cy: 'Mae gan y testun wallau. Maent wedi’u rhestru lle caiff ei ysgrifennu',
  },
  correctedAlready: {
    en: 'Another update corrected it already',
    cy: 'Mae diweddariad arall wedi’i gywiro yn barod',
  },
  notPublished: {
    en: 'Only a published update is corrected',
    cy: 'Dim ond diweddariad a gyhoeddwyd a gaiff ei gywiro',
  },
  noSuchCounting: {
    en: 'Give a way of counting, such as C48 or WD5',
    cy: 'Rhowch ffordd o gyfrif, megis C48 neu WD5',
  },
  other: { en: 'This could not be done. Look at it again', cy: 'Ni ellid gwneud hyn. Edrychwch arno eto' },
});

/** The words of the form machinery itself. */
export const formMessages = defineMessages({
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  closedMeanwhile: {
    en: 'Somebody else did this, or moved it on, while you looked. Nothing of yours was stored',
    cy: 'Gwnaeth rhywun arall hyn, neu symudodd ef ymlaen, tra’r oeddech yn edrych. Ni storiwyd dim o’ch un chi',
  },
  wrote: { en: 'What you wrote', cy: 'Yr hyn a ysgrifennoch chi' },
  onward: { en: 'See where it stands now', cy: 'Gweld ei sefyllfa nawr' },
  needed: { en: 'Fill in: {label}', cy: 'Llenwch: {label}' },
  notADate: {
    en: '{label}: give a real day, such as 14 3 2024',
    cy: '{label}: rhowch ddiwrnod go iawn, megis 14 3 2024',
  },
  notAChoice: { en: 'Choose one: {label}', cy: 'Dewiswch un: {label}' },
  day: { en: 'Day', cy: 'Diwrnod' },
  month: { en: 'Month', cy: 'Mis' },
  year: { en: 'Year', cy: 'Blwyddyn' },
  english: { en: '{label}, in English', cy: '{label}, yn Saesneg' },
  welsh: { en: '{label}, in Welsh', cy: '{label}, yn Gymraeg' },
  choose: { en: 'Choose', cy: 'Dewiswch' },
});
