import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { instant, present, type Result } from '../kernel/index.ts';
import {
  type Counting,
  calendarOf,
  counterOf,
  type Deadline,
  deadlineFrom,
  deadlineOf,
  findRule,
  londonIso,
  parseHolidayTable,
  parseRules,
  readStart,
} from './index.ts';

const calendar = calendarOf(parseHolidayTable(parse(readFileSync('reference/bank-holidays.yaml', 'utf8'))));
const book = parseRules(parse(readFileSync('reference/clock-rules.yaml', 'utf8')));

function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

function due(rule: string, from: string): Deadline {
  return accepted(deadlineFrom(calendar, present(findRule(book, rule), rule), accepted(readStart(from))));
}

const dueAt = (rule: string, from: string): string => londonIso(due(rule, from).at);

describe('clocks of hours', () => {
  // The eight worked examples that the counting rules were settled by: start, C48, C24, in London wall-clock time.
  it.each([
    ['2026-11-20T18:00', '2026-11-23T18:00:00+00:00', '2026-11-21T18:00:00+00:00'],
    ['2026-11-22T10:00', '2026-11-25T00:00:00+00:00', '2026-11-24T00:00:00+00:00'],
    ['2026-12-24T15:00', '2026-12-30T15:00:00+00:00', '2026-12-29T15:00:00+00:00'],
    ['2026-04-02T21:30', '2026-04-07T21:30:00+01:00', '2026-04-04T21:30:00+01:00'],
    ['2026-10-24T20:00', '2026-10-27T20:00:00+00:00', '2026-10-26T20:00:00+00:00'],
    ['2026-05-23T09:00', '2026-05-27T09:00:00+01:00', '2026-05-26T09:00:00+01:00'],
    ['2027-03-27T23:00', '2027-03-31T23:00:00+01:00', '2027-03-30T23:00:00+01:00'],
    ['2027-12-24T12:00', '2027-12-30T12:00:00+00:00', '2027-12-29T12:00:00+00:00'],
  ])('[CL-8] from %s, 48 hours end at %s and 24 hours at %s', (from, c48, c24) => {
    expect(dueAt('C48', from)).toBe(c48);
    expect(dueAt('C24', from)).toBe(c24);
  });

  it('[CL-8] a family court counts bank holidays and the others do not', () => {
    expect(dueAt('F24', '2026-12-24T15:00')).toBe('2026-12-26T15:00:00+00:00');
    expect(dueAt('C24', '2026-12-24T15:00')).toBe('2026-12-29T15:00:00+00:00');
    expect(dueAt('F24', '2026-05-24T09:00')).toBe('2026-05-26T00:00:00+01:00');
  });

  it('[CL-8] hours pass as they pass, and not as the clock face shows them, when clocks change on a counted day', () => {
    const plain = counterOf(calendar, { unit: 'hours', count: 24, leavesOut: [] });
    const end = (from: string): string => londonIso(instant(plain.deadline(accepted(readStart(from)).at)));
    expect(end('2026-10-24T20:00')).toBe('2026-10-25T19:00:00+00:00');
    expect(end('2027-03-27T20:00')).toBe('2027-03-28T21:00:00+01:00');
  });

  it('[CL-9] hours that run out with a counted day end at that midnight, not after the days left out that follow', () => {
    const saturday = due('C24', '2026-11-21T00:00');
    expect(londonIso(saturday.at)).toBe('2026-11-22T00:00:00+00:00');
    expect(saturday.lastDay).toBe('2026-11-21');
    expect(dueAt('C24', '2026-11-21T00:01')).toBe('2026-11-23T00:01:00+00:00');
  });
});

describe('clocks of days and months', () => {
  it('[CL-10] the day itself is day 1 of a period that begins with it', () => {
    expect(due('N3', '2026-03-01').lastDay).toBe('2026-03-03');
    expect(due('DUR28', '2026-03-01').lastDay).toBe('2026-03-28');
    expect(dueAt('N3', '2026-03-27T23:59')).toBe('2026-03-30T00:00:00+01:00');
  });

  it('[CL-10] the next day is day 1 of a period after it', () => {
    expect(due('EOD+1', '2026-11-21T09:00').lastDay).toBe('2026-11-22');
    expect(due('DAY+28', '2026-11-01').lastDay).toBe('2026-11-29');
  });

  it('[CL-10] the next working day is day 1 of a period of working days', () => {
    expect(due('WD1', '2026-12-24T15:00').lastDay).toBe('2026-12-29');
    expect(due('WD5', '2026-12-24T15:00').lastDay).toBe('2027-01-05');
    expect(due('WD1', '2026-11-21T09:00').lastDay).toBe('2026-11-23');
    expect(due('WD20', '2026-11-20T09:00').lastDay).toBe('2026-12-18');
  });

  it('[CL-11] months that begin with a day end on the day before its date; months after it end on its date', () => {
    expect(due('MON12', '2026-01-15').lastDay).toBe('2027-01-14');
    expect(due('MON24', '2024-02-29').lastDay).toBe('2026-02-28');
    expect(due('MON+3', '2026-01-15').lastDay).toBe('2026-04-15');
    expect(due('MON+3', '2025-11-30').lastDay).toBe('2026-02-28');
    expect(due('MON6', '2026-08-31').lastDay).toBe('2027-02-28');
    expect(due('MON6', '2026-09-01').lastDay).toBe('2027-02-28');
  });

  it('[CL-13] a date alone starts a clock of days and is refused for a clock of hours', () => {
    const start = accepted(readStart('2026-12-24'));
    expect(deadlineFrom(calendar, present(findRule(book, 'C48'), 'C48'), start)).toMatchObject({
      ok: false,
      code: 'needs-a-time',
    });
    expect(deadlineFrom(calendar, present(findRule(book, 'N3'), 'N3'), start).ok).toBe(true);
  });
});

describe('warnings', () => {
  it('[CL-17] come when half and three quarters of the counted time have run, on days that count', () => {
    const { half, threeQuarters } = due('C48', '2026-12-24T15:00').warnings;
    expect(londonIso(half)).toBe('2026-12-29T15:00:00+00:00');
    expect(londonIso(threeQuarters)).toBe('2026-12-30T03:00:00+00:00');
    const friday = due('WD1', '2026-11-20T16:00').warnings;
    expect(londonIso(friday.half)).toBe('2026-11-23T08:00:00+00:00');
    expect(londonIso(friday.threeQuarters)).toBe('2026-11-23T16:00:00+00:00');
  });
});

describe('pauses', () => {
  const pause = (from: string, to: string) => ({
    from: accepted(readStart(from)).at,
    to: accepted(readStart(to)).at,
  });
  const paused = (rule: string, from: string, ...pauses: { from: number; to: number }[]): Deadline =>
    accepted(deadlineOf(calendar, present(findRule(book, rule), rule), accepted(readStart(from)).at, pauses));

  it('[CL-18] a clock of hours moves on by the counted time of the pause, and by none for a pause on a day left out', () => {
    expect(
      londonIso(paused('C48', '2026-11-16T09:00', pause('2026-11-16T12:00', '2026-11-17T13:00')).at),
    ).toBe('2026-11-19T10:00:00+00:00');
    expect(
      londonIso(paused('C48', '2026-11-20T18:00', pause('2026-11-22T01:00', '2026-11-22T20:00')).at),
    ).toBe('2026-11-23T18:00:00+00:00');
  });

  it('[CL-18] a clock of days moves on by the counted days wholly inside the pause', () => {
    const started = '2026-11-02T09:00';
    expect(due('WD20', started).lastDay).toBe('2026-11-30');
    expect(paused('WD20', started, pause('2026-11-09T12:00', '2026-11-16T12:00')).lastDay).toBe('2026-12-04');
    expect(paused('WD20', started, pause('2026-11-09T12:00', '2026-11-10T12:00')).lastDay).toBe('2026-11-30');
    expect(paused('WD20', started, pause('2027-11-09T12:00', '2027-11-16T12:00')).lastDay).toBe('2026-11-30');
  });

  it('[CL-18] no pause brings a deadline forward, and the warnings keep their order', () => {
    const rules = ['C48', 'F24', 'N3', 'WD20', 'MON12', 'DAY+28'];
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2035, 0, 1) }),
        fc.array(fc.integer({ min: 0, max: 20 * 86_400_000 }), { minLength: 2, maxLength: 8 }),
        (rule, start, gaps) => {
          const edges = gaps.map((_, index) => start + gaps.slice(0, index + 1).reduce((a, b) => a + b, 0));
          const pauses = edges.flatMap((from, index) => {
            const to = edges[index + 1];
            return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
          });
          const clock = present(findRule(book, rule), rule);
          const without = accepted(deadlineOf(calendar, clock, instant(start)));
          const withPauses = accepted(deadlineOf(calendar, clock, instant(start), pauses));
          expect(withPauses.at).toBeGreaterThanOrEqual(without.at);
          expect(withPauses.warnings.half).toBeLessThanOrEqual(withPauses.warnings.threeQuarters);
          expect(withPauses.warnings.threeQuarters).toBeLessThanOrEqual(withPauses.at);
        },
      ),
      { numRuns: 500 },
    );
  }, 60_000);
});

describe('every clock in the book', () => {
  const clocks = [...book.clocks.values(), ...book.counting.values()];

  it('[CL-15] gives a deadline to every start while it is in force and the calendar reaches', () => {
    for (const clock of clocks) {
      for (const version of clock.versions) {
        const first = Math.max(Date.parse(version.validFrom), Date.UTC(2010, 0, 2));
        fc.assert(
          fc.property(fc.integer({ min: first + 86_400_000, max: Date.UTC(2045, 11, 31) }), (start) => {
            const deadline = accepted(deadlineOf(calendar, clock, instant(start)));
            expect(deadline.at).toBeGreaterThan(start);
            expect(Number.isInteger(deadline.warnings.half + deadline.warnings.threeQuarters)).toBe(true);
            expect(deadline.warnings.half).toBeGreaterThan(start);
            expect(deadline.warnings.half).toBeLessThan(deadline.warnings.threeQuarters);
            expect(deadline.warnings.threeQuarters).toBeLessThan(deadline.at);
          }),
          { numRuns: 60 },
        );
      }
    }
  }, 60_000);

  it('[CL-16] never gives a later start an earlier deadline', () => {
    const countings = new Map<string, Counting>();
    for (const version of clocks.flatMap((clock) => clock.versions)) {
      countings.set(version.countingId, version.counting);
    }
    expect(countings.size).toBeGreaterThan(15);
    for (const counting of countings.values()) {
      const counter = counterOf(calendar, counting);
      fc.assert(
        fc.property(
          fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2045, 0, 1) }),
          fc.oneof(fc.nat(3_600_000), fc.nat(10 * 86_400_000), fc.nat(400 * 86_400_000)),
          (start, later) => {
            expect(counter.deadline(start + later)).toBeGreaterThanOrEqual(counter.deadline(start));
          },
        ),
        { numRuns: 1500 },
      );
    }
  }, 60_000);

  it('[CL-15] refuses a start that no version holds for, and one that the calendar does not reach', () => {
    const dapn = present(findRule(book, 'dapn-hearing'), 'dapn-hearing');
    expect(deadlineOf(calendar, dapn, accepted(readStart('2024-11-26T23:59')).at)).toMatchObject({
      ok: false,
      code: 'no-rule-on-that-date',
    });
    expect(deadlineOf(calendar, dapn, accepted(readStart('2024-11-27T00:00')).at).ok).toBe(true);
    expect(deadlineOf(calendar, dapn, accepted(readStart('2050-12-31T12:00')).at)).toMatchObject({
      ok: false,
      code: 'outside-the-calendar',
    });
  });
});
