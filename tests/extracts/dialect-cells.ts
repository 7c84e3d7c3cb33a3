import type { CanonicalValue, Column, Contract, Profile } from '../../src/extracts/index.ts';
import { contractNamed } from '../../src/extracts/index.ts';
import {
  addDays,
  dayOf,
  instant,
  londonOffsetMinutes,
  plainDate,
  present,
  type Random,
  readInstant,
} from '../../src/kernel/index.ts';
import type { Row } from './made-up-force.ts';

/** Writes values the way a records system would, by its profile read backwards. */

export type Emission = Profile['files'][number]['rows'][number];
type Cell = Emission['columns'][string];
/** A record of an export, by its columns. */
export type Record_ = Record<string, string>;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export interface Bench {
  readonly profile: Profile;
  readonly contracts: readonly Contract[];
  readonly random: Random;
}

const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  present(values[random.whole(0, values.length - 1)], 'a value');

function day(bench: Bench, form: string, on: string): string {
  const [year, month, date] = on.split('-') as [string, string, string];
  switch (form) {
    case 'dd-mmm-yyyy':
      return `${date}-${months[Number(month) - 1]}-${year}`;
    case 'd/m/yyyy':
      return bench.random.next() < 0.5
        ? `${Number(date)}/${Number(month)}/${year}`
        : `${date}/${month}/${year}`;
    case 'excel-serial':
      return String(dayOf(plainDate(on)) + 25_569);
    default:
      return on;
  }
}

/** A moment on the clock of the system. */
function time(bench: Bench, form: string, at: string): string {
  const moment = present(readInstant(at), at);
  const minutes = bench.profile.clock === 'utc' ? 0 : londonOffsetMinutes(moment);
  const shown = new Date(instant(moment + minutes * 60_000)).toISOString();
  if (form === 'excel-serial') return (Date.parse(shown) / 86_400_000 + 25_569).toFixed(8);
  return `${day(bench, form, shown.slice(0, 10))} ${shown.slice(11, 16)}`;
}

const silences = (profile: Profile): readonly string[] => ['', '', ...profile.blanks];

function text(
  bench: Bench,
  cell: Extract<Cell, { readonly from: string }>,
  column: Column,
  value: CanonicalValue,
): string {
  const { profile, random } = bench;
  if (value === null) return pick(random, silences(profile));
  const words = cell.map === undefined ? undefined : profile.code_maps[cell.map]?.[String(value)];
  if (words !== undefined) return padded(random, pick(random, words));
  if (column.type === 'code') {
    if (value === 'not-known') return pick(random, [...silences(profile), ...(cell.blanks ?? [])]);
    const said = profile.says[value as 'declined' | 'not-asked'];
    return said === undefined ? String(value) : pick(random, said);
  }
  const form = pick(random, cell.dates ?? profile.dates);
  switch (column.type) {
    case 'date':
      return day(bench, form, String(value));
    case 'instant':
      return time(bench, form, String(value));
    case 'offence':
      return profile.name === 'quarterdeck' ? String(Number(String(value).replace('/', ''))) : String(value);
    case 'reference':
      return cell.prefix === undefined
        ? String(value)
        : String(Number(String(value).slice(cell.prefix.length)));
    default:
      return String(value);
  }
}

const padded = (random: Random, word: string): string => (random.next() < 0.1 ? ` ${word}  ` : word);

/** Fills a record from a row of a contract, the way an emission would read it back. */
export function fill(bench: Bench, record: Record_, emission: Emission, row: Row, each: string): void {
  const contract = contractNamed(bench.contracts, emission.gives);
  const name = (written: string): string => written.replaceAll('#', each);
  for (const [columnName, cell] of Object.entries(emission.columns)) {
    const column = present(
      contract.columns.find((one) => one.name === columnName),
      columnName,
    );
    const value = row[columnName] ?? null;
    if ('value' in cell) continue;
    if ('born' in cell) record[name(cell.born)] = born(bench, row, record, value, cell.on);
    else if (cell.time !== undefined) {
      if (typeof value === 'string') record[name(cell.time)] = clockFace(value);
    } else write(bench, record, name(cell.from), cell, column, value);
  }
}

/** Where one source column feeds a day and a moment, the moment says both; where it feeds two code columns, the one that is known does. */
function write(
  bench: Bench,
  record: Record_,
  name: string,
  cell: Extract<Cell, { readonly from: string }>,
  column: Column,
  value: CanonicalValue,
): void {
  const known = name in record;
  const says = value !== null && value !== 'not-known' && value !== 'not-asked';
  if (!known || (says && (column.type === 'instant' || column.type === 'code')))
    record[name] = text(bench, cell, column, value);
}

function clockFace(at: string): string {
  const moment = present(readInstant(at), at);
  const shown = new Date(moment + londonOffsetMinutes(moment) * 60_000).toISOString();
  return String(Number(`${shown.slice(11, 13)}${shown.slice(14, 16)}`));
}

/** A birth date that gives the age on the day. */
function born(bench: Bench, row: Row, record: Record_, age: CanonicalValue, on: readonly string[]): string {
  if (typeof age !== 'number') return '';
  void row;
  const written = on.map((column) => record[column] ?? '').find((one) => /\d/.test(one)) ?? '';
  const [date, month, year] = written.split('-') as [string, string, string];
  const base = plainDate(
    `${Number(year) - age}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${date === '29' && month === 'Feb' ? '28' : date}`,
  );
  return day(bench, 'dd-mmm-yyyy', addDays(base, -bench.random.whole(0, 300)));
}

export function csv(header: readonly string[], records: readonly Record_[], delimiter: string): string {
  const field = (value: string): string =>
    /["\n]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
  const line = (values: readonly string[]): string => `${values.map(field).join(delimiter)}\r\n`;
  return line(header) + records.map((record) => line(header.map((name) => record[name] ?? ''))).join('');
}
