import { describe, expect, it } from 'vitest';
import {
  analyse,
  coverageOf,
  figure,
  named,
  outcomeTallies,
  slugs,
} from '../../../tests/measures/analysis-case.ts';
import { month, monthsFrom } from '../../kernel/index.ts';

const january = month('2022-01');

describe('what was received', () => {
  it('[ME-56] crimes are judged once they were followed for long enough, and not where a month of outcomes is missing', () => {
    const definition = named('first-outcome-within-3-months');
    const months = monthsFrom(january, month('2022-12'));
    const tallies = slugs.flatMap((force) =>
      months.flatMap((at) => [
        { force, month: at, breakdown: 'lag=0', numerator: 30, denominator: 100 },
        { force, month: at, breakdown: 'lag=3', numerator: 20, denominator: 100 },
        { force, month: at, breakdown: 'lag=4', numerator: 10, denominator: 100 },
        { force, month: at, breakdown: 'lag=none', numerator: 40, denominator: 100 },
      ]),
    );
    const coverage = coverageOf(definition, months).filter(
      ({ dataset, force, month: at }) =>
        dataset === 'police-uk-street' || force !== 'kent' || at !== '2022-05',
    );
    const result = analyse({ definition, tallies, coverage });
    expect(figure(result, 'gwent', '2022-09')).toMatchObject({ value: 50, markers: [] });
    expect(figure(result, 'gwent', '2022-10')).toMatchObject({ value: 50, markers: ['[u]'] });
    expect(
      ['2022-01', '2022-02', '2022-05', '2022-06'].map((at) => figure(result, 'kent', at).value),
    ).toEqual([50, null, null, 50]);
    const median = analyse({ definition: named('months-to-first-outcome'), tallies, coverage });
    expect(figure(median, 'gwent', '2022-01')).toMatchObject({
      value: 3,
      lower: 3,
      numerator: 60,
      denominator: 100,
    });
  });

  it('[ME-61] outcomes of the first twelve months that a force sent are not judged', () => {
    const definition = named('charged-of-outcomes-assigned');
    const months = monthsFrom(month('2021-04'), month('2023-03'));
    const tallies = slugs.flatMap((force) => months.flatMap((at) => outcomeTallies(force, at, 60, 940)));
    const coverage = coverageOf(definition, months, (force, at) =>
      force === 'kent' && at < '2021-10' ? 'missing' : undefined,
    );
    const result = analyse({ definition, tallies, coverage });
    expect(figure(result, 'gwent', '2022-03').markers).toEqual(['[u]']);
    expect(figure(result, 'gwent', '2022-04').markers).toEqual([]);
    expect(figure(result, 'kent', '2022-09').markers).toEqual(['[u]']);
    expect(figure(result, 'kent', '2022-10').markers).toEqual([]);
    expect(figure(result, 'england-and-wales', '2022-09').markers).toEqual(['[u]']);
    expect(result.funnel?.points).toHaveLength(42);
  });
});
