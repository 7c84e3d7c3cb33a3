import { defineMessages } from '../../../words/messages.ts';

export const frameworksMessages = defineMessages({
  title: { en: 'The national framework', cy: 'Y fframwaith cenedlaethol' },
  summary: {
    en: 'What every police force was asked to do about violence against women and girls.',
    cy: 'Yr hyn y gofynnwyd i bob heddlu ei wneud am drais yn erbyn menywod a merched.',
  },
  lead: {
    en: 'In December 2021 every police force in England and Wales was asked to build trust and confidence, pursue perpetrators relentlessly and make spaces safer. In 2024 a second framework took its place.',
    cy: 'Ym mis Rhagfyr 2021 gofynnwyd i bob heddlu yng Nghymru a Lloegr feithrin ymddiriedaeth a hyder, mynd ar ôl cyflawnwyr yn ddi-baid a gwneud mannau’n fwy diogel. Yn 2024 cymerodd ail fframwaith ei le.',
  },
  honest: {
    en: 'The official documents could not be had. What stands here was put together from public pages about them, in our own words and with our own numbers, such as A1 or M7. Each entry says where it was read and how sure it is.',
    cy: 'Nid oedd modd cael y dogfennau swyddogol. Lluniwyd yr hyn sydd yma o dudalennau cyhoeddus amdanynt, yn ein geiriau ein hunain a chyda’n rhifau ein hunain, fel A1 neu M7. Mae pob cofnod yn dweud ble y cafodd ei ddarllen a pha mor sicr ydyw.',
  },
  published: { en: 'Published {day} ({by}).', cy: 'Cyhoeddwyd {day} ({by}).' },
  counts: {
    en: '{actions} {actions:action|actions} and {measures} {measures:measure|measures}.',
    cy: '{actions} cam gweithredu a {measures} mesur.',
  },
  timeline: { en: 'What was due and when it came', cy: 'Beth oedd i fod i ddigwydd a phryd y daeth' },
  mapping: { en: 'From the first framework to the second', cy: 'O’r fframwaith cyntaf i’r ail' },
  empty: {
    en: 'No framework has been loaded yet. It appears here as soon as the people who run this site load one.',
    cy: 'Nid oes fframwaith wedi’i lwytho eto. Bydd yn ymddangos yma cyn gynted ag y bydd y bobl sy’n rhedeg y wefan hon yn llwytho un.',
  },
});
