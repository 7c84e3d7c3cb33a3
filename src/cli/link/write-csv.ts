import { once } from 'node:events';
import { constants, createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
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
    // It is awaited below; until then a failure of the file must not count as one nobody heard.
    closed.catch(() => undefined);
    for await (const chunk of chunks) {
      if (!target.write(chunk)) await Promise.race([once(target, 'drain'), closed]);
    }
    target.end();
    await closed;
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    if (cause instanceof Fault) throw cause;
    throw unwritable(path, cause);
  }
}

/** Throws a Fault before the long work where a result could not be written after it. */
export async function checkWritable(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      await access(dirname(path), constants.W_OK);
    } catch (cause) {
      throw unwritable(path, cause);
    }
  }
}

const unwritable = (path: string, cause: unknown): Fault =>
  new Fault(
    'file-unwritable',
    `${path} cannot be written. Check that its folder exists, that you may write there and that it has room.`,
    { cause },
  );

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
