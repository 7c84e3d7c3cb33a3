import { defineMessages } from '../words/messages.ts';

/** What stands around an explained deadline, on the public site and at the staff door. */
export const clockAnswerMessages = defineMessages({
  deadline: { en: 'Deadline', cy: 'Dyddiad cau' },
  enhanced: {
    en: 'For a victim with enhanced rights: domestic abuse, sexual offences, stalking, honour-based abuse, FGM, forced marriage',
    cy: 'I ddioddefwr â hawliau uwch: cam-drin domestig, troseddau rhywiol, stelcio, cam-drin ar sail anrhydedd, FGM, priodas dan orfod',
  },
  standard: { en: 'For any other victim', cy: 'I unrhyw ddioddefwr arall' },
  owed: { en: 'Whose duty it is: {who}', cy: 'Dyletswydd pwy: {who}' },
  toldNext: {
    en: 'Who is told if it is missed: {who}',
    cy: 'Pwy sy’n cael gwybod os collir y dyddiad: {who}',
  },
  how: { en: 'How it is worked out', cy: 'Sut mae’n cael ei gyfrifo' },
  days: { en: 'Day by day', cy: 'Fesul diwrnod' },
  dayColumn: { en: 'Day', cy: 'Diwrnod' },
  countsColumn: { en: 'What counts', cy: 'Beth sy’n cyfrif' },
  wholeDay: { en: 'day {n}', cy: 'diwrnod {n}' },
  nothing: { en: 'nothing: {why}', cy: 'dim: {why}' },
  next: {
    en: 'When that is done, the next clock starts',
    cy: 'Pan wneir hynny, mae’r cloc nesaf yn dechrau',
  },
  source: { en: 'Read the law', cy: 'Darllen y gyfraith' },
});
