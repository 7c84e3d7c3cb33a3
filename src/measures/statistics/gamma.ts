import { assert } from '../../kernel/index.ts';
import { quantileOf } from './quantile.ts';

// Lanczos approximation with g = 7 and nine coefficients (Godfrey 2001); relative error about 1e-15 for positive x.
const lanczos: readonly number[] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The natural logarithm of the gamma function, for positive x. */
export function logGamma(x: number): number {
  assert(x > 0, `logGamma of ${x}`);
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const sum = lanczos.reduce(
    (total, coefficient, index) => total + (index === 0 ? coefficient : coefficient / (shifted + index)),
    0,
  );
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

// DLMF 5.11.1: what Stirling's formula leaves out; for large a it keeps digits that subtracting logarithms would lose.
function stirlingRemainder(a: number): number {
  const square = a * a;
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / a;
}

/** log(1 + u) - u, without the loss of digits near 0. */
function logOnePlusLess(u: number): number {
  if (Math.abs(u) > 0.1) return Math.log1p(u) - u;
  let term = -u * u;
  let sum = term / 2;
  for (let order = 3; Math.abs(term) > 1e-18 * Math.abs(sum) && order < 60; order += 1) {
    term *= -u;
    sum += term / order;
  }
  return sum;
}

/** x^a e^-x / Γ(a), the factor in front of both expansions. */
function prefactor(a: number, x: number): number {
  if (a < 20) return Math.exp(a * Math.log(x) - x - logGamma(a));
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(a * logOnePlusLess(x / a - 1) - stirlingRemainder(a));
}

const precision = 1e-16;
const stepsMax = 1_000_000;

/** DLMF 8.11.4: the series for P, quick where x < a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let step = 1; step < stepsMax; step += 1) {
    term *= x / (a + step);
    sum += term;
    if (term < sum * precision) return sum * prefactor(a, x);
  }
  throw new RangeError(`the gamma series did not settle at a = ${a}, x = ${x}`);
}

/** DLMF 8.9.2: the continued fraction for Q by Lentz's method, quick where x > a + 1. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step < stepsMax; step += 1) {
    const numerator = -step * (step - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < precision * 10) return fraction * prefactor(a, x);
  }
  throw new RangeError(`the gamma fraction did not settle at a = ${a}, x = ${x}`);
}

/** The regularised lower incomplete gamma function P(a, x), a > 0, x >= 0: the distribution of Gamma(a, 1) (DLMF 8.2.4). */
export function gammaLower(a: number, x: number): number {
  assert(a > 0 && x >= 0, `gammaLower(${a}, ${x})`);
  if (x === 0) return 0;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/** The regularised upper incomplete gamma function Q = 1 - P, with its own digits in the far tail. */
export function gammaUpper(a: number, x: number): number {
  assert(a > 0 && x >= 0, `gammaUpper(${a}, ${x})`);
  if (x === 0) return 1;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/** The x with P(a, x) = p, for 0 < p < 1. Starts from Wilson and Hilferty's cube root (1931). */
export function gammaQuantile(a: number, p: number): number {
  assert(a > 0 && p > 0 && p < 1, `gammaQuantile(${a}, ${p})`);
  return quantileOf({
    distribution: (x) => gammaLower(a, x),
    density: (x) => (x > 0 ? prefactor(a, x) / x : 0),
    p,
    start: a,
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
  });
}

/** The quantile of the chi-square distribution. */
export function chiSquareQuantile(degreesOfFreedom: number, p: number): number {
  return 2 * gammaQuantile(degreesOfFreedom / 2, p);
}

/** P(X <= count) for X ~ Poisson(mean). */
export function poissonDistribution(count: number, mean: number): number {
  if (count < 0) return 0;
  return gammaUpper(Math.floor(count) + 1, mean);
}
