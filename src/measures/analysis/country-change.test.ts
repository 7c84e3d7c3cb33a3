import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { month } from '../../kernel/index.ts';
import {
  type Figure,
  type Marker,
  type MeasureDefinition,
  parseMeasureDefinition,
  proportionDifference,
} from '../index.ts';
import { wilsonInterval } from '../statistics/interval.ts';
import { countryChangeOf } from './country-change.ts';

const definition: MeasureDefinition = parseMeasureDefinition(
  parse(readFileSync(new URL('../definitions/charged-of-outcomes-assigned.yaml', import.meta.url), 'utf8')),
);
const places = Array.from({ length: 14 }, (_, index) => `force-${index}`);
const forces = new Set(places);

function year(
  place: string,
  begins: number,
  numerator: number,
  denominator: number,
  markers: readonly Marker[] = [],
): Figure {
  return {
    place,
    period: { from: month(`${begins}-04`), to: month(`${begins + 1}-03`) },
    breakdown: '',
    numerator,
    denominator,
    value: (100 * numerator) / denominator,
    lower: 0,
    upper: 100,
    coverage: { forcesExpected: 1, forcesReceived: 1, monthsExpected: 12, monthsReceived: 12 },
    markers,
  };
}

const bothYears = (before: number, after: number): Figure[] =>
  places.flatMap((place) => [year(place, 2022, before, 1000), year(place, 2023, after, 1000)]);

describe('the change of a country', () => {
  it('[ME-15] gives the published examples of the difference of two proportions', () => {
    // Newcombe 1998 (17:873-890), table II, method 10: (a) 56/70 less 48/80; (b) 9/10 less 3/10; (e) 10/10 less 0/20.
    const examples = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [10, 10, 0, 20, 0.6791, 1.0],
    ] as const;
    for (const [a, m, b, n, lower, upper] of examples) {
      const interval = proportionDifference(a, m, b, n);
      expect(interval.lower).toBeCloseTo(lower, 4);
      expect(interval.upper).toBeCloseTo(upper, 4);
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 80 }), (a, b) => {
        const forth = proportionDifference(a, 50, b, 80);
        const back = proportionDifference(b, 80, a, 50);
        expect(forth.lower).toBeCloseTo(-back.upper, 12);
        expect(forth.lower).toBeLessThanOrEqual(a / 50 - b / 80 + 1e-12);
        expect(wilsonInterval(a, 50).lower - wilsonInterval(b, 80).upper).toBeLessThanOrEqual(
          forth.lower + 1e-12,
        );
      }),
    );
  });

  it('[ME-63] compares the forces that are whole in both years, and says how many', () => {
    expect(countryChangeOf(definition, bothYears(60, 80), forces)).toEqual({
      before: { from: '2022-04', to: '2023-03' },
      after: { from: '2023-04', to: '2024-03' },
      forces: 14,
      valueBefore: 6,
      valueAfter: 8,
      went: 'up',
    });
    expect(countryChangeOf(definition, bothYears(80, 60), forces)?.went).toBe('down');
    expect(countryChangeOf(definition, bothYears(70, 71), forces)?.went).toBe('unclear');
  });

  it('[ME-63] a force that is new, gone, in part or immature is in neither year', () => {
    const wild = year('force-0', 2023, 900, 1000);
    const figures = [...bothYears(60, 80).filter((figure) => figure.place !== 'force-0'), wild];
    const partial = { ...wild, place: 'force-1', coverage: { ...wild.coverage, monthsReceived: 11 } };
    const early = { ...wild, place: 'force-2', markers: ['[u]'] as const };
    const changed = figures.map((figure) => {
      if (figure.period.from !== '2023-04') return figure;
      return figure.place === 'force-1' ? partial : figure.place === 'force-2' ? early : figure;
    });
    expect(countryChangeOf(definition, changed, forces)).toMatchObject({
      forces: 11,
      valueBefore: 6,
      valueAfter: 8,
    });
  });

  it('[ME-63] says nothing of fewer than ten forces, of medians and of guarded counts', () => {
    const few = bothYears(60, 80).filter((figure) => Number(figure.place.slice(6)) < 9);
    expect(countryChangeOf(definition, few, forces)).toBeUndefined();
    expect(countryChangeOf({ ...definition, kind: 'median' }, bothYears(60, 80), forces)).toBeUndefined();
    const guarded = { ...definition, disclosure: { rule: 'suppress' as const, threshold: 10 } };
    expect(countryChangeOf(guarded, bothYears(60, 80), forces)).toBeUndefined();
    // The country's own figures never enter the sum.
    expect(
      countryChangeOf(definition, [...bothYears(60, 80), year('england-and-wales', 2023, 1, 9)], forces)
        ?.forces,
    ).toBe(14);
  });
});
