import { describe, expect, it } from 'vitest';
import { recount } from './published.ts';

describe('published percentages', () => {
  it('[ME-76] flags the two published slips: 217 of 282 as 78%, 47 of 122 as 40%', () => {
    expect(recount({ count: 217, total: 282, percent: 78, decimals: 0 })).toMatchObject({
      kind: 'differs',
      warning: 'Published as 78%, but 217 of 282 is 77%.',
    });
    expect(recount({ count: 122 - 75, total: 122, percent: 40, decimals: 0 })).toMatchObject({
      kind: 'differs',
      warning: 'Published as 40%, but 47 of 122 is 39%.',
    });
  });

  it('[ME-76] lets stand what its counts give: 290 of 524, 13 of 1,539 and 13 of 167', () => {
    expect(recount({ count: 290, total: 524, percent: 55, decimals: 0 }).kind).toBe('agrees');
    expect(recount({ count: 13, total: 1539, percent: 0.8, decimals: 1 }).kind).toBe('agrees');
    expect(recount({ count: 13, total: 167, percent: 7.8, decimals: 1 }).kind).toBe('agrees');
    expect(recount({ count: 1, total: 8, percent: 12, decimals: 0 }).kind).toBe('agrees');
    expect(recount({ count: 1, total: 8, percent: 13, decimals: 0 }).kind).toBe('agrees');
  });

  it('[ME-76] takes no share of nothing, and none above the whole', () => {
    expect(recount({ count: 1, total: 0, percent: 0, decimals: 0 }).kind).toBe('impossible');
    expect(recount({ count: 9, total: 8, percent: 100, decimals: 0 }).kind).toBe('impossible');
  });
});
