import {
  addDays,
  dayOf,
  londonOffsetMinutes,
  type PlainDate,
  plainDate,
  present,
  type Random,
  readInstant,
} from '../../../kernel/index.ts';
import { drawEvenly } from '../../open-data/draw.ts';
import { dayText } from '../day-text.ts';
import type { Dialect, TakenCell } from './dialect.ts';
import { numbered } from './reference.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const unknowns = ['not-known', 'not-asked', 'declined', 'not-held'];
/** Day 0 of a spreadsheet's serial numbers, in days before 1970. */
const spreadsheetEpoch = 25_569;

/** A system whose export is being written. */
export interface Clerk {
  readonly dialect: Dialect;
  readonly random: Random;
}

export type ColumnKind = 'reference' | 'date' | 'instant' | 'offence' | 'code';

/** What a column of the contracts holds, told by its name: the contracts keep to it. */
export function kindOf(column: string): ColumnKind {
  if (column.endsWith('_ref')) return 'reference';
  if (column.endsWith('_at')) return 'instant';
  if (column.startsWith('offence_code')) return 'offence';
  if (column.endsWith('_on') || column.startsWith('committed_') || column === 'date_of_birth') return 'date';
  return 'code';
}

/** What the system writes for a value; undefined where it has no way to say it. */
export function cellText(clerk: Clerk, cell: TakenCell, column: string, value: string): string | undefined {
  const { dialect, random } = clerk;
  const silence = (): string => drawEvenly(random, ['', '', ...dialect.blanks, ...(cell.blanks ?? [])]);
  if (value === '') return silence();
  switch (kindOf(column)) {
    case 'date':
      return dateText(clerk, form(clerk, cell), plainDate(value));
    case 'instant':
      return instantText(clerk, form(clerk, cell), value);
    case 'reference':
      return referenceText(cell, value);
    case 'offence':
      // A spreadsheet takes 008/66 for a number once its stroke is gone, and drops the noughts.
      return dialect.dates.includes('excel-serial') ? String(Number(value.replace('/', ''))) : value;
    case 'code':
      return codeText(clerk, cell, value, silence);
  }
}

function codeText(
  { dialect, random }: Clerk,
  cell: TakenCell,
  value: string,
  silence: () => string,
): string | undefined {
  const map = cell.map === undefined ? undefined : dialect.code_maps[cell.map];
  const words = map?.[value];
  if (unknowns.includes(value)) {
    const said = dialect.says[value] ?? words;
    // Further words of a map may stand there for another column's sake; the first is the system's own.
    if (said !== undefined) return said[0];
    // A system leaves empty what it does not hold; that it does not, its profile can say.
    return value === 'not-known' || value === 'not-held' ? silence() : value;
  }
  if (words !== undefined) return drawEvenly(random, words);
  return map === undefined ? value : undefined;
}

/** The number alone: what stands before it, the reader puts back, and the noughts too. */
function referenceText(cell: TakenCell, value: string): string | undefined {
  const ref = numbered(value, cell);
  if (ref === undefined || cell.prefix === undefined) return ref;
  return String(Number(ref.slice(cell.prefix.length)));
}

const form = ({ dialect, random }: Clerk, cell: { readonly dates?: readonly string[] | undefined }): string =>
  drawEvenly(random, cell.dates ?? dialect.dates);

function dateText({ random }: Clerk, written: string, day: PlainDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  switch (written) {
    case 'dd-mmm-yyyy':
      return `${date}-${months[Number(month) - 1]}-${year}`;
    case 'd/m/yyyy':
      return random.next() < 0.5 ? `${Number(date)}/${Number(month)}/${year}` : `${date}/${month}/${year}`;
    case 'excel-serial':
      return String(dayOf(day) + spreadsheetEpoch);
    default:
      return day;
  }
}

/** A moment as the clock of the system showed it. */
function instantText(clerk: Clerk, written: string, value: string): string {
  const { day, minute } = shown(clerk.dialect, value);
  if (written === 'excel-serial') return (dayOf(day) + spreadsheetEpoch + minute / 1440).toFixed(8);
  return `${dateText(clerk, written, day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

function shown(dialect: Dialect, value: string): { readonly day: PlainDate; readonly minute: number } {
  const moment = present(readInstant(value), value);
  const ahead = dialect.clock === 'utc' ? 0 : londonOffsetMinutes(moment);
  const minutes = Math.floor(moment / 60_000) + ahead;
  const day = Math.floor(minutes / 1440);
  return { day: plainDate(dayText(day)), minute: minutes - day * 1440 };
}

/** A time of day in a column of its own, as a number: 07:05 is 705, and 00:05 keeps its noughts. */
export function timeText(dialect: Dialect, value: string): string {
  const { minute } = shown(dialect, value);
  const number = Math.floor(minute / 60) * 100 + (minute % 60);
  return number < 100 ? String(number).padStart(4, '0') : String(number);
}

/** A birth date that gives an age on a day; which one is drawn. */
export function birthText(clerk: Clerk, age: string, on: string): string {
  if (age === '' || on === '') return '';
  const year = Number(on.slice(0, 4)) - Number(age);
  const rest = on.slice(4) === '-02-29' ? '-02-28' : on.slice(4);
  const day = addDays(plainDate(`${String(year).padStart(4, '0')}${rest}`), -clerk.random.whole(0, 300));
  return dateText(clerk, drawEvenly(clerk.random, clerk.dialect.dates), day);
}
