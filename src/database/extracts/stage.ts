import type { Contract, Subject } from '../../extracts/index.ts';
import { assert, Fault, present } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';
import { explain } from '../failure.ts';
import { OpenCopy } from './open-copy.ts';
import { refreshStatistics } from './package.ts';
import { Pieces, RowBytes } from './row-bytes.ts';
import { columnsApart, type RowTable } from './row-text.ts';

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

/**
 * Letters of rows that wait before they are sent, and before the reader waits: with few, the server is done soon after the last
 * row was read, and with more, reading goes on while one COPY ends and the next begins.
 */
const waitingLetters = { sent: 128 * 1024, most: 1024 ** 2 } as const;

/** Letters of the rows of another table for which the COPY that is open is ended. Rows of two tables may come in turns. */
const otherLetters = 512 * 1024;

/**
 * Stores rows that come as COPY's text, where they stay: each table of rows stands, with its policies, before the one that the
 * rows are copied into, which nobody can read (migration 000050). The database puts the force that the stage was opened for into
 * every row. One COPY is open at a time; what it is given reaches the server while the next rows are read.
 */
export class RowStage {
  private readonly waiting = new Map<RowTable, RowBytes>();
  private readonly pieces = new Pieces();
  private readonly columns: ReadonlyMap<RowTable, string>;
  private copy: OpenCopy | undefined;
  /** What was handed over last. */
  private sending = Promise.resolve();
  private underWay = false;

  private constructor(
    private readonly transaction: Transaction,
    contracts: readonly Contract[],
  ) {
    this.columns = new Map(contracts.flatMap(tablesOf));
  }

  /** For rows of one force, until the transaction ends. */
  static async open(
    transaction: Transaction,
    force: string,
    contracts: readonly Contract[],
  ): Promise<RowStage> {
    await transaction.query(`select set_config('watershed.rows_of', $1, true)`, [force]);
    return new RowStage(transaction, contracts);
  }

  add(table: RowTable, text: string): void {
    const rows = this.waiting.get(table) ?? new RowBytes(this.pieces);
    this.waiting.set(table, rows);
    rows.add(text);
  }

  /** Begins to send what has come since, if that is enough and the server has taken what went before. */
  async turn(): Promise<void> {
    let letters = 0;
    for (const rows of this.waiting.values()) letters += rows.letters;
    if (letters < waitingLetters.sent || (this.underWay && letters < waitingLetters.most)) return;
    await this.sending;
    this.underWay = true;
    this.sending = this.send(present(this.next(), 'a table of which rows wait'));
    // Its failure is met at the next await; until then it must not count as nobody's.
    this.sending.catch(() => undefined);
  }

  /** Sends what is left, and waits until the server has stored all of it. */
  async end(): Promise<void> {
    await this.sending;
    for (let table = this.next(); table !== undefined; table = this.next()) await this.send(table);
    await this.endCopy();
  }

  /** Waits until nothing is under way, whatever came of it: the transaction is about to be undone. */
  async settle(): Promise<void> {
    await this.sending.catch(() => undefined);
    await this.copy?.breakOff();
  }

  private lettersOf(table: RowTable): number {
    return this.waiting.get(table)?.letters ?? 0;
  }

  /** The table whose rows are sent next: that of the open COPY, unless none of it wait or many of another. */
  private next(): RowTable | undefined {
    const open = this.copy?.table;
    let most: RowTable | undefined;
    let letters = 0;
    for (const [table, rows] of this.waiting) {
      if (rows.letters > letters) {
        most = table;
        letters = rows.letters;
      }
    }
    return open !== undefined && this.lettersOf(open) > 0 && letters < otherLetters ? open : most;
  }

  private async send(table: RowTable): Promise<void> {
    const taken = present(this.waiting.get(table), table).take();
    if (this.copy?.table !== table) await this.endCopy();
    this.copy ??= new OpenCopy(this.transaction, table, present(this.columns.get(table), table));
    try {
      for (const { piece, used } of taken) await this.copy.write(piece.subarray(0, used));
    } catch (error) {
      throw withoutValues(explain(error), table);
    }
    this.pieces.giveBack(taken);
    this.underWay = false;
  }

  private async endCopy(): Promise<void> {
    const { copy } = this;
    if (copy === undefined) return;
    this.copy = undefined;
    try {
      await copy.end();
    } catch (error) {
      throw withoutValues(explain(error), copy.table);
    }
    // While rows of others are still read: after the last of them there would be nothing else to do meanwhile.
    if (this.lettersOf(copy.table) === 0) await refreshStatistics(this.transaction);
  }
}

/** The tables that rows of a contract go to, each with the columns that its rows bring, in their order. */
function tablesOf(contract: Contract): [RowTable, string][] {
  const { own, apart } = columnsApart(contract);
  const names = (places: readonly number[]): string[] => places.map((at) => contract.columns[at]?.name ?? '');
  const columns = (middle: readonly string[]): string =>
    ['part_id', ...middle, 'retention_category', 'next_review_on'].join(', ');
  const tables: [RowTable, string][] = [[contract.name, columns(names(own))]];
  if (apart.length > 0) tables.push(['suspect_identity', columns([...contract.key, ...names(apart)])]);
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
