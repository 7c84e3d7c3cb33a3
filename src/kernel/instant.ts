import { type PlainDate, plainDateOfDay } from './plain-date.ts';

/** A moment: milliseconds since 1970-01-01T00:00:00Z, without leap seconds. */
export type Instant = number & { readonly brand: 'Instant' };

/** What tells the time. Domain rooms take `now` as an argument; only the edges hold a clock. */
export interface Clock {
  now(): Instant;
}

export function instant(milliseconds: number): Instant {
  return milliseconds as Instant;
}

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Reads an ISO 8601 moment that carries its offset (`2026-12-30T15:00:00+00:00`, `…Z`); undefined for anything else. */
export function readInstant(text: string): Instant | undefined {
  if (!instantPattern.test(text)) return undefined;
  const milliseconds = Date.parse(text.replace(' ', 'T'));
  return Number.isNaN(milliseconds) ? undefined : instant(milliseconds);
}

/** ISO 8601 in UTC with milliseconds and `Z`. */
export function isoOf(moment: Instant): string {
  return new Date(moment).toISOString();
}

const hour = 3_600_000;
const day = 24 * hour;

/** Moment in UTC at which clocks change in March or October of a year: the last Sunday of the month at 01:00. */
function clockChange(year: number, monthIndex: 2 | 9): number {
  const last = Date.UTC(year, monthIndex, 31);
  return last - new Date(last).getUTCDay() * day + hour;
}

/**
 * Minutes that London's clocks are ahead of UTC at a moment: 60 in summer time, else 0.
 * Source: Summer Time Act 1972 as amended by the Summer Time Order 2002 (SI 2002/262); holds from 1996.
 */
export function londonOffsetMinutes(moment: Instant): 0 | 60 {
  const year = new Date(moment).getUTCFullYear();
  return moment >= clockChange(year, 2) && moment < clockChange(year, 9) ? 60 : 0;
}

/** The calendar day in London at a moment. */
export function londonDateOf(moment: Instant): PlainDate {
  return plainDateOfDay(Math.floor((moment + londonOffsetMinutes(moment) * 60_000) / day));
}
