import { utils, type WorkSheet, write } from '@e965/xlsx';
import { accept, type Result, refuse } from '../../kernel/index.ts';
import { csvText, writeOds } from '../../publication/index.ts';
import type { PlanTable } from '../../sheets/index.ts';

export const sheetFormats = ['csv', 'xlsx', 'ods'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** What a cell of a workbook can hold. Source: Microsoft, Excel specifications and limits. */
const cellCharactersMax = 32_767;

/**
 * A plan’s table as a file. CSV is UTF-8 with its mark, so that spreadsheet programs show Welsh letters, and what could be taken
 * for a formula stands behind an apostrophe; in a workbook every cell is text, so that there is no formula in it.
 */
export async function writeSheet(
  table: PlanTable,
  format: SheetFormat,
  title: string,
): Promise<Result<Buffer, 'cell-too-long'>> {
  if (format === 'csv') return accept(Buffer.from(`\ufeff${csvText(table.header, table.rows)}`));
  const long = table.rows.find((row) => row.some((cell) => cell.length > cellCharactersMax));
  if (long !== undefined) {
    return refuse(
      'cell-too-long',
      `Action ${long[0]}: a cell has more than ${cellCharactersMax} characters, which no workbook holds. Write the plan as CSV.`,
    );
  }
  return accept(format === 'ods' ? await odsOf(table, title) : xlsxOf(table, title));
}

const odsOf = ({ header, rows }: PlanTable, title: string): Promise<Buffer> =>
  writeOds([{ name: title, title, sentences: [], table: { header, rows } }]);

function xlsxOf({ header, rows }: PlanTable, title: string): Buffer {
  const sheet: WorkSheet = utils.aoa_to_sheet([header, ...rows].map((row) => [...row]));
  sheet['!cols'] = header.map((heading) => ({ wch: Math.max(12, Math.min(40, heading.length + 2)) }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, title);
  return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}
