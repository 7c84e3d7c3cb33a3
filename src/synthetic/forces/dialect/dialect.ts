import type { ExtractTable } from '../extract-table.ts';

/**
 * How a records system writes what the contracts ask for: the parts of an extract profile that a writer needs. A profile
 * says how to read a system; read backwards, it says how that system writes. Its own type is another room's; a profile that
 * was read fits this one.
 */
export interface Dialect {
  readonly name: string;
  readonly blanks: readonly string[];
  /** Words for a way of not knowing. */
  readonly says: Readonly<Record<string, readonly string[] | undefined>>;
  readonly clock: 'london' | 'utc';
  readonly dates: readonly string[];
  readonly code_maps: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly files: readonly DialectFile[];
}

export interface DialectFile {
  readonly name: string;
  readonly delimiter: ',' | ';' | 'tab' | '|';
  readonly footer?: string | undefined;
  readonly ignored: readonly string[];
  readonly free_text: readonly string[];
  readonly rows: readonly Giving[];
}

/** Rows of one table that each record of a file gives. `#` in a name stands for each of `for_each`. */
export interface Giving {
  readonly gives: ExtractTable;
  readonly for_each?: readonly string[] | undefined;
  readonly when: readonly Condition[];
  readonly repeated: 'once' | 'fault';
  readonly columns: Readonly<Record<string, Cell>>;
}

export type Condition =
  | { readonly column: string; readonly filled: 'yes' }
  | { readonly column: string; readonly is: readonly string[] }
  | { readonly column: string; readonly is_not: readonly string[] };

export interface TakenCell {
  readonly from: string;
  readonly map?: string | undefined;
  readonly dates?: readonly string[] | undefined;
  readonly time?: string | undefined;
  readonly blanks?: readonly string[] | undefined;
  readonly digits?: number | undefined;
  readonly prefix?: string | undefined;
}

export type Cell =
  | { readonly value: string }
  | { readonly born: string; readonly on: readonly string[]; readonly dates?: readonly string[] | undefined }
  | TakenCell;

/** A row of an extract by its columns. */
export type Row = Readonly<Record<string, string>>;
/** A record of a system's own file by its columns. */
export type SystemRecord = Record<string, string>;
