import type { Axis } from './axis.ts';
import { eachCell, type Move } from './move.ts';
import type { CountTable } from './table.ts';
import type { LabelVector } from './vectors.ts';

/** What a search for a move may touch, and what it costs. */
export interface Search {
  readonly table: CountTable;
  /** Grows while patterns are chosen. */
  readonly withheld: Set<number>;
  /** True where everyone knows the count, so that no table with another one deceives anybody. */
  isFixed(cell: number): boolean;
  /** What is lost when a figure is withheld. */
  cost(figure: number): number;
  /** Changes of the labels that raise one of them. */
  vectors(label: number): readonly LabelVector[];
}

/** Units by which a cell differs from the true table so far. */
export type Deltas = Map<number, number>;

interface Wanted {
  readonly cell: number;
  readonly direction: 1 | -1;
  readonly amount: number;
}

interface Candidate {
  readonly move: Move;
  readonly cost: number;
}

/**
 * The best move that brings a cell nearer to what is wanted: one that withholds nothing more if there is one, else the
 * cheapest for each unit among the nearest neighbours. Undefined where no move exists.
 */
export function findMove(search: Search, wanted: Wanted, deltas: Deltas): Move | undefined {
  return findFree(search, wanted, deltas) ?? findCheapest(search, wanted, deltas);
}

function findFree(search: Search, wanted: Wanted, deltas: Deltas): Move | undefined {
  let best: Move | undefined;
  for (const group of groupsOf(search, wanted)) {
    for (const shape of shapesOf(group)) {
      const candidate = weigh(search, wanted, deltas, shape, 0);
      if (candidate === undefined) continue;
      if (candidate.move.amount >= wanted.amount) return candidate.move;
      if (candidate.move.amount > (best?.amount ?? 0)) best = candidate.move;
    }
  }
  return best;
}

function findCheapest(search: Search, wanted: Wanted, deltas: Deltas): Move | undefined {
  for (const group of groupsOf(search, wanted)) {
    let best: Candidate | undefined;
    for (const shape of shapesOf(group)) {
      const most =
        best === undefined ? Number.POSITIVE_INFINITY : (best.cost / best.move.amount) * wanted.amount;
      const candidate = weigh(search, wanted, deltas, shape, most);
      if (candidate !== undefined && (best === undefined || perUnit(candidate) < perUnit(best)))
        best = candidate;
    }
    if (best !== undefined) return best.move;
  }
  return undefined;
}

const perUnit = ({ cost, move }: Candidate): number => cost / move.amount;

type Shape = Omit<Move, 'amount'>;

/** Partners that lie equally near, on both axes; -1 where the change has no partner. */
interface Group {
  readonly places: readonly number[];
  readonly periods: readonly number[];
  readonly placePartners: readonly number[];
  readonly periodPartners: readonly number[];
  readonly vectors: readonly LabelVector[];
}

function* groupsOf(search: Search, wanted: Wanted): Generator<Group> {
  const { places, periods, labels } = search.table;
  const row = Math.floor(wanted.cell / labels.length);
  const place = Math.floor(row / periods.names.length);
  const period = row % periods.names.length;
  const vectors = search
    .vectors(wanted.cell % labels.length)
    .filter((vector) => mayTouch(search, row, vector));
  for (const placePartners of partnersOf(places, place)) {
    for (const periodPartners of partnersOf(periods, period)) {
      yield {
        places: places.leavesUnder[place] ?? [],
        periods: periods.leavesUnder[period] ?? [],
        placePartners,
        periodPartners,
        vectors,
      };
    }
  }
}

/** Every move changes its labels in the row that is wanted; a label that is known there rules the vector out. */
function mayTouch(search: Search, row: number, vector: LabelVector): boolean {
  for (const label of vector.keys())
    if (search.isFixed(row * search.table.labels.length + label)) return false;
  return true;
}

/** The leaves beside a node: first those under the same parent, then under the one above, then the others, then none. */
function partnersOf(axis: Axis, node: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const taken = new Set(axis.leavesUnder[node]);
  const everything = axis.names.flatMap((_, index) => (axis.children[index]?.length === 0 ? [index] : []));
  for (const leaves of [
    ...(axis.upward[node] ?? []).map((above) => axis.leavesUnder[above] ?? []),
    everything,
  ]) {
    const group = leaves.filter((leaf) => !taken.has(leaf));
    for (const leaf of group) taken.add(leaf);
    if (group.length > 0) groups.push(group);
  }
  return [...groups, [-1]];
}

function* shapesOf(group: Group): Generator<Shape> {
  for (const place of group.places) {
    for (const period of group.periods) {
      for (const vector of group.vectors) {
        for (const periodPartner of group.periodPartners) {
          for (const placePartner of group.placePartners) {
            yield { places: [place, placePartner], periods: [period, periodPartner], vector };
          }
        }
      }
    }
  }
}

/** Cost and size of a move; undefined where it touches something known, costs more than `most`, or cannot move at all. */
function weigh(
  search: Search,
  wanted: Wanted,
  deltas: Deltas,
  shape: Shape,
  most: number,
): Candidate | undefined {
  const { counts, figureOf } = search.table;
  let amount = wanted.amount;
  let cost = 0;
  const counted: number[] = [];
  const possible = eachCell(search.table, shape, (cell, sign) => {
    if (search.isFixed(cell)) return false;
    if (sign !== wanted.direction) {
      amount = Math.min(amount, (counts[cell] ?? 0) + (deltas.get(cell) ?? 0));
      if (amount <= 0) return false;
    }
    const figure = figureOf[cell] ?? -1;
    if (figure === -1 || search.withheld.has(figure) || counted.includes(figure)) return true;
    counted.push(figure);
    cost += search.cost(figure);
    return cost <= most;
  });
  if (!possible) return undefined;
  const vector: LabelVector =
    wanted.direction === 1
      ? shape.vector
      : new Map([...shape.vector].map(([label, sign]) => [label, sign === 1 ? -1 : 1]));
  return { move: { ...shape, vector, amount }, cost };
}
