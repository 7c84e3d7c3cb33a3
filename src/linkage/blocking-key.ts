import { assertNever, present } from '../kernel/index.ts';
import { fieldNamed } from './comparator.ts';
import { DenseKeys } from './dense-keys.ts';
import { numbered } from './facts.ts';
import type { Field, Records } from './field.ts';
import { nicknameFamilies } from './nicknames.ts';
import { soundKey } from './phonetic.ts';
import { sizeOf } from './pool.ts';
import type { BlockingRule, KeyPart } from './settings.ts';
import type { Pool } from './similarity.ts';
import { nameCore } from './text.ts';

/** The keys of every record under one rule: one number each (0 for none), or several from `offsets[record]`. */
export interface Keys {
  readonly codes: Int32Array;
  readonly offsets: Int32Array | null;
  /** One more than the highest key. */
  readonly size: number;
}

/** A key made of several parts takes at most this many combinations of a record's values. */
const combinationsMax = 64;

/** The keys of a rule: all parts together. A record that lacks a part has no key and stands in no block of the rule. */
export function keysOfRule(rule: BlockingRule, records: Records): Keys {
  const parts = rule.map((part) => keysOfPart(part, records));
  return parts
    .slice(1)
    .reduce((so_far, part) => combined(so_far, part, records.count), present(parts[0], 'key part'));
}

function keysOfPart(part: KeyPart, records: Records): Keys {
  const field = fieldNamed(records, part.field);
  const { pool: values } = present(records.lexicons[field.lexicon], 'lexicon');
  switch (part.by) {
    case 'value':
      return { codes: field.codes, offsets: field.offsets, size: sizeOf(values) };
    case 'prefix':
      return mapped(field, values, (value) => [...value].slice(0, part.characters).join(''));
    case 'sound':
      return mapped(field, values, (value) => soundKey(value) || value);
    case 'core':
      return mapped(field, values, nameCore);
    case 'year':
      return mapped(field, values, (value) => value.slice(0, 4));
    case 'dayAndMonth':
      return mapped(field, values, (value) => value.slice(4));
    case 'localPart':
      return mapped(field, values, (value) => value.slice(0, Math.max(0, value.lastIndexOf('@'))));
    case 'family':
      return mapped(field, values, (value) => String(nicknameFamilies(value)[0] ?? value));
    case 'pair':
      return pairKeys(field, fieldNamed(records, part.partner), records.count, sizeOf(values));
    default:
      return assertNever(part);
  }
}

function mapped(field: Field, values: Pool, key: (value: string) => string): Keys {
  const keyOf = numbered(values, key);
  const codes = new Int32Array(field.codes.length);
  let highest = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = keyOf[field.codes[at] ?? 0] ?? 0;
    codes[at] = code;
    if (code > highest) highest = code;
  }
  return { codes, offsets: field.offsets, size: highest + 1 };
}

/** The two values in either order, so that records with forename and surname exchanged stand in one block. */
function pairKeys(field: Field, partner: Field, count: number, size: number): Keys {
  const dense = new DenseKeys(count);
  const codes = new Int32Array(count);
  for (let record = 0; record < count; record += 1) {
    const a = field.codes[field.offsets === null ? record : (field.offsets[record] ?? 0)] ?? 0;
    const b = partner.codes[partner.offsets === null ? record : (partner.offsets[record] ?? 0)] ?? 0;
    if (a > 0 && b > 0) codes[record] = dense.codeOf(Math.min(a, b) * size + Math.max(a, b));
  }
  return { codes, offsets: null, size: dense.size };
}

function combined(left: Keys, right: Keys, count: number): Keys {
  const dense = new DenseKeys(count);
  if (left.offsets === null && right.offsets === null) {
    const codes = new Int32Array(count);
    for (let record = 0; record < count; record += 1) {
      const a = left.codes[record] ?? 0;
      const b = right.codes[record] ?? 0;
      if (a > 0 && b > 0) codes[record] = dense.codeOf(a * right.size + b);
    }
    return { codes, offsets: null, size: dense.size };
  }
  const offsets = new Int32Array(count + 1);
  const flat: number[] = [];
  for (let record = 0; record < count; record += 1) {
    const held = new Set<number>();
    for (const a of keysOfRecord(left, record)) {
      for (const b of keysOfRecord(right, record)) {
        if (held.size < combinationsMax) held.add(dense.codeOf(a * right.size + b));
      }
    }
    flat.push(...held);
    offsets[record + 1] = flat.length;
  }
  return { codes: Int32Array.from(flat), offsets, size: dense.size };
}

/** A record's keys, without the missing one and without repeats. */
export function keysOfRecord(keys: Keys, record: number): readonly number[] {
  if (keys.offsets === null) {
    const code = keys.codes[record] ?? 0;
    return code === 0 ? [] : [code];
  }
  const held = keys.codes.subarray(keys.offsets[record] ?? 0, keys.offsets[record + 1] ?? 0);
  return [...new Set(held)].filter((code) => code > 0);
}
