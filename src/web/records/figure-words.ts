import { assertNever, type Language } from '../../kernel/index.ts';
import type { ExtractDefinition, ExtractFigure, ExtractUnit } from '../../measures/index.ts';
import { say } from '../words/messages.ts';
import { count, decimal } from '../words/number.ts';
import { groupWords } from './code-words.ts';
import { figureWordMessages } from './figure-messages.ts';
import type { SheetTable } from './sheet.ts';

/** A number of things of a unit: `1 crime`, `12 people`. */
export function unitWords(unit: ExtractUnit, n: number, language: Language): string {
  return say(figureWordMessages, language)[unit]({ n: n === 1 ? 1 : count(n) });
}

/** One value of a measure's kind, with its unit. */
function measuredAs(definition: ExtractDefinition, value: number, language: Language): string {
  const t = say(figureWordMessages, language);
  switch (definition.kind) {
    case 'count':
      return unitWords(definition.unit, value, language);
    case 'proportion':
      return t.percent({ n: decimal(value, value !== 0 && value < 1 ? 2 : 1) });
    case 'median-days':
      return t.days({ n: decimal(value, Number.isInteger(value) ? 0 : 1) });
    default:
      return assertNever(definition);
  }
}

/** A figure's value in words; what is withheld or absent is said so, never shown as nothing. */
export function figureValue(
  definition: ExtractDefinition,
  figure: ExtractFigure,
  language: Language,
): string {
  const t = say(figureWordMessages, language);
  if (figure.value !== null) return measuredAs(definition, figure.value, language);
  if (figure.held === 'not-held') return t.notHeld;
  return figure.markers.includes('[c]') ? t.withheld : t.absent;
}

/** A figure's 95% interval in words; empty where there is none. */
export function figureInterval(
  definition: ExtractDefinition,
  { lower, upper }: ExtractFigure,
  language: Language,
): string {
  if (lower === null && upper === null) return '';
  const t = say(figureWordMessages, language);
  const bare = (value: number | null): string => {
    if (value === null) return t.absent;
    return definition.kind === 'count' ? count(Math.round(value)) : decimal(value, 1);
  };
  return t.between({ lower: bare(lower), upper: bare(upper) });
}

function countsOf(definition: ExtractDefinition, figure: ExtractFigure, language: Language): string {
  const t = say(figureWordMessages, language);
  const { numerator, denominator } = figure;
  if (numerator === null) return '';
  if (denominator === null) return unitWords(definition.unit, numerator, language);
  const told = { n: count(numerator), all: unitWords(definition.unit, denominator, language) };
  return definition.kind === 'median-days' ? t.left(told) : t.of(told);
}

/** A measure's title, with the part that a figure is of. */
export function figureName(
  definition: ExtractDefinition,
  { breakdown }: ExtractFigure,
  language: Language,
): string {
  const measure = definition.title[language];
  return breakdown === ''
    ? measure
    : say(figureWordMessages, language).part({ measure, part: groupWords(breakdown, '', language) });
}

/** Figures as a table: value with unit, interval, counts, coverage, version and marks. */
export function figureTable(
  caption: string,
  figures: readonly ExtractFigure[],
  definitions: readonly ExtractDefinition[],
  language: Language,
): SheetTable {
  const t = say(figureWordMessages, language);
  return {
    caption,
    stacks: true,
    columns: [
      { text: t.measure },
      { text: t.value, numeric: true },
      { text: t.interval, numeric: true },
      { text: t.counts },
      { text: t.coverage, numeric: true },
      { text: t.version, numeric: true },
      { text: t.marks },
    ],
    rows: figures.flatMap((figure) => {
      const definition = definitions.find(({ id }) => id === figure.measure);
      if (definition === undefined) return [];
      const { monthsReceived, monthsExpected } = figure.coverage;
      const notHeld = figure.held === 'not-held';
      return [
        {
          name: figureName(definition, figure, language),
          cells: [
            figureValue(definition, figure, language),
            figureInterval(definition, figure, language),
            countsOf(definition, figure, language),
            notHeld ? '' : t.monthsOf({ n: monthsReceived, all: monthsExpected }),
            String(figure.version),
            notHeld ? '' : figure.markers.join(' '),
          ],
        },
      ];
    }),
  };
}

/** What the marks of some figures mean, each once. */
export function marksInWords(figures: readonly ExtractFigure[], language: Language): readonly string[] {
  const t = say(figureWordMessages, language);
  const told = [
    ['[c]', t.markC],
    ['[x]', t.markX],
    ['[z]', t.markZ],
    ['[low]', t.markLow],
    ['[u]', t.markU],
  ] as const;
  return told.flatMap(([mark, text]) =>
    figures.some(({ held, markers }) => held === 'held' && markers.includes(mark)) ? [text] : [],
  );
}
