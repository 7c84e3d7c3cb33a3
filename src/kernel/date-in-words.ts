import { present } from './fault.ts';
import { type Month, monthsBetween, type PlainDate } from './plain-date.ts';
import type { Language } from './text.ts';

/** January to December, as each language writes them. */
export const monthNames: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
};

/** The name of the month of a day or month. */
export function monthName(value: Month | PlainDate, language: Language): string {
  return present(monthNames[language][Number(value.slice(5, 7)) - 1], `month name of ${value}`);
}

/** `March 2024`, `Mawrth 2024`. */
export function monthInWords(value: Month, language: Language): string {
  return `${monthName(value, language)} ${value.slice(0, 4)}`;
}

/** `30 April 2024`, `30 Ebrill 2024`. */
export function dateInWords(value: PlainDate, language: Language): string {
  return `${Number(value.slice(8, 10))} ${monthName(value, language)} ${value.slice(0, 4)}`;
}

/** A run of whole months in words: a month, a financial year (`2023/24`), or its first and last month. */
export function periodInWords(
  { from, to }: { readonly from: Month; readonly to: Month },
  language: Language,
): string {
  if (from === to) return monthInWords(from, language);
  const isFinancialYear = from.endsWith('-04') && to.endsWith('-03') && monthsBetween(from, to) === 11;
  if (isFinancialYear) return `${from.slice(0, 4)}/${to.slice(2, 4)}`;
  const between = language === 'en' ? ' to ' : ' – ';
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const first = sameYear ? monthName(from, language) : monthInWords(from, language);
  return `${first}${between}${monthInWords(to, language)}`;
}
