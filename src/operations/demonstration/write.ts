import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { diskFull, isDiskFull } from '../../database/index.ts';
import { Fault } from '../../kernel/index.ts';
import { type Order, openDataFiles } from '../../synthetic/index.ts';

export type { Order };

/** What was written: files, and their bytes before compression. */
export interface WrittenFiles {
  readonly files: number;
  readonly bytes: number;
}

export interface WriteOptions {
  /** `plain` writes `.csv`, `gzip` `.csv.gz`. */
  readonly packing: 'plain' | 'gzip';
  /** Told of each file's path, relative to the folder, when it is written. */
  readonly onFile?: (path: string) => void;
}

/**
 * Writes the made-up open data of an order into a folder, whole or not at all: under another name first. Holds one month
 * at a time. Faults: `folder_not_empty`, `disk_full`.
 */
export async function writeOpenData(
  order: Order,
  folder: string,
  { packing, onFile }: WriteOptions,
): Promise<WrittenFiles> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Fault('folder_not_empty', `${folder} holds files already. Expected a new or an empty folder.`);
  }
  const unfinished = `${folder}.unfinished`;
  let files = 0;
  let bytes = 0;
  try {
    rmSync(unfinished, { recursive: true, force: true });
    for (const { path, text } of openDataFiles(order)) {
      const file = join(unfinished, packing === 'gzip' ? `${path}.gz` : path);
      mkdirSync(dirname(file), { recursive: true });
      // The fastest level: the files are read once and kept only to be looked at.
      writeFileSync(file, packing === 'gzip' ? gzipSync(text, { level: 1 }) : text);
      files += 1;
      bytes += text.length;
      onFile?.(path);
      // Progress and signals get their turn.
      await breathe();
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw isDiskFull(error) ? diskFull(folder, error) : error;
  }
  return { files, bytes };
}

/** As `writeOpenData`, packed, unless it lies there already: a folder of that name is whole. */
export async function writeDemonstration(
  order: Order,
  folder: string,
  onFile: (path: string) => void,
): Promise<void> {
  if (!existsSync(folder)) await writeOpenData(order, folder, { packing: 'gzip', onFile });
}
