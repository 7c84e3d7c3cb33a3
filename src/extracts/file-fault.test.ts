import { describe, expect, it } from 'vitest';
import { fileFaultCodes, fileFaultWords, tellFileFault } from './index.ts';

describe('a file that cannot be read', () => {
  it.each([
    ['a file', 'crimes.csv: the file is empty.', 'crimes.csv: '],
    ['a line of a file', 'crimes.csv, line 12: a byte that is no text.', 'crimes.csv, llinell 12: '],
    ['a line alone', 'line 12: a quote is opened and not closed.', 'llinell 12: '],
    ['a sheet of a workbook', 'book.xlsx, Sheet 1: a sheet without a table.', 'book.xlsx, Sheet 1: '],
    ['no place', 'The files are not those that were checked.', ''],
  ])('[EX-68] is told in Welsh with its place: %s', (_, message, place) => {
    const told = tellFileFault({ code: 'file_empty', message });
    expect(told).toEqual({ en: message, cy: `${place}Mae ffeil yn wag. Allforiwch hi eto.` });
  });

  it('[EX-68] has words of its own in both languages for every code, and some for a code that nobody knew', () => {
    const told = [...fileFaultCodes, 'file_of_tomorrow'].flatMap((code) =>
      (['en', 'cy'] as const).map((language) => fileFaultWords({ code, message: '' }, language)),
    );
    expect(told.length).toBeGreaterThan(40);
    expect(new Set(told).size).toBe(told.length);
  });
});
