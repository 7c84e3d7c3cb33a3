import {
  accept,
  addDays,
  assert,
  type Instant,
  instant,
  londonDateOf,
  type PlainDate,
  type Result,
  refuse,
} from '../kernel/index.ts';
import type { Calendar } from './calendar.ts';
import { counterOf, type Pause } from './counting.ts';
import type { WrittenStart } from './london.ts';
import { type ClockRule, type RuleVersion, versionOn } from './rule.ts';

/** When something is due, by which version of which rule, and when to warn. */
export interface Deadline {
  readonly rule: ClockRule;
  readonly version: RuleVersion;
  readonly startedAt: Instant;
  readonly pauses: readonly Pause[];
  /**
   * `moment`: `at` is the last moment in time. `day`: `at` is the midnight at which `lastDay` ends, the first moment too
   * late. `lastDay` is always the day to look at; hours that run out at midnight end with the day before it.
   */
  readonly ends: 'moment' | 'day';
  readonly at: Instant;
  readonly lastDay: PlainDate;
  /** When half, and three quarters, of the counted time have run. */
  readonly warnings: { readonly half: Instant; readonly threeQuarters: Instant };
}

export type DeadlineRefusal = 'no-rule-on-that-date' | 'outside-the-calendar' | 'needs-a-time';

/**
 * The deadline of a clock that started at a moment, with the pauses it has had (in order, not overlapping, all after the
 * start). Refused where no version of the rule holds for the start's date in London, or the calendar does not reach.
 */
export function deadlineOf(
  calendar: Calendar,
  rule: ClockRule,
  startedAt: Instant,
  pauses: readonly Pause[] = [],
): Result<Deadline, DeadlineRefusal> {
  const startedOn = londonDateOf(startedAt);
  const version = versionOn(rule, startedOn);
  if (version === undefined) return refuse('no-rule-on-that-date', notInForce(rule, startedOn));
  const counter = counterOf(calendar, version.counting);
  pauses.forEach((pause, index) => {
    const earliest = index === 0 ? startedAt : (pauses[index - 1]?.to ?? startedAt);
    assert(
      pause.from >= earliest && pause.to >= pause.from,
      `pause ${index + 1} of ${rule.id} is out of order`,
    );
  });
  const unpaused = counter.deadline(startedAt);
  const due = pauses.reduce(counter.deadlineAfterPause, unpaused);
  if (Number.isNaN(due)) return refuse('outside-the-calendar', outside(calendar, startedAt));
  // Whole milliseconds: what is stored and read again must equal what is worked out again.
  const warning = (share: number): Instant => {
    const run = pauses.reduce(counter.momentAfterPause, counter.shareRun(startedAt, unpaused, share));
    return instant(Math.min(due, Math.floor(run)));
  };
  return accept({
    rule,
    version,
    startedAt,
    pauses,
    ends: version.counting.unit === 'hours' ? 'moment' : 'day',
    at: instant(due),
    lastDay: lastDayOf(instant(due)),
    warnings: { half: warning(0.5), threeQuarters: warning(0.75) },
  });
}

/** The deadline from a start as someone wrote it. A date alone starts a clock of days, and never a clock of hours. */
export function deadlineFrom(
  calendar: Calendar,
  rule: ClockRule,
  start: WrittenStart,
): Result<Deadline, DeadlineRefusal> {
  const unit = versionOn(rule, londonDateOf(start.at))?.counting.unit;
  if (start.wholeDay && unit === 'hours') {
    return refuse(
      'needs-a-time',
      `${rule.id} counts hours, so it needs a time as well as a date: 2026-12-24T15:00.`,
    );
  }
  return deadlineOf(calendar, rule, start.at);
}

/** The day that a deadline closes: its own, or the day before it where it falls on midnight. */
function lastDayOf(due: Instant): PlainDate {
  const date = londonDateOf(due);
  return londonDateOf(instant(due - 1)) === date ? date : addDays(date, -1);
}

function notInForce(rule: ClockRule, startedOn: PlainDate): string {
  const spans = rule.versions
    .map((version) => `${version.validFrom} to ${version.validTo ?? 'now'}`)
    .join(', ');
  return `${rule.id} is not in force on ${startedOn}. It holds for what started on: ${spans}.`;
}

function outside(calendar: Calendar, startedAt: Instant): string {
  return (
    `The calendar runs from ${calendar.firstYear} to ${calendar.lastYear}, and a period that started ` +
    `on ${londonDateOf(startedAt)} does not end inside it.`
  );
}
