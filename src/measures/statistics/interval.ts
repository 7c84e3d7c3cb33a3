import { assert } from '../../kernel/index.ts';
import { betaQuantile, binomialDistribution } from './beta.ts';
import { gammaQuantile } from './gamma.ts';
import { normalCritical } from './normal.ts';

/** Both ends of an interval, on the scale of what was estimated. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

const z95 = normalCritical(0.95);

/**
 * The 95% interval of a proportion by Wilson's score method without continuity correction (Wilson 1927; Newcombe 1998,
 * method 3). Result between 0 and 1. `total` > 0.
 */
export function wilsonInterval(count: number, total: number): Interval {
  assert(total > 0 && count >= 0 && count <= total, `wilsonInterval(${count}, ${total})`);
  const share = count / total;
  const square = z95 * z95;
  const centre = share + square / (2 * total);
  const half = z95 * Math.sqrt((share * (1 - share)) / total + square / (4 * total * total));
  const scale = 1 + square / total;
  return {
    // At the ends the formula gives 0 and 1 but for rounding.
    lower: count === 0 ? 0 : (centre - half) / scale,
    upper: count === total ? 1 : (centre + half) / scale,
  };
}

/**
 * The 95% interval of the difference of two independent proportions, first less second, by Newcombe's hybrid of Wilson's
 * intervals without continuity correction (Newcombe 1998, Statistics in Medicine 17:873-890, method 10). Result between
 * -1 and 1. Totals > 0.
 */
export function proportionDifference(
  count: number,
  total: number,
  otherCount: number,
  otherTotal: number,
): Interval {
  const [p, q] = [count / total, otherCount / otherTotal];
  const [one, other] = [wilsonInterval(count, total), wilsonInterval(otherCount, otherTotal)];
  return {
    lower: p - q - Math.hypot(p - one.lower, other.upper - q),
    upper: p - q + Math.hypot(one.upper - p, q - other.lower),
  };
}

/** The exact interval of a proportion (Clopper and Pearson 1934). `level` 0.95 by default. Result between 0 and 1. */
export function exactProportionInterval(count: number, total: number, level = 0.95): Interval {
  assert(total > 0 && count >= 0 && count <= total, `exactProportionInterval(${count}, ${total})`);
  const tail = (1 - level) / 2;
  return {
    lower: count === 0 ? 0 : betaQuantile(count, total - count + 1, tail),
    upper: count === total ? 1 : betaQuantile(count + 1, total - count, 1 - tail),
  };
}

/** The exact interval of a Poisson mean from one count (Garwood 1936), in events. `level` 0.95 by default. */
export function exactPoissonInterval(count: number, level = 0.95): Interval {
  assert(count >= 0, `exactPoissonInterval(${count})`);
  const tail = (1 - level) / 2;
  return {
    lower: count === 0 ? 0 : gammaQuantile(count, tail),
    upper: gammaQuantile(count + 1, 1 - tail),
  };
}

/** A rate ratio and its 95% interval. The upper end is infinite when the second count is 0. */
export interface RateRatio extends Interval {
  readonly ratio: number;
}

/**
 * (count / base) over (otherCount / otherBase), with the exact conditional 95% interval: given the sum of two Poisson
 * counts the first is binomial (Przyborowski and Wilenski 1940; Breslow and Day 1987, section 3.4). Undefined when both
 * counts are 0, because then nothing can be said. Bases > 0, in the same unit.
 */
export function rateRatio(
  count: number,
  base: number,
  otherCount: number,
  otherBase: number,
): RateRatio | undefined {
  assert(base > 0 && otherBase > 0, 'a rate ratio of an empty base');
  if (count + otherCount === 0) return undefined;
  const share = exactProportionInterval(count, count + otherCount);
  const scale = otherBase / base;
  const odds = (p: number): number => (p === 1 ? Number.POSITIVE_INFINITY : (p / (1 - p)) * scale);
  return {
    ratio: otherCount === 0 ? Number.POSITIVE_INFINITY : (count / otherCount) * scale,
    lower: odds(share.lower),
    upper: odds(share.upper),
  };
}

/**
 * Ranks of the order statistics that hold the median with at least 95% confidence, counted from 1 (Conover 1999, section
 * 3.2). Undefined for fewer than six values, where not even the extremes reach 95%.
 */
export function medianRanks(size: number): { readonly lower: number; readonly upper: number } | undefined {
  if (size < 6) return undefined;
  let low = 0;
  let high = Math.floor(size / 2);
  // The largest r with P(B <= r - 1) <= 2.5% for B ~ Binomial(size, 1/2).
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (binomialDistribution(middle - 1, size, 0.5) <= 0.025) low = middle;
    else high = middle - 1;
  }
  return { lower: low, upper: size + 1 - low };
}

/** A count of equal values; `value` null for those that had not happened when last seen, which count as the longest. */
export interface ValueCount {
  readonly value: number | null;
  readonly count: number;
}

/** A median and its interval; each null where it falls among values that had not happened yet. */
export interface Median {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The median of counted values, and its 95% interval by order statistics. For an even number the lower of the two middle
 * values, so that a median of months is a month that occurs. All null for no values.
 */
export function medianOf(counts: readonly ValueCount[]): Median {
  const size = counts.reduce((sum, { count }) => sum + count, 0);
  if (size === 0) return { value: null, lower: null, upper: null };
  const sorted = counts.toSorted(
    (a, b) => (a.value ?? Number.POSITIVE_INFINITY) - (b.value ?? Number.POSITIVE_INFINITY),
  );
  const ranked = (rank: number): number | null => {
    let passed = 0;
    for (const { value, count } of sorted) {
      passed += count;
      if (passed >= rank) return value;
    }
    return null;
  };
  const ranks = medianRanks(size);
  return {
    value: ranked(Math.ceil(size / 2)),
    lower: ranks === undefined ? null : ranked(ranks.lower),
    upper: ranks === undefined ? null : ranked(ranks.upper),
  };
}
