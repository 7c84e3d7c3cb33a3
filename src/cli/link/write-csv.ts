import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Fault } from '../../kernel/index.ts';

/**
 * Writes chunks to a file, gzip where the name ends in `.gz`. The file appears under its name only when it is whole: what
 * breaks off leaves no half file that looks finished.
 */
export async function writeWhole(
  path: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const partial = `${path}.part`;
  const file = createWriteStream(partial);
  const target: Writable = path.endsWith('.gz') ? createGzip({ level: 6 }) : file;
  if (target !== file) target.pipe(file);
  try {
    const closed = once(file, 'close');
    for await (const chunk of chunks) {
      if (!target.write(chunk)) await Promise.race([once(target, 'drain'), closed]);
    }
    target.end();
    await closed;
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    if (cause instanceof Fault) throw cause;
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
