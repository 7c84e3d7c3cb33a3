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

/** The nodes of an axis that a shift from leaf `to` to leaf `from` changes, and which way. */
export function touched(
  axis: Axis,
  [from, to]: readonly [number, number],
): readonly (readonly [number, 1 | -1])[] {
  const up = axis.upward[from] ?? [];
  const down = to === -1 ? [] : (axis.upward[to] ?? []);
  return [
    ...up.filter((node) => !down.includes(node)).map((node) => [node, 1] as const),
    ...down.filter((node) => !up.includes(node)).map((node) => [node, -1] as const),
  ];
}

/** Calls `visit` with each cell that a move changes and by how much one unit changes it; stops when it says false. */
export function eachCell(
  table: CountTable,
  move: Omit<Move, 'amount'>,
  visit: (cell: number, sign: 1 | -1) => boolean,
): boolean {
  const width = table.periods.names.length;
  const depth = table.labels.length;
  const periods = touched(table.periods, move.periods);
  for (const [place, placeSign] of touched(table.places, move.places)) {
    for (const [period, periodSign] of periods) {
      const row = (place * width + period) * depth;
      const up = placeSign === periodSign;
      for (const [label, sign] of move.vector) {
        if (!visit(row + label, up === sign > 0 ? 1 : -1)) return false;
      }
    }
  }
  return true;
}
