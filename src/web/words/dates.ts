import {
  type Instant,
  instant,
  isoOf,
  type Language,
  londonDateOf,
  londonOffsetMinutes,
  type Month,
  monthsBetween,
  type PlainDate,
  present,
} from '../../kernel/index.ts';
import type { Period } from '../../measures/index.ts';

const monthNames = {
  en: 'January February March April May June July August September October November December',
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
};

function monthName(text: string, language: Language): string {
  return present(monthNames[language].split(' ')[Number(text.slice(5, 7)) - 1], `month name of ${text}`);
}

/** `March 2024`, `Mawrth 2024`. */
export function inMonth(value: Month, language: Language): string {
  return `${monthName(value, language)} ${value.slice(0, 4)}`;
}

/** `Mar 24`, for an axis with little room. */
export function shortMonth(value: Month, language: Language): string {
  return `${monthName(value, language).slice(0, 3)} ${value.slice(2, 4)}`;
}

/** `30 April 2024`, `30 Ebrill 2024`. */
export function onDate(value: PlainDate, language: Language): string {
  return `${Number(value.slice(8, 10))} ${monthName(value, language)} ${value.slice(0, 4)}`;
}

/** The day of a moment in London. */
export function onDay(moment: Instant, language: Language): string {
  return onDate(londonDateOf(moment), language);
}

/** The time of day in London: `14:05`. */
export function timeOf(moment: Instant): string {
  return isoOf(instant(moment + londonOffsetMinutes(moment) * 60_000)).slice(11, 16);
}

function isFinancialYear(period: Period): boolean {
  return (
    period.from.endsWith('-04') && period.to.endsWith('-03') && monthsBetween(period.from, period.to) === 11
  );
}

/** A period in words: a month, a financial year (`2023/24`), or its first and last month. */
export function inPeriod(period: Period, language: Language): string {
  if (period.from === period.to) return inMonth(period.from, language);
  if (isFinancialYear(period)) return `${period.from.slice(0, 4)}/${period.to.slice(2, 4)}`;
  const between = language === 'en' ? ' to ' : ' – ';
  const sameYear = period.from.slice(0, 4) === period.to.slice(0, 4);
  const first = sameYear ? monthName(period.from, language) : inMonth(period.from, language);
  return `${first}${between}${inMonth(period.to, language)}`;
}

/** month, quarter or year by its length. */
export function lengthOf(period: Period): 'month' | 'quarter' | 'year' {
  const months = monthsBetween(period.from, period.to) + 1;
  if (months === 1) return 'month';
  return months === 3 ? 'quarter' : 'year';
}
