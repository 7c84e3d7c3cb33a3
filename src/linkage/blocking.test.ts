import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOfKeys, checkPairs, forEachPair, stretchesOf } from './blocking.ts';
import type { Keys } from './blocking-key.ts';
import { blockingReport } from './blocking-report.ts';

/** Keys as lists of numbers a record; a record without keys stands in no block. */
function keysOf(lists: readonly (readonly number[])[], single: boolean): Keys {
  if (single) return { codes: Int32Array.from(lists, (list) => list[0] ?? 0), offsets: null, size: 10 };
  const offsets = [0];
  for (const list of lists) offsets.push((offsets.at(-1) ?? 0) + list.length);
  return { codes: Int32Array.from(lists.flat()), offsets: Int32Array.from(offsets), size: 10 };
}

const lists = (most: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: most }), { minLength: 2, maxLength: 30 });

describe('blocking', { timeout: 60_000 }, () => {
  it('[LK-8] the union of the rules gives every pair that shares a kept block, once', () => {
    fc.assert(
      fc.property(
        lists(1),
        lists(3),
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 40 }),
        (first, second, cap, each) => {
          const count = Math.min(first.length, second.length);
          const rules = [
            blocksOfKeys('one', keysOf(first.slice(0, count), true), count, cap),
            blocksOfKeys('two', keysOf(second.slice(0, count), false), count, cap),
          ];
          const seen: string[] = [];
          for (const stretch of stretchesOf(rules, each))
            forEachPair(rules, stretch, (i, j) => seen.push(`${i} ${j}`));
          const sizes = (source: readonly (readonly number[])[], key: number): number =>
            source.slice(0, count).filter((list) => list.includes(key)).length;
          const firstOnly = first.map((list) => list.slice(0, 1));
          const expected: string[] = [];
          for (let i = 0; i < count; i += 1) {
            for (let j = i + 1; j < count; j += 1) {
              const shares = [firstOnly, second].some((source) =>
                (source[i] ?? []).some(
                  (key) => key > 0 && (source[j] ?? []).includes(key) && sizes(source, key) <= cap,
                ),
              );
              if (shares) expected.push(`${i} ${j}`);
            }
          }
          expect(seen.sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 300, seed: 21 },
    );
  });

  it('[LK-8] a block over the cap is left out and listed', () => {
    const blocks = blocksOfKeys('same', keysOf([[1], [1], [1], [2], [2]], true), 5, 2);
    expect(blocks.pairs).toBe(1);
    expect(blocks.skipped).toEqual([{ size: 3, exampleRecord: 0 }]);
  });

  it('[LK-8] too many pairs are refused before the work, naming the rule at fault', () => {
    const wide = blocksOfKeys('wide', keysOf([[1], [1], [1], [1]], true), 4, 10);
    const narrow = blocksOfKeys('narrow', keysOf([[1], [1], [2], [3]], true), 4, 10);
    expect(checkPairs([narrow, wide], 7).ok).toBe(true);
    const refused = checkPairs([narrow, wide], 6);
    expect(refused.ok ? '' : refused.message).toContain('"wide" makes 6');
  });

  it('[LK-8] the report counts what each rule finds, finds first and finds alone', () => {
    const one = blocksOfKeys('one', keysOf([[1], [1], [1], []], true), 4, 10);
    const two = blocksOfKeys('two', keysOf([[1], [1], [2], [2]], true), 4, 10);
    const pairs = {
      left: Int32Array.of(0, 0, 2),
      right: Int32Array.of(1, 2, 3),
      bits: Float64Array.of(1, 1, 1),
    };
    expect(
      blockingReport([one, two], pairs, 4).map(({ found, foundFirst, foundAlone }) => [
        found,
        foundFirst,
        foundAlone,
      ]),
    ).toEqual([
      [2, 2, 1],
      [2, 1, 1],
    ]);
  });
});
