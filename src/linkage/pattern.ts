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

  build(): Patterns {
    const comparisons = this.comparators.length;
    const entries = this.known.entries();
    const levels = new Uint8Array(entries.keys.length * comparisons);
    const counts = new Float64Array(entries.keys.length);
    // Sorted, so that sums run in one order whatever the order in which the pairs came.
    const countOf = new Map(
      [...entries.keys].map((key, at) => [key, this.counts[entries.codes[at] ?? 0] ?? 0]),
    );
    entries.keys.sort().forEach((key, pattern) => {
      counts[pattern] = countOf.get(key) ?? 0;
      let rest = key;
      for (let index = comparisons - 1; index >= 0; index -= 1) {
        const radix = this.comparators[index]?.levels ?? 1;
        levels[pattern * comparisons + index] = rest % radix;
        rest = Math.floor(rest / radix);
      }
    });
    return { comparisons, levels, counts, pairs: this.pairs };
  }
}
