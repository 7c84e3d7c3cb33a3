import { Defect } from './fault.ts';

/** A calendar day without a time or zone, `YYYY-MM-DD`, in the proleptic Gregorian calendar, years 0001 to 9999. */
export type PlainDate = string & { readonly brand: 'PlainDate' };

/** A calendar month, `YYYY-MM`. */
export type Month = string & { readonly brand: 'Month' };

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Days since 1970-01-01 of a civil date; negative before it. Howard Hinnant's days_from_civil. */
function epochDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The date, or undefined where the text is no calendar day (`2025-02-30`) or is written otherwise. */
export function readPlainDate(text: string): PlainDate | undefined {
  const match = datePattern.exec(text);
  if (match === null) return undefined;
  const date = plainDateOfDay(epochDay(Number(match[1]), Number(match[2]), Number(match[3])));
  return date === text ? date : undefined;
}

/** Reads a date that the program itself wrote; anything else is a defect. */
export function plainDate(text: string): PlainDate {
  const date = readPlainDate(text);
  if (date === undefined) throw new Defect(`not a date: ${text}`);
  return date;
}

/** Days since 1970-01-01. */
export function dayOf(date: PlainDate): number {
  return epochDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The date that lies `day` days after 1970-01-01. Howard Hinnant's civil_from_days. */
export function plainDateOfDay(day: number): PlainDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as PlainDate;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDateOfDay(dayOf(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayOf(to) - dayOf(from);
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(date: PlainDate): number {
  return ((((dayOf(date) + 3) % 7) + 7) % 7) + 1;
}

export function readMonth(text: string): Month | undefined {
  return monthPattern.test(text) ? (text as Month) : undefined;
}

export function month(text: string): Month {
  const value = readMonth(text);
  if (value === undefined) throw new Defect(`not a month: ${text}`);
  return value;
}

export function monthOf(date: PlainDate): Month {
  return date.slice(0, 7) as Month;
}

export function firstDayOf(value: Month): PlainDate {
  return `${value}-01` as PlainDate;
}

export function lastDayOf(value: Month): PlainDate {
  return addDays(firstDayOf(addMonths(value, 1)), -1);
}

export function addMonths(value: Month, months: number): Month {
  const index = Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1 + months;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}` as Month;
}

/** Whole months from `from` to `to`; negative when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  const index = (value: Month): number => Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7));
  return index(to) - index(from);
}

/** Every month from `from` to `to`, both included; empty when `to` is earlier. */
export function monthsFrom(from: Month, to: Month): Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, index) =>
    addMonths(from, index),
  );
}
