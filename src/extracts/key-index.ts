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
    for (let index = 0; index < places.length; index += 1) {
      if (index > 0) this.letter(divider);
      this.add(values[places[index] ?? 0] ?? null);
    }
    return this.end();
  }

  /** Of all values of a row, one after the other. */
  ofAll(values: readonly CanonicalValue[]): this {
    this.begin();
    for (let index = 0; index < values.length; index += 1) {
      if (index > 0) this.letter(divider);
      this.add(values[index] ?? null);
    }
    return this.end();
  }

  private begin(): void {
    this.low = 0xdeadbeef | 0;
    this.high = 0x41c6ce57;
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

  private end(): this {
    let { low, high } = this;
    low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
    high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
    this.low = low;
    this.high = high;
    return this;
  }
}

/**
 * Keys with a few whole numbers each, in about 20 bytes and four more a number for every key at half load. Keys are kept as
 * 64-bit hashes: among a million keys two different ones meet with a chance of 1 in 37 million.
 */
export class KeyIndex {
  private lows = new Int32Array(1024);
  private highs = new Int32Array(1024);
  private slots = new Int32Array(1024);
  private columns: Int32Array[];
  count = 0;

  constructor(numbers: number) {
    this.columns = Array.from({ length: numbers }, () => new Int32Array(512));
  }

  /** The key's entry number, or -1. */
  find({ low, high }: KeyHash): number {
    return (this.slots[this.slotOf(low, high)] ?? 0) - 1;
  }

  /** Adds a key that is not there; gives its entry number. Its numbers are 0. */
  add({ low, high }: KeyHash): number {
    if (this.count * 2 >= this.slots.length) this.growSlots();
    if (this.count >= (this.columns[0]?.length ?? Number.POSITIVE_INFINITY)) this.growColumns();
    const slot = this.slotOf(low, high);
    this.lows[slot] = low;
    this.highs[slot] = high;
    this.count += 1;
    this.slots[slot] = this.count;
    return this.count - 1;
  }

  get(entry: number, number: number): number {
    return this.columns[number]?.[entry] ?? 0;
  }

  set(entry: number, number: number, value: number): void {
    const column = this.columns[number];
    if (column !== undefined) column[entry] = value;
  }

  private slotOf(low: number, high: number): number {
    const mask = this.slots.length - 1;
    let slot = (low ^ Math.imul(high, 0x9e3779b1)) & mask;
    while (this.slots[slot] !== 0 && (this.lows[slot] !== low || this.highs[slot] !== high))
      slot = (slot + 1) & mask;
    return slot;
  }

  private growSlots(): void {
    const before = { lows: this.lows, highs: this.highs, slots: this.slots };
    const size = before.slots.length * 2;
    this.lows = new Int32Array(size);
    this.highs = new Int32Array(size);
    this.slots = new Int32Array(size);
    for (let at = 0; at < before.slots.length; at += 1) {
      if (before.slots[at] === 0) continue;
      const [low, high] = [before.lows[at] ?? 0, before.highs[at] ?? 0];
      const slot = this.slotOf(low, high);
      this.lows[slot] = low;
      this.highs[slot] = high;
      this.slots[slot] = before.slots[at] ?? 0;
    }
  }

  private growColumns(): void {
    this.columns = this.columns.map((column) => {
      const grown = new Int32Array(column.length * 2);
      grown.set(column);
      return grown;
    });
  }
}
