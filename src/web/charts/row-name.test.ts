import { describe, expect, it } from 'vitest';
import { linesOfName, roomBeside, rowName } from './row-name.ts';

const long = 'Diwrnodau o gofnodi hyd nes enwir person dan amheuaeth';
const linesIn = (markup: string): number => markup.match(/<text/g)?.length ?? 0;

describe('the name of a row', () => {
  it('[WE-30] loses no word, and no line is longer than its room', () => {
    for (const letters of [12, 38, 50]) {
      const lines = linesOfName(long, letters);
      expect(lines.join(' ')).toBe(long);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(letters);
    }
    expect(linesOfName('Age', 38)).toEqual(['Age']);
    expect(linesOfName('Llanfairpwllgwyngyllgogerych yw', 10)).toEqual([
      'Llanfairpwllgwyngyllgogerych',
      'yw',
    ]);
  });

  it('[WE-30] takes two lines where one would be cut off', () => {
    for (const paper of ['wide', 'narrow'] as const) {
      expect(linesIn(rowName(long, paper, { x: 250, y: 20 }).markup)).toBe(2);
      expect(linesIn(rowName('Age', paper, { x: 250, y: 20 }).markup)).toBe(1);
    }
  });

  it('[WE-30] leaves the values beside the rows the room that the longest needs', () => {
    const rows = ['20%', '100% ddim yn hysbys'].map((written) => ({ written }));
    expect(roomBeside(rows.slice(0, 1), 84)).toBe(84);
    expect(roomBeside(rows, 84)).toBeGreaterThan(19 * 7);
    expect(roomBeside([], 84)).toBe(84);
  });
});
