import { assert } from '../kernel/index.ts';

/**
 * Distinct values and their numbers. Values are kept as bytes in one pool with an open-addressing table beside it: a
 * file of five million addresses makes no five million strings. Number 0 is the missing value.
 */
export class ByteDictionary {
  private bytes: Buffer = Buffer.from(new SharedArrayBuffer(1 << 12));
  private used = 0;
  private ends: Int32Array = sharedInts(1 << 8);
  /** Two numbers a slot: a value's number and its hash, side by side so that a probe touches one line of memory. */
  private table = new Int32Array(1 << 10);
  private count = 1;

  private readonly encoder = new TextEncoder();

  /** A dictionary that another thread filled. It can be read, and not added to. */
  static of(parts: DictionaryParts): ByteDictionary {
    const dictionary = new ByteDictionary();
    dictionary.bytes = Buffer.from(parts.bytes.buffer, parts.bytes.byteOffset, parts.bytes.length);
    dictionary.ends = parts.ends;
    dictionary.count = parts.ends.length;
    dictionary.used = parts.bytes.length;
    dictionary.table = noSlots;
    return dictionary;
  }

  /** What it holds on shared memory, for another thread. */
  shared(): DictionaryParts {
    return {
      bytes: new Uint8Array(this.bytes.buffer, this.bytes.byteOffset, this.used),
      ends: this.ends.subarray(0, this.count),
    };
  }

  /** All values' bytes, one after another: those of `code` stand from `startOf(code)` to `endOf(code)`. */
  get pool(): Uint8Array {
    return this.bytes;
  }

  startOf(code: number): number {
    return code <= 0 ? 0 : (this.ends[code - 1] ?? 0);
  }

  endOf(code: number): number {
    return code <= 0 ? 0 : (this.ends[code] ?? 0);
  }

  /** The number of a text. */
  addText(text: string): number {
    const bytes = this.encoder.encode(text);
    return this.add(bytes, 0, bytes.length);
  }

  /** How many numbers are in use, the missing value's included. */
  get size(): number {
    return this.count;
  }

  /** The number of the value at `source[start, end)`, given to it now if it is new. An empty range is missing: 0. */
  add(source: Uint8Array, start: number, end: number): number {
    if (start === end) return 0;
    assert(this.table.length > 0, 'a dictionary of another thread is only read');
    const hash = hashOf(source, start, end);
    const mask = this.table.length - 2;
    let slot = (hash << 1) & mask;
    for (;;) {
      const code = this.table[slot] ?? 0;
      if (code === 0) return this.insert(source, start, end, hash, slot);
      if (this.table[slot + 1] === hash && this.holds(code, source, start, end)) return code;
      slot = (slot + 2) & mask;
    }
  }

  /** The text of a number; empty for the missing value. */
  text(code: number): string {
    if (code <= 0) return '';
    const start = this.ends[code - 1] ?? 0;
    const end = this.ends[code] ?? 0;
    return decode(this.bytes, start, end);
  }

  /** How many bytes a value takes. */
  byteLength(code: number): number {
    return code <= 0 ? 0 : (this.ends[code] ?? 0) - (this.ends[code - 1] ?? 0);
  }

  /** Two 32-bit hashes of a value's bytes as one number below 2^53: the same for the same text on any machine. */
  wideHash(code: number): number {
    let hash = 0x9747b28c;
    for (let at = this.ends[code - 1] ?? 0; at < (this.ends[code] ?? 0); at += 1) {
      hash = Math.imul(hash ^ (this.bytes[at] ?? 0), 0x5bd1e995);
      hash ^= hash >>> 15;
    }
    const other = hashOf(this.bytes, this.startOf(code), this.endOf(code));
    return (other >>> 0) * 2_097_152 + (spread(hash) >>> 11);
  }

  private holds(code: number, source: Uint8Array, start: number, end: number): boolean {
    const from = this.ends[code - 1] ?? 0;
    if ((this.ends[code] ?? 0) - from !== end - start) return false;
    for (let at = start, own = from; at < end; at += 1, own += 1) {
      if (this.bytes[own] !== source[at]) return false;
    }
    return true;
  }

  private insert(source: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const length = end - start;
    if (this.used + length > this.bytes.length) this.bytes = grown(this.bytes, this.used + length);
    for (let at = start, own = this.used; at < end; at += 1, own += 1) this.bytes[own] = source[at] ?? 0;
    this.used += length;
    const code = this.count;
    this.count += 1;
    if (code >= this.ends.length) this.ends = grownInts(this.ends);
    this.ends[code] = this.used;
    this.table[slot] = code;
    this.table[slot + 1] = hash;
    // At most three of four slots are taken: with hashes as good as these a probe still takes two looks.
    if (this.count * 8 > this.table.length * 3) this.rehash();
    return code;
  }

  private rehash(): void {
    const before = this.table;
    this.table = new Int32Array(before.length * 2);
    const mask = this.table.length - 2;
    for (let old = 0; old < before.length; old += 2) {
      const code = before[old] ?? 0;
      if (code === 0) continue;
      const hash = before[old + 1] ?? 0;
      let slot = (hash << 1) & mask;
      while (this.table[slot] !== 0) slot = (slot + 2) & mask;
      this.table[slot] = code;
      this.table[slot + 1] = hash;
    }
  }
}

/** A filled dictionary on shared memory. */
export interface DictionaryParts {
  readonly bytes: Uint8Array;
  readonly ends: Int32Array;
}

/** The table of a dictionary that is only read. */
const noSlots = new Int32Array(0);

/** Numbers on memory that threads share. */
export function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

/** FNV-1a, finished so that its low bits are as good as its high ones. */
function hashOf(source: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (source[at] ?? 0), 0x01000193);
  return spread(hash);
}

/** The finishing step of MurmurHash3: every bit of the input moves every bit of the output. */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/**
 * Text of UTF-8 bytes. Plain ASCII, nearly every cell, is taken as Latin-1, which is a plain copy; only
 * the rest goes through the general decoder.
 */
function decode(bytes: Buffer, start: number, end: number): string {
  for (let at = start; at < end; at += 1) {
    if ((bytes[at] ?? 0) > 127) return bytes.toString('utf8', start, end);
  }
  return bytes.toString('latin1', start, end);
}

function grown(array: Uint8Array, least: number): Buffer {
  const next = Buffer.from(new SharedArrayBuffer(Math.max(array.length * 2, least)));
  next.set(array);
  return next;
}

/** The same numbers with room for as many again, on shared memory: what has grown need not be copied to be handed over. */
export function grownInts(array: Int32Array): Int32Array {
  const next = sharedInts(array.length * 2);
  next.set(array);
  return next;
}
