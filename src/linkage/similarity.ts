/**
 * String comparison on code points held in a pool of 16-bit units. Every function takes the pool and two ranges, so that
 * the scoring loop makes no string and no garbage. Scratch space is module state: a thread compares one pair at a time.
 */

/** Values packed for comparison: `units` from `starts[code]` to `starts[code + 1]`. Code 0 is the missing value. */
export interface Pool {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  /** Which letters a value holds, by the last five bits of each: a signature that bounds similarity cheaply. */
  readonly letters: Int32Array;
  /** The texts of the few values whose units do not tell them: those with characters beyond the basic plane. */
  readonly wide: ReadonlyMap<number, string>;
}

/** Room for the marks and rows of one comparison; grown by `reserveScratch` when a longer value is packed. */
let scratchLength = 256;
let marksLeft = new Uint8Array(scratchLength);
let marksRight = new Uint8Array(scratchLength);
let rowBefore = new Int32Array(scratchLength + 1);
let rowLast = new Int32Array(scratchLength + 1);
let rowNow = new Int32Array(scratchLength + 1);

/** Makes room for values of up to `length` characters. Called when a pool is built, never inside the loop. */
export function reserveScratch(length: number): void {
  if (length <= scratchLength) return;
  scratchLength = length;
  marksLeft = new Uint8Array(length);
  marksRight = new Uint8Array(length);
  rowBefore = new Int32Array(length + 1);
  rowLast = new Int32Array(length + 1);
  rowNow = new Int32Array(length + 1);
}

/** Jaro's similarity, 0 to 1 (Jaro 1989). Two empty ranges are alike. */
export function jaro(pool: Uint16Array, a: number, aEnd: number, b: number, bEnd: number): number {
  const left = aEnd - a;
  const right = bEnd - b;
  if (left === 0 && right === 0) return 1;
  if (left === 0 || right === 0) return 0;
  const reach = Math.max(0, (Math.max(left, right) >> 1) - 1);
  for (let index = 0; index < left; index += 1) marksLeft[index] = 0;
  for (let index = 0; index < right; index += 1) marksRight[index] = 0;
  let matches = 0;
  for (let x = 0; x < left; x += 1) {
    const unit = pool[a + x];
    const to = Math.min(right - 1, x + reach);
    for (let y = Math.max(0, x - reach); y <= to; y += 1) {
      if (marksRight[y] === 0 && pool[b + y] === unit) {
        marksLeft[x] = 1;
        marksRight[y] = 1;
        matches += 1;
        break;
      }
    }
  }
  if (matches === 0) return 0;
  let halfMoves = 0;
  let y = 0;
  for (let x = 0; x < left; x += 1) {
    if (marksLeft[x] === 0) continue;
    while (marksRight[y] === 0) y += 1;
    if (pool[a + x] !== pool[b + y]) halfMoves += 1;
    y += 1;
  }
  return (matches / left + matches / right + (matches - halfMoves / 2) / matches) / 3;
}

/** Jaro-Winkler similarity: Jaro raised for a shared start of up to four characters, above 0.7 only (Winkler 1990). */
export function jaroWinkler(pool: Uint16Array, a: number, aEnd: number, b: number, bEnd: number): number {
  const base = jaro(pool, a, aEnd, b, bEnd);
  if (base <= 0.7) return base;
  const most = Math.min(4, aEnd - a, bEnd - b);
  let shared = 0;
  while (shared < most && pool[a + shared] === pool[b + shared]) shared += 1;
  return base + shared * 0.1 * (1 - base);
}

/**
 * Edits from one value to the other: insert, remove, replace, or swap two neighbours (Damerau-Levenshtein in its
 * restricted form, where no stretch is edited twice). Stops early and answers `limit + 1` once the limit is passed.
 */
export function editsBetween(
  pool: Uint16Array,
  a: number,
  aEnd: number,
  b: number,
  bEnd: number,
  limit: number,
): number {
  const left = aEnd - a;
  const right = bEnd - b;
  if (Math.abs(left - right) > limit) return limit + 1;
  const far = limit + 1;
  let before = rowBefore;
  let last = rowLast;
  let now = rowNow;
  for (let y = 0; y <= Math.min(right, far); y += 1) last[y] = y;
  for (let x = 1; x <= left; x += 1) {
    const unit = pool[a + x - 1];
    const unitBefore = x > 1 ? pool[a + x - 2] : -1;
    // Cells more than `limit` off the diagonal cannot be part of an answer within the limit.
    const from = x > limit ? x - limit : 1;
    const to = x + limit < right ? x + limit : right;
    now[from - 1] = from === 1 ? x : far;
    let best = far;
    for (let y = from; y <= to; y += 1) {
      const other = pool[b + y - 1];
      let cost = (last[y - 1] ?? 0) + (unit === other ? 0 : 1);
      if (y < x + limit) {
        const removed = (last[y] ?? 0) + 1;
        if (removed < cost) cost = removed;
      }
      const inserted = (now[y - 1] ?? 0) + 1;
      if (inserted < cost) cost = inserted;
      if (y > 1 && x > 1 && unit === pool[b + y - 2] && unitBefore === other) {
        const swapped = (before[y - 2] ?? 0) + 1;
        if (swapped < cost) cost = swapped;
      }
      now[y] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit && x > limit) return far;
    const spare = before;
    before = last;
    last = now;
    now = spare;
  }
  return Math.min(last[right] ?? 0, far);
}

/** How many bits of a 32-bit number are set. */
function bitsSet(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Whether the Jaro-Winkler similarity of two values is at least `atLeast`. Most pairs are turned away by which letters
 * they hold: a letter that the other value lacks can match nothing, which bounds Jaro's similarity from above.
 */
export function isSimilar(pool: Pool, a: number, b: number, atLeast: number): boolean {
  const { units, starts, letters } = pool;
  const x = starts[a] ?? 0;
  const xEnd = starts[a + 1] ?? 0;
  const y = starts[b] ?? 0;
  const yEnd = starts[b + 1] ?? 0;
  const left = xEnd - x;
  const right = yEnd - y;
  if (left === 0 || right === 0) return left === right;
  const lettersA = letters[a] ?? 0;
  const lettersB = letters[b] ?? 0;
  const matches = Math.min(left - bitsSet(lettersA & ~lettersB), right - bitsSet(lettersB & ~lettersA));
  const bound = (matches / left + matches / right + 1) / 3;
  if (bound < atLeast) {
    const most = Math.min(4, left, right);
    let shared = 0;
    while (shared < most && units[x + shared] === units[y + shared]) shared += 1;
    if (bound + shared * 0.1 * (1 - bound) < atLeast) return false;
  }
  return jaroWinkler(units, x, xEnd, y, yEnd) >= atLeast;
}

/** Whether two values are at most `limit` edits apart. Each edit mends one letter that the other value lacks. */
export function isWithinEdits(pool: Pool, a: number, b: number, limit: number): boolean {
  const { units, starts, letters } = pool;
  const lettersA = letters[a] ?? 0;
  const lettersB = letters[b] ?? 0;
  if (bitsSet(lettersA & ~lettersB) > limit || bitsSet(lettersB & ~lettersA) > limit) return false;
  return (
    editsBetween(units, starts[a] ?? 0, starts[a + 1] ?? 0, starts[b] ?? 0, starts[b + 1] ?? 0, limit) <=
    limit
  );
}
