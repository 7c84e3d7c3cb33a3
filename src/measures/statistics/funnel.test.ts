import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialDistribution } from './beta.ts';
import { adjustForFalseDiscovery } from './false-discovery.ts';
import { additiveOverdispersion, funnelOf, interpolatedQuantile, winsorised } from './funnel.ts';
import { poissonDistribution } from './gamma.ts';

// Twelve made-up units whose spread is wider than chance; expected values worked out with NumPy and SciPy 1.17.
const wide = [
  [52, 900],
  [80, 1200],
  [34, 700],
  [120, 1500],
  [61, 1100],
  [95, 1300],
  [40, 1000],
  [70, 900],
  [33, 800],
  [150, 1600],
  [66, 1000],
  [58, 1150],
].map(([count = 0, base = 1]) => ({ count, base }));

describe('funnels', () => {
  it.each([
    [50, 0.1, 0.025, 0.013862926957343676],
    [50, 0.1, 0.999, 0.24012841875238997],
    [400, 0.06, 0.001, 0.025363748327541423],
    [400, 0.06, 0.975, 0.0830720153468808],
  ])('[ME-30] exact binomial limits, interpolated: n = %d, pooled %d, p = %d', (base, pooled, p, wanted) => {
    const found = interpolatedQuantile(
      (count) => binomialDistribution(count, base, pooled),
      p,
      base * pooled,
    );
    expect(found / base).toBeCloseTo(wanted, 10);
  });

  it.each([
    [4.2, 0.025, 0.037820763946889366],
    [4.2, 0.999, 2.7134192733947713],
    [80, 0.001, 0.6662943801582052],
    [80, 0.975, 1.2189131981685524],
  ])('[ME-30] exact Poisson limits, interpolated: mean %d, p = %d', (mean, p, wanted) => {
    const found = interpolatedQuantile((count) => poissonDistribution(count, mean), p, mean);
    expect(found / mean).toBeCloseTo(wanted, 10);
  });

  it('[ME-31] additive over-dispersion from winsorised z scores, and what follows from it', () => {
    const funnel = funnelOf('proportion', wide);
    expect(funnel?.pooled).toBeCloseTo(0.0653231939163498, 12);
    expect(funnel?.overdispersion).toBeCloseTo(0.0006261414703780809, 12);
    expect(funnel?.points[6]?.z).toBeCloseTo(-1.9288657708940342, 10);
    expect(funnel?.points[6]?.p).toBeCloseTo(0.05374752814418064, 10);
    expect(funnel?.points[6]?.q).toBeCloseTo(0.3134913548599228, 10);
    const limits = funnel?.limitsAt(1000);
    expect(limits?.lower998).toBeCloseTo(0.027624742059554473, 10);
    expect(limits?.lower95).toBeCloseTo(0.03964001990731774, 10);
    expect(limits?.upper95).toBeCloseTo(0.09685170545512947, 10);
    expect(limits?.upper998).toBeCloseTo(0.11752843845457663, 10);
  });

  it('[ME-31] pulls the outer tenths in, and finds none where the spread is chance', () => {
    expect(winsorised([-9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9])).toEqual(new Array(11).fill(0));
    expect(additiveOverdispersion([1, -1, 0.5, -0.5], [0.1, 0.1, 0.2, 0.2])).toBe(0);
    expect(additiveOverdispersion([3, -3, 3, -3], [0.1, 0.1, 0.2, 0.2])).toBeGreaterThan(0);
  });

  it('[ME-32] marks the one that differs when the others agree, and says on which side', () => {
    const calm = Array.from({ length: 30 }, (_, index) => ({ count: 95 + ((index * 7) % 11), base: 1000 }));
    const funnel = funnelOf('proportion', [...calm, { count: 190, base: 1000 }]);
    expect(funnel?.overdispersion).toBe(0);
    expect(funnel?.points.map((point) => point.outlier)).toEqual([...calm.map(() => null), 'above']);
    expect(funnelOf('rate', [...calm, { count: 30, base: 1000 }])?.points.at(-1)?.outlier).toBe('below');
  });

  it('[ME-32] says nothing where there is nothing to compare', () => {
    expect(funnelOf('rate', [{ count: 5, base: 10 }])).toBeUndefined();
    expect(
      funnelOf('rate', [
        { count: 0, base: 10 },
        { count: 0, base: 20 },
      ]),
    ).toBeUndefined();
    expect(
      funnelOf('proportion', [
        { count: 10, base: 10 },
        { count: 20, base: 20 },
      ]),
    ).toBeUndefined();
  });

  it('[ME-30] limits hold the pooled value between them and narrow with the base', () => {
    const count = fc.integer({ min: 1, max: 400 });
    const kind = fc.constantFrom('proportion' as const, 'rate' as const);
    fc.assert(
      fc.property(kind, fc.array(count, { minLength: 3, maxLength: 20 }), (which, counts) => {
        const funnel = funnelOf(
          which,
          counts.map((each) => ({ count: each, base: 500 })),
        );
        const [small, large] = [funnel?.limitsAt(200), funnel?.limitsAt(2000)];
        if (funnel === undefined || small === undefined || large === undefined) return;
        for (const at of [small, large]) {
          expect(at.lower998 <= at.lower95 && at.lower95 <= funnel.pooled).toBe(true);
          expect(funnel.pooled <= at.upper95 && at.upper95 <= at.upper998).toBe(true);
        }
        expect(large.upper998 - large.lower998).toBeLessThan(small.upper998 - small.lower998 + 1e-12);
      }),
      { numRuns: 50 },
    );
  });
});

describe('false discovery', () => {
  it('[ME-33] adjusts as Benjamini and Hochberg do', () => {
    // The fifteen p values of their paper's example (1995, section 3.2): four stay below 0.05.
    const published = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const adjusted = adjustForFalseDiscovery(published);
    expect(adjusted.filter((q) => q <= 0.05)).toHaveLength(4);
    expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
    expect(adjusted[4]).toBeCloseTo((0.0201 * 15) / 5, 12);
  });

  it('[ME-33] keeps the order of the p values and never makes one smaller', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(ps, (values) => {
        const adjusted = adjustForFalseDiscovery(values);
        values.forEach((p, index) => {
          // A product may round down by one bit.
          expect(adjusted[index] ?? 0).toBeGreaterThanOrEqual(p * (1 - 1e-15));
          values.forEach((other, at) => {
            if (p <= other) expect(adjusted[index] ?? 0).toBeLessThanOrEqual(adjusted[at] ?? 0);
          });
        });
      }),
    );
  });
});
