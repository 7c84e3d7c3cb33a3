import { chiSquareQuantile, gammaUpper } from './gamma.ts';

/** P(|Z| >= |z|) for a standard normal Z, by the incomplete gamma function, so that far tails keep their digits. */
export function normalTwoSided(z: number): number {
  return gammaUpper(0.5, (z * z) / 2);
}

/** The z > 0 with P(|Z| <= z) = level: 1.959964 for 0.95. */
export function normalCritical(level: number): number {
  return Math.sqrt(chiSquareQuantile(1, level));
}
