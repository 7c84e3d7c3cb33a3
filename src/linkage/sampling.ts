import { randomFrom } from '../kernel/index.ts';
import { type Blocks, forEachPair, stretchesOf } from './blocking.ts';
import type { Comparator } from './comparator.ts';
import type { Records } from './field.ts';
import { PatternCounter, type Tally } from './pattern.ts';

/** Whether a pair may be linked at all: linking alone never joins two records of one file. */
export function pairAllowed(records: Records, linkOnly: boolean): (i: number, j: number) => boolean {
  const { sourceOf } = records;
  return linkOnly ? (i, j) => sourceOf[i] !== sourceOf[j] : () => true;
}

/**
 * The levels of random pairs of records, nearly all of different people. Records stand in the order of a hash of their
 * ids, so a record and the one a fixed step further on are a random pair, the same for the same records in any file
 * order. Walking in step also reads memory in order, which drawing both places would not. Steps are
 * drawn far from 0, as records without ids that say the same stand together. Small files give every pair. The work can be
 * dealt out: part 1 of 4 takes every fourth record's pairs.
 */
export function randomPairs(
  records: Records,
  comparators: readonly Comparator[],
  pairs: number,
  seed: number,
  linkOnly: boolean,
  part: { readonly index: number; readonly of: number },
): Tally {
  const counter = new PatternCounter(comparators);
  const { count } = records;
  const allowed = pairAllowed(records, linkOnly);
  if ((count * (count - 1)) / 2 <= pairs) {
    for (let i = part.index; i < count; i += part.of) {
      for (let j = i + 1; j < count; j += 1) if (allowed(i, j)) counter.add(i, j);
    }
    return counter.tally();
  }
  const random = randomFrom(seed).fork('random pairs');
  for (let made = 0; made < pairs; made += count) {
    const step = random.whole(Math.ceil(count / 4), Math.floor((3 * count) / 4));
    const end = Math.min(count, pairs - made);
    for (let i = part.index; i < end; i += part.of) {
      const j = i + step < count ? i + step : i + step - count;
      if (allowed(i, j)) counter.add(i, j);
    }
  }
  return counter.tally();
}

/** The levels of the pairs that one rule makes: all of them, or evenly spread stretches of about `pairsMax` in all. */
export function passPairs(
  records: Records,
  blocks: Blocks,
  comparators: readonly Comparator[],
  pairsMax: number,
  linkOnly: boolean,
): Tally {
  const counter = new PatternCounter(comparators);
  const allowed = pairAllowed(records, linkOnly);
  const stretches = stretchesOf([blocks], 2000);
  const step = Math.max(1, Math.ceil(blocks.pairs / pairsMax));
  for (let index = 0; index < stretches.length; index += step) {
    const stretch = stretches[index];
    if (stretch === undefined) continue;
    forEachPair([blocks], stretch, (i, j) => {
      if (allowed(i, j)) counter.add(i, j);
    });
  }
  return counter.tally();
}
