import { assert } from '../kernel/index.ts';
import type { Comparator } from './comparator.ts';
import type { Frequencies } from './frequency.ts';
import type { ComparisonSettings } from './settings.ts';

const isSame = (comparison: ComparisonSettings, level: number): boolean => {
  const test = comparison.levels[level - 1]?.test.is;
  return test === 'exact' || test === 'exactFiller';
};

export function sameShare(m: Float64Array, comparison: ComparisonSettings): number {
  return m.reduce((sum, value, level) => (isSame(comparison, level) ? sum + value : sum), 0);
}

/**
 * u by level. Agreement comes from the frequencies of values, which know far rarer chances than a sample does; the levels
 * below share what is left as the sample of random pairs shows. A level the sample never shows is given half a pair.
 */
export function uOf(
  comparison: ComparisonSettings,
  comparator: Comparator,
  sample: Float64Array,
  held: Frequencies,
): Float64Array {
  const u = new Float64Array(comparison.levels.length + 1);
  for (let code = 1; code < held.counts.length; code += 1) {
    const count = held.counts[code] ?? 0;
    if (count === 0) continue;
    const level = comparator.levelOfValues(code, code);
    u[level] = (u[level] ?? 0) + (count / held.total) * (held.chance[code] ?? 0);
  }
  let same = 0;
  let below = 0;
  for (let level = 1; level < u.length; level += 1) {
    if (isSame(comparison, level)) same += u[level] ?? 0;
    else below += (sample[level] ?? 0) + 0.5;
  }
  assert(same <= 1 + 1e-9, 'chances of agreement sum to at most 1');
  for (let level = 1; level < u.length; level += 1) {
    if (isSame(comparison, level)) u[level] = Math.max(u[level] ?? 0, 1e-12);
    else u[level] = Math.max(((1 - same) * ((sample[level] ?? 0) + 0.5)) / below, 1e-12);
  }
  return u;
}

/** One m from several passes, each counting by the matches it saw. A pass that blocks on the partner cannot see a swap. */
export function combineM(
  comparison: ComparisonSettings,
  start: Float64Array,
  results: readonly {
    readonly m: Float64Array;
    readonly matches: number;
    readonly partnerBlocked: boolean;
  }[],
): Float64Array {
  const m = new Float64Array(start.length);
  let total = 0;
  for (let level = 1; level < m.length; level += 1) {
    const swap = comparison.levels[level - 1]?.test.is === 'swapped';
    const able = results.filter((result) => !(swap && result.partnerBlocked));
    const weight = able.reduce((sum, result) => sum + result.matches, 0);
    const mean = able.reduce((sum, result) => sum + result.matches * (result.m[level] ?? 0), 0) / weight;
    m[level] = weight > 0 ? mean : (start[level] ?? 0);
    total += m[level] ?? 0;
  }
  return m.map((value) => value / total);
}
