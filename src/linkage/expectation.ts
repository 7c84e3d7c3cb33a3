import type { Patterns } from './pattern.ts';

/** m or u by comparison and level; index 0 (no evidence) is not used and holds 0. Each comparison's levels sum to 1. */
export type Probabilities = readonly Float64Array[];

export interface Estimate {
  readonly m: Probabilities;
  /** The share of the pairs that are matches. */
  readonly matchShare: number;
  readonly iterations: number;
  readonly converged: boolean;
}

const iterationsMax = 200;
const settledBelow = 1e-5;
/** Start values count as this many observed matches, so that a level never seen keeps a finite weight. */
const priorMatches = 2;

/** The u of random pairs counts as this many observed pairs that are no match, so that a pass of matches alone keeps it. */
const priorOthers = 50;

/**
 * Expectation maximisation of m over the pairs of one blocking pass (Winkler 1988). Comparisons that the pass blocks on are
 * constant in it: they are left out and keep their start values. Those in `fixed` keep theirs too, and count as evidence.
 *
 * Within a pass the other pairs are not random ones: two strangers of one forename nearly always agree on sex. With u held
 * at its value for random pairs, EM explains such agreement by calling all of them matches, as happened here on made-up
 * people. So u is free to move within the pass, from the value for random pairs, and is then put aside.
 */
export function estimateM(
  patterns: Patterns,
  start: Probabilities,
  randomU: Probabilities,
  leftOut: ReadonlySet<number>,
  startShare: number,
  fixed: ReadonlySet<number> = new Set(),
): Estimate {
  let m: Probabilities = start;
  let u: Probabilities = randomU;
  let share = startShare;
  for (let iteration = 1; iteration <= iterationsMax; iteration += 1) {
    const { matchSums, otherSums, matches } = expect(patterns, m, u, leftOut, share);
    const next = matchSums.map(
      (sum, index) =>
        (leftOut.has(index) || fixed.has(index) ? start[index] : smoothed(sum, start[index], priorMatches)) ??
        sum,
    );
    const nextShare = Math.min(0.9999, Math.max(1e-9, matches / Math.max(patterns.pairs, 1)));
    const moved = Math.max(Math.abs(nextShare - share), largestMove(m, next));
    u = otherSums.map((sum, index) => smoothed(sum, randomU[index], priorOthers));
    m = next;
    share = nextShare;
    if (moved < settledBelow) return { m, matchShare: share, iterations: iteration, converged: true };
  }
  return { m, matchShare: share, iterations: iterationsMax, converged: false };
}

interface Expectation {
  readonly matchSums: Probabilities;
  readonly otherSums: Probabilities;
  readonly matches: number;
}

/** Shares every pattern out between matches and others by the chances of the moment. */
function expect(
  patterns: Patterns,
  m: Probabilities,
  u: Probabilities,
  leftOut: ReadonlySet<number>,
  share: number,
): Expectation {
  const ratios = logRatios(m, u);
  const matchSums = m.map((levels) => new Float64Array(levels.length));
  const otherSums = m.map((levels) => new Float64Array(levels.length));
  let matches = 0;
  for (let pattern = 0; pattern < patterns.counts.length; pattern += 1) {
    const count = patterns.counts[pattern] ?? 0;
    const weight = count * matchChance(patterns, pattern, ratios, leftOut, share);
    matches += weight;
    for (let index = 0; index < patterns.comparisons; index += 1) {
      const level = patterns.levels[pattern * patterns.comparisons + index] ?? 0;
      addTo(matchSums[index], level, weight);
      addTo(otherSums[index], level, count - weight);
    }
  }
  return { matchSums, otherSums, matches };
}

function addTo(sums: Float64Array | undefined, level: number, weight: number): void {
  if (sums !== undefined) sums[level] = (sums[level] ?? 0) + weight;
}

/** The natural logarithm of m over u by comparison and level; 0 for no evidence. */
export function logRatios(m: Probabilities, u: Probabilities): readonly Float64Array[] {
  return m.map((levels, index) =>
    levels.map((value, level) => (level === 0 ? 0 : Math.log(value / (u[index]?.[level] ?? 1)))),
  );
}

/** The chance that a pair of this pattern is a match. */
export function matchChance(
  patterns: Patterns,
  pattern: number,
  ratios: readonly Float64Array[],
  leftOut: ReadonlySet<number>,
  share: number,
): number {
  let logOdds = Math.log(share / (1 - share));
  for (let index = 0; index < patterns.comparisons; index += 1) {
    if (leftOut.has(index)) continue;
    logOdds += ratios[index]?.[patterns.levels[pattern * patterns.comparisons + index] ?? 0] ?? 0;
  }
  return 1 / (1 + Math.exp(-logOdds));
}

/** Shares of each level among the evidence, with the start values counted as a few observations. */
function smoothed(sums: Float64Array, start: Float64Array | undefined, weight: number): Float64Array {
  let total = 0;
  for (let level = 1; level < sums.length; level += 1) total += sums[level] ?? 0;
  return sums.map((sum, level) =>
    level === 0 ? 0 : (sum + weight * (start?.[level] ?? 0)) / (total + weight),
  );
}

function largestMove(before: Probabilities, after: Probabilities): number {
  let most = 0;
  before.forEach((levels, index) => {
    levels.forEach((value, level) => {
      most = Math.max(most, Math.abs(value - (after[index]?.[level] ?? 0)));
    });
  });
  return most;
}

/**
 * The shares of levels among pairs that are not matches, from patterns of random pairs: each pattern counts by the chance
 * that it is no match. Where no share of matches is known yet, pass 0 and every pair counts.
 */
export function levelShares(
  patterns: Patterns,
  m: Probabilities,
  u: Probabilities,
  share: number,
): readonly Float64Array[] {
  const ratios = logRatios(m, u);
  const none = new Set<number>();
  const sums = m.map((levels) => new Float64Array(levels.length));
  for (let pattern = 0; pattern < patterns.counts.length; pattern += 1) {
    const chance = share <= 0 ? 0 : matchChance(patterns, pattern, ratios, none, share);
    const weight = (patterns.counts[pattern] ?? 0) * (1 - chance);
    for (let index = 0; index < patterns.comparisons; index += 1) {
      const sum = sums[index];
      const level = patterns.levels[pattern * patterns.comparisons + index] ?? 0;
      if (sum !== undefined && level > 0) sum[level] = (sum[level] ?? 0) + weight;
    }
  }
  return sums;
}
