import type { CanonicalValue } from './canonical-row.ts';

/** Stands between the parts of a key. No value holds it. */
const divider = 0;

/** A 64-bit hash of a key, as two numbers of 32 bits. After Bryc's cyrb53 (public domain), both halves kept whole. */
export class KeyHash {
  low = 0;
  high = 0;

  /** Of the values that stand at these places of a row, one after the other. */
  at(values: readonly CanonicalValue[], places: readonly number[]): this {
    this.begin();
    for (let index = 0; index < places.length; index += 1)
      this.part(values[places[index] ?? 0] ?? null, index);
    return this.end();
  }

  /** Begins anew: `part` takes the parts of a key one by one, and `end` ends it. */
  begin(): void {
    this.low = 0xdeadbeef | 0;
    this.high = 0x41c6ce57;
  }

  /** Takes the next part, with its place among the parts. */
  part(value: CanonicalValue, index: number): void {
    if (index > 0) this.letter(divider);
    this.add(value);
  }

  /** The key of the parts that another has taken so far, which goes on from there. */
  ofBegun(begun: KeyHash): this {
    this.low = begun.low;
    this.high = begun.high;
    return this.end();
  }

  /** Of all values of a row, one after the other. */
  ofAll(values: readonly CanonicalValue[]): this {
    this.begin();
    for (let index = 0; index < values.length; index += 1) this.part(values[index] ?? null, index);
    return this.end();
  }

  private letter(unit: number): void {
    this.low = Math.imul(this.low ^ unit, 2_654_435_761);
    this.high = Math.imul(this.high ^ unit, 1_597_334_677);
  }

  private add(part: CanonicalValue): void {
    if (part === null) return;
    const text = typeof part === 'string' ? part : String(part);
    let { low, high } = this;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      low = Math.imul(low ^ unit, 2_654_435_761);
      high = Math.imul(high ^ unit, 1_597_334_677);
    }
    this.low = low;
    this.high = high;
  }

  end(): this {
    let { low, high } = this;
    low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
    high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
    this.low = low;
    this.high = high;
    return this;
  }
}

/** What one place of the table holds: the two halves of a key's hash, and the number of its entry, from 1. */
const low = 0;
const high = 1;
const number = 2;
const wide = 4;

/** A table below this size grows by four, so that its keys are placed anew less often. */
const largeMask = 2 ** 18;

/**
 * Keys with a few whole numbers each, in about 32 bytes and four more a number for every key at half load. Keys are kept as
 * 64-bit hashes: among a million keys two different ones meet with a chance of 1 in 37 million. What belongs to one key lies
 * together, because fetching it from memory costs more than anything that is done with it.
 */
export class KeyIndex {
  private table = new Int32Array(1024 * wide);
  private mask = 1023;
  private values: Int32Array;
  count = 0;

  constructor(private readonly numbers: number) {
    this.values = new Int32Array(512 * numbers);
  }

  /** The key's entry number, or -1. */
  find(key: KeyHash): number {
    return (this.table[this.placeOf(key.low, key.high) + number] ?? 0) - 1;
  }

  /** The key's entry number. A key that is not there is added, and its numbers are 0: then `count` has grown by one. */
  enter(key: KeyHash): number {
    let place = this.placeOf(key.low, key.high);
    const known = this.table[place + number] ?? 0;
    if (known !== 0) return known - 1;
    if (this.count * 2 > this.mask) {
      this.growTable();
      place = this.placeOf(key.low, key.high);
    }
    if ((this.count + 1) * this.numbers > this.values.length) {
      const grown = new Int32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.table[place + low] = key.low;
    this.table[place + high] = key.high;
    this.count += 1;
    this.table[place + number] = this.count;
    return this.count - 1;
  }

  get(entry: number, at: number): number {
    return this.values[entry * this.numbers + at] ?? 0;
  }

  set(entry: number, at: number, value: number): void {
    this.values[entry * this.numbers + at] = value;
  }

  /** The place of a key in the table, or of the gap where it would stand. */
  private placeOf(lowHalf: number, highHalf: number): number {
    const { table, mask } = this;
    let slot = (lowHalf ^ Math.imul(highHalf, 0x9e3779b1)) & mask;
    for (;;) {
      const place = slot * wide;
      if (table[place + number] === 0) return place;
      if (table[place + low] === lowHalf && table[place + high] === highHalf) return place;
      slot = (slot + 1) & mask;
    }
  }

  private growTable(): void {
    const before = this.table;
    const times = this.mask < largeMask ? 4 : 2;
    this.table = new Int32Array(before.length * times);
    this.mask = this.table.length / wide - 1;
    for (let from = 0; from < before.length; from += wide) {
      if (before[from + number] === 0) continue;
      const place = this.placeOf(before[from + low] ?? 0, before[from + high] ?? 0);
      for (let at = 0; at < wide; at += 1) this.table[place + at] = before[from + at] ?? 0;
    }
  }
}
