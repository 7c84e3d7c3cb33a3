import { accept, type Result, refuse } from '../kernel/index.ts';
import { type ColumnId, columns } from '../plans/index.ts';
import type { Place } from './finding.ts';
import type { SheetMapping } from './mapping.ts';
import { columnLetters, plainText, type Sheet, type SheetCell, wordKey } from './sheet.ts';
import { columnOfHeading } from './synonym.ts';

/** One heading of a sheet and what becomes of its column. */
export interface MappedHeading extends Place {
  readonly position: number;
  /** Undefined: nobody has said what it means. Nothing of it is brought. */
  readonly column: ColumnId | 'leave-out' | undefined;
  readonly hidden: boolean;
}

/** Where a sheet’s table is and what its columns mean. */
export interface Layout {
  /** The row of the headings, counted from 1. */
  readonly headingRow: number;
  readonly headings: readonly MappedHeading[];
}

/** One row under the headings: its number and, by column, the cells that are mapped and not hidden. */
export interface SheetRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<ColumnId, SheetCell & { readonly place: Place }>;
  /** Every cell of the row that is not blank, mapped or not. */
  readonly filled: readonly string[];
}

/** Titles, dates and logos stand above a table; further down than this, no heading is looked for. */
const headingRowMax = 30;

export type LayoutRefusal = 'no-headings' | 'column-twice' | 'column-missing';

/**
 * Finds the row of headings, the one that says most of what is known, and what each heading means: what the force’s mapping
 * says of it, else what the heading says by itself. Refused where no row has two known headings, where two headings mean one
 * column, and where none means what will be done.
 */
export function layoutOf(sheet: Sheet, mapping: SheetMapping): Result<Layout, LayoutRefusal> {
  const { index, known } = likelyRow(sheet, mapping);
  if (known < 2) {
    return refuse(
      'no-headings',
      `Sheet “${sheet.name}”: no row among the first ${headingRowMax} has two headings that are known. ` +
        'Expected headings such as Reference, Local action, Action owner, Due. Say in a mapping what the sheet’s own mean.',
    );
  }
  const headings = headingsOf(sheet, sheet.rows[index] ?? [], mapping);
  return faultOf(sheet, headings) ?? accept({ headingRow: index + 1, headings });
}

/** The row that most likely holds the headings, with what is known of them: what a person maps from, be it right or not. */
export function likelyHeadings(sheet: Sheet, mapping: SheetMapping): readonly MappedHeading[] {
  return headingsOf(sheet, sheet.rows[likelyRow(sheet, mapping).index] ?? [], mapping);
}

/** The first row with most known headings; where none is known, the first that has two cells or more. */
function likelyRow(sheet: Sheet, mapping: SheetMapping): { readonly index: number; readonly known: number } {
  const rows = sheet.rows.slice(0, headingRowMax);
  const counts = rows.map((row) => {
    const meant = row.flatMap(({ text }) => meaningOf(text, mapping) ?? []);
    return new Set(meant.filter((column) => column !== 'leave-out')).size;
  });
  const known = Math.max(0, ...counts);
  const filled = rows.findIndex((row) => row.filter(({ text }) => plainText(text) !== '').length > 1);
  return { index: known > 0 ? counts.indexOf(known) : Math.max(0, filled), known };
}

/** The words of a column that stand beneath the headings, each once, in order of appearance. */
export function wordsUnder(sheet: Sheet, mapping: SheetMapping, column: ColumnId): readonly string[] {
  const heading = likelyHeadings(sheet, mapping).find((each) => each.column === column && !each.hidden);
  if (heading === undefined) return [];
  const from = likelyRow(sheet, mapping).index + 1;
  const words = sheet.rows.slice(from).map((row) => plainText(row[heading.position - 1]?.text ?? ''));
  return [...new Map(words.filter((text) => text !== '').map((text) => [wordKey(text), text])).values()];
}

/** How many headings of the composite record stand in a row, each counted once. */
export function countHeadings(cells: readonly string[]): number {
  return new Set(cells.flatMap((cell) => columnOfHeading.get(wordKey(cell)) ?? [])).size;
}

function meaningOf(heading: string, mapping: SheetMapping): ColumnId | 'leave-out' | undefined {
  const key = wordKey(heading);
  if (key === '') return undefined;
  return Object.hasOwn(mapping.headings, key) ? mapping.headings[key] : columnOfHeading.get(key);
}

function headingsOf(
  sheet: Sheet,
  row: readonly SheetCell[],
  mapping: SheetMapping,
): readonly MappedHeading[] {
  return row.flatMap(({ text }, index) => {
    const heading = plainText(text).replace(/\s+/g, ' ');
    if (heading === '') return [];
    const position = index + 1;
    const hidden = sheet.hiddenColumns.includes(position);
    return [
      { position, letters: columnLetters(position), heading, column: meaningOf(heading, mapping), hidden },
    ];
  });
}

function faultOf(sheet: Sheet, headings: readonly MappedHeading[]): Result<never, LayoutRefusal> | undefined {
  const brought = headings.filter(
    ({ column, hidden }) => !hidden && column !== undefined && column !== 'leave-out',
  );
  for (const [index, one] of brought.entries()) {
    const other = brought.slice(0, index).find(({ column }) => column === one.column);
    if (other !== undefined) {
      return refuse(
        'column-twice',
        `Sheet “${sheet.name}”: “${other.heading}” (${other.letters}) and “${one.heading}” (${one.letters}) are both read as ` +
          `${titleOf(one.column)}. Expected one of them; say in the mapping which.`,
      );
    }
  }
  if (brought.some(({ column }) => column === 'local-action')) return undefined;
  return refuse(
    'column-missing',
    `Sheet “${sheet.name}”: no heading is read as ${titleOf('local-action')}. Expected one that says what will be done.`,
  );
}

const titleOf = (id: string | undefined): string =>
  columns.find((column) => column.id === id)?.title.en ?? '';

/** The rows under the headings that hold anything. */
export function rowsOf(sheet: Sheet, layout: Layout): readonly SheetRow[] {
  const hidden = new Set(sheet.hiddenRows);
  const brought = layout.headings.flatMap((heading) => {
    const { column } = heading;
    return heading.hidden || column === undefined || column === 'leave-out' ? [] : [{ ...heading, column }];
  });
  return sheet.rows.flatMap((cells, index) => {
    const number = index + 1;
    const filled = cells.map(({ text }) => plainText(text)).filter((text) => text !== '');
    if (number <= layout.headingRow || filled.length === 0) return [];
    const mapped = brought.flatMap(({ position, column, letters, heading }) => {
      const cell = cells[position - 1];
      return cell === undefined ? [] : [[column, { ...cell, place: { letters, heading } }] as const];
    });
    return [{ number, hidden: hidden.has(number), cells: new Map(mapped), filled }];
  });
}
