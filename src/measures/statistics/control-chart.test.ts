import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartRules, type Signal, signalsOf, xmrLimits } from './control-chart.ts';

const anything = { floor: Number.NEGATIVE_INFINITY, ceiling: Number.POSITIVE_INFINITY };
const share = { floor: 0, ceiling: 100 };
const limits = { centre: 10, sigma: 1, lower: 7, upper: 13 };
const marked = (values: readonly (number | null)[], signal: Signal): readonly number[] =>
  signalsOf(values, limits).flatMap((names, index) => (names.includes(signal) ? [index] : []));

describe('limits of an XmR chart', () => {
  // NIST/SEMATECH e-Handbook 6.3.2.2, moisture of ten batches: centre 50.81, limits 45.8159 and 55.8041. The ten stand
  // here twice with a month missing between, which must add no moving range.
  const moisture = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

  it('[ME-20] are those of the published example, and nothing moves across a missing month', () => {
    const found = xmrLimits([...moisture, null, ...moisture], anything);
    expect(found?.centre).toBeCloseTo(50.81, 10);
    expect(found?.lower).toBeCloseTo(45.8159, 2);
    expect(found?.upper).toBeCloseTo(55.8041, 2);
    // The control: joined, the step from 52.1 back to 49.6 would widen them.
    expect(xmrLimits([...moisture, ...moisture], anything)?.upper).toBeGreaterThan(55.85);
  });

  it('[ME-20] need twelve points', () => {
    expect(xmrLimits(moisture.concat([50]), anything)).toBeUndefined();
    expect(xmrLimits(moisture.concat([50, 51]), anything)).toBeDefined();
    expect(
      xmrLimits(
        Array.from({ length: 40 }, (_, index) => (index % 2 ? 5 : null)),
        anything,
      ),
    ).toBeUndefined();
  });

  it('[ME-21] come from the first 24 points: later months do not move them', () => {
    const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 8 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 40, maxLength: 60 }), value, (values, later) => {
        const known = values.filter((each) => each !== null).length;
        fc.pre(known >= chartRules.baselinePoints);
        expect(xmrLimits([...values, later], share)).toEqual(xmrLimits(values, share));
      }),
    );
  });

  it('[ME-21] do not go beyond what a value can be', () => {
    const wild = Array.from({ length: 24 }, (_, index) => (index % 2 ? 2 : 96));
    expect(xmrLimits(wild, share)).toMatchObject({ lower: 0, upper: 100 });
  });
});

describe('signals', () => {
  it('[ME-22] a point beyond a limit; a point on it is none', () => {
    expect(marked([10, 13.01, 13, 6.99, 7], 'above-limit')).toEqual([1]);
    expect(marked([10, 13.01, 13, 6.99, 7], 'below-limit')).toEqual([3]);
  });

  it('[ME-23] eight in a row on one side; a point on the centre ends the row', () => {
    const eight = [11, 11.5, 11, 11.5, 11, 11.5, 11, 11.5];
    expect(marked([9, ...eight, 9], 'run-above')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(marked([9, ...eight.slice(1), 10, 11], 'run-above')).toEqual([]);
    expect(
      marked(
        eight.map((value) => 20 - value),
        'run-below',
      ),
    ).toHaveLength(8);
  });

  it('[ME-24] six points that rise or fall without a pause', () => {
    expect(marked([10, 9, 9.2, 9.4, 9.6, 9.8, 10.1, 10], 'rising')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(marked([9, 9.2, 9.4, 9.4, 9.6, 9.8, 10.1], 'rising')).toEqual([]);
    expect(marked([11, 10.8, 10.6, 10.4, 10.2, 9.9], 'falling')).toHaveLength(6);
  });

  it('[ME-25] two of three beyond two sigma on one side, those two', () => {
    expect(marked([10, 12.5, 10, 12.5, 10], 'two-of-three-high')).toEqual([1, 3]);
    expect(marked([10, 12.5, 10, 10, 12.5], 'two-of-three-high')).toEqual([]);
    expect(marked([10, 12.5, 10, 7.5], 'two-of-three-high')).toEqual([]);
    expect(marked([7.5, 7.6, 10], 'two-of-three-low')).toEqual([0, 1]);
  });

  it('[ME-26] a missing month ends every pattern', () => {
    expect(marked([11, 11, 11, 11, null, 11, 11, 11, 11], 'run-above')).toEqual([]);
    expect(marked([9, 9.2, 9.4, null, 9.6, 9.8, 10.1], 'rising')).toEqual([]);
    expect(marked([12.5, null, 12.5], 'two-of-three-high')).toEqual([]);
    expect(signalsOf([null], limits)).toEqual([[]]);
  });

  it('[ME-22] turned upside down, high becomes low and nothing else changes', () => {
    const turn: Readonly<Record<Signal, Signal>> = {
      'above-limit': 'below-limit',
      'below-limit': 'above-limit',
      'two-of-three-high': 'two-of-three-low',
      'two-of-three-low': 'two-of-three-high',
      'run-above': 'run-below',
      'run-below': 'run-above',
      rising: 'falling',
      falling: 'rising',
    };
    const value = fc.option(fc.integer({ min: 24, max: 56 }), { freq: 12 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (quarters) => {
        const values = quarters.map((each) => (each === null ? null : each / 4));
        const turned = values.map((each) => (each === null ? null : 20 - each));
        const expected = signalsOf(values, limits).map((names) => new Set(names.map((name) => turn[name])));
        expect(signalsOf(turned, limits).map((names) => new Set(names))).toEqual(expected);
      }),
    );
  });
});
