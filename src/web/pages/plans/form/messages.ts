import { defineMessages } from '../../../words/messages.ts';

export const formPageMessages = defineMessages({
  day: { en: 'Day', cy: 'Diwrnod' },
  month: { en: 'Month', cy: 'Mis' },
  year: { en: 'Year', cy: 'Blwyddyn' },
  both: { en: 'Both versions, side by side', cy: 'Y ddau fersiwn, ochr yn ochr' },
  part: { en: 'Part', cy: 'Rhan' },
  yours: { en: 'What you wrote', cy: 'Yr hyn a ysgrifennoch chi' },
  stored: { en: 'What is stored now', cy: 'Yr hyn sydd wedi’i storio nawr' },
});
