import { defineMessages } from '../../../words/messages.ts';

export const reconciliationMessages = defineMessages({
  title: { en: 'Beside Home Office figures', cy: 'Ochr yn ochr â ffigurau’r Swyddfa Gartref' },
  summary: {
    en: 'Two published counts of the same thing, side by side, and why they differ.',
    cy: 'Dau gyfrif cyhoeddedig o’r un peth, ochr yn ochr, a pham eu bod yn wahanol.',
  },
  lead: {
    en: 'The Home Office publishes its own counts. They stand here beside ours. They are never mixed or taken from each other, and a difference is shown, not hidden.',
    cy: 'Mae’r Swyddfa Gartref yn cyhoeddi ei chyfrifon ei hun. Maent yma ochr yn ochr â’n rhai ni. Nid ydynt byth yn cael eu cymysgu na’u tynnu oddi wrth ei gilydd, a dangosir gwahaniaeth, nid ei guddio.',
  },
  empty: {
    en: 'This release holds no Home Office figures. When they are loaded, both counts will stand here with the reason for the difference.',
    cy: 'Nid oes ffigurau’r Swyddfa Gartref yn y cyhoeddiad hwn. Pan fyddant wedi’u llwytho, bydd y ddau gyfrif yma gyda’r rheswm dros y gwahaniaeth.',
  },
  caption: { en: '{place}, {year}', cy: '{place}, {year}' },
  counted: { en: 'What is counted', cy: 'Beth sy’n cael ei gyfrif' },
  count: { en: 'Count', cy: 'Cyfrif' },
  source: { en: 'Source', cy: 'Ffynhonnell' },
  months: {
    en: 'Our count rests on {n} of 12 months of that year.',
    cy: 'Mae ein cyfrif ni’n seiliedig ar {n} o 12 mis y flwyddyn honno.',
  },
  why: { en: 'Why they differ', cy: 'Pam eu bod yn wahanol' },
});
