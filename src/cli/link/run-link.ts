import { Fault, present } from '../../kernel/index.ts';
import {
  adjustmentsOf,
  type BlockingReport,
  type Blocks,
  blockingReport,
  blockRecords,
  type Clusters,
  carryPairs,
  clusterPairs,
  columnNamed,
  gatherPairs,
  type Model,
  newRecords,
  type Prepared,
  pairsPerStretch,
  prepare,
  type RawTable,
  type ScoredPairs,
  Scorer,
  type Settings,
  type StartValues,
  stretchesOf,
  train,
} from '../../linkage/index.ts';
import { codeVersion, valueOrFault } from './options.ts';
import type { Progress } from './progress.ts';
import { type InputFile, readFiles } from './read-table.ts';
import { scoreAll } from './threads.ts';

export interface LinkRequest {
  readonly files: readonly string[];
  readonly held: { readonly file: string; readonly pairs: string } | null;
  readonly settings: Settings | null;
  readonly model: Model | null;
  /** Where m starts, in place of what the settings say; null leaves it to them. */
  readonly startValues: StartValues | null;
  readonly threads: number;
  readonly progress: Progress;
  /** Told what was assumed before the long work starts. */
  assumed(run: { readonly prepared: Prepared }): void;
}

export interface LinkRun {
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

/** Reads, prepares, learns or applies a model, scores on threads, clusters. */
export async function runLink(request: LinkRequest): Promise<LinkRun> {
  const { progress } = request;
  progress.step('Reading');
  const files = request.held === null ? request.files : [request.held.file, ...request.files];
  const { table, inputs } = await readFiles(files, (done, total) => progress.at(done, total));
  progress.step('Preparing');
  const given = request.model?.settings ?? request.settings;
  const prepared = startingFrom(
    request.startValues,
    valueOrFault(prepare(table, given, new Date().getFullYear())),
  );
  request.assumed({ prepared });
  const { records, settings, order } = prepared;
  progress.step('Blocking');
  const blocks = valueOrFault(blockRecords(records, settings));
  progress.step('Learning');
  const model = request.model ?? (await learn(prepared, inputs));
  progress.step('Scoring');
  const held = request.held === null ? null : await readHeld(request.held.pairs, table, prepared, blocks);
  const adjustments = adjustmentsOf(model, records);
  const stretches = stretchesOf(blocks, pairsPerStretch);
  const job = { records, model, adjustments, blocks, stretches, onlyWith: held?.onlyWith ?? null };
  const scored = await scoreAll(job, request.threads, (done, total) => progress.at(done, total));
  progress.step('Clustering');
  const pairs = gatherPairs(held === null ? scored.parts : [...scored.parts, held.pairs], records.count);
  const scorer = new Scorer(records, model, adjustments);
  const clusters = clusterPairs(records, pairs, settings, scorer);
  return {
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

function startingFrom(startValues: StartValues | null, prepared: Prepared): Prepared {
  return startValues === null ? prepared : { ...prepared, settings: { ...prepared.settings, startValues } };
}

async function learn(prepared: Prepared, inputs: readonly InputFile[]): Promise<Model> {
  const trained = valueOrFault(train(prepared.records, prepared.settings));
  return { ...trained, codeVersion: await codeVersion(), inputs: [...inputs] };
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
