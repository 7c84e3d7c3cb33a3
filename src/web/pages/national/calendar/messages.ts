import { defineMessages } from '../../../words/messages.ts';

export const calendarMessages = defineMessages({
  title: { en: 'Release calendar', cy: 'Calendr cyhoeddi' },
  summary: {
    en: 'When updates and releases were announced, when they came, and why dates slipped.',
    cy: 'Pryd y cyhoeddwyd y byddai diweddariadau a chyhoeddiadau’n dod, pryd y daethant, a pham y llithrodd dyddiadau.',
  },
  lead: {
    en: 'A date that was announced stays here. A later one stands beside it with its reason, and lateness is counted from the first.',
    cy: 'Mae dyddiad a gyhoeddwyd yn aros yma. Mae un diweddarach yn sefyll wrth ei ymyl gyda’i reswm, a chyfrifir oedi o’r cyntaf.',
  },
  updates: { en: 'National updates', cy: 'Diweddariadau cenedlaethol' },
  empty: { en: 'Nothing has been announced yet.', cy: 'Nid oes dim wedi’i gyhoeddi ymlaen llaw eto.' },
  coming: { en: 'To come', cy: 'I ddod' },
  came: { en: 'Came', cy: 'Wedi dod' },
  expected: { en: 'Expected', cy: 'Disgwylir' },
  overdue: { en: 'Overdue', cy: 'Hwyr' },
  onTime: { en: 'Came on time', cy: 'Daeth mewn pryd' },
  late: { en: 'Came late', cy: 'Daeth yn hwyr' },
  announced: { en: 'Announced on', cy: 'Cyhoeddwyd ar' },
  first: { en: 'First date', cy: 'Dyddiad cyntaf' },
  latest: { en: 'Date now', cy: 'Dyddiad nawr' },
  cameOn: { en: 'Came on', cy: 'Daeth ar' },
  daysLate: { en: '{days} days after the first date', cy: '{days} diwrnod ar ôl y dyddiad cyntaf' },
  nextDue: {
    en: 'Next: {title}, announced for {due}.',
    cy: 'Nesaf: {title}, wedi’i gyhoeddi ar gyfer {due}.',
  },
  nextOverdue: {
    en: 'Overdue: {title}, which was announced for {due}.',
    cy: 'Hwyr: {title}, a gyhoeddwyd ar gyfer {due}.',
  },
  slipUntold: {
    en: 'On {told}, after the date had passed, the date became {due}: {reason}',
    cy: 'Ar {told}, ar ôl i’r dyddiad fynd heibio, daeth y dyddiad yn {due}: {reason}',
  },
  slip: {
    en: 'On {told} the date became {due}: {reason}',
    cy: 'Ar {told} daeth y dyddiad yn {due}: {reason}',
  },
  nothingComing: {
    en: 'Nothing is announced at present.',
    cy: 'Nid oes dim wedi’i gyhoeddi ymlaen llaw ar hyn o bryd.',
  },
  next: {
    en: 'By the cadence that holds, the next update covers {period} and is due by {due}.',
    cy: 'Yn ôl y drefn sydd mewn grym, mae’r diweddariad nesaf yn cwmpasu {period} ac i’w gyhoeddi erbyn {due}.',
  },
  made: { en: 'What came', cy: 'Beth a ddaeth' },
});
