import { randomFrom } from '../kernel/index.ts';
import { blocksOfRule, firstCommonBlock } from './blocking.ts';
import { heldValue } from './explain.ts';
import type { Records } from './field.ts';
import { bitsOfProbability, type Model } from './model.ts';
import { nameTradition } from './origin.ts';
import { type ErrorKind, errorKinds, type KindOf, type PlainRecord, plantError } from './plant.ts';
import { prepare } from './run.ts';
import { adjustmentsOf, Scorer } from './score.ts';
import type { Settings } from './settings.ts';
import { columnNamed, type RawTable, tableOf } from './table.ts';

/** How the engine did for one group of people. */
export interface GroupResult {
  /** What the group is about: name origin, sex, age, missing values, or the kind of error. */
  readonly dimension: string;
  readonly group: string;
  readonly pairs: number;
  /** Pairs of one person that the model put at or above the threshold and a blocking rule made. */
  readonly found: number;
  readonly foundShare: number;
  /** 95% interval of the share (Wilson). */
  readonly interval: readonly [number, number];
  /** Quarters of the weight in bits: a quarter of the pairs lie below the first, half below the second. */
  readonly quarters: readonly [number, number, number];
}

interface Judged {
  readonly groups: Readonly<Record<string, string>>;
  readonly bits: number;
  readonly found: boolean;
}

/** The groups a record belongs to, from what it holds. */
export function groupsOf(
  records: Records,
  settings: Settings,
  record: number,
): Readonly<Record<string, string>> {
  const first = (kind: string): string => {
    const field = settings.fields.find((one) => one.kind === kind);
    return field === undefined ? '' : heldValue(records, field.name, record);
  };
  const year = Number(first('dateOfBirth').slice(0, 4));
  const filled = settings.fields.filter((field) => heldValue(records, field.name, record) !== '').length;
  return {
    'name origin': nameTradition(
      first('forename') || first('fullName').split(' ')[0] || '',
      first('surname') || first('fullName').split(' ').at(-1) || '',
    ),
    ...(settings.fields.some((field) => field.kind === 'sex') ? { sex: first('sex') || 'not recorded' } : {}),
    'age band': year > 0 ? ageBand(settings.dateYearMax - year) : 'not recorded',
    'missing values':
      ['none', 'one', 'two', 'three or more'][Math.min(3, settings.fields.length - filled)] ?? '',
  };
}

function ageBand(age: number): string {
  if (age < 18) return 'under 18';
  if (age < 30) return '18 to 29';
  if (age < 45) return '30 to 44';
  return age < 65 ? '45 to 64' : '65 and over';
}

/**
 * The audit on planted errors: copies of a sample of records, each with one kind of realistic error, are scored against
 * their originals. It tells how errors of a known kind fall on different people. It cannot tell how often such errors
 * happen to whom: that takes truth.
 */
export function auditPlanted(
  table: RawTable,
  model: Model,
  sampleMax: number,
  seed: number,
): readonly GroupResult[] {
  const { settings } = model;
  const random = randomFrom(seed).fork('audit');
  const columns = settings.fields.flatMap((field) => field.columns);
  const kinds: KindOf = Object.fromEntries(
    settings.fields.flatMap((field) => field.columns.map((column) => [column, field.kind])),
  );
  const texts = columns.map((name) => ({ name, column: columnNamed(table, name) }));
  const rowText = (row: number): PlainRecord =>
    Object.fromEntries(
      texts.map(({ name, column }) => [name, column?.dictionary.text(column.codes[row] ?? 0) ?? '']),
    );
  const wanted = Math.min(sampleMax, table.rows);
  const planted: { readonly kind: ErrorKind }[] = [];
  const rows: PlainRecord[] = [];
  for (let index = 0; index < wanted; index += 1) {
    const original = rowText(random.whole(0, table.rows - 1));
    const kind = errorKinds[index % errorKinds.length] ?? 'mistyped';
    const copy = plantError(original, kinds, kind, rowText(random.whole(0, table.rows - 1)), random);
    if (columns.every((column) => copy[column] === original[column])) continue;
    planted.push({ kind });
    rows.push({ audit_id: `${planted.length}a`, ...original }, { audit_id: `${planted.length}b`, ...copy });
  }
  if (planted.length === 0) return [];
  const prepared = prepare(tableOf(rows), { ...settings, idColumn: 'audit_id' }, settings.dateYearMax);
  if (!prepared.ok) return [];
  const { records, order } = prepared.value;
  const scorer = new Scorer(records, model, adjustmentsOf(model, records));
  const blocks = settings.blocking.map((rule) => blocksOfRule(rule, records, settings.blockSizeMax));
  const recordOf = new Map(
    Array.from({ length: records.count }, (_, record) => [order.idOf(record), record]),
  );
  const judged = planted.map(({ kind }, index): Judged => {
    const i = recordOf.get(`${index + 1}a`) ?? 0;
    const j = recordOf.get(`${index + 1}b`) ?? 0;
    const bits = scorer.bitsOf(Math.min(i, j), Math.max(i, j));
    const made = settings.everyPair || blocks.some((rule) => firstCommonBlock(rule, i, j) >= 0);
    return {
      groups: { 'kind of error': kind, ...groupsOf(records, settings, i) },
      bits,
      found: made && bits >= bitsOfProbability(settings.threshold),
    };
  });
  return summarise(judged);
}

/** The audit on truth: of the pairs that are one person by the truth, which were put in one cluster, by group. */
export function auditTruth(
  records: Records,
  settings: Settings,
  scorer: Scorer,
  clusterOf: Int32Array,
  truthOf: (record: number) => string,
): readonly GroupResult[] {
  const people = new Map<string, number[]>();
  for (let record = 0; record < records.count; record += 1) {
    const person = truthOf(record);
    if (person === '') continue;
    people.set(person, [...(people.get(person) ?? []), record]);
  }
  const judged: Judged[] = [];
  for (const members of people.values()) {
    members.forEach((i, index) => {
      for (const j of members.slice(index + 1)) {
        judged.push({
          groups: groupsOf(records, settings, i),
          bits: scorer.bitsOf(Math.min(i, j), Math.max(i, j)),
          found: clusterOf[i] === clusterOf[j],
        });
      }
    });
  }
  return summarise(judged);
}

function summarise(judged: readonly Judged[]): readonly GroupResult[] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    for (const [dimension, group] of Object.entries(one.groups)) {
      const key = `${dimension}\n${group}`;
      const held = groups.get(key);
      if (held === undefined) groups.set(key, [one]);
      else held.push(one);
    }
  }
  return [...groups]
    .map(([key, members]) => {
      const [dimension = '', group = ''] = key.split('\n');
      const found = members.filter((one) => one.found).length;
      const bits = members.map((one) => one.bits).sort((a, b) => a - b);
      const at = (share: number): number =>
        bits[Math.min(bits.length - 1, Math.floor(share * bits.length))] ?? 0;
      return {
        dimension,
        group,
        pairs: members.length,
        found,
        foundShare: found / members.length,
        interval: wilson(found, members.length),
        quarters: [at(0.25), at(0.5), at(0.75)] as const,
      };
    })
    .sort((a, b) => (a.dimension < b.dimension ? -1 : a.dimension > b.dimension ? 1 : b.pairs - a.pairs));
}

/** The 95% score interval of a share (Wilson 1927): honest near 0 and 1 and for few pairs. */
export function wilson(found: number, pairs: number): readonly [number, number] {
  if (pairs === 0) return [0, 1];
  const z = 1.959_964;
  const share = found / pairs;
  const centre = (share + (z * z) / (2 * pairs)) / (1 + (z * z) / pairs);
  const half =
    (z / (1 + (z * z) / pairs)) * Math.sqrt((share * (1 - share)) / pairs + (z * z) / (4 * pairs * pairs));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
