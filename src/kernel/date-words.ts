import { present } from './fault.ts';
import { type Instant, londonDateOf } from './instant.ts';
import { type Month, monthsBetween, type PlainDate, weekdayOf } from './plain-date.ts';
import type { Language } from './text.ts';

// The Welsh awaits a translator's check.
const monthNames = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
};
const weekdayNames = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  cy: ['dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn', 'dydd Sul'],
};

/** The name of the month that a day or a month lies in: `March`, `Mawrth`. */
export function monthName(dayOrMonth: PlainDate | Month, language: Language): string {
  return present(monthNames[language][Number(dayOrMonth.slice(5, 7)) - 1], `month name of ${dayOrMonth}`);
}

/** `March 2024`, `Mawrth 2024`. */
export function inMonth(month: PlainDate | Month, language: Language): string {
  return `${monthName(month, language)} ${month.slice(0, 4)}`;
}

/** `30 April 2024`, `30 Ebrill 2024`. */
export function onDate(date: PlainDate, language: Language): string {
  return `${Number(date.slice(8))} ${inMonth(date, language)}`;
}

/** `Thursday 24 December 2026`, `dydd Iau 24 Rhagfyr 2026`. */
export function onWeekday(date: PlainDate, language: Language): string {
  return `${present(weekdayNames[language][weekdayOf(date) - 1], date)} ${onDate(date, language)}`;
}

/** The day of a moment in London: `30 April 2024`. */
export function onDay(moment: Instant, language: Language): string {
  return onDate(londonDateOf(moment), language);
}

/** A run of whole months in words: a month, a financial year (`2023/24`), or its first and last month. */
export function inPeriod(
  { from, to }: { readonly from: Month; readonly to: Month },
  language: Language,
): string {
  if (from === to) return inMonth(from, language);
  const isFinancialYear = from.endsWith('-04') && to.endsWith('-03') && monthsBetween(from, to) === 11;
  if (isFinancialYear) return `${from.slice(0, 4)}/${to.slice(2, 4)}`;
  const between = language === 'en' ? ' to ' : ' – ';
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const first = sameYear ? monthName(from, language) : inMonth(from, language);
  return `${first}${between}${inMonth(to, language)}`;
}
