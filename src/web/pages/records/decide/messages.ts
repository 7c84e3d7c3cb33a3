import { defineMessages } from '../../../words/messages.ts';

export const decideMessages = defineMessages({
  held: { en: 'Rows held back', cy: 'Rhesi a ddaliwyd yn ôl' },
  title: { en: 'Line {line} of {file}', cy: 'Llinell {line} o {file}' },
  lead: {
    en: 'Words about immigration stand in its column “{column}”. Look the row up in your own files before you decide.',
    cy: 'Mae geiriau am fewnfudo yn ei cholofn “{column}”. Chwiliwch am y rhes yn eich ffeiliau eich hun cyn penderfynu.',
  },
  decision: { en: 'What becomes of the row', cy: 'Beth a ddaw o’r rhes' },
  'leave-out': { en: 'Leave it out', cy: 'Ei gadael allan' },
  leaveOutHint: {
    en: 'Its words are about somebody’s immigration. Take them out of the source and send the row again.',
    cy: 'Mae ei geiriau am fewnfudo rhywun. Tynnwch nhw o’r ffynhonnell ac anfonwch y rhes eto.',
  },
  'let-in': { en: 'Let it in', cy: 'Gadael iddi ddod i mewn' },
  letInHint: {
    en: 'Its words are about something else, such as the name of a road.',
    cy: 'Mae ei geiriau am rywbeth arall, megis enw ffordd.',
  },
  reason: { en: 'Why', cy: 'Pam' },
  reasonHint: {
    en: 'It is kept for good. Name nobody, and do not copy the words.',
    cy: 'Fe’i cedwir am byth. Peidiwch ag enwi neb, na chopïo’r geiriau.',
  },
  decide: { en: 'Decide', cy: 'Penderfynu' },
  errorDecision: { en: 'Choose what becomes of the row', cy: 'Dewiswch beth a ddaw o’r rhes' },
  errorReason: { en: 'Say why', cy: 'Dywedwch pam' },
});
