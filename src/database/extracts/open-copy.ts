import { finished } from 'node:stream/promises';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from '../connection.ts';
import { type RowTable, rowFormat } from './row-text.ts';

/** A COPY into a table of rows, to which they go as they come. Nothing else can be asked of its connection until it has ended. */
export class OpenCopy {
  private readonly stream: CopyStreamQuery;
  private readonly ended: Promise<void>;

  constructor(
    transaction: Transaction,
    readonly table: RowTable,
    columns: string,
  ) {
    this.stream = transaction.query(
      copyFrom(`copy extract_rows.${table} (${columns}) from stdin ${rowFormat}`),
    );
    this.ended = finished(this.stream);
    // A failure is met by whoever writes next, or ends it.
    this.ended.catch(() => undefined);
  }

  /** Waits until the bytes have left this program. A failure of the server may be of rows that were written before. */
  async write(bytes: Uint8Array): Promise<void> {
    const taken = new Promise<void>((resolve, reject) => {
      this.stream.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
    // First the failure: after it the stream has nothing to write to, and says that instead.
    await Promise.race([this.ended, taken]);
  }

  /** Waits until the server has stored all of it. */
  async end(): Promise<void> {
    this.stream.end();
    await this.ended;
  }

  /** The server forgets the rows of it. */
  async breakOff(): Promise<void> {
    this.stream.destroy();
    await this.ended.catch(() => undefined);
  }
}
