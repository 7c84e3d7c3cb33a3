import { utils, type WorkSheet, write } from '@e965/xlsx';

/** A cell of a made-up sheet: text, or a date with the format that shows it. */
export type MadeUpCell = string | { readonly day: number; readonly format: string } | null;

function sheetOf(rows: readonly (readonly MadeUpCell[])[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : null))),
  );
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === null || typeof cell === 'string') return;
      sheet[utils.encode_cell({ r, c })] = { t: 'n', v: cell.day, z: cell.format };
    });
  });
  sheet['!ref'] = utils.encode_range(
    { r: 0, c: 0 },
    { r: rows.length - 1, c: Math.max(...rows.map((row) => row.length)) - 1 },
  );
  return sheet;
}

/** A workbook of made-up sheets, each with what `dress` does to it. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly MadeUpCell[])[]>>,
  bookType: 'xlsx' | 'ods',
  dress: (
    sheets: Readonly<Record<string, WorkSheet>>,
    hide: (name: string, very: boolean) => void,
  ) => void = () => undefined,
): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, sheetOf(rows), name);
  const states = book.SheetNames.map((): { Hidden: 0 | 1 | 2 } => ({ Hidden: 0 }));
  dress(book.Sheets, (name, very) => {
    states[book.SheetNames.indexOf(name)] = { Hidden: very ? 2 : 1 };
  });
  book.Workbook = { Sheets: states };
  return Buffer.from(write(book, { type: 'buffer', bookType }));
}

/** 1 April 2022 and 31 March 2023 as spreadsheet programs count days. */
export const april2022 = 44_652;
export const march2023 = 45_016;
