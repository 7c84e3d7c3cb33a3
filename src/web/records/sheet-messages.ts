import { defineMessages } from '../words/messages.ts';

export const sheetMessages = defineMessages({
  records: { en: 'Records', cy: 'Cofnodion' },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  day: { en: 'Day', cy: 'Diwrnod' },
  month: { en: 'Month', cy: 'Mis' },
  year: { en: 'Year', cy: 'Blwyddyn' },
});
