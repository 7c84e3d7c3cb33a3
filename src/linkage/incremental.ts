import { type Blocks, firstCommonBlock } from './blocking.ts';
import type { ScoredPairs } from './score.ts';

/** A scored pair held from an earlier run, by record ids. */
export interface HeldPair {
  readonly left: string;
  readonly right: string;
  readonly bits: number;
}

/** Marks the records that were not in the earlier run: only pairs with one of them need scoring. */
export function newRecords(
  count: number,
  idOf: (record: number) => string,
  held: ReadonlySet<string>,
): Uint8Array {
  const marks = new Uint8Array(new SharedArrayBuffer(count));
  for (let record = 0; record < count; record += 1) marks[record] = held.has(idOf(record)) ? 0 : 1;
  return marks;
}

/**
 * The held pairs as a full run over all records would have found them. Blocks only grow when records come, so every pair
 * a full run makes among held records was made before; but a block may have outgrown the cap since, and pairs that no
 * rule makes any more are dropped, as the full run would not have made them.
 */
export function carryPairs(
  held: Iterable<HeldPair>,
  blocks: readonly Blocks[],
  recordOf: ReadonlyMap<string, number>,
): { readonly pairs: ScoredPairs; readonly dropped: number } {
  const left: number[] = [];
  const right: number[] = [];
  const bits: number[] = [];
  let dropped = 0;
  for (const pair of held) {
    const a = recordOf.get(pair.left);
    const b = recordOf.get(pair.right);
    if (a === undefined || b === undefined || !blocks.some((rule) => firstCommonBlock(rule, a, b) >= 0)) {
      dropped += 1;
      continue;
    }
    left.push(Math.min(a, b));
    right.push(Math.max(a, b));
    bits.push(pair.bits);
  }
  const pairs = { left: Int32Array.from(left), right: Int32Array.from(right), bits: Float64Array.from(bits) };
  return { pairs, dropped };
}
