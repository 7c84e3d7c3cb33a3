import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createGzip } from 'node:zlib';
import { Fault } from '../../kernel/index.ts';

/**
 * Writes rows of cells as CSV, gzip where the name ends in `.gz`. The file appears under its name only when it is whole:
 * what breaks off leaves no half file that looks finished.
 */
export async function writeCsv(path: string, rows: Iterable<readonly string[]>): Promise<void> {
  const partial = `${path}.part`;
  const file = createWriteStream(partial);
  const failed = new Promise<never>((_, reject) => {
    file.on('error', (cause) => reject(new Fault('file-unwritable', `${path} cannot be written.`, { cause })));
  });
  failed.catch(() => undefined);
  const target = path.endsWith('.gz') ? createGzip({ level: 6 }) : file;
  if (target !== file) target.pipe(file);
  const write = async (text: string): Promise<void> => {
    if (!target.write(text)) await Promise.race([new Promise((resolve) => target.once('drain', resolve)), failed]);
  };
  try {
    let text = '';
    for (const row of rows) {
      text += `${row.map(csvCell).join(',')}\n`;
      if (text.length < 1 << 20) continue;
      await write(text);
      text = '';
    }
    await write(text);
    target.end();
    await Promise.race([new Promise((resolve) => file.once('close', resolve)), failed]);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

const special = /[",\n\r]/;

/** A cell as CSV holds it. */
export function csvCell(text: string): string {
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
