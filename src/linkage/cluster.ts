import { present } from '../kernel/index.ts';
import { fieldNamed } from './comparator.ts';
import type { Records } from './field.ts';
import { bitsOfProbability } from './model.ts';
import type { ScoredPairs } from './score.ts';
import type { Settings } from './settings.ts';
import { editsBetween, type Pool } from './similarity.ts';
import { sortedPlaces } from './sorting.ts';

/** Why two groups of records were not joined although a link between them stood above the threshold. */
export type CutReason =
  /** The rest of the evidence between the groups speaks against one person, and one link alone joined them. */
  | { readonly why: 'bridge'; readonly meanBits: number }
  /** Several links joined them, but the evidence over all pairs speaks against. */
  | { readonly why: 'outweighed'; readonly meanBits: number; readonly links: number }
  /** They hold identifiers that one person cannot both have. */
  | { readonly why: 'contradiction'; readonly field: string; readonly one: number; readonly other: number }
  /** Together they would be larger than a person plausibly is. */
  | { readonly why: 'size'; readonly size: number };

export interface Cut {
  /** The link that was not followed. */
  readonly left: number;
  readonly right: number;
  readonly bits: number;
  readonly sizes: readonly [number, number];
  readonly reason: CutReason;
}

export interface Clusters {
  /** The lowest record of the cluster each record belongs to. */
  readonly clusterOf: Int32Array;
  /** By that lowest record: the weight in bits of the weakest link that holds the cluster together; NaN for one record. */
  readonly weakestBits: Float64Array;
  readonly cuts: readonly Cut[];
}

/** Scores one pair directly, whether or not blocking made it, and says how much of it could be compared. */
export interface PairJudge {
  bitsOf(i: number, j: number): number;
  readonly evidenceShare: number;
}

/** No weight is above this many bits: a cap on each comparison, and no settings have so many. */
const weightMost = 4000;

/** One pair's say in a mean, in bits either way: a single certain disagreement should not settle a group. */
const sayMax = 30;

/**
 * Groups records into people. Links are followed from the strongest down. Two groups are joined only where all evidence
 * between them agrees on balance: the mean weight over every pair across, each counting by how much of it could be
 * compared, is at least `meanBitsMin`. So strangers are not chained through a record that resembles both. Every link that
 * was not followed is reported with its reason.
 */
export function clusterPairs(
  records: Records,
  pairs: ScoredPairs,
  settings: Settings,
  judge: PairJudge,
): Clusters {
  const groups = new Groups(records.count);
  const weakest = new Float64Array(records.count).fill(Number.NaN);
  const cuts = new Map<number, Cut>();
  const guards = settings.clusters.contradictions.map((name) => guardOf(records, name));
  for (const place of linksByStrength(pairs, bitsOfProbability(settings.threshold))) {
    const left = pairs.left[place] ?? 0;
    const right = pairs.right[place] ?? 0;
    const bits = pairs.bits[place] ?? 0;
    const a = groups.rootOf(left);
    const b = groups.rootOf(right);
    if (a === b) continue;
    const key = Math.min(a, b) * records.count + Math.max(a, b);
    const sizes = [groups.sizeOf(a), groups.sizeOf(b)] as const;
    const before = cuts.get(key);
    if (before !== undefined && before.sizes[0] + before.sizes[1] === sizes[0] + sizes[1]) continue;
    const reason = objection(groups, a, b, settings, judge, guards);
    if (reason === null) weakest[groups.join(a, b)] = lowest(bits, weakest[a], weakest[b]);
    else cuts.set(key, { left, right, bits, sizes, reason });
  }
  const clusterOf = groups.lowestOf();
  const weakestBits = new Float64Array(records.count).fill(Number.NaN);
  for (let record = 0; record < records.count; record += 1) {
    weakestBits[clusterOf[record] ?? 0] = weakest[groups.rootOf(record)] ?? Number.NaN;
  }
  // A link refused at first may have been joined later by other evidence: then there is no cut to explain.
  const standing = [...cuts.values()].filter((cut) => clusterOf[cut.left] !== clusterOf[cut.right]);
  return { clusterOf, weakestBits, cuts: standing };
}

/**
 * The places of the links at or above the threshold, strongest first; equal ones in the order of the records. Weights are
 * told apart to a millionth of a bit.
 */
function linksByStrength(pairs: ScoredPairs, leastBits: number): Int32Array {
  const { bits } = pairs;
  const strong: number[] = [];
  for (let place = 0; place < bits.length; place += 1)
    if ((bits[place] ?? 0) >= leastBits) strong.push(place);
  const keys = Float64Array.from(strong, (place) => Math.round((weightMost - (bits[place] ?? 0)) * 1e6));
  return sortedPlaces(keys).map((index) => strong[index] ?? 0);
}

function lowest(bits: number, one: number | undefined, other: number | undefined): number {
  const of = (value: number | undefined): number =>
    value === undefined || Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
  return Math.min(bits, of(one), of(other));
}

function objection(
  groups: Groups,
  a: number,
  b: number,
  settings: Settings,
  judge: PairJudge,
  guards: readonly Guard[],
): CutReason | null {
  const size = groups.sizeOf(a) + groups.sizeOf(b);
  if (size > settings.clusters.sizeMax) return { why: 'size', size };
  const left = groups.members(a);
  const right = groups.members(b);
  for (const guard of guards) {
    for (const one of left) {
      for (const other of right) {
        if (guard.contradict(one, other)) return { why: 'contradiction', field: guard.field, one, other };
      }
    }
  }
  if (size === 2) return null;
  let say = 0;
  let weight = 0;
  let links = 0;
  const least = bitsOfProbability(settings.threshold);
  for (const one of left) {
    for (const other of right) {
      const bits = judge.bitsOf(Math.min(one, other), Math.max(one, other));
      if (bits >= least) links += 1;
      say += judge.evidenceShare * Math.min(sayMax, Math.max(-sayMax, bits));
      weight += judge.evidenceShare;
    }
  }
  const meanBits = weight === 0 ? 0 : say / weight;
  if (meanBits >= settings.clusters.meanBitsMin) return null;
  return links <= 1 ? { why: 'bridge', meanBits } : { why: 'outweighed', meanBits, links };
}

interface Guard {
  readonly field: string;
  contradict(i: number, j: number): boolean;
}

/** Two identifiers contradict where they are more than two edits apart: nearer ones may be one number mistyped. */
function guardOf(records: Records, name: string): Guard {
  const field = fieldNamed(records, name);
  const { units, starts }: Pool = present(records.lexicons[field.lexicon], 'lexicon').pool;
  const apart = (a: number, b: number): boolean =>
    editsBetween(units, starts[a] ?? 0, starts[a + 1] ?? 0, starts[b] ?? 0, starts[b + 1] ?? 0, 2) > 2;
  const valuesOf = (record: number): Int32Array =>
    field.offsets === null
      ? field.codes.subarray(record, record + 1)
      : field.codes.subarray(field.offsets[record] ?? 0, field.offsets[record + 1] ?? 0);
  return {
    field: name,
    contradict: (i, j) => {
      const left = valuesOf(i).filter((code) => code > 0);
      const right = valuesOf(j).filter((code) => code > 0);
      return left.length > 0 && right.length > 0 && left.every((a) => right.every((b) => apart(a, b)));
    },
  };
}

/** Disjoint groups of records, each a list of its members. */
class Groups {
  private readonly parent: Int32Array;
  private readonly size: Int32Array;
  private readonly next: Int32Array;
  private readonly last: Int32Array;

  constructor(private readonly count: number) {
    this.parent = new Int32Array(count);
    this.size = new Int32Array(count).fill(1);
    this.next = new Int32Array(count).fill(-1);
    this.last = new Int32Array(count);
    for (let record = 0; record < count; record += 1) {
      this.parent[record] = record;
      this.last[record] = record;
    }
  }

  rootOf(record: number): number {
    let root = record;
    while (this.parent[root] !== root) {
      const above = this.parent[root] ?? root;
      this.parent[root] = this.parent[above] ?? above;
      root = this.parent[root] ?? root;
    }
    return root;
  }

  sizeOf(root: number): number {
    return this.size[root] ?? 0;
  }

  members(root: number): readonly number[] {
    const found: number[] = [];
    for (let record = root; record >= 0; record = this.next[record] ?? -1) found.push(record);
    return found;
  }

  /** Joins two groups under the lower root, which it returns. */
  join(a: number, b: number): number {
    const root = Math.min(a, b);
    const other = Math.max(a, b);
    this.parent[other] = root;
    this.size[root] = this.sizeOf(a) + this.sizeOf(b);
    this.next[this.last[root] ?? root] = other;
    this.last[root] = this.last[other] ?? other;
    return root;
  }

  /** For each record the lowest record of its group: the root, as the lower root always stays. */
  lowestOf(): Int32Array {
    const lowestRecord = new Int32Array(this.count);
    for (let record = 0; record < this.count; record += 1) lowestRecord[record] = this.rootOf(record);
    return lowestRecord;
  }
}
