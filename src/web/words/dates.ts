import {
  dateInWords,
  type Instant,
  type Language,
  londonDateOf,
  type Month,
  monthInWords,
  monthName,
  monthsBetween,
  periodInWords,
} from '../../kernel/index.ts';
import type { Period } from '../../measures/index.ts';

/** `March 2024`, `Mawrth 2024`. */
export const inMonth = monthInWords;

/** `30 April 2024`, `30 Ebrill 2024`. */
export const onDate = dateInWords;

/** A period in words: a month, a financial year (`2023/24`), or its first and last month. */
export const inPeriod = periodInWords;

/** `Mar 24`, for an axis with little room. */
export function shortMonth(value: Month, language: Language): string {
  return `${monthName(value, language).slice(0, 3)} ${value.slice(2, 4)}`;
}

/** The day of a moment in London. */
export function onDay(moment: Instant, language: Language): string {
  return onDate(londonDateOf(moment), language);
}

/** month, quarter or year by its length. */
export function lengthOf(period: Period): 'month' | 'quarter' | 'year' {
  const months = monthsBetween(period.from, period.to) + 1;
  if (months === 1) return 'month';
  return months === 3 ? 'quarter' : 'year';
}
