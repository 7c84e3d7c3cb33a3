import { present } from '../kernel/index.ts';
import { fieldNamed } from './comparator.ts';
import type { Field, Records } from './field.ts';
import { sizeOf } from './pool.ts';

/** How often a field's values occur, as numbers of its lexicon. */
export interface Frequencies {
  /** Occurrences by value number. */
  readonly counts: Int32Array;
  /** All occurrences. */
  readonly total: number;
  /** The chance that a record of another person carries the value, by value number. */
  readonly chance: Float64Array;
  /** The chance that records of two different people agree: u of "the same". */
  readonly agree: number;
}

/** Other people who are taken to carry a value that the file shows on one person only. */
const unseenHolders = 0.5;

/**
 * Frequencies of values among people rather than records. A file with copies shows a rare value once for each copy of its
 * one owner; taken as it stands that makes rare values look common and agreement on them weak. A holder of a value sees
 * `count - 1` other records with it, of which `copies` are expected to be its own. `copies` is how many other records of
 * the same person, agreeing on this field, a record has on average.
 */
export function frequenciesOf(counts: Int32Array, copies: number): Frequencies {
  let total = 0;
  for (let code = 1; code < counts.length; code += 1) total += counts[code] ?? 0;
  const chance = new Float64Array(counts.length);
  let agree = 0;
  for (let code = 1; code < counts.length; code += 1) {
    const count = counts[code] ?? 0;
    if (count === 0) continue;
    const others = Math.max(count - 1 - Math.min(copies, count - 1), 0) + unseenHolders;
    chance[code] = Math.min(1, others / Math.max(total, 1));
    agree += (count / total) * (chance[code] ?? 0);
  }
  return { counts, total, chance, agree: Math.min(Math.max(agree, 1e-12), 1) };
}

export function countValues(field: Field, lexiconSize: number): Int32Array {
  const counts = new Int32Array(lexiconSize);
  for (const code of field.codes) counts[code] = (counts[code] ?? 0) + 1;
  counts[0] = 0;
  return counts;
}

export function countsOfField(records: Records, name: string): Int32Array {
  const field = fieldNamed(records, name);
  return countValues(field, sizeOf(present(records.lexicons[field.lexicon], 'lexicon').pool));
}
