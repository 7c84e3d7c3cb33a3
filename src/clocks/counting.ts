import { assertNever } from '../kernel/index.ts';
import {
  at,
  type Calendar,
  type CountedDays,
  countedDays,
  type DayKind,
  dayIndexOf,
  maskOf,
} from './calendar.ts';

/** How a period is counted. The kinds of day in `leavesOut` are not part of it. */
export type Counting =
  | { readonly unit: 'hours'; readonly count: number; readonly leavesOut: readonly DayKind[] }
  | {
      readonly unit: 'days';
      readonly count: number;
      /** Whether the day of the event is day 1 ("beginning with") or the day after it is. */
      readonly firstDay: 'counted' | 'not-counted';
      readonly leavesOut: readonly DayKind[];
    }
  | { readonly unit: 'months'; readonly count: number; readonly firstDay: 'counted' | 'not-counted' };

/** A rule of counting bound to a calendar. Moments are milliseconds UTC; NaN where the calendar does not reach. */
export interface Counter {
  /**
   * The deadline of a start. For hours it is the last moment in time; for days and months it is the midnight at which
   * the last day ends, which is the first moment too late.
   */
  deadline(startedAt: number): number;
  /** The moment by which `share` (0 to 1) of the counted time between a start and a deadline has run. */
  shareRun(startedAt: number, deadlineAt: number, share: number): number;
  /** Milliseconds of counted time between two moments. */
  countedBetween(from: number, to: number): number;
  /** A deadline, moved on by a pause that began before it. A clock of days or months moves by whole days only. */
  deadlineAfterPause(deadlineAt: number, pause: Pause): number;
  /** A moment within the period, moved on by the counted time of a pause that began before it. */
  momentAfterPause(moment: number, pause: Pause): number;
}

/** A stretch in which a clock stood still: milliseconds UTC, `to` excluded. */
export interface Pause {
  readonly from: number;
  readonly to: number;
}

const msAnHour = 3_600_000;

/** The days a way of counting leaves out: none for months, which run on. */
export function leftOutBy(counting: Counting): readonly DayKind[] {
  return counting.unit === 'months' ? [] : counting.leavesOut;
}

/** Binds a way of counting to a calendar: precomputed tables, so that a deadline costs a few array reads. */
export function counterOf(calendar: Calendar, counting: Counting): Counter {
  const days = countedDays(calendar, maskOf(leftOutBy(counting)));
  const countedBefore = (moment: number): number => countedTime(calendar, days, moment);
  const countedBetween = (from: number, to: number): number => countedBefore(to) - countedBefore(from);
  const on = (from: number, milliseconds: number): number =>
    momentAt(calendar, days, dayIndexOf(calendar, from), countedBefore(from) + milliseconds);
  const momentAfterPause = (moment: number, pause: Pause): number =>
    pause.from < moment ? on(moment, countedBetween(pause.from, pause.to)) : moment;
  return {
    deadline: deadlineBy(calendar, days, counting, on),
    countedBetween,
    shareRun: (startedAt, deadlineAt, share) => on(startedAt, share * countedBetween(startedAt, deadlineAt)),
    momentAfterPause,
    deadlineAfterPause:
      counting.unit === 'hours'
        ? momentAfterPause
        : (deadlineAt, pause) =>
            pause.from < deadlineAt ? daysAfterPause(calendar, days, deadlineAt, pause) : deadlineAt,
  };
}

/**
 * A last day moved on by the counted days that lie wholly inside a pause. A day in which the clock ran for any time is
 * counted, so that a pause never gives the person who owes the duty more time than it took.
 */
function daysAfterPause(calendar: Calendar, days: CountedDays, deadlineAt: number, pause: Pause): number {
  const first = dayIndexOf(calendar, pause.from);
  const firstWhole = at(calendar.opensAt, first) === pause.from ? first : first + 1;
  const paused = at(days.daysBefore, dayIndexOf(calendar, pause.to)) - at(days.daysBefore, firstWhole);
  const last = at(days.daysBefore, dayIndexOf(calendar, deadlineAt)) - 1;
  return at(calendar.opensAt, at(days.list, last + Math.max(0, paused)) + 1);
}

function deadlineBy(
  calendar: Calendar,
  days: CountedDays,
  counting: Counting,
  on: (from: number, milliseconds: number) => number,
): Counter['deadline'] {
  switch (counting.unit) {
    case 'hours': {
      const milliseconds = counting.count * msAnHour;
      return (startedAt) => on(startedAt, milliseconds);
    }
    case 'days': {
      const from = counting.firstDay === 'counted' ? 0 : 1;
      const { daysBefore, list } = days;
      return (startedAt) => {
        const last = at(list, at(daysBefore, dayIndexOf(calendar, startedAt) + from) + counting.count - 1);
        return at(calendar.opensAt, last + 1);
      };
    }
    case 'months': {
      const { count, firstDay } = counting;
      return (startedAt) =>
        at(calendar.opensAt, lastDayOfMonths(calendar, dayIndexOf(calendar, startedAt), count, firstDay) + 1);
    }
    default:
      return assertNever(counting);
  }
}

/** Counted time from the calendar's first day to a moment. A moment in a day left out stands at that day's opening. */
function countedTime(calendar: Calendar, days: CountedDays, moment: number): number {
  const day = dayIndexOf(calendar, moment);
  const before = at(days.millisecondsBefore, day);
  const counts = at(days.daysBefore, day + 1) > at(days.daysBefore, day);
  return counts ? before + moment - at(calendar.opensAt, day) : before;
}

/**
 * The first moment by which the counted time has reached `total`, walking on from a day. A period whose hours end exactly
 * with a counted day ends at that midnight, and not after the days left out that may follow.
 */
function momentAt(calendar: Calendar, days: CountedDays, fromDay: number, total: number): number {
  let day = fromDay;
  while (at(days.millisecondsBefore, day + 1) < total) day += 1;
  if (day >= calendar.days) return Number.NaN;
  return at(calendar.opensAt, day) + total - at(days.millisecondsBefore, day);
}

/**
 * The last day of a period of months. "After" a day it ends on the corresponding date, "beginning with" a day on the day
 * before it; where the last month is too short to have that date, on its last day (Dodds v Walker [1981] 1 WLR 1027).
 */
function lastDayOfMonths(
  calendar: Calendar,
  day: number,
  months: number,
  firstDay: 'counted' | 'not-counted',
): number {
  const month = at(calendar.monthOfDay, day) + months;
  const opens = at(calendar.monthOpens, month);
  const opensNext = at(calendar.monthOpens, month + 1);
  const corresponding = opens + at(calendar.dayOfMonth, day) - 1;
  if (corresponding >= opensNext) return opensNext - 1;
  return firstDay === 'counted' ? corresponding - 1 : corresponding;
}
