import {
  findRelease,
  listReleases,
  readPartsAsHeld,
  readReleaseFiles,
  readRestatements,
  type Transaction,
} from '../../database/index.ts';
import { assert, type Instant, type Month, type Result } from '../../kernel/index.ts';
import {
  exactPoissonInterval,
  type MeasureDefinition,
  type MeasureResult,
  wilsonInterval,
} from '../../measures/index.ts';
import { englandAndWales, type Force, territorial } from '../../places/index.ts';
import { type PublicPlan, promiseChanges } from '../../plans/index.ts';
import {
  type CoverageEntry,
  controlDisclosure,
  type DisclosureRefusal,
  type DisclosureReport,
  disclosureRuleOf,
  type EarlierRelease,
  type Estimate,
  guardCoverage,
  guardedDatasets,
  guardRestatement,
  markRevised,
  type NewFile,
  type PlanChanges,
  type ReleaseContent,
  readContent,
  writeFiles,
} from '../../publication/index.ts';
import { coverageOf } from '../../records/index.ts';
import { computeMeasures, readRebasings, reconcile } from '../measures/index.ts';

/** What a release is made from; the same selection gives the same files. */
export interface Selection {
  readonly partIds: readonly number[];
  readonly from: Month;
  readonly to: Month;
  readonly forces: readonly Force[];
  readonly definitions: readonly MeasureDefinition[];
  readonly madeUp: boolean;
  /** Plans as they stood when the release was drafted: what a person wrote cannot be computed again from rows. */
  readonly plans: readonly PublicPlan[];
  /** Releases published before this moment bind what may be shown. */
  readonly draftedAt: Instant;
  /** The release that this one corrects. */
  readonly corrects?: string | undefined;
}

export interface Computed {
  readonly content: ReleaseContent;
  readonly files: readonly NewFile[];
  readonly disclosure: DisclosureReport;
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** As the measures work a value and its interval out, for counts that disclosure control rounded. */
const estimate: Estimate = (definition, numerator, denominator) => {
  if (definition.kind === 'proportion') {
    if (denominator === 0) return { value: null, lower: null, upper: null };
    const { lower, upper } = wilsonInterval(numerator, denominator);
    return {
      value: rounded((100 * numerator) / denominator),
      lower: rounded(100 * lower),
      upper: rounded(100 * upper),
    };
  }
  assert(definition.kind !== 'median', 'a median is not rounded');
  const scale = definition.kind === 'rate' ? (definition.per ?? 1) / denominator : 1;
  const { lower, upper } = exactPoissonInterval(numerator);
  return { value: rounded(numerator * scale), lower: rounded(lower * scale), upper: rounded(upper * scale) };
};

/** Computes the figures of a release, withholds what must be, and writes its files. Reads only. */
export async function computeRelease(
  transaction: Transaction,
  selection: Selection,
): Promise<Result<Computed, DisclosureRefusal>> {
  const { partIds, forces, definitions, madeUp, draftedAt } = selection;
  const coverage = await readCoverageOf(transaction, selection);
  const held = { partIds, coverage, forces };
  const results = await computeMeasures(transaction, { ...held, definitions, rebasings: readRebasings() });
  const controlled = controlDisclosure({
    results,
    earlier: await readEarlier(transaction, draftedAt),
    nation: englandAndWales.slug,
    belongsToNation: new Set(territorial(forces).map((force) => force.slug)),
    estimate,
  });
  if (!controlled.ok) return controlled;
  const guarded = guardedDatasets(definitions);
  const content: ReleaseContent = {
    measures: await revisedSince(transaction, controlled.value.results, selection.corrects),
    coverage: coverage.map((entry) => guardCoverage(entry, guarded)),
    reconciliations: await reconcile(transaction, held),
    restatements: (await readRestatements(transaction, partIds)).map((each) =>
      guardRestatement(each, guarded),
    ),
    plans: selection.plans,
    planChanges: await changesSince(transaction, selection),
  };
  const placeNames = new Map([englandAndWales, ...forces].map((place) => [place.slug, place.name] as const));
  const files = await writeFiles(content, { placeNames, madeUp });
  return { ok: true, value: { content, files, disclosure: controlled.value.report } };
}

/** The register as the release's own parts give it, so that a later import does not change what verification computes. */
async function readCoverageOf(
  transaction: Transaction,
  { partIds, from, to, forces }: Selection,
): Promise<readonly CoverageEntry[]> {
  const held = await readPartsAsHeld(transaction, partIds);
  return coverageOf(held, { from, to, expected: territorial(forces).map((force) => force.slug) });
}

/** What releases published before a moment said of the measures that are guarded. */
async function readEarlier(transaction: Transaction, before: Instant): Promise<readonly EarlierRelease[]> {
  const earlier: EarlierRelease[] = [];
  for (const { id, manifest } of await listReleases(transaction)) {
    if (manifest.publishedAt === undefined || manifest.publishedAt >= before) continue;
    const measures = await readMeasures(transaction, id);
    earlier.push(measures.filter(({ definition }) => disclosureRuleOf(definition) !== undefined));
  }
  return earlier;
}

/** What changed in every plan since the newest release that was public when this one was drafted. */
async function changesSince(transaction: Transaction, { plans, draftedAt }: Selection): Promise<PlanChanges> {
  const [newest] = (await listReleases(transaction))
    .filter(({ manifest }) => manifest.publishedAt !== undefined && manifest.publishedAt < draftedAt)
    .toSorted((one, other) => (other.manifest.publishedAt ?? 0) - (one.manifest.publishedAt ?? 0));
  if (newest === undefined || plans.length === 0) return { since: null, plans: [] };
  const beginning = { beginsWith: 'plans/', endsWith: '.json' } as const;
  const before = readContent(await readReleaseFiles(transaction, newest.id, beginning)).plans;
  const compared = plans.flatMap((plan) => {
    const { force, framework } = plan;
    const old = before.find((each) => each.force === force && each.framework === framework);
    return old === undefined ? [] : [{ force, framework, changes: promiseChanges(old, plan) }];
  });
  return before.length === 0 ? { since: null, plans: [] } : { since: newest.id, plans: compared };
}

async function readMeasures(transaction: Transaction, release: string): Promise<readonly MeasureResult[]> {
  return readContent(
    await readReleaseFiles(transaction, release, { beginsWith: 'measures/', endsWith: '.json' }),
  ).measures;
}

async function revisedSince(
  transaction: Transaction,
  results: readonly MeasureResult[],
  corrects: string | undefined,
): Promise<readonly MeasureResult[]> {
  if (corrects === undefined || (await findRelease(transaction, corrects)) === undefined) return results;
  return markRevised(results, await readMeasures(transaction, corrects));
}
