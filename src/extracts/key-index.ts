/** A 64-bit hash of a text, as two numbers of 32 bits. After Bryc's cyrb53 (public domain), both halves kept whole. */
export class TextHash {
  low = 0;
  high = 0;

  of(text: string): this {
    let first = 0xdeadbeef;
    let second = 0x41c6ce57;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      first = Math.imul(first ^ unit, 2_654_435_761);
      second = Math.imul(second ^ unit, 1_597_334_677);
    }
    first =
      Math.imul(first ^ (first >>> 16), 2_246_822_507) ^ Math.imul(second ^ (second >>> 13), 3_266_489_909);
    second =
      Math.imul(second ^ (second >>> 16), 2_246_822_507) ^ Math.imul(first ^ (first >>> 13), 3_266_489_909);
    this.low = first >>> 0;
    this.high = second >>> 0;
    return this;
  }
}

/**
 * Keys with a few whole numbers each, in about 20 bytes and four more a number for every key at half load. Keys are kept as
 * 64-bit hashes: among a million keys two different ones meet with a chance of 1 in 37 million.
 */
export class KeyIndex {
  private lows = new Uint32Array(1024);
  private highs = new Uint32Array(1024);
  private slots = new Int32Array(1024);
  private columns: Int32Array[];
  private readonly hash = new TextHash();
  /** What was looked for last: the rules of one row ask for the same key several times, and rows of one crime stand together. */
  private last: { readonly key: string; readonly entry: number } | undefined;
  count = 0;

  constructor(numbers: number) {
    this.columns = Array.from({ length: numbers }, () => new Int32Array(512));
  }

  /** The key's entry number, or -1. */
  find(key: string): number {
    if (this.last?.key === key) return this.last.entry;
    const { low, high } = this.hash.of(key);
    const entry = (this.slots[this.slotOf(low, high)] ?? 0) - 1;
    this.last = { key, entry };
    return entry;
  }

  /** Adds a key that is not there; gives its entry number. Its numbers are 0. */
  add(key: string): number {
    if (this.count * 2 >= this.slots.length) this.growSlots();
    if (this.count >= (this.columns[0]?.length ?? Number.POSITIVE_INFINITY)) this.growColumns();
    const { low, high } = this.hash.of(key);
    const slot = this.slotOf(low, high);
    this.lows[slot] = low;
    this.highs[slot] = high;
    this.count += 1;
    this.slots[slot] = this.count;
    this.last = undefined;
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
    this.lows = new Uint32Array(size);
    this.highs = new Uint32Array(size);
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
