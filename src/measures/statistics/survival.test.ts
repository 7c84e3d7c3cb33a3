import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, medianWait, survivalOf, type Wait } from './survival.ts';

const wait = (days: number, ended: boolean): Wait => ({ days, ended, count: 1 });

/**
 * Remission in weeks of the 21 children given 6-mercaptopurine (Freireich and others 1963; the example of Klein and
 * Moeschberger 2003, table 4.1): the published estimate falls to 0.4482 at 23 weeks.
 */
const remission: readonly Wait[] = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((days) => wait(days, true)),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((days) => wait(days, false)),
];

/**
 * Efron's redistribution to the right (1967): each censored wait hands its weight in equal parts to all that last longer.
 * It reaches the product-limit estimate by another road, so it judges it.
 */
function redistributed(waits: readonly Wait[]): ReadonlyMap<number, number> {
  const single = waits
    .flatMap(({ count, days, ended }) => Array.from({ length: count }, () => ({ days, ended, weight: 0 })))
    .sort((a, b) => a.days - b.days || Number(b.ended) - Number(a.ended));
  for (const one of single) one.weight = 1 / single.length;
  let left = 1;
  const shares = new Map<number, number>();
  single.forEach((one, index) => {
    if (one.ended) {
      left -= one.weight;
      shares.set(one.days, left);
      return;
    }
    const later = single.slice(index + 1);
    for (const each of later) each.weight += one.weight / later.length;
  });
  return shares;
}

describe('time in a stage', () => {
  it('[ME-70] gives the published estimate and standard errors of the remission example', () => {
    const steps = survivalOf(remission);
    expect(steps.map(({ days }) => days)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    const published = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
    const errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346];
    steps.forEach((step, index) => {
      expect(step.waiting).toBeCloseTo(published[index] ?? 0, 4);
      expect(step.waiting * Math.sqrt(step.greenwood)).toBeCloseTo(errors[index] ?? 0, 4);
    });
  });

  it('[ME-70] gives its median of 23 weeks, from 13 on, with no upper end', () => {
    expect(medianWait(remission)).toEqual({ median: 23, lower: 13, upper: null, waits: 21, ended: 9 });
  });

  it('[ME-70] agrees with redistribution to the right on any waits', () => {
    const anyWaits = fc.array(
      fc.record({
        days: fc.integer({ min: 0, max: 12 }),
        ended: fc.boolean(),
        count: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 25 },
    );
    fc.assert(
      fc.property(anyWaits, (waits) => {
        const oracle = redistributed(waits);
        const steps = survivalOf(waits);
        expect(steps.map(({ days }) => days)).toEqual([...oracle.keys()]);
        for (const step of steps) {
          expect(step.waiting).toBeCloseTo(oracle.get(step.days) ?? -1, 9);
          const band = bandOf(step);
          expect(band.lower).toBeLessThanOrEqual(step.waiting + 1e-12);
          expect(band.upper).toBeGreaterThanOrEqual(step.waiting - 1e-12);
        }
      }),
    );
  });

  it('[ME-70] has no median where more than half still wait, and none of nothing', () => {
    expect(medianWait([wait(3, true), wait(9, false), wait(9, false)])).toMatchObject({ median: null });
    expect(medianWait([])).toEqual({ median: null, lower: null, upper: null, waits: 0, ended: 0 });
  });
});
