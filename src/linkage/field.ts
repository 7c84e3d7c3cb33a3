import { foldDate, orderOfDates } from './date.ts';
import { type Facts, type FactsNeeded, factsOf } from './facts.ts';
import type { FieldKind, FieldSettings } from './settings.ts';
import { type Pool, packValues } from './similarity.ts';
import { columnNamed, type RawColumn, type RawTable } from './table.ts';
import { foldEmail, foldIdentifier, foldPhone, foldText, saysNothing } from './text.ts';

/** The distinct values of one field, or of several fields whose values are compared across (forenames with surnames). */
export interface Lexicon {
  /** Distinct values in comparable form; index 0 is the missing value. */
  readonly values: readonly string[];
  readonly pool: Pool;
  readonly facts: Facts;
}

/** One field of every record, in canonical order, as numbers into a lexicon. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly lexicon: number;
  /** One number a record; or, where a record may hold several values, the numbers from `offsets[record]`. */
  readonly codes: Int32Array;
  readonly offsets: Int32Array | null;
}

export interface Records {
  readonly count: number;
  readonly fields: readonly Field[];
  readonly lexicons: readonly Lexicon[];
  /** The file each record came from, as a place in the table's sources. */
  readonly sourceOf: Uint8Array;
}

/** Puts the raw columns in comparable form, one distinct value at a time, and the records in canonical order. */
export function prepareRecords(
  table: RawTable,
  rowAt: Int32Array,
  fields: readonly FieldSettings[],
  dateYearMax: number,
  needed: (fieldNames: readonly string[]) => FactsNeeded,
): Records {
  const groups = new Map<string, FieldSettings[]>();
  for (const field of fields) {
    const key = lexiconKey(field);
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  const prepared = new Map<string, Field>();
  const lexicons: Lexicon[] = [];
  for (const members of groups.values()) {
    const words = new WordList();
    for (const field of members) {
      prepared.set(field.name, readField(table, rowAt, field, dateYearMax, words, lexicons.length));
    }
    const names = members.map((member) => member.name);
    const values = renumber(
      members.flatMap((member) => prepared.get(member.name) ?? []),
      words.values,
    );
    lexicons.push({ values, pool: packValues(values), facts: factsOf(values, needed(names)) });
  }
  const sourceOf = new Uint8Array(new SharedArrayBuffer(rowAt.length));
  for (let record = 0; record < rowAt.length; record += 1) {
    sourceOf[record] = table.sourceOf[rowAt[record] ?? 0] ?? 0;
  }
  return {
    count: rowAt.length,
    fields: fields.flatMap((field) => prepared.get(field.name) ?? []),
    lexicons,
    sourceOf,
  };
}

/**
 * Numbers values in the order in which the records show them, and gives them back in it. Sums over values then run in one
 * order whatever the order of the rows, and round in the same way.
 */
function renumber(fields: readonly Field[], values: readonly string[]): readonly string[] {
  const numbers = new Int32Array(values.length);
  const ordered: string[] = [''];
  for (const { codes } of fields) {
    for (let at = 0; at < codes.length; at += 1) {
      const code = codes[at] ?? 0;
      if (code === 0) continue;
      if (numbers[code] === 0) {
        numbers[code] = ordered.length;
        ordered.push(values[code] ?? '');
      }
      codes[at] = numbers[code] ?? 0;
    }
  }
  return ordered;
}

/** Fields under one key share a lexicon, so that values can be compared when two fields changed places. */
function lexiconKey(field: FieldSettings): string {
  if (field.kind === 'forename' || field.kind === 'surname') return 'names';
  if (field.kind === 'address') return 'addresses';
  return `field ${field.name}`;
}

class WordList {
  readonly values: string[] = [''];
  private readonly codes = new Map<string, number>();

  codeOf(value: string): number {
    if (value === '') return 0;
    const known = this.codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.values.push(value);
    this.codes.set(value, code);
    return code;
  }
}

function readField(
  table: RawTable,
  rowAt: Int32Array,
  field: FieldSettings,
  dateYearMax: number,
  words: WordList,
  lexicon: number,
): Field {
  const columns = field.columns.flatMap((name) => columnNamed(table, name) ?? []);
  const separator = field.separator;
  const readings = columns.map((column) => readColumn(column, field.kind, dateYearMax, separator, words));
  const base = { name: field.name, kind: field.kind, lexicon };
  const [only] = readings;
  if (readings.length === 1 && separator === undefined && only !== undefined) {
    const codes = new Int32Array(new SharedArrayBuffer(rowAt.length * 4));
    for (let record = 0; record < rowAt.length; record += 1) {
      codes[record] = only.single[only.column.codes[rowAt[record] ?? 0] ?? 0] ?? 0;
    }
    return { ...base, codes, offsets: null };
  }
  return { ...base, ...severalValues(readings, rowAt) };
}

interface ColumnReading {
  readonly column: RawColumn;
  /** Raw number to the number of its value (the first, where a cell holds several). */
  readonly single: Int32Array;
  readonly several: readonly (readonly number[])[];
}

function readColumn(
  column: RawColumn,
  kind: FieldKind,
  dateYearMax: number,
  separator: string | undefined,
  words: WordList,
): ColumnReading {
  const size = column.dictionary.size;
  const single = new Int32Array(size);
  const several: number[][] = [];
  const fold = folderOf(kind, column, dateYearMax);
  for (let code = 1; code < size; code += 1) {
    const text = column.dictionary.text(code);
    if (separator === undefined) {
      single[code] = words.codeOf(fold(text));
      continue;
    }
    const held = [...new Set(text.split(separator).map((part) => words.codeOf(fold(part))))].filter(
      (one) => one > 0,
    );
    several[code] = held;
    single[code] = held[0] ?? 0;
  }
  return { column, single, several };
}

/** Records with more values than this keep the first: a long list would agree with everyone on something. */
const valuesMax = 8;

function severalValues(
  readings: readonly ColumnReading[],
  rowAt: Int32Array,
): { codes: Int32Array; offsets: Int32Array } {
  const offsets = new Int32Array(new SharedArrayBuffer((rowAt.length + 1) * 4));
  const flat: number[] = [];
  for (let record = 0; record < rowAt.length; record += 1) {
    const held = new Set<number>();
    for (const reading of readings) {
      const raw = reading.column.codes[rowAt[record] ?? 0] ?? 0;
      for (const code of reading.several[raw] ?? [reading.single[raw] ?? 0]) {
        if (code > 0 && held.size < valuesMax) held.add(code);
      }
    }
    flat.push(...held);
    offsets[record + 1] = flat.length;
  }
  const codes = new Int32Array(new SharedArrayBuffer(flat.length * 4));
  codes.set(flat);
  return { codes, offsets };
}

/** How values of a kind are put in comparable form. An empty answer means the value is missing. */
function folderOf(kind: FieldKind, column: RawColumn, dateYearMax: number): (text: string) => string {
  const words = (text: string): string => {
    const folded = foldText(text);
    return saysNothing(folded) ? '' : folded;
  };
  const marks = (text: string): string => {
    const folded = foldIdentifier(text);
    return folded.length < 12 && saysNothing(foldText(text)) ? '' : folded;
  };
  switch (kind) {
    case 'dateOfBirth': {
      const order = orderOfDates(sampleTexts(column, 5000));
      return (text) => foldDate(text, order, dateYearMax);
    }
    case 'phone':
      return (text) => {
        const digits = foldPhone(text);
        return /^(\d)\1*$/.test(digits) ? '' : digits;
      };
    case 'email':
      return (text) => (text.includes('@') ? foldEmail(text) : '');
    case 'postcode':
    case 'identifier':
    case 'policeIdentifier':
      return marks;
    case 'number':
      return (text) => (words(text) === '' ? '' : text.normalize('NFKC').toLowerCase());
    default:
      return words;
  }
}

/** Up to `most` of a column's distinct values. */
export function sampleTexts(column: RawColumn, most: number): readonly string[] {
  const texts: string[] = [];
  const step = Math.max(1, Math.floor((column.dictionary.size - 1) / most));
  for (let code = 1; code < column.dictionary.size && texts.length < most; code += step) {
    texts.push(column.dictionary.text(code));
  }
  return texts;
}
