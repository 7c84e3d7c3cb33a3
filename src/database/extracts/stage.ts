import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { escapeLiteral } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Contract, type ContractName, contractNames, type Subject } from '../../extracts/index.ts';
import { assert, Fault, present } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';
import { explain } from '../failure.ts';
import { refreshStatistics } from './package.ts';
import { columnsApart, rowFormat } from './row-text.ts';

/** The tables of rows about people: one for each contract, and what suspects are recognised by, apart. */
export const rowTables = [...contractNames, 'suspect_identity'] as const;
export type RowTable = (typeof rowTables)[number];

/** Parts that a package may have: see the table of parts. */
const partsMax = 4096;

/** Gives each subject and month of a package the number that their rows carry. */
export class PartNumbers {
  private readonly numbers = new Map<string, number>();

  constructor(private readonly packageId: number) {}

  of(subject: Subject, filed: string): number {
    const key = `${subject} ${filed}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    assert(this.numbers.size < partsMax, 'a part beyond the numbers that a package has');
    const made = this.packageId * partsMax + this.numbers.size;
    this.numbers.set(key, made);
    return made;
  }
}

/** Letters that the rows of all tables may come to before what waits is stored: fewer where the server has nothing to do. */
const batchLetters = { least: 1024 ** 2, most: 4 * 1024 ** 2 } as const;

/** Bytes of one piece of a table's rows on its way to the server. Each piece waits for its turn on the thread that reads. */
const pieceBytes = 512 * 1024;

/** Rows that are written down at once, because each writing costs as much as a row. */
const rowsAtOnce = 64;

/** Pieces of memory that are used again: what is thrown away outside of the heap calls for collections of all of it. */
class Pieces {
  private readonly free: Buffer[] = [];

  take(bytesMin: number): Buffer {
    return bytesMin > pieceBytes
      ? Buffer.allocUnsafe(bytesMin)
      : (this.free.pop() ?? Buffer.allocUnsafe(pieceBytes));
  }

  giveBack(pieces: readonly Buffer[]): void {
    for (const piece of pieces) if (piece.length === pieceBytes) this.free.push(piece);
  }
}

/**
 * A table's rows as the bytes of COPY, in pieces. Rows are written down soon: text that waits is kept as all the parts that it
 * was put together from, ten times its size, and is moved about by every collection of garbage until it is sent.
 */
class RowBytes {
  private readonly full: { readonly piece: Buffer; readonly used: number }[] = [];
  private piece: Buffer;
  private used = 0;
  private rows: string[] = [];

  constructor(private readonly pieces: Pieces) {
    this.piece = pieces.take(0);
  }

  add(text: string): void {
    this.rows.push(text);
    if (this.rows.length === rowsAtOnce) this.write();
  }

  private write(): void {
    const text = this.rows.join('');
    this.rows = [];
    // A character is at most three bytes for each unit of the text.
    if (this.used + text.length * 3 > this.piece.length) {
      this.full.push({ piece: this.piece, used: this.used });
      this.piece = this.pieces.take(text.length * 3);
      this.used = 0;
    }
    this.used += this.piece.write(text, this.used);
  }

  stream(): Readable {
    this.write();
    this.full.push({ piece: this.piece, used: this.used });
    return Readable.from(this.full.map(({ piece, used }) => piece.subarray(0, used)));
  }

  /** The server has them. */
  sent(): void {
    this.pieces.giveBack(this.full.map(({ piece }) => piece));
  }
}

/** What all rows of a package have in common, or all of a contract. */
export interface RowsInCommon {
  readonly force: string;
  /** The retention category of each contract. */
  readonly categories: Readonly<Record<ContractName, string>>;
}

/**
 * Stores rows that come as COPY's text. PostgreSQL refuses COPY into a table with row-level security, which every table here
 * has, so they go by COPY into a temporary table of the transaction and from there into their own. The temporary one is of the
 * same form, with what the rows have in common as its defaults: then no row is taken apart on its way. While one batch is
 * stored the next is read.
 */
export class RowStage {
  private waiting = new Map<RowTable, RowBytes>();
  private letters = 0;
  private readonly pieces = new Pieces();
  /** The batch that was begun last, and the one before it. */
  private storing = Promise.resolve();
  private before = Promise.resolve();
  private underWay = 0;
  private readonly tables: ReadonlyMap<RowTable, TableOfRows>;
  private readonly opened = new Set<RowTable>();
  /** The tables of the batch that was stored last. */
  private last: ReadonlyMap<RowTable, unknown> = new Map();

  constructor(
    private readonly transaction: Transaction,
    private readonly common: RowsInCommon,
    contracts: readonly Contract[],
  ) {
    this.tables = new Map(contracts.flatMap(tablesOf));
  }

  add(table: RowTable, text: string): void {
    const rows = this.waiting.get(table) ?? new RowBytes(this.pieces);
    this.waiting.set(table, rows);
    rows.add(text);
    this.letters += text.length;
  }

  /** Begins to store what has come since, if that is enough, once no more than one batch is before it. */
  async turn(): Promise<void> {
    const { least, most } = batchLetters;
    if (this.letters >= (this.underWay === 0 ? least : most)) await this.storeWaiting();
  }

  /** Stores what is left. */
  async end(): Promise<void> {
    await this.storeWaiting();
    await this.storing;
  }

  /** Waits until nothing is under way, whatever came of it: the transaction is about to be undone. */
  async settle(): Promise<void> {
    await this.storing.catch(() => undefined);
  }

  /** One batch may wait behind the one that is being stored, so that neither the server nor the reader stands idle. */
  private async storeWaiting(): Promise<void> {
    await this.before;
    const batch = this.waiting;
    this.waiting = new Map();
    this.letters = 0;
    this.before = this.storing;
    this.underWay += 1;
    this.storing = this.before.then(() => this.store(batch));
    // Its failure is met at the next await; until then it must not count as nobody's.
    this.storing.catch(() => undefined);
  }

  private async store(batch: ReadonlyMap<RowTable, RowBytes>): Promise<void> {
    for (const [table, rows] of batch) {
      try {
        await this.storeInto(table, rows);
      } catch (error) {
        throw withoutValues(explain(error), table);
      }
    }
    // While others are still read: after the last of the rows there would be nothing else to do meanwhile.
    if ([...this.last.keys()].some((table) => !batch.has(table))) await refreshStatistics(this.transaction);
    this.last = batch;
    this.underWay -= 1;
  }

  private async storeInto(table: RowTable, rows: RowBytes): Promise<void> {
    const { columns, contract } = present(this.tables.get(table), table);
    const incoming = `pg_temp.incoming_${table}`;
    if (!this.opened.has(table)) {
      await this.transaction.query(
        `create temporary table incoming_${table} on commit drop as select * from extracts.${table} with no data;
         alter table ${incoming} alter force set default ${escapeLiteral(this.common.force)},
           alter retention_category set default ${escapeLiteral(this.common.categories[contract])}`,
      );
      this.opened.add(table);
    }
    await pipeline(
      rows.stream(),
      this.transaction.query(copyFrom(`copy ${incoming} (${columns}) from stdin ${rowFormat}`)),
    );
    rows.sent();
    // In one message, because the server waits for each until this thread has a turn.
    await this.transaction.query(
      `insert into extracts.${table} select * from ${incoming}; truncate ${incoming}`,
    );
  }
}

/** A table of rows: of which contract, and the columns that its rows bring, in their order. */
interface TableOfRows {
  readonly contract: ContractName;
  readonly columns: string;
}

function tablesOf(contract: Contract): [RowTable, TableOfRows][] {
  const { own, apart } = columnsApart(contract);
  const names = (places: readonly number[]): string[] => places.map((at) => contract.columns[at]?.name ?? '');
  const table = (middle: readonly string[]): TableOfRows => ({
    contract: contract.name,
    columns: ['part_id', ...middle, 'next_review_on'].join(', '),
  });
  const tables: [RowTable, TableOfRows][] = [[contract.name, table(names(own))]];
  if (apart.length > 0) tables.push(['suspect_identity', table([...contract.key, ...names(apart)])]);
  return tables;
}

/** PostgreSQL tells the row it stumbled on, which is a person's; what is thrown here tells only the table and its code. */
function withoutValues(error: unknown, table: RowTable): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  return new Fault(
    'rows_refused',
    `The database refused rows of ${table} (code ${code}). Nothing of the package was kept.`,
  );
}
