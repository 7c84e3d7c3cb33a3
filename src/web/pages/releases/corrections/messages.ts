import { defineMessages } from '../../../words/messages.ts';

export const correctionsMessages = defineMessages({
  title: { en: 'Corrections', cy: 'Cywiriadau' },
  summary: {
    en: 'What was wrong, what changed, and when.',
    cy: 'Beth oedd o’i le, beth newidiodd, a phryd.',
  },
  lead: {
    en: 'When a published figure turns out to be wrong, it is corrected here in words. The old release stays where it was, marked.',
    cy: 'Pan ddaw’n amlwg bod ffigur cyhoeddedig yn anghywir, caiff ei gywiro yma mewn geiriau. Mae’r hen gyhoeddiad yn aros lle’r oedd, wedi’i farcio.',
  },
  empty: { en: 'No release has been corrected.', cy: 'Nid oes unrhyw gyhoeddiad wedi’i gywiro.' },
  replaced: { en: '“{old}” was replaced by “{new}”.', cy: 'Cafodd “{old}” ei ddisodli gan “{new}”.' },
  old: { en: 'The release as it was', cy: 'Y cyhoeddiad fel yr oedd' },
  next: { en: 'The release that takes its place', cy: 'Y cyhoeddiad sy’n cymryd ei le' },
});
