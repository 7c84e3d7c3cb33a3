import {
  accept,
  type Bilingual,
  type PlainDate,
  plainDate,
  present,
  type Result,
  refuse,
} from '../kernel/index.ts';
import type { CanonicalValue } from './canonical-row.ts';
import {
  ageOn,
  blankOf,
  type CellSettings,
  expectedIn,
  isProblem,
  notHeldOf,
  type Problem,
  type Reading,
  type Silence,
} from './cell.ts';
import { rememberedMax } from './cell-memory.ts';
import { cellReader } from './cell-reader.ts';
import { type Column, type Contract, contractNamed } from './contract.ts';
import type { Fields } from './fields.ts';
import { cleanCell, fold } from './fold.ts';
import { columnsOf, normal } from './layout.ts';
import type { Cell, Condition, Emission, Layout, Profile } from './profile.ts';
import { vocabularyOf } from './seen.ts';

/** What is true of a whole package. */
export interface PackageContext {
  /** The day on which the extract was taken; nothing in it may have happened later. */
  readonly asAt: PlainDate;
}

/** One column of a contract, filled from a file: the source column's place, and how its value is read. */
export interface PlannedCell {
  readonly column: Column;
  /** The place of the source column, or -1 where there is none. */
  readonly at: number;
  readonly expected: Bilingual;
  readonly vocabulary: ReadonlySet<string>;
  /** Whether a row without a value here is set aside. */
  readonly required: boolean;
  readonly read: (fields: Fields) => Reading;
}

/** A row of a contract that each record of a file may give. */
export interface PlannedRow {
  readonly contract: Contract;
  readonly repeated: Emission['repeated'];
  readonly cells: readonly PlannedCell[];
  applies(fields: Fields): boolean;
}

/** How one file is read. */
export interface FilePlan {
  readonly layout: Layout;
  readonly header: readonly string[];
  readonly rows: readonly PlannedRow[];
  /** Places of columns whose words are searched for immigration. */
  readonly searched: readonly number[];
  /** Columns that the profile does not speak of. */
  readonly unexpected: readonly string[];
}

/** Plans the reading of a file whose header belongs to a layout. Refuses with the names of the columns that are missing. */
export function planFile(
  profile: Profile,
  layout: Layout,
  contracts: readonly Contract[],
  header: readonly string[],
  context: PackageContext,
): Result<FilePlan, 'file_lacks_columns'> {
  const places = new Map(header.map((name, at) => [normal(name), at]));
  const missing = columnsOf(layout).filter((name) => !places.has(normal(name)));
  if (missing.length > 0) return refuse('file_lacks_columns', missing.join(', '));
  const place = (name: string): number => present(places.get(normal(name)), `column ${name}`);
  const bench: Bench = { profile, context, place, silences: silencesOf(profile) };
  const rows = layout.rows.flatMap((emission) =>
    (emission.for_each ?? ['']).map((value) =>
      planRow(bench, emission, contractNamed(contracts, emission.gives), value),
    ),
  );
  const known = new Set([...columnsOf(layout), ...layout.ignored, ...layout.free_text].map(normal));
  const inWords = rows.flatMap((row) =>
    row.cells
      .filter(({ column }) => column.type === 'text' || column.type === 'reference')
      .map(({ at }) => at),
  );
  const freeText = layout.free_text.flatMap((name) => places.get(normal(name)) ?? []);
  return accept({
    layout,
    header,
    rows,
    searched: [...new Set([...inWords, ...freeText])].filter((at) => at >= 0),
    unexpected: header.filter((name) => name.trim() !== '' && !known.has(normal(name))),
  });
}

interface Bench {
  readonly profile: Profile;
  readonly context: PackageContext;
  readonly silences: ReadonlyMap<string, Silence>;
  place(name: string): number;
}

function silencesOf(profile: Profile): Map<string, Silence> {
  const silences = new Map<string, Silence>();
  for (const word of profile.blanks) silences.set(word.toLowerCase(), 'blank');
  for (const word of profile.damage) silences.set(word.toLowerCase(), 'damage');
  for (const [code, words] of Object.entries(profile.says)) {
    for (const word of words ?? []) {
      if (code === 'not-known' || code === 'not-asked' || code === 'declined' || code === 'not-held') {
        silences.set(word.toLowerCase(), code);
      }
    }
  }
  return silences;
}

function planRow(bench: Bench, emission: Emission, contract: Contract, value: string): PlannedRow {
  const name = (written: string): string => written.replaceAll('#', value);
  const conditions = emission.when.map((one) => conditionOf(bench, one, name));
  return {
    contract,
    repeated: emission.repeated,
    cells: contract.columns.map((column) => planCell(bench, column, emission.columns[column.name], name)),
    applies: (fields) => {
      for (const holds of conditions) if (!holds(fields)) return false;
      return true;
    },
  };
}

function conditionOf(
  bench: Bench,
  condition: Condition,
  name: (written: string) => string,
): (fields: Fields) => boolean {
  const at = bench.place(name(condition.column));
  const text = (fields: Fields): string => cleanCell(fields.text(at));
  if ('filled' in condition) {
    return (fields) => text(fields) !== '' && !bench.silences.has(text(fields).toLowerCase());
  }
  const words = new Set(('is' in condition ? condition.is : condition.is_not).map(fold));
  const wanted = 'is' in condition;
  const holds = remembered((written: string) => words.has(fold(written)) === wanted);
  return (fields) => holds(text(fields));
}

/** Answers about texts that come again and again. */
function remembered(answer: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = answer(text);
    if (known.size < rememberedMax) known.set(text, now);
    return now;
  };
}

function planCell(
  bench: Bench,
  column: Column,
  cell: Cell | undefined,
  name: (written: string) => string,
): PlannedCell {
  const { profile } = bench;
  const settings = settingsOf(bench, column, cell);
  const map = cell !== undefined && 'map' in cell ? profile.code_maps[cell.map ?? ''] : undefined;
  // Every cell is made here: objects of one form are read faster, and these are read for every cell of every row.
  const planned = (at: number, read: PlannedCell['read']): PlannedCell => ({
    column,
    at,
    expected: expectedIn(column, settings.times.dates),
    vocabulary: vocabularyOf(column, Object.values(map ?? {}).flat()),
    required: column.required,
    read,
  });
  if (cell === undefined) {
    const value = notHeldOf(column);
    return planned(-1, () => value);
  }
  if ('value' in cell) {
    const value = name(cell.value);
    return planned(-1, () => value);
  }
  if ('born' in cell) return planned(bench.place(name(cell.born)), ageReader(bench, cell, settings, name));
  const at = bench.place(name(cell.from));
  const timeAt = cell.time === undefined ? undefined : bench.place(name(cell.time));
  const reader = cellReader(settings);
  if (timeAt === undefined) return planned(at, (fields) => fields.readWith(reader, at));
  return planned(at, (fields) => reader.read(withTime(fields.text(at), fields.text(timeAt), bench.silences)));
}

/** A day and a time of day from two columns as one text. Spreadsheets turn 0930 into 930. */
function withTime(day: string, time: string, silences: ReadonlyMap<string, Silence>): string {
  const [on, at] = [cleanCell(day), cleanCell(time)];
  if (on === '' || at === '' || silences.has(at.toLowerCase()) || silences.has(on.toLowerCase())) return on;
  const digits = /^\d{3,4}$/.test(at) ? at.padStart(4, '0') : undefined;
  return `${on} ${digits === undefined ? at : `${digits.slice(0, 2)}:${digits.slice(2)}`}`;
}

type AgeCell = Extract<Cell, { readonly born: string }>;

function ageReader(
  bench: Bench,
  cell: AgeCell,
  settings: CellSettings,
  name: (written: string) => string,
): PlannedCell['read'] {
  const asDate: CellSettings = { ...settings, column: { ...settings.column, type: 'date' } };
  const { read } = cellReader(asDate);
  const [bornAt, onAts] = [bench.place(name(cell.born)), cell.on.map((one) => bench.place(name(one)))];
  return (fields) => {
    const born = read(cleanCell(fields.text(bornAt)));
    if (typeof born !== 'string') return isProblem(born) ? born : blankOf(settings.column);
    const on = onAts.map((at) => read(cleanCell(fields.text(at)))).find((day) => typeof day === 'string');
    if (typeof on !== 'string') return null;
    return withinAges(ageOn(plainDate(born), plainDate(on)), settings.column);
  };
}

function withinAges(age: number, column: Column): CanonicalValue | Problem {
  if (column.type !== 'integer') return null;
  const fits = age >= column.minimum && age <= column.maximum;
  return fits ? age : { problem: 'number-out-of-range', text: String(age) };
}

function settingsOf(bench: Bench, column: Column, cell: Cell | undefined): CellSettings {
  const { profile, context } = bench;
  const given = cell === undefined || 'value' in cell ? undefined : cell;
  const from = given !== undefined && 'from' in given ? given : undefined;
  const dates = given?.dates ?? profile.dates;
  const silences =
    from?.blanks === undefined
      ? bench.silences
      : new Map([...bench.silences, ...from.blanks.map((word) => [word.toLowerCase(), 'blank'] as const)]);
  return {
    column,
    silences,
    codes: column.type === 'code' ? codesOf(profile, column, from?.map) : undefined,
    times: {
      dates,
      clock: profile.clock,
      doubledHour: profile.doubled_hour,
      midnight: profile.midnight,
      latestYear: Number(context.asAt.slice(0, 4)),
    },
    asAt: context.asAt,
    digits: from?.digits,
    prefix: from?.prefix ?? '',
  };
}

/** Without a map a column takes the contract's own codes and nothing else. */
function codesOf(
  profile: Profile,
  column: Extract<Column, { readonly type: 'code' }>,
  map: string | undefined,
): ReadonlyMap<string, string> {
  const written = map === undefined ? undefined : profile.code_maps[map];
  if (written === undefined) {
    return new Map([...column.codes.codes, ...column.codes.unknowns].map(({ code }) => [fold(code), code]));
  }
  return new Map(
    Object.entries(written).flatMap(([code, words]) => words.map((word) => [fold(word), code] as const)),
  );
}
