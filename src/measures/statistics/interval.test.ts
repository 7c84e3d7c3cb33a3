import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaLower, betaQuantile, binomialDistribution } from './beta.ts';
import { chiSquareQuantile, gammaLower, gammaQuantile, gammaUpper, poissonDistribution } from './gamma.ts';
import {
  exactPoissonInterval,
  exactProportionInterval,
  medianOf,
  medianRanks,
  rateRatio,
  wilsonInterval,
} from './interval.ts';
import { normalCritical, normalTwoSided } from './normal.ts';

const near = (found: number, wanted: number, relative = 1e-9): void =>
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted));

/** Sums probabilities one by one: slow, and nothing in common with the incomplete functions. */
function poissonBySum(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}
function binomialBySum(count: number, trials: number, p: number): number {
  let term = (1 - p) ** trials;
  let sum = term;
  for (let k = 1; k <= count; k += 1) {
    term *= ((trials - k + 1) / k) * (p / (1 - p));
    sum += term;
  }
  return sum;
}

describe('incomplete gamma and beta functions', () => {
  // NIST/SEMATECH e-Handbook, table 1.3.6.7.4, gives the first three digits of these; the rest is from SciPy 1.17.
  it.each([
    [1, 0.95, 3.841458820694124],
    [1, 0.001, 1.5707971492624921e-6],
    [2, 0.5, 1.386294361119891],
    [5, 0.975, 12.832501994030027],
    [10, 0.025, 3.2469727802368413],
    [30, 0.99, 50.89218131151707],
    [100, 0.05, 77.92946516501726],
    [2000, 0.975, 2125.8423024497756],
    [200_000, 0.025, 198762.30532748945],
  ])('[ME-10] chi-square with %d degrees of freedom reaches %d', (degrees, p, wanted) => {
    near(chiSquareQuantile(degrees, p), wanted);
  });

  it.each([
    [0.5, 0.5, 0.6826894921370859, 0.31731050786291115],
    [10, 5, 0.03182805730620481, 0.9681719426937951],
    [10, 25, 0.9997785233617512, 0.0002214766382487835],
    [150, 120, 0.004563441304151236, 0.9954365586958488],
    [5000, 5100, 0.9206711189223811, 0.07932888107761896],
    [1e5, 99_500, 0.05674182321279226, 0.9432581767872077],
  ])('[ME-10] P and Q of the gamma function at a = %d, x = %d', (a, x, lower, upper) => {
    near(gammaLower(a, x), lower);
    near(gammaUpper(a, x), upper);
  });

  it.each([
    [0.5, 0.5, 0.25, 1 / 3],
    [2, 3, 0.4, 0.5248],
    [10, 1, 0.9, 0.9 ** 10],
    [100, 200, 0.3, 0.10884306564490986],
    [5000, 95_000, 0.0505, 0.7665543613336525],
  ])('[ME-10] I of the beta function at a = %d, b = %d, x = %d', (a, b, x, wanted) => {
    near(betaLower(a, b, x), wanted);
  });

  it('[ME-10] quantiles undo their distributions', () => {
    const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    const shape = fc.double({ min: 0.3, max: 5000, noNaN: true });
    const side = fc.double({ min: 1, max: 5000, noNaN: true });
    fc.assert(
      fc.property(shape, p, (a, at) => {
        near(gammaLower(a, gammaQuantile(a, at)), at, 1e-8);
      }),
    );
    fc.assert(
      fc.property(side, side, p, (a, b, at) => {
        near(betaLower(a, b, betaQuantile(a, b, at)), at, 1e-7);
      }),
    );
  });

  it('[ME-10] Poisson and binomial distributions agree with sums of their terms', () => {
    const mean = fc.double({ min: 0.01, max: 300, noNaN: true });
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.nat(400), mean, (count, at) => {
        expect(poissonDistribution(count, at)).toBeCloseTo(poissonBySum(count, at), 10);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.nat(120), share, (trials, drawn, at) => {
        const count = Math.min(drawn, trials - 1);
        expect(binomialDistribution(count, trials, at)).toBeCloseTo(binomialBySum(count, trials, at), 10);
      }),
    );
  });

  it('[ME-10] normal tails', () => {
    near(normalCritical(0.95), 1.959963984540054);
    near(normalTwoSided(3), 0.0026997960632601866);
    near(normalTwoSided(-8), 1.244192114854348e-15);
  });
});

describe('intervals', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I: the four worked examples of methods 3 and 5.
  it.each([
    [81, 263, 0.2553, 0.3662, 0.2527, 0.3676],
    [15, 148, 0.0624, 0.1605, 0.0578, 0.1617],
    [0, 20, 0, 0.1611, 0, 0.1684],
    [1, 29, 0.0061, 0.1718, 0.0009, 0.1776],
  ])('[ME-11] %d of %d by Wilson and by Clopper and Pearson as published', (count, total, ...ends) => {
    const [wilsonLower, wilsonUpper, exactLower, exactUpper] = ends;
    const wilson = wilsonInterval(count, total);
    const exact = exactProportionInterval(count, total);
    expect([wilson.lower, wilson.upper].map((end) => end.toFixed(4))).toEqual(
      [wilsonLower, wilsonUpper].map((end) => end?.toFixed(4)),
    );
    expect([exact.lower, exact.upper].map((end) => end.toFixed(4))).toEqual(
      [exactLower, exactUpper].map((end) => end?.toFixed(4)),
    );
  });

  it('[ME-11] the ends of a Wilson interval solve the score equation, and nothing or all reaches 0 or 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, at) => {
          const count = Math.round(total * at);
          const { lower, upper } = wilsonInterval(count, total);
          for (const end of [lower, upper]) {
            if (end === 0 || end === 1) continue;
            const score = (count / total - end) / Math.sqrt((end * (1 - end)) / total);
            expect(Math.abs(score)).toBeCloseTo(1.959963984540054, 5);
          }
          expect(lower <= count / total && count / total <= upper).toBe(true);
        },
      ),
    );
  });

  // Garwood's intervals as tabulated in Ulm (1990) and everywhere since; digits beyond from SciPy 1.17.
  it.each([
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289876, 5.571643390938898],
    [5, 1.6234863901184207, 11.66833207932267],
    [10, 4.7953886961324335, 18.39035604201778],
    [100, 81.36399125092314, 121.62679379242638],
    [3635, 3517.781873740518, 3755.1286481578413],
    [1_000_000, 998040.9833402939, 1001961.9119454322],
  ])('[ME-12] the exact Poisson interval of %d', (count, lower, upper) => {
    const found = exactPoissonInterval(count);
    near(found.lower, lower);
    near(found.upper, upper);
  });

  it('[ME-12] each end of the Poisson interval leaves 2.5% beyond the count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 250 }), (count) => {
        const { lower, upper } = exactPoissonInterval(count);
        expect(1 - poissonBySum(count - 1, lower)).toBeCloseTo(0.025, 9);
        expect(poissonBySum(count, upper)).toBeCloseTo(0.025, 9);
      }),
    );
  });

  it('[ME-13] a rate ratio has the ends where either conditional tail is 2.5%', () => {
    const found = rateRatio(41, 28_010, 15, 19_017);
    // Breast cancer after fluoroscopy (Boice and Monson 1977), the worked example of exact rate ratios in textbooks and
    // in Stata's manual entry for `ir`.
    near(found?.ratio ?? 0, 1.8557586576222778);
    near(found?.lower ?? 0, 1.0056840626892576);
    near(found?.upper ?? 0, 3.6093003110779054);
    expect(rateRatio(0, 10, 0, 10)).toBeUndefined();
    expect(rateRatio(3, 10, 0, 10)?.upper).toBe(Number.POSITIVE_INFINITY);
  });

  it('[ME-13] turning a rate ratio round turns its interval round', () => {
    const count = fc.integer({ min: 1, max: 500 });
    const base = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(count, base, count, base, (a, m, b, n) => {
        const there = rateRatio(a, m, b, n);
        const back = rateRatio(b, n, a, m);
        near((there?.lower ?? 0) * (back?.upper ?? 0), 1, 1e-8);
      }),
    );
  });
});

describe('medians', () => {
  // Ranks as tabulated in Altman, Machin and others, Statistics with Confidence (2000), table 18.5.
  it.each([
    [6, 1, 6],
    [10, 2, 9],
    [15, 4, 12],
    [20, 6, 15],
    [30, 10, 21],
    [50, 18, 33],
    [100, 40, 61],
  ])('[ME-14] the median of %d values lies between ranks %d and %d', (size, lower, upper) => {
    expect(medianRanks(size)).toEqual({ lower, upper });
  });

  it('[ME-14] counted values give the same median as the values written out', () => {
    const value = fc.option(fc.nat(12), { freq: 4 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 90 }), (values) => {
        const sorted = values.map((each) => each ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
        const ranks = medianRanks(values.length);
        const at = (rank: number | undefined): number | null => {
          const found = rank === undefined ? Number.POSITIVE_INFINITY : sorted[rank - 1];
          return found === undefined || found === Number.POSITIVE_INFINITY ? null : found;
        };
        const counts = [...new Set(values)].map((each) => ({
          value: each,
          count: values.filter((other) => other === each).length,
        }));
        expect(medianOf(counts)).toEqual({
          value: at(Math.ceil(values.length / 2)),
          lower: at(ranks?.lower),
          upper: at(ranks?.upper),
        });
      }),
    );
  });

  it('[ME-14] is null when half or more had not happened yet, and for no values', () => {
    expect(
      medianOf([
        { value: 1, count: 4 },
        { value: null, count: 5 },
      ]).value,
    ).toBeNull();
    expect(medianOf([])).toEqual({ value: null, lower: null, upper: null });
    // The control: one more that had happened.
    expect(
      medianOf([
        { value: 1, count: 6 },
        { value: null, count: 5 },
      ]).value,
    ).toBe(1);
  });
});
