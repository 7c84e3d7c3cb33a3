import { type Blocks, firstCommonBlock } from './blocking.ts';
import type { ScoredPairs } from './score.ts';

/** What a rule costs and what it is good for. */
export interface BlockingReport {
  readonly rule: string;
  /** Pairs the rule makes. */
  readonly pairs: number;
  readonly largestBlock: number;
  readonly skippedBlocks: number;
  readonly largestSkipped: number;
  /** Kept pairs that the rule makes. */
  readonly found: number;
  /** Kept pairs that no earlier rule makes. */
  readonly foundFirst: number;
  /** Kept pairs that no other rule makes at all. */
  readonly foundAlone: number;
}

/** Counts, for every kept pair, which rules make it. */
export function blockingReport(
  rules: readonly Blocks[],
  pairs: ScoredPairs,
  recordCount: number,
): readonly BlockingReport[] {
  const found = new Float64Array(rules.length);
  const first = new Float64Array(rules.length);
  const alone = new Float64Array(rules.length);
  for (let place = 0; place < pairs.left.length; place += 1) {
    let makers = 0;
    let only = -1;
    for (let rule = 0; rule < rules.length; rule += 1) {
      const blocks = rules[rule];
      if (
        blocks === undefined ||
        firstCommonBlock(blocks, pairs.left[place] ?? 0, pairs.right[place] ?? 0) < 0
      )
        continue;
      found[rule] = (found[rule] ?? 0) + 1;
      if (makers === 0) first[rule] = (first[rule] ?? 0) + 1;
      makers += 1;
      only = rule;
    }
    if (makers === 1) alone[only] = (alone[only] ?? 0) + 1;
  }
  return rules.map((blocks, rule) => ({
    rule: blocks.rule,
    pairs: blocks.pairs,
    largestBlock: Math.min(recordCount, largest(blocks.starts)),
    skippedBlocks: blocks.skipped.length,
    largestSkipped: blocks.skipped[0]?.size ?? 0,
    found: found[rule] ?? 0,
    foundFirst: first[rule] ?? 0,
    foundAlone: alone[rule] ?? 0,
  }));
}

function largest(starts: Int32Array): number {
  let most = 0;
  for (let block = 0; block + 1 < starts.length; block += 1) {
    most = Math.max(most, (starts[block + 1] ?? 0) - (starts[block] ?? 0));
  }
  return most;
}
