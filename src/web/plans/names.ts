import type { Bilingual } from '../../kernel/index.ts';
import type { ActionKind, ActionSource, EvidenceSubstance } from '../../plans/index.ts';

/** What asks for an action, in words. */
export const sourceNames: Readonly<Record<ActionSource, Bilingual>> = {
  framework: { en: 'The national framework', cy: 'Y fframwaith cenedlaethol' },
  inspection: { en: 'An inspection', cy: 'Arolygiad' },
  'super-complaint': { en: 'A super-complaint', cy: 'Uwch-gŵyn' },
  iopc: { en: 'The Independent Office for Police Conduct', cy: 'Swyddfa Annibynnol Ymddygiad yr Heddlu' },
  inquest: { en: 'An inquest', cy: 'Cwest' },
  review: { en: 'A review of a death or a serious case', cy: 'Adolygiad o farwolaeth neu achos difrifol' },
  panel: { en: 'A scrutiny panel', cy: 'Panel craffu' },
  local: { en: 'The force itself', cy: 'Yr heddlu ei hun' },
};

/** What kind of action it is, in words. */
export const kindNames: Readonly<Record<ActionKind, Bilingual>> = {
  general: { en: 'General', cy: 'Cyffredinol' },
  'hot-spot': {
    en: 'About hot spots: places or communities',
    cy: 'Am fannau problemus: lleoedd neu gymunedau',
  },
};

/** What evidence is, in words. */
export const substanceNames: Readonly<Record<EvidenceSubstance['kind'], Bilingual>> = {
  file: { en: 'A file', cy: 'Ffeil' },
  link: { en: 'A link', cy: 'Dolen' },
  measure: { en: 'A measure', cy: 'Mesur' },
};
