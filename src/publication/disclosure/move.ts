import type { Axis } from './axis.ts';
import type { CountTable } from './table.ts';
import type { LabelVector } from './vectors.ts';

/**
 * A change of the table that keeps every sum: `amount` moves between two leaves of the places, two of the periods and the
 * labels of a vector. Without a second leaf (-1), everything above the first moves as well.
 */
export interface Move {
  readonly places: readonly [number, number];
  readonly periods: readonly [number, number];
  readonly vector: LabelVector;
  readonly amount: number;
}

/** Two other tables that nobody outside can tell from the true one: in one the cell is low, in the other high. */
export interface Proof {
  readonly cell: number;
  readonly low: readonly Move[];
  readonly high: readonly Move[];
}

/** Nodes that a shift changes, and which way: the two lists run in step. */
export interface Touched {
  readonly nodes: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

const touchedBy = new WeakMap<Axis, Map<number, Touched>>();

/** The nodes of an axis that a shift from leaf `to` to leaf `from` changes; worked out once for each pair. */
export function touched(axis: Axis, [from, to]: readonly [number, number]): Touched {
  const known = touchedBy.get(axis) ?? new Map<number, Touched>();
  touchedBy.set(axis, known);
  const key = from * (axis.names.length + 1) + to + 1;
  const found = known.get(key) ?? workOut(axis, from, to);
  known.set(key, found);
  return found;
}

function workOut(axis: Axis, from: number, to: number): Touched {
  const above = axis.upward[from] ?? [];
  const other = to === -1 ? [] : (axis.upward[to] ?? []);
  const up = above.filter((node) => !other.includes(node));
  const down = other.filter((node) => !above.includes(node));
  return { nodes: [...up, ...down], signs: [...up.map(() => 1 as const), ...down.map(() => -1 as const)] };
}

/** Calls `visit` with each cell that a move changes and by how much one unit changes it; stops when it says false. */
export function eachCell(
  table: CountTable,
  move: Omit<Move, 'amount'>,
  visit: (cell: number, sign: 1 | -1) => boolean,
): boolean {
  const width = table.periods.names.length;
  const depth = table.labels.length;
  const places = touched(table.places, move.places);
  const periods = touched(table.periods, move.periods);
  const { labels, signs } = move.vector;
  for (let p = 0; p < places.nodes.length; p += 1) {
    for (let t = 0; t < periods.nodes.length; t += 1) {
      const row = ((places.nodes[p] ?? 0) * width + (periods.nodes[t] ?? 0)) * depth;
      const up = places.signs[p] === periods.signs[t];
      for (let v = 0; v < labels.length; v += 1) {
        if (!visit(row + (labels[v] ?? 0), up === (signs[v] === 1) ? 1 : -1)) return false;
      }
    }
  }
  return true;
}

/** By how much moves change each cell that one of them touches, all together. */
export function netOf(table: CountTable, moves: readonly Move[]): Map<number, number> {
  const net: Map<number, number> = new Map();
  for (const move of moves) {
    eachCell(table, move, (cell, sign) => {
      net.set(cell, (net.get(cell) ?? 0) + sign * move.amount);
      return true;
    });
  }
  return net;
}
