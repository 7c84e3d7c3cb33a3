import { defineMessages } from '../words/messages.ts';

export const comparedMessages = defineMessages({
  both: { en: 'Both versions, side by side', cy: 'Y ddau fersiwn, ochr yn ochr' },
  part: { en: 'Part', cy: 'Rhan' },
  yours: { en: 'What you wrote', cy: 'Yr hyn a ysgrifennoch chi' },
  stored: { en: 'What is stored now', cy: 'Yr hyn sydd wedi’i storio nawr' },
});
