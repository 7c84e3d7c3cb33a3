import { defineMessages } from '../words/messages.ts';

export const intakeMessages = defineMessages({
  caption: { en: 'What becomes of the rows', cy: 'Beth a ddaw o’r rhesi' },
  rows: { en: 'Rows', cy: 'Rhesi' },
  given: { en: 'Given', cy: 'Rhoddwyd' },
  accepted: { en: 'Accepted', cy: 'Derbyniwyd' },
  repeated: { en: 'Repeated', cy: 'Ailadroddwyd' },
  setAside: { en: 'Set aside', cy: 'O’r neilltu' },
  withParent: {
    en: 'Set aside with what they hang on',
    cy: 'O’r neilltu gyda’r hyn y maent yn hongian arno',
  },
  held: { en: 'Held back', cy: 'Daliwyd yn ôl' },
  addsUp: {
    en: 'Given is the sum of the other columns.',
    cy: 'Rhoddwyd yw swm y colofnau eraill.',
  },
});
