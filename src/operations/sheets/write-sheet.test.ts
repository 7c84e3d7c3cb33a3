import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../sheets/index.ts';
import { readWorkbook } from './index.ts';
import { sheetFormats, writeSheet } from './write-sheet.ts';

async function must(name: string, content: Buffer): Promise<Workbook> {
  const read = await readWorkbook(name, content);
  if (!read.ok) throw new Error(`${read.code}: ${read.message}`);
  return read.value;
}

describe('a table that was written', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('=1+1', '@x', '-2', "'=x", '＝1', 'a,=b', 'a\nb'),
  );
  // A tab and a carriage return come back as a space and a line end; what no XML file can hold comes back as nothing.
  const plainer = (text: string) =>
    text
      .normalize('NFC')
      .replace(/[^\P{Cc}\n]|\p{Cs}|[\ufffe\uffff]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();

  it.each(sheetFormats)(
    '[SH-14] as %s is read back as it was, and no cell is a formula',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 40 }), async (rows) => {
          const written = await writeSheet(
            { header: ['Reference', 'Local action'], rows: rows.map(([a, b]) => [`T${a}`, `${b}.`]) },
            format,
            'Action plan',
          );
          if (!written.ok) throw new Error(written.message);
          if (format === 'csv') expect(written.value.toString()).not.toMatch(/(^|,|\n)"?[=+@-]/m);
          const [sheet] = (await must(`plan.${format}`, written.value)).sheets;
          const read = sheet?.rows
            .slice(format === 'ods' ? 2 : 1)
            .map((cells) => cells.map((each) => plainer(each.text)));
          expect(read).toEqual(rows.map(([a, b]) => [plainer(`T${a}`), plainer(`${b}.`)]));
        }),
        { seed: 3, numRuns: format === 'csv' ? 200 : 6 },
      );
    },
    60_000,
  );
});
