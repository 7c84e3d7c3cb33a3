import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  decimalInWords,
  inMonth,
  inPeriod,
  instant,
  isoOf,
  lastDayOf,
  londonDateOf,
  londonOffsetMinutes,
  month,
  monthsFrom,
  onDate,
  onDay,
  onWeekday,
  plainDate,
  plainDateOfDay,
  randomFrom,
  readInstant,
  readMonth,
  readPlainDate,
  weekdayOf,
  wholeInWords,
} from './index.ts';

describe('dates in words', () => {
  it('[KE-7] are those of the runtime’s own tables, in both languages', () => {
    for (let day = 20_000; day < 20_400; day += 1) {
      const date = plainDateOfDay(day);
      for (const [language, locale] of [
        ['en', 'en-GB'],
        ['cy', 'cy'],
      ] as const) {
        const format = new Intl.DateTimeFormat(locale, {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        });
        const runtime = format.format(day * 86_400_000).replaceAll(',', '');
        expect(onWeekday(date, language).toLowerCase()).toBe(runtime.toLowerCase());
        expect(onWeekday(date, language)).toContain(onDate(date, language));
        expect(onDate(date, language)).toContain(inMonth(date, language));
      }
    }
    expect(onWeekday(plainDate('2026-12-24'), 'cy')).toBe('dydd Iau 24 Rhagfyr 2026');
    expect(inMonth(month('2024-03'), 'en')).toBe('March 2024');
    expect(onDay(instant(Date.UTC(2026, 5, 30, 23, 30)), 'en')).toBe('1 July 2026');
  });
});

describe('days', () => {
  it('[KE-1] reads real days only', () => {
    expect(readPlainDate('2024-02-29')).toBe('2024-02-29');
    for (const wrong of ['2023-02-29', '2024-2-9', '20240209', '2024-13-01', '2024-00-10', '']) {
      expect(readPlainDate(wrong)).toBeUndefined();
    }
  });

  it('[KE-2] agrees with the runtime calendar for every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const date = plainDateOfDay(day);
        expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(dayOf(date)).toBe(day);
        expect(weekdayOf(date) % 7).toBe(new Date(day * 86_400_000).getUTCDay());
      }),
    );
    expect(addDays(plainDate('2024-02-28'), 2)).toBe('2024-03-01');
  });

  it('[KE-3] counts months across years', () => {
    expect(addMonths(month('2023-11'), 3)).toBe('2024-02');
    expect(addMonths(month('2024-01'), -1)).toBe('2023-12');
    expect(lastDayOf(month('2024-02'))).toBe('2024-02-29');
    expect(monthsFrom(month('2023-12'), month('2024-02'))).toEqual(['2023-12', '2024-01', '2024-02']);
    expect(monthsFrom(month('2024-02'), month('2023-12'))).toEqual([]);
    expect(readMonth('2024-13')).toBeUndefined();
  });
});

describe('moments', () => {
  it('[KE-4] knows summer time as the runtime zone data does', () => {
    const hourInLondon = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      timeZoneName: 'shortOffset',
    });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2037, 0, 1) }), (milliseconds) => {
        const name = hourInLondon
          .formatToParts(milliseconds)
          .find((part) => part.type === 'timeZoneName')?.value;
        expect(londonOffsetMinutes(instant(milliseconds))).toBe(name === 'GMT+1' ? 60 : 0);
      }),
    );
    expect(londonDateOf(instant(Date.parse('2023-03-31T23:30:00Z')))).toBe('2023-04-01');
  });

  it('[KE-5] needs an offset to read a moment', () => {
    expect(readInstant('2026-12-24T15:00:00')).toBeUndefined();
    expect(isoOf(instant(0))).toBe('1970-01-01T00:00:00.000Z');
    expect(readInstant('2026-12-24T15:00:00+00:00')).toBe(Date.UTC(2026, 11, 24, 15));
    expect(readInstant('2026-07-01T00:00:00+01:00')).toBe(Date.UTC(2026, 5, 30, 23));
  });
});

describe('numbers', () => {
  it('[KE-9] are written with commas and a minus sign, and read back as what they were', () => {
    expect(wholeInWords(1_234_567)).toBe('1,234,567');
    expect(wholeInWords(-999)).toBe('−999');
    expect(decimalInWords(-0.04, 1)).toBe('0.0');
    expect(decimalInWords(12_345.678, 2)).toBe('12,345.68');
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        expect(Number(wholeInWords(value).replaceAll(',', '').replace('−', '-'))).toBe(value);
      }),
    );
  });
});

describe('days and months in words', () => {
  it('[KE-8] say a period by its financial year, its months or its one month, in both languages', () => {
    const of = (from: string, to: string) => ({ from: month(from), to: month(to) });
    expect(inPeriod(of('2023-04', '2024-03'), 'cy')).toBe('2023/24');
    expect(inPeriod(of('2023-04', '2023-06'), 'en')).toBe('April to June 2023');
    expect(inPeriod(of('2023-10', '2024-03'), 'cy')).toBe('Hydref 2023 – Mawrth 2024');
    expect(inPeriod(of('2023-10', '2023-10'), 'en')).toBe('October 2023');
    expect(onDate(plainDate('2024-04-30'), 'cy')).toBe('30 Ebrill 2024');
  });
});

describe('random', () => {
  it('[KE-6] depends on the seed alone, and forks do not disturb each other', () => {
    const first = randomFrom(7);
    const second = randomFrom(7);
    expect([first.next(), first.next()]).toEqual([second.next(), second.next()]);
    const forked = randomFrom(7).fork('names').next();
    const later = randomFrom(7);
    later.next();
    expect(later.fork('names').next()).toBe(forked);
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, low, width) => {
        const value = randomFrom(seed).whole(low, low + width);
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(low + width);
      }),
    );
  });
});
