/** A cell as it was read: what a reader of the sheet sees, and the date behind it where the program stored one. */
export interface SheetCell {
  readonly text: string;
  /** `2022-04-01`; `2022-03` where the cell’s format shows no day; null where the cell is no date. */
  readonly on: string | null;
}

/** One sheet of a workbook. Rows and columns are counted from 1, as spreadsheet programs show them. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Where comments stand: `B4`. What they say is not read. */
  readonly comments: readonly string[];
}

/** What else a file holds that its reader would not see in the rows. */
export const workbookExtras = ['windows-1252', 'external-links', 'pivot-tables'] as const;
export type WorkbookExtra = (typeof workbookExtras)[number];

export interface Workbook {
  readonly name: string;
  readonly kind: 'csv' | 'xlsx' | 'ods';
  readonly sheets: readonly Sheet[];
  readonly extras: readonly WorkbookExtra[];
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(position: number): string {
  let letters = '';
  for (let left = position; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * Text as two cells are compared: one form of each letter, plain line ends, no space at either end of a line, and none of the
 * control characters that a workbook cannot hold.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|\p{Cs}|[\ufffe\uffff]/gu, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Text as headings and choices are recognised by: small letters and digits, one space between words. */
export function wordKey(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
