import { type Bilingual, type Language, languages, type Refusal, refuse } from '../../kernel/index.ts';
import { bracedIn, keyIn, placeOf, type TextPlace } from '../update/braced.ts';
import { closeKeys } from '../update/close-key.ts';
import { typedNumbers } from '../update/typed-number.ts';

export type FindingFaultCode = 'typed-number' | 'reference-in-words' | 'unknown-figure';

/** What is wrong with what was typed into a finding: in which field and language, where, what was seen, and what is close to it. */
export interface FindingFault {
  readonly code: FindingFaultCode;
  readonly field: 'title' | 'statement' | 'figures';
  /** Null for a list of figures, which has no language. */
  readonly language: Language | null;
  readonly place: TextPlace;
  readonly seen: string;
  /** Keys of figures that were probably meant; none where nothing is close. */
  readonly close: readonly string[];
}

/** A finding is refused with everything that is wrong with its words and figures. */
export interface FaultyFinding extends Refusal<FindingFaultCode> {
  readonly faults: readonly FindingFault[];
}

/** What the words and the figures of a finding are held against. */
export interface FindingTextGround {
  /** Names that hold digits and count nothing. */
  readonly names: readonly string[];
  /** The keys of the figures that a cut taken now would hold. */
  readonly figures: ReadonlySet<string>;
}

const told: Readonly<Record<FindingFaultCode, (seen: string) => string>> = {
  'typed-number': (seen) =>
    `"${seen}" is typed. A finding says no number of its own: name the figure as evidence.`,
  'reference-in-words': (seen) =>
    `"${seen}" stands in the words. A finding's figures are named as evidence, by their keys alone.`,
  'unknown-figure': (seen) => `A cut taken now would hold no figure "${seen}".`,
};

function faultsOfWords(
  text: string,
  field: 'title' | 'statement',
  language: Language,
  { names, figures }: FindingTextGround,
): readonly FindingFault[] {
  const where = (at: number) => ({ field, language, place: placeOf(text, at) });
  const numbers = typedNumbers(text, language, names).map(
    ({ at, seen }): FindingFault => ({ code: 'typed-number', ...where(at), seen, close: [] }),
  );
  const whole = bracedIn(text);
  const rest = whole.reduce((left, { seen }) => left.replace(seen, ' '.repeat(seen.length)), text);
  const stray = [...rest.matchAll(/[{}]+/g)].map(({ index, 0: seen }) => ({ at: index, seen }));
  const references = [...whole, ...stray].map(
    ({ at, seen }): FindingFault => ({
      code: 'reference-in-words',
      ...where(at),
      seen,
      close: meant(keyIn(seen) ?? '', figures),
    }),
  );
  return [...references, ...numbers].sort(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  );
}

const meant = (key: string, figures: ReadonlySet<string>): readonly string[] =>
  figures.has(key) ? [key] : closeKeys(key, figures);

/** Everything that is wrong with the words and figures of a finding, in the order of its form; undefined where nothing is. */
export function faultyFinding(
  {
    title,
    statement,
    figures,
  }: { readonly title: Bilingual; readonly statement: Bilingual; readonly figures: readonly string[] },
  ground: FindingTextGround,
): FaultyFinding | undefined {
  const words = { title, statement };
  const faults = [
    ...(['title', 'statement'] as const).flatMap((field) =>
      languages.flatMap((language) => faultsOfWords(words[field][language], field, language, ground)),
    ),
    ...figures.flatMap((seen, index): readonly FindingFault[] => {
      if (ground.figures.has(seen)) return [];
      const place = { line: index + 1, column: 1 };
      const close = meant(keyIn(seen) ?? seen, ground.figures);
      return [{ code: 'unknown-figure', field: 'figures', language: null, place, seen, close }];
    }),
  ];
  const [first] = faults;
  return first && { ...refuse(first.code, told[first.code](first.seen)), faults };
}
