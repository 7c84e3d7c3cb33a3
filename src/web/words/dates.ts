import { inMonth, type Language, type Month, monthName, monthsBetween } from '../../kernel/index.ts';
import type { Period } from '../../measures/index.ts';

// Pages find every way of writing a date here; days and months are the kernel's words.
export { inMonth, onDate, onDay } from '../../kernel/index.ts';

/** `Mar 24`, for an axis with little room. */
export function shortMonth(value: Month, language: Language): string {
  return `${monthName(value, language).slice(0, 3)} ${value.slice(2, 4)}`;
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
