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

/** The template of the Thames Valley commissioner, as awkward as such sheets are; everything in it is made up. */
export const thamesValleyStyle = workbookOf(
  {
    Plan: [
      ['A made-up force: action plan'],
      [],
      [
        'Ref',
        'Actions',
        'Timescale',
        'Start date',
        'Sponsor',
        'Lead officer',
        'Current status of action',
        'RAG',
        'Why there is no measure',
        'Notes',
      ],
      ['Build trust'],
      [
        'T1',
        'Meet women who trust the police least.',
        { day: march2023, format: 'dd/mm/yyyy' },
        { day: april2022, format: 'm/d/yy' },
        'ACC',
        'Supt, engagement',
        'Two meetings held.',
        'G',
        'None is set yet.',
        'x',
      ],
      [
        'T2',
        'Publish what was heard.',
        '31/03/2023',
        '01/04/2022',
        'ACC',
        'Head of communications',
        '',
        '',
        'None is set yet.',
        'x',
      ],
      ['T3', 'Review how reports are answered.', 'TBC', '', 'ACC', 'Supt, engagement', '', '', '', 'x'],
      ['T4', 'Teach bystander skills.', 'Mar-23', '', 'ACC', 'Supt, engagement', '', '', '', 'x'],
      ['T5', 'Something hidden.', '31/03/2023', '', 'ACC', 'Supt', '', '', '', 'x'],
      ['T1', 'The same reference again.', '', '', '', '', '', '', '', 'x'],
    ],
    Old: [
      ['Ref', 'Actions'],
      ['Z1', 'Unseen.'],
    ],
  },
  'xlsx',
  (sheets, hide) => {
    hide('Old', true);
    const { Plan } = sheets;
    if (Plan !== undefined)
      Plan['!rows'] = Array.from({ length: 10 }, (_, index) => ({ hidden: index === 8 }));
  },
);
