import { eachCell, type Move } from './move.ts';
import { type Bound, figureBehind, type Protection, ruleAt, rulesOf, sensitiveCells } from './protection.ts';

/** One thing that an audit of a protection found wrong. */
export interface DisclosureFault {
  readonly cell: number;
  readonly kind: 'shown' | 'unproved' | 'narrow' | 'false-proof';
}

/**
 * Checks a protection without trusting how it was found: no sensitive count is shown; every sensitive count has proofs that
 * take it to 0 and to its threshold, every other withheld figure one that opens it by the threshold; and each proof's
 * tables have no negative count, change nothing that is published or known, and keep every sum.
 */
export function auditProtection(protection: Protection, bound: Bound): readonly DisclosureFault[] {
  const { table, withheld, proofs } = protection;
  const rules = rulesOf(table);
  const faults: DisclosureFault[] = [];
  const open = new Map<number, { low: number; high: number }>();
  for (const proof of proofs) {
    const low = replay(protection, bound, proof.cell, proof.low);
    const high = replay(protection, bound, proof.cell, proof.high);
    if (low === undefined || high === undefined) faults.push({ cell: proof.cell, kind: 'false-proof' });
    else open.set(proof.cell, { low, high });
  }
  const sensitive = sensitiveCells(table);
  for (const cell of sensitive) {
    const figure = figureBehind(table, cell);
    if (figure !== -1 && !withheld.has(figure)) faults.push({ cell, kind: 'shown' });
    const range = open.get(cell);
    if (range === undefined) faults.push({ cell, kind: 'unproved' });
    else if (range.low > 0 || range.high < ruleAt(table, rules, cell).threshold)
      faults.push({ cell, kind: 'narrow' });
  }
  for (const figure of withheld) {
    const cells = table.figures[figure]?.cells ?? [];
    const wide = cells.some((cell) => {
      const range = open.get(cell);
      return range !== undefined && range.high - range.low >= ruleAt(table, rules, cell).threshold;
    });
    const nothing = cells.every((cell) => table.counts[cell] === 0);
    if (!wide && !nothing && cells[0] !== undefined) faults.push({ cell: cells[0], kind: 'unproved' });
  }
  return faults;
}

/** The count of `cell` after the moves; undefined where the table they lead to could be told from the true one. */
function replay(
  { table, withheld }: Protection,
  bound: Bound,
  cell: number,
  moves: readonly Move[],
): number | undefined {
  const deltas = new Map<number, number>();
  for (const move of moves) {
    if (!keepsRelations(table.relations, move)) return undefined;
    eachCell(table, move, (touched, sign) => {
      deltas.set(touched, (deltas.get(touched) ?? 0) + sign * move.amount);
      return true;
    });
  }
  for (const [touched, delta] of deltas) {
    const figure = table.figureOf[touched] ?? -1;
    const seen = figure !== -1 && (!withheld.has(figure) || bound.known.has(figure));
    if ((seen && delta !== 0) || (table.counts[touched] ?? 0) + delta < 0) return undefined;
  }
  return (table.counts[cell] ?? 0) + (deltas.get(cell) ?? 0);
}

function keepsRelations(relations: Protection['table']['relations'], { vector }: Move): boolean {
  const signs = new Map(vector.labels.map((label, index) => [label, vector.signs[index] ?? 0]));
  return relations.every(
    (relation) => relation.reduce((sum, { label, sign }) => sum + sign * (signs.get(label) ?? 0), 0) === 0,
  );
}
