import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Fault, present } from '../../kernel/index.ts';
import { joinColumns, type RawTable, TableBuilder } from '../../linkage/index.ts';
import type { Crew } from './crew.ts';
import { type ReadAsk, readColumns } from './read-columns.ts';
import { readRows } from './read-rows.ts';

export interface InputFile {
  readonly name: string;
  readonly sha256: string;
  readonly rows: number;
}

export interface ReadFiles {
  readonly table: RawTable;
  readonly inputs: readonly InputFile[];
}

type Heard = (done: number, total: number) => void;

/** Reads CSV, CSV.gz and Parquet files into one table. `heard` is told how many of all bytes were read. */
export async function readFiles(paths: readonly string[], heard: Heard): Promise<ReadFiles> {
  const total = await bytesIn(paths);
  const table = await readColumns({ paths, wanted: null }, (done) => heard(done, total));
  return { table, inputs: await inputsOf(paths, table) };
}

/**
 * The same on several threads. Each reads all rows of the files and keeps its share of the columns, so that no two
 * have to agree on numbers for the same values: the table is the same on any number of threads. `check` hears the names
 * of all columns before the long work, and throws where one is lacking.
 */
export async function readFilesTogether(
  ask: ReadAsk,
  crew: Crew,
  heard: Heard,
  check: (names: readonly string[]) => void,
): Promise<ReadFiles> {
  const total = await bytesIn(ask.paths);
  const sample = await firstRows(ask);
  check(sample.names);
  const hashes = Promise.all(ask.paths.map(sha256Of));
  // Whoever waits for the columns hears of a fault first; that of the hashes must not go unheard meanwhile.
  hashes.catch(() => undefined);
  const shares = shareOut(sample, crew.size);
  const parts = await Promise.all(
    shares.map((wanted, share) =>
      crew.ask('read', { paths: ask.paths, wanted }, (done) => share === 0 && heard(done, total)),
    ),
  );
  const [first, ...others] = parts;
  const table = joinColumns([present(first, 'first share'), ...others]);
  return { table, inputs: await inputsOf(ask.paths, table, await hashes) };
}

/** The first rows of each file: enough to see its columns and how they repeat. */
async function firstRows(ask: ReadAsk): Promise<RawTable> {
  const builder = new TableBuilder(ask.wanted);
  for (const path of ask.paths) {
    const rows = readRows(path, builder)[Symbol.asyncIterator]();
    await rows.next();
    await rows.return?.();
  }
  return builder.build();
}

/** Deals the columns to threads, the dearest first, each to the one with the least to do. A new value costs more than a known one. */
function shareOut(sample: RawTable, threads: number): readonly ReadonlySet<string>[] {
  const cost = (name: string): number =>
    sample.rows + 4 * (sample.columns.find((column) => column.name === name)?.dictionary.size ?? 0);
  const shares = Array.from({ length: threads }, () => ({ names: new Set<string>(), cost: 0 }));
  const names = sample.columns.map((column) => column.name).sort((a, b) => cost(b) - cost(a));
  for (const name of names) {
    const least = shares.reduce((low, share) => (share.cost < low.cost ? share : low));
    least.names.add(name);
    least.cost += cost(name);
  }
  const busy = shares.filter((share) => share.names.size > 0).map((share) => share.names);
  return busy.length > 0 ? busy : [new Set<string>()];
}

async function inputsOf(
  paths: readonly string[],
  table: RawTable,
  hashes?: readonly string[],
): Promise<readonly InputFile[]> {
  const known = hashes ?? (await Promise.all(paths.map(sha256Of)));
  const rows = new Float64Array(paths.length);
  for (const source of table.sourceOf) rows[source] = (rows[source] ?? 0) + 1;
  return paths.map((path, index) => ({
    name: basename(path),
    sha256: known[index] ?? '',
    rows: rows[index] ?? 0,
  }));
}

async function bytesIn(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Fault('file-not-a-file', `${path} is a folder, not a file.`);
    return found.size;
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('file-missing', `${path} cannot be opened. Check its name and that you may read it.`, {
      cause,
    });
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('hex');
}
