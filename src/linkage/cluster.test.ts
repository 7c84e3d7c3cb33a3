import { describe, expect, it } from 'vitest';
import { clusterPairs, type PairJudge } from './cluster.ts';
import { prepareRecords, type Records } from './field.ts';
import { inferSettings } from './infer-rules.ts';
import type { FieldSettings, Settings } from './settings.ts';
import { tableOf } from './table.ts';

function recordsOf(
  rows: readonly Readonly<Record<string, string>>[],
  fields: readonly FieldSettings[],
): Records {
  return prepareRecords(tableOf(rows), Int32Array.from(rows.keys()), fields, 2026, () => new Set());
}

const surname: FieldSettings = { name: 'surname', kind: 'surname', columns: ['surname'] };
const pnc: FieldSettings = { name: 'pnc', kind: 'policeIdentifier', columns: ['pnc'] };

/** Clusters of records whose pairwise weights are given by a rule. */
function clustered(
  count: number,
  weight: (i: number, j: number) => number,
  changes: Partial<Settings['clusters']> = {},
  ids: readonly string[] = [],
) {
  const rows = Array.from({ length: count }, (_, index) => ({ surname: `s${index}`, pnc: ids[index] ?? '' }));
  const fields = ids.length > 0 ? [surname, pnc] : [surname];
  const records = recordsOf(rows, fields);
  const base = inferSettings(records, fields, null, 2026);
  const settings = { ...base, clusters: { ...base.clusters, ...changes } };
  const judge: PairJudge = { bitsOf: weight, evidenceShare: 1 };
  const left: number[] = [];
  const right: number[] = [];
  const bits: number[] = [];
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1) {
      if (weight(i, j) < 4) continue;
      left.push(i);
      right.push(j);
      bits.push(weight(i, j));
    }
  }
  const pairs = { left: Int32Array.from(left), right: Int32Array.from(right), bits: Float64Array.from(bits) };
  const result = clusterPairs(records, pairs, settings, judge);
  return { ...result, people: [...new Set(result.clusterOf)].length };
}

describe('clusters', () => {
  it('[LK-13] a chain of strangers is not one person, and each cut says why', () => {
    // Each record resembles its neighbours and no one else.
    const chain = clustered(10, (i, j) => (Math.abs(i - j) === 1 ? 8 : -20));
    expect(chain.people).toBeGreaterThanOrEqual(5);
    expect(chain.cuts.length).toBeGreaterThan(0);
    for (const cut of chain.cuts) {
      expect(cut.reason.why).toBe('bridge');
      expect(chain.clusterOf[cut.left]).not.toBe(chain.clusterOf[cut.right]);
    }
    // The control: where the ends do not speak against it, the same chain is one person.
    expect(clustered(10, (i, j) => (Math.abs(i - j) === 1 ? 8 : 0)).people).toBe(1);
  });

  it('[LK-13] two people joined by one record that resembles both stay two', () => {
    const side = (record: number): number => (record < 4 ? 0 : 1);
    const bridged = clustered(8, (i, j) => (side(i) === side(j) ? 12 : i === 0 && j === 4 ? 7 : -15));
    expect(bridged.people).toBe(2);
    expect(bridged.cuts).toMatchObject([{ left: 0, right: 4, sizes: [4, 4], reason: { why: 'bridge' } }]);
  });

  it('[LK-13] records with identifiers that one person cannot both have are not joined', () => {
    const ids = ['2001/0012345x', '2001/0012354x', '1999/7654321k', ''];
    const kept = clustered(4, () => 20, { contradictions: ['pnc'] }, ids);
    // A slip in one identifier is no contradiction; another identifier is.
    expect(kept.clusterOf[0]).toBe(kept.clusterOf[1]);
    expect(kept.clusterOf[0]).not.toBe(kept.clusterOf[2]);
    expect(kept.cuts.every((cut) => cut.reason.why === 'contradiction')).toBe(true);
    expect(clustered(4, () => 20, { contradictions: [] }, ids).people).toBe(1);
  });

  it('[LK-13] a cluster does not grow over the size a person plausibly has', () => {
    const capped = clustered(9, () => 10, { sizeMax: 4 });
    const sizes = new Map<number, number>();
    for (const cluster of capped.clusterOf) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(4);
    expect(capped.cuts.some((cut) => cut.reason.why === 'size')).toBe(true);
  });

  it('[LK-13] the weakest link of a cluster is the weakest that holds it together', () => {
    const { weakestBits, clusterOf } = clustered(4, (i, j) => (j === 3 ? (i === 2 ? 5 : 0) : 12));
    expect(clusterOf[3]).toBe(0);
    expect(weakestBits[0]).toBe(5);
    expect(Number.isNaN(clustered(2, () => -5).weakestBits[0])).toBe(true);
  });
});
