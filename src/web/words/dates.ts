import {
  type Instant,
  instant,
  isoOf,
  type Language,
  londonOffsetMinutes,
  type Month,
  monthName,
  monthsBetween,
} from '../../kernel/index.ts';
import type { Period } from '../../measures/index.ts';

// Pages find every way of writing a date here; days, months and periods are the kernel's words.
export { inMonth, inPeriod, onDate, onDay } from '../../kernel/index.ts';

/** `Mar 24`, for an axis with little room. */
export function shortMonth(value: Month, language: Language): string {
  return `${monthName(value, language).slice(0, 3)} ${value.slice(2, 4)}`;
}

/** The time of day in London: `14:05`. */
export function timeOf(moment: Instant): string {
  return isoOf(instant(moment + londonOffsetMinutes(moment) * 60_000)).slice(11, 16);
}

/** month, quarter or year by its length. */
export function lengthOf(period: Period): 'month' | 'quarter' | 'year' {
  const months = monthsBetween(period.from, period.to) + 1;
  if (months === 1) return 'month';
  return months === 3 ? 'quarter' : 'year';
}
