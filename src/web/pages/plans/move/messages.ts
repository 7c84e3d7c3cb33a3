import { defineMessages } from '../../../words/messages.ts';

export const moveMessages = defineMessages({
  title: { en: '{move}: action {reference}', cy: '{move}: cam {reference}' },
  lead: { en: 'It goes from “{from}” to “{to}”.', cy: 'Mae’n mynd o “{from}” i “{to}”.' },
  grade: { en: 'How far was it carried out?', cy: 'I ba raddau y cafodd ei gyflawni?' },
  reason: { en: 'Why', cy: 'Pam' },
  reasonHint: { en: 'It is kept and shown', cy: 'Fe’i cedwir a’i ddangos' },
  action: { en: 'Action {reference}', cy: 'Cam {reference}' },
});
