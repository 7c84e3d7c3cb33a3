/** Gives wide whole numbers (below 2^53) dense numbers from 1, in order of first sight, by open addressing. */
export class DenseKeys {
  private keys: Float64Array;
  private codes: Int32Array;
  private next = 1;

  /** `expected` is how many different keys may come: room for them is made at once. */
  constructor(expected = 500) {
    let room = 1 << 10;
    while (room < expected * 2) room *= 2;
    this.keys = new Float64Array(room);
    this.codes = new Int32Array(room);
  }

  /** One more than the highest number given. */
  get size(): number {
    return this.next;
  }

  /** The number of a key, given now if the key is new. */
  codeOf(key: number): number {
    const slot = this.slotOf(key);
    const code = this.codes[slot] ?? 0;
    if (code !== 0) return code;
    this.keys[slot] = key;
    this.codes[slot] = this.next;
    this.next += 1;
    if (this.next * 2 > this.codes.length) this.grow();
    return this.next - 1;
  }

  /** Every key with its number. */
  entries(): { readonly keys: Float64Array; readonly codes: Int32Array } {
    const keys = new Float64Array(this.next - 1);
    const codes = new Int32Array(this.next - 1);
    let at = 0;
    for (let slot = 0; slot < this.codes.length; slot += 1) {
      const code = this.codes[slot] ?? 0;
      if (code === 0) continue;
      keys[at] = this.keys[slot] ?? 0;
      codes[at] = code;
      at += 1;
    }
    return { keys, codes };
  }

  private slotOf(key: number): number {
    const mask = this.codes.length - 1;
    const high = Math.floor(key / 4_294_967_296);
    const mixed = Math.imul((key | 0) ^ Math.imul(high | 0, 0x9e3779b1), 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.codes[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const before = this.entries();
    this.keys = new Float64Array(this.keys.length * 2);
    this.codes = new Int32Array(this.codes.length * 2);
    before.keys.forEach((key, at) => {
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.codes[slot] = before.codes[at] ?? 0;
    });
  }
}
