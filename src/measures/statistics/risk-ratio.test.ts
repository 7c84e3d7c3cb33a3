import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskRatio, sameShareProbability } from './risk-ratio.ts';

describe('the ratio of two shares', () => {
  it("[ME-71] gives Koopman's published interval", () => {
    const found = riskRatio(36, 40, 16, 80);
    expect(found?.ratio).toBeCloseTo(4.5, 9);
    expect(found?.lower).toBeCloseTo(2.94, 2);
    expect(found?.upper).toBeCloseTo(7.15, 2);
  });

  it('[ME-71] turned round, it is the inverse', () => {
    const share = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }))
      .map(([count, more]) => ({ count, total: count + more }));
    fc.assert(
      fc.property(share, share, (one, other) => {
        const there = riskRatio(one.count, one.total, other.count, other.total);
        const back = riskRatio(other.count, other.total, one.count, one.total);
        expect(there?.lower).toBeLessThanOrEqual(there?.ratio ?? 0);
        expect((there?.lower ?? 0) * (back?.upper ?? 0)).toBeCloseTo(1, 4);
      }),
    );
  });

  it('[ME-71] says nothing of two empty counts, and has an open end beside one', () => {
    expect(riskRatio(0, 10, 0, 20)).toBeUndefined();
    expect(riskRatio(0, 10, 5, 20)).toMatchObject({ ratio: 0, lower: 0 });
    expect(riskRatio(5, 10, 0, 20)).toMatchObject({ ratio: Number.POSITIVE_INFINITY });
    expect(riskRatio(5, 10, 0, 20)?.lower).toBeGreaterThan(1);
  });

  it('[ME-71] the test of sameness is the chi-square of the pooled share', () => {
    // 12 of 40 against 24 of 40: z = 0.3 / sqrt(0.45 * 0.55 * 2 / 40) = 2.6968, p = 0.00700.
    expect(sameShareProbability([12, 40], [24, 40])).toBeCloseTo(0.007, 4);
    expect(sameShareProbability([0, 40], [0, 40])).toBe(1);
  });
});
