import type { Comparator } from './comparator.ts';
import { DenseKeys } from './dense-keys.ts';

/** How often each combination of levels was seen: all that estimation needs to know of the pairs. */
export interface Patterns {
  readonly comparisons: number;
  /** The levels of pattern `p` stand from `p * comparisons`. */
  readonly levels: Uint8Array;
  readonly counts: Float64Array;
  readonly pairs: number;
}

/** The same before it is sorted and taken apart: a number for each combination, and how often it was seen. */
export interface Tally {
  readonly keys: Float64Array;
  readonly counts: Float64Array;
  readonly pairs: number;
}

/** Counts combinations of levels as pairs stream by. */
export class PatternCounter {
  private readonly known = new DenseKeys();
  private counts = new Float64Array(1 << 10);
  private pairs = 0;

  constructor(private readonly comparators: readonly Comparator[]) {}

  add(i: number, j: number): void {
    const { comparators } = this;
    let key = 0;
    for (let index = 0; index < comparators.length; index += 1) {
      const comparator = comparators[index];
      if (comparator !== undefined) key = key * comparator.levels + comparator.levelAt(i, j);
    }
    const code = this.known.codeOf(key);
    if (code >= this.counts.length) {
      const wider = new Float64Array(this.counts.length * 2);
      wider.set(this.counts);
      this.counts = wider;
    }
    this.counts[code] = (this.counts[code] ?? 0) + 1;
    this.pairs += 1;
  }

  tally(): Tally {
    const { keys, codes } = this.known.entries();
    return { keys, counts: Float64Array.from(codes, (code) => this.counts[code] ?? 0), pairs: this.pairs };
  }
}

/** Tallies together as patterns, sorted, so that sums run in one order whatever the order in which the pairs came. */
export function patternsOf(tallies: readonly Tally[], radices: readonly number[]): Patterns {
  const countOf = new Map<number, number>();
  for (const { keys, counts } of tallies) {
    keys.forEach((key, at) => {
      countOf.set(key, (countOf.get(key) ?? 0) + (counts[at] ?? 0));
    });
  }
  const comparisons = radices.length;
  const keys = Float64Array.from(countOf.keys()).sort();
  const levels = new Uint8Array(keys.length * comparisons);
  const counts = Float64Array.from(keys, (key) => countOf.get(key) ?? 0);
  keys.forEach((key, pattern) => {
    let rest = key;
    for (let index = comparisons - 1; index >= 0; index -= 1) {
      const radix = radices[index] ?? 1;
      levels[pattern * comparisons + index] = rest % radix;
      rest = Math.floor(rest / radix);
    }
  });
  return { comparisons, levels, counts, pairs: tallies.reduce((sum, tally) => sum + tally.pairs, 0) };
}
