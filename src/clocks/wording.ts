import {
  addDays,
  type Bilingual,
  type Instant,
  londonDateOf,
  onWeekday,
  type PlainDate,
} from '../kernel/index.ts';
import type { DayKind } from './calendar.ts';
import { londonClock } from './london.ts';

// Dates, times and lengths in words, in English and in Welsh. The Welsh awaits a translator's check.

/** Short weekday names for the head of a calendar, Monday first. */
export const weekdayHeads = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  cy: ['Llun', 'Maw', 'Mer', 'Iau', 'Gwe', 'Sad', 'Sul'],
} as const;

/** Both languages at once, from a function of one. */
export function inBoth(write: (language: 'en' | 'cy') => string): Bilingual {
  return { en: write('en'), cy: write('cy') };
}

/** "Thursday 24 December 2026", "dydd Iau 24 Rhagfyr 2026". */
export function longDate(date: PlainDate): Bilingual {
  return inBoth((language) => onWeekday(date, language));
}

/** "Thursday 24 December 2026 at 15:00". */
export function longMoment(moment: Instant): Bilingual {
  const { date, time } = londonClock(moment);
  const words = longDate(date);
  return { en: `${words.en} at ${time}`, cy: `${words.cy} am ${time}` };
}

/** A last moment: midnight is named by the day it ends, so that nobody looks at the wrong day. */
export function latestMoment(moment: Instant): Bilingual {
  const { date, time } = londonClock(moment);
  if (time !== '00:00') return longMoment(moment);
  const ended = longDate(addDays(date, -1));
  return { en: `midnight at the end of ${ended.en}`, cy: `hanner nos ar ddiwedd ${ended.cy}` };
}

/** "the end of Tuesday 24 November 2026". */
export function endOfDay(date: PlainDate): Bilingual {
  const words = longDate(date);
  return { en: `the end of ${words.en}`, cy: `diwedd ${words.cy}` };
}

/** "9 hours", "8 hours 30 minutes", "30 minutes"; seconds are rounded to the nearest minute. */
export function lengthOf(milliseconds: number): Bilingual {
  const minutes = Math.round(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const part = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  return {
    en: [...part(hours, 'hour', 'hours'), ...part(rest, 'minute', 'minutes')].join(' ') || '0 minutes',
    cy: [...part(hours, 'awr', 'awr'), ...part(rest, 'munud', 'munud')].join(' ') || '0 munud',
  };
}

const msADay = 86_400_000;

/** A length that somebody plans by: hours and minutes under two days, else "5 days 3 hours". */
export function spanOf(milliseconds: number): Bilingual {
  if (milliseconds < 2 * msADay) return lengthOf(milliseconds);
  const days = Math.floor(milliseconds / msADay);
  const hours = Math.floor((milliseconds - days * msADay) / 3_600_000);
  const rest = hours === 0 ? { en: '', cy: '' } : lengthOf(hours * 3_600_000);
  return {
    en: `${days} days ${rest.en}`.trim(),
    cy: `${days} ${days === 2 ? 'ddiwrnod' : 'diwrnod'} ${rest.cy}`.trim(),
  };
}

/** What a kind of day is called. */
export const kindNames: Readonly<Record<DayKind, Bilingual>> = {
  saturday: { en: 'Saturday', cy: 'dydd Sadwrn' },
  sunday: { en: 'Sunday', cy: 'dydd Sul' },
  'good-friday': { en: 'Good Friday', cy: 'Dydd Gwener y Groglith' },
  'christmas-day': { en: 'Christmas Day', cy: 'Dydd Nadolig' },
  'bank-holiday': { en: 'bank holiday', cy: 'gŵyl banc' },
};

/** Joins with semicolons: Welsh "a" and "ac" need no choosing, and dates with commas stay apart. */
export function listed(parts: readonly Bilingual[]): Bilingual {
  return inBoth((language) => parts.map((part) => part[language]).join('; '));
}

/** A sentence's first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The London date of a moment in words. */
export function dateOf(moment: Instant): Bilingual {
  return longDate(londonDateOf(moment));
}
