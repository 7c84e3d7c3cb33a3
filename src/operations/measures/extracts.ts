import {
  appendAudit,
  chooseCrimes,
  type Database,
  findVawgDefinition,
  planForWholeScans,
  readAllegationWaits,
  readCrimeAndPeopleCells,
  readCrimeCells,
  readExtractMonths,
  readNotHeldEvents,
  readOtherCells,
  readOutcomesGiven,
  readStageWaits,
  readSuspectReleases,
  type Transaction,
} from '../../database/index.ts';
import {
  accept,
  addMonths,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
  type PlainDate,
  type Result,
  refuse,
} from '../../kernel/index.ts';
import {
  attritionFunnel,
  bailWaits,
  type Crossing,
  crossingOf,
  type ExtractFigure,
  type ExtractMaterial,
  type ExtractPlace,
  type ExtractQuestion,
  extractFigures,
  type FunnelRefusal,
  type FunnelStep,
  type OrderStep,
  type OutcomeDrift,
  orderFunnel,
  outcomeDrift,
  periodOf,
  releaseCells,
  type Stage,
  type Vawg,
} from '../../measures/index.ts';
import { englandAndWales, type Force, territorial } from '../../places/index.ts';
import { type Equality, equalityOf } from './equality.ts';
import { readExtractDefinitions, readExtractRules } from './extract-definitions.ts';
import { orderCounts, stageCounts } from './funnel-counts.ts';

/** Which measures of extracts: whose, of which quarter, as at which day, counted by which definition, and who asks why. */
export interface ExtractRequest {
  /** A force's slug; null for every force and the country. */
  readonly force: string | null;
  /** First month of the quarter. */
  readonly quarter: Month;
  readonly asAt: PlainDate;
  /** Name of the definition of violence against women and girls; its newest version is used. */
  readonly vawg: string;
  /** Whether pairs of characteristics are set side by side too. */
  readonly characteristics: 'single' | 'pairs';
  readonly by: string;
  readonly reason: string;
}

export interface ExtractMeasures {
  readonly question: ExtractQuestion;
  readonly vawg: Vawg;
  readonly crimes: number;
  readonly figures: readonly ExtractFigure[];
  /** Of the place asked for. A funnel that cannot be is a refusal, with its words. */
  readonly attrition: Result<readonly FunnelStep<Stage>[], FunnelRefusal>;
  readonly orders: Result<readonly FunnelStep<OrderStep>[], FunnelRefusal>;
  /** Outcomes given in the quarter against the quarter before. */
  readonly outcomeDrift: readonly OutcomeDrift[];
  /** Where crimes were and by whom, of the place asked for: of all, and of sexual offences alone. */
  readonly crossings: readonly Crossing[];
  readonly equality: Equality;
}

/** Crimes are read from two years before the quarter on: outcomes given to older ones are not placed. */
const monthsReadBefore = 24;

export function questionOf({ asAt, force, quarter }: ExtractRequest): ExtractQuestion {
  return {
    force,
    asAt,
    from: firstDayOf(quarter),
    to: lastDayOf(addMonths(quarter, 2)),
    readFrom: firstDayOf(addMonths(quarter, -monthsReadBefore)),
    yearFrom: firstDayOf(addMonths(quarter, -9)),
  };
}

/** The same quarter's question, three months earlier: what a change is measured from. */
function quarterBefore(question: ExtractQuestion): ExtractQuestion {
  const from = addMonths(monthOf(question.from), -3);
  return { ...question, from: firstDayOf(from), to: lastDayOf(addMonths(from, 2)) };
}

/**
 * Computes every measure of extracts for one quarter. Reads rows about people for the reason given and leaves an audit entry;
 * returns aggregates only. They are not checked for disclosure: nothing of this leaves the force without a release or return.
 */
export function computeExtractMeasures(
  jobs: Database,
  forces: readonly Force[],
  request: ExtractRequest,
): Promise<Result<ExtractMeasures, 'no_definition'>> {
  const act = { actor: request.by, purpose: 'compute measures of extracts', reason: request.reason };
  return jobs.transact(act, (transaction) => computeExtractMeasuresIn(transaction, forces, request));
}

/** The same in a transaction that already says who asks and why. Door: jobs. */
export async function computeExtractMeasuresIn(
  transaction: Transaction,
  forces: readonly Force[],
  request: ExtractRequest,
): Promise<Result<ExtractMeasures, 'no_definition'>> {
  const measured = await measureExtracts(transaction, forces, request);
  if (!measured.ok) return measured;
  const { crimes, question, vawg } = measured.value;
  await appendAudit(transaction, {
    operation: 'measures.compute-from-extracts',
    subjectKind: 'place',
    subjectId: request.force ?? englandAndWales.slug,
    reason: request.reason,
    details: { from: question.from, to: question.to, asAt: question.asAt, vawg, crimes },
  });
  return measured;
}

/**
 * The same without the audit entry, for an operation that leaves its own. Afterwards the crimes chosen can be read
 * until the transaction ends.
 */
export async function measureExtracts(
  transaction: Transaction,
  forces: readonly Force[],
  request: ExtractRequest,
): Promise<Result<ExtractMeasures, 'no_definition'>> {
  const found = await findVawgDefinition(transaction, request.vawg);
  if (found === undefined) {
    return refuse(
      'no_definition',
      `No definition of violence against women and girls is named "${request.vawg}". Expected one that was loaded.`,
    );
  }
  const question = questionOf(request);
  const vawg = { name: found.name, version: found.version };
  await planForWholeScans(transaction);
  const crimes = await chooseCrimes(transaction, found.id, question);
  const material = await readMaterial(transaction, question, vawg);
  const { members, places } = placesOf(forces, request.force);
  const ground = { material, forces: members };
  const definitions = readExtractDefinitions();
  const figures = definitions.flatMap((definition) => extractFigures(definition, material, places));
  const told = new Set(
    figures
      .filter((each) => each.place === places[0]?.slug && each.held === 'held')
      .map(({ measure }) => measure),
  );
  return accept({
    question,
    vawg,
    crimes,
    figures,
    attrition: attritionFunnel(stageCounts(ground)),
    orders: orderFunnel(orderCounts(ground)),
    outcomeDrift: outcomeDrift(
      await readOutcomesGiven(transaction, quarterBefore(question)),
      await readOutcomesGiven(transaction, question),
    ),
    crossings: [
      crossingOf(material.cells, 'all', members),
      crossingOf(await readCrimeCells(transaction, question, ['offence']), 'sexual', members),
    ],
    equality: await equalityOf(transaction, {
      definitions: definitions.filter(({ byVictim, id }) => byVictim && told.has(id)),
      notHeld: material.notHeld,
      question,
      before: quarterBefore(question),
      rules: readExtractRules(),
      characteristics: request.characteristics,
    }),
  });
}

/** The place that was asked for with the forces in it, and every place that figures are made for. */
function placesOf(
  forces: readonly Force[],
  force: string | null,
): { readonly members: readonly string[]; readonly places: readonly ExtractPlace[] } {
  if (force !== null) return { members: [force], places: [{ slug: force, forces: [force] }] };
  const all = territorial(forces).map(({ slug }) => slug);
  const each = all.map((slug) => ({ slug, forces: [slug] }));
  return { members: all, places: [{ slug: englandAndWales.slug, forces: all }, ...each] };
}

async function readMaterial(
  transaction: Transaction,
  question: ExtractQuestion,
  vawg: Vawg,
): Promise<ExtractMaterial> {
  const rules = readExtractRules();
  const releases = await readSuspectReleases(transaction, question);
  return {
    cells: [
      ...releaseCells(releases),
      ...(await readCrimeCells(transaction, question)),
      ...(await readCrimeAndPeopleCells(transaction, question)),
      ...(await readOtherCells(transaction, question, rules.disclosureDaysMax)),
    ],
    waits: [
      ...bailWaits(releases),
      ...(await readStageWaits(transaction, question)),
      ...(await readAllegationWaits(transaction, question)),
    ],
    sent: await readExtractMonths(transaction, question),
    notHeld: await readNotHeldEvents(transaction, question),
    period: periodOf(question.from, question.to),
    months: 3,
    asAt: question.asAt,
    vawg,
  };
}
