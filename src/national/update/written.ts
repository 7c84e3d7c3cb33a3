import {
  assertNever,
  decimalInWords,
  inPeriod,
  type Language,
  onDate,
  wholeInWords,
} from '../../kernel/index.ts';
import type { Marker } from '../../measures/index.ts';
import type { CutFigure, FigurePart } from './cut.ts';

const standIns: readonly Marker[] = ['[c]', '[x]', '[z]'];

const share = (value: number): string =>
  `${decimalInWords(value, value !== 0 && Math.abs(value) < 1 ? 2 : 1)}%`;

const months = {
  en: (n: string) => (n === '1' ? '1 month' : `${n} months`),
  cy: (n: string) => `${n} mis`,
} as const;

function measured(figure: CutFigure, value: number, language: Language): string {
  switch (figure.unit) {
    case 'percent':
      return share(value);
    case 'rate':
      return decimalInWords(value, Math.abs(value) < 10 ? 2 : 1);
    case 'count':
      return wholeInWords(value);
    case 'months':
      return months[language](decimalInWords(value, Number.isInteger(value) ? 0 : 1));
    default:
      return assertNever(figure.unit);
  }
}

/** What stands in place of a number: why there is none; where only this part has none, that it does not apply. */
function markerOf({ markers, value }: CutFigure): string {
  return markers.find((marker) => standIns.includes(marker)) ?? (value === null ? '[x]' : '[z]');
}

/**
 * A part of a figure as commentary prints it, the same on the page, in print and in the files. What is withheld or missing
 * prints its marker, never a number.
 */
export function written(figure: CutFigure, part: FigurePart, language: Language): string {
  if (part === 'period')
    return figure.period === null ? onDate(figure.asAt, language) : inPeriod(figure.period, language);
  const value = figure[part];
  if (value === null) return markerOf(figure);
  switch (part) {
    case 'value':
    case 'lower':
    case 'upper':
      return measured(figure, value, language);
    case 'numerator':
    case 'denominator':
    case 'received':
    case 'expected':
      return wholeInWords(value);
    default:
      return assertNever(part);
  }
}
