import { orderOfDates } from './date.ts';
import { ByteDictionary, sharedInts } from './dictionary.ts';
import { type Facts, type FactsNeeded, factsOf } from './facts.ts';
import { type ByteFolder, byteFolderOf, textFolderOf } from './fold.ts';
import { packValues } from './pool.ts';
import type { FieldKind, FieldSettings } from './settings.ts';
import type { Pool } from './similarity.ts';
import type { RawColumn, RawTable } from './table.ts';

/** The distinct values of one field, or of several fields whose values are compared across (forenames with surnames). */
export interface Lexicon {
  /** Distinct values in comparable form; number 0 is the missing value. */
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

/** The fields that share a lexicon, so that their values can be compared with one another. */
export interface FieldGroup {
  readonly fields: readonly FieldSettings[];
  readonly needed: FactsNeeded;
}

/** One group of fields in comparable form. Groups do not need one another: they can be prepared anywhere, at the same time. */
export interface PreparedGroup {
  readonly fields: readonly Omit<Field, 'lexicon'>[];
  readonly lexicon: Lexicon;
}

/** The fields in groups that share a lexicon. */
export function groupFields(
  fields: readonly FieldSettings[],
  needed: (fieldNames: readonly string[]) => FactsNeeded,
): readonly FieldGroup[] {
  const groups = new Map<string, FieldSettings[]>();
  for (const field of fields) {
    const key = lexiconKey(field);
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()].map((members) => ({
    fields: members,
    needed: needed(members.map((member) => member.name)),
  }));
}

/** Puts the columns of a group in comparable form, one distinct value at a time, and its codes in canonical order. */
export function prepareGroup(
  columns: readonly RawColumn[],
  rowAt: Int32Array,
  group: FieldGroup,
  dateYearMax: number,
): PreparedGroup {
  const words = new ByteDictionary();
  const fields = group.fields.map((field) => readField(columns, rowAt, field, dateYearMax, words));
  const pool = packValues(words, renumber(fields, words.size));
  return { fields, lexicon: { pool, facts: factsOf(pool, group.needed) } };
}

/** Puts the prepared groups together; fields stand in the order of the settings. */
export function gatherRecords(
  table: Pick<RawTable, 'sourceOf'>,
  rowAt: Int32Array,
  fields: readonly FieldSettings[],
  groups: readonly PreparedGroup[],
): Records {
  const prepared = groups.flatMap((group, lexicon) => group.fields.map((field) => ({ ...field, lexicon })));
  const sourceOf = new Uint8Array(new SharedArrayBuffer(rowAt.length));
  for (let record = 0; record < rowAt.length; record += 1) {
    sourceOf[record] = table.sourceOf[rowAt[record] ?? 0] ?? 0;
  }
  return {
    count: rowAt.length,
    fields: fields.flatMap((field) => prepared.find((one) => one.name === field.name) ?? []),
    lexicons: groups.map((group) => group.lexicon),
    sourceOf,
  };
}

/** All steps in turn: the raw columns as records in canonical order. */
export function prepareRecords(
  table: RawTable,
  rowAt: Int32Array,
  fields: readonly FieldSettings[],
  dateYearMax: number,
  needed: (fieldNames: readonly string[]) => FactsNeeded,
): Records {
  const groups = groupFields(fields, needed).map((group) =>
    prepareGroup(table.columns, rowAt, group, dateYearMax),
  );
  return gatherRecords(table, rowAt, fields, groups);
}

/**
 * Numbers values in the order in which the records show them, and answers with the earlier numbers in that order. Sums
 * over values then run in one order whatever the order of the rows, and round in the same way.
 */
function renumber(fields: readonly Pick<Field, 'codes'>[], size: number): Int32Array {
  const numbers = new Int32Array(size);
  const ordered = new Int32Array(size);
  let next = 1;
  for (const { codes } of fields) {
    for (let at = 0; at < codes.length; at += 1) {
      const code = codes[at] ?? 0;
      if (code === 0) continue;
      if (numbers[code] === 0) {
        numbers[code] = next;
        ordered[next] = code;
        next += 1;
      }
      codes[at] = numbers[code] ?? 0;
    }
  }
  return ordered.subarray(0, next);
}

/** Fields under one key share a lexicon, so that values can be compared when two fields changed places. */
function lexiconKey(field: FieldSettings): string {
  if (field.kind === 'forename' || field.kind === 'surname') return 'names';
  if (field.kind === 'address') return 'addresses';
  return `field ${field.name}`;
}

function readField(
  columns: readonly RawColumn[],
  rowAt: Int32Array,
  field: FieldSettings,
  dateYearMax: number,
  words: ByteDictionary,
): Omit<Field, 'lexicon'> {
  const { separator } = field;
  const readings = field.columns
    .flatMap((name) => columns.find((column) => column.name === name) ?? [])
    .map((column) => readColumn(column, field.kind, dateYearMax, separator, words));
  const base = { name: field.name, kind: field.kind };
  const [only] = readings;
  if (readings.length === 1 && separator === undefined && only !== undefined) {
    const codes = sharedInts(rowAt.length);
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
  words: ByteDictionary,
): ColumnReading {
  const { dictionary } = column;
  const order = kind === 'dateOfBirth' ? orderOfDates(sampleTexts(column, 5000)) : 'dayFirst';
  const fold = textFolderOf(kind, order, dateYearMax);
  if (separator === undefined)
    return { column, single: foldAll(dictionary, byteFolderOf(kind), fold, words), several: [] };
  const single = new Int32Array(dictionary.size);
  const several: number[][] = [];
  for (let code = 1; code < dictionary.size; code += 1) {
    const parts = dictionary.text(code).split(separator);
    const held = [...new Set(parts.map((part) => words.addText(fold(part))))].filter((one) => one > 0);
    several[code] = held;
    single[code] = held[0] ?? 0;
  }
  return { column, single, several };
}

/** Values of more bytes than this are always looked at as text. */
const scratchLength = 1024;

/** For each raw value the number of its comparable form. */
function foldAll(
  raw: ByteDictionary,
  foldBytes: ByteFolder,
  fold: (text: string) => string,
  words: ByteDictionary,
): Int32Array {
  const single = new Int32Array(raw.size);
  const scratch = new Uint8Array(scratchLength);
  const { pool } = raw;
  for (let code = 1; code < single.length; code += 1) {
    const start = raw.startOf(code);
    const end = raw.endOf(code);
    const length = end - start > scratchLength ? -1 : foldBytes(pool, start, end, scratch);
    single[code] = length < 0 ? words.addText(fold(raw.text(code))) : words.add(scratch, 0, length);
  }
  return single;
}

/** Records with more values than this keep the first: a long list would agree with everyone on something. */
const valuesMax = 8;

function severalValues(
  readings: readonly ColumnReading[],
  rowAt: Int32Array,
): { codes: Int32Array; offsets: Int32Array } {
  const offsets = sharedInts(rowAt.length + 1);
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
  const codes = sharedInts(flat.length);
  codes.set(flat);
  return { codes, offsets };
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
