import { defineMessages } from '../../../words/messages.ts';

export const packagesMessages = defineMessages({
  title: { en: 'Packages and faults', cy: 'Pecynnau a diffygion' },
  none: {
    en: 'No package has been loaded. Those that are stand here, the newest first.',
    cy: 'Nid oes pecyn wedi’i lwytho. Bydd y rhai a lwythir yma, y diweddaraf yn gyntaf.',
  },
  lead: {
    en: '{n} {n:package|packages} {n:was|were} loaded. A later one takes the place of an earlier one month by month; what was held before is kept.',
    cy: 'Llwythwyd {n} pecyn. Mae un diweddarach yn cymryd lle un cynharach fesul mis; cedwir yr hyn a ddaliwyd cynt.',
  },
  package: { en: 'Package', cy: 'Pecyn' },
  number: { en: 'Package {n}', cy: 'Pecyn {n}' },
  asAt: { en: 'As at', cy: 'Fel yr oedd ar' },
  loaded: { en: 'Loaded', cy: 'Llwythwyd' },
  by: { en: 'By', cy: 'Gan' },
  profile: { en: 'Profile', cy: 'Proffil' },
  accepted: { en: 'Rows accepted', cy: 'Rhesi a dderbyniwyd' },
  aside: { en: 'Set aside', cy: 'O’r neilltu' },
  held: { en: 'Held back', cy: 'Daliwyd yn ôl' },
  months: { en: 'Months that still count', cy: 'Misoedd sy’n dal i gyfrif' },
  load: { en: 'Load a package', cy: 'Llwytho pecyn' },
});
