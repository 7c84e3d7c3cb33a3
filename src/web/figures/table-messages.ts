import { defineMessages } from '../words/messages.ts';

export const tableMessages = defineMessages({
  period: { en: 'Period', cy: 'Cyfnod' },
  force: { en: 'Force', cy: 'Heddlu' },
  group: { en: 'Group', cy: 'Grŵp' },
  value: { en: 'Value ({unit})', cy: 'Gwerth ({unit})' },
  interval: { en: '95% interval', cy: 'Cyfwng 95%' },
  coverage: { en: 'Coverage', cy: 'Cwmpas' },
  notes: { en: 'Notes', cy: 'Nodiadau' },
  version: { en: 'Definition version', cy: 'Fersiwn y diffiniad' },
});
