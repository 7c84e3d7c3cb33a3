import {
  assert,
  dayOf,
  type Instant,
  instant,
  londonOffsetMinutes,
  type PlainDate,
  plainDateOfDay,
  present,
  weekdayOf,
} from '../kernel/index.ts';
import { type Holiday, type HolidayTable, holidaysOf, type ProclaimedDay } from './holiday.ts';

/** The kinds of day that a statute may leave out of a period. */
export const dayKinds = ['saturday', 'sunday', 'good-friday', 'christmas-day', 'bank-holiday'] as const;
export type DayKind = (typeof dayKinds)[number];

/** A set of day kinds as bits, so that "does this day count" is one `&`. */
export type DayMask = number;

const bitOf: Record<DayKind, DayMask> = {
  saturday: 1,
  sunday: 2,
  'good-friday': 4,
  'christmas-day': 8,
  'bank-holiday': 16,
};

const msADay = 86_400_000;

/** The bits of a set of day kinds. */
export function maskOf(kinds: readonly DayKind[]): DayMask {
  return kinds.reduce((mask, kind) => mask | bitOf[kind], 0);
}

/**
 * The days of `covers` as flat arrays. A day is named by its index, 0 for the first of January of the first year.
 * Indexes run to `days`, which is the first day after the calendar: `opensAt[days]` closes the last day.
 */
export interface Calendar {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly days: number;
  /** Days from 1970-01-01 to the calendar's first day. */
  readonly firstDay: number;
  /** Milliseconds UTC of London midnight at which each day opens. */
  readonly opensAt: Float64Array;
  /** Which kinds each day is, as `DayMask`. */
  readonly kinds: Uint8Array;
  /** Months from January of the first year, for each day. */
  readonly monthOfDay: Uint16Array;
  readonly dayOfMonth: Uint8Array;
  /** Index of the first day of each month, and of the month after the last. */
  readonly monthOpens: Int32Array;
  readonly holidays: ReadonlyMap<PlainDate, Holiday>;
  /** The counted-day tables that rules asked for, one for each set of days left out. */
  readonly counted: Map<DayMask, CountedDays>;
}

/** For one set of days left out: how much counted time lies before each day, and which days count. */
export interface CountedDays {
  /** Milliseconds of counted time before each day opens; a day that clocks change in is 23 or 25 hours. */
  readonly millisecondsBefore: Float64Array;
  /** How many counted days lie before each day. */
  readonly daysBefore: Int32Array;
  /** The indexes of the counted days, in order. */
  readonly list: Int32Array;
}

/** Builds the calendar of a holiday table and of the days an administrator has entered. Takes some milliseconds. */
export function calendarOf(table: HolidayTable, proclaimed: readonly ProclaimedDay[] = []): Calendar {
  const { from, to } = table.covers;
  const firstDay = dayOf(dateOfYear(from));
  const days = dayOf(dateOfYear(to + 1)) - firstDay;
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const holidays = new Map(
    years.flatMap((year) => holidaysOf(table, year, proclaimed)).map((holiday) => [holiday.date, holiday]),
  );
  const months = monthTables(firstDay, days, (to - from + 1) * 12);
  return {
    firstYear: from,
    lastYear: to,
    days,
    firstDay,
    opensAt: Float64Array.from({ length: days + 1 }, (_, index) => londonMidnight(firstDay + index)),
    kinds: Uint8Array.from({ length: days }, (_, index) => kindsOf(firstDay + index, holidays)),
    ...months,
    holidays,
    counted: new Map(),
  };
}

function dateOfYear(year: number): PlainDate {
  return plainDateOfDay(Date.UTC(year, 0, 1) / msADay);
}

/** Clocks never change at midnight, so the offset one hour before UTC midnight is the offset of London's midnight. */
function londonMidnight(day: number): number {
  const utcMidnight = day * msADay;
  return utcMidnight - londonOffsetMinutes(instant(utcMidnight - 3_600_000)) * 60_000;
}

function kindsOf(day: number, holidays: ReadonlyMap<PlainDate, Holiday>): DayMask {
  const date = plainDateOfDay(day);
  const weekday = weekdayOf(date);
  const holiday = holidays.get(date);
  return (
    (weekday === 6 ? bitOf.saturday : 0) |
    (weekday === 7 ? bitOf.sunday : 0) |
    (holiday === undefined ? 0 : bitOf[holiday.kind])
  );
}

function monthTables(firstDay: number, days: number, months: number) {
  const monthOfDay = new Uint16Array(days);
  const dayOfMonth = new Uint8Array(days);
  const monthOpens = new Int32Array(months + 1);
  let month = -1;
  for (let index = 0; index < days; index += 1) {
    const ofMonth = Number(plainDateOfDay(firstDay + index).slice(8));
    if (ofMonth === 1) {
      month += 1;
      monthOpens[month] = index;
    }
    monthOfDay[index] = month;
    dayOfMonth[index] = ofMonth;
  }
  assert(month === months - 1, `the calendar has ${month + 1} months, not ${months}`);
  monthOpens[months] = days;
  return { monthOfDay, dayOfMonth, monthOpens };
}

/** The counted-day table for a set of days left out; made once for each set and kept with the calendar. */
export function countedDays(calendar: Calendar, leftOut: DayMask): CountedDays {
  const known = calendar.counted.get(leftOut);
  if (known !== undefined) return known;
  const made = countDays(calendar, leftOut);
  calendar.counted.set(leftOut, made);
  return made;
}

function countDays({ days, kinds, opensAt }: Calendar, leftOut: DayMask): CountedDays {
  const millisecondsBefore = new Float64Array(days + 1);
  const daysBefore = new Int32Array(days + 1);
  const list: number[] = [];
  for (let index = 0; index < days; index += 1) {
    const counts = (at(kinds, index) & leftOut) === 0;
    const length = at(opensAt, index + 1) - at(opensAt, index);
    millisecondsBefore[index + 1] = at(millisecondsBefore, index) + (counts ? length : 0);
    daysBefore[index + 1] = at(daysBefore, index) + (counts ? 1 : 0);
    if (counts) list.push(index);
  }
  return { millisecondsBefore, daysBefore, list: Int32Array.from(list) };
}

/** A number of a flat array; NaN outside it, so that arithmetic past the calendar's end shows itself. */
export function at(numbers: Float64Array | Int32Array | Uint8Array | Uint16Array, index: number): number {
  return numbers[index] ?? Number.NaN;
}

/** The index of the London day that a moment falls in; NaN outside the calendar. */
export function dayIndexOf(calendar: Calendar, moment: number): number {
  const guess = Math.floor(moment / msADay) - calendar.firstDay;
  const index = moment >= at(calendar.opensAt, guess + 1) ? guess + 1 : guess;
  return index >= 0 && index < calendar.days ? index : Number.NaN;
}

/** The date of a day index. */
export function dateAt(calendar: Calendar, index: number): PlainDate {
  return plainDateOfDay(calendar.firstDay + index);
}

/** The moment at which a day opens: midnight in London. */
export function openingOf(calendar: Calendar, date: PlainDate): Instant {
  return instant(present(calendar.opensAt[dayOf(date) - calendar.firstDay], `${date} in the calendar`));
}

/** The kinds a date is, out of a set: empty when the date counts under a rule that leaves the set out. */
export function kindsOn(calendar: Calendar, date: PlainDate, leftOut: readonly DayKind[]): DayKind[] {
  const mask = at(calendar.kinds, dayOf(date) - calendar.firstDay);
  return leftOut.filter((kind) => (mask & bitOf[kind]) !== 0);
}

/** Whether a date is an ordinary working day: no Saturday, Sunday, bank holiday, Good Friday or Christmas Day. */
export function isWorkingDay(calendar: Calendar, date: PlainDate): boolean {
  return kindsOn(calendar, date, dayKinds).length === 0;
}
