import { defineMessages } from '../words/messages.ts';

export const unitMessages = defineMessages({
  crime: { en: 'a crime', cy: 'trosedd' },
  outcome: { en: 'an outcome of a crime', cy: 'canlyniad trosedd' },
  stop: { en: 'a stop and search', cy: 'un achos o stopio a chwilio' },
  case: { en: 'a case', cy: 'achos' },
  allegation: { en: 'an allegation', cy: 'honiad' },
  person: { en: 'a person', cy: 'person' },
  month: { en: 'a month', cy: 'mis' },
});
