import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { instant, londonDateOf, plainDate, present, type Result } from '../kernel/index.ts';
import {
  calendarFile,
  calendarOf,
  counterOf,
  deadlineInWords,
  deadlineOf,
  drawCalendar,
  type Explanation,
  explain,
  explanationLines,
  findRule,
  kindsOn,
  leftOutBy,
  londonIso,
  parseHolidayTable,
  parseRules,
  readStart,
  withVersion,
} from './index.ts';

const calendar = calendarOf(parseHolidayTable(parse(readFileSync('reference/bank-holidays.yaml', 'utf8'))));
const book = parseRules(parse(readFileSync('reference/clock-rules.yaml', 'utf8')));

function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

function explained(rule: string, from: string): Explanation {
  const found = present(findRule(book, rule), rule);
  return explain(calendar, accepted(deadlineOf(calendar, found, accepted(readStart(from)).at)));
}

const said = (explanation: Explanation, language: 'en' | 'cy'): string[] =>
  explanationLines(explanation).map((line) => line.text[language]);

const christmas = explained('dvpn-hearing', '2026-12-24T15:00');

describe('the explanation', { timeout: 30_000 }, () => {
  it('[CL-19] says what a person checks by hand: Christmas Eve 2026, 15:00, in English', () => {
    expect(said(christmas, 'en')).toEqual([
      'The clock started on Thursday 24 December 2026 at 15:00, when a domestic violence protection notice was given.',
      'The magistrates’ court must hear the application for a domestic violence protection order.',
      '48 hours. Sundays, Christmas Day, Good Friday and bank holidays do not count. Saturdays do. (Crime and Security Act 2010, s.27.)',
      'These days do not count: Friday 25 December 2026 (Christmas Day); Saturday 26 December 2026 (bank holiday: Boxing Day); Sunday 27 December 2026; Monday 28 December 2026 (bank holiday: 28 December, because 25 or 26 December is a Saturday).',
      'Counted: 9 hours on Thursday 24 December 2026; 24 hours on Tuesday 29 December 2026; 15 hours on Wednesday 30 December 2026. In all: 48 hours.',
      'Deadline: Wednesday 30 December 2026 at 15:00.',
      'The last ordinary court sitting before it opens on Wednesday 30 December 2026 at 10:00. Check the court’s own list.',
      'Half of the time has run on Tuesday 29 December 2026 at 15:00, and three quarters of it on Wednesday 30 December 2026 at 03:00.',
      'The 48 hours from service were read in the Home Office’s guidance; the days left out were not read in the Act.',
      'Unverified. This rule is written from memory. Check it against its source before you rely on it.',
    ]);
  });

  it('[CL-20] says the same in Welsh, line for line', () => {
    const welsh = said(christmas, 'cy');
    expect(welsh).toHaveLength(said(christmas, 'en').length);
    expect(welsh[0]).toBe(
      'Dechreuodd y cloc: dydd Iau 24 Rhagfyr 2026 am 15:00. Y digwyddiad: rhoddwyd hysbysiad amddiffyn rhag trais domestig.',
    );
    expect(welsh).toContain('Dyddiad cau: dydd Mercher 30 Rhagfyr 2026 am 15:00.');
    for (const clock of book.clocks.values()) {
      for (const line of explanationLines(explained(clock.id, '2026-10-24T20:00'))) {
        expect(line.text.cy).not.toBe(line.text.en);
        expect(`${line.text.en}${line.text.cy}`).not.toMatch(/undefined|\{|NaN|null/);
      }
    }
  });

  it('[CL-19] names the day on which time began to run, and the clock change in between', () => {
    const sunday = said(explained('C48', '2026-11-22T10:00'), 'en');
    expect(sunday).toContain(
      'The day it started does not count, so the time began to run on Monday 23 November 2026 at 00:00.',
    );
    expect(sunday).toContain('Deadline: midnight at the end of Tuesday 24 November 2026.');
    expect(said(explained('C48', '2026-10-24T20:00'), 'en')).toContain(
      'Clocks go back one hour on Sunday 25 October 2026. Hours are counted as they pass.',
    );
    expect(said(explained('N3', '2027-03-27T12:00'), 'en').join(' ')).toContain('go forward');
  });

  it('[CL-19] and the deadline always agree: the counted days add up to the rule and end with it', () => {
    const rules = [...book.clocks.values(), ...book.counting.values()];
    const start = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2035, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...rules), start, (rule, milliseconds) => {
        const startedAt = instant(Math.floor(milliseconds / 60_000) * 60_000);
        const { deadline, counted, leftOut } = explain(
          calendar,
          accepted(deadlineOf(calendar, rule, startedAt)),
        );
        const { counting } = deadline.version;
        const out = new Set(leftOut.map((day) => day.date));
        expect(leftOut.map((day) => kindsOn(calendar, day.date, leftOutBy(counting)))).toEqual(
          leftOut.map((day) => day.kinds),
        );
        expect(counted.filter((day) => out.has(day.date))).toEqual([]);
        if (counting.unit === 'hours') {
          const total = counted.reduce((sum, day) => sum + day.milliseconds, 0);
          expect(total).toBe(counting.count * 3_600_000);
          expect(counted.at(-1)?.to).toBe(deadline.at);
        }
        if (counting.unit === 'days') {
          expect(counted).toHaveLength(counting.count);
          expect(counted.at(-1)?.date).toBe(deadline.lastDay);
          expect(londonDateOf(instant(deadline.at - 1))).toBe(deadline.lastDay);
        }
        const sentence = explanationLines(explain(calendar, deadline)).find(
          (line) => line.part === 'deadline',
        );
        expect(sentence?.text.en).toContain(deadlineInWords(deadline).en);
        expect(deadline.at).toBe(counterOf(calendar, counting).deadline(startedAt));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('[CL-17] names a half that runs out at midnight by the day that counted', () => {
    const told = said(explained('victim-arrest-enhanced', '2026-12-24'), 'en');
    expect(told).toContain(
      'Half of the time has run at midnight at the end of Thursday 24 December 2026, and three quarters of it on Tuesday 29 December 2026 at 12:00.',
    );
    expect(told.join(' ')).toContain('1 working day: the next one.');
    expect(told.join(' ')).not.toMatch(/\b1 (working days|days|months)\b/);
  });

  it('[CL-13] names the day alone where a clock of days started from a date alone', () => {
    const dated = said(explained('spo-notification', '2026-03-01'), 'en')[0];
    expect(dated).toMatch(/^The clock started on Sunday 1 March 2026, when/);
    expect(said(explained('spo-notification', '2026-03-01T09:30'), 'en')[0]).toContain('2026 at 09:30, when');
    expect(said(explained('C48', '2026-03-02T00:00'), 'en')[0]).toContain('2026 at 00:00, when');
  });

  it('[CL-19] keeps a long list short: weekends by number, holidays by name', () => {
    const lines = said(explained('misconduct-hearing', '2026-09-01T09:00'), 'en');
    expect(lines.find((line) => line.startsWith('These days'))).toMatch(
      /^These days do not count: \d+ Saturdays; \d+ Sundays; Friday 25 December 2026 \(Christmas Day\);/,
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(500);
  });

  it('[CL-6] says when it leans on a bank holiday that is only expected', () => {
    const expected = explanationLines(explained('C48', '2028-12-30T15:00')).find(
      (line) => line.part === 'expected-day',
    );
    expect(expected?.text.en).toContain('Monday 1 January 2029');
    expect(explanationLines(christmas).some((line) => line.part === 'expected-day')).toBe(false);
  });

  it('[CL-22] shows an unverified rule as unverified, and a verified one with who and when', () => {
    const standing = (explanation: Explanation): string | undefined =>
      explanationLines(explanation).find((line) => line.part === 'standing')?.text.en;
    for (const clock of [...book.clocks.values(), ...book.counting.values()]) {
      expect(standing(explained(clock.id, '2026-11-20T18:00'))).toMatch(/^Unverified\./);
    }
    const rule = present(findRule(book, 'dapn-hearing'), 'dapn-hearing');
    const version = present(rule.versions[0], 'a version');
    const checked = { on: plainDate('2026-12-01'), by: 'Force solicitor' };
    const verified = withVersion(rule, { ...version, checked });
    const startedAt = accepted(readStart('2026-12-24T15:00')).at;
    expect(standing(explain(calendar, accepted(deadlineOf(calendar, verified, startedAt))))).toBe(
      'Verified against its source by Force solicitor on Tuesday 1 December 2026.',
    );
  });
});

describe('the last court sitting', () => {
  const sittingOf = (rule: string, from: string) => explained(rule, from).sitting;

  it('[CL-21] is the last ordinary one that opens before the deadline', () => {
    expect(sittingOf('dvpn-hearing', '2026-05-23T09:00')).toMatchObject({
      found: 'sitting',
      date: '2026-05-26',
    });
    expect(sittingOf('dvpn-hearing', '2026-11-20T18:00')).toMatchObject({
      date: '2026-11-23',
      saturdayAfter: false,
    });
    expect(sittingOf('dvpn-hearing', '2026-11-19T09:00')).toMatchObject({
      date: '2026-11-20',
      saturdayAfter: false,
    });
  });

  it('[CL-21] is none where only a Saturday lies in between, and the explanation says to ring the court', () => {
    const arrest = explained('dvpn-breach-court', '2026-11-20T18:00');
    expect(arrest.sitting).toEqual({ found: 'none', saturdayAfter: true });
    expect(said(arrest, 'en').join(' ')).toContain('Ring the court now. Many courts also sit on a Saturday');
    expect(sittingOf('victim-arrest-enhanced', '2026-11-20T18:00')).toBeNull();
  });
});

describe('the drawing', () => {
  it('[CL-23] draws each month with every day once, the start, the days left out and the deadline, and says so in words', () => {
    const svg = drawCalendar(christmas, 'en', 'c1');
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect([...svg.matchAll(/text-decoration="line-through">(\d+)</g)].map((match) => match[1])).toEqual([
      '25',
      '26',
      '27',
      '28',
    ]);
    expect([...svg.matchAll(/fill="#ffffff" font-weight="bold">(\d+)</g)].map((match) => match[1])).toEqual([
      '30',
    ]);
    expect(svg).toContain('start: Thursday 24 December 2026. deadline: Wednesday 30 December 2026 at 15:00.');
    expect(svg.match(/December 2026<\/text>/g)).toHaveLength(1);
    expect(drawCalendar(christmas, 'cy', 'c1')).toContain('Rhagfyr 2026');
  });

  it('[CL-23] draws the ends of a long period and says how many months it leaves out', () => {
    const svg = drawCalendar(explained('spo-shortest', '2026-01-15'), 'en', 'c2');
    expect(svg).toContain('22 months between them are not drawn.');
    expect(
      [...svg.matchAll(/font-weight="bold" fill="#1b1f2a">([A-Z][a-z]+ \d{4})/g)].map((m) => m[1]),
    ).toEqual(['January 2026', 'February 2026', 'January 2028']);
  });
});

describe('the calendar file', () => {
  const made = accepted(readStart('2026-12-24T15:05')).at;
  const file = (explanation: Explanation): string => calendarFile([explanation], 'en', made);

  it('[CL-24] holds the deadline with its two warnings, folded at 75 octets with no character cut', () => {
    const text = file(christmas);
    expect(text).toContain('\r\nDTSTART:20261230T150000Z\r\n');
    expect([...text.matchAll(/TRIGGER;VALUE=DATE-TIME:(\w+)/g)].map((match) => match[1])).toEqual([
      '20261229T150000Z',
      '20261230T030000Z',
    ]);
    for (const explanation of [christmas, explained('police-review-request', '2026-12-01')]) {
      for (const language of ['en', 'cy'] as const) {
        const folded = calendarFile([explanation], language, made);
        for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const unfolded = folded.replaceAll('\r\n ', '');
        const lines = explanationLines(explanation).map((line) => line.text[language]);
        const escaped = lines
          .join('\n')
          .replaceAll(/([\\;,])/g, '\\$1')
          .replaceAll('\n', '\\n');
        expect(unfolded).toContain(`DESCRIPTION;LANGUAGE=${language}:${escaped}\r\n`);
      }
    }
  });

  it('[CL-24] gives a deadline of days as the whole last day, and the same name to the same clock', () => {
    const text = file(explained('iopc-referral', '2026-11-21T09:00'));
    expect(text).toContain('DTSTART;VALUE=DATE:20261122\r\nDTEND;VALUE=DATE:20261123\r\n');
    const uid = (from: string): string | undefined => /UID:(.*)\r/.exec(file(explained('C48', from)))?.[1];
    expect(uid('2026-12-24T15:00')).toBe(uid('2026-12-24T15:00+00:00'));
    expect(uid('2026-12-24T15:00')).not.toBe(uid('2026-12-24T15:01'));
    expect(londonIso(christmas.deadline.at)).toBe('2026-12-30T15:00:00+00:00');
  });
});
