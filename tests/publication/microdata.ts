import fc from 'fast-check';
import { addMonths, month } from '../../src/kernel/index.ts';
import type { Figure, MeasureDefinition, MeasureResult } from '../../src/measures/index.ts';

/** One group of made-up events that differ in nothing that is published. */
export interface Atom {
  readonly place: string;
  readonly month: number;
  readonly sex: string;
  readonly ethnicity: string;
  readonly found: boolean;
  readonly count: number;
}

export interface Shape {
  readonly places: number;
  readonly months: number;
  readonly sexes: number;
  readonly ethnicities: number;
}

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });
export const nation = 'england-and-wales';
export const placeNames = ['bedfordshire', 'cumbria', 'dorset', 'gwent', 'kent'];
const firstMonth = month('2024-01');

/** Every combination of a shape with a count each: many zeros and small counts, some larger. */
export function microdata(shape: Shape): fc.Arbitrary<readonly Atom[]> {
  const keys: Omit<Atom, 'count'>[] = [];
  for (let p = 0; p < shape.places; p += 1)
    for (let m = 0; m < shape.months; m += 1)
      for (let s = 0; s < shape.sexes; s += 1)
        for (let e = 0; e < shape.ethnicities; e += 1)
          for (const found of [true, false])
            keys.push({ place: placeNames[p] ?? '', month: m, sex: `s${s}`, ethnicity: `e${e}`, found });
  const count = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
    { weight: 4, arbitrary: fc.integer({ min: 10, max: 60 }) },
  );
  return fc
    .array(count, { minLength: keys.length, maxLength: keys.length })
    .map((counts) => keys.map((key, index) => ({ ...key, count: counts[index] ?? 0 })));
}

type Field = 'sex' | 'ethnicity';

export interface MeasureShape {
  readonly id: string;
  /** proportion: those found, of the group. share: the group, of everyone. */
  readonly kind: 'count' | 'proportion' | 'share';
  /** Each a list of fields, in alphabetical order; the empty list is everyone. */
  readonly breakdowns: readonly (readonly Field[])[];
  /** Lengths in months. */
  readonly periods: readonly (1 | 3 | 6)[];
  readonly withNation: boolean;
  readonly threshold?: number;
  readonly zeros?: 'publish' | 'withhold';
  readonly roundTo?: 5 | 10;
}

export function definitionOf(shape: MeasureShape): MeasureDefinition {
  return {
    id: shape.id,
    version: 1,
    title: both('Searches'),
    meaning: both('Made-up searches.'),
    sentence: both('{value}'),
    framework: [],
    unit: 'stop-and-search',
    numerator: both('searches'),
    denominator: both('searches'),
    kind: shape.kind === 'share' ? 'proportion' : shape.kind,
    periods: ['month', 'quarter', 'year'],
    breakdowns: [],
    sources: ['police-uk-stop-and-search'],
    tally: { statement: 'stops-and-searches' },
    direction: 'context',
    caveats: [both('Made up.')],
    seriesBreaks: [],
    smallestBase: 0,
    matureAfterMonths: 0,
    comparison: { forces: 'never', reason: both('Made up.') },
    disclosure: {
      rule: 'suppress',
      threshold: shape.threshold ?? 10,
      ...(shape.zeros === undefined ? {} : { zeros: shape.zeros }),
      ...(shape.roundTo === undefined ? {} : { roundTo: shape.roundTo }),
    },
  };
}

/** Which atoms a figure counts, without its numerator's condition. */
export function isCounted(atom: Atom, figure: Figure): boolean {
  const at = addMonths(firstMonth, atom.month);
  const pairs = figure.breakdown === '' ? [] : figure.breakdown.split(';');
  return (
    (figure.place === nation || figure.place === atom.place) &&
    at >= figure.period.from &&
    at <= figure.period.to &&
    pairs.every((pair) => pair === `sex=${atom.sex}` || pair === `ethnicity=${atom.ethnicity}`)
  );
}

/** The rows in a figure's numerator and in its denominator; the shape's kind is read off the measure's name. */
export function rowsOf(definition: MeasureDefinition, figure: Figure) {
  const all = (atom: Atom) => isCounted(atom, figure);
  const everyone = (atom: Atom) => isCounted(atom, { ...figure, breakdown: '' });
  if (definition.id.startsWith('share')) return { counted: all, all: everyone };
  return { counted: definition.kind === 'count' ? all : (atom: Atom) => all(atom) && atom.found, all };
}

const sum = (atoms: readonly Atom[]): number => atoms.reduce((total, atom) => total + atom.count, 0);

/** The measure with every count, as it would be computed from the rows. */
export function measureOf(shape: MeasureShape, atoms: readonly Atom[]): MeasureResult {
  const months = Math.max(...atoms.map((atom) => atom.month)) + 1;
  const places = [...new Set(atoms.map((atom) => atom.place)), ...(shape.withNation ? [nation] : [])];
  const figures: Figure[] = [];
  for (const length of shape.periods) {
    for (let start = 0; start + length <= months; start += length) {
      const period = { from: addMonths(firstMonth, start), to: addMonths(firstMonth, start + length - 1) };
      for (const place of places) {
        for (const breakdown of shape.breakdowns.flatMap((fields) => labelsOf(fields, atoms))) {
          figures.push(figureOf(shape, { place, period, breakdown }, atoms));
        }
      }
    }
  }
  return { definition: definitionOf(shape), figures, controlCharts: [] };
}

function labelsOf(fields: readonly Field[], atoms: readonly Atom[]): readonly string[] {
  return [...new Set(atoms.map((atom) => fields.map((field) => `${field}=${atom[field]}`).join(';')))];
}

function figureOf(
  shape: MeasureShape,
  key: Pick<Figure, 'place' | 'period' | 'breakdown'>,
  atoms: readonly Atom[],
): Figure {
  const coverage = { forcesExpected: 1, forcesReceived: 1, monthsExpected: 1, monthsReceived: 1 };
  const empty = { numerator: null, denominator: null, value: null, lower: null, upper: null };
  const blank: Figure = { ...key, ...empty, coverage, markers: [] };
  const counted = atoms.filter((atom) => isCounted(atom, blank));
  if (shape.kind === 'count') return { ...blank, numerator: sum(counted), value: sum(counted) };
  const share = shape.kind === 'share';
  const numerator = sum(share ? counted : counted.filter((atom) => atom.found));
  const denominator = sum(
    share ? atoms.filter((atom) => isCounted(atom, { ...blank, breakdown: '' })) : counted,
  );
  return {
    ...blank,
    numerator,
    denominator,
    value: denominator === 0 ? null : (100 * numerator) / denominator,
  };
}
