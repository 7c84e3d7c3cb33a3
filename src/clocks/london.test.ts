import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, isoOf } from '../kernel/index.ts';
import { londonClock, londonIso, readStart } from './index.ts';

const read = (text: string): string => {
  const start = readStart(text);
  return start.ok ? isoOf(start.value.at) : start.code;
};

describe('reading a start', () => {
  it('[CL-12] takes a time without an offset as London shows it, and one with an offset as it stands', () => {
    expect(read('2026-12-24T15:00')).toBe('2026-12-24T15:00:00.000Z');
    expect(read('2026-07-01 15:00:30')).toBe('2026-07-01T14:00:30.000Z');
    expect(read('2026-07-01T15:00+02:00')).toBe('2026-07-01T13:00:00.000Z');
    expect(readStart('2026-07-01')).toMatchObject({
      value: { at: Date.UTC(2026, 5, 30, 23), wholeDay: true },
    });
  });

  it('[CL-12] refuses the hour that spring skips and asks about the hour that autumn repeats', () => {
    expect(read('2026-03-29T00:59')).toBe('2026-03-29T00:59:00.000Z');
    expect(read('2026-03-29T01:00')).toBe('time-that-never-was');
    expect(read('2026-03-29T01:59')).toBe('time-that-never-was');
    expect(read('2026-03-29T02:00')).toBe('2026-03-29T01:00:00.000Z');
    expect(read('2026-10-25T00:59')).toBe('2026-10-24T23:59:00.000Z');
    expect(read('2026-10-25T02:00')).toBe('2026-10-25T02:00:00.000Z');
    const twice = readStart('2026-10-25T01:30');
    expect(twice).toMatchObject({ ok: false, code: 'time-that-came-twice' });
    const offered = /2026-10-25T01:30:00\+0[01]:00/g;
    const choices = twice.ok ? [] : [...twice.message.matchAll(offered)].map((match) => read(match[0]));
    expect(choices).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
  });

  it('[CL-12] refuses what is no date or time', () => {
    for (const wrong of [
      '',
      'tomorrow',
      '2026-02-30T10:00',
      '2026-12-24T24:00',
      '2026-12-24T10:60',
      '24/12/2026',
    ]) {
      expect(read(wrong)).toBe('not-a-time');
    }
  });

  it('[CL-12] gives back every moment that it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2050, 0, 1) }), (milliseconds) => {
        const moment = instant(Math.floor(milliseconds / 1000) * 1000);
        expect(read(londonIso(moment))).toBe(isoOf(moment));
        const shown = londonClock(moment);
        const wallClock = read(`${shown.date}T${shown.time}`);
        const minute = isoOf(instant(Math.floor(moment / 60_000) * 60_000));
        expect([minute, 'time-that-came-twice']).toContain(wallClock);
      }),
    );
  });
});
