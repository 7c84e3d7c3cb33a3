import type { Month } from '../kernel/index.ts';

/** A run of whole months, both included. One month, a quarter (three) or a year (twelve). */
export interface Period {
  readonly from: Month;
  readonly to: Month;
}

/**
 * Government statistical shorthand: [c] withheld to protect people, [x] not available, [z] not applicable,
 * [low] rounds to zero but is not, [u] low reliability (small base), [r] revised, [b] break in series.
 */
export const markers = ['[c]', '[x]', '[z]', '[low]', '[u]', '[r]', '[b]'] as const;
export type Marker = (typeof markers)[number];

/** How much of what was expected stands behind a figure. Forces are counted only for a place of many forces. */
export interface FigureCoverage {
  readonly forcesExpected: number;
  readonly forcesReceived: number;
  readonly monthsExpected: number;
  readonly monthsReceived: number;
}

/**
 * One published number. `value`, `lower` and `upper` are in the unit of the definition's kind: percent (0-100), per
 * `per` people, a count, or months; the interval is 95%. All are null where nothing may or can be said, and `markers`
 * says why; null is never zero.
 */
export interface Figure {
  /** A force's slug, or `england-and-wales`. */
  readonly place: string;
  readonly period: Period;
  /** `sex=female`, `ethnicity=black;sex=female`; empty for everyone. Dimensions in alphabetical order. */
  readonly breakdown: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly coverage: FigureCoverage;
  readonly markers: readonly Marker[];
}

/**
 * Counts as SQL or its plain twin returns them. Grain: one row per force, month and cell. The finest cells are returned and
 * every count is additive, so that quarters, years, margins and the country are sums.
 */
export interface Tally {
  readonly force: string;
  /** The first month of the period that the rows were published for. */
  readonly month: Month;
  readonly breakdown: string;
  readonly numerator: number;
  /** Of the whole force and month, the same on each of its cells. Null where the denominator is people. */
  readonly denominator: number | null;
}
