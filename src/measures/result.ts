import type { Bilingual, Month } from '../kernel/index.ts';
import type { Dataset, MeasureDefinition } from './definition.ts';
import type { Figure, Period } from './figure.ts';
import type { Signal } from './statistics/control-chart.ts';

/** One control chart: XmR on a place's monthly values, whole population. Points of a pattern carry the rule's name. */
export interface ControlChart {
  readonly place: string;
  readonly points: readonly {
    readonly month: Month;
    readonly value: number | null;
    readonly signals: readonly Signal[];
    /** Index into `segments`; null where the month is missing or its segment has too few points for limits. */
    readonly segment: number | null;
  }[];
  readonly segments: readonly {
    readonly from: Month;
    readonly to: Month;
    readonly centre: number;
    readonly lower: number;
    readonly upper: number;
    /** Why a new segment starts here: a series break, or a named person's re-basing. Absent for the first. */
    readonly reason?: Bilingual;
    /** Who re-based; absent for a series break. */
    readonly by?: string;
  }[];
  /** No segment holds the points that the rule set needs for limits. */
  readonly tooShort: boolean;
}

/**
 * Forces against exact control limits round the pooled value, with over-dispersion (Spiegelhalter 2005). `value`, `pooled`
 * and limits are in the unit of the definition's kind: percent, or per `per` people. `base` is the denominator.
 */
export interface FunnelChart {
  readonly period: Period;
  /** Of the forces compared here. It is no national figure: forces without a base are not in it. */
  readonly pooled: number;
  /** Additive over-dispersion tau² on the transformed scale; 0 where none was found. */
  readonly overdispersion: number;
  readonly points: readonly {
    readonly place: string;
    readonly base: number;
    readonly value: number;
    readonly z: number;
    readonly p: number;
    /** Benjamini-Hochberg adjusted p. */
    readonly q: number;
    readonly outlier: 'above' | 'below' | null;
  }[];
  readonly limits: readonly {
    readonly base: number;
    readonly lower95: number;
    readonly upper95: number;
    readonly lower998: number;
    readonly upper998: number;
  }[];
  readonly notComparable: readonly {
    readonly place: string;
    readonly reason: Bilingual;
  }[];
}

/**
 * A country's latest year against the one before, like for like: over the forces that are whole in both. Values in the
 * unit of the definition's kind (a count: summed over those forces). `went` says whether the 95% interval of the
 * difference or ratio leaves no change out.
 */
export interface CountryChange {
  readonly before: Period;
  readonly after: Period;
  readonly forces: number;
  readonly valueBefore: number;
  readonly valueAfter: number;
  readonly went: 'up' | 'down' | 'unclear';
}

/** Everything the site needs of one measure. Stored in the release as `measures/<id>.json`. */
export interface MeasureResult {
  readonly definition: MeasureDefinition;
  readonly figures: readonly Figure[];
  readonly controlCharts: readonly ControlChart[];
  /** Absent where the definition forbids comparing forces, or too few forces have a base. */
  readonly funnel?: FunnelChart;
  readonly noFunnelBecause?: Bilingual;
  /** Absent where too few forces are whole in two years that follow each other. */
  readonly change?: CountryChange;
}

export const reconciledCounts = [
  'published-rows',
  'published-rows-part-of-another-case',
  'distinct-crimes',
  'repeated-rows',
  'home-office-assigned',
  'home-office-recorded',
] as const;
export type ReconciledCount = (typeof reconciledCounts)[number];

/** A published series beside ours, never subtracted: Home Office figures next to data.police.uk ones. */
export interface Reconciliation {
  readonly place: string;
  readonly financialYear: string;
  readonly rows: readonly {
    readonly id: ReconciledCount;
    readonly name: Bilingual;
    readonly count: number | null;
    readonly source: Dataset;
  }[];
  /** Months of the financial year held of the outcome files, of 12. Fewer than 12: the counts cannot meet. */
  readonly monthsReceived: number;
  readonly explanation: Bilingual;
}
