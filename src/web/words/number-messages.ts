import { defineMessages } from './messages.ts';

export const numberMessages = defineMessages({
  months: { en: '{n} {n:month|months}', cy: '{n} mis' },
  percentUnit: { en: 'per cent', cy: 'y cant' },
  rateUnit: { en: 'per {per} people', cy: 'i bob {per} o bobl' },
  countUnit: { en: 'number', cy: 'nifer' },
  medianUnit: { en: 'months', cy: 'misoedd' },
});
