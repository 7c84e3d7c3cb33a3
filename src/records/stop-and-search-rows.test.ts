import { describe, expect, it } from 'vitest';
import { searchHeader, searchRow } from '../../tests/extracts/police-uk.ts';
import { readRows } from '../../tests/extracts/read-rows.ts';

describe('stop and search', () => {
  it('[RE-12] counts a search in the month of its day in London', () => {
    const { ledger } = readRows(searchHeader, [
      searchRow('2023-04-30T22:59:59+00:00'),
      searchRow('2023-04-30T23:00:00+00:00'),
      searchRow('2023-01-31T23:30:00+00:00'),
    ]);
    expect(ledger.parts.map(({ from, accepted }) => [from, accepted])).toEqual([
      ['2023-04', 1],
      ['2023-05', 1],
      ['2023-01', 1],
    ]);
  });

  it("[RE-12] quarantines rows of another month than the one in the file's name", () => {
    const rows = [searchRow('2023-05-02T10:00:00+00:00'), searchRow('2023-06-02T10:00:00+00:00')];
    expect(readRows(searchHeader, rows, { fileMonth: '2023-05' }).faults).toEqual([
      ['Date', '2023-06-02T10:00:00+00:00'],
    ]);
    expect(readRows(searchHeader, rows).faults).toEqual([]);
  });

  it('[RE-11] keeps what is blank blank, and quarantines words it does not know', () => {
    const at = '2023-05-02T10:00:00+00:00';
    const { rows, faults } = readRows(searchHeader, [
      searchRow(at, { Gender: '', Outcome: '', 'Outcome linked to object of search': '' }),
      searchRow(at, { Gender: 'Woman' }),
      searchRow(at, { Type: '' }),
      searchRow(at, { 'Removal of more than just outer clothing': 'maybe' }),
      searchRow('2023-05-02 10:00'),
    ]);
    expect(rows.map((row) => [row[3], row[8], row[9], row[10]])).toEqual([['\\N', '\\N', '\\N', 'f']]);
    expect(faults).toEqual([
      ['Gender', 'Woman'],
      ['Type', ''],
      ['Removal of more than just outer clothing', 'maybe'],
      ['Date', '2023-05-02 10:00'],
    ]);
  });
});
