import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateClusters } from './evaluate.ts';

describe('evaluation', () => {
  it('[LK-17] gives the figures worked by hand', () => {
    // Clusters {1,2,3}, {4,5}; people {1,2}, {3,4,5}: right pairs 1-2 and 4-5 of four found and four true.
    const found = evaluateClusters(['a', 'a', 'a', 'b', 'b'], ['x', 'x', 'y', 'y', 'y']);
    expect([found.pairsRight, found.pairsFound, found.pairsTrue]).toEqual([2, 4, 4]);
    expect(found.pairwise).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    // B-cubed precision: (2/3 + 2/3 + 1/3 + 1 + 1) / 5; recall: (1 + 1 + 1/3 + 2/3 + 2/3) / 5.
    expect(found.bCubed.precision).toBeCloseTo(11 / 15, 12);
    expect(found.bCubed.recall).toBeCloseTo(11 / 15, 12);
    expect(found.worst).toEqual([
      {
        cluster: 'a',
        size: 3,
        wrongPairs: 2,
        people: [
          ['x', 2],
          ['y', 1],
        ],
      },
    ]);
  });

  it('[LK-17] leaves rows without truth out, and measures nothing where there is nothing', () => {
    expect(evaluateClusters(['a', 'a', 'a'], ['x', 'x', '']).unknown).toBe(1);
    expect(evaluateClusters(['a', 'b'], ['x', 'y']).pairwise).toEqual({
      precision: null,
      recall: null,
      f1: null,
    });
  });

  it('[LK-17] agrees with counting every pair', () => {
    const labels = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z', '')), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(labels, (rows) => {
        const known = rows.filter(([, person]) => person !== '');
        let right = 0;
        let found = 0;
        let wanted = 0;
        known.forEach(([cluster, person], i) => {
          for (const [otherCluster, otherPerson] of known.slice(i + 1)) {
            if (cluster === otherCluster) found += 1;
            if (person === otherPerson) wanted += 1;
            if (cluster === otherCluster && person === otherPerson) right += 1;
          }
        });
        const result = evaluateClusters(
          rows.map(([cluster]) => cluster),
          rows.map(([, person]) => person),
        );
        expect([result.pairsRight, result.pairsFound, result.pairsTrue]).toEqual([right, found, wanted]);
      }),
      { numRuns: 200, seed: 8 },
    );
  });
});
