import { ByteDictionary, type DictionaryParts, grownInts, sharedInts } from './dictionary.ts';

/** A column as it was read: for each row the number of its value in `dictionary`; 0 where the cell was empty. */
export interface RawColumn {
  readonly name: string;
  readonly codes: Int32Array;
  readonly dictionary: ByteDictionary;
}

/** Every row of every file, columns by name. `sourceOf[row]` is the place of the row's file in `sources`. */
export interface RawTable {
  readonly rows: number;
  /** The columns that were kept. */
  readonly columns: readonly RawColumn[];
  /** The names of all columns of all files, kept or not, in the order in which they came. */
  readonly names: readonly string[];
  readonly sources: readonly string[];
  readonly sourceOf: Uint8Array;
}

/** Takes rows cell by cell, as a reader meets them. */
export interface RowSink {
  /** Starts a file: the answer gives, for each of its columns in turn, where `cell` puts them; -1 for nowhere. */
  beginSource(name: string, columnNames: readonly string[]): readonly number[];
  /** Takes UTF-8 bytes for a column of the row being read. Spaces around the value do not count. */
  cell(column: number, bytes: Uint8Array, start: number, end: number): void;
  endRow(): void;
}

/** Gathers rows from one or several files with the same or different columns. A column a file lacks is missing there. */
export class TableBuilder implements RowSink {
  private readonly columns: { name: string; codes: Int32Array; dictionary: ByteDictionary }[] = [];
  private readonly rowsOfSource: { name: string; end: number }[] = [];
  private rows = 0;
  private readonly names: string[] = [];

  /** `wanted` are the columns to keep; null keeps all. */
  constructor(private readonly wanted: ReadonlySet<string> | null = null) {}

  beginSource(name: string, columnNames: readonly string[]): readonly number[] {
    this.rowsOfSource.push({ name, end: this.rows });
    return columnNames.map((column) => {
      if (!this.names.includes(column)) this.names.push(column);
      if (this.wanted?.has(column) === false) return -1;
      const known = this.columns.findIndex((candidate) => candidate.name === column);
      if (known >= 0) return known;
      this.columns.push({ name: column, codes: sharedInts(1024), dictionary: new ByteDictionary() });
      return this.columns.length - 1;
    });
  }

  cell(column: number, bytes: Uint8Array, start: number, end: number): void {
    let from = start;
    let to = end;
    while (from < to && (bytes[from] ?? 0) <= 32) from += 1;
    while (to > from && (bytes[to - 1] ?? 0) <= 32) to -= 1;
    if (from === to) return;
    const target = this.columns[column];
    if (target === undefined) return;
    while (this.rows >= target.codes.length) target.codes = grownInts(target.codes);
    target.codes[this.rows] = target.dictionary.add(bytes, from, to);
  }

  endRow(): void {
    this.rows += 1;
  }

  get rowCount(): number {
    return this.rows;
  }

  build(): RawTable {
    const sourceOf = new Uint8Array(this.rows);
    this.rowsOfSource.forEach((source, index) => {
      sourceOf.fill(index, source.end);
    });
    return {
      rows: this.rows,
      columns: this.columns.map((column) => ({
        ...column,
        codes: fitted(column.codes, this.rows),
      })),
      names: this.names,
      sources: this.rowsOfSource.map((source) => source.name),
      sourceOf,
    };
  }
}

const encoder = new TextEncoder();

/** Puts a text in a column of the row being read. */
export function textCell(sink: RowSink, column: number, text: string): void {
  const bytes = encoder.encode(text);
  sink.cell(column, bytes, 0, bytes.length);
}

/** Some columns of a table on shared memory, as one thread hands them to another. */
export interface SharedColumns extends Omit<RawTable, 'columns'> {
  readonly columns: readonly {
    readonly name: string;
    readonly codes: Int32Array;
    readonly dictionary: DictionaryParts;
  }[];
}

export function shareColumns(table: RawTable): SharedColumns {
  return {
    ...table,
    columns: table.columns.map(({ name, codes, dictionary }) => ({
      name,
      codes,
      dictionary: dictionary.shared(),
    })),
  };
}

/** Columns that another thread shared. */
export function openColumns(columns: SharedColumns['columns']): readonly RawColumn[] {
  return columns.map((column) => ({ ...column, dictionary: ByteDictionary.of(column.dictionary) }));
}

/** A table from parts that hold the same rows and different columns. */
export function joinColumns(parts: readonly [SharedColumns, ...SharedColumns[]]): RawTable {
  const columns = openColumns(parts.flatMap((part) => part.columns));
  const [first] = parts;
  return {
    ...first,
    columns: first.names.flatMap((name) => columns.find((column) => column.name === name) ?? []),
  };
}

function fitted(codes: Int32Array, rows: number): Int32Array {
  if (codes.length >= rows) return codes.subarray(0, rows);
  const longer = sharedInts(rows);
  longer.set(codes);
  return longer;
}

/** A table from objects, for small inputs and tests. */
export function tableOf(rows: readonly Readonly<Record<string, string>>[], source = 'rows'): RawTable {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const builder = new TableBuilder();
  const places = builder.beginSource(source, names);
  for (const row of rows) {
    names.forEach((name, index) => {
      textCell(builder, places[index] ?? 0, row[name] ?? '');
    });
    builder.endRow();
  }
  return builder.build();
}

/** The column of that name, if there is one. */
export function columnNamed(table: RawTable, name: string): RawColumn | undefined {
  return table.columns.find((column) => column.name === name);
}
