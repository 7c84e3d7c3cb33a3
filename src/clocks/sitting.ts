import {
  addDays,
  assert,
  type Instant,
  instant,
  londonDateOf,
  type PlainDate,
  weekdayOf,
} from '../kernel/index.ts';
import { type Calendar, type DayKind, kindsOn, openingOf } from './calendar.ts';

/** The courts that a clock may need to sit. */
export const courts = ['magistrates', 'family'] as const;
export type Court = (typeof courts)[number];

/** When a court ordinarily sits. Minutes are of London's day; courts never sit across a clock change. */
export interface SittingHours {
  readonly court: Court;
  readonly weekdays: readonly number[];
  readonly opensMinutes: number;
  readonly closesMinutes: number;
  readonly notOn: readonly DayKind[];
}

/** The last ordinary sitting between a start and a deadline; `none` where a special or Saturday sitting is needed. */
export type LastSitting =
  | {
      readonly found: 'sitting';
      readonly date: PlainDate;
      readonly opensAt: Instant;
      readonly saturdayAfter: boolean;
    }
  | { readonly found: 'none'; readonly saturdayAfter: boolean };

const msAMinute = 60_000;
const saturday = 6;

/**
 * The last ordinary sitting that opens before a deadline and closes after the start. `saturdayAfter` says that a Saturday
 * lies between that sitting and the deadline, when many courts sit for people under arrest.
 */
export function lastSittingBefore(
  calendar: Calendar,
  hours: SittingHours,
  startedAt: Instant,
  dueAt: Instant,
): LastSitting {
  const from = londonDateOf(startedAt);
  let saturdayAfter = false;
  for (let date = londonDateOf(instant(dueAt - 1)); date >= from; date = addDays(date, -1)) {
    const opensAt = momentOf(calendar, date, hours.opensMinutes);
    const closesAt = momentOf(calendar, date, hours.closesMinutes);
    const sits =
      hours.weekdays.includes(weekdayOf(date)) && kindsOn(calendar, date, hours.notOn).length === 0;
    if (sits && opensAt < dueAt && closesAt > startedAt)
      return { found: 'sitting', date, opensAt, saturdayAfter };
    if (weekdayOf(date) === saturday && opensAt < dueAt && closesAt > startedAt) saturdayAfter = true;
  }
  return { found: 'none', saturdayAfter };
}

/** A minute of a day on which clocks do not change before it: true of every day a court sits, and checked. */
function momentOf(calendar: Calendar, date: PlainDate, minutes: number): Instant {
  const opens = openingOf(calendar, date);
  const length = openingOf(calendar, addDays(date, 1)) - opens;
  assert(length === 86_400_000 || weekdayOf(date) === 7, `${date} is not 24 hours long`);
  return instant(opens + minutes * msAMinute);
}
