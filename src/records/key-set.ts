/** Keys a page holds; a page is never copied, so a growing set needs no second copy of itself. */
const pageKeys = 16_384;

/**
 * A set of fixed-width keys (whole 32-bit words) in typed arrays, with one word of the caller's beside each: exact,
 * because whole keys are compared, and about 52 bytes for a key of nine words where a `Set` of strings takes several
 * times that.
 */
export class KeySet {
  /** The key to look up next: fill it, then call `add`. */
  readonly key: Uint32Array;
  private readonly pages: Uint32Array[] = [];
  /** Position of a key plus one; 0 is an empty slot. */
  private slots = new Uint32Array(1024);
  private held = 0;

  private readonly stride: number;

  constructor(private readonly words: number) {
    this.key = new Uint32Array(words);
    this.stride = words + 1;
  }

  get size(): number {
    return this.held;
  }

  /** The word that was put beside a key when it was added. */
  besideAt(position: number): number {
    return (
      this.pages[Math.floor(position / pageKeys)]?.[(position % pageKeys) * this.stride + this.words] ?? 0
    );
  }

  /**
   * Adds `key` with a word beside it. Returns -1 when it is new, else the position (0, 1, …) at which it was added first;
   * the word beside it then stays the first one.
   */
  add(beside: number): number {
    if (this.held * 2 >= this.slots.length) this.grow();
    const mask = this.slots.length - 1;
    let slot = hash(this.key, 0, this.words) & mask;
    for (;;) {
      const held = this.slots[slot] ?? 0;
      if (held === 0) break;
      if (this.sameAs(held - 1)) return held - 1;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.held + 1;
    this.append(beside);
    return -1;
  }

  private append(beside: number): void {
    const within = this.held % pageKeys;
    const page = within === 0 ? new Uint32Array(pageKeys * this.stride) : this.pages.at(-1);
    if (page === undefined) return;
    if (within === 0) this.pages.push(page);
    const start = within * this.stride;
    // Word by word: for so few of them `set` costs more than the copying.
    for (let word = 0; word < this.words; word += 1) page[start + word] = this.key[word] ?? 0;
    page[start + this.words] = beside;
    this.held += 1;
  }

  private sameAs(position: number): boolean {
    const page = this.pages[Math.floor(position / pageKeys)];
    const start = (position % pageKeys) * this.stride;
    for (let word = 0; word < this.words; word += 1) {
      if (page?.[start + word] !== this.key[word]) return false;
    }
    return true;
  }

  private grow(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let position = 0; position < this.held; position += 1) {
      const page = this.pages[Math.floor(position / pageKeys)];
      if (page === undefined) break;
      let slot = hash(page, (position % pageKeys) * this.stride, this.words) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = position + 1;
    }
    this.slots = slots;
  }
}

/** Every word is mixed in (the multiplier is that of FNV-1a, the last step MurmurHash3's), so chosen ids gain nothing by sharing a prefix. */
function hash(words: Uint32Array, start: number, count: number): number {
  let mixed = 0x811c9dc5;
  for (let index = start; index < start + count; index += 1) {
    mixed = Math.imul(mixed ^ (words[index] ?? 0), 0x01000193);
    mixed ^= mixed >>> 15;
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Value of each hexadecimal digit by its character code; 255 for anything else. */
const digits = new Uint8Array(256).fill(255);
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  digits[digit.charCodeAt(0)] = value;
  digits[digit.toUpperCase().charCodeAt(0)] = value;
}

/** Reads 64 hexadecimal digits into the first eight words of a key. False when the text is anything else. */
export function readCrimeId(text: string, key: Uint32Array): boolean {
  return text.length === 64 && readLeadingCrimeId(text, key);
}

/** The same of a text that begins with the id; what follows the 64 digits is not looked at. */
export function readLeadingCrimeId(text: string, key: Uint32Array): boolean {
  let wrong = 0;
  for (let word = 0; word < 8; word += 1) {
    let value = 0;
    for (let index = word * 8; index < word * 8 + 8; index += 1) {
      const code = text.charCodeAt(index);
      const digit = code < 256 ? (digits[code] ?? 255) : 255;
      wrong |= digit;
      value = (value << 4) | (digit & 15);
    }
    key[word] = value;
  }
  return wrong < 16;
}
