import { defineMessages } from '../words/messages.ts';

export const returnReportMessages = defineMessages({
  title: { en: "What became of a force's return", cy: 'Beth ddigwyddodd i ffurflen heddlu' },
  otherLanguage: { en: 'Cymraeg', cy: 'English' },
  accepted: { en: 'The return was accepted.', cy: 'Derbyniwyd y ffurflen.' },
  unchanged: {
    en: 'This return was accepted before; nothing changed.',
    cy: "Derbyniwyd y ffurflen hon o'r blaen; ni newidiodd dim.",
  },
  turnedBack: {
    en: 'The return was turned back. Nothing of it was taken.',
    cy: 'Anfonwyd y ffurflen yn ôl. Ni chymerwyd dim ohoni.',
  },
  asAt: { en: 'as at', cy: 'fel ar' },
  faults: { en: 'What is wrong with it', cy: "Beth sydd o'i le arni" },
  next: {
    en: 'Mend the cause, build the return again and send it. Do not change the package by hand: its signature would no longer fit.',
    cy: "Trwsiwch yr achos, crëwch y ffurflen eto a'i hanfon. Peidiwch â newid y pecyn â llaw: ni fyddai ei lofnod yn cyd-fynd mwyach.",
  },
  fault: { en: 'Fault', cy: 'Nam' },
  file: { en: 'File', cy: 'Ffeil' },
  line: { en: 'Line', cy: 'Llinell' },
  column: { en: 'Column', cy: 'Colofn' },
  seen: { en: 'Seen', cy: 'Gwelwyd' },
  expected: { en: 'Expected', cy: 'Disgwyliwyd' },
  wholePackage: { en: 'the package', cy: 'y pecyn' },
  welshNote: {
    en: 'The Welsh of this report awaits a translator’s check.',
    cy: "Mae'r Gymraeg hon yn aros am wiriad cyfieithydd.",
  },
});
