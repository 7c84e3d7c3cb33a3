import { defineMessages } from '../../../words/messages.ts';

export const pauseDeadlineMessages = defineMessages({
  title: { en: 'Let this deadline stand still', cy: 'Gadael i’r dyddiad cau hwn sefyll' },
  lead: {
    en: 'The law lets it stand still where {reason} ({statute}, {section}), and for nothing else. It sends no warnings while it stands. When it runs on, its deadline moves by the time that it stood.',
    cy: 'Mae’r gyfraith yn gadael iddo sefyll lle {reason} ({statute}, {section}), ac am ddim arall. Nid yw’n anfon rhybuddion tra bydd yn sefyll. Pan fydd yn rhedeg ymlaen, mae ei ddyddiad cau yn symud yn ôl yr amser y bu’n sefyll.',
  },
  when: { en: 'From when does it stand still?', cy: 'O bryd y mae’n sefyll?' },
  reason: { en: 'What makes this so?', cy: 'Beth sy’n peri bod hyn felly?' },
  reasonHint: {
    en: 'For example, which decision says so, and its number. Never a person’s name.',
    cy: 'Er enghraifft, pa benderfyniad sy’n dweud hynny, a’i rif. Byth enw unigolyn.',
  },
  stand: { en: 'Let it stand still', cy: 'Gadael iddo sefyll' },
  errorReason: { en: 'Say what makes this so', cy: 'Dywedwch beth sy’n peri bod hyn felly' },
  errorBefore: {
    en: 'That is before this deadline started, or before it last ran on. Give a later date and time',
    cy: 'Mae hynny cyn i’r dyddiad cau hwn ddechrau, neu cyn iddo redeg ymlaen ddiwethaf. Rhowch ddyddiad ac amser diweddarach',
  },
});
