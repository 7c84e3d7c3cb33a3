import type { Random } from '../../../kernel/index.ts';
import { drawEvenly } from '../../open-data/draw.ts';
import {
  type Cells,
  type ExtractTable,
  extractTables,
  type Rows,
  type TruthTable,
  truthTables,
} from '../extract-table.ts';
import { type Appearance, appearanceOf, speakable } from './appearance.ts';
import type { Clerk } from './cell-text.ts';
import type { Dialect, DialectFile, Row, SystemRecord } from './dialect.ts';
import { referencesOf } from './reference.ts';
import { type NamedRows, writeFile } from './system-file.ts';
import { headerOf } from './system-record.ts';

/** A file of a system: what stands at its top, and how its fields are cut. */
export interface SystemFileHead {
  readonly name: string;
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly footer: string | undefined;
}

export interface WrittenRows {
  /** Fields of the records of each file, in the order of its header. */
  readonly files: ReadonlyMap<string, readonly Cells[]>;
  readonly held: readonly { readonly table: ExtractTable; readonly row: Row }[];
}

const characterOf = (delimiter: DialectFile['delimiter']): string => (delimiter === 'tab' ? '\t' : delimiter);

/** Writes extracts the way a records system would. What the system cannot hold it does not send, as in life. */
export class DialectWriter {
  readonly appearance: Appearance;
  readonly heads: readonly SystemFileHead[];
  private readonly clerk: Clerk;
  private readonly referenceIn: ReturnType<typeof referencesOf>;

  constructor(
    private readonly dialect: Dialect,
    random: Random,
  ) {
    this.appearance = appearanceOf(dialect.name);
    this.clerk = { dialect, random };
    this.referenceIn = referencesOf(dialect);
    this.heads = dialect.files.map((file) => ({
      name: file.name,
      header: headerOf(file.rows, [...file.ignored, ...file.free_text]),
      delimiter: characterOf(file.delimiter),
      footer: file.footer,
    }));
  }

  /** Rows of one neighbourhood, or of any whole set of crimes and what hangs on them. */
  write(rows: Partial<Rows<ExtractTable>>): WrittenRows {
    const known = this.expressible(namedRows(rows));
    const files = new Map<string, readonly Cells[]>();
    const held: WrittenRows['held'][number][] = [];
    this.dialect.files.forEach((file, index) => {
      const { records, held: here } = writeFile(this.clerk, file, known);
      files.set(
        file.name,
        records.map((record) => this.fieldsOf(file, this.heads[index]?.header ?? [], record)),
      );
      held.push(...here);
    });
    return { files, held };
  }

  /** The truth under the references that the system uses. */
  truth(rows: Rows<TruthTable>): Rows<TruthTable> {
    const change = (table: TruthTable, column: 'crime_ref' | 'person_ref'): readonly Cells[] => {
      const at = columnsOf(table).indexOf(column);
      return rows[table].map((row) => row.with(at, this.referenceIn(column, row[at] ?? '')));
    };
    return {
      people: rows.people,
      records: change('records', 'person_ref'),
      'true-crimes': change('true-crimes', 'crime_ref'),
    };
  }

  /** Without the orders of a kind that the system does not know, and what happened to them. */
  private expressible(rows: NamedRows): NamedRows {
    const cell = this.dialect.files.flatMap((file) => file.rows).find(({ gives }) => gives === 'orders')
      ?.columns.order_type;
    const map = cell !== undefined && 'from' in cell ? this.dialect.code_maps[cell.map ?? ''] : undefined;
    if (map === undefined) return rows;
    const orders = rows.orders.filter(({ order_type: kind = '' }) => kind in map);
    const refs = new Set(orders.map((row) => row.order_ref));
    return { ...rows, orders, order_events: rows.order_events.filter((row) => refs.has(row.order_ref)) };
  }

  private fieldsOf(file: DialectFile, header: readonly string[], record: SystemRecord): Cells {
    for (const name of file.ignored) record[name] = '1';
    for (const name of file.free_text) record[name] = drawEvenly(this.clerk.random, this.appearance.freeText);
    return header.map((name) => this.spoken(record[name] ?? ''));
  }

  private spoken(text: string): string {
    const dashed = this.appearance.brokenDashes ? text.replaceAll(' - ', ' â€“ ') : text;
    return this.appearance.encoding === 'windows-1252' ? speakable(dashed, this.appearance) : dashed;
  }
}

const columnsOf = (table: TruthTable): readonly string[] => truthTables[table];

function namedRows(rows: Partial<Rows<ExtractTable>>): NamedRows {
  const of = (table: ExtractTable): readonly Row[] =>
    (rows[table] ?? []).map((row) =>
      Object.fromEntries(extractTables[table].map((name, index) => [name, row[index] ?? ''])),
    );
  return {
    crimes: of('crimes'),
    victims: of('victims'),
    suspects: of('suspects'),
    investigation_events: of('investigation_events'),
    outcomes: of('outcomes'),
    orders: of('orders'),
    order_events: of('order_events'),
    disclosures: of('disclosures'),
    survey_answers: of('survey_answers'),
    allegations: of('allegations'),
  };
}

/** One line of a file, quoted where the delimiter or a quote asks for it. */
export function delimited(fields: Cells, delimiter: string): string {
  return fields
    .map((field) =>
      field.includes(delimiter) || /["\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field,
    )
    .join(delimiter);
}
