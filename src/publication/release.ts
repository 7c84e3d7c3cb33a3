import type { Bilingual, Instant, Month } from '../kernel/index.ts';
import type { Dataset, MeasureResult, Reconciliation } from '../measures/index.ts';
import type { PromiseChange, PublicPlan } from '../plans/index.ts';
import type { DisclosureReport } from './disclosure/control.ts';

/** What was received of one dataset from one force for one month. `rule` names why a month counts as partial. */
export interface CoverageEntry {
  readonly dataset: Dataset;
  readonly force: string;
  readonly month: Month;
  readonly state: 'received' | 'partial' | 'missing';
  /** Null where the rows are counts that disclosure control guards. */
  readonly rows: number | null;
  readonly rule?: string;
}

/** A file that the figures were computed from. */
export interface ReleaseInput {
  readonly sha256: string;
  readonly name: string;
  readonly dataset: Dataset;
  readonly bytes: number;
  /** Null where the rows are counts that disclosure control guards. */
  readonly rows: number | null;
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
  readonly reason: Bilingual;
}

/** The release's own record, `release.json`. */
export interface ReleaseManifest {
  readonly id: string;
  readonly title: Bilingual;
  readonly state: 'draft' | 'checked' | 'published' | 'corrected';
  readonly dataFrom: Month;
  readonly dataTo: Month;
  /** True when any input was made up; every page and file then says so. */
  readonly madeUp: boolean;
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  readonly checkedBy?: string;
  readonly checkedAt?: Instant;
  readonly publishedBy?: string;
  readonly publishedAt?: Instant;
  readonly codeVersion: string;
  readonly definitions: readonly { readonly id: string; readonly version: number; readonly sha256: string }[];
  readonly inputs: readonly ReleaseInput[];
  readonly files: readonly ReleaseFile[];
  /** What disclosure control did; counts only. */
  readonly disclosure?: DisclosureReport;
  /** The release that this one corrects, and why. */
  readonly corrects?: { readonly release: string; readonly reason: Bilingual };
}

/** A whole release as the site reads it. */
export interface ReleaseSnapshot {
  readonly manifest: ReleaseManifest;
  readonly measures: readonly MeasureResult[];
  readonly coverage: readonly CoverageEntry[];
  readonly reconciliations: readonly Reconciliation[];
  readonly restatements: readonly Restatement[];
  /** Empty in a release that was drafted before any plan was held. */
  readonly plans: readonly PublicPlan[];
  readonly planChanges: PlanChanges;
}

/** What changed in every plan since the release that was public before. */
export interface PlanChanges {
  /** The release compared with; null where none before held plans. */
  readonly since: string | null;
  readonly plans: readonly {
    readonly force: string;
    readonly framework: string;
    readonly changes: readonly PromiseChange[];
  }[];
}

/** A force's rows for a period that a later file replaced. Rows before and after. */
export interface Restatement {
  readonly dataset: Dataset;
  readonly place: string;
  readonly from: Month;
  /** Null where the rows are counts that disclosure control guards. */
  readonly rowsBefore: number | null;
  readonly rowsAfter: number | null;
  readonly at: Instant;
}

/** What a list of releases shows of one. */
export type ReleaseSummary = Pick<
  ReleaseManifest,
  'id' | 'title' | 'state' | 'dataFrom' | 'dataTo' | 'madeUp' | 'publishedAt'
>;

/** How the site reads releases: published and corrected ones only, from the release's own files, never from rows. */
export interface ReleaseReader {
  /** Newest first. */
  list(): Promise<readonly ReleaseSummary[]>;
  snapshot(id: string): Promise<ReleaseSnapshot | undefined>;
  file(
    id: string,
    path: string,
  ): Promise<{ readonly mediaType: string; readonly sha256: string; readonly content: Buffer } | undefined>;
  corrections(): Promise<readonly Correction[]>;
}
