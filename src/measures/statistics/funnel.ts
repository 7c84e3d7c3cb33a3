import { assert } from '../../kernel/index.ts';
import { binomialDistribution } from './beta.ts';
import { adjustForFalseDiscovery } from './false-discovery.ts';
import { poissonDistribution } from './gamma.ts';
import { normalCritical, normalTwoSided } from './normal.ts';

/** One unit of a funnel: `count` events in `base` trials (proportion) or in `base` units of exposure (rate). */
export interface FunnelUnit {
  readonly count: number;
  readonly base: number;
}

export type FunnelKind = 'proportion' | 'rate';

export interface FunnelPoint extends FunnelUnit {
  /** count / base */
  readonly value: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  readonly q: number;
  readonly outlier: 'above' | 'below' | null;
}

export interface FunnelLimits {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

export interface Funnel {
  /** Total count over total base. */
  readonly pooled: number;
  /** tau² on the transformed scale; 0 where the spread is no wider than chance. */
  readonly overdispersion: number;
  readonly points: readonly FunnelPoint[];
  readonly limitsAt: (base: number) => FunnelLimits;
}

/** Adjusted p at or below this marks an outlier: of those marked, at most this share is expected to be marked wrongly. */
export const falseDiscoveryRate = 0.05;
const winsorShare = 0.1;

interface Scale {
  readonly transform: (value: number) => number;
  readonly back: (transformed: number) => number;
  readonly error: (base: number) => number;
}

// Variance-stabilising: the standard error then depends on the base alone (Spiegelhalter 2005, appendix A.1).
const scales: Readonly<Record<FunnelKind, Scale>> = {
  proportion: {
    transform: (value) => Math.asin(Math.sqrt(value)),
    back: (angle) => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2,
    error: (base) => 1 / (2 * Math.sqrt(base)),
  },
  rate: {
    transform: Math.sqrt,
    back: (root) => Math.max(0, root) ** 2,
    error: (base) => 1 / (2 * Math.sqrt(base)),
  },
};

function distributionOf(kind: FunnelKind, pooled: number): (count: number, base: number) => number {
  return kind === 'proportion'
    ? (count, base) => binomialDistribution(count, base, pooled)
    : (count, base) => poissonDistribution(count, pooled * base);
}

/**
 * Where the distribution of a count reaches p, interpolated between whole counts so that limits run smoothly with the base
 * (Spiegelhalter 2005, appendix A.1.1): the smallest r with P(R <= r) > p, less the share of its step that lies beyond p.
 */
export function interpolatedQuantile(
  distribution: (count: number) => number,
  p: number,
  start: number,
): number {
  let high = Math.max(1, Math.ceil(start));
  while (distribution(high) <= p) high *= 2;
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (distribution(middle) > p) high = middle;
    else low = middle;
  }
  const reached = distribution(high);
  const step = reached - distribution(high - 1);
  return high - (reached - p) / step;
}

/** The quantile of sorted values by linear interpolation (Hyndman and Fan 1996, type 7). */
function quantile(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

/** The z scores with the outer tenth at each end pulled in to the tenth and ninetieth percentile. */
export function winsorised(zs: readonly number[]): readonly number[] {
  const sorted = zs.toSorted((a, b) => a - b);
  const low = quantile(sorted, winsorShare);
  const high = quantile(sorted, 1 - winsorShare);
  return zs.map((z) => Math.min(high, Math.max(low, z)));
}

/**
 * The between-unit variance tau² by moments from winsorised z scores and the standard errors they came from (DerSimonian and
 * Laird 1986, as Spiegelhalter and others 2012, section 4, use it). 0 when the mean square z is no more than (n - 1) / n.
 */
export function additiveOverdispersion(zs: readonly number[], errors: readonly number[]): number {
  const size = zs.length;
  const sumOfSquares = winsorised(zs).reduce((sum, z) => sum + z * z, 0);
  if (sumOfSquares <= size - 1) return 0;
  const weights = errors.map((error) => 1 / (error * error));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  return (sumOfSquares - (size - 1)) / (total - squares / total);
}

/**
 * A funnel of units around their pooled value (Spiegelhalter 2005). Without over-dispersion limits and p values are exact,
 * binomial or Poisson; with it they are normal on the transformed scale, widened by tau². Needs two units or more, every
 * base positive and a pooled value that leaves room to vary; undefined otherwise.
 */
export function funnelOf(kind: FunnelKind, units: readonly FunnelUnit[]): Funnel | undefined {
  const count = units.reduce((sum, unit) => sum + unit.count, 0);
  const base = units.reduce((sum, unit) => sum + unit.base, 0);
  assert(
    units.every((unit) => unit.base > 0 && unit.count >= 0),
    'a funnel of an empty base',
  );
  const pooled = count / base;
  if (units.length < 2 || count === 0 || (kind === 'proportion' && count === base)) return undefined;
  const scale = scales[kind];
  const target = scale.transform(pooled);
  const miss = units.map((unit) => scale.transform(unit.count / unit.base) - target);
  const errors = units.map((unit) => scale.error(unit.base));
  const plain = miss.map((distance, index) => distance / (errors[index] ?? 1));
  const overdispersion = additiveOverdispersion(plain, errors);
  const zs = miss.map(
    (distance, index) => distance / Math.hypot(errors[index] ?? 1, Math.sqrt(overdispersion)),
  );
  const distribution = distributionOf(kind, pooled);
  const ps = units.map((unit, index) =>
    overdispersion > 0 ? normalTwoSided(zs[index] ?? 0) : exactTwoSided(distribution, unit),
  );
  const qs = adjustForFalseDiscovery(ps);
  const points = units.map((unit, index) =>
    pointOf(unit, pooled, { z: zs[index] ?? 0, p: ps[index] ?? 1, q: qs[index] ?? 1 }),
  );
  const limitsAt = (at: number): FunnelLimits =>
    overdispersion > 0
      ? widenedLimits(scale, target, overdispersion, at)
      : exactLimits(distribution, pooled, at, kind === 'proportion' ? 1 : Number.POSITIVE_INFINITY);
  return { pooled, overdispersion, points, limitsAt };
}

/** Twice the smaller tail, each with the observed count in it, at most 1. */
function exactTwoSided(
  distribution: (count: number, base: number) => number,
  { count, base }: FunnelUnit,
): number {
  const lower = distribution(count, base);
  const upper = 1 - distribution(count - 1, base);
  return Math.min(1, 2 * Math.max(0, Math.min(lower, upper)));
}

function pointOf(
  unit: FunnelUnit,
  pooled: number,
  found: { readonly z: number; readonly p: number; readonly q: number },
): FunnelPoint {
  const value = unit.count / unit.base;
  const side = value > pooled ? 'above' : 'below';
  return { ...unit, value, ...found, outlier: found.q <= falseDiscoveryRate ? side : null };
}

function exactLimits(
  distribution: (count: number, base: number) => number,
  pooled: number,
  base: number,
  ceiling: number,
): FunnelLimits {
  const at = (p: number): number =>
    Math.min(
      ceiling,
      Math.max(0, interpolatedQuantile((count) => distribution(count, base), p, pooled * base) / base),
    );
  return { lower95: at(0.025), upper95: at(0.975), lower998: at(0.001), upper998: at(0.999) };
}

function widenedLimits(scale: Scale, target: number, overdispersion: number, base: number): FunnelLimits {
  const reach = Math.hypot(scale.error(base), Math.sqrt(overdispersion));
  const at = (z: number): number => scale.back(target + z * reach);
  const z95 = normalCritical(0.95);
  const z998 = normalCritical(0.998);
  return { lower95: at(-z95), upper95: at(z95), lower998: at(-z998), upper998: at(z998) };
}
