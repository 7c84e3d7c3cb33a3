import { present } from '../kernel/index.ts';
import type { Field, Records } from './field.ts';
import type { ComparisonSettings } from './settings.ts';
import { reserveScratch } from './similarity.ts';
import { type ValueTest, valueTest } from './value-test.ts';

const memoBits = 15;
const memoSize = 1 << memoBits;
const memoShift = 32 - memoBits;

/**
 * Finds the level of a pair of records in one comparison. Level 0 is "no evidence" (a value is missing); level k is the
 * k-th level of the settings. Each distinct pair of values is compared once and remembered in a table of fixed size where
 * a newer pair takes the place of an older one, so memory does not grow with the pairs. Nothing is allocated per pair.
 */
export class Comparator {
  readonly name: string;
  readonly levels: number;
  /** After `levelAt`: the values that met, for the frequency adjustment. */
  metA = 0;
  metB = 0;
  /** The level that the scorer last met here. */
  lastLevel = 0;
  /** How many times a pair of values had to be compared, as the tables did not remember it. */
  compared = 0;
  private readonly codes: Int32Array;
  private readonly offsets: Int32Array | null;
  private readonly tests: readonly ValueTest[];
  private readonly equalLevel: Uint8Array;
  /** Two numbers a slot: the lower value, and the higher with its level in the last four bits. */
  private readonly memo = new Int32Array(memoSize * 2);
  private readonly partnerCodes: Int32Array | null;
  /** The level that says the two fields changed places; 0 where the comparison has none. */
  private readonly swappedLevel: number;
  /** The comparison that owns the "changed places" level, where this one stands aside for it. */
  private lead: Comparator | null = null;

  constructor(settings: ComparisonSettings, records: Records) {
    const field = fieldNamed(records, settings.field);
    const lexicon = present(records.lexicons[field.lexicon], 'lexicon');
    this.name = settings.name;
    this.levels = settings.levels.length + 1;
    this.codes = field.codes;
    this.offsets = field.offsets;
    this.tests = settings.levels.map((level) => valueTest(level.test, lexicon));
    const { starts } = lexicon.pool;
    this.equalLevel = new Uint8Array(starts.length - 1);
    // Where the first test is equality every value meets its like at level 1: no need to ask it of each.
    const firstIsExact = settings.levels[0]?.test.is === 'exact';
    if (firstIsExact) this.equalLevel.fill(1);
    let longest = 0;
    for (let code = 1; code < this.equalLevel.length; code += 1) {
      longest = Math.max(longest, (starts[code + 1] ?? 0) - (starts[code] ?? 0));
      if (!firstIsExact) this.equalLevel[code] = this.decide(code, code);
    }
    reserveScratch(longest);
    const partner = settings.partner === undefined ? null : fieldNamed(records, settings.partner);
    const plain = partner !== null && partner.offsets === null && field.offsets === null;
    this.partnerCodes = plain && partner.lexicon === field.lexicon ? partner.codes : null;
    this.swappedLevel = settings.levels.findIndex((level) => level.test.is === 'swapped') + 1;
  }

  /** Tells this comparison that another one owns the evidence of a swap, so that it is not counted twice. */
  follow(lead: Comparator): void {
    if (lead.partnerCodes !== null && lead.swappedLevel > 0) this.lead = lead;
  }

  levelAt(i: number, j: number): number {
    if (this.offsets !== null) return this.bestOfSeveral(i, j);
    const a = this.codes[i] ?? 0;
    const b = this.codes[j] ?? 0;
    if (a === 0 || b === 0) return 0;
    this.metA = a;
    this.metB = b;
    if (a === b) return this.equalLevel[a] ?? 0;
    const level = this.levelOfValues(a, b);
    if (this.lead !== null) return this.lead.levelAt(i, j) === this.lead.swappedLevel ? 0 : level;
    if (this.swappedLevel > 0 && level > this.swappedLevel && this.isSwapped(i, j, a, b))
      return this.swappedLevel;
    return level;
  }

  /** The level of two present values, remembered. The order of the two does not matter. */
  levelOfValues(a: number, b: number): number {
    if (a === b) return this.equalLevel[a] ?? 0;
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const slot = ((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> memoShift) * 2;
    const held = this.memo[slot + 1] ?? 0;
    if (this.memo[slot] === low && held >> 4 === high) return held & 15;
    const level = this.decide(low, high);
    this.memo[slot] = low;
    this.memo[slot + 1] = (high << 4) | level;
    return level;
  }

  private decide(a: number, b: number): number {
    this.compared += 1;
    const { tests } = this;
    for (let index = 0; index < tests.length; index += 1) {
      const test = tests[index];
      if (test?.(a, b) === true) return index + 1;
    }
    return tests.length;
  }

  /** Each record's value is like the other's partner value, better than the swapped level itself asks for. */
  private isSwapped(i: number, j: number, a: number, b: number): boolean {
    if (this.partnerCodes === null) return false;
    const otherA = this.partnerCodes[i] ?? 0;
    const otherB = this.partnerCodes[j] ?? 0;
    if (otherA === 0 || otherB === 0) return false;
    return (
      this.levelOfValues(a, otherB) < this.swappedLevel && this.levelOfValues(otherA, b) < this.swappedLevel
    );
  }

  private bestOfSeveral(i: number, j: number): number {
    const { offsets, codes } = this;
    if (offsets === null) return 0;
    let best = 0;
    for (let x = offsets[i] ?? 0; x < (offsets[i + 1] ?? 0); x += 1) {
      for (let y = offsets[j] ?? 0; y < (offsets[j + 1] ?? 0); y += 1) {
        const a = codes[x] ?? 0;
        const b = codes[y] ?? 0;
        const level = this.levelOfValues(a, b);
        if (best === 0 || level < best) {
          best = level;
          this.metA = a;
          this.metB = b;
        }
      }
    }
    return best;
  }
}

export function fieldNamed(records: Records, name: string): Field {
  return present(
    records.fields.find((field) => field.name === name),
    `field ${name}`,
  );
}

/** The comparators of the settings, each told of the one it stands aside for. */
export function comparatorsOf(
  comparisons: readonly ComparisonSettings[],
  records: Records,
): readonly Comparator[] {
  const comparators = comparisons.map((comparison) => new Comparator(comparison, records));
  comparisons.forEach((comparison, index) => {
    if (comparison.partner === undefined || !ownsSwap(comparison)) return;
    const follower = comparisons.findIndex((one) => one.field === comparison.partner && !ownsSwap(one));
    const lead = comparators[index];
    if (lead !== undefined) comparators[follower]?.follow(lead);
  });
  return comparators;
}

const ownsSwap = (comparison: ComparisonSettings): boolean =>
  comparison.levels.some((level) => level.test.is === 'swapped');
