import {
  addMonths,
  assertNever,
  lastDayOf,
  type Month,
  monthOf,
  type PlainDate,
} from '../../kernel/index.ts';
import type { Marker, Period } from '../figure.ts';
import { exactPoissonInterval, wilsonInterval } from '../statistics/interval.ts';
import { medianWait } from '../statistics/survival.ts';
import type { ExtractDefinition } from './definition.ts';
import type { ExtractCell, ExtractFigure, StageWait } from './figure.ts';
import { isMeasureNotHeld, type NotHeldEvent } from './telling-events.ts';
import type { Vawg } from './unit.ts';

/** What a force sent of a subject: how many of the period's months. */
export interface SentMonths {
  readonly subject: string;
  readonly force: string;
  readonly months: number;
}

/** What figures of one period are made from. */
export interface ExtractMaterial {
  readonly cells: readonly ExtractCell[];
  readonly waits: readonly StageWait[];
  readonly sent: readonly SentMonths[];
  /** What forces say that their systems do not hold. */
  readonly notHeld: readonly NotHeldEvent[];
  readonly period: Period;
  /** Months of the period. */
  readonly months: number;
  readonly asAt: PlainDate;
  readonly vawg: Vawg;
}

/** A place and the forces it is the sum of. */
export interface ExtractPlace {
  readonly slug: string;
  readonly forces: readonly string[];
}

/** Whether a cell carries all parts of any of the wanted ones. */
export function carries(cell: string, wanted: readonly string[]): boolean {
  const parts = cell.split(';');
  return wanted.some((each) => each.split(';').every((part) => parts.includes(part)));
}

function sumOfCells(cells: readonly ExtractCell[], wanted: readonly string[]): number {
  return cells.reduce((sum, { cell, count }) => (carries(cell, wanted) ? sum + count : sum), 0);
}

/** Whether the crimes of a period have been followed for as long as a definition asks. */
export function isFollowed(definition: ExtractDefinition, to: Month, asAt: PlainDate): boolean {
  return lastDayOf(addMonths(to, definition.matureAfterMonths)) <= asAt || definition.matureAfterMonths === 0;
}

type Estimate = Pick<ExtractFigure, 'numerator' | 'denominator' | 'value' | 'lower' | 'upper'>;

const nothing: Estimate = { numerator: null, denominator: null, value: null, lower: null, upper: null };

function estimateOf(
  definition: ExtractDefinition,
  cells: readonly ExtractCell[],
  waits: readonly StageWait[],
): Estimate {
  switch (definition.kind) {
    case 'count': {
      const count = sumOfCells(cells, definition.numerator.cells);
      return { ...exactPoissonInterval(count), numerator: count, denominator: null, value: count };
    }
    case 'proportion': {
      const numerator = sumOfCells(cells, definition.numerator.cells);
      const denominator = sumOfCells(cells, definition.denominator.cells);
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
    case 'median-days': {
      const found = medianWait(waits.filter(({ stage }) => stage === definition.stage));
      return {
        numerator: found.ended,
        denominator: found.waits,
        value: found.median,
        lower: found.lower,
        upper: found.upper,
      };
    }
    default:
      return assertNever(definition);
  }
}

/** The values that cells take in the parts a definition is broken down by, and the whole, which is the empty breakdown. */
function breakdownsIn(definition: ExtractDefinition, cells: readonly ExtractCell[]): readonly string[] {
  const names = definition.by?.split(';') ?? [];
  if (names.length === 0) return [''];
  const found = cells.flatMap(({ cell }) => {
    const parts = cell.split(';').filter((part) => names.includes(part.slice(0, part.indexOf('='))));
    return parts.length === names.length ? [parts.toSorted().join(';')] : [];
  });
  return ['', ...new Set(found.toSorted())];
}

/** Every figure of a measure: each place, the whole and each breakdown that it holds rows of. */
export function extractFigures(
  definition: ExtractDefinition,
  material: ExtractMaterial,
  places: readonly ExtractPlace[],
): readonly ExtractFigure[] {
  return places.flatMap((place) => {
    const telling = place.forces.filter((force) => !isMeasureNotHeld(material.notHeld, force, definition));
    const cells = material.cells.filter(({ force }) => telling.includes(force));
    const waits = material.waits.filter(({ force }) => telling.includes(force));
    return breakdownsIn(definition, cells).map((breakdown) =>
      figureOf(
        definition,
        material,
        { place, telling },
        breakdown,
        estimateOf(
          definition,
          breakdown === '' ? cells : cells.filter(({ cell }) => carries(cell, [breakdown])),
          waits,
        ),
      ),
    );
  });
}

interface Standing {
  readonly place: ExtractPlace;
  /** Its forces whose systems can tell what is counted: of the others nothing stands behind the figure. */
  readonly telling: readonly string[];
}

function figureOf(
  definition: ExtractDefinition,
  material: ExtractMaterial,
  { place, telling }: Standing,
  breakdown: string,
  estimate: Estimate,
): ExtractFigure {
  const sentBy = (force: string): number =>
    material.sent.find((each) => each.force === force && each.subject === definition.subject)?.months ?? 0;
  const months = place.forces.map((force) => (telling.includes(force) ? sentBy(force) : 0));
  const received = months.reduce((sum, each) => sum + each, 0);
  const complete = months.every((each) => each === material.months);
  const missing = received === 0;
  const sentUntold = missing && place.forces.some((force) => sentBy(force) > 0);
  const shown = missing ? nothing : withoutFalsePrecision(definition, estimate, complete);
  return {
    measure: definition.id,
    version: definition.version,
    unit: definition.unit,
    vawg: definition.subject === 'crimes' ? material.vawg : null,
    held: sentUntold ? 'not-held' : 'held',
    place: place.slug,
    period: material.period,
    breakdown,
    ...shown,
    coverage: {
      forcesExpected: place.forces.length,
      forcesReceived: months.filter((each) => each === material.months).length,
      monthsExpected: material.months * place.forces.length,
      monthsReceived: received,
    },
    markers: missing ? ['[x]'] : markersOf(definition, material, shown, complete),
  };
}

/** A count of a part of the months is a floor: an interval round it would mislead. */
function withoutFalsePrecision(
  definition: ExtractDefinition,
  estimate: Estimate,
  complete: boolean,
): Estimate {
  return definition.kind === 'count' && !complete ? { ...estimate, lower: null, upper: null } : estimate;
}

function markersOf(
  definition: ExtractDefinition,
  { asAt, period }: ExtractMaterial,
  { denominator, numerator, value }: Estimate,
  complete: boolean,
): readonly Marker[] {
  if (definition.kind !== 'count' && denominator === 0) return ['[z]'];
  const small = definition.kind !== 'count' && (denominator ?? 0) < definition.smallestBase;
  const unreliable = small || !complete || !isFollowed(definition, period.to, asAt);
  const found: readonly (readonly [Marker, boolean])[] = [
    // A median that more than half of those waiting have not reached.
    ['[x]', value === null],
    ['[low]', definition.kind === 'proportion' && (numerator ?? 0) > 0 && (value ?? 1) < 0.05],
    ['[u]', unreliable],
  ];
  return found.filter(([, holds]) => holds).map(([marker]) => marker);
}

/** The period of whole months that two days span. */
export function periodOf(from: PlainDate, to: PlainDate): Period {
  return { from: monthOf(from), to: monthOf(to) };
}
