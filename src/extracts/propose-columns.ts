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

/** Words that systems use for one thing. The first of each line stands for all of them. */
const synonyms: readonly (readonly string[])[] = [
  ['code', 'cd', 'cde', 'type', 'category', 'cat', 'class'],
  ['ref', 'reference', 'id', 'no', 'number', 'num', 'nom', 'urn', 'seq'],
  ['date', 'dt', 'on', 'day', 'dte'],
  ['time', 'ts', 'tm', 'timestamp', 'datetime', 'moment'],
  ['flag', 'ind', 'indicator', 'yn'],
  ['crime', 'offence', 'crimeno', 'crm'],
  ['person', 'party', 'nominal', 'snom', 'vnom'],
  ['outcome', 'disposal', 'outc', 'finding', 'result'],
  ['recorded', 'rec', 'crimed'],
  ['reported', 'rep', 'received'],
  ['location', 'loc', 'locn', 'place', 'scene', 'premises'],
  ['domestic', 'da', 'dv'],
  ['honour', 'hba', 'hbv'],
  ['relationship', 'rel', 'reln'],
  ['ethnicity', 'eth', 'ethn', 'sde'],
  ['sex', 'gender'],
  ['state', 'status', 'stat'],
  ['event', 'action', 'activity', 'step', 'stage', 'milestone'],
  ['applied', 'app', 'application', 'asked'],
  ['order', 'ord', 'ordno'],
  ['disclosure', 'dvds', 'disc', 'disclosed'],
  ['home', 'ho'],
];
const standsFor = new Map(synonyms.flatMap((line) => line.map((word) => [word, line[0] ?? word] as const)));
/** Words that say what form a value has, and little about what it means. */
const formWords = new Set(['code', 'ref', 'date', 'time', 'flag', 'of', 'the', 'at', 'is', 'abuse']);

const tokensOf = (words: string): readonly string[] => [
  ...new Set(words.split(' ').map((word) => standsFor.get(word) ?? word)),
];

/** Which column of a file is which of a contract: the surest pairs first, each once. A day and a moment may share one. */
export function matchColumns(contract: Contract, from: readonly SampleColumn[]): ReadonlyMap<Column, Match> {
  const pairs = contract.columns
    .flatMap((column) =>
      from.map((one) => ({ column, match: { column: one, surety: suretyOf(contract, column, one) } })),
    )
    .filter(({ match }) => match.surety >= suretyMin)
    .sort((one, other) => other.match.surety - one.match.surety);
  const found = new Map<Column, Match>();
  const used = new Map<SampleColumn, string>();
  for (const { column, match } of pairs) {
    const before = used.get(match.column);
    const shares = before === undefined || [before, column.type].sort().join() === 'date,instant';
    if (found.has(column) || !shares) continue;
    found.set(column, match);
    used.set(match.column, column.type);
  }
  return found;
}

/** Below this two columns have too little in common to be asked about. */
const suretyMin = 0.55;

function suretyOf(contract: Contract, column: Column, from: SampleColumn): number {
  const words = foldHeader(from.name.replaceAll('#', ' ')).split(' ');
  const own = roleWords[contract.name] ?? [];
  const role = words.find((word) => allRoleWords.has(word));
  // A column that names the other role is not this one's, whatever else it says.
  if (role !== undefined && own.length > 0 && !own.includes(role)) return 0;
  const fit = fitOf(column, from.values);
  if (fit === 0) return 0;
  const bare = words.filter((word) => !own.includes(word)).join(' ');
  const byRole = role !== undefined && own.length > 0 ? 0.05 : 0;
  const names = [column.name, column.title.en, column.title.cy, ...column.also].map(foldHeader);
  if (names.includes(words.join(' '))) return 1;
  // "Victim Ref" is the reference of a person, as "Victim Sex" is the sex of one.
  if (names.includes(bare) || (byRole > 0 && names.includes(`person ${bare}`))) return 0.9 + byRole;
  const common = Math.max(...names.map((name) => inCommon(tokensOf(name), tokensOf(bare))));
  return Math.min(0.89, common * 0.7 + (common > 0 ? fit * 0.2 : 0) + byRole);
}

/** How well values fit a column: 0 they cannot be its, 1 they speak for it, half they say nothing either way. */
function fitOf(column: Column, values: readonly string[]): number {
  const spoken = values.map((value) => value.trim()).filter((value) => !saysNothing(value));
  if (spoken.length === 0) return 0.5;
  switch (column.type) {
    case 'date':
    case 'instant':
    case 'month':
      return formsThatRead(spoken, 2100).length > 0 || spoken.every((value) => /^\d{4}-\d{2}$/.test(value))
        ? 1
        : 0;
    case 'integer':
      return spoken.every((value) => /^-?\d{1,3}(\.0+)?$/.test(value)) ? 1 : 0;
    case 'offence':
      return spoken.filter((value) => /^\d{1,3}\/\d{1,2}$|^\d{3,5}$/.test(value)).length / spoken.length;
    case 'code': {
      const { map, unknown } = codesFor(column, spoken);
      const known = Object.values(map).flat().length;
      return (known + 1) / (known + unknown.length + 1);
    }
    default:
      return 0.5;
  }
}

function inCommon(one: readonly string[], other: readonly string[]): number {
  const weight = (word: string): number => (formWords.has(word) ? 0.3 : 1);
  const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weight(word), 0);
  const shared = one.filter((word) => other.includes(word));
  return shared.every((word) => formWords.has(word))
    ? 0
    : sum(shared) / sum([...new Set([...one, ...other])]);
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
