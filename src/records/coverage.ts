import type { Month } from '../kernel/index.ts';

/** A month counts as partial below this share of its force's median month. */
export const partialShare = 0.5;
/** Months that must be held before a median says anything. */
const monthsForMedian = 6;
/** Median rows below which a low month can be chance: with 50 expected, fewer than 25 happens less than once in 10,000 months. */
const rowsForMedian = 50;

/** What is held of one force and month: rows accepted. */
export interface HeldMonth {
  readonly month: Month;
  readonly rows: number;
}

/** A verdict on a month that is held. `rule` says, in words, why a month counts as partial. */
export type HeldState = { readonly state: 'received' } | { readonly state: 'partial'; readonly rule: string };

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/**
 * Judges each month that is held of one dataset from one force (RE-18). A month with no row at all is partial too, when
 * the median allows a judgement: a force that records thousands of crimes a month does not record none.
 */
export function judgeMonths(held: readonly HeldMonth[]): ReadonlyMap<Month, HeldState> {
  const middle = median(held.map((one) => one.rows));
  const judged = held.length >= monthsForMedian && middle >= rowsForMedian;
  const states = new Map<Month, HeldState>();
  for (const { month, rows } of held) {
    const low = judged && rows < middle * partialShare;
    const rule = `${rows} rows: fewer than ${partialShare * 100}% of this force's median month (${middle})`;
    states.set(month, low ? { state: 'partial', rule } : { state: 'received' });
  }
  return states;
}
