import { type ByteDictionary, sharedInts } from './dictionary.ts';
import { type Pool, reserveScratch } from './similarity.ts';

/**
 * The unit that stands for a code point: itself in the basic plane. The rarer planes share the 2,048 surrogate values,
 * so two such characters may stand for one another once in 2,048; lengths still count characters, not halves.
 */
export function unitOf(codePoint: number): number {
  return codePoint < 0x10000 ? codePoint : 0xd800 + (codePoint & 0x7ff);
}

/** Packs values of a dictionary, in the order given, on shared memory. The first stands for missing and is packed as empty. */
export function packValues(values: ByteDictionary, order: Int32Array): Pool {
  let total = 0;
  for (let code = 1; code < order.length; code += 1) total += values.byteLength(order[code] ?? 0);
  const units = new Uint16Array(new SharedArrayBuffer(total * 2));
  const starts = sharedInts(order.length + 1);
  const letters = sharedInts(order.length);
  const wide = new Map<number, string>();
  const { pool } = values;
  let at = 0;
  let longest = 0;
  for (let code = 1; code < order.length; code += 1) {
    const value = order[code] ?? 0;
    const from = values.startOf(value);
    const end = values.endOf(value);
    let held = 0;
    let plain = true;
    starts[code] = at;
    for (let place = from; place < end; place += 1) {
      const byte = pool[place] ?? 0;
      if (byte > 127) plain = false;
      units[at + place - from] = byte;
      held |= 1 << (byte & 31);
    }
    if (plain) at += end - from;
    else ({ at, held } = packText(values.text(value), units, at, code, wide));
    letters[code] = held;
    longest = Math.max(longest, at - (starts[code] ?? 0));
  }
  starts[order.length] = at;
  reserveScratch(longest);
  return { units, starts, letters, wide };
}

function packText(
  text: string,
  units: Uint16Array,
  from: number,
  code: number,
  wide: Map<number, string>,
): { at: number; held: number } {
  let at = from;
  let held = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point > 0xffff) wide.set(code, text);
    units[at] = unitOf(point);
    held |= 1 << (unitOf(point) & 31);
    at += 1;
  }
  return { at, held };
}

/** How many values a pool holds, the missing one included. */
export function sizeOf(pool: Pool): number {
  return pool.starts.length - 1;
}

/** The text of a value; empty for the missing one. */
export function valueText(pool: Pool, code: number): string {
  if (code <= 0) return '';
  const wide = pool.wide.get(code);
  if (wide !== undefined) return wide;
  return String.fromCharCode(...pool.units.subarray(pool.starts[code] ?? 0, pool.starts[code + 1] ?? 0));
}
