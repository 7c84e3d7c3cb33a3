import { inPeriod, type Language, onDate } from '../../src/kernel/index.ts';
import type { CutFigure, FigurePart } from '../../src/national/index.ts';

// A second hand: what a page must print of a figure, worked out without the program's own words for numbers.

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const withDecimals = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

function measured({ unit }: CutFigure, value: number, language: Language): string {
  if (unit === 'count') return whole.format(value);
  if (unit === 'percent') return `${withDecimals(value, value !== 0 && Math.abs(value) < 1 ? 2 : 1)}%`;
  if (unit === 'rate') return withDecimals(value, Math.abs(value) < 10 ? 2 : 1);
  const many = withDecimals(value, Number.isInteger(value) ? 0 : 1);
  if (language === 'cy') return `${many} mis`;
  return many === '1' ? '1 month' : `${many} months`;
}

/** What a page must print of a part of a figure. */
export function expectedPrint(figure: CutFigure, part: FigurePart, language: Language): string {
  if (part === 'period')
    return figure.period === null ? onDate(figure.asAt, language) : inPeriod(figure.period, language);
  const value = figure[part];
  if (value === null) return figure.markers.find((marker) => marker !== '[u]') ?? '[z]';
  return part === 'value' || part === 'lower' || part === 'upper'
    ? measured(figure, value, language)
    : whole.format(value);
}

/** One condition of a rule, read from its words: `state=delivered|verified`, `actions>0`, `plan_adopted_on is set`. */
function holds(row: Readonly<Record<string, string>>, condition: string): boolean {
  const set = /^(\w+) is set$/.exec(condition);
  if (set !== null) return (row[set[1] ?? ''] ?? '') !== '';
  const [, column = '', sign = '', wanted = ''] = /^(\w+)(<>|=|>)(.*)$/.exec(condition) ?? [];
  const seen = row[column];
  if (seen === undefined)
    throw new Error(`the rule "${condition}" names a column that the file does not have`);
  switch (sign) {
    case '=':
      return wanted.split('|').includes(seen);
    case '<>':
      return seen !== wanted;
    case '>':
      return Number(seen) > Number(wanted);
    default:
      throw new Error(`the rule "${condition}" has no sign that is known`);
  }
}

/** Counts the rows of a file again by the rule that a figure names: those that it counts, and those it counts among. */
export function countedAgain(
  rows: readonly Readonly<Record<string, string>>[],
  rule: string,
): { readonly numerator: number; readonly denominator: number } {
  const [counts = '', of] = rule.split(' of ');
  const all = (row: Readonly<Record<string, string>>, rules: string): boolean =>
    rules.split(' and ').every((one) => holds(row, one));
  const among = of === undefined ? rows : rows.filter((row) => all(row, of));
  return { numerator: among.filter((row) => all(row, counts)).length, denominator: among.length };
}

const monthNames = (['en-GB', 'cy'] as const).flatMap((locale) =>
  Array.from({ length: 12 }, (_, index) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, index, 15)),
  ),
);
// Welsh softens the first letter of some months after a preposition.
const softened = ['Fawrth', 'Fai', 'Fehefin', 'Orffennaf', 'Fedi', 'Dachwedd', 'Ragfyr', 'Chwefror'];
const monthWords = [...new Set([...monthNames, ...softened])].join('|');
const dates = new RegExp(
  `(?<![\\p{N}.,])(?:\\d{1,2} )?(?:${monthWords}) \\d{4}(?![\\p{N}%])|(?<![\\p{N}.,])\\d{4}/\\d{2}(?![\\p{N}%])`,
  'gu',
);

/** The digits of a text that stand in no date and in none of the names. */
export function looseNumbers(text: string, names: readonly string[]): readonly string[] {
  let rest = text.replaceAll(/\s+/g, ' ');
  for (const name of [...names].toSorted((one, other) => other.length - one.length))
    rest = rest.replaceAll(name, '~');
  return [...rest.replaceAll(dates, '~').matchAll(/\S*\p{N}\S*/gu)].map(([seen]) => seen);
}
