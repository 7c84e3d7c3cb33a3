import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, plainDateOfDay } from '../kernel/index.ts';
import {
  dayOfReading,
  readDateText,
  readTimeText,
  type TimeHabits,
  writeSerial,
  writtenInstant,
} from './date-text.ts';
import { type DateForm, dateForms } from './profile.ts';

const london: TimeHabits = {
  dates: ['d/m/yyyy', 'yyyy-mm-dd', 'excel-serial'],
  clock: 'london',
  doubledHour: 'ask',
  midnight: 'a-time',
  latestYear: 2025,
};
const at = (text: string, habits: Partial<TimeHabits> = {}): string => {
  const reading = readTimeText(text, { ...london, ...habits });
  return reading.kind === 'moment' ? writtenInstant(reading.at) : reading.kind;
};

describe('days as systems write them', () => {
  it.each<readonly [string, DateForm, string]>([
    ['2025-03-09', 'yyyy-mm-dd', '2025-03-09'],
    ['09/03/2025', 'dd/mm/yyyy', '2025-03-09'],
    ['9/3/2025', 'd/m/yyyy', '2025-03-09'],
    ['09/03/25', 'dd/mm/yy', '2025-03-09'],
    ['09/03/61', 'dd/mm/yy', '1961-03-09'],
    ['09-Mar-2025', 'dd-mmm-yyyy', '2025-03-09'],
    ['9 MAR 2025', 'dd mmm yyyy', '2025-03-09'],
    ['20250309', 'yyyymmdd', '2025-03-09'],
    ['45725', 'excel-serial', '2025-03-09'],
    ['03/09/2025', 'mm/dd/yyyy', '2025-03-09'],
  ])('[EX-9] reads %s as %s', (text, form, day) => {
    expect(readDateText(text, [form], 2025)).toEqual({ kind: 'day-only', on: day });
  });

  it('[EX-9] reads no form that is not named, and no day that does not exist', () => {
    expect(readDateText('2025-03-09', ['dd/mm/yyyy'], 2025).kind).toBe('unreadable');
    expect(readDateText('31/02/2025', ['dd/mm/yyyy'], 2025).kind).toBe('impossible');
    expect(readDateText('13/13/2025', ['dd/mm/yyyy', 'mm/dd/yyyy'], 2025).kind).toBe('impossible');
    expect(readDateText('00/01/1900', ['d/m/yyyy'], 2025).kind).toBe('impossible');
    expect(readDateText('34', ['excel-serial'], 2025).kind).toBe('unreadable');
  });

  it('[EX-9] agrees with a spreadsheet’s own count of days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 60_000 }), (serial) => {
        const reading = readDateText(String(serial), ['excel-serial'], 2025);
        const on = dayOfReading(reading);
        expect(on === undefined ? undefined : dayOf(on) - dayOf(plainDateOfDay(-25_569))).toBe(serial);
      }),
    );
  });

  it('[EX-9] never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        readTimeText(text, { ...london, dates: [...dateForms] });
      }),
    );
  });
});

describe('times as systems write them', () => {
  it('[EX-9] follows the clock on the wall, or UTC where the profile says so', () => {
    expect(at('1/7/2025 09:30')).toBe('2025-07-01T08:30:00Z');
    expect(at('1/7/2025 09:30', { clock: 'utc' })).toBe('2025-07-01T09:30:00Z');
    expect(at('1/1/2025 9:30 PM')).toBe('2025-01-01T21:30:00Z');
    expect(at('1/1/2025 12:05 am')).toBe('2025-01-01T00:05:00Z');
    expect(at('2025-07-01T09:30:15+01:00', { clock: 'utc' })).toBe('2025-07-01T08:30:15Z');
    expect(at('45839.39583333')).toBe('2025-07-01T08:30:00Z');
    expect(at('1/7/2025 25:30')).toBe('impossible');
    expect(at('1/7/2025 13:30 PM')).toBe('impossible');
  });

  it('[EX-9] asks about the hour that comes twice, unless the profile says which, and refuses the one that never was', () => {
    expect(at('26/10/2025 01:30')).toBe('came-twice');
    expect(at('26/10/2025 01:30', { doubledHour: 'first' })).toBe('2025-10-26T00:30:00Z');
    expect(at('26/10/2025 01:30', { doubledHour: 'second' })).toBe('2025-10-26T01:30:00Z');
    expect(at('30/3/2025 01:30')).toBe('never-was');
    expect(dayOfReading(readTimeText('26/10/2025 01:30', london))).toBe('2025-10-26');
  });

  it('[EX-9] takes midnight for no time only where the profile says so', () => {
    expect(at('1/1/2025 00:00')).toBe('2025-01-01T00:00:00Z');
    expect(at('1/1/2025 00:00', { midnight: 'no-time' })).toBe('day-only');
    expect(at('1/1/2025')).toBe('day-only');
  });

  it('[EX-9] gives the day in London of a moment in UTC', () => {
    expect(dayOfReading(readTimeText('2025-06-30 23:30', { ...london, clock: 'utc' }))).toBe('2025-07-01');
  });
});

describe('days as spreadsheets count them', () => {
  it('[EX-46] are written in each form so that they are read back, times too', () => {
    // From 1 March 1930: two digits of a year are read as one of the hundred that end with the latest.
    const serials = fc.integer({ min: 11_018, max: 45_000 });
    fc.assert(
      fc.property(
        serials,
        fc.integer({ min: 1, max: 86_399 }),
        fc.constantFrom(...dateForms),
        (days, seconds, form) => {
          const on = plainDateOfDay(days - 25_569);
          expect(readDateText(writeSerial(days, form), [form], 2025)).toEqual({ kind: 'day-only', on });
          const written = writeSerial(days + seconds / 86_400, form);
          const moment = at(written, { dates: [form], clock: 'utc' });
          expect([written, moment]).toEqual([
            written,
            `${on}T${new Date(seconds * 1000).toISOString().slice(11, 19)}Z`,
          ]);
        },
      ),
      { seed: 20_211_202 },
    );
    expect(writeSerial(0.5, 'd/m/yyyy')).toBe('12:00:00');
  });
});
