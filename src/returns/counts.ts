import { assert, type Month, type PlainDate } from '../kernel/index.ts';
import {
  type ExtractDefinition,
  type ExtractFigure,
  type FunnelStep,
  type GroupCount,
  type GroupRatio,
  isUnknownGroup,
  type OrderStep,
  type Period,
} from '../measures/index.ts';
import { type CountSet, countSets, setOfCells } from './count-set.ts';

/** What a force computed for itself and nobody else may see: every figure and every count, small ones too. */
export interface ReturnMaterial {
  readonly force: string;
  readonly period: Period;
  readonly asAt: PlainDate;
  readonly definitions: readonly ExtractDefinition[];
  /** Of the force, for the period: the whole and each kind. */
  readonly figures: readonly ExtractFigure[];
  /** Of one measure by one characteristic. */
  readonly groups: readonly GroupTable[];
  readonly orderSteps: readonly FunnelStep<OrderStep>[];
  readonly months: readonly MonthCount[];
  /** Sets that the force's systems do not hold: none of them is not zero of them. */
  readonly notHeld: readonly string[];
}

export interface GroupTable {
  readonly measure: string;
  readonly characteristic: string;
  readonly rows: readonly GroupCount[];
  /** Of groups that may be set beside the others; none where too little is known, or too early. */
  readonly ratios: readonly GroupRatio[];
}

export interface MonthCount {
  readonly set: string;
  readonly month: Month;
  readonly count: number;
}

/** A whole cut once: by month, by kind, or by one characteristic. */
export interface Cut {
  /** `month`, `order`, `collector;question`, `ethnicity`. */
  readonly dimension: string;
  /** Of each set, its count in each category; a category that is absent is zero. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The counts behind a return, before protection. A set that was not sent is absent. */
export interface TrueCounts {
  readonly totals: ReadonlyMap<string, number>;
  readonly cuts: readonly Cut[];
}

/** The group of everybody whose characteristic is not known, however that came about. */
export const unknownGroup = 'unknown';

/** Gathers the counts of each set: totals, and one cut for each dimension. */
export function countsOf(material: ReturnMaterial): TrueCounts {
  const totals = new Map<string, number>();
  const cuts = new Map<string, Map<string, Map<string, number>>>();
  const isHeld = (set: CountSet): boolean => !material.notHeld.includes(set.id);
  const put = (set: CountSet, dimension: string, category: string, count: number): void => {
    const cut = cuts.get(dimension) ?? new Map<string, Map<string, number>>();
    const of = cut.get(set.id) ?? new Map<string, number>();
    cuts.set(dimension, cut.set(set.id, of.set(category, count)));
  };
  for (const { breakdown, count, set } of shownIn(material)) {
    if (!isHeld(set)) continue;
    if (breakdown === '') {
      assert((totals.get(set.id) ?? count) === count, `two figures disagree on ${set.id}`);
      totals.set(set.id, count);
    } else {
      put(set, dimensionOf(breakdown), categoryOf(breakdown), count);
    }
  }
  for (const { held, step } of material.orderSteps) {
    // A step is counted also where no figure tells it: none is of refusals, and a share of what is not held has no figure.
    if (held.state === 'counted') totals.set(`orders-${step}`, held.count);
  }
  for (const { count, month, set } of material.months) {
    const found = countSets.find(({ id }) => id === set);
    if (found !== undefined && totals.has(set)) put(found, 'month', month, count);
  }
  for (const table of material.groups) {
    for (const { category, count, set } of groupsIn(table, material.definitions)) {
      if (totals.has(set.id)) put(set, table.characteristic, category, count);
    }
  }
  return {
    totals,
    cuts: [...cuts].map(([dimension, counts]) => ({ dimension, counts })),
  };
}

/** `order` of `order=dvpo`, `collector;question` of `collector=police;question=treatment`. */
export function dimensionOf(breakdown: string): string {
  return breakdown
    .split(';')
    .map((part) => part.slice(0, part.indexOf('=')))
    .join(';');
}

/** `dvpo` of `order=dvpo`; of two parts, both with a semicolon between. */
export function categoryOf(breakdown: string): string {
  return breakdown
    .split(';')
    .map((part) => part.slice(part.indexOf('=') + 1))
    .join(';');
}

interface Shown {
  readonly set: CountSet;
  readonly breakdown: string;
  readonly count: number;
}

/** Numerators and denominators of figures that are shares or counts, under the set that each counts. */
function* shownIn({ definitions, figures }: ReturnMaterial): Generator<Shown> {
  for (const figure of figures) {
    const definition = definitions.find(({ id }) => id === figure.measure);
    if (definition === undefined || definition.kind === 'median-days') continue;
    const parts = [
      { cells: definition.numerator.cells, count: figure.numerator },
      {
        cells: definition.kind === 'proportion' ? definition.denominator.cells : [],
        count: figure.denominator,
      },
    ];
    for (const { cells, count } of parts) {
      const set = setOfCells(cells);
      if (set !== undefined && count !== null) yield { set, breakdown: figure.breakdown, count };
    }
  }
}

interface GroupShown {
  readonly set: CountSet;
  readonly category: string;
  readonly count: number;
}

function* groupsIn(
  { measure, rows }: GroupTable,
  definitions: readonly ExtractDefinition[],
): Generator<GroupShown> {
  const definition = definitions.find(({ id }) => id === measure);
  if (definition?.kind !== 'proportion') return;
  const [part, whole] = [definition.numerator.cells, definition.denominator.cells].map(setOfCells);
  for (const { count, group, total } of mergeUnknown(rows)) {
    if (part !== undefined) yield { set: part, category: group, count };
    if (whole !== undefined) yield { set: whole, category: group, count: total };
  }
}

/** The ways of not knowing as one group, which comes first. */
export function mergeUnknown(rows: readonly GroupCount[]): readonly GroupCount[] {
  const unknown = rows.filter(({ group }) => isUnknownGroup(group));
  const sum = (of: (row: GroupCount) => number): number => unknown.reduce((total, row) => total + of(row), 0);
  const known = rows.filter(({ group }) => !isUnknownGroup(group));
  return [
    { group: unknownGroup, count: sum(({ count }) => count), total: sum(({ total }) => total) },
    ...known,
  ];
}
