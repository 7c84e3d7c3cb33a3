import { assert } from '../../kernel/index.ts';
import type { RateRatio } from './interval.ts';
import { normalCritical, normalTwoSided } from './normal.ts';

const squareOf95 = normalCritical(0.95) ** 2;

/**
 * How far two proportions are from the ratio `theta`, as the chi-square of the score test with one degree of freedom: the
 * second proportion is the likeliest under that ratio (Koopman 1984, Biometrics 40:513-517).
 */
function scoreAt(theta: number, [x, n]: Share, [y, m]: Share): number {
  const b = theta * (n + y) + x + m;
  const root = Math.sqrt(Math.max(0, b * b - 4 * theta * (n + m) * (x + y)));
  const p = Math.min(1, (b - root) / (2 * (n + m)));
  const q = p / theta;
  const variance = (1 - p) / (n * p) + (1 - q) / (m * q);
  const miss = x / n - theta * (y / m);
  return miss === 0 ? 0 : (miss / p) ** 2 / variance;
}

/** A count and the total it is out of. */
type Share = readonly [count: number, total: number];

/** The end of the interval on one side of the estimate, by halving on the logarithm. */
function endFrom(near: number, far: number, beyond: (theta: number) => boolean): number {
  let [inside, outside] = [Math.log(near), Math.log(far)];
  for (let step = 0; step < 80; step += 1) {
    const middle = (inside + outside) / 2;
    if (beyond(Math.exp(middle))) outside = middle;
    else inside = middle;
  }
  return Math.exp(inside);
}

/**
 * The ratio of two proportions, first over second, with Koopman's 95% score interval. Undefined when both counts are 0, for
 * then nothing can be said. The ratio and its upper end are infinite where the second count is 0; the lower end is 0 where
 * the first is. Totals > 0.
 */
export function riskRatio(
  count: number,
  total: number,
  otherCount: number,
  otherTotal: number,
): RateRatio | undefined {
  assert(
    total > 0 && otherTotal > 0 && count <= total && otherCount <= otherTotal,
    'a ratio of shares above one, or of nothing',
  );
  if (count + otherCount === 0) return undefined;
  const one: Share = [count, total];
  const other: Share = [otherCount, otherTotal];
  const beyond = (theta: number): boolean => scoreAt(theta, one, other) > squareOf95;
  const ratio = otherCount === 0 ? Number.POSITIVE_INFINITY : count / total / (otherCount / otherTotal);
  const start = Math.min(1e9, Math.max(1e-9, ratio));
  return {
    ratio,
    lower: count === 0 ? 0 : endFrom(start, start * 1e-9, beyond),
    upper: otherCount === 0 ? Number.POSITIVE_INFINITY : endFrom(start, start * 1e9, beyond),
  };
}

/** The two-sided p of the score test that two proportions are the same; 1 where neither varies. */
export function sameShareProbability(one: Share, other: Share): number {
  const [pooledCount, pooledTotal] = [one[0] + other[0], one[1] + other[1]];
  if (pooledCount === 0 || pooledCount === pooledTotal) return 1;
  return normalTwoSided(Math.sqrt(scoreAt(1, one, other)));
}
