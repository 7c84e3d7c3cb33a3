import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalityTable, findingsOf } from './comparison.ts';
import { findingsShown, smallestShown, withheldAmong, withoutSmallNumbers } from './small-numbers.ts';

const limits = { completenessPercentMin: 75, smallestBase: 20, followed: true };

describe('small numbers', () => {
  it('[ME-110] are withheld with enough beside them, and nothing where none is small', () => {
    expect(withheldAmong([40, 12, 3, 90])).toEqual([false, true, true, false]);
    expect(withheldAmong([40, 4, 3, 90])).toEqual([true, true, true, false]);
    expect(withheldAmong([40, 0, 10])).toEqual([false, false, false]);
    // Beside a nought a small count is not hidden: the nought goes last.
    expect(withheldAmong([0, 3, 25])).toEqual([false, true, true]);
    expect(withheldAmong([3])).toEqual([true]);
  });

  it('[ME-110] no sum gives one away: whoever knows the whole learns of those withheld only that they hold ten or more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 8 }), (counts) => {
        const withheld = withheldAmong(counts);
        for (const [at, count] of counts.entries()) {
          if (count > 0 && count < smallestShown) expect(withheld[at]).toBe(true);
        }
        const hidden = counts.filter((_, at) => withheld[at]);
        const whole = hidden.length === counts.length;
        if (hidden.length === 0 || whole) return;
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(smallestShown);
      }),
      { seed: 36 },
    );
  });

  it('[ME-110] a group of which anything is withheld stands in no comparison and no finding', () => {
    const groups = [
      { group: 'white', count: 150, total: 400 },
      { group: 'asian', count: 90, total: 200 },
      { group: 'black', count: 4, total: 150 },
      { group: 'not-asked', count: 15, total: 40 },
    ];
    const table = equalityTable('crimes-charged', 'ethnicity', groups, limits);
    const shown = withoutSmallNumbers(table);
    expect(shown.rows).toEqual([
      { group: 'not-asked', count: null, total: 40 },
      { group: 'asian', count: 90, total: 200 },
      { group: 'black', count: null, total: 150 },
      { group: 'white', count: 150, total: 400 },
    ]);
    const ratios = shown.rates.state === 'shown' ? shown.rates.ratios.map(({ group }) => group) : [];
    expect(ratios).toEqual(['white', 'asian']);
    const findings = findingsOf([table]);
    // The control: before, the group that is now withheld stood out.
    expect(findings.some(({ group, differs }) => group === 'black' && differs)).toBe(true);
    expect(findingsShown(findings, [shown]).map(({ group }) => group)).toEqual(['white', 'asian']);
  });
});
