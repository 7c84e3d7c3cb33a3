import { Fault } from '../../kernel/index.ts';
import type { RawTable, RowSink } from '../../linkage/index.ts';
import { readRows } from './read-rows.ts';
import { csvCell } from './write-csv.ts';

const comma = 44;
const lineFeed = 10;
const quote = 34;
const carriageReturn = 13;

/**
 * The rows of the files in their order with further cells after them, as chunks of CSV. The files are read once more: a
 * file's bytes in their order cost less than values gathered from all over memory, and columns that linking does
 * not use need never be held. Throws a Fault where the files have other rows than before.
 */
export async function* rowsAgain(
  paths: readonly string[],
  table: Pick<RawTable, 'names' | 'rows'>,
  extraNames: readonly string[],
  extra: (row: number) => string,
): AsyncIterable<Uint8Array> {
  // Rows that come from an earlier result carry its columns: the new ones take their place.
  const writer = new RowWriter(
    table.names.filter((name) => !extraNames.includes(name)),
    table.rows,
    extra,
  );
  yield Buffer.from(`${[...writer.names.map(csvCell), ...extraNames].join(',')}\n`);
  for (const path of paths) for await (const _ of readRows(path, writer)) yield writer.take();
  if (writer.rows !== table.rows) throw changed(table.rows, writer.rows);
}

const changed = (before: number, now: number): Fault =>
  new Fault(
    'file-changed',
    `The files held ${before.toLocaleString('en-GB')} rows when they were linked and hold ${now.toLocaleString('en-GB')} or more now. Link them again once nothing writes to them.`,
  );

const needsQuotes = (byte: number): boolean =>
  byte === quote || byte === comma || byte === lineFeed || byte === carriageReturn;

/** Puts the cells of each row in the order of the output and writes them as CSV. */
class RowWriter implements RowSink {
  rows = 0;
  /** The cells of the row under way, as they came. */
  private cells = Buffer.allocUnsafe(1 << 16);
  private used = 0;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private out = Buffer.allocUnsafe(1 << 21);
  private written = 0;

  constructor(
    readonly names: readonly string[],
    private readonly rowsMost: number,
    private readonly extra: (row: number) => string,
  ) {
    this.starts = new Int32Array(names.length);
    this.ends = new Int32Array(names.length);
  }

  beginSource(_: string, columnNames: readonly string[]): readonly number[] {
    return columnNames.map((name) => this.names.indexOf(name));
  }

  cell(column: number, bytes: Uint8Array, start: number, end: number): void {
    let from = start;
    let to = end;
    while (from < to && (bytes[from] ?? 0) <= 32) from += 1;
    while (to > from && (bytes[to - 1] ?? 0) <= 32) to -= 1;
    if (this.used + to - from > this.cells.length) this.cells = wider(this.cells, this.used + to - from);
    this.starts[column] = this.used;
    const { cells } = this;
    let { used } = this;
    for (let at = from; at < to; at += 1, used += 1) cells[used] = bytes[at] ?? 0;
    this.used = used;
    this.ends[column] = used;
  }

  endRow(): void {
    if (this.rows >= this.rowsMost) throw changed(this.rowsMost, this.rows + 1);
    const extra = this.extra(this.rows);
    const most = this.used * 2 + this.names.length * 3 + extra.length * 3 + 1;
    if (this.written + most > this.out.length) this.out = wider(this.out, this.written + most);
    for (let column = 0; column < this.names.length; column += 1) {
      this.writeCell(this.starts[column] ?? 0, this.ends[column] ?? 0);
      this.out[this.written] = comma;
      this.written += 1;
    }
    this.written += this.out.write(extra, this.written);
    this.out[this.written] = lineFeed;
    this.written += 1;
    this.rows += 1;
    this.used = 0;
    this.starts.fill(0);
    this.ends.fill(0);
  }

  /** What was written since it was last asked. */
  take(): Uint8Array {
    const chunk = Buffer.from(this.out.subarray(0, this.written));
    this.written = 0;
    return chunk;
  }

  private writeCell(start: number, end: number): void {
    const { cells, out } = this;
    let to = this.written;
    let plain = true;
    for (let at = start; at < end; at += 1, to += 1) {
      const byte = cells[at] ?? 0;
      // Letters and digits stand above all signs that need quotes: one question settles nearly every byte.
      if (byte <= comma && needsQuotes(byte)) plain = false;
      out[to] = byte;
    }
    if (plain) this.written = to;
    else this.written += this.out.write(csvCell(this.cells.toString('utf8', start, end)), this.written);
  }
}

function wider(buffer: Buffer, least: number): Buffer<ArrayBuffer> {
  const next = Buffer.allocUnsafe(Math.max(buffer.length * 2, least));
  next.set(buffer);
  return next;
}
