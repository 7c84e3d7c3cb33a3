import { defineMessages } from '../../../words/messages.ts';

export const recordsHomeMessages = defineMessages({
  title: { en: 'Records of {force}', cy: 'Cofnodion {force}' },
  nothing: {
    en: 'No package has been loaded yet. When one is, this page says what is held and what waits for you.',
    cy: 'Nid oes pecyn wedi’i lwytho eto. Pan fydd un, bydd y dudalen hon yn dweud beth a ddelir a beth sy’n aros amdanoch.',
  },
  held: {
    en: 'Crimes are held for {months} {months:month|months}, the latest {latest}. The newest package was loaded on {day}.',
    cy: 'Delir troseddau am {months} mis, y diweddaraf {latest}. Llwythwyd y pecyn diweddaraf ar {day}.',
  },
  heldNone: {
    en: 'No crimes are held. The newest package was loaded on {day}.',
    cy: 'Ni ddelir troseddau. Llwythwyd y pecyn diweddaraf ar {day}.',
  },
  waits: {
    en: '{n} {n:row|rows} with words about immigration {n:waits|wait} for your decision.',
    cy: 'Mae {n} rhes â geiriau am fewnfudo’n aros am eich penderfyniad.',
  },
  beingMade: {
    en: 'This is a demonstration: made-up records of {made} of {all} forces are held, and the others are being made.',
    cy: 'Arddangosiad yw hwn: delir cofnodion ffug {made} o {all} heddlu, ac mae’r lleill yn cael eu gwneud.',
  },
  stopped: {
    en: 'This is a demonstration: made-up records of {made} of {all} forces are held. The others follow when the program is started again.',
    cy: 'Arddangosiad yw hwn: delir cofnodion ffug {made} o {all} heddlu. Bydd y lleill yn dilyn pan gychwynnir y rhaglen eto.',
  },
  load: { en: 'Load a package', cy: 'Llwytho pecyn' },
  loadLead: {
    en: 'Send its files, see what is wrong with them, then load what can be taken.',
    cy: 'Anfonwch ei ffeiliau, gwelwch beth sydd o’i le arnynt, yna llwythwch yr hyn y gellir ei gymryd.',
  },
  packages: { en: 'Packages and faults', cy: 'Pecynnau a diffygion' },
  packagesLead: {
    en: 'What was loaded when, what took the place of what, and what was set aside.',
    cy: 'Beth a lwythwyd pryd, beth a gymerodd le beth, a beth a roddwyd o’r neilltu.',
  },
  heldBack: { en: 'Rows held back', cy: 'Rhesi a ddaliwyd yn ôl' },
  heldBackLead: {
    en: 'Decide of rows in which words about immigration stand. Nothing of them is stored.',
    cy: 'Penderfynwch am resi y mae geiriau am fewnfudo ynddynt. Nid oes dim ohonynt wedi’i gadw.',
  },
  coverage: { en: 'Coverage', cy: 'Cwmpas' },
  coverageLead: {
    en: 'Which months of which rows are held, and how full their columns are.',
    cy: 'Pa fisoedd o ba resi a ddelir, a pha mor llawn yw eu colofnau.',
  },
  profiles: { en: 'Profiles', cy: 'Proffiliau' },
  profilesLead: {
    en: 'How the files of your records system are read. Make one from example files.',
    cy: 'Sut y darllenir ffeiliau eich system gofnodion. Gwnewch un o ffeiliau enghreifftiol.',
  },
  measures: { en: 'Measures and equal treatment', cy: 'Mesurau a thriniaeth gyfartal' },
  measuresLead: {
    en: 'Ask for the measures of a quarter, and compare them.',
    cy: 'Gofynnwch am fesurau chwarter, a’u cymharu.',
  },
  read: { en: 'Read a record', cy: 'Darllen cofnod' },
  readLead: {
    en: 'One crime with everything that hangs on it, by its reference. Each reading is recorded with its reason.',
    cy: 'Un drosedd gyda phopeth sy’n hongian arni, yn ôl ei chyfeirnod. Cofnodir pob darlleniad gyda’i reswm.',
  },
  review: { en: 'Victims named as suspects', cy: 'Dioddefwyr a enwir yn bobl dan amheuaeth' },
  reviewLead: {
    en: 'Crimes to look at again, counter-allegations first.',
    cy: 'Troseddau i edrych arnynt eto, gwrth-honiadau’n gyntaf.',
  },
});
