import { defineMessages } from '../../../words/messages.ts';

export const metDeadlineMessages = defineMessages({
  title: { en: 'Say that it was done', cy: 'Dweud iddo gael ei wneud' },
  when: { en: 'When was it done?', cy: 'Pryd y cafodd ei wneud?' },
  due: { en: 'Due: {when}', cy: 'I’w wneud erbyn: {when}' },
  next: { en: 'What starts now?', cy: 'Beth sy’n dechrau nawr?' },
  nextHint: {
    en: 'This duty leads to these. Choose those that apply; leave all empty where none does.',
    cy: 'Mae’r ddyletswydd hon yn arwain at y rhain. Dewiswch y rhai sy’n berthnasol; gadewch bob un yn wag os nad oes un.',
  },
  save: { en: 'It was done', cy: 'Cafodd ei wneud' },
  show: { en: 'Go on', cy: 'Ymlaen' },
  shown: { en: 'What you are about to keep', cy: 'Yr hyn yr ydych ar fin ei gadw' },
  follows: {
    en: 'Done, with {time} left. {n:This deadline starts|These deadlines start} for {team}:',
    cy: 'Wedi’i wneud, gyda {time} ar ôl. Mae’r {n:dyddiad cau hwn|dyddiadau cau hyn} yn dechrau ar gyfer {team}:',
  },
  followsLate: {
    en: 'Done {time} late. {n:This deadline starts|These deadlines start} for {team}:',
    cy: 'Wedi’i wneud {time} yn hwyr. Mae’r {n:dyddiad cau hwn|dyddiadau cau hyn} yn dechrau ar gyfer {team}:',
  },
  accept: { en: 'It was done, and start {n:it|them}', cy: 'Cafodd ei wneud, a dechrau {n:ef|hwy}' },
  errorBefore: {
    en: 'That is before this deadline started. Give a later date and time',
    cy: 'Mae hynny cyn i’r dyddiad cau hwn ddechrau. Rhowch ddyddiad ac amser diweddarach',
  },
  errorNext: { en: 'Choose from the list', cy: 'Dewiswch o’r rhestr' },
  errorNextDate: {
    en: 'What starts now cannot be worked out from that date. Enter another date, or leave it out',
    cy: 'Ni ellir cyfrifo’r hyn sy’n dechrau nawr o’r dyddiad hwnnw. Rhowch ddyddiad arall, neu gadewch ef allan',
  },
});
