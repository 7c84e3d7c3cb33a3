import { assertNever, decimalInWords, type Language, wholeInWords } from '../../kernel/index.ts';
import type { MeasureDefinition } from '../../measures/index.ts';
import { say } from './messages.ts';
import { numberMessages } from './number-messages.ts';

type Kind = Pick<MeasureDefinition, 'kind' | 'per'>;

/** A whole number with commas: `182,113`. */
export const count = wholeInWords;

/** With commas and a fixed number of decimals. */
export const decimal = decimalInWords;

/** One decimal; two below 1, so that a small share does not read as none. */
const share = (value: number): string => decimal(value, value !== 0 && Math.abs(value) < 1 ? 2 : 1);

/** A measure's value without its unit. `value` is in the unit of the measure's kind. */
export function bare(kind: Kind, value: number): string {
  switch (kind.kind) {
    case 'proportion':
      return share(value);
    case 'rate':
      return decimal(value, Math.abs(value) < 10 ? 2 : 1);
    case 'count':
      return count(value);
    case 'median':
      return decimal(value, Number.isInteger(value) ? 0 : 1);
    default:
      return assertNever(kind.kind);
  }
}

/** A measure's value as people read it: `6.2%`, `3 months`. */
export function measured(kind: Kind, value: number, language: Language): string {
  if (kind.kind === 'proportion') return `${bare(kind, value)}%`;
  return kind.kind === 'median'
    ? say(numberMessages, language).months({ n: bare(kind, value) })
    : bare(kind, value);
}

/** The unit of a measure's values, for a table heading or an axis. */
export function unitOf(kind: Kind, language: Language): string {
  const t = say(numberMessages, language);
  switch (kind.kind) {
    case 'proportion':
      return t.percentUnit;
    case 'rate':
      return t.rateUnit({ per: count(kind.per ?? 1) });
    case 'count':
      return t.countUnit;
    case 'median':
      return t.medianUnit;
    default:
      return assertNever(kind.kind);
  }
}
