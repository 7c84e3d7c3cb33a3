import { assertNever, type Bilingual, type Language, languages } from '../../kernel/index.ts';
import { closeKeys } from './close-key.ts';
import { type CutFigure, figureParts, figuresByKey } from './cut.ts';
import { placeOf, type ReferenceFault, referenceFaults, referencesIn, type TextPlace } from './reference.ts';
import { typedNumbers, wordedNumbers } from './typed-number.ts';

/** One part of an update: a heading and paragraphs, in both languages. An empty line ends a paragraph; `- ` begins a point. */
export interface Section {
  readonly heading: Bilingual;
  readonly body: Bilingual;
}

export type TextFaultCode =
  | ReferenceFault['code']
  | 'typed-number'
  | 'empty'
  | 'too-long'
  | 'figures-differ'
  | 'no-section'
  | 'too-many-sections';

/** What keeps a text from being checked: which section (from 1), in which language, where, what was seen and what to do. */
export interface TextFault {
  readonly code: TextFaultCode;
  readonly section: number;
  readonly field: 'heading' | 'body';
  readonly language: Language;
  readonly place: TextPlace;
  readonly seen: string;
  /** Keys of the cut that were probably meant, where a figure is not known; none else. */
  readonly close: readonly string[];
  readonly message: string;
}

export const sectionsMax = 40;
const charactersMax = { heading: 200, body: 20_000 } as const;

/** What a text is held against: the figures of its cut, and names that hold digits and count nothing (`A7`, `4P`). */
export interface TextGround {
  readonly figures: readonly CutFigure[];
  readonly names: readonly string[];
}

function told(code: TextFaultCode, seen: string): string {
  switch (code) {
    case 'typed-number':
      return `"${seen}" is typed. Numbers come from figures: put {{figure KEY}} in its place. Dates such as 14 March 2023 may stand.`;
    case 'unknown-figure':
      return `The cut holds no figure "${seen}".`;
    case 'unknown-part':
      return `A figure has no part "${seen}". It has ${figureParts.join(', ')}.`;
    case 'not-a-reference':
      return `"${seen}" is no reference. Write {{figure KEY}} or {{figure KEY PART}}; braces stand for nothing else.`;
    case 'empty':
      return 'Nothing is written here. Each section has a heading and a text in both languages.';
    case 'too-long':
      return `${seen} characters. A heading has at most ${charactersMax.heading}, a text ${charactersMax.body}.`;
    case 'figures-differ':
      return `The other language holds ${seen}, this one does not. Both languages place the same figures.`;
    case 'no-section':
      return 'The update holds no section yet.';
    case 'too-many-sections':
      return `${seen} sections. An update has at most ${sectionsMax}.`;
    default:
      return assertNever(code);
  }
}

interface Where {
  readonly section: number;
  readonly field: 'heading' | 'body';
  readonly language: Language;
}

const faultAt = (where: Where, text: string, code: TextFaultCode, at: number, seen: string): TextFault => ({
  code,
  ...where,
  place: placeOf(text, at),
  seen,
  close: [],
  message: told(code, seen),
});

/** A figure that the cut does not hold, with the keys that were probably meant. */
function withClose(fault: TextFault, { figures }: Indexed): TextFault {
  const close = fault.code === 'unknown-figure' ? closeKeys(fault.seen, figures.keys()) : [];
  if (close.length === 0) return fault;
  return { ...fault, close, message: `${fault.message} Did you mean ${close.join(', ')}?` };
}

function faultsOf(text: string, where: Where, ground: Indexed): readonly TextFault[] {
  if (text.trim() === '') return [faultAt(where, text, 'empty', 0, '')];
  if (text.length > charactersMax[where.field])
    return [faultAt(where, text, 'too-long', charactersMax[where.field], String(text.length))];
  return [
    ...referenceFaults(text, ground.figures).map(({ code, at, seen }) =>
      withClose(faultAt(where, text, code, at, seen), ground),
    ),
    ...typedNumbers(text, where.language, ground.names).map(({ at, seen }) =>
      faultAt(where, text, 'typed-number', at, seen),
    ),
  ];
}

interface Indexed {
  readonly figures: ReadonlyMap<string, CutFigure>;
  readonly names: readonly string[];
}

/** The references of a text, each as often as it stands there. */
function tally(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key, part } of referencesIn(text)) {
    const name = part === 'value' ? key : `${key} ${part}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** A figure that one language places and the other does not: the two would tell different things. */
function oneSided(text: Bilingual, where: Omit<Where, 'language'>): readonly TextFault[] {
  const counts = { en: tally(text.en), cy: tally(text.cy) };
  return languages.flatMap((language) => {
    const [mine, theirs] = language === 'en' ? [counts.en, counts.cy] : [counts.cy, counts.en];
    return [...theirs]
      .filter(([name, count]) => (mine.get(name) ?? 0) < count)
      .map(([name]) => faultAt({ ...where, language }, text[language], 'figures-differ', 0, name));
  });
}

function sectionFaults(section: Section, position: number, ground: Indexed): readonly TextFault[] {
  return (['heading', 'body'] as const).flatMap((field) => [
    ...languages.flatMap((language) =>
      faultsOf(section[field][language], { section: position, field, language }, ground),
    ),
    ...oneSided(section[field], { section: position, field }),
  ]);
}

/** Everything that keeps a text from being checked, in the order of the text. */
export function textFaults(sections: readonly Section[], ground: TextGround): readonly TextFault[] {
  const whole: Where = { section: 1, field: 'body', language: 'en' };
  if (sections.length === 0) return [faultAt(whole, '', 'no-section', 0, '')];
  if (sections.length > sectionsMax)
    return [faultAt(whole, '', 'too-many-sections', 0, String(sections.length))];
  const indexed = { figures: figuresByKey(ground.figures), names: ground.names };
  return sections.flatMap((section, index) => sectionFaults(section, index + 1, indexed));
}

/** A number word that whoever approves should look at. */
export interface Caution extends Where {
  readonly place: TextPlace;
  readonly seen: string;
}

/** Number words, each with its place. They are shown to the second person and refused to nobody. */
export function cautionsOf(sections: readonly Section[]): readonly Caution[] {
  return sections.flatMap((section, index) =>
    (['heading', 'body'] as const).flatMap((field) =>
      languages.flatMap((language) =>
        wordedNumbers(section[field][language], language).map(({ at, seen }) => ({
          section: index + 1,
          field,
          language,
          place: placeOf(section[field][language], at),
          seen,
        })),
      ),
    ),
  );
}

/** Keys of every figure that a text places, each once, in order of first use. */
export function keysUsed(sections: readonly Section[]): readonly string[] {
  const texts = sections.flatMap(({ heading, body }) => [heading.en, body.en, heading.cy, body.cy]);
  return [...new Set(texts.flatMap((text) => referencesIn(text).map(({ key }) => key)))];
}
