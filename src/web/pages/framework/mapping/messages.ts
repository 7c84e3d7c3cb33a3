import { defineMessages } from '../../../words/messages.ts';

export const mappingMessages = defineMessages({
  title: { en: 'From the first framework to the second', cy: 'O’r fframwaith cyntaf i’r ail' },
  summary: {
    en: 'Where each action and measure of 2021 goes in the framework of 2024.',
    cy: 'I ble mae pob cam gweithredu a mesur yn 2021 yn mynd yn fframwaith 2024.',
  },
  framework: { en: 'The national framework', cy: 'Y fframwaith cenedlaethol' },
  lead: {
    en: 'No official table says how the second framework follows the first. This one is our own reading. It adds places to the older entries and renames none, so nothing that was promised is lost from sight.',
    cy: 'Nid oes tabl swyddogol yn dweud sut mae’r ail fframwaith yn dilyn y cyntaf. Ein darlleniad ni yw hwn. Mae’n ychwanegu lleoedd at y cofnodion hŷn ac nid yw’n ailenwi’r un, felly nid oes dim a addawyd yn mynd o’r golwg.',
  },
  grid: { en: 'At a glance', cy: 'Ar un olwg' },
  gridCaption: {
    en: 'Pillars of the first framework down, parts of the second across',
    cy: 'Colofnau’r fframwaith cyntaf i lawr, rhannau’r ail ar draws',
  },
  pillar: { en: 'Pillar', cy: 'Colofn' },
  all: { en: 'All pillars', cy: 'Pob colofn' },
  also: { en: 'also', cy: 'hefyd' },
  listCaption: { en: 'Where each entry goes', cy: 'I ble mae pob cofnod yn mynd' },
  entry: { en: 'Entry', cy: 'Cofnod' },
  mainly: { en: 'Mainly', cy: 'Yn bennaf' },
  further: { en: 'Also', cy: 'Hefyd' },
  reason: { en: 'Why', cy: 'Pam' },
  withoutHome: {
    en: 'Entries of the first with no place in the second',
    cy: 'Cofnodion y cyntaf heb le yn yr ail',
  },
  withoutAncestor: { en: 'Parts of the second with no forerunner', cy: 'Rhannau o’r ail heb ragflaenydd' },
  nothing: { en: 'None.', cy: 'Dim.' },
});
