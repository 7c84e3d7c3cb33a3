import { defineMessages } from '../../../words/messages.ts';

export const checkMessages = defineMessages({
  title: { en: 'Verify or correct a rule', cy: 'Dilysu neu gywiro rheol' },
  lead: {
    en: 'Open the source and write down what it says. This makes a new version in your name; the earlier ones stay. The deadlines that are open are worked out again within a minute.',
    cy: 'Agorwch y ffynhonnell ac ysgrifennwch yr hyn y mae’n ei ddweud. Mae hyn yn gwneud fersiwn newydd yn eich enw chi; mae’r rhai cynharach yn aros. Cyfrifir y dyddiadau cau agored eto o fewn munud.',
  },
  rules: { en: 'Rules of deadlines', cy: 'Rheolau dyddiadau cau' },
  counting: { en: 'Way of counting', cy: 'Ffordd o gyfrif' },
  countingHint: {
    en: 'For example C48 (48 hours of days that count), WD5 (5 working days), DUR28 (28 days), MON12 (12 months)',
    cy: 'Er enghraifft C48 (48 awr o ddyddiau sy’n cyfrif), WD5 (5 diwrnod gwaith), DUR28 (28 diwrnod), MON12 (12 mis)',
  },
  from: { en: 'First day that it holds for', cy: 'Y diwrnod cyntaf y mae mewn grym' },
  to: { en: 'Last day that it holds for', cy: 'Y diwrnod olaf y mae mewn grym' },
  toHint: { en: 'Leave this empty where it has no end', cy: 'Gadewch hyn yn wag lle nad oes diwedd' },
  section: { en: 'Section', cy: 'Adran' },
  source: { en: 'Address of the source', cy: 'Cyfeiriad y ffynhonnell' },
  reason: {
    en: 'What you checked, and what you changed',
    cy: 'Yr hyn a wiriwyd gennych, a’r hyn a newidiwyd',
  },
  button: { en: 'Record this version', cy: 'Cofnodi’r fersiwn hwn' },
});
