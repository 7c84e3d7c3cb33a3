import type { Column, Contract } from './contract.ts';
import { readTimeText } from './date-text.ts';
import { fold, foldHeader } from './fold.ts';
import { type DateForm, dateForms } from './profile.ts';

/** A few rows of a file, to make a profile from. */
export interface Sample {
  readonly name: string;
  readonly delimiter: ',' | ';' | 'tab' | '|';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A column of a sample, or several that differ by a number alone: `Victim 1 Sex`, `Victim 2 Sex` are `Victim # Sex`. */
export interface SampleColumn {
  readonly name: string;
  /** The numbers that # stands for; none for a column that stands alone. */
  readonly each: readonly string[];
  readonly values: readonly string[];
}

/** How surely a column of a file is one of a contract. */
export interface Match {
  readonly column: SampleColumn;
  /** 1: a name that systems give it; less: words in common. */
  readonly surety: number;
}

const roleWords: Readonly<Record<string, readonly string[]>> = {
  victims: ['victim', 'vic', 'vict', 'v', 'aggrieved', 'ip', 'complainant'],
  suspects: ['suspect', 'sus', 'susp', 's', 'offender', 'off', 'accused'],
};
const allRoleWords = new Set(Object.values(roleWords).flat());

/** What systems write when nothing was recorded. */
export const commonBlanks: readonly string[] = [
  ...['NULL', '(null)', 'N/A', '#N/A', 'NA', 'NaN', 'nan', 'None', '-', '--', '–', '?', '.'],
  ...['N/K', 'NK', 'Not known', 'Unknown', 'UNK', 'Not recorded', 'Not Stated', 'Blank'],
];
/** What broken formulas leave. */
export const commonDamage: readonly string[] = ['#VALUE!', '#REF!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!'];
const silent = new Set([...commonBlanks, ...commonDamage].map((word) => word.toLowerCase()));

export const saysNothing = (value: string): boolean =>
  value.trim() === '' || silent.has(value.trim().toLowerCase());

/** The columns of a sample, with numbered ones put together. */
export function sampleColumns({ header, rows }: Sample): readonly SampleColumn[] {
  const values = (at: number): string[] => rows.map((row) => row[at] ?? '');
  const groups = new Map<string, { each: string[]; values: string[] }>();
  for (const [at, name] of header.entries()) {
    const stem = name.replace(/\d+/, '#');
    const number = /\d+/.exec(name)?.[0];
    const group = groups.get(stem) ?? { each: [], values: [] };
    if (number !== undefined) group.each.push(number);
    group.values.push(...values(at));
    groups.set(stem, group);
  }
  return [...groups].flatMap(([stem, group]) =>
    group.each.length === 1
      ? [{ name: stem.replace('#', group.each[0] ?? ''), each: [], values: group.values }]
      : [{ name: stem, each: group.each, values: group.values }],
  );
}

/** The best column for one of a contract; undefined where none has anything in common with it. */
export function matchFor(
  contract: Contract,
  column: Column,
  from: readonly SampleColumn[],
): Match | undefined {
  const matches = from
    .map((one) => ({ column: one, surety: suretyOf(contract, column, one) }))
    .filter(({ surety }) => surety >= 0.6)
    .sort((one, other) => other.surety - one.surety);
  return matches[0];
}

function suretyOf(contract: Contract, column: Column, from: SampleColumn): number {
  const words = foldHeader(from.name.replaceAll('#', ' ')).split(' ');
  const own = roleWords[contract.name] ?? [];
  const role = words.find((word) => allRoleWords.has(word) && word.length > 0);
  // A column that names the other role is not this one's, whatever else it says.
  if (role !== undefined && own.length > 0 && !own.includes(role)) return 0;
  const bare = words.filter((word) => !own.includes(word)).join(' ');
  const names = [column.name, column.title.en, column.title.cy, ...column.also].map(foldHeader);
  const byRole = role !== undefined && own.length > 0 ? 0.05 : 0;
  if (names.includes(words.join(' '))) return 1;
  if (names.includes(bare)) return 0.9 + byRole;
  return Math.max(...names.map((name) => inCommon(name.split(' '), bare.split(' ')))) * 0.85 + byRole;
}

function inCommon(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((word) => other.includes(word)).length;
  return shared / new Set([...one, ...other]).size;
}

/** Date forms that read every value of a column, in the order of `dateForms`; several where the values do not tell. */
export function formsThatRead(values: readonly string[], latestYear: number): readonly DateForm[] {
  const written = values.filter((value) => !saysNothing(value)).map((value) => value.trim());
  if (written.length === 0) return [];
  return dateForms.filter((form) =>
    written.every((value) => {
      const { kind } = readTimeText(value, {
        dates: [form],
        clock: 'utc',
        doubledHour: 'first',
        midnight: 'a-time',
        latestYear,
      });
      return kind !== 'unreadable' && kind !== 'impossible';
    }),
  );
}

/** The codes that a column's values stand for, and the values that stand for none that is known. */
export function codesFor(
  column: Extract<Column, { readonly type: 'code' }>,
  values: readonly string[],
): { readonly map: Readonly<Record<string, readonly string[]>>; readonly unknown: readonly string[] } {
  const known = new Map<string, string>();
  for (const { code, title, also } of column.codes.codes) {
    for (const word of [...also, title.en, title.cy, code]) known.set(fold(word), code);
  }
  const map: Record<string, string[]> = {};
  const unknown: string[] = [];
  for (const value of new Set(values.map((one) => one.trim()))) {
    if (saysNothing(value)) continue;
    const code = known.get(fold(value));
    if (code === undefined) unknown.push(value);
    else map[code] = [...(map[code] ?? []), value];
  }
  return { map, unknown };
}
