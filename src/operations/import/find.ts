import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../kernel/index.ts';
import { diskSource, explainRead, firstBytes, isZip, type Source } from './source.ts';
import { type OpenZip, openZip } from './zip.ts';

/** A file that was not taken, and why. */
export interface RefusedFile {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** What the paths hold. `close` when everything was read. */
export interface Found {
  readonly sources: readonly Source[];
  readonly refused: readonly RefusedFile[];
  /** Files in folders and zips that are no CSV. */
  readonly ignored: number;
  close(): void;
}

const wanted = /\.(csv|csv\.gz|zip|ods|xlsx)$/i;

/**
 * The files to read, in order of the paths given and by name inside each. A folder is searched with all its folders.
 * Faults: `file_missing`, `file_denied`, `file_no_csv` for a path that was named; a broken file inside a folder is
 * refused by itself, and the others are read.
 */
export async function findSources(paths: readonly string[]): Promise<Found> {
  const sources: Source[] = [];
  const refused: RefusedFile[] = [];
  const zips: OpenZip[] = [];
  let ignored = 0;
  const take = async (file: string): Promise<void> => {
    if (!isZip(await firstBytes(file, 4))) return void sources.push(diskSource(file, 'text'));
    const zip = await openZip(file);
    zips.push(zip);
    if (zip.spreadsheet) return void sources.push(diskSource(file, 'spreadsheet'));
    ignored += zip.ignored;
    if (zip.sources.length === 0) throw noCsv(file);
    sources.push(...zip.sources);
  };
  const close = (): void => {
    for (const zip of zips) zip.close();
  };
  try {
    for (const path of paths) {
      const files = await filesAt(path);
      ignored += files.ignored;
      for (const file of files.named) await take(file);
      for (const file of files.inside) {
        await take(file).catch((error: unknown) => refused.push(asRefused(error, file)));
      }
    }
  } catch (error) {
    close();
    throw error;
  }
  return { sources, refused, ignored, close };
}

interface FilesAt {
  /** The path itself, when it is a file. */
  readonly named: readonly string[];
  /** Files in the folder that the path is. */
  readonly inside: readonly string[];
  readonly ignored: number;
}

async function filesAt(path: string): Promise<FilesAt> {
  try {
    if (!(await stat(path)).isDirectory()) return { named: [path], inside: [], ignored: 0 };
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    const inside = files.filter((file) => wanted.test(file));
    if (inside.length === 0) throw noCsv(path);
    return { named: [], inside, ignored: files.length - inside.length };
  } catch (error) {
    throw explainRead(error, path);
  }
}

function noCsv(path: string): Fault {
  return new Fault(
    'file_no_csv',
    `${path}: there is no CSV file in it; expected .csv, .csv.gz or .zip files.`,
  );
}

/** A fault of one file becomes its refusal; any other error is not the file's and goes on. */
export function asRefused(error: unknown, file: string): RefusedFile {
  if (!(error instanceof Fault) || !error.code.startsWith('file_')) throw error;
  return { file, code: error.code, message: error.message };
}
