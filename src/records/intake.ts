import type { Month } from '../kernel/index.ts';
import type { CodeBook } from './code.ts';
import type { Layout } from './contract.ts';
import type { FilePart, Ledger } from './ledger.ts';

/** What a reader of rows needs to know besides the rows. */
export interface IntakeContext {
  readonly layout: Layout;
  readonly codes: CodeBook;
  /** The slug of the force that a file writes so; undefined for a name nobody has vouched for. */
  readonly forceOf: (written: string) => string | undefined;
  /** Month in which the file is read: nothing later can have been published. */
  readonly now: Month;
  /** The number that a part's rows carry in the database. */
  readonly partId: (part: FilePart) => number;
  readonly ledger: Ledger;
  /** For files whose rows carry no force: the force they are from. */
  readonly fileForce: string | undefined;
  /** For files whose rows carry no month: the month in the file's name, where it carries one. */
  readonly fileMonth: Month | undefined;
}

/** Takes the rows of one file, one at a time, and gives the accepted ones back as text for COPY. */
export interface Intake {
  take(fields: readonly string[], line: number): void;
  /**
   * A short cut for a line without quotes: takes it when it is surely right, and returns true. False leaves the line,
   * uncounted, to `take`, which says what is wrong. Absent where speed does not matter.
   */
  takeLine?(text: string): boolean;
  /** The rows accepted since the last call, in COPY's text format. */
  drain(): string;
}

/** A whole row has the wrong shape. */
export const wholeRow = '(whole row)';

/** Counts the row; false when it has the wrong number of fields and was quarantined for it. */
export function beginRow(context: IntakeContext, fields: readonly string[], line: number): boolean {
  context.ledger.counts.read += 1;
  const expected = context.layout.header.length;
  if (fields.length === expected) return true;
  context.ledger.quarantine(
    line,
    wholeRow,
    `${fields.length} fields`,
    `${expected} fields, as in the header`,
  );
  return false;
}

/** A value for COPY's text format: `\N` for null; backslash, tab and line ends escaped. */
export function copyText(value: string): string {
  if (value === '') return '\\N';
  return /[\\\t\n\r]/.test(value)
    ? value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : value;
}
