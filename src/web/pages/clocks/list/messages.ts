import { defineMessages } from '../../../words/messages.ts';

export const clockListMessages = defineMessages({
  title: { en: 'Work out a deadline', cy: 'Cyfrifo dyddiad cau' },
  summary: {
    en: 'The deadlines that the law sets for protective orders, breaches, police misconduct and victims’ rights, explained day by day.',
    cy: 'Y dyddiadau cau y mae’r gyfraith yn eu gosod ar gyfer gorchmynion amddiffyn, eu torri, camymddwyn yr heddlu a hawliau dioddefwyr, wedi’u hesbonio fesul diwrnod.',
  },
  lead: {
    en: 'Choose what happened. Then give the date and time, and see each deadline it starts, with every step shown.',
    cy: 'Dewiswch beth ddigwyddodd. Yna rhowch y dyddiad a’r amser, a gwelwch bob dyddiad cau y mae’n ei ddechrau, gyda phob cam yn cael ei ddangos.',
  },
  kept: {
    en: 'Nothing you enter is kept, and nobody is told. This works without JavaScript.',
    cy: 'Nid yw’r hyn rydych yn ei roi yn cael ei gadw, ac ni ddywedir wrth neb. Mae hyn yn gweithio heb JavaScript.',
  },
  advice: {
    en: 'This is not legal advice. A rule that nobody has checked for a court is marked as unverified.',
    cy: 'Nid cyngor cyfreithiol yw hwn. Mae rheol nad oes neb wedi’i gwirio ar gyfer llys wedi’i nodi fel un heb ei dilysu.',
  },
});
