/** Rules by which a point is a signal. A point carries the name of every rule whose pattern it belongs to. */
export const signals = [
  'above-limit',
  'below-limit',
  'two-of-three-high',
  'two-of-three-low',
  'run-above',
  'run-below',
  'rising',
  'falling',
] as const;
export type Signal = (typeof signals)[number];

/** The one rule set (docs/reference/statistics.md). Numbers of points, and 2.66 = 3 / d2 with d2 = 1.128 for ranges of two. */
export const chartRules = {
  pointsMin: 12,
  baselinePoints: 24,
  limitFactor: 2.66,
  runLength: 8,
  trendLength: 6,
} as const;

/** Centre, sigma and natural process limits of an XmR chart, in the unit of the values. */
export interface ChartLimits {
  readonly centre: number;
  /** Mean moving range over 1.128. */
  readonly sigma: number;
  readonly lower: number;
  readonly upper: number;
}

/** What the values can be: a share lies between 0 and 100, a rate at or above 0. */
export interface ValueRange {
  readonly floor: number;
  readonly ceiling: number;
}

/** One value a month, in order; null where the month is missing. */
export type ChartValues = readonly (number | null)[];

/**
 * Limits of one segment from its first `baselinePoints` values: the mean and 2.66 times the mean moving range either side,
 * not beyond what a value can be (Shewhart's individuals chart; Wheeler 2000). A missing value gives no moving range, not
 * even across the gap. Undefined below `pointsMin` values.
 */
export function xmrLimits(values: ChartValues, range: ValueRange): ChartLimits | undefined {
  let held = 0;
  const baseline = values.filter((value) => {
    if (value !== null) held += 1;
    return held <= chartRules.baselinePoints;
  });
  const known = baseline.filter((value) => value !== null);
  const moves = baseline.flatMap((value, index) => {
    const previous = baseline[index - 1] ?? null;
    return value === null || previous === null ? [] : [Math.abs(value - previous)];
  });
  if (known.length < chartRules.pointsMin || moves.length === 0) return undefined;
  const centre = mean(known);
  const reach = chartRules.limitFactor * mean(moves);
  return {
    centre,
    sigma: reach / 3,
    lower: Math.max(range.floor, centre - reach),
    upper: Math.min(range.ceiling, centre + reach),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface Pattern {
  readonly name: Signal;
  /** Points side by side, none missing. */
  readonly length: number;
  /** Which points of such a window the rule marks. */
  readonly marks: (window: readonly number[]) => readonly boolean[];
}

/** Marks every point or none. */
const whole = (window: readonly number[], fits: boolean): readonly boolean[] => window.map(() => fits);
/** Marks those that fit, when at least two of the three do. */
const twoOf = (fits: readonly boolean[]): readonly boolean[] =>
  fits.filter(Boolean).length >= 2 ? fits : fits.map(() => false);
const rising = (window: readonly number[]): boolean =>
  window.every((value, index) => index === 0 || value > (window[index - 1] ?? value));

function patternsOf({ centre, sigma, lower, upper }: ChartLimits): readonly Pattern[] {
  const { runLength, trendLength } = chartRules;
  return [
    { name: 'above-limit', length: 1, marks: (window) => window.map((value) => value > upper) },
    { name: 'below-limit', length: 1, marks: (window) => window.map((value) => value < lower) },
    {
      name: 'two-of-three-high',
      length: 3,
      marks: (window) => twoOf(window.map((value) => value > centre + 2 * sigma)),
    },
    {
      name: 'two-of-three-low',
      length: 3,
      marks: (window) => twoOf(window.map((value) => value < centre - 2 * sigma)),
    },
    {
      name: 'run-above',
      length: runLength,
      marks: (window) =>
        whole(
          window,
          window.every((value) => value > centre),
        ),
    },
    {
      name: 'run-below',
      length: runLength,
      marks: (window) =>
        whole(
          window,
          window.every((value) => value < centre),
        ),
    },
    { name: 'rising', length: trendLength, marks: (window) => whole(window, rising(window)) },
    { name: 'falling', length: trendLength, marks: (window) => whole(window, rising(window.toReversed())) },
  ];
}

/**
 * The signals of each value of one segment. Every point of a run or a trend carries its name; of two in three beyond two
 * sigma, those beyond. A missing value ends every pattern.
 */
export function signalsOf(values: ChartValues, limits: ChartLimits): readonly (readonly Signal[])[] {
  const found = values.map(() => new Set<Signal>());
  for (const { name, length, marks } of patternsOf(limits)) {
    for (let start = 0; start + length <= values.length; start += 1) {
      const window = values.slice(start, start + length).filter((value) => value !== null);
      if (window.length < length) continue;
      for (const [offset, marked] of marks(window).entries()) {
        if (marked) found[start + offset]?.add(name);
      }
    }
  }
  return found.map((names) => signals.filter((name) => names.has(name)));
}
