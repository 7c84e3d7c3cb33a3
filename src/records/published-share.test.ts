import { describe, expect, it } from 'vitest';
import { readRows } from '../../tests/extracts/read-rows.ts';
import { readPercent, shareColumnsOf } from './published-share.ts';

const header =
  'fy,closed_all_t1,closed_all_assigned,recorded_all_t1,recorded_all_assigned,closed_all_t1_percent,recorded_all_t1_rate,closed_all_t9_pct';

describe('percentages that an outcome table prints', () => {
  it('[RE-29] are known by the columns of counts they follow from; one without them is left be', () => {
    expect(shareColumnsOf(header.split(','))).toEqual([
      { column: 'closed_all_t1_percent', index: 5, countAt: 1, totalAt: 2 },
      { column: 'recorded_all_t1_rate', index: 6, countAt: 3, totalAt: 4 },
    ]);
    expect(shareColumnsOf(['closed_assigned_rate', 'closed_assigned'])).toEqual([]);
  });

  it('[RE-29] are kept with their line and counts, as printed', () => {
    const { ledger, faults } = readRows(header, [
      '2022/23,217,282,47,122,78,38.5%,x',
      '2021/22,1,2,1,2,[x],50 %,',
    ]);
    expect(faults).toEqual([]);
    expect(ledger.printedShares).toEqual([
      { line: 2, column: 'closed_all_t1_percent', count: 217, total: 282, percent: 78, decimals: 0 },
      { line: 2, column: 'recorded_all_t1_rate', count: 47, total: 122, percent: 38.5, decimals: 1 },
      { line: 3, column: 'recorded_all_t1_rate', count: 1, total: 2, percent: 50, decimals: 0 },
    ]);
  });

  it('[RE-29] are read as tables write them', () => {
    expect(readPercent(' 77.30% ')).toEqual({ percent: 77.3, decimals: 2 });
    for (const wrong of ['', '-1', '1e2', 'about 5', '1,5']) expect(readPercent(wrong)).toBeUndefined();
  });
});
