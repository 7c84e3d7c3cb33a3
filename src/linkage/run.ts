import { accept, type Result, refuse } from '../kernel/index.ts';
import { type Blocks, blocksOfRule, checkPairs, oneBlock, stretchesOf } from './blocking.ts';
import { type Clusters, clusterPairs } from './cluster.ts';
import { type FactName, factNames } from './facts.ts';
import {
  type FieldGroup,
  gatherRecords,
  groupFields,
  type PreparedGroup,
  prepareGroup,
  type Records,
} from './field.ts';
import { type Assumption, inferFields } from './infer-fields.ts';
import { inferComparisons, inferSettings } from './infer-rules.ts';
import type { Model } from './model.ts';
import { orderRecords, type RecordOrder } from './order.ts';
import { adjustmentsOf, gatherPairs, type ScoredPairs, Scorer } from './score.ts';
import type { ComparisonSettings, FieldSettings, Settings } from './settings.ts';
import type { RawTable } from './table.ts';
import { type BlocksOf, type Trained, train } from './train.ts';
import { factsForComparison } from './value-test.ts';

/** Records in comparable form and canonical order, with the settings they are linked by. */
export interface Prepared {
  readonly order: RecordOrder;
  readonly records: Records;
  readonly settings: Settings;
  /** What was assumed about each column; empty where settings were given. */
  readonly assumptions: readonly Assumption[];
}

export type PrepareRefusal =
  | 'no-records'
  | 'no-usable-column'
  | 'column-unknown'
  | 'id-column-unknown'
  | 'id-missing'
  | 'id-twice';

/** What preparing needs to know before it begins: the order of the records, and the groups of fields. */
export interface PreparePlan {
  readonly order: RecordOrder;
  readonly fields: readonly FieldSettings[];
  readonly groups: readonly FieldGroup[];
  readonly dateYearMax: number;
  /** Puts the prepared groups together, in the order of `groups`. */
  finish(groups: readonly PreparedGroup[]): Prepared;
}

/** Prepares a table with given settings, or with settings inferred from it. `dateYearMax` is the latest year a date may have. */
export function prepare(
  table: RawTable,
  given: Settings | null,
  dateYearMax: number,
): Result<Prepared, PrepareRefusal> {
  const plan = planPreparing(table, given, dateYearMax);
  if (!plan.ok) return plan;
  const { order, groups, dateYearMax: year } = plan.value;
  return accept(
    plan.value.finish(groups.map((group) => prepareGroup(table.columns, order.rowAt, group, year))),
  );
}

/** The part of preparing that must come first; its groups can then be prepared anywhere, at the same time. */
export function planPreparing(
  table: RawTable,
  given: Settings | null,
  dateYearMax: number,
): Result<PreparePlan, PrepareRefusal> {
  if (table.rows < 2)
    return refuse(
      'no-records',
      `There ${table.rows === 1 ? 'is 1 row' : 'are no rows'} to link; at least two are needed.`,
    );
  const inferred = given === null ? inferFields(table) : null;
  const fields = given?.fields ?? inferred?.fields ?? [];
  const idColumn = given === null ? (inferred?.idColumn ?? null) : given.idColumn;
  const comparisons = given?.comparisons ?? inferComparisons(fields);
  const usable = checkColumns(table.names, fields, idColumn);
  if (!usable.ok) return usable;
  const order = orderRecords(
    table,
    idColumn,
    fields.flatMap((field) => field.columns),
  );
  if (!order.ok) return order;
  return accept({
    order: order.value,
    fields,
    groups: groupFields(fields, (names) => factsNeeded(comparisons, names)),
    dateYearMax: given?.dateYearMax ?? dateYearMax,
    finish(groups) {
      const records = gatherRecords(table, order.value.rowAt, fields, groups);
      return {
        order: order.value,
        records,
        settings: given ?? inferSettings(records, fields, idColumn, dateYearMax),
        assumptions: inferred?.assumptions ?? [],
      };
    },
  });
}

/** Whether the columns that the settings read are there. It needs the files' headers only, so it can be asked before they are read. */
export function checkColumns(
  names: readonly string[],
  fields: readonly FieldSettings[],
  idColumn: string | null,
): Result<true, 'no-usable-column' | 'column-unknown' | 'id-column-unknown'> {
  if (fields.length === 0) {
    return refuse(
      'no-usable-column',
      `No column could be recognised as a name, date, address or other fact about a person. Columns are: ${names.join(', ') || 'none'}. Write settings that say what they hold.`,
    );
  }
  if (idColumn !== null && !names.includes(idColumn)) {
    return refuse(
      'id-column-unknown',
      `The id column "${idColumn}" is not in the files. Columns are: ${names.join(', ')}.`,
    );
  }
  for (const field of fields) {
    const missing = field.columns.find((column) => !names.includes(column));
    if (missing !== undefined) {
      return refuse(
        'column-unknown',
        `The settings read the field "${field.name}" from the column "${missing}", which no file has. Columns are: ${names.join(', ')}.`,
      );
    }
  }
  return accept(true);
}

function factsNeeded(
  comparisons: readonly ComparisonSettings[],
  names: readonly string[],
): ReadonlySet<FactName> {
  const wanted = comparisons
    .filter((comparison) => names.includes(comparison.field))
    .flatMap(factsForComparison);
  return new Set(factNames.filter((name) => wanted.includes(name)));
}

/** The blocks of all rules, or a refusal where they would make too many pairs. */
export function blockRecords(
  records: Records,
  settings: Settings,
  blocksOf: BlocksOf = (rule) => blocksOfRule(rule, records, settings.blockSizeMax),
): Result<readonly Blocks[], 'too-many-pairs'> {
  const blocks = settings.everyPair ? [oneBlock(records)] : settings.blocking.map(blocksOf);
  const checked = checkPairs(blocks, settings.pairsMax);
  return checked.ok ? accept(blocks) : checked;
}

/** Pairs in one piece of work: small enough for a steady progress line, large enough to keep threads from waiting. */
export const pairsPerStretch = 200_000;

export interface Linked {
  readonly model: Trained;
  readonly blocks: readonly Blocks[];
  readonly pairs: ScoredPairs;
  readonly candidates: number;
  readonly clusters: Clusters;
}

/** The whole method on one thread: train unless a model is given, block, score, cluster. */
export function linkRecords(
  prepared: Prepared,
  given: Model | Trained | null,
): Result<Linked, 'too-many-pairs' | 'nothing-to-train'> {
  const { records, settings } = prepared;
  const blocks = blockRecords(records, settings);
  if (!blocks.ok) return blocks;
  const trained = given === null ? train(records, settings) : accept(given);
  if (!trained.ok) return trained;
  const scorer = new Scorer(records, trained.value, adjustmentsOf(trained.value, records));
  const results = stretchesOf(blocks.value, pairsPerStretch).map((stretch) =>
    scorer.scoreStretch(blocks.value, stretch, null),
  );
  const pairs = gatherPairs(results, records.count);
  return accept({
    model: trained.value,
    blocks: blocks.value,
    pairs,
    candidates: results.reduce((sum, result) => sum + result.candidates, 0),
    clusters: clusterPairs(records, pairs, settings, scorer),
  });
}
