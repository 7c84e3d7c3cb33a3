import type { Comparator } from './comparator.ts';

/** How often each combination of levels was seen: all that estimation needs to know of the pairs. */
export interface Patterns {
  readonly comparisons: number;
  /** The levels of pattern `p` stand from `p * comparisons`. */
  readonly levels: Uint8Array;
  readonly counts: Float64Array;
  readonly pairs: number;
}

/** Counts combinations of levels as pairs stream by. */
export class PatternCounter {
  private readonly counts = new Map<number, number>();
  private pairs = 0;

  constructor(private readonly comparators: readonly Comparator[]) {}

  add(i: number, j: number): void {
    const { comparators } = this;
    let code = 0;
    for (let index = 0; index < comparators.length; index += 1) {
      const comparator = comparators[index];
      if (comparator !== undefined) code = code * comparator.levels + comparator.levelAt(i, j);
    }
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
    this.pairs += 1;
  }

  build(): Patterns {
    const comparisons = this.comparators.length;
    const levels = new Uint8Array(this.counts.size * comparisons);
    const counts = new Float64Array(this.counts.size);
    // Sorted, so that sums run in one order whatever the order in which the pairs came.
    [...this.counts]
      .sort((a, b) => a[0] - b[0])
      .forEach(([code, count], pattern) => {
        counts[pattern] = count;
        let rest = code;
        for (let index = comparisons - 1; index >= 0; index -= 1) {
          const radix = this.comparators[index]?.levels ?? 1;
          levels[pattern * comparisons + index] = rest % radix;
          rest = Math.floor(rest / radix);
        }
      });
    return { comparisons, levels, counts, pairs: this.pairs };
  }
}
