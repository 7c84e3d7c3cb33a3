import { defineMessages } from '../../../words/messages.ts';

export const updatesMessages = defineMessages({
  title: { en: 'National updates', cy: 'Diweddariadau cenedlaethol' },
  summary: {
    en: 'How the country keeps to the framework, told with numbers that lead to their figures.',
    cy: 'Sut mae’r wlad yn cadw at y fframwaith, gyda rhifau sy’n arwain at eu ffigurau.',
  },
  lead: {
    en: 'The national coordinator tells from time to time how the country keeps to the framework. Nobody types the numbers: each one is placed by the program from a figure, and leads to it.',
    cy: 'Mae’r cydlynydd cenedlaethol yn dweud o bryd i’w gilydd sut mae’r wlad yn cadw at y fframwaith. Nid oes neb yn teipio’r rhifau: mae’r rhaglen yn gosod pob un o ffigur, ac mae’n arwain ato.',
  },
  latestBehind: {
    en: 'The latest update covers {period}. When it was written, {behind} of {actions} actions were behind. Published on {day}.',
    cy: 'Mae’r diweddariad diweddaraf yn cwmpasu {period}. Pan gafodd ei ysgrifennu, roedd {behind} o {actions} o gamau gweithredu ar ei hôl hi. Cyhoeddwyd ar {day}.',
  },
  latestPublished: {
    en: 'The latest update covers {period}. Published on {day}.',
    cy: 'Mae’r diweddariad diweddaraf yn cwmpasu {period}. Cyhoeddwyd ar {day}.',
  },
  empty: {
    en: 'No update has been published yet. The first one will be here once a second person has approved it.',
    cy: 'Nid oes diweddariad wedi’i gyhoeddi eto. Bydd yr un cyntaf yma ar ôl i ail berson ei gymeradwyo.',
  },
  name: { en: 'Update for {period}', cy: 'Diweddariad ar gyfer {period}' },
  published: { en: 'Published {day}.', cy: 'Cyhoeddwyd ar {day}.' },
  corrects: { en: 'It corrects an earlier one: {reason}', cy: 'Mae’n cywiro un cynharach: {reason}' },
  corrected: { en: 'Corrected', cy: 'Wedi’i gywiro' },
  latest: { en: 'Latest', cy: 'Diweddaraf' },
  register: { en: 'Corrections', cy: 'Cywiriadau' },
  registerLead: {
    en: 'When a published update turns out to be wrong, another takes its place. The old one stays where it was, marked.',
    cy: 'Pan ddaw’n amlwg bod diweddariad cyhoeddedig yn anghywir, mae un arall yn cymryd ei le. Mae’r hen un yn aros lle’r oedd, wedi’i farcio.',
  },
  noCorrection: { en: 'No update has been corrected.', cy: 'Nid oes diweddariad wedi’i gywiro.' },
  replaced: { en: '{day}: {reason}', cy: '{day}: {reason}' },
  old: { en: 'The update as it was', cy: 'Y diweddariad fel yr oedd' },
  next: { en: 'The update that takes its place', cy: 'Y diweddariad sy’n cymryd ei le' },
  more: { en: 'More of the national account', cy: 'Mwy o’r cyfrif cenedlaethol' },
  calendar: { en: 'When the next ones are due', cy: 'Pryd mae disgwyl y rhai nesaf' },
  themes: { en: 'Themes and barriers', cy: 'Themâu a rhwystrau' },
  recommendations: { en: 'What was recommended to forces', cy: 'Beth a argymhellwyd i heddluoedd' },
  engagement: { en: 'Whom forces asked', cy: 'Pwy mae heddluoedd wedi gofyn iddynt' },
});
