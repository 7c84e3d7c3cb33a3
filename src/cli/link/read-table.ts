import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { Fault } from '../../kernel/index.ts';
import { type RawTable, TableBuilder } from '../../linkage/index.ts';
import { CsvScanner } from './csv-scanner.ts';

export interface InputFile {
  readonly name: string;
  readonly sha256: string;
  readonly rows: number;
}

export interface ReadFiles {
  readonly table: RawTable;
  readonly inputs: readonly InputFile[];
}

/** Reads CSV, CSV.gz and Parquet files into one table. `progress` hears how many of all bytes were read. */
export async function readFiles(
  paths: readonly string[],
  progress: (done: number, total: number) => void,
): Promise<ReadFiles> {
  const sizes = await Promise.all(paths.map(sizeOf));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const builder = new TableBuilder();
  const inputs: InputFile[] = [];
  let before = 0;
  for (const [index, path] of paths.entries()) {
    const start = builder.rowCount;
    const offset = before;
    const heard = (bytes: number): void => progress(offset + bytes, total);
    const sha256 = path.endsWith('.parquet')
      ? await readParquet(path, builder, heard)
      : await readCsv(path, builder, heard);
    inputs.push({ name: basename(path), sha256, rows: builder.rowCount - start });
    before += sizes[index] ?? 0;
  }
  return { table: builder.build(), inputs };
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

async function readCsv(path: string, builder: TableBuilder, heard: (bytes: number) => void): Promise<string> {
  const hash = createHash('sha256');
  const scanner = new CsvScanner(builder, basename(path));
  let bytes = 0;
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  file.on('data', (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
    heard(bytes);
  });
  try {
    const stream: AsyncIterable<unknown> = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
    for await (const chunk of stream) if (chunk instanceof Uint8Array) scanner.push(chunk);
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('file-damaged', `${path} breaks off or is damaged. Get it again from its source.`, {
      cause,
    });
  }
  scanner.end();
  return hash.digest('hex');
}

/** Rows read from a Parquet file at a time: a bound on memory. */
const parquetRows = 50_000;

async function readParquet(
  path: string,
  builder: TableBuilder,
  heard: (bytes: number) => void,
): Promise<string> {
  // Loaded only where a Parquet file is read: every other run starts sooner without it.
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import(
    'hyparquet'
  );
  const { compressors } = await import('hyparquet-compressors');
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    const names = parquetSchema(metadata).children.map((child) => child.element.name);
    const places = builder.beginSource(basename(path), names);
    const rows = Number(metadata.num_rows);
    for (let rowStart = 0; rowStart < rows; rowStart += parquetRows) {
      const rowEnd = Math.min(rows, rowStart + parquetRows);
      for (const row of await parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd })) {
        names.forEach((name, index) => {
          builder.textCell(places[index] ?? 0, cellText(row[name]));
        });
        builder.endRow();
      }
      heard(Math.floor((file.byteLength * rowEnd) / rows));
    }
  } catch (cause) {
    throw new Fault(
      'parquet-damaged',
      `${path} is not a whole Parquet file: it breaks off or is damaged. Get it again from its source.`,
      { cause },
    );
  }
  return sha256Of(path);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(cellText).join('|');
  return String(value);
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
