import {
  dayOf,
  type Instant,
  instant,
  londonDateOf,
  londonOffsetMinutes,
  type PlainDate,
  plainDateOfDay,
  readPlainDate,
} from '../kernel/index.ts';
import type { DateForm } from './profile.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Where day, month and year stand in each form, as groups of its pattern. */
const forms: Readonly<
  Record<Exclude<DateForm, 'excel-serial'>, readonly [RegExp, readonly ('d' | 'm' | 'y')[]]>
> = {
  'yyyy-mm-dd': [/^(\d{4})-(\d{2})-(\d{2})$/, ['y', 'm', 'd']],
  'dd/mm/yyyy': [/^(\d{2})\/(\d{2})\/(\d{4})$/, ['d', 'm', 'y']],
  'd/m/yyyy': [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, ['d', 'm', 'y']],
  'dd/mm/yy': [/^(\d{1,2})\/(\d{2})\/(\d{2})$/, ['d', 'm', 'y']],
  'dd-mm-yyyy': [/^(\d{1,2})-(\d{2})-(\d{4})$/, ['d', 'm', 'y']],
  'dd.mm.yyyy': [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ['d', 'm', 'y']],
  'dd-mmm-yyyy': [/^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/, ['d', 'm', 'y']],
  'dd-mmm-yy': [/^(\d{1,2})-([A-Za-z]{3})-(\d{2})$/, ['d', 'm', 'y']],
  'dd mmm yyyy': [/^(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})$/, ['d', 'm', 'y']],
  yyyymmdd: [/^(\d{4})(\d{2})(\d{2})$/, ['y', 'm', 'd']],
  ddmmyyyy: [/^(\d{2})(\d{2})(\d{4})$/, ['d', 'm', 'y']],
  'mm/dd/yyyy': [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, ['m', 'd', 'y']],
};

/** Day 0 of a spreadsheet's count in the 1900 system, right from 1 March 1900 on. */
const serialZero = -25_569;
/** Serials of 1927 to 2064: smaller numbers are ages and codes, larger ones references. */
const serialMin = 10_000;
const serialMax = 60_000;

/** What a written day turned out to be. */
export type DateReading =
  | { readonly kind: 'day-only'; readonly on: PlainDate }
  | { readonly kind: 'impossible' | 'unreadable' };

/** A written date; `impossible` has the form but is no day of the calendar. Two-digit years end with `latestYear`. */
export function readDateText(text: string, allowed: readonly DateForm[], latestYear: number): DateReading {
  let impossible = false;
  for (const form of allowed) {
    const written = form === 'excel-serial' ? ofSerial(text) : inForm(text, form, latestYear);
    if (written === undefined) continue;
    const on = readPlainDate(written);
    if (on !== undefined) return { kind: 'day-only', on };
    impossible = true;
  }
  return { kind: impossible ? 'impossible' : 'unreadable' };
}

/** The day as YYYY-MM-DD, whether the calendar has it or not. */
function inForm(
  text: string,
  form: Exclude<DateForm, 'excel-serial'>,
  latestYear: number,
): string | undefined {
  const [pattern, order] = forms[form];
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const part = (letter: 'd' | 'm' | 'y'): string => match[order.indexOf(letter) + 1] ?? '';
  const month = /^\d/.test(part('m')) ? part('m') : String(months.indexOf(part('m').toLowerCase()) + 1);
  const year = part('y').length === 2 ? fullYear(Number(part('y')), latestYear) : part('y');
  return `${year}-${month.padStart(2, '0')}-${part('d').padStart(2, '0')}`;
}

function fullYear(short: number, latestYear: number): string {
  const century = Math.floor(latestYear / 100) * 100;
  return String(century + short <= latestYear ? century + short : century - 100 + short);
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * What a spreadsheet's own count of days, of the 1900 system, stands for in a written form: the reverse of reading it. A part of
 * a day is a time after the day; a count below 1 is a time alone.
 */
export function writeSerial(serial: number, form: DateForm): string {
  const seconds = Math.round(serial * 86_400);
  const [days, rest] = [Math.floor(seconds / 86_400), seconds % 86_400];
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(two).join(':');
  if (days < 1) return time;
  if (form === 'excel-serial') return String(serial);
  const day = writeDay(plainDateOfDay(days + serialZero), form);
  return rest === 0 ? day : `${day} ${time}`;
}

/** A day in a form that `readDateText` reads back. */
function writeDay(day: PlainDate, form: Exclude<DateForm, 'excel-serial'>): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = months[Number(month) - 1] ?? '';
  return form
    .replace('yyyy', year)
    .replace('yy', year.slice(2))
    .replace('mmm', name)
    .replace('mm', month)
    .replace('dd', date)
    .replace(/\bm\b/, String(Number(month)))
    .replace(/\bd\b/, String(Number(date)));
}

function ofSerial(text: string): PlainDate | undefined {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return undefined;
  const serial = Number(text);
  return serial < serialMin || serial > serialMax
    ? undefined
    : plainDateOfDay(Math.floor(serial) + serialZero);
}

/** A time that the wall clock showed and what is wrong with it, or the moment. */
export type TimeReading =
  | { readonly kind: 'moment'; readonly at: Instant }
  | DateReading
  | { readonly kind: 'came-twice' | 'never-was'; readonly on: PlainDate };

/** How a profile means times. */
export interface TimeHabits {
  readonly dates: readonly DateForm[];
  readonly clock: 'london' | 'utc';
  readonly doubledHour: 'ask' | 'first' | 'second';
  readonly midnight: 'a-time' | 'no-time';
  readonly latestYear: number;
}

const timePattern =
  /^(.+?)(?:[T ,]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp])?\.?(?:[Mm]\.?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const dayMs = 86_400_000;

/** A written date with a time. Seconds are kept, fractions are not. */
export function readTimeText(text: string, habits: TimeHabits): TimeReading {
  if (habits.dates.includes('excel-serial') && /^\d{5}\.\d+$/.test(text)) return serialTime(text, habits);
  const match = timePattern.exec(text);
  const day = readDateText(match?.[1] ?? text, habits.dates, habits.latestYear);
  if (match === null || day.kind !== 'day-only') return day;
  const half = match[5]?.toLowerCase();
  const hours = hoursOf(Number(match[2]), half);
  const [minutes, seconds] = [Number(match[3]), Number(match[4] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return { kind: 'impossible' };
  return momentOf(day.on, (hours * 60 + minutes) * 60 + seconds, match[6], habits);
}

function hoursOf(written: number, half: string | undefined): number {
  if (half === undefined) return written;
  if (written < 1 || written > 12) return 99;
  return (written % 12) + (half === 'p' ? 12 : 0);
}

function serialTime(text: string, habits: TimeHabits): TimeReading {
  const on = ofSerial(text);
  if (on === undefined) return { kind: 'unreadable' };
  // Spreadsheets keep times as parts of a day; a second is 1/86400 and comes back only when rounded.
  const seconds = Math.round((Number(text) % 1) * 86_400);
  return momentOf(on, Math.min(seconds, 86_399), undefined, habits);
}

function momentOf(
  on: PlainDate,
  seconds: number,
  offset: string | undefined,
  habits: TimeHabits,
): TimeReading {
  if (seconds === 0 && habits.midnight === 'no-time') return { kind: 'day-only', on };
  const asUtc = dayOf(on) * dayMs + seconds * 1000;
  if (offset !== undefined) return { kind: 'moment', at: instant(asUtc - offsetMs(offset)) };
  if (habits.clock === 'utc') return { kind: 'moment', at: instant(asUtc) };
  const [first, second] = [60, 0]
    .map((minutes) => ({ minutes, at: instant(asUtc - minutes * 60_000) }))
    .filter(({ minutes, at }) => londonOffsetMinutes(at) === minutes);
  if (first === undefined) return { kind: 'never-was', on };
  if (second === undefined || habits.doubledHour === 'first') return { kind: 'moment', at: first.at };
  return habits.doubledHour === 'second' ? { kind: 'moment', at: second.at } : { kind: 'came-twice', on };
}

function offsetMs(written: string): number {
  if (written === 'Z') return 0;
  const sign = written.startsWith('-') ? -1 : 1;
  return sign * (Number(written.slice(1, 3)) * 60 + Number(written.slice(-2))) * 60_000;
}

/** The day of a reading in London; undefined where there is none. */
export function dayOfReading(reading: TimeReading): PlainDate | undefined {
  switch (reading.kind) {
    case 'moment':
      return londonDateOf(reading.at);
    case 'impossible':
    case 'unreadable':
      return undefined;
    default:
      return reading.on;
  }
}

/** A canonical instant: ISO 8601 in UTC to the second. */
export const writtenInstant = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
