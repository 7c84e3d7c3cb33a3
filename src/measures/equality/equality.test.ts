import { describe, expect, it } from 'vitest';
import { equalityTable, findingsOf, outcomeTest } from './comparison.ts';
import { completenessOf, unknownRise } from './completeness.ts';

const limits = { completenessPercentMin: 75, smallestBase: 50, followed: true };
const groups = [
  { group: 'white', count: 80, total: 800 },
  { group: 'black', count: 5, total: 100 },
  { group: 'asian', count: 9, total: 100 },
  { group: 'not-asked', count: 6, total: 60 },
  { group: 'blank', count: 4, total: 40 },
];

describe('equal treatment', () => {
  it('[ME-92] with 61% unknown shows the unknown first, and no rates, and says why', () => {
    const unknown = [
      { group: 'white', count: 30, total: 300 },
      { group: 'black', count: 2, total: 90 },
      { group: 'not-known', count: 61, total: 610 },
    ];
    const table = equalityTable('crimes-charged', 'ethnicity', unknown, limits);
    expect(table.completeness).toMatchObject({ known: 390, total: 1000, percent: 39 });
    expect(table.rows[0]?.group).toBe('not-known');
    expect(table.rates).toMatchObject({ state: 'not-shown', because: 'too-little-known' });
    expect(table.rates.state === 'not-shown' && table.rates.words.en).toContain('39%');
    // The control: the same groups, known, are compared.
    expect(equalityTable('m', 'ethnicity', unknown.slice(0, 2), limits).rates.state).toBe('shown');
  });

  it('[ME-92] every way of not knowing is a row of its own, before the groups; a pair unknown in one part is unknown', () => {
    const table = equalityTable('crimes-charged', 'ethnicity', groups, limits);
    expect(table.rows.map(({ group }) => group)).toEqual(['blank', 'not-asked', 'asian', 'black', 'white']);
    const pair = [{ group: 'age=18-24;ethnicity=declined', count: 1, total: 4 }];
    expect(completenessOf(pair)).toMatchObject({ known: 0, percent: 0 });
    expect(completenessOf([])).toMatchObject({ percent: null });
  });

  it('[ME-93] sets each known group beside all other known ones, with an interval', () => {
    const table = equalityTable('crimes-charged', 'ethnicity', groups, limits);
    const black =
      table.rates.state === 'shown' ? table.rates.ratios.find(({ group }) => group === 'black') : null;
    expect(black?.ratio).toBeCloseTo(0.05 / (89 / 900), 9);
    expect(black?.lower).toBeLessThan(black?.ratio ?? 0);
    expect(black?.upper).toBeGreaterThan(black?.ratio ?? 0);
  });

  it('[ME-93] compares no small group and no cohort that is not followed long enough', () => {
    const small = [...groups, { group: 'other', count: 9, total: 10 }];
    const table = equalityTable('crimes-charged', 'ethnicity', small, limits);
    expect(table.rates.state === 'shown' && table.rates.ratios.map(({ group }) => group)).toEqual([
      'white',
      'black',
      'asian',
    ]);
    expect(equalityTable('m', 'e', groups, { ...limits, followed: false }).rates).toMatchObject({
      because: 'not-followed',
    });
    expect(equalityTable('m', 'e', groups.slice(0, 1), limits).rates).toMatchObject({
      because: 'small-groups',
    });
  });

  it('[ME-94] controls false discovery over all tables that are looked at together', () => {
    const one = [
      { group: 'a', count: 40, total: 100 },
      { group: 'b', count: 26, total: 100 },
    ];
    const same = [
      { group: 'a', count: 30, total: 100 },
      { group: 'b', count: 30, total: 100 },
    ];
    const table = equalityTable('m', 'x', one, limits);
    expect(findingsOf([table]).map(({ differs }) => differs)).toEqual([true, true]);
    const many = Array.from({ length: 9 }, (_, index) => equalityTable(`m${index}`, 'x', same, limits));
    expect(findingsOf([table, ...many]).filter(({ differs }) => differs)).toEqual([]);
  });

  it('[ME-95] the outcome test compares what became of those for whom the decision was taken', () => {
    const charged = [
      { group: 'white', count: 100, total: 1000 },
      { group: 'black', count: 100, total: 1000 },
    ];
    const convicted = [
      { group: 'white', count: 70, total: 1000 },
      { group: 'black', count: 40, total: 1000 },
    ];
    // Equal rates of charge, unequal success: the two do not say the same, which is why both are shown.
    const rates = equalityTable('crimes-charged', 'ethnicity', charged, limits);
    expect(findingsOf([rates]).some(({ differs }) => differs)).toBe(false);
    const test = outcomeTest(charged, convicted, limits);
    expect(findingsOf([test]).every(({ differs }) => differs)).toBe(true);
    expect(test.rates.state === 'shown' && test.rates.ratios[1]?.ratio).toBeCloseTo(4 / 7, 9);
  });

  it('[ME-96] a rise in what is unknown alerts even while the counts improve', () => {
    const before = completenessOf([
      { group: 'white', count: 50, total: 900 },
      { group: 'not-known', count: 5, total: 100 },
    ]);
    const after = completenessOf([
      { group: 'white', count: 90, total: 1100 },
      { group: 'not-known', count: 20, total: 200 },
    ]);
    expect(unknownRise(before, after, 2)).toMatchObject({ alert: true });
    expect(unknownRise(before, before, 2)).toMatchObject({ alert: false, points: 0 });
    expect(unknownRise(after, before, 2)).toMatchObject({ alert: false });
    // By less than chance explains: 1 of 10, then 2 of 10.
    const few = (unknown: number) =>
      completenessOf([
        { group: 'white', count: 0, total: 10 - unknown },
        { group: 'blank', count: 0, total: unknown },
      ]);
    expect(unknownRise(few(1), few(2), 2)).toMatchObject({ alert: false });
    expect(unknownRise(completenessOf([]), after, 2)).toBeUndefined();
  });
});
