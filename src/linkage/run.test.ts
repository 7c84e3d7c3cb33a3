import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { present, randomFrom } from '../kernel/index.ts';
import { stretchesOf } from './blocking.ts';
import { clusterPairs } from './cluster.ts';
import { carryPairs, newRecords } from './incremental.ts';
import type { Model } from './model.ts';
import { traditions } from './origin.ts';
import { mishear, mistype } from './plant.ts';
import { blockRecords, type Linked, linkRecords, type Prepared, prepare } from './run.ts';
import { adjustmentsOf, gatherPairs, Scorer } from './score.ts';
import type { Settings } from './settings.ts';
import { TableBuilder, tableOf, textCell } from './table.ts';

type Row = Readonly<Record<string, string>>;

/** Made-up people with copies, errors and gaps; `person` holds the truth under a name that is never used to link. */
function madeUp(people: number, seed: number): readonly Row[] {
  const random = randomFrom(seed);
  const pick = (list: readonly string[]): string => list[random.whole(0, list.length - 1)] ?? '';
  const pad = (value: number): string => String(value).padStart(2, '0');
  const rows: Row[] = [];
  for (let person = 0; person < people; person += 1) {
    const tradition = present(traditions[random.whole(0, traditions.length - 1)], 'tradition');
    const one = {
      forename: pick([...tradition.female, ...tradition.male]),
      surname: pick(tradition.surnames),
      dob: `${random.whole(1945, 2005)}-${pad(random.whole(1, 12))}-${pad(random.whole(1, 28))}`,
      postcode: `M${random.whole(1, 40)} ${random.whole(1, 9)}AB`,
    };
    const copies = random.whole(1, 3);
    for (let copy = 0; copy < copies; copy += 1) {
      rows.push({
        id: `r${rows.length}`,
        ...one,
        ...(random.next() < 0.2 ? { forename: mistype(one.forename, random) } : {}),
        ...(random.next() < 0.2 ? { surname: mishear(one.surname, random) } : {}),
        ...(random.next() < 0.2 ? { postcode: '' } : {}),
        person_id: String(person),
      });
    }
  }
  return rows;
}

function valueOrFail<Value>(result: { ok: true; value: Value } | { ok: false; message: string }): Value {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

function linked(
  rows: readonly Row[],
  settings: Settings | null = null,
  model: Model | null = null,
): { prepared: Prepared; result: Linked } {
  const prepared = valueOrFail(prepare(tableOf(rows), settings, 2026));
  return { prepared, result: valueOrFail(linkRecords(prepared, model)) };
}

/** Clusters as sets of ids, in one order, with the weights of all kept pairs. */
function outcome({ prepared, result }: { prepared: Prepared; result: Linked }): unknown {
  const groups = new Map<number, string[]>();
  result.clusters.clusterOf.forEach((cluster, record) => {
    groups.set(cluster, [...(groups.get(cluster) ?? []), prepared.order.idOf(record)]);
  });
  const { left, right, bits } = result.pairs;
  const pairs = [...left].map(
    (i, place) => `${prepared.order.idOf(i)} ${prepared.order.idOf(right[place] ?? 0)} ${bits[place]}`,
  );
  return { clusters: [...groups.values()].map((ids) => ids.sort().join(' ')).sort(), pairs: pairs.sort() };
}

/** The inferred settings with blocking switched on, as a small file would otherwise have every pair compared. */
const blocked = (settings: Settings): Settings => ({ ...settings, everyPair: false });
const rows = madeUp(160, 1);
const settings = blocked(valueOrFail(prepare(tableOf(rows), null, 2026)).settings);

// Generous, as these tests learn several models and must also pass on a busy machine.
describe('linking', { timeout: 60_000 }, () => {
  it('[LK-12] the order of the rows does not matter', () => {
    const expected = outcome(linked(rows, settings));
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const shuffled = rows
          .map((row) => ({ row, at: random.next() }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        expect(outcome(linked(shuffled, settings))).toEqual(expected);
      }),
      { numRuns: 3, seed: 2 },
    );
  });

  it('[LK-12] without an id column rows that say the same are linked the same in any order', () => {
    const bare = rows.slice(0, 120).map(({ id: _, ...row }) => row);
    const sizes = (list: readonly Row[]): readonly number[] => {
      const { result } = linked(list, { ...settings, idColumn: null });
      const counts = new Map<number, number>();
      for (const cluster of result.clusters.clusterOf) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
      return [...counts.values()].sort((a, b) => a - b);
    };
    expect(sizes([...bare].reverse())).toEqual(sizes(bare));
  });

  it('[LK-12] it does not matter into which pieces the work is cut, nor which thread does which', () => {
    const { prepared, result } = linked(rows, settings);
    const { records } = prepared;
    for (const each of [1, 7, 100]) {
      const scorers = [0, 1].map(
        () => new Scorer(records, result.model, adjustmentsOf(result.model, records)),
      );
      const parts = stretchesOf(result.blocks, each).map((stretch, index) =>
        present(scorers[index % 2], 'scorer').scoreStretch(result.blocks, stretch, null),
      );
      const pairs = gatherPairs(parts.reverse(), records.count);
      expect(pairs).toEqual(result.pairs);
    }
  });

  it('[LK-11] stopping early keeps exactly the pairs that scoring in full keeps', () => {
    const { prepared, result } = linked(rows, { ...settings, keepAbove: 0.01 });
    const scorer = new Scorer(prepared.records, result.model, adjustmentsOf(result.model, prepared.records));
    const least = Math.log2(0.01 / 0.99);
    const kept: string[] = [];
    for (let i = 0; i < prepared.records.count; i += 1) {
      for (let j = i + 1; j < prepared.records.count; j += 1) {
        const bits = scorer.bitsOf(i, j);
        const made = result.blocks.some(
          ({ blockOf }) => (blockOf[i] ?? -1) >= 0 && blockOf[i] === blockOf[j],
        );
        if (made && bits >= least) kept.push(`${i} ${j} ${bits}`);
      }
    }
    expect(
      [...result.pairs.left].map(
        (i, place) => `${i} ${result.pairs.right[place]} ${result.pairs.bits[place]}`,
      ),
    ).toEqual(kept);
  });

  it('[LK-14] a file cut in three and added in turn ends as one full run with the same model', () => {
    const whole = linked(rows, settings);
    const model: Model = { ...whole.result.model, codeVersion: 'test', inputs: [] };
    // A cap that blocks outgrow as rows come: pairs made while a block was small must go when it is too large.
    for (const cap of [settings.blockSizeMax, 2]) {
      const capped: Model = { ...model, settings: { ...settings, blockSizeMax: cap } };
      const expected = outcome(linked(rows, capped.settings, capped));
      let held: { left: string; right: string; bits: number }[] = [];
      let dropped = 0;
      let last: unknown = null;
      const part = (most: number): readonly Row[] => rows.filter((_, index) => index % 3 <= most);
      [0, 1, 2].forEach((step) => {
        const prepared = valueOrFail(prepare(tableOf(part(step)), capped.settings, 2026));
        const { records, order } = prepared;
        const blocks = valueOrFail(blockRecords(records, capped.settings));
        const heldIds = new Set(part(step - 1).map((row) => row.id ?? ''));
        const recordOf = new Map(
          Array.from({ length: records.count }, (_, record) => [order.idOf(record), record]),
        );
        const scorer = new Scorer(records, capped, adjustmentsOf(capped, records));
        const marks = newRecords(records.count, order.idOf, heldIds);
        const parts = stretchesOf(blocks, 500).map((stretch) => scorer.scoreStretch(blocks, stretch, marks));
        const carried = carryPairs(held, blocks, recordOf);
        dropped += carried.dropped;
        const pairs = gatherPairs([...parts, carried.pairs], records.count);
        held = [...pairs.left].map((i, place) => ({
          left: order.idOf(i),
          right: order.idOf(pairs.right[place] ?? 0),
          bits: pairs.bits[place] ?? 0,
        }));
        const clusters = clusterPairs(records, pairs, capped.settings, scorer);
        last = outcome({ prepared, result: { ...whole.result, blocks, pairs, clusters } });
      });
      expect(last).toEqual(expected);
      expect(dropped > 0).toBe(cap === 2);
    }
  });

  it('[LK-18] a model applied to the files it was learnt from reproduces its run', () => {
    const first = linked(rows, settings);
    const stored: Model = JSON.parse(
      JSON.stringify({ ...first.result.model, codeVersion: 'test', inputs: [] }),
    );
    expect(outcome(linked(rows, stored.settings, stored))).toEqual(outcome(first));
  });

  it('[LK-12] linking alone never pairs two rows of one file', () => {
    const builder = new TableBuilder();
    const names = Object.keys(rows[0] ?? {});
    [0, 1].forEach((part) => {
      const places = builder.beginSource(`file ${part}`, names);
      for (const row of rows.filter((_, index) => index % 2 === part)) {
        for (const [index, name] of names.entries()) textCell(builder, places[index] ?? 0, row[name] ?? '');
        builder.endRow();
      }
    });
    const prepared = valueOrFail(prepare(builder.build(), { ...settings, linkType: 'linkOnly' }, 2026));
    const { pairs } = valueOrFail(linkRecords(prepared, null));
    const { sourceOf } = prepared.records;
    expect(pairs.left.length).toBeGreaterThan(50);
    expect([...pairs.left].filter((i, place) => sourceOf[i] === sourceOf[pairs.right[place] ?? 0])).toEqual(
      [],
    );
  });
});
