import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  analyse,
  coverageOf,
  figure,
  forces,
  named,
  outcomeTallies,
  slugs,
} from '../../../tests/measures/analysis-case.ts';
import { addMonths, type Month, month, monthsFrom, present } from '../../kernel/index.ts';
import type { Figure, Tally } from '../figure.ts';

const january = month('2022-01');
const crimes = named('violence-and-sexual-offences-per-1000-people');
const { settledAfterMonths: _, ...charged } = named('charged-of-outcomes-assigned');
const year = monthsFrom(month('2022-04'), month('2023-03'));
const crimeTally = (force: string, at: Month, numerator: number): Tally => ({
  force,
  month: at,
  breakdown: '',
  numerator,
  denominator: null,
});
const everyCrime = year.flatMap((at) => slugs.map((force) => crimeTally(force, at, 1000)));

describe('figures', () => {
  it('[ME-50] a month not received is null and marked, a month received without a row is zero', () => {
    const coverage = coverageOf(crimes, year, (force, at) =>
      force === 'gwent' && at === '2022-06' ? 'missing' : undefined,
    );
    const tallies = everyCrime.filter(({ force }) => force !== 'gwent');
    const result = analyse({ definition: crimes, tallies, coverage });
    expect(figure(result, 'gwent', '2022-06')).toMatchObject({
      numerator: null,
      denominator: null,
      value: null,
      lower: null,
      upper: null,
      markers: ['[x]'],
      coverage: { monthsExpected: 1, monthsReceived: 0 },
    });
    expect(figure(result, 'gwent', '2022-07')).toMatchObject({
      numerator: 0,
      value: 0,
      lower: 0,
      markers: [],
    });
  });

  it('[ME-51] [ME-52] the country says what is missing, and covers only the people of what was received', () => {
    const missing = ['metropolitan', 'west-midlands', 'west-yorkshire', 'greater-manchester'];
    const coverage = coverageOf(crimes, [month('2025-12')], (force) =>
      missing.includes(force) ? 'missing' : undefined,
    );
    const tallies = slugs.map((force) => crimeTally(force, month('2025-12'), 1000));
    const national = figure(
      analyse({ definition: crimes, tallies, coverage }),
      'england-and-wales',
      '2025-12',
    );
    const people = forces
      .filter(({ slug }) => !missing.includes(slug))
      .reduce((sum, { population }) => sum + population, 0);
    expect(national.coverage).toEqual({
      forcesExpected: 43,
      forcesReceived: 39,
      monthsExpected: 43,
      monthsReceived: 39,
    });
    expect(national).toMatchObject({ numerator: 39_000, denominator: people });
    expect(national.value).toBeCloseTo(39_000_000 / people, 3);
  });

  it('[ME-52] a year with a month missing is still a rate for a year', () => {
    const bedfordshire = present(
      forces.find(({ slug }) => slug === 'bedfordshire'),
      'bedfordshire',
    );
    const coverage = coverageOf(crimes, year, (force, at) =>
      force === 'bedfordshire' && at === '2022-06' ? 'missing' : undefined,
    );
    const found = figure(
      analyse({ definition: crimes, tallies: everyCrime, coverage }),
      'bedfordshire',
      '2022-04',
      '2023-03',
    );
    expect(found.numerator).toBe(11_000);
    expect(found.denominator).toBe(Math.round((bedfordshire.population * 11) / 12));
    expect(found.coverage).toMatchObject({ monthsExpected: 12, monthsReceived: 11 });
  });

  it('[ME-53] a month received in part stands alone, marked, and enters no sum', () => {
    const coverage = coverageOf(crimes, year, (force, at) =>
      force === 'gwent' && at === '2022-06' ? 'partial' : undefined,
    );
    const result = analyse({ definition: crimes, tallies: everyCrime, coverage });
    expect(figure(result, 'gwent', '2022-06')).toMatchObject({ numerator: 1000, markers: ['[u]'] });
    expect(figure(result, 'gwent', '2022-04', '2022-06').numerator).toBe(2000);
    expect(figure(result, 'england-and-wales', '2022-06').numerator).toBe(42_000);
  });

  it('[ME-54] a count with anything missing has no interval and is marked', () => {
    const definition = named('all-crime-charges');
    const tallies = year.flatMap((at) => outcomeTallies('gwent', at, 20, 80));
    const whole = analyse({ definition, tallies, coverage: coverageOf(definition, year) });
    expect(figure(whole, 'gwent', '2022-04', '2023-03')).toMatchObject({ value: 240, markers: [] });
    const coverage = coverageOf(definition, year, (force, at) =>
      force === 'gwent' && at === '2022-06' ? 'missing' : undefined,
    );
    const part = figure(analyse({ definition, tallies, coverage }), 'gwent', '2022-04', '2023-03');
    expect(part).toMatchObject({ value: 220, lower: null, upper: null, markers: ['[u]'] });
  });

  it('[ME-55] a small base, nothing to divide by and what rounds to nothing are marked', () => {
    const tallies = [...outcomeTallies('gwent', january, 1, 9), ...outcomeTallies('kent', january, 1, 9999)];
    const result = analyse({ definition: charged, tallies, coverage: coverageOf(charged, [january]) });
    expect(figure(result, 'gwent', january)).toMatchObject({ value: 10, markers: ['[u]'] });
    expect(figure(result, 'kent', january)).toMatchObject({ value: 0.01, markers: ['[low]'] });
    expect(figure(result, 'essex', january)).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 0,
      markers: ['[z]'],
    });
    const broken = {
      ...charged,
      seriesBreaks: [{ on: '2022-01-15', places: ['kent'], reason: { en: 'a', cy: 'b' } }],
    };
    const marked = analyse({ definition: broken, tallies, coverage: coverageOf(charged, [january]) });
    expect(figure(marked, 'kent', january).markers).toEqual(['[low]', '[b]']);
    expect(figure(marked, 'gwent', january).markers).toEqual(['[u]']);
  });

  it('[ME-57] makes whole quarters and whole years from April only', () => {
    const months = monthsFrom(month('2021-05'), month('2024-04'));
    const tallies = months.map((at) => crimeTally('bedfordshire', at, 10));
    const { figures } = analyse({ definition: crimes, tallies, coverage: coverageOf(crimes, months) });
    const periods = (length: number): string[] => [
      ...new Set(
        figures
          .filter(({ period }) => addMonths(period.from, length - 1) === period.to)
          .map(({ period }) => period.from),
      ),
    ];
    expect(periods(12)).toEqual(['2022-04', '2023-04']);
    expect(periods(3)[0]).toBe('2021-07');
    expect(periods(3).at(-1)).toBe('2024-01');
    expect(periods(1)).toHaveLength(36);
  });

  it('[ME-58] [ME-59] sums add up whatever the rows, and their order does not matter', () => {
    const count = fc.nat(400);
    const drawn = fc.array(
      fc.tuple(fc.constantFrom(...slugs.slice(0, 4)), fc.constantFrom(...year), count, count),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(drawn, (rows) => {
        const seen = new Map(
          rows.map(([force, at, a, b]) => [`${force} ${at}`, outcomeTallies(force, at, a, b)]),
        );
        const tallies = [...seen.values()].flat();
        const coverage = coverageOf(charged, year);
        const result = analyse({ definition: charged, tallies, coverage });
        expect(analyse({ definition: charged, tallies: tallies.toReversed(), coverage })).toEqual(result);
        const national = figure(result, 'england-and-wales', '2022-04', '2023-03');
        const sum = (figures: readonly Figure[]): number =>
          figures.reduce((total, each) => total + (each.numerator ?? 0), 0);
        const yearly = result.figures.filter(
          (each) => each.period.to === '2023-03' && each.period.from === '2022-04',
        );
        expect(sum(yearly.filter((each) => each.place !== 'england-and-wales'))).toBe(national.numerator);
        const monthly = result.figures.filter(
          (each) => each.place === 'england-and-wales' && each.period.from === each.period.to,
        );
        expect(sum(monthly)).toBe(national.numerator);
      }),
      { numRuns: 10 },
    );
  });

  it('[ME-46] margins and pairs of two dimensions, with what was not recorded', () => {
    const definition = named('stops-and-searches-by-sex-and-ethnicity');
    const cell = (breakdown: string, numerator: number): Tally => ({
      force: 'gwent',
      month: month('2022-05'),
      breakdown,
      numerator,
      denominator: 100,
    });
    const tallies = [
      cell('ethnicity=black;sex=female', 5),
      cell('ethnicity=black;sex=male', 25),
      cell('ethnicity=not-recorded;sex=not-recorded', 70),
    ];
    const result = analyse({ definition, tallies, coverage: coverageOf(definition, year) });
    const share = (breakdown: string): number | null =>
      figure(result, 'gwent', '2022-04', '2023-03', breakdown).value;
    expect(share('ethnicity=black')).toBe(30);
    expect(share('ethnicity=black;sex=female')).toBe(5);
    expect(share('sex=not-recorded')).toBe(70);
  });

  it('[ME-50] a measure of which nothing was received has no figure and says so', () => {
    expect(analyse({ definition: crimes, tallies: [], coverage: [] })).toMatchObject({
      figures: [],
      noFunnelBecause: { en: expect.stringContaining('Nothing') },
    });
  });
});
