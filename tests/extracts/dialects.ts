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
  randomFrom,
  readInstant,
} from '../../src/kernel/index.ts';
import type { Row, Rows } from './made-up-force.ts';

/** Writes a made-up force the way a records system would, by its profile read backwards. */

type Emission = Profile['files'][number]['rows'][number];
type Cell = Emission['columns'][string];
/** A record of an export, by its columns. */
type Record_ = Record<string, string>;

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
function fill(bench: Bench, record: Record_, emission: Emission, row: Row, each: string): void {
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

function csv(header: readonly string[], records: readonly Record_[], delimiter: string): string {
  const field = (value: string): string =>
    /["\n]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
  const line = (values: readonly string[]): string => `${values.map(field).join(delimiter)}\r\n`;
  return line(header) + records.map((record) => line(header.map((name) => record[name] ?? ''))).join('');
}

/** Every column that a layout reads. */
function headerOf(layout: Profile['files'][number]): string[] {
  const names = layout.rows.flatMap((emission) =>
    (emission.for_each ?? ['']).flatMap((each) =>
      [
        ...emission.when.map((one) => one.column),
        ...Object.values(emission.columns).flatMap((cell) => {
          if ('value' in cell) return [];
          if ('born' in cell) return [cell.born, ...cell.on];
          return cell.time === undefined ? [cell.from] : [cell.from, cell.time];
        }),
      ].map((name) => name.replaceAll('#', each)),
    ),
  );
  return [...new Set([...names, ...layout.ignored, ...layout.free_text])];
}

const roles: Readonly<Record<string, string>> = { victims: 'VICT', suspects: 'SUSP' };

/** Meridian: a file for each table, a record for each row. */
function tidy(bench: Bench, rows: Rows): Map<string, Record_[]> {
  return new Map(
    bench.profile.files.map((layout) => [
      layout.name,
      layout.rows.flatMap((emission) =>
        rows[emission.gives].map((row) => {
          const record: Record_ = emission.when.length === 0 ? {} : { ROLE_CD: roles[emission.gives] ?? '' };
          fill(bench, record, emission, row, '');
          return record;
        }),
      ),
    ]),
  );
}

function emissionsOf(bench: Bench, layout: number, gives: string): readonly Emission[] {
  return bench.profile.files[layout]?.rows.filter((one) => one.gives === gives) ?? [];
}

const first = <Value>(values: readonly Value[]): Value => present(values[0], 'one');

/** The emission whose constant `event` is that of the row. */
function eventEmission(emissions: readonly Emission[], row: Row): Emission {
  return present(
    emissions.find(({ columns }) => {
      const event = columns.event;
      return event !== undefined && 'value' in event && event.value === row.event;
    }),
    `emission for ${row.event}`,
  );
}

/** Longshore: a crime is one record; its people stand side by side. */
function wide(bench: Bench, rows: Rows): Map<string, Record_[]> {
  const of = (name: keyof Rows, crime: CanonicalValue): Row[] =>
    rows[name].filter((row) => row.crime_ref === crime);
  const crimes = rows.crimes.map((crime) => {
    const record: Record_ = { Team: 'B', Remarks: 'said "call back", left' };
    fill(bench, record, first(emissionsOf(bench, 0, 'crimes')), crime, '');
    for (const [at, victim] of of('victims', crime.crime_ref ?? null).entries()) {
      fill(bench, record, first(emissionsOf(bench, 0, 'victims')), victim, String(at + 1));
    }
    const suspects = of('suspects', crime.crime_ref ?? null);
    for (const [at, suspect] of suspects.entries()) {
      fill(bench, record, first(emissionsOf(bench, 0, 'suspects')), suspect, String(at + 1));
    }
    const placeOf = (row: Row): string =>
      String(suspects.findIndex((one) => one.person_ref === row.person_ref) + 1);
    for (const event of of('investigation_events', crime.crime_ref ?? null)) {
      fill(
        bench,
        record,
        eventEmission(emissionsOf(bench, 0, 'investigation_events'), event),
        event,
        placeOf(event),
      );
    }
    const [ofSuspect, ofCrime] = emissionsOf(bench, 0, 'outcomes');
    for (const outcome of of('outcomes', crime.crime_ref ?? null)) {
      const emission = outcome.person_ref === null ? ofCrime : ofSuspect;
      fill(bench, record, present(emission, 'outcomes'), outcome, placeOf(outcome));
    }
    return record;
  });
  const orders = rows.orders.map((order) => {
    const record: Record_ = {};
    fill(bench, record, first(emissionsOf(bench, 1, 'orders')), order, '');
    for (const event of rows.order_events.filter((row) => row.order_ref === order.order_ref)) {
      fill(bench, record, eventEmission(emissionsOf(bench, 1, 'order_events'), event), event, '');
    }
    return record;
  });
  const answers = new Map<CanonicalValue, Record_>();
  for (const row of rows.survey_answers) {
    const record = answers.get(row.response_ref ?? null) ?? {};
    answers.set(row.response_ref ?? null, record);
    fill(bench, record, first(emissionsOf(bench, 3, 'survey_answers')), row, String(row.question));
  }
  return new Map([
    ['crime export', crimes],
    ['orders export', orders],
    ['disclosure scheme', plain(bench, 2, rows.disclosures)],
    ['survey', [...answers.values()]],
    ['professional standards', plain(bench, 4, rows.allegations)],
  ]);
}

function plain(bench: Bench, layout: number, rows: readonly Row[]): Record_[] {
  const emission = first(present(bench.profile.files[layout], 'layout').rows);
  return rows.map((row) => {
    const record: Record_ = {};
    fill(bench, record, emission, row, '');
    return record;
  });
}

/** Quarterdeck: a record for each crime and suspect, and for each outcome without one; the crime and its victim again in each. */
function stacked(bench: Bench, rows: Rows): Map<string, Record_[]> {
  const records = rows.crimes.flatMap((crime) => {
    const own = (name: keyof Rows): Row[] => rows[name].filter((row) => row.crime_ref === crime.crime_ref);
    const base = (): Record_ => {
      const record: Record_ = { 'OIC COMMENTS': bench.random.next() < 0.1 ? '#VALUE!' : 'see log' };
      fill(bench, record, first(emissionsOf(bench, 0, 'crimes')), crime, '');
      for (const victim of own('victims'))
        fill(bench, record, first(emissionsOf(bench, 0, 'victims')), victim, '');
      return record;
    };
    const outcomeEmission = first(emissionsOf(bench, 0, 'outcomes'));
    const ofSuspects = own('suspects').map((suspect) => {
      const record = base();
      fill(bench, record, first(emissionsOf(bench, 0, 'suspects')), suspect, '');
      const his = (row: Row): boolean => row.person_ref === suspect.person_ref;
      for (const event of own('investigation_events').filter(his)) {
        fill(bench, record, eventEmission(emissionsOf(bench, 0, 'investigation_events'), event), event, '');
      }
      for (const outcome of own('outcomes').filter(his)) fill(bench, record, outcomeEmission, outcome, '');
      return record;
    });
    const ofCrime = own('outcomes')
      .filter((row) => row.person_ref === null)
      .map((outcome) => {
        const record = base();
        fill(bench, record, outcomeEmission, outcome, '');
        return record;
      });
    const all = [...ofSuspects, ...ofCrime];
    return all.length === 0 ? [base()] : all;
  });
  const orders = rows.order_events.map((event) => {
    const record: Record_ = {};
    const order = present(
      rows.orders.find((one) => one.order_ref === event.order_ref),
      'order',
    );
    fill(bench, record, first(emissionsOf(bench, 1, 'orders')), order, '');
    fill(bench, record, first(emissionsOf(bench, 1, 'order_events')), event, '');
    return record;
  });
  return new Map([
    ['outcomes extract', records],
    ['orders log', orders],
    ['clares law log', plain(bench, 2, rows.disclosures)],
    ['survey', plain(bench, 3, rows.survey_answers)],
    ['standards log', plain(bench, 4, rows.allegations)],
  ]);
}

/** A dash as it looks after one program too many. */
const broken = (value: string): string => value.replaceAll(' - ', ' \u00e2\u20ac\u201c ');

const inWindows1252: ReadonlyMap<string, number> = new Map([['–', 0x96]]);

function windows1252(content: string): Buffer {
  return Buffer.from([...content].map((letter) => inWindows1252.get(letter) ?? letter.charCodeAt(0)));
}

/** The files of a force's package in the dialect of a profile: name and bytes. */
export function exported(
  profile: Profile,
  contracts: readonly Contract[],
  rows: Rows,
): ReadonlyMap<string, Buffer> {
  const bench: Bench = { profile, contracts, random: randomFrom(11) };
  const shape = profile.name === 'meridian' ? tidy : profile.name === 'longshore' ? wide : stacked;
  const files = shape(bench, rows);
  return new Map(
    profile.files.map((layout) => {
      const records = files.get(layout.name) ?? [];
      const table = csv(headerOf(layout), records, layout.delimiter);
      return [`${layout.name}.csv`, bytesOf(profile, layout, table, records.length)];
    }),
  );
}

function bytesOf(profile: Profile, layout: Profile['files'][number], table: string, count: number): Buffer {
  if (profile.name === 'quarterdeck') return Buffer.from(`\ufeff${broken(table)}`);
  if (profile.name !== 'longshore') return Buffer.from(table);
  const footer = layout.footer === undefined ? '' : `${layout.footer}: ${count.toLocaleString('en-GB')}\r\n`;
  return windows1252(`Longshore Reporting\r\nRun on 30-Nov-2025 07:00 – all crimes\r\n\r\n${table}${footer}`);
}
