import { addMonths, type Language, languages, month, monthName, readPlainDate } from '../../kernel/index.ts';

/** A number that somebody typed: where it begins, and what was seen. */
export interface TypedNumber {
  readonly at: number;
  readonly seen: string;
}

/** Welsh mutates a month after some words: `ym mis Chwefror` but `o Fawrth`, `hyd Dachwedd`. */
const mutated = {
  Chwefror: [],
  Mawrth: ['Fawrth'],
  Mai: ['Fai'],
  Mehefin: ['Fehefin'],
  Gorffennaf: ['Orffennaf'],
};
const mutatedFurther = { Medi: ['Fedi'], Tachwedd: ['Dachwedd', 'Thachwedd'], Rhagfyr: ['Ragfyr'] };
const welshForms: Readonly<Record<string, readonly string[]>> = { ...mutated, ...mutatedFurther };

const january = month('2000-01');
const monthNumbers: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) =>
    Array.from({ length: 12 }, (_, index) => ({
      index,
      name: monthName(addMonths(january, index), language),
    })).flatMap(({ index, name }) =>
      [name, ...(welshForms[name] ?? [])].map((form): [string, number] => [form, index + 1]),
    ),
  ),
);
const months = [...monthNumbers.keys()].join('|');

const year = '(?:19|20)\\d{2}';
/** What no number may touch on either side, so that `12 May 2024` is not found inside `112 May 20245` or `12 May 2024%`. */
const alone = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{N}\\p{L}.,/£$%-])(?:${pattern})(?![\\p{N}\\p{L}%]|[.,/-]\\p{N})`, 'gu');

const pad = (value: string): string => value.padStart(2, '0');

function isDay(day: string, month: string, inYear: string): boolean {
  const number = monthNumbers.get(month);
  return number !== undefined && readPlainDate(`${inYear}-${pad(String(number))}-${pad(day)}`) !== undefined;
}

/**
 * The digits that may stand in commentary, because they are dates or ordinals and count nothing: `14 March 2023`, `March
 * 2023`, `14 March`, `2022/23`, `the year 2023`, `1st`, `21ain`. A day must be one of the calendar.
 */
const dates: readonly { readonly pattern: RegExp; readonly holds: (match: RegExpMatchArray) => boolean }[] = [
  {
    pattern: alone(`(\\d{1,2}) (${months}) (${year})`),
    holds: (match) => isDay(match[1] ?? '', match[2] ?? '', match[3] ?? ''),
  },
  { pattern: alone(`(?:${months}) ${year}`), holds: () => true },
  // A leap year, so that 29 February may be named without its year.
  {
    pattern: alone(`(\\d{1,2}) (${months})`),
    holds: (match) => isDay(match[1] ?? '', match[2] ?? '', '2000'),
  },
  {
    pattern: alone(`(${year})/(\\d{2})`),
    holds: (match) => (Number(match[1]) + 1) % 100 === Number(match[2]),
  },
  { pattern: alone(`(?:[Tt]he year|[Yy] flwyddyn|[Bb]lwyddyn) ${year}`), holds: () => true },
];
const ordinals: Readonly<Record<Language, RegExp>> = {
  en: alone('\\d{1,2}(?:st|nd|rd|th)'),
  cy: alone('\\d{1,2}(?:af|ail|il|ydd|edd|ed|fed|eg|ain)'),
};

const blank = (text: string): string => ' '.repeat(text.length);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The numbers of a text that were typed and are neither a date nor an ordinal nor part of one of the `names` (`A7`, `4P`).
 * Digits of every script count, fractions and superscripts too. References to figures are passed over.
 */
export function typedNumbers(
  text: string,
  language: Language,
  names: readonly string[],
): readonly TypedNumber[] {
  let rest = text.replace(/\{\{[^{}]*\}\}/g, blank);
  for (const name of names) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}]|[.,/]\\p{N})`, 'gu');
    rest = rest.replace(pattern, blank);
  }
  for (const { pattern, holds } of dates) {
    for (const match of [...rest.matchAll(pattern)]) {
      if (!holds(match)) continue;
      rest = rest.slice(0, match.index) + blank(match[0]) + rest.slice(match.index + match[0].length);
    }
  }
  rest = rest.replace(ordinals[language], blank);
  return [...rest.matchAll(/\p{N}(?:[\p{N}.,/]*\p{N})?/gu)].map((match) => ({
    at: match.index,
    seen: match[0],
  }));
}

/** Words that say how many. `one` and `un` are left out: they are pronouns more often than numbers. */
const numberWords: Readonly<Record<Language, readonly string[]>> = {
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half quarter third double treble percent'.split(
    ' ',
  ),
  cy: 'dau dwy tri tair pedwar pedair pump chwech saith wyth naw deg ugain deugain hanner cant mil miliwn dwsin chwarter traean dwbl'.split(
    ' ',
  ),
};

/** Number words of a text: not refused, because "the three pillars" counts nothing, but shown to whoever approves. */
export function wordedNumbers(text: string, language: Language): readonly TypedNumber[] {
  const pattern = new RegExp(`(?<!\\p{L})(?:${numberWords[language].join('|')})(?!\\p{L})`, 'giu');
  return [...text.replace(/\{\{[^{}]*\}\}/g, blank).matchAll(pattern)].map((match) => ({
    at: match.index,
    seen: match[0],
  }));
}
