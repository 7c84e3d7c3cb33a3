import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Fault } from '../../kernel/index.ts';
import type { RawTable } from '../../linkage/index.ts';

/**
 * Writes chunks to a file, gzip where the name ends in `.gz`. The file appears under its name only when it is whole: what
 * breaks off leaves no half file that looks finished.
 */
export async function writeWhole(path: string, chunks: Iterable<string | Uint8Array>): Promise<void> {
  const partial = `${path}.part`;
  const file = createWriteStream(partial);
  const target: Writable = path.endsWith('.gz') ? createGzip({ level: 6 }) : file;
  if (target !== file) target.pipe(file);
  try {
    const closed = once(file, 'close');
    for (const chunk of chunks) {
      if (!target.write(chunk)) await Promise.race([once(target, 'drain'), closed]);
    }
    target.end();
    await closed;
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    throw new Fault(
      'file-unwritable',
      `${path} cannot be written. Check that its folder exists and has room.`,
      { cause },
    );
  }
}

const chunkLength = 1 << 20;

/** Rows of cells as chunks of CSV text. */
export function* csvChunks(rows: Iterable<readonly string[]>): Iterable<string> {
  let text = '';
  for (const row of rows) {
    text += `${row.map(csvCell).join(',')}\n`;
    if (text.length < chunkLength) continue;
    yield text;
    text = '';
  }
  yield text;
}

const special = /[",\n\r]/;

/** A cell as CSV holds it. */
export function csvCell(text: string): string {
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The input rows in their order with further cells after them, as chunks of bytes: values go from the table's pools to the
 * file without becoming text.
 */
export function* tableChunks(
  table: RawTable,
  extraNames: readonly string[],
  extra: (row: number) => string,
): Iterable<Uint8Array> {
  // Rows that come from an earlier result carry its columns: the new ones take their place.
  const columns = table.columns.filter((column) => !extraNames.includes(column.name));
  yield Buffer.from(`${[...columns.map((column) => csvCell(column.name)), ...extraNames].join(',')}\n`);
  let buffer = Buffer.allocUnsafe(chunkLength * 2);
  let at = 0;
  for (let row = 0; row < table.rows; row += 1) {
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      if (column === undefined) continue;
      const code = column.codes[row] ?? 0;
      const needed = at + column.dictionary.byteLength(code) * 2 + 4096;
      if (needed > buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(needed)]);
      at = column.dictionary.writeCell(code, buffer, at);
      buffer[at] = 44;
      at += 1;
    }
    const text = extra(row);
    if (at + text.length * 3 > buffer.length)
      buffer = Buffer.concat([buffer, Buffer.allocUnsafe(text.length * 4)]);
    at += buffer.write(text, at);
    buffer[at] = 10;
    at += 1;
    if (at < chunkLength) continue;
    yield Buffer.from(buffer.subarray(0, at));
    at = 0;
  }
  yield Buffer.from(buffer.subarray(0, at));
}
