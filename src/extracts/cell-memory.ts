import type { Reading } from './cell.ts';

/** Readings kept for a column: of the texts that come again and again, at most this many. */
export const rememberedMax = 20_000;
/** Longer texts do not come again. */
const lettersMax = 64;

/** Readings by the bytes of plain letters that they were made from: a text that was read before need not even be made. */
export class CellMemory {
  /** Number of a reading, from 1; 0 where there is none. */
  private slots = new Uint16Array(256);
  private hashes = new Int32Array(128);
  /** Where the letters of a reading end; those of the next begin there. */
  private ends = new Int32Array(129);
  private letters = new Uint8Array(1024);
  private readonly readings: Reading[] = [];
  private hash = 0;
  /** The reading that was found last. */
  private last = 0;

  /** The reading of these bytes, of which there are some; undefined where there is none. `keep` may follow, for the same bytes. */
  find(bytes: Uint8Array, from: number, to: number): Reading | undefined {
    // Records that stand together often say the same.
    if (this.isSame(this.last, bytes, from, to)) return this.readings[this.last];
    let hash = to - from;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
    this.hash = hash;
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[slot] ?? 0;
      if (number === 0) return undefined;
      if (this.hashes[number - 1] === hash && this.isSame(number - 1, bytes, from, to)) {
        this.last = number - 1;
        return this.readings[number - 1];
      }
    }
  }

  private isSame(index: number, bytes: Uint8Array, from: number, to: number): boolean {
    const begin = this.ends[index] ?? 0;
    if ((this.ends[index + 1] ?? 0) - begin !== to - from) return false;
    for (let at = from; at < to; at += 1) {
      if (this.letters[begin + at - from] !== bytes[at]) return false;
    }
    return true;
  }

  /** Keeps the reading of bytes that were looked for last and not found. */
  keep(bytes: Uint8Array, from: number, to: number, reading: Reading): void {
    const index = this.readings.length;
    if (index >= rememberedMax || to - from > lettersMax) return;
    if (index >= this.hashes.length) this.grow();
    const begin = this.ends[index] ?? 0;
    if (begin + to - from > this.letters.length)
      this.letters = longer(this.letters, new Uint8Array(this.letters.length * 2));
    this.letters.set(bytes.subarray(from, to), begin);
    this.ends[index + 1] = begin + to - from;
    this.hashes[index] = this.hash;
    this.readings.push(reading);
    this.place(index);
  }

  private place(index: number): void {
    const mask = this.slots.length - 1;
    let slot = (this.hashes[index] ?? 0) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = index + 1;
  }

  private grow(): void {
    const size = this.hashes.length * 2;
    this.hashes = longer(this.hashes, new Int32Array(size));
    this.ends = longer(this.ends, new Int32Array(size + 1));
    this.slots = new Uint16Array(size * 2);
    for (let index = 0; index < this.readings.length; index += 1) this.place(index);
  }
}

function longer<Values extends Int32Array | Uint8Array>(before: Values, after: Values): Values {
  after.set(before);
  return after;
}
