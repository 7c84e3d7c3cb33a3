import { assertNever, type PlainDate } from '../kernel/index.ts';
import type { ColumnId } from '../plans/index.ts';
import { type CellTexts, cellsOf, type HeldAction } from './cells.ts';
import { dayInMonth, readDateCell } from './date-cell.ts';
import type { FaultCode, Finding, Place, RemarkCode } from './finding.ts';
import type { Known } from './known.ts';
import type { SheetRow } from './layout.ts';
import type { SheetMapping } from './mapping.ts';
import { plainText, wordKey } from './sheet.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a row is read by. */
export interface RowContext {
  readonly mapping: SheetMapping;
  readonly known: Known;
  /** The action that the row is about; undefined where it makes a new one. */
  readonly held: HeldAction | undefined;
  /** For a row of a sheet without references: the one that the new action gets. */
  readonly reference: string | undefined;
}

/** Reads the cells of one row and keeps what it finds. */
export class RowReader {
  readonly findings: Finding[] = [];
  readonly held: HeldAction | undefined;
  readonly known: Known;
  readonly mapping: SheetMapping;
  private readonly stored: readonly CellTexts[];

  constructor(
    private readonly row: SheetRow,
    context: RowContext,
  ) {
    this.held = context.held;
    this.known = context.known;
    this.mapping = context.mapping;
    this.stored = this.held === undefined ? [] : [cellsOf(this.held, 'en'), cellsOf(this.held, 'cy')];
  }

  /** The cell’s text; empty where the column is not mapped or the cell is blank. */
  text(column: ColumnId): string {
    return plainText(this.row.cells.get(column)?.text ?? '');
  }

  /** The cell’s lines; a cell that the program stored as a date is that date, however it is shown. */
  lines(column: ColumnId): readonly string[] {
    const cell = this.row.cells.get(column);
    return (cell?.on ?? this.text(column)).split('\n');
  }

  /** True where the cell reads as the stored record would be written. */
  isStored(column: ColumnId): boolean {
    const text = this.text(column);
    return this.stored.some((cells) => plainText(cells[column]) === text);
  }

  /** The cell’s text where it says something else than what is stored; a blank cell says nothing, and what is stored stays. */
  fresh(column: ColumnId): string | undefined {
    if (!this.row.cells.has(column) || this.isStored(column)) return undefined;
    const text = this.text(column);
    if (text !== '') return text;
    if (this.held !== undefined) this.remark('blank-keeps', column);
    return undefined;
  }

  fault(code: FaultCode, column: ColumnId | null, expected = '', seen = this.seenIn(column)): void {
    this.findings.push({ kind: 'fault', code, place: this.placeOf(column), seen, expected });
  }

  remark(code: RemarkCode, column: ColumnId | null, expected = '', seen = this.seenIn(column)): void {
    this.findings.push({ kind: 'remark', code, place: this.placeOf(column), seen, expected });
  }

  private placeOf(column: ColumnId | null): Place | null {
    return column === null ? null : (this.row.cells.get(column)?.place ?? null);
  }

  private seenIn(column: ColumnId | null): string {
    return column === null ? '' : this.text(column);
  }

  /** The entry of a vocabulary that the cell names; undefined, with a fault, where it names none. */
  choice<Choice extends string>(column: ColumnId, words: Vocabulary<Choice>): Choice | undefined {
    const text = this.fresh(column);
    if (text === undefined) return undefined;
    const chosen = words.get(wordKey(text));
    if (chosen === undefined) this.fault('no-such-choice', column, [...new Set(words.values())].join(', '));
    return chosen;
  }

  /**
   * The day that the cell says: null where it says that there is none yet, undefined where it says nothing new or, with a fault,
   * nothing that can be read. `edge`: which day of it a month stands for, where months are whole.
   */
  day(column: ColumnId, edge: 'first' | 'last'): PlainDate | null | undefined {
    const cell = this.row.cells.get(column);
    if (this.fresh(column) === undefined || cell === undefined) return undefined;
    const reading = readDateCell(cell);
    switch (reading.kind) {
      case 'day':
        return reading.on;
      case 'serial':
        this.remark('serial-read', column, reading.on);
        return reading.on;
      case 'none-yet':
        this.remark('no-day-yet', column);
        return null;
      case 'unreadable':
        this.fault('no-such-day', column);
        return undefined;
      case 'month': {
        if (this.mapping.months === 'refuse') {
          this.fault('month-only', column);
          return undefined;
        }
        const on = dayInMonth(reading.month, edge);
        this.remark('month-read', column, on);
        return on;
      }
      default:
        return assertNever(reading);
    }
  }
}
