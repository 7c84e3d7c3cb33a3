import type { Instant, Month } from '../kernel/index.ts';
import type { Dataset, Figure, MeasureDefinition } from '../measures/index.ts';

/** What was received of one dataset from one force for one month. `rule` names why a month counts as partial. */
export interface CoverageEntry {
  readonly dataset: Dataset;
  readonly force: string;
  readonly month: Month;
  readonly state: 'received' | 'partial' | 'missing';
  readonly rows: number;
  readonly rule?: string;
}

/** A file that the figures were computed from. */
export interface ReleaseInput {
  readonly sha256: string;
  readonly name: string;
  readonly dataset: Dataset;
  readonly bytes: number;
  readonly rows: number;
}

/** A file of the release itself. `path` is relative, `measures/charged-of-recorded.csv`. */
export interface ReleaseFile {
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A written change to a published release. The release itself is never edited: the correction points to its successor. */
export interface Correction {
  readonly release: string;
  readonly replacedBy: string;
  readonly at: Instant;
  readonly reason: { readonly en: string; readonly cy: string };
}

/** One control chart: XmR on a place's monthly values. Points outside a rule carry its name. */
export interface ControlChart {
  readonly place: string;
  readonly points: readonly {
    readonly month: Month;
    readonly value: number | null;
    readonly signals: readonly string[];
    /** Index into `segments`; null where the month is missing. */
    readonly segment: number | null;
  }[];
  readonly segments: readonly {
    readonly from: Month;
    readonly to: Month;
    readonly centre: number;
    readonly lower: number;
    readonly upper: number;
    /** Why a new segment starts here: a series break, or a named person's re-basing. Absent for the first. */
    readonly reason?: { readonly en: string; readonly cy: string };
  }[];
  /** Fewer points than the rule set needs for limits. */
  readonly tooShort: boolean;
}

/** Forces against exact control limits round the pooled value, with over-dispersion (Spiegelhalter 2005). */
export interface FunnelChart {
  readonly period: { readonly from: Month; readonly to: Month };
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
    readonly reason: { readonly en: string; readonly cy: string };
  }[];
}

/** Everything the site needs of one measure. Stored in the release as `measures/<id>.json`. */
export interface MeasureResult {
  readonly definition: MeasureDefinition;
  readonly figures: readonly Figure[];
  readonly controlCharts: readonly ControlChart[];
  /** Absent where the definition forbids comparing forces, or too few forces have a base. */
  readonly funnel?: FunnelChart;
  readonly noFunnelBecause?: { readonly en: string; readonly cy: string };
}

/** A published series beside ours, never subtracted: Home Office figures next to data.police.uk ones. */
export interface Reconciliation {
  readonly place: string;
  readonly financialYear: string;
  readonly rows: readonly {
    readonly name: { readonly en: string; readonly cy: string };
    readonly count: number | null;
    readonly source: string;
  }[];
  readonly explanation: { readonly en: string; readonly cy: string };
}

/** The release's own record, `release.json`. */
export interface ReleaseManifest {
  readonly id: string;
  readonly title: { readonly en: string; readonly cy: string };
  readonly state: 'draft' | 'checked' | 'published' | 'corrected';
  readonly dataFrom: Month;
  readonly dataTo: Month;
  /** True when any input was made up; every page and file then says so. */
  readonly madeUp: boolean;
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  readonly publishedBy?: string;
  readonly publishedAt?: Instant;
  readonly codeVersion: string;
  readonly definitions: readonly { readonly id: string; readonly version: number; readonly sha256: string }[];
  readonly inputs: readonly ReleaseInput[];
  readonly files: readonly ReleaseFile[];
}

/** A whole release as the site reads it. */
export interface ReleaseSnapshot {
  readonly manifest: ReleaseManifest;
  readonly measures: readonly MeasureResult[];
  readonly coverage: readonly CoverageEntry[];
  readonly reconciliations: readonly Reconciliation[];
}
