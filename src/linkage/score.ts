import { present } from '../kernel/index.ts';
import { type Blocks, forEachPair, type Stretch } from './blocking.ts';
import { type Comparator, comparatorsOf, fieldNamed } from './comparator.ts';
import type { Records } from './field.ts';
import { bitsOfProbability, clampBits, levelBits, type Model, priorBits } from './model.ts';
import { sizeOf, valueText } from './pool.ts';
import { pairAllowed } from './sampling.ts';
import { sortedPlaces } from './sorting.ts';

/** Adjustment for how common a value is, in bits, by value number; empty where the comparison has none. */
export type Adjustments = readonly Float64Array[];

/** Works out the adjustments of a model for the values of these records. Done once; workers are handed the arrays. */
export function adjustmentsOf(
  model: Model | Pick<Model, 'settings' | 'comparisons'>,
  records: Records,
): Adjustments {
  return model.settings.comparisons.map((comparison, index) => {
    if (!comparison.levels.some((level) => (level.termFrequency ?? 0) > 0)) return new Float64Array(0);
    const { frequencies } = present(model.comparisons[index], 'comparison model');
    const { pool } = present(records.lexicons[fieldNamed(records, comparison.field).lexicon], 'lexicon');
    const size = sizeOf(pool);
    const bits = new Float64Array(new SharedArrayBuffer(size * 8));
    const rest = Math.log2(frequencies.agree / frequencies.rest);
    const known = new Map(Object.entries(frequencies.values));
    for (let code = 1; code < size; code += 1) {
      const chance = known.get(valueText(pool, code));
      bits[code] = chance === undefined ? rest : Math.log2(frequencies.agree / chance);
    }
    return bits;
  });
}

/** Pairs with their weight in bits, prior included, as columns. */
export interface ScoredPairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly bits: Float64Array;
}

export interface StretchResult extends ScoredPairs {
  /** Candidate pairs that were looked at. */
  readonly candidates: number;
}

interface Column {
  readonly comparator: Comparator;
  readonly bits: Float64Array;
  readonly shares: Float64Array;
  readonly adjustments: Float64Array;
  /** The most that this comparison and those after it can add. */
  readonly mostFromHere: number;
}

/** Scores pairs of records under one model. One scorer serves one thread. */
export class Scorer {
  private readonly columns: readonly Column[];
  private readonly prior: number;
  private readonly keepBits: number;
  private readonly allowed: (i: number, j: number) => boolean;

  constructor(
    private readonly records: Records,
    model: Pick<Model, 'settings' | 'comparisons' | 'matchShare'>,
    adjustments: Adjustments,
  ) {
    const { settings } = model;
    this.prior = priorBits(model.matchShare);
    this.keepBits = bitsOfProbability(Math.min(settings.keepAbove, settings.threshold));
    this.allowed = pairAllowed(records, settings.linkType === 'linkOnly');
    const plain = comparatorsOf(settings.comparisons, records).map((comparator, index) => {
      const levels = present(model.comparisons[index], 'comparison model').levels;
      const bits = Float64Array.from([0, ...levels.map(levelBits)]);
      const written = settings.comparisons[index]?.levels ?? [];
      const shares = Float64Array.from([0, ...written.map((level) => level.termFrequency ?? 0)]);
      return { comparator, bits, shares, adjustments: adjustments[index] ?? new Float64Array(0) };
    });
    this.columns = withBounds(plain);
  }

  /** After `bitsOf`: the share of the comparisons in which both records had a value. */
  evidenceShare = 0;

  /** The weight of a pair in bits, prior included. */
  bitsOf(i: number, j: number): number {
    let sum = this.prior;
    let present = 0;
    for (let index = 0; index < this.columns.length; index += 1) {
      const column = this.columns[index];
      if (column === undefined) continue;
      sum += columnBits(column, i, j);
      if (column.comparator.lastLevel > 0) present += 1;
    }
    this.evidenceShare = present / this.columns.length;
    return sum;
  }

  /** The same, but stops once the pair can no longer reach what is kept; then any number below it. */
  private bitsIfKept(i: number, j: number): number {
    let sum = this.prior;
    for (let index = 0; index < this.columns.length; index += 1) {
      const column = this.columns[index];
      if (column === undefined) continue;
      if (sum + column.mostFromHere < this.keepBits) return Number.NEGATIVE_INFINITY;
      sum += columnBits(column, i, j);
    }
    return sum;
  }

  /** For one pair, by comparison: the level met, its bits and the part of them that is due to the value's frequency. */
  evidenceOf(i: number, j: number): readonly { level: number; bits: number; frequencyBits: number }[] {
    return this.columns.map((column) => {
      const level = column.comparator.levelAt(i, j);
      const bits = columnBits(column, i, j);
      return { level, bits, frequencyBits: bits - (column.bits[level] ?? 0) };
    });
  }

  /** Scores the candidate pairs of a stretch and keeps those at or above the keeping weight. */
  scoreStretch(rules: readonly Blocks[], stretch: Stretch, onlyWith: Uint8Array | null): StretchResult {
    let room = 1024;
    let left = new Int32Array(room);
    let right = new Int32Array(room);
    let bits = new Float64Array(room);
    let kept = 0;
    let candidates = 0;
    forEachPair(rules, stretch, (i, j) => {
      if (!this.allowed(i, j) || (onlyWith !== null && onlyWith[i] === 0 && onlyWith[j] === 0)) return;
      candidates += 1;
      const sum = this.bitsIfKept(i, j);
      if (sum < this.keepBits) return;
      if (kept === room) {
        room *= 2;
        left = wider(left, new Int32Array(room));
        right = wider(right, new Int32Array(room));
        bits = wider(bits, new Float64Array(room));
      }
      left[kept] = i < j ? i : j;
      right[kept] = i < j ? j : i;
      bits[kept] = sum;
      kept += 1;
    });
    return { left: left.slice(0, kept), right: right.slice(0, kept), bits: bits.slice(0, kept), candidates };
  }

  /** How many times two values had to be compared. */
  get valuesCompared(): number {
    return this.columns.reduce((sum, column) => sum + column.comparator.compared, 0);
  }

  get recordCount(): number {
    return this.records.count;
  }
}

function columnBits(column: Column, i: number, j: number): number {
  const { comparator } = column;
  const level = comparator.levelAt(i, j);
  comparator.lastLevel = level;
  const bits = column.bits[level] ?? 0;
  const share = column.shares[level] ?? 0;
  if (share === 0 || level === 0) return bits;
  const one = column.adjustments[comparator.metA] ?? 0;
  const other = column.adjustments[comparator.metB] ?? 0;
  return clampBits(bits + share * (one < other ? one : other));
}

/** Adds to each column the most that it and the later ones can contribute, so that hopeless pairs end early. */
function withBounds(plain: readonly Omit<Column, 'mostFromHere'>[]): readonly Column[] {
  let most = 0;
  const bounded: Column[] = [];
  for (const column of [...plain].reverse()) {
    let rarest = 0;
    for (const one of column.adjustments) if (one > rarest) rarest = one;
    const best = column.bits.reduce(
      (high, bits, level) => Math.max(high, bits + (column.shares[level] ?? 0) * rarest),
      0,
    );
    most += Math.min(best, 40);
    bounded.unshift({ ...column, mostFromHere: most });
  }
  return bounded;
}

function wider<Values extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(
  from: Values,
  to: Values,
): Values {
  to.set(from);
  return to;
}

/** Results of all stretches as one list in the order of the records, whatever the order in which they were done. */
export function gatherPairs(parts: readonly ScoredPairs[], recordCount: number): ScoredPairs {
  const total = parts.reduce((sum, part) => sum + part.left.length, 0);
  const keys = new Float64Array(total);
  const bitsOfPlace = new Float64Array(total);
  let at = 0;
  for (const part of parts) {
    for (let index = 0; index < part.left.length; index += 1) {
      keys[at] = (part.left[index] ?? 0) * recordCount + (part.right[index] ?? 0);
      bitsOfPlace[at] = part.bits[index] ?? 0;
      at += 1;
    }
  }
  const places = sortedPlaces(keys);
  const left = new Int32Array(total);
  const right = new Int32Array(total);
  const bits = new Float64Array(total);
  for (let place = 0; place < total; place += 1) {
    const from = places[place] ?? 0;
    const key = keys[from] ?? 0;
    left[place] = Math.floor(key / recordCount);
    right[place] = key % recordCount;
    bits[place] = bitsOfPlace[from] ?? 0;
  }
  return { left, right, bits };
}
