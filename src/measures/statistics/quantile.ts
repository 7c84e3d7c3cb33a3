import { assert } from '../../kernel/index.ts';

interface Continuous {
  readonly distribution: (x: number) => number;
  readonly density: (x: number) => number;
  readonly p: number;
  /** Any point inside the support. */
  readonly start: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The point where a continuous distribution reaches p: Newton's steps, kept inside a bracket that halves whenever a step
 * would leave it, so that it ends for every p. Relative error of the point about 1e-13.
 */
export function quantileOf({ distribution, density, p, start, lower, upper }: Continuous): number {
  let low = lower;
  let high = upper;
  let x = start;
  for (let step = 0; step < 400; step += 1) {
    const miss = distribution(x) - p;
    if (miss === 0) return x;
    if (miss > 0) high = x;
    else low = x;
    const newton = x - miss / density(x);
    const half = high === Number.POSITIVE_INFINITY ? 2 * low + 1 : (low + high) / 2;
    const next = newton > low && newton < high ? newton : half;
    if (Math.abs(next - x) <= 1e-14 * Math.abs(next) || next === x) return next;
    x = next;
  }
  assert(
    high - low <= 1e-9 * Math.abs(high),
    `the quantile of ${p} did not settle between ${low} and ${high}`,
  );
  return x;
}
