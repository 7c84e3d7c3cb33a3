import { accept, type Month, monthsBetween, type Result, refuse } from '../../kernel/index.ts';
import type { Period } from '../../measures/index.ts';

/**
 * One dimension of a table of counts as a forest: a node is the sum of its children. Every node with children has one
 * child more, its remainder: what the parent counts and no published child does. It may be zero.
 */
export interface Axis {
  readonly names: readonly string[];
  /** Of each node: the node itself, then everything above it. */
  readonly upward: readonly (readonly number[])[];
  readonly children: readonly (readonly number[])[];
  readonly leaves: readonly number[];
  /** Of each node: the leaves below it; of a leaf, itself. */
  readonly leavesUnder: readonly (readonly number[])[];
  /** Of each node: its remainder among its children; -1 for a leaf. */
  readonly remainder: readonly number[];
}

/** Builds an axis from names and the index of each one's parent (-1 at the top); adds the remainders. */
function axisOf(named: readonly string[], parentOf: readonly number[]): Axis {
  const names = [...named];
  const parents = [...parentOf];
  const remainder = named.map(() => -1);
  for (const [index, name] of named.entries()) {
    if (!parentOf.includes(index)) continue;
    remainder[index] = names.length;
    names.push(`${name} (remainder)`);
    parents.push(index);
    remainder.push(-1);
  }
  const children = names.map((_, index) =>
    parents.flatMap((parent, child) => (parent === index ? [child] : [])),
  );
  const upward = names.map((_, index) => {
    const line: number[] = [];
    for (let node = index; node !== -1; node = parents[node] ?? -1) line.push(node);
    return line;
  });
  const leavesUnder = names.map((_, index) =>
    names.flatMap((__, leaf) =>
      children[leaf]?.length === 0 && upward[leaf]?.includes(index) ? [leaf] : [],
    ),
  );
  const leaves = names.flatMap((_, index) => (children[index]?.length === 0 ? [index] : []));
  return { names, upward, children, leaves, leavesUnder, remainder };
}

/** The places: the nation over the forces that belong to it; every other place stands on its own. */
export function placeAxis(
  places: ReadonlySet<string>,
  nation: string,
  belongsToNation: ReadonlySet<string>,
): Axis {
  const names = [...places].sort();
  const top = names.indexOf(nation);
  return axisOf(
    names,
    names.map((name) => (name !== nation && belongsToNation.has(name) ? top : -1)),
  );
}

export const periodName = (period: Period): string => `${period.from}/${period.to}`;

/**
 * The periods: each under the shortest that contains it. Refuses periods that overlap without one containing the other
 * (`periods_overlap`): differences of such windows give counts that nobody published, and this method does not see them.
 */
export function periodAxis(periods: readonly Period[]): Result<Axis, 'periods_overlap'> {
  const distinct = [...new Map(periods.map((period) => [periodName(period), period])).values()];
  const ordered = distinct.sort((a, b) => length(a) - length(b) || (a.from < b.from ? -1 : 1));
  const parents: number[] = [];
  for (const [index, period] of ordered.entries()) {
    const overlapping = ordered.find((other) => overlaps(period, other) && !nests(period, other));
    if (overlapping !== undefined) {
      return refuse(
        'periods_overlap',
        `Periods ${periodName(period)} and ${periodName(overlapping)} overlap. Expected one to lie within the other: small ` +
          'counts cannot be protected in windows that slide.',
      );
    }
    parents.push(ordered.findIndex((other, place) => place > index && contains(other, period)));
  }
  return accept(axisOf(ordered.map(periodName), parents));
}

const length = (period: Period): number => monthsBetween(period.from, period.to);
const within = (month: Month, period: Period): boolean => month >= period.from && month <= period.to;
const contains = (outer: Period, inner: Period): boolean =>
  within(inner.from, outer) && within(inner.to, outer);
const nests = (a: Period, b: Period): boolean => contains(a, b) || contains(b, a);
const overlaps = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;
