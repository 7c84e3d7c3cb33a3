import { assert } from '../../kernel/index.ts';
import { logGamma } from './gamma.ts';
import { quantileOf } from './quantile.ts';

function logPrefactor(a: number, b: number, x: number): number {
  return logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
}

/** DLMF 8.17.22: the continued fraction of the incomplete beta function by Lentz's method, quick for x < (a+1)/(a+b+2). */
function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let step = 1; step < 1_000_000; step += 1) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < 1e-15) return value;
  }
  throw new RangeError(`the beta fraction did not settle at a = ${a}, b = ${b}, x = ${x}`);
}

/** The regularised incomplete beta function I_x(a, b), a, b > 0, 0 <= x <= 1 (DLMF 8.17.2): the Beta(a, b) distribution. */
export function betaLower(a: number, b: number, x: number): number {
  assert(a > 0 && b > 0 && x >= 0 && x <= 1, `betaLower(${a}, ${b}, ${x})`);
  if (x === 0 || x === 1) return x;
  const front = Math.exp(logPrefactor(a, b, x));
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(a, b, x)) / a
    : 1 - (front * fraction(b, a, 1 - x)) / b;
}

/** The x with I_x(a, b) = p, for 0 < p < 1. */
export function betaQuantile(a: number, b: number, p: number): number {
  assert(p > 0 && p < 1, `betaQuantile(${a}, ${b}, ${p})`);
  return quantileOf({
    distribution: (x) => betaLower(a, b, x),
    density: (x) => Math.exp(logPrefactor(a, b, x) - Math.log(x) - Math.log1p(-x)),
    p,
    start: a / (a + b),
    lower: 0,
    upper: 1,
  });
}

/** P(X <= count) for X ~ Binomial(trials, p). */
export function binomialDistribution(count: number, trials: number, p: number): number {
  const whole = Math.floor(count);
  if (whole < 0) return 0;
  if (whole >= trials) return 1;
  return betaLower(trials - whole, whole + 1, 1 - p);
}
