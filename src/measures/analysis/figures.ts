import { assertNever, type Month } from '../../kernel/index.ts';
import { englandAndWales, type TerritorialForce } from '../../places/index.ts';
import type { MeasureDefinition } from '../definition.ts';
import type { Figure, FigureCoverage, Marker, Period } from '../figure.ts';
import { exactPoissonInterval, medianOf, wilsonInterval } from '../statistics/interval.ts';
import { breakdownsOf, type Counted, type ForceMonth } from './counted.ts';
import { monthsOf, periodsOf } from './periods.ts';
import { isMature, isSettled, type MonthState, type Received, type Span } from './received.ts';

/** What a figure is made from, beside its definition. */
export interface Material {
  readonly definition: MeasureDefinition;
  /** The territorial forces of England and Wales. */
  readonly forces: readonly TerritorialForce[];
  readonly received: Received;
  /** The state of a force's month for this measure. */
  readonly stateOf: (force: string, month: Month) => MonthState;
  readonly counted: Counted;
}

interface Estimate {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

const nothing: Estimate = { numerator: null, denominator: null, value: null, lower: null, upper: null };

/** Enough digits for any display, few enough to keep a release small. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e4) / 1e4;

/** Every figure of a measure: the country and each force, each whole period of the span, each breakdown. */
export function figuresOf(material: Material, span: Span): readonly Figure[] {
  const { definition, forces } = material;
  const places = [
    { slug: englandAndWales.slug, forces },
    ...forces.map((force) => ({ slug: force.slug, forces: [force] })),
  ];
  return definition.periods.flatMap((kind) =>
    periodsOf(kind, span).flatMap((period) =>
      places.flatMap((place) => figuresFor(material, place.slug, place.forces, period)),
    ),
  );
}

function figuresFor(
  material: Material,
  place: string,
  forces: readonly TerritorialForce[],
  period: Period,
): readonly Figure[] {
  const { definition, received } = material;
  const expected: readonly ForceMonth[] = forces.flatMap((force) =>
    monthsOf(period).map((month) => ({ force: force.slug, month })),
  );
  const states = expected.map(({ force, month }) => material.stateOf(force, month));
  const whole = expected.filter((_, index) => states[index] === 'received');
  // A month that came in part can stand alone, marked; a sum or a comparison would take it for a whole one.
  const alone = expected.length === 1 && states[0] === 'partial';
  const used = alone ? expected : whole;
  const settled = used.every(({ force, month }) => isSettled(definition, received, force, month));
  const coverage = coverageOf(forces, expected, whole);
  return breakdownsOf(definition).map((breakdown) => {
    const estimate = used.length === 0 ? nothing : estimateFor(material, forces, used, expected, breakdown);
    const complete = coverage.monthsReceived === coverage.monthsExpected;
    const markers = markersOf(material, {
      place,
      period,
      estimate,
      missing: used.length === 0,
      alone,
      settled,
      complete,
    });
    return {
      place,
      period,
      breakdown,
      ...withoutFalsePrecision(definition, estimate, complete),
      coverage,
      markers,
    };
  });
}

/** A count of what was received only is a floor, so an interval round it would mislead. */
function withoutFalsePrecision(
  definition: MeasureDefinition,
  estimate: Estimate,
  complete: boolean,
): Estimate {
  const kept =
    definition.kind === 'count' && !complete ? { ...estimate, lower: null, upper: null } : estimate;
  return { ...kept, value: rounded(kept.value), lower: rounded(kept.lower), upper: rounded(kept.upper) };
}

function monthsByForce(months: readonly ForceMonth[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { force } of months) counts.set(force, (counts.get(force) ?? 0) + 1);
  return counts;
}

/** For the country, months are force-months, and a force counts as received when all its months are. */
function coverageOf(
  forces: readonly TerritorialForce[],
  expected: readonly ForceMonth[],
  received: readonly ForceMonth[],
): FigureCoverage {
  const monthsEach = expected.length / forces.length;
  const months = monthsByForce(received);
  const complete = forces.filter((force) => months.get(force.slug) === monthsEach);
  return {
    forcesExpected: forces.length,
    forcesReceived: complete.length,
    monthsExpected: expected.length,
    monthsReceived: received.length,
  };
}

function estimateFor(
  { definition, counted }: Material,
  forces: readonly TerritorialForce[],
  used: readonly ForceMonth[],
  expected: readonly ForceMonth[],
  breakdown: string,
): Estimate {
  const { numerator, denominator } = counted.sum(used, breakdown);
  switch (definition.kind) {
    case 'proportion':
      return proportion(numerator, denominator);
    case 'rate':
      return rate(numerator, peopleCovered(definition, forces, used, expected), definition.per ?? 1);
    case 'count':
      return numerator < 0
        ? { ...nothing, numerator, value: numerator }
        : { ...exactPoissonInterval(numerator), numerator, denominator: null, value: numerator };
    case 'median':
      return { numerator, denominator, ...medianOf(counted.lags(used)) };
    default:
      return assertNever(definition.kind);
  }
}

/**
 * Value and 95% interval of counts in the unit of a definition's kind, where they follow from the two counts alone: for
 * counts that disclosure control rounded. A median does not follow from them.
 */
export function estimateOf(
  definition: MeasureDefinition,
  numerator: number,
  denominator: number,
): Pick<Estimate, 'value' | 'lower' | 'upper'> {
  switch (definition.kind) {
    case 'proportion':
      return proportion(numerator, denominator);
    case 'rate':
      return rate(numerator, denominator, definition.per ?? 1);
    case 'count':
      return { ...exactPoissonInterval(numerator), value: numerator };
    case 'median':
      return nothing;
    default:
      return assertNever(definition.kind);
  }
}

function proportion(numerator: number, denominator: number): Estimate {
  if (denominator === 0) return { ...nothing, numerator, denominator };
  const { lower, upper } = wilsonInterval(numerator, denominator);
  return {
    numerator,
    denominator,
    value: (100 * numerator) / denominator,
    lower: 100 * lower,
    upper: 100 * upper,
  };
}

function rate(numerator: number, people: number, per: number): Estimate {
  const scale = per / people;
  const value = numerator * scale;
  // Cancelled crimes can outnumber recorded ones in a small quarter; no interval fits a count below nothing.
  if (numerator < 0) return { ...nothing, numerator, denominator: people, value };
  const { lower, upper } = exactPoissonInterval(numerator);
  return { numerator, denominator: people, value, lower: lower * scale, upper: upper * scale };
}

/**
 * People behind a rate: each force's residents by the share of its months that were received, so that a rate over a year
 * with a month missing is still a rate for a year. Whole people.
 */
function peopleCovered(
  { population }: MeasureDefinition,
  forces: readonly TerritorialForce[],
  used: readonly ForceMonth[],
  expected: readonly ForceMonth[],
): number {
  const monthsEach = expected.length / forces.length;
  const months = monthsByForce(used);
  const people = forces.reduce((sum, force) => {
    const residents = population === 'females' ? force.females : force.population;
    return sum + (residents * (months.get(force.slug) ?? 0)) / monthsEach;
  }, 0);
  return Math.round(people);
}

interface Marked {
  readonly place: string;
  readonly period: Period;
  readonly estimate: Estimate;
  readonly missing: boolean;
  readonly alone: boolean;
  readonly settled: boolean;
  readonly complete: boolean;
}

function markersOf({ definition, received }: Material, marked: Marked): readonly Marker[] {
  const { estimate, period, place } = marked;
  if (marked.missing) return ['[x]'];
  const none = estimate.value === null;
  const unreliable =
    marked.alone ||
    !marked.settled ||
    !isMature(definition, received, period.to) ||
    (definition.kind === 'count' && !marked.complete) ||
    (definition.kind !== 'count' && (estimate.denominator ?? 0) < definition.smallestBase);
  const broken = breaksOf(definition, place).some(({ on }) => {
    const month = on.slice(0, 7);
    return period.from <= month && month <= period.to;
  });
  const tiny = (estimate.numerator ?? 0) > 0 && estimate.value !== null && estimate.value < 0.05;
  const found: readonly (readonly [Marker, boolean])[] = [
    ['[z]', none && estimate.denominator === 0],
    // A median that more than half of the crimes have not reached.
    ['[x]', none && estimate.denominator !== 0],
    ['[low]', tiny && (definition.kind === 'proportion' || definition.kind === 'rate')],
    ['[u]', unreliable && estimate.denominator !== 0],
    ['[b]', broken],
  ];
  return found.filter(([, holds]) => holds).map(([marker]) => marker);
}

/** The breaks in a measure's series that concern a place. */
export function breaksOf(definition: MeasureDefinition, place: string): MeasureDefinition['seriesBreaks'] {
  return definition.seriesBreaks.filter(({ places }) => places === undefined || places.includes(place));
}
