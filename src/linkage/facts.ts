import { dayOfCompact, isFillerDate } from './date.ts';
import { sharedInts } from './dictionary.ts';
import { nicknameFamilies } from './nicknames.ts';
import { soundKey } from './phonetic.ts';
import { sizeOf, valueText } from './pool.ts';
import type { Pool } from './similarity.ts';
import { coreTokens, nameCore } from './text.ts';

/** Things that can be worked out about a value once and looked up for every pair. */
export const factNames = [
  'sound',
  'core',
  'families',
  'words',
  'localPart',
  'day',
  'filler',
  'number',
] as const;
export type FactName = (typeof factNames)[number];
export type FactsNeeded = ReadonlySet<FactName>;

/** Lists of numbers by value: those of `code` stand from `starts[code]` to `starts[code + 1]`, rising. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Facts by value number, on shared memory. A fact that no test needs is an empty array. */
export interface Facts {
  /** The number of the value's sound key; 0 for none. */
  readonly sound: Int32Array;
  /** The number of the value without particles, its words in one order. */
  readonly core: Int32Array;
  readonly families: Lists;
  readonly words: Lists;
  /** The number of the part of an e-mail address before the `@`. */
  readonly localPart: Int32Array;
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  readonly filler: Uint8Array;
  readonly number: Float64Array;
}

const noInts = new Int32Array(0);
const noLists: Lists = { starts: noInts, items: noInts };

export function factsOf(values: Pool, needed: FactsNeeded): Facts {
  const keyed = (name: FactName, key: (value: string) => string): Int32Array =>
    needed.has(name) ? numbered(values, key) : noInts;
  const words = new Map<string, number>();
  return {
    sound: keyed('sound', soundKey),
    core: keyed('core', nameCore),
    families: needed.has('families') ? listed(values, nicknameFamilies) : noLists,
    words: needed.has('words') ? listed(values, (value) => numbersOf(words, coreTokens(value))) : noLists,
    localPart: keyed('localPart', (value) => value.slice(0, Math.max(0, value.lastIndexOf('@')))),
    day: needed.has('day') ? filled(values, dayOfCompact) : noInts,
    filler: needed.has('filler') ? flagged(values, isFillerDate) : new Uint8Array(0),
    number: needed.has('number') ? measured(values) : new Float64Array(0),
  };
}

/** A number for each distinct key, in order of first sight; 0 for the empty key. */
export function numbered(values: Pool, key: (value: string) => string): Int32Array {
  const codes = sharedInts(sizeOf(values));
  const known = new Map<string, number>();
  for (let code = 1; code < codes.length; code += 1) {
    const text = key(valueText(values, code));
    if (text === '') continue;
    const held = known.get(text);
    codes[code] = held ?? known.size + 1;
    if (held === undefined) known.set(text, known.size + 1);
  }
  return codes;
}

function numbersOf(known: Map<string, number>, tokens: readonly string[]): readonly number[] {
  const numbers = new Set<number>();
  for (const token of tokens) {
    const held = known.get(token) ?? known.size + 1;
    known.set(token, held);
    numbers.add(held);
  }
  return [...numbers].sort((a, b) => a - b);
}

function listed(values: Pool, listOf: (value: string) => readonly number[]): Lists {
  const size = sizeOf(values);
  const starts = sharedInts(size + 1);
  const flat: number[] = [];
  for (let code = 1; code < size; code += 1) {
    starts[code] = flat.length;
    for (const one of listOf(valueText(values, code))) flat.push(one);
  }
  starts[size] = flat.length;
  const items = sharedInts(flat.length);
  items.set(flat);
  return { starts, items };
}

function filled(values: Pool, of: (value: string) => number): Int32Array {
  const numbers = sharedInts(sizeOf(values));
  for (let code = 1; code < numbers.length; code += 1) numbers[code] = of(valueText(values, code));
  return numbers;
}

function flagged(values: Pool, holds: (value: string) => boolean): Uint8Array {
  const flags = new Uint8Array(new SharedArrayBuffer(sizeOf(values)));
  for (let code = 1; code < flags.length; code += 1) flags[code] = holds(valueText(values, code)) ? 1 : 0;
  return flags;
}

function measured(values: Pool): Float64Array {
  const numbers = new Float64Array(new SharedArrayBuffer(sizeOf(values) * 8));
  for (let code = 1; code < numbers.length; code += 1) {
    const number = Number(valueText(values, code).replaceAll(',', ''));
    numbers[code] = Number.isFinite(number) ? number : Number.NaN;
  }
  return numbers;
}
