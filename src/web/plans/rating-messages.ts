import { defineMessages } from '../words/messages.ts';

/** A rating in words: its colour is never alone. */
export const ratingMessages = defineMessages({
  rated: { en: '{colour}: {meaning} ({basis})', cy: '{colour}: {meaning} ({basis})' },
  evidence: { en: 'on evidence', cy: 'ar sail tystiolaeth' },
  judgement: { en: 'a judgement', cy: 'barn' },
  because: { en: '{line}. Why: {reason}', cy: '{line}. Pam: {reason}' },
  none: { en: 'No rating', cy: 'Dim gradd' },
});
