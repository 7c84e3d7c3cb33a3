import { accept, assert, present, type Result, refuse } from '../../kernel/index.ts';
import type { Figure, MeasureDefinition } from '../../measures/index.ts';
import { type Axis, periodAxis, periodName, placeAxis } from './axis.ts';

/** A figure as far as protection looks at it: where it stands, its counts, and whether it was withheld before. */
export type GuardedFigure = Pick<
  Figure,
  'place' | 'period' | 'breakdown' | 'numerator' | 'denominator' | 'markers'
>;

/** A measure as far as protection looks at it; every published measure is one. */
export interface GuardedMeasure {
  readonly definition: Pick<MeasureDefinition, 'id' | 'kind' | 'disclosure'> & { readonly unit: string };
  readonly figures: readonly GuardedFigure[];
}

/** What a row of counts counts: a part of one measure's figures for one breakdown. */
export interface Label {
  /** Index of the measure among those that are protected together. */
  readonly measure: number;
  /** counted: numerators. all: denominators. rest: the difference. remainder: what no published category holds. */
  readonly part: 'counted' | 'all' | 'rest' | 'remainder';
  readonly breakdown: string;
}

/** Counts that add up to nothing for every place and period: a total with 1, its parts with -1. */
export type Relation = readonly { readonly label: number; readonly sign: 1 | -1 }[];

/** One published figure and the cells that it shows. */
export interface TableFigure {
  readonly measure: number;
  /** Index in the measure's list of figures. */
  readonly index: number;
  readonly cells: readonly number[];
}

/**
 * Every count that the figures of some measures show or let anyone derive: places × periods × labels, additive along the
 * places and the periods, and along the labels by the relations.
 */
export interface CountTable {
  readonly measures: readonly GuardedMeasure[];
  readonly places: Axis;
  readonly periods: Axis;
  readonly labels: readonly Label[];
  readonly relations: readonly Relation[];
  /** At (place × periods + period) × labels + label. */
  readonly counts: Int32Array;
  readonly figures: readonly TableFigure[];
  /** The figure that shows a cell; -1 where none does. Laid out as `counts`. */
  readonly figureOf: Int32Array;
}

export type TableRefusal = 'periods_overlap' | 'counts_do_not_add_up';

/** Which counts of a figure are counts of what is protected: a rate's denominator is the population, which is public. */
export function countsOf(
  definition: GuardedMeasure['definition'],
  figure: GuardedFigure,
): readonly { readonly part: 'counted' | 'all'; readonly count: number }[] {
  const counted = figure.numerator === null ? [] : [{ part: 'counted' as const, count: figure.numerator }];
  const all = figure.denominator === null ? [] : [{ part: 'all' as const, count: figure.denominator }];
  switch (definition.kind) {
    case 'proportion':
      return [...counted, ...all];
    case 'rate':
    case 'count':
      return counted;
    case 'median':
      return all;
  }
}

/** Cells while the table is being filled: one array of counts for each label, so that labels can still be added. */
export interface Draft {
  readonly measures: readonly GuardedMeasure[];
  readonly places: Axis;
  readonly periods: Axis;
  readonly labels: Label[];
  /** -1 where no figure gives the count. Laid out as place × periods + period. */
  readonly shown: Int32Array[];
  readonly counts: Int32Array[];
}

export const labelKey = (label: Label): string => `${label.measure} ${label.part} ${label.breakdown}`;

/** Adds a label whose counts no figure shows. */
export function addDerived(draft: Draft, label: Label, counts: Int32Array): number {
  draft.labels.push(label);
  draft.shown.push(new Int32Array(counts.length).fill(-1));
  draft.counts.push(counts);
  return draft.labels.length - 1;
}

/** Reads the figures into a draft and completes it along the places and the periods. */
export function draftTable(
  measures: readonly GuardedMeasure[],
  nation: string,
  belongsToNation: ReadonlySet<string>,
): Result<Draft, TableRefusal> {
  const figures = measures.flatMap((measure) => measure.figures);
  const periods = periodAxis(figures.map((figure) => figure.period));
  if (!periods.ok) return periods;
  const places = placeAxis(new Set(figures.map((figure) => figure.place)), nation, belongsToNation);
  const draft: Draft = { measures, places, periods: periods.value, labels: [], shown: [], counts: [] };
  readShown(draft);
  for (const [index, label] of draft.labels.entries()) {
    const shown = present(draft.shown[index], 'shown counts');
    const counts = complete(shown, places, periods.value, nation);
    const wrong = counts.findIndex((count) => count < 0);
    if (wrong !== -1) return refuse('counts_do_not_add_up', explain(draft, label, wrong));
    draft.counts.push(counts);
  }
  return accept(draft);
}

function explain(draft: Draft, label: Label, cell: number): string {
  const width = draft.periods.names.length;
  const measure = draft.measures[label.measure]?.definition.id;
  return (
    `${measure}, ${draft.places.names[Math.floor(cell / width)]}, ${draft.periods.names[cell % width]}, ` +
    `"${label.breakdown}": the parts are more than the whole (${label.part}). Expected counts that add up: distinct people ` +
    'cannot be protected by this method.'
  );
}

function readShown(draft: Draft): void {
  const width = draft.periods.names.length;
  const placeAt = new Map(draft.places.names.map((name, index) => [name, index]));
  const periodAt = new Map(draft.periods.names.map((name, index) => [name, index]));
  const labelAt = new Map<string, number>();
  for (const [measure, { definition, figures }] of draft.measures.entries()) {
    for (const figure of figures) {
      const place = present(placeAt.get(figure.place), figure.place);
      const period = present(periodAt.get(periodName(figure.period)), periodName(figure.period));
      for (const { part, count } of countsOf(definition, figure)) {
        const label: Label = { measure, part, breakdown: figure.breakdown };
        const at = labelAt.get(labelKey(label)) ?? draft.labels.length;
        if (at === draft.labels.length) {
          labelAt.set(labelKey(label), at);
          draft.labels.push(label);
          draft.shown.push(new Int32Array(draft.places.names.length * width).fill(-1));
        }
        const shown = present(draft.shown[at], labelKey(label));
        assert(Number.isSafeInteger(count) && count >= 0, `a count is a whole number, not ${count}`);
        assert(shown[place * width + period] === -1, `two figures for ${figure.place} ${labelKey(label)}`);
        shown[place * width + period] = count;
      }
    }
  }
}

/**
 * Fills what no figure shows: nothing received counts as nothing, a parent as the sum of its children, a remainder as what
 * is left. A negative remainder stays negative for the caller to refuse.
 */
function complete(shown: Int32Array, places: Axis, periods: Axis, nation: string): Int32Array {
  const width = periods.names.length;
  const counts = new Int32Array(shown.length);
  const top = places.names.indexOf(nation);
  const read = (place: number, period: number): number => counts[place * width + period] ?? 0;
  const sum = (nodes: readonly number[] | undefined, of: (node: number) => number): number =>
    (nodes ?? []).reduce((total, node) => total + of(node), 0);
  const fillPlace = (place: number, otherwise: (period: number) => number | undefined): void => {
    // The axis lists shorter periods first, so children are filled before their parents; remainders follow at the end.
    for (let period = 0; period < width; period += 1) {
      const remainder = periods.remainder[period] ?? -1;
      const children = sum(periods.children[period], (child) =>
        child === remainder ? 0 : read(place, child),
      );
      const seen = shown[place * width + period] ?? -1;
      const value = seen !== -1 ? seen : (otherwise(period) ?? children);
      if (remainder !== -1) counts[place * width + remainder] = value - children;
      if (!periods.remainder.includes(period)) counts[place * width + period] = value;
    }
  };
  const remainder = top === -1 ? -1 : (places.remainder[top] ?? -1);
  for (let place = 0; place < places.names.length; place += 1) {
    if (place !== top && place !== remainder) fillPlace(place, () => undefined);
  }
  if (top === -1) return counts;
  const forces = (period: number): number =>
    sum(places.children[top], (child) => (child === remainder ? 0 : read(child, period)));
  fillPlace(top, forces);
  if (remainder === -1) return counts;
  for (let period = 0; period < width; period += 1) {
    counts[remainder * width + period] = read(top, period) - forces(period);
  }
  return counts;
}

/** Lays the finished draft out as one table. */
export function finishTable(draft: Draft, relations: readonly Relation[]): CountTable {
  const { places, periods, labels, measures } = draft;
  const rows = places.names.length * periods.names.length;
  const counts = new Int32Array(rows * labels.length);
  for (const [label, series] of draft.counts.entries()) {
    for (let row = 0; row < rows; row += 1) counts[row * labels.length + label] = series[row] ?? 0;
  }
  const labelAt = new Map(labels.map((label, index) => [labelKey(label), index]));
  const figureOf = new Int32Array(counts.length).fill(-1);
  const figures: TableFigure[] = [];
  for (const [measure, result] of measures.entries()) {
    for (const [index, figure] of result.figures.entries()) {
      const row =
        places.names.indexOf(figure.place) * periods.names.length +
        periods.names.indexOf(periodName(figure.period));
      const cells = countsOf(result.definition, figure).map(({ part }) => {
        const label = labelAt.get(labelKey({ measure, part, breakdown: figure.breakdown }));
        return row * labels.length + present(label, 'a label of a figure');
      });
      for (const cell of cells) figureOf[cell] = figures.length;
      if (cells.length > 0) figures.push({ measure, index, cells });
    }
  }
  return { measures, places, periods, labels, relations, counts, figures, figureOf };
}
