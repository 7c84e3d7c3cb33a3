import { dayOf, readPlainDate } from '../kernel/index.ts';

/** In what order a column writes its dates where the text alone cannot tell. */
export type DateOrder = 'dayFirst' | 'monthFirst';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const pad = (value: number): string => String(value).padStart(2, '0');

/** `YYYYMMDD` of a calendar day, or empty where there is no such day. */
function compact(year: number, month: number, day: number): string {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  return readPlainDate(text) === undefined ? '' : text.replaceAll('-', '');
}

/**
 * A date in the form it is compared in, `YYYYMMDD`, or empty where the text is no date. Reads 1984-02-03, 19840203,
 * 03/02/1984, 3.2.84 and 3 Feb 1984. A two-digit year is the latest one that is not after `yearMax`.
 */
export function foldDate(text: string, order: DateOrder, yearMax: number): string {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ].*)?$/.exec(trimmed);
  if (iso !== null) return compact(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[-/. ](\d{1,2}|[A-Za-z]{3,9})[-/. ](\d{4}|\d{2})$/.exec(trimmed);
  if (parts === null) return '';
  const first = Number(parts[1]);
  const middle = parts[2] ?? '';
  const written = Number(parts[3]);
  const century = Math.floor(yearMax / 100) * 100;
  const year =
    (parts[3] ?? '').length === 4
      ? written
      : century + written <= yearMax
        ? century + written
        : century - 100 + written;
  const named = monthNames.indexOf(middle.slice(0, 3).toLowerCase());
  if (named >= 0) return compact(year, named + 1, first);
  const second = Number(middle);
  return order === 'dayFirst'
    ? compact(year, second, first) || compact(year, first, second)
    : compact(year, first, second) || compact(year, second, first);
}

/** The order a column's dates are in: month first only where some date can be read no other way and none speaks against. */
export function orderOfDates(values: readonly string[]): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{2,4}$/.exec(value.trim());
    if (parts === null) continue;
    if (Number(parts[1]) > 12) dayFirst += 1;
    if (Number(parts[2]) > 12) monthFirst += 1;
  }
  return monthFirst > dayFirst ? 'monthFirst' : 'dayFirst';
}

/** Days since 1970-01-01 of a `YYYYMMDD` text. */
export function dayOfCompact(text: string): number {
  const date = readPlainDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`);
  return date === undefined ? 0 : dayOf(date);
}

/** Whether a date is one that clerks type when they do not know: 1 January of any year, or any day of 1900. */
export function isFillerDate(compactDate: string): boolean {
  return compactDate.endsWith('0101') || compactDate.startsWith('1900');
}
