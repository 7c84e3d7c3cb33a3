import { defineMessages } from '../../../words/messages.ts';

export const clockEventMessages = defineMessages({
  all: { en: 'Work out a deadline', cy: 'Cyfrifo dyddiad cau' },
  summary: {
    en: 'When it happened, and every deadline it starts.',
    cy: 'Pryd y digwyddodd, a phob dyddiad cau y mae’n ei ddechrau.',
  },
  when: { en: 'When did it happen?', cy: 'Pryd y digwyddodd?' },
  dateHint: { en: 'For example, 24 12 2026', cy: 'Er enghraifft, 24 12 2026' },
  day: { en: 'Day', cy: 'Diwrnod' },
  month: { en: 'Month', cy: 'Mis' },
  year: { en: 'Year', cy: 'Blwyddyn' },
  time: { en: 'Time', cy: 'Amser' },
  timeHint: {
    en: 'As the clock on the wall showed it in England and Wales, for example 15:00',
    cy: 'Fel yr oedd y cloc ar y wal yn ei ddangos yng Nghymru a Lloegr, er enghraifft 15:00',
  },
  which: {
    en: 'The clocks went back that night, so this time came twice. Which one was it?',
    cy: 'Aeth y clociau yn ôl y noson honno, felly daeth yr amser hwn ddwywaith. Pa un oedd hwn?',
  },
  first: {
    en: 'The first time, before the clocks went back',
    cy: 'Y tro cyntaf, cyn i’r clociau fynd yn ôl',
  },
  second: {
    en: 'The second time, after the clocks went back',
    cy: 'Yr ail dro, ar ôl i’r clociau fynd yn ôl',
  },
  submit: { en: 'Show the deadlines', cy: 'Dangos y dyddiadau cau' },
  again: { en: 'Change the date or time', cy: 'Newid y dyddiad neu’r amser' },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  error: { en: 'Error:', cy: 'Gwall:' },
  errorDate: {
    en: 'Enter a real date, for example 24 12 2026',
    cy: 'Rhowch ddyddiad go iawn, er enghraifft 24 12 2026',
  },
  errorTime: { en: 'Enter a time, for example 15:00', cy: 'Rhowch amser, er enghraifft 15:00' },
  errorNever: {
    en: 'There was no such time: the clocks went forward from 01:00 to 02:00 that night. Check the time',
    cy: 'Nid oedd amser o’r fath: aeth y clociau ymlaen o 01:00 i 02:00 y noson honno. Gwiriwch yr amser',
  },
  errorWhich: {
    en: 'Choose which of the two times it was',
    cy: 'Dewiswch pa un o’r ddau amser oedd hwn',
  },
  errorOutside: {
    en: 'No rule is held for that date. Dates from {from} on can be worked out',
    cy: 'Nid oes rheol ar gyfer y dyddiad hwnnw. Gellir cyfrifo dyddiadau o {from} ymlaen',
  },
  errorBeyond: {
    en: 'The calendar runs to the end of {year}, and a deadline from that date lies beyond it. Enter an earlier date',
    cy: 'Mae’r calendr yn rhedeg hyd at ddiwedd {year}, ac mae dyddiad cau o’r dyddiad hwnnw y tu hwnt iddo. Rhowch ddyddiad cynharach',
  },
  calendar: {
    en: 'Take these deadlines away as a calendar file (ICS)',
    cy: 'Mynd â’r dyddiadau cau hyn fel ffeil calendr (ICS)',
  },
  print: {
    en: 'To keep this with a case, print the page.',
    cy: 'I gadw hwn gydag achos, argraffwch y dudalen.',
  },
  byHand: { en: 'For the case file', cy: 'Ar gyfer ffeil yr achos' },
  reference: { en: 'Case reference', cy: 'Cyfeirnod yr achos' },
  checkedBy: { en: 'Checked by', cy: 'Gwiriwyd gan' },
  courtTold: { en: 'Court told on, and by whom', cy: 'Dywedwyd wrth y llys ar, a chan bwy' },
  worked: {
    en: 'Worked out on {when} with the rules and holidays of edition {edition}. Nothing was kept.',
    cy: 'Cyfrifwyd: {when}, gyda rheolau a gwyliau argraffiad {edition}. Ni chadwyd dim.',
  },
});
