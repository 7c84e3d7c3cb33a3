import {
  firstDayOf,
  lastDayOf,
  type Month,
  month as monthNamed,
  type PlainDate,
  plainDateOfDay,
  readMonth,
  readPlainDate,
} from '../kernel/index.ts';
import { plainText, type SheetCell, wordKey } from './sheet.ts';
import { noDayYet } from './vocabulary.ts';

/** What a cell says where a date belongs. */
export type DateReading =
  | { readonly kind: 'day'; readonly on: PlainDate }
  /** A number without a date’s format, as some programs leave it: days since the end of 1899. */
  | { readonly kind: 'serial'; readonly on: PlainDate }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'none-yet' }
  | { readonly kind: 'unreadable' };

const monthNames: readonly (readonly string[])[] = [
  ['jan', 'january', 'ion', 'ionawr'],
  ['feb', 'february', 'chwe', 'chwefror'],
  ['mar', 'march', 'maw', 'mawrth'],
  ['apr', 'april', 'ebr', 'ebrill'],
  ['may', 'mai'],
  ['jun', 'june', 'meh', 'mehefin'],
  ['jul', 'july', 'gorff', 'gorffennaf'],
  ['aug', 'august', 'awst'],
  ['sep', 'sept', 'september', 'medi'],
  ['oct', 'october', 'hyd', 'hydref'],
  ['nov', 'november', 'tach', 'tachwedd'],
  ['dec', 'december', 'rhag', 'rhagfyr'],
];

/** 1 January 2000 and 31 December 2099 as spreadsheet programs count days: no plan of this kind lies outside. */
const serialMin = 36_526;
const serialMax = 73_050;
/** 30 December 1899 before 1970: day 0 of that count, which takes 1900 for a leap year. */
const serialZero = -25_569;

const two = (digits: string | number): string => String(digits).padStart(2, '0');
/** A plan’s year written with two digits lies in this century. */
const yearOf = (digits: string): string => (digits.length === 2 ? `20${digits}` : digits);

/**
 * Reads a date as people in the United Kingdom write one: day, month, year. What could be read in two ways, or in none, is not
 * read. A month without a day stays a month: whoever brings the sheet says what it stands for.
 */
export function readDateCell(cell: SheetCell): DateReading {
  if (cell.on !== null) return stored(cell.on);
  const text = plainText(cell.text);
  if (noDayYet.has(wordKey(text))) return { kind: 'none-yet' };
  if (/^\d{5}(\.0+)?$/.test(text)) return serial(Number(text));
  return written(text);
}

function stored(on: string): DateReading {
  const day = readPlainDate(on);
  if (day !== undefined) return { kind: 'day', on: day };
  const month = readMonth(on);
  return month === undefined ? { kind: 'unreadable' } : { kind: 'month', month };
}

function serial(days: number): DateReading {
  return days >= serialMin && days <= serialMax
    ? { kind: 'serial', on: plainDateOfDay(days + serialZero) }
    : { kind: 'unreadable' };
}

const dayOrNone = (text: string): DateReading => {
  const on = readPlainDate(text);
  return on === undefined ? { kind: 'unreadable' } : { kind: 'day', on };
};

function written(text: string): DateReading {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(text);
  if (iso !== null) return dayOrNone(iso[1] ?? '');
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (numbers !== null) {
    const [, day = '', month = '', year = ''] = numbers;
    return dayOrNone(`${yearOf(year)}-${two(month)}-${two(day)}`);
  }
  const words =
    /^(?:(\d{1,2})(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?[ -])?(\p{L}+)\.?[ -]['’]?(\d{4}|\d{2})$/u.exec(text);
  return words === null ? { kind: 'unreadable' } : inWords(words[1], words[2] ?? '', words[3] ?? '');
}

function inWords(day: string | undefined, name: string, year: string): DateReading {
  const index = monthNames.findIndex((names) => names.includes(name.toLowerCase()));
  if (index === -1) return { kind: 'unreadable' };
  const month = `${yearOf(year)}-${two(index + 1)}`;
  return day === undefined ? { kind: 'month', month: monthNamed(month) } : dayOrNone(`${month}-${two(day)}`);
}

/** The day that a month stands for where months were said to be whole: it starts on its first and is due by its last. */
export function dayInMonth(month: Month, edge: 'first' | 'last'): PlainDate {
  return edge === 'first' ? firstDayOf(month) : lastDayOf(month);
}
