import { describe, expect, it } from 'vitest';
import { randomFrom } from '../kernel/index.ts';
import { estimateM, levelShares } from './expectation.ts';
import { frequenciesOf } from './frequency.ts';
import { bitsMax, levelBits, priorBits, probabilityOfBits } from './model.ts';
import type { Patterns } from './pattern.ts';

const m = [
  [0, 0.8, 0.15, 0.05],
  [0, 0.9, 0.1],
  [0, 0.6, 0.3, 0.1],
  [0, 0.95, 0.05],
].map((levels) => Float64Array.from(levels));
const u = [
  [0, 0.01, 0.04, 0.95],
  [0, 0.02, 0.98],
  [0, 0.005, 0.1, 0.895],
  [0, 0.5, 0.5],
].map((levels) => Float64Array.from(levels));

/** Patterns of pairs drawn with known m and u, some values missing. */
function drawn(pairs: number, matchShare: number, seed: number): Patterns {
  const random = randomFrom(seed);
  const counts = new Map<string, number>();
  for (let pair = 0; pair < pairs; pair += 1) {
    const source = random.next() < matchShare ? m : u;
    const levels = source.map((chances) => {
      if (random.next() < 0.05) return 0;
      const drawnAt = random.next();
      let below = 0;
      const found = chances.findIndex((chance) => {
        below += chance;
        return drawnAt < below;
      });
      return Math.max(1, found);
    });
    counts.set(levels.join(), (counts.get(levels.join()) ?? 0) + 1);
  }
  const keys = [...counts.keys()].sort();
  return {
    comparisons: 4,
    levels: Uint8Array.from(keys.flatMap((key) => key.split(',').map(Number))),
    counts: Float64Array.from(keys, (key) => counts.get(key) ?? 0),
    pairs,
  };
}

const start = m.map((levels) => levels.map((_, level) => (level === 0 ? 0 : 1 / (levels.length - 1))));
const worst = (one: readonly Float64Array[], other: readonly Float64Array[]): number =>
  Math.max(
    ...one.flatMap((levels, index) =>
      [...levels].map((value, level) => Math.abs(value - (other[index]?.[level] ?? 0))),
    ),
  );

describe('estimation', { timeout: 60_000 }, () => {
  it('[LK-9] known m is recovered from pairs drawn with it, from a start that knows nothing', () => {
    const sharp = m.map((levels) =>
      levels.map((_, level) => (level === 0 ? 0 : level === 1 ? 0.7 : 0.3 / (levels.length - 2))),
    );
    for (const share of [0.05, 0.3, 0.8]) {
      const estimate = estimateM(drawn(200_000, share, 3), sharp, u, new Set(), 0.2);
      expect(estimate.converged).toBe(true);
      expect(Math.abs(estimate.matchShare - share)).toBeLessThan(0.005);
      expect(worst(estimate.m, m)).toBeLessThan(0.02);
    }
  });

  it('[LK-9] known u is recovered although matches are among the random pairs', () => {
    const random = drawn(400_000, 0.02, 4);
    const shares = (share: number): readonly Float64Array[] =>
      levelShares(random, m, u, share).map((sums) => {
        const total = sums.reduce((sum, value) => sum + value, 0);
        return sums.map((value) => value / total);
      });
    expect(worst(shares(0.02), u)).toBeLessThan(0.002);
    // The control: counting every random pair as no match is visibly wrong.
    expect(worst(shares(0), u)).toBeGreaterThan(0.008);
  });

  it('[LK-9] a comparison that the pass blocks on keeps its start value', () => {
    const estimate = estimateM(drawn(10_000, 0.3, 5), start, u, new Set([1]), 0.2);
    expect([...(estimate.m[1] ?? [])]).toEqual([...(start[1] ?? [])]);
  });

  it('[LK-9] agreement that all pairs of a block share is not taken for a match', () => {
    // Within the block everyone agrees on the last comparison, whose random u is one half: 2% are matches.
    const block = drawn(100_000, 0.02, 6);
    const levels = block.levels.map((level, at) => (at % 4 === 3 ? 1 : level));
    const estimate = estimateM({ ...block, levels }, m, u, new Set(), 0.1);
    expect(estimate.matchShare).toBeLessThan(0.03);
  });

  it('[LK-9] the most extreme evidence keeps weights and probabilities finite', () => {
    expect(levelBits({ m: 1, u: 0 })).toBe(bitsMax);
    expect(levelBits({ m: 0, u: 1 })).toBe(-bitsMax);
    expect(levelBits({ m: 0, u: 0 })).toBe(0);
    expect(Number.isFinite(priorBits(1e-15))).toBe(true);
    expect(probabilityOfBits(2000)).toBe(1);
    expect(probabilityOfBits(-2000)).toBe(0);
    const one: Patterns = { comparisons: 1, levels: Uint8Array.of(1), counts: Float64Array.of(5), pairs: 5 };
    const estimate = estimateM(
      one,
      [Float64Array.of(0, 0.9, 0.1)],
      [Float64Array.of(0, 0.1, 0.9)],
      new Set(),
      0.5,
    );
    expect([...(estimate.m[0] ?? [])].every(Number.isFinite)).toBe(true);
  });

  it('[LK-10] a rare value is rarer than a common one, and copies of one person do not make it common', () => {
    const alone = frequenciesOf(Int32Array.of(0, 900, 90, 10), 0);
    expect(alone.chance[1]).toBeGreaterThan(alone.chance[2] ?? 1);
    expect(alone.chance[2]).toBeGreaterThan(alone.chance[3] ?? 1);
    // A hundred people with four records each and a value of their own: nobody shares a value with another.
    const counts = new Int32Array(101).fill(4, 1);
    const honest = frequenciesOf(counts, 3);
    const plain = frequenciesOf(counts, 0);
    expect(honest.agree).toBeLessThan(0.002);
    expect(plain.agree).toBeGreaterThan(0.008);
  });
});
