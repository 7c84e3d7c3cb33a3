import type { Bilingual } from '../kernel/index.ts';
import {
  type ActionKind,
  type ActionSource,
  type ActionState,
  colourNames,
  type EvidenceGrade,
  evidenceGradeNames,
  type RagColour,
  stateNames,
} from '../plans/index.ts';
import { wordKey } from './sheet.ts';

/** Words that people write for a choice, by their key. */
export type Vocabulary<Choice extends string> = ReadonlyMap<string, Choice>;

function vocabularyOf<Choice extends string>(
  names: Readonly<Record<Choice, Bilingual>>,
  more: Readonly<Partial<Record<Choice, readonly string[]>>>,
  choices: readonly Choice[],
): Vocabulary<Choice> {
  return new Map(
    choices.flatMap((choice) =>
      [choice, names[choice].en, names[choice].cy, ...(more[choice] ?? [])].map((words): [string, Choice] => [
        wordKey(words),
        choice,
      ]),
    ),
  );
}

const keysOf = <Choice extends string>(names: Readonly<Record<Choice, Bilingual>>): readonly Choice[] =>
  Object.keys(names).filter((key): key is Choice => key in names);

export const sourceNames: Readonly<Record<ActionSource, Bilingual>> = {
  framework: { en: 'National framework', cy: 'Fframwaith cenedlaethol' },
  inspection: { en: 'Inspection', cy: 'Arolygiad' },
  'super-complaint': { en: 'Super-complaint', cy: 'Uwch-gŵyn' },
  iopc: { en: 'IOPC', cy: 'IOPC' },
  inquest: { en: 'Inquest', cy: 'Cwest' },
  review: { en: 'Review', cy: 'Adolygiad' },
  panel: { en: 'Panel', cy: 'Panel' },
  local: { en: 'Local', cy: 'Lleol' },
};

export const kindNames: Readonly<Record<ActionKind, Bilingual>> = {
  general: { en: 'General', cy: 'Cyffredinol' },
  'hot-spot': { en: 'Hot spot', cy: 'Man problemus' },
};

export const basisNames = {
  evidence: { en: 'Evidence', cy: 'Tystiolaeth' },
  judgement: { en: 'Judgement', cy: 'Barn' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const yesNoNames = { yes: { en: 'Yes', cy: 'Ie' }, no: { en: 'No', cy: 'Na' } } as const;

export const sourceWords = vocabularyOf(
  sourceNames,
  {
    framework: ['NPCC', 'National'],
    inspection: ['HMICFRS', 'HMIC'],
    inquest: ['Coroner'],
    local: ['Force'],
  },
  keysOf(sourceNames),
);
export const kindWords = vocabularyOf(kindNames, { 'hot-spot': ['Hotspot'] }, keysOf(kindNames));
export const gradeWords: Vocabulary<EvidenceGrade> = vocabularyOf(
  evidenceGradeNames,
  {},
  keysOf(evidenceGradeNames),
);
export const yesNoWords = vocabularyOf<'yes' | 'no'>(
  yesNoNames,
  { yes: ['Y', 'True', 'Oes', 'Ydy'], no: ['N', 'False', 'Nac oes', 'Nac ydy'] },
  ['yes', 'no'],
);

/** Colours by name and initial. What a colour means is never taken from here: bodies differ, so a person says it. */
export const colourWords: Vocabulary<RagColour> = vocabularyOf(
  colourNames,
  { red: ['R'], amber: ['A', 'Orange'], yellow: ['Y'], green: ['G'], blue: ['B'] },
  keysOf(colourNames),
);

export const statusWords: Vocabulary<ActionState> = vocabularyOf(
  stateNames,
  {
    draft: ['Proposed'],
    adopted: ['Not started', 'Not yet started', 'Agreed', 'Heb ddechrau'],
    'in-progress': ['Ongoing', 'Started', 'Underway', 'Under way', 'In train', 'Parhaus'],
    delivered: ['Complete', 'Completed', 'Done', 'Delivered', 'Closed', 'Wedi cwblhau', 'Wedi ei gwblhau'],
    withdrawn: ['Cancelled', 'Superseded', 'Wedi ei dynnu n ôl'],
  },
  keysOf(stateNames),
);

/** What stands where a date will be: there is none yet, and nobody guesses one. */
export const noDayYet: ReadonlySet<string> = new Set(
  [
    'TBC',
    'TBA',
    'TBD',
    'To be confirmed',
    'To be agreed',
    'Ongoing',
    'On going',
    'Continuous',
    'N/A',
    'None',
    'I’w gadarnhau',
    'Parhaus',
    'Dim',
  ].map(wordKey),
);
