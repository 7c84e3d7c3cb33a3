import { defineMessages } from '../../../words/messages.ts';

export const stopDeadlineMessages = defineMessages({
  title: { en: 'Stop this deadline', cy: 'Stopio’r dyddiad cau hwn' },
  lead: {
    en: 'Stop it where it should not have been started: a wrong date, a wrong reference, a duty that was never owed. Where the duty was done, say that instead. It stays on record, with your reason, and sends no more warnings.',
    cy: 'Stopiwch ef lle na ddylai fod wedi dechrau: dyddiad anghywir, cyfeirnod anghywir, dyletswydd na fu’n ddyledus erioed. Lle cafodd y ddyletswydd ei gwneud, dywedwch hynny yn lle. Mae’n aros ar gofnod, gyda’ch rheswm, ac nid yw’n anfon rhagor o rybuddion.',
  },
  reason: { en: 'Why should it not have been started?', cy: 'Pam na ddylai fod wedi dechrau?' },
  stop: { en: 'Stop it', cy: 'Ei stopio' },
  errorReason: { en: 'Give the reason', cy: 'Rhowch y rheswm' },
});
