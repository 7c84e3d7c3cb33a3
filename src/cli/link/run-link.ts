import { Fault, present } from '../../kernel/index.ts';
import {
  adjustmentsOf,
  type BlockingReport,
  type BlockingRule,
  type Blocks,
  blockingReport,
  blockRecords,
  type Clusters,
  carryPairs,
  checkColumns,
  clusterPairs,
  columnNamed,
  gatherPairs,
  learn,
  type Model,
  newRecords,
  type Prepared,
  pairsPerStretch,
  planPreparing,
  type RawTable,
  type ScoredPairs,
  Scorer,
  type Settings,
  type StartValues,
  stretchesOf,
  surveysFor,
} from '../../linkage/index.ts';
import { type Crew, startCrew } from './crew.ts';
import { codeVersion, valueOrFault } from './options.ts';
import type { Progress } from './progress.ts';
import { type InputFile, readFiles, readFilesTogether } from './read-table.ts';
import type { ScoreAnswer, ScoreAsk } from './tasks.ts';

export interface LinkRequest {
  readonly files: readonly string[];
  readonly held: { readonly file: string; readonly pairs: string } | null;
  readonly settings: Settings | null;
  readonly model: Model | null;
  /** Where m starts, in place of what the settings say; null leaves it to them. */
  readonly startValues: StartValues | null;
  /** The column with the truth, where the report is to judge by it. */
  readonly truth: string | null;
  readonly threads: number;
  readonly progress: Progress;
  /** Told what was assumed before the long work starts. */
  assumed(run: { readonly prepared: Prepared }): void;
}

export interface LinkRun {
  /** The files whose rows were linked, the held one first. */
  readonly paths: readonly string[];
  readonly table: RawTable;
  readonly prepared: Prepared;
  readonly inferred: boolean;
  readonly model: Model;
  readonly blocks: readonly Blocks[];
  readonly blockingReport: readonly BlockingReport[];
  readonly pairs: ScoredPairs;
  readonly candidates: number;
  /** Pairs taken over from an earlier run. */
  readonly carried: number;
  readonly valuesCompared: number;
  readonly clusters: Clusters;
  readonly clusterCount: number;
  /** The name of a record's cluster: the id of its first record in canonical order. */
  readonly clusterNames: (record: number) => string;
  readonly scorer: Scorer;
  readonly threads: number;
}

/** Reads, prepares, learns or applies a model, scores, clusters. What can be dealt out is done by a crew of threads. */
export async function runLink(request: LinkRequest): Promise<LinkRun> {
  const crew = startCrew(request.threads);
  try {
    return await linkWith(crew, request);
  } finally {
    await crew.end();
  }
}

async function linkWith(crew: Crew, request: LinkRequest): Promise<LinkRun> {
  const { progress } = request;
  progress.step('Reading');
  const paths = request.held === null ? request.files : [request.held.file, ...request.files];
  const given = request.model?.settings ?? request.settings;
  const wanted = given === null ? null : columnsUsed(given, request.truth);
  const heard = (done: number, total: number): void => progress.at(done, total);
  const check = (names: readonly string[]): void => {
    if (given !== null) valueOrFault(checkColumns(names, given.fields, given.idColumn));
    if (request.truth !== null) checkTruth(names, request.truth);
  };
  const { table, inputs } = await readFilesTogether({ paths, wanted }, crew, heard, check);
  progress.step('Preparing');
  const prepared = startingFrom(request.startValues, await prepareWith(crew, table, given));
  request.assumed({ prepared });
  const { records, settings, order } = prepared;
  progress.step('Blocking');
  const blocksOf = await blockWith(crew, prepared, request.model === null);
  const blocks = valueOrFault(blockRecords(records, settings, blocksOf));
  progress.step('Learning');
  const model = request.model ?? (await learnWith(crew, prepared, blocksOf, inputs));
  progress.step('Scoring');
  const held = request.held === null ? null : await readHeld(request.held.pairs, table, prepared, blocks);
  const adjustments = adjustmentsOf(model, records);
  const job = { records, model, adjustments, blocks, onlyWith: held?.onlyWith ?? null };
  const scored = await scoreWith(crew, job, heard);
  progress.step('Clustering');
  const pairs = gatherPairs(held === null ? scored.parts : [...scored.parts, held.pairs], records.count);
  const scorer = new Scorer(records, model, adjustments);
  const clusters = clusterPairs(records, pairs, settings, scorer);
  return {
    paths,
    table,
    prepared,
    inferred: given === null,
    model,
    blocks,
    blockingReport: blockingReport(blocks, pairs, records.count),
    pairs,
    candidates: scored.parts.reduce((sum, part) => sum + part.candidates, 0),
    carried: held?.pairs.left.length ?? 0,
    valuesCompared: scored.valuesCompared,
    clusters,
    ...naming(clusters, order.idOf),
    scorer,
    threads: request.threads,
  };
}

/** The columns that linking by these settings reads. The others are only copied to the result. */
function columnsUsed(settings: Settings, truth: string | null): ReadonlySet<string> {
  const { idColumn } = settings;
  return new Set([
    ...settings.fields.flatMap((field) => field.columns),
    ...(idColumn === null ? [] : [idColumn]),
    ...(truth === null ? [] : [truth]),
  ]);
}

function checkTruth(names: readonly string[], truth: string): void {
  if (names.includes(truth)) return;
  throw new Fault(
    'column-unknown',
    `There is no column "${truth}" to take the truth from. Columns are: ${names.join(', ')}.`,
  );
}

async function prepareWith(crew: Crew, table: RawTable, given: Settings | null): Promise<Prepared> {
  const plan = valueOrFault(planPreparing(table, given, new Date().getFullYear()));
  const { rowAt } = plan.order;
  const { dateYearMax } = plan;
  const groups = plan.groups.map((group) => {
    const columns = group.fields
      .flatMap((field) => field.columns)
      .flatMap((name) => columnNamed(table, name) ?? [])
      .map((column) => ({ ...column, dictionary: column.dictionary.shared() }));
    return crew.ask('prepare', { columns, rowAt, group, dateYearMax });
  });
  return plan.finish(await Promise.all(groups));
}

/** The blocks of every rule that the run needs, each made once although blocking, training and the prior may share it. */
async function blockWith(
  crew: Crew,
  { records, settings }: Prepared,
  learning: boolean,
): Promise<(rule: BlockingRule) => Blocks> {
  const sizeMax = settings.blockSizeMax;
  const needed = [
    ...(settings.everyPair ? [] : settings.blocking),
    ...(learning ? [...settings.training.passes, ...settings.prior.rules] : []),
  ];
  const distinct = new Map(needed.map((rule) => [JSON.stringify(rule), rule]));
  const made = await Promise.all(
    [...distinct].map(
      async ([key, rule]) => [key, await crew.ask('block', { rule, records, sizeMax })] as const,
    ),
  );
  const known = new Map(made);
  return (rule) => present(known.get(JSON.stringify(rule)), 'blocks of a rule');
}

async function learnWith(
  crew: Crew,
  { records, settings }: Prepared,
  blocksOf: (rule: BlockingRule) => Blocks,
  inputs: readonly InputFile[],
): Promise<Model> {
  const asked = surveysFor(settings, blocksOf).map((survey) =>
    crew.ask('survey', { records, settings, survey }),
  );
  const trained = valueOrFault(learn(records, settings, blocksOf, await Promise.all(asked)));
  return { ...trained, codeVersion: await codeVersion(), inputs: [...inputs] };
}

/** Scores all candidate pairs, each thread taking stretches of them until none is left. */
async function scoreWith(
  crew: Crew,
  job: Omit<ScoreAsk, 'stretches' | 'counter'>,
  heard: (done: number, total: number) => void,
): Promise<ScoreAnswer> {
  const stretches = stretchesOf(job.blocks, pairsPerStretch);
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const ask = { ...job, model: withoutFrequencies(job.model), stretches, counter };
  const shares = await Promise.all(
    Array.from({ length: Math.max(1, Math.min(crew.size, stretches.length)) }, () =>
      crew.ask('score', ask, (done) => heard(done, stretches.length)),
    ),
  );
  return {
    parts: shares.flatMap((share) => share.parts),
    valuesCompared: shares.reduce((sum, share) => sum + share.valuesCompared, 0),
  };
}

/** Frequency tables are not needed to score, and would be copied for every thread. */
function withoutFrequencies(model: ScoreAsk['model']): ScoreAsk['model'] {
  return {
    settings: model.settings,
    matchShare: model.matchShare,
    comparisons: model.comparisons.map((comparison) => ({
      ...comparison,
      frequencies: { ...comparison.frequencies, values: {} },
    })),
  };
}

function startingFrom(startValues: StartValues | null, prepared: Prepared): Prepared {
  return startValues === null ? prepared : { ...prepared, settings: { ...prepared.settings, startValues } };
}

async function readHeld(
  path: string,
  table: RawTable,
  prepared: Prepared,
  blocks: readonly Blocks[],
): Promise<{ readonly pairs: ScoredPairs; readonly onlyWith: Uint8Array }> {
  const { order, records } = prepared;
  const recordOf = new Map<string, number>();
  const heldIds = new Set<string>();
  for (let record = 0; record < records.count; record += 1) {
    const id = order.idOf(record);
    if (recordOf.has(id)) {
      throw new Fault(
        'id-twice',
        `The id "${id}" stands among the held rows and the new ones. Each row needs its own id.`,
      );
    }
    recordOf.set(id, record);
    if (table.sourceOf[order.rowAt[record] ?? 0] === 0) heldIds.add(id);
  }
  const { table: rows } = await readFiles([path], () => undefined);
  const column = (name: string): ((row: number) => string) => {
    const found = present(columnNamed(rows, name), `column ${name} of the held pairs`);
    return (row) => found.dictionary.text(found.codes[row] ?? 0);
  };
  const [left, right, bits] = [column('left_id'), column('right_id'), column('bits')];
  const held = Array.from({ length: rows.rows }, (_, row) => ({
    left: left(row),
    right: right(row),
    bits: Number(bits(row)),
  }));
  const carried = carryPairs(held, blocks, recordOf);
  return { pairs: carried.pairs, onlyWith: newRecords(records.count, order.idOf, heldIds) };
}

/**
 * Clusters are named by the id of their first record in canonical order: the same name whatever the order of the rows, and
 * no two clusters alike.
 */
function naming(
  clusters: Clusters,
  idOf: (record: number) => string,
): { readonly clusterCount: number; readonly clusterNames: (record: number) => string } {
  let clusterCount = 0;
  clusters.clusterOf.forEach((cluster, record) => {
    if (cluster === record) clusterCount += 1;
  });
  return { clusterCount, clusterNames: (record) => idOf(clusters.clusterOf[record] ?? 0) };
}
