import {
  addDays,
  type Bilingual,
  type Instant,
  instant,
  londonDateOf,
  londonOffsetMinutes,
  type PlainDate,
} from '../kernel/index.ts';
import { type Calendar, type DayKind, kindsOn, openingOf } from './calendar.ts';
import { leftOutBy } from './counting.ts';
import type { Deadline } from './deadline.ts';
import type { Holiday } from './holiday.ts';
import { type LastSitting, lastSittingBefore } from './sitting.ts';

/** A day inside the period that the rule leaves out, and why. */
export interface LeftOutDay {
  readonly date: PlainDate;
  readonly kinds: readonly DayKind[];
  readonly holiday: Holiday | null;
}

/** A day that the rule counted: all of it or the part between `from` and `to`, less any pause. */
export interface CountedDay {
  readonly date: PlainDate;
  readonly from: Instant;
  readonly to: Instant;
  readonly milliseconds: number;
}

/** How a deadline comes about, day by day: what `lines` say in words, and what a calendar draws. */
export interface Explanation {
  readonly deadline: Deadline;
  readonly leftOut: readonly LeftOutDay[];
  /** In order. Empty for months, which are not counted day by day. */
  readonly counted: readonly CountedDay[];
  /** When the time began to run, where that is later than the start because the start's day is left out; else null. */
  readonly beganAt: Instant | null;
  readonly sitting: LastSitting | null;
  /** Where London's clocks differ between start and deadline: the day they changed and which way. */
  readonly clockChange: { readonly date: PlainDate; readonly goes: 'forward' | 'back' } | null;
}

/** Works out a deadline's explanation. The days left out and the days counted are those of the rule, and no others. */
export function explain(calendar: Calendar, deadline: Deadline): Explanation {
  const { startedAt, lastDay, version, rule } = deadline;
  const leftOutKinds = leftOutBy(version.counting);
  const dates = datesFrom(londonDateOf(startedAt), lastDay);
  const leftOut = dates.flatMap((date): LeftOutDay[] => {
    const kinds = kindsOn(calendar, date, leftOutKinds);
    return kinds.length === 0 ? [] : [{ date, kinds, holiday: calendar.holidays.get(date) ?? null }];
  });
  const out = new Set(leftOut.map((day) => day.date));
  const counted = countedDates(deadline, dates)
    .filter((date) => !out.has(date))
    .map((date) => countedDay(calendar, deadline, date))
    .filter((day) => day.milliseconds > 0);
  const first = counted[0];
  return {
    deadline,
    leftOut,
    counted,
    beganAt:
      first !== undefined &&
      deadline.ends === 'moment' &&
      first.from > startedAt &&
      out.has(londonDateOf(startedAt))
        ? first.from
        : null,
    sitting: rule.sitting === null ? null : lastSittingBefore(calendar, rule.sitting, startedAt, deadline.at),
    clockChange: clockChangeBetween(calendar, dates, startedAt, deadline.at),
  };
}

function datesFrom(from: PlainDate, to: PlainDate): PlainDate[] {
  const dates: PlainDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** The dates that may count: none for months; not the first where the rule says that day 1 is the next day. */
function countedDates({ version }: Deadline, dates: readonly PlainDate[]): readonly PlainDate[] {
  const { counting } = version;
  if (counting.unit === 'months') return [];
  return counting.unit === 'days' && counting.firstDay === 'not-counted' ? dates.slice(1) : dates;
}

function countedDay(calendar: Calendar, deadline: Deadline, date: PlainDate): CountedDay {
  const opens = openingOf(calendar, date);
  const closes = openingOf(calendar, addDays(date, 1));
  const from = Math.max(opens, deadline.startedAt);
  const to = Math.min(closes, deadline.at);
  const overlap = (start: number, end: number): number =>
    Math.max(0, Math.min(end, to) - Math.max(start, from));
  const paused = deadline.pauses.reduce((sum, pause) => sum + overlap(pause.from, pause.to), 0);
  return { date, from: instant(from), to: instant(to), milliseconds: to - from - paused };
}

function clockChangeBetween(
  calendar: Calendar,
  dates: readonly PlainDate[],
  from: Instant,
  to: Instant,
): Explanation['clockChange'] {
  const before = londonOffsetMinutes(from);
  if (before === londonOffsetMinutes(to)) return null;
  const date = dates.find((each) => londonOffsetMinutes(openingOf(calendar, addDays(each, 1))) !== before);
  return date === undefined ? null : { date, goes: before === 0 ? 'forward' : 'back' };
}

/** Which part of an explanation a line is, so that a page can set it and a program can find it. */
export type LinePart =
  | 'started'
  | 'owed'
  | 'rule'
  | 'began'
  | 'left-out'
  | 'counted'
  | 'paused'
  | 'clock-change'
  | 'deadline'
  | 'sitting'
  | 'warnings'
  | 'expected-day'
  | 'note'
  | 'standing';

/** One sentence or two of an explanation. */
export interface ExplanationLine {
  readonly part: LinePart;
  readonly text: Bilingual;
}
