import { defineMessages } from '../../../words/messages.ts';

export const deskCalendarMessages = defineMessages({
  title: { en: 'Release calendar', cy: 'Calendr cyhoeddi' },
  lead: {
    en: 'What is announced is public at once, and its first date never moves.',
    cy: 'Mae’r hyn a gyhoeddir ymlaen llaw yn gyhoeddus ar unwaith, ac nid yw ei ddyddiad cyntaf byth yn symud.',
  },
  nothing: { en: 'Nothing is announced.', cy: 'Nid oes dim wedi’i gyhoeddi ymlaen llaw.' },
  announce: { en: 'Announce a date', cy: 'Cyhoeddi dyddiad' },
  slip: { en: 'Tell another date', cy: 'Dweud dyddiad arall' },
  updates: { en: 'National updates', cy: 'Diweddariadau cenedlaethol' },
  first: { en: 'First announced for {day}.', cy: 'Cyhoeddwyd gyntaf ar gyfer {day}.' },
  now: { en: 'Now for {day}.', cy: 'Bellach ar gyfer {day}.' },
  came: { en: 'Came on {day}.', cy: 'Daeth ar {day}.' },
  late: {
    en: '{days} {days:day|days} after the first date.',
    cy: '{days} diwrnod ar ôl y dyddiad cyntaf.',
  },
  overdue: { en: 'It has not come.', cy: 'Nid yw wedi dod.' },
  kind: { en: 'What is to come?', cy: 'Beth sydd i ddod?' },
  update: { en: 'A national update', cy: 'Diweddariad cenedlaethol' },
  release: { en: 'A release of figures', cy: 'Cyhoeddiad o ffigurau' },
  heading: { en: 'Title', cy: 'Teitl' },
  due: { en: 'On which day?', cy: 'Ar ba ddiwrnod?' },
  precision: { en: 'How exact is that?', cy: 'Pa mor fanwl yw hynny?' },
  day: { en: 'That day', cy: 'Y diwrnod hwnnw' },
  month: { en: 'Some time in that month', cy: 'Rywbryd yn y mis hwnnw' },
  reason: { en: 'Why the date moves', cy: 'Pam mae’r dyddiad yn symud' },
  announceButton: { en: 'Announce', cy: 'Cyhoeddi' },
  slipButton: { en: 'Tell it', cy: 'Ei ddweud' },
});
