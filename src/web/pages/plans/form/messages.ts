import { defineMessages } from '../../../words/messages.ts';

export const formPageMessages = defineMessages({
  day: { en: 'Day', cy: 'Diwrnod' },
  month: { en: 'Month', cy: 'Mis' },
  year: { en: 'Year', cy: 'Blwyddyn' },
});
