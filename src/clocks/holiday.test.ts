import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type PlainDate, plainDate, present, weekdayOf } from '../kernel/index.ts';
import {
  calendarOf,
  easterSunday,
  type Holiday,
  holidaysOf,
  isWorkingDay,
  parseHolidayTable,
} from './index.ts';

const table = parseHolidayTable(parse(readFileSync('reference/bank-holidays.yaml', 'utf8')));
const years = Array.from(
  { length: table.covers.to - table.covers.from + 1 },
  (_, n) => table.covers.from + n,
);

const on = (date: string): Holiday | undefined =>
  holidaysOf(table, Number(date.slice(0, 4))).find((holiday) => holiday.date === date);
const datesOf = (year: number, kind: Holiday['kind']): PlainDate[] =>
  holidaysOf(table, year)
    .filter((holiday) => holiday.kind === kind)
    .map((holiday) => holiday.date);

describe('bank holidays', () => {
  it('[CL-1] are those of the Act and of the proclamations', () => {
    expect(datesOf(2026, 'bank-holiday')).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-26',
      '2026-12-28',
    ]);
    expect(datesOf(2027, 'bank-holiday').slice(-2)).toEqual(['2027-12-27', '2027-12-28']);
    expect(datesOf(2022, 'bank-holiday').slice(-2)).toEqual(['2022-12-26', '2022-12-27']);
    expect(datesOf(2029, 'bank-holiday')).toEqual([
      '2029-01-01',
      '2029-04-02',
      '2029-05-07',
      '2029-05-28',
      '2029-08-27',
      '2029-12-26',
    ]);
  });

  it('[CL-1] number eight days a year with the two common-law days, or nine when Christmas Day is a Friday, Saturday or Sunday', () => {
    for (const year of years) {
      const extra = { 2011: 1, 2012: 1, 2022: 2, 2023: 1 }[year] ?? 0;
      const besides = [5, 6, 7].includes(weekdayOf(plainDate(`${year}-12-25`))) ? 1 : 0;
      expect([year, holidaysOf(table, year).length]).toEqual([year, 8 + extra + besides]);
    }
  });

  it('[CL-2] include a Saturday 26 December, as well as the Monday after it', () => {
    const saturdays = years.filter((year) => weekdayOf(plainDate(`${year}-12-26`)) === 6);
    expect(saturdays).toEqual([2015, 2020, 2026, 2037, 2043, 2048]);
    for (const year of saturdays) {
      expect(on(`${year}-12-26`)).toMatchObject({ kind: 'bank-holiday', authority: 'schedule' });
      expect(on(`${year}-12-28`)?.kind).toBe('bank-holiday');
    }
  });

  it('[CL-2] do not include a Saturday or Sunday 1 January, nor a Sunday 26 December', () => {
    for (const year of years) {
      const newYear = weekdayOf(plainDate(`${year}-01-01`));
      expect(on(`${year}-01-01`) === undefined).toBe(newYear >= 6);
      expect(on(`${year}-01-0${newYear === 6 ? 3 : 2}`) !== undefined).toBe(newYear >= 6);
      expect(on(`${year}-12-26`) === undefined).toBe(weekdayOf(plainDate(`${year}-12-26`)) === 7);
    }
    expect(on('2028-01-01')).toBeUndefined();
    expect(on('2028-01-03')?.kind).toBe('bank-holiday');
  });

  it('[CL-3] are kept apart from Good Friday and Christmas Day', () => {
    for (const year of years) {
      expect(datesOf(year, 'christmas-day')).toEqual([`${year}-12-25`]);
      expect(datesOf(year, 'good-friday')).toHaveLength(1);
    }
    expect(datesOf(2026, 'good-friday')).toEqual(['2026-04-03']);
  });

  it('[CL-5] follow the proclamations that moved or added a day in one year', () => {
    expect(on('2020-05-04')).toBeUndefined();
    expect(on('2020-05-08')?.authority).toBe('proclamation');
    expect(on('2022-05-30')).toBeUndefined();
    for (const date of ['2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'])
      expect(on(date)).toBeDefined();
  });

  it('[CL-5] take a day that an administrator enters, in place of another or besides it', () => {
    const entered = {
      date: plainDate('2029-06-08'),
      name: { en: 'A royal day', cy: 'Diwrnod brenhinol' },
      source: 'https://www.thegazette.co.uk/',
      insteadOf: 'spring',
    };
    const dates = holidaysOf(table, 2029, [entered]).map((holiday) => holiday.date);
    expect(dates).toContain('2029-06-08');
    expect(dates).not.toContain('2029-05-28');
    expect(holidaysOf(table, 2029, [{ ...entered, insteadOf: null }])).toHaveLength(9);
    expect(holidaysOf(table, 2030, [entered])).toEqual(holidaysOf(table, 2030));
    expect(isWorkingDay(calendarOf(table), entered.date)).toBe(true);
    expect(isWorkingDay(calendarOf(table, [entered]), entered.date)).toBe(false);
  });

  it('[CL-6] are expected, and not yet published, where a proclamation of a later year must name them', () => {
    expect(on('2028-01-03')?.authority).toBe('proclamation');
    expect(on('2029-01-01')?.authority).toBe('expected');
    expect(on('2029-04-02')?.authority).toBe('schedule');
  });
});

describe('Easter', () => {
  it('[CL-4] agrees with the Sunday after the ecclesiastical full moon, for every year from 1900 to 2199', () => {
    // The tables of the Book of Common Prayer (Calendar Act 1750): golden number and solar and lunar equations.
    const paschalSunday = (year: number): string => {
      const century = Math.floor(year / 100) + 1;
      const solar = Math.floor((3 * century) / 4) - 12;
      const lunar = Math.floor((8 * century + 5) / 25) - 5;
      const sunday = Math.floor((5 * year) / 4) - solar - 10;
      const golden = (year % 19) + 1;
      const raw = (((11 * golden + 20 + lunar - solar) % 30) + 30) % 30;
      const epact = (raw === 25 && golden > 11) || raw === 24 ? raw + 1 : raw;
      const moon = 44 - epact < 21 ? 74 - epact : 44 - epact;
      const easter = moon + 7 - ((sunday + moon) % 7);
      return new Date(Date.UTC(year, 2, easter)).toISOString().slice(0, 10);
    };
    for (let year = 1900; year < 2200; year += 1) expect(easterSunday(year)).toBe(paschalSunday(year));
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2300 }), (year) => weekdayOf(easterSunday(year)) === 7),
    );
  });
});

describe('working days', () => {
  it('[CL-7] are all days but Saturdays, Sundays, bank holidays, Good Friday and Christmas Day', () => {
    const calendar = calendarOf(table);
    const working = (date: string): boolean => isWorkingDay(calendar, plainDate(date));
    expect(['2026-12-24', '2026-12-29', '2026-12-30', '2026-11-20'].map(working)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(
      ['2026-12-25', '2026-12-26', '2026-12-28', '2026-04-03', '2026-11-21', '2026-11-22'].some(working),
    ).toBe(false);
  });
});

// The government's published list, where a checkout lies beside the folder of public data.
const feedFile = ['..', '../..']
  .map((folder) => join(folder, 'shared', 'data', 'reference', 'bank-holidays.json'))
  .find(existsSync);
if (feedFile === undefined)
  console.log('The published list of bank holidays is absent: it is not compared with.');

const listedDay = z.array(z.object({ date: z.string() }));
const feed = z.object({
  divisions: z.object({ 'common.nations.england-and-wales_slug': z.record(z.string(), z.unknown()) }),
});

describe.skipIf(feedFile === undefined && process.env.CI !== 'true')('the published list', () => {
  it('[CL-1] [CL-2] [CL-3] differs from the rules only where the Act explains why', () => {
    const read = feed.parse(JSON.parse(readFileSync(present(feedFile, 'the published list'), 'utf8')));
    const listed = Object.entries(read.divisions['common.nations.england-and-wales_slug'])
      .filter(([key]) => /^\d{4}$/.test(key))
      .map(([year, days]) => [year, listedDay.parse(days)] as const);
    const published = new Set(
      listed.flatMap(([, days]) => days.map((day) => day.date.split('/').reverse().join('-'))),
    );
    expect(listed.map(([year]) => year)).toEqual(Array.from({ length: 10 }, (_, n) => String(2019 + n)));
    const ours = listed.flatMap(([year]) => holidaysOf(table, Number(year)));
    const missingHere = [...published].filter((date) => !ours.some((holiday) => holiday.date === date));
    const missingThere = ours
      .filter((holiday) => !published.has(holiday.date))
      .map((holiday) => `${holiday.date} ${holiday.kind}`);
    // Nothing is published that the rules do not make.
    expect(missingHere).toEqual([]);
    // Left out of the list: a Saturday 26 December, which Schedule 1 paragraph 1 makes a bank holiday ("if it be not a
    // Sunday") besides the Monday 28th that was proclaimed; and a Christmas Day at a weekend, for which the list gives
    // the substitute alone although statutes leave out the day itself.
    expect(missingThere).toEqual([
      '2020-12-26 bank-holiday',
      '2021-12-25 christmas-day',
      '2022-12-25 christmas-day',
      '2026-12-26 bank-holiday',
      '2027-12-25 christmas-day',
    ]);
    // Called bank holidays in the list and no bank holidays in the Act: Good Friday each year, Christmas Day on a weekday.
    const commonLaw = ours.filter(
      (holiday) => holiday.kind !== 'bank-holiday' && published.has(holiday.date),
    );
    expect(commonLaw.filter((holiday) => holiday.kind === 'good-friday')).toHaveLength(10);
    expect(commonLaw.filter((holiday) => holiday.kind === 'christmas-day')).toHaveLength(7);
    expect(published.size).toBe(ours.length - missingThere.length);
  });
});
