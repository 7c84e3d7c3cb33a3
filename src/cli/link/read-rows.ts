import { createReadStream, type ReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { Fault } from '../../kernel/index.ts';
import { type RowSink, textCell } from '../../linkage/index.ts';
import { CsvScanner } from './csv-scanner.ts';

/**
 * Reads the rows of a CSV, CSV.gz or Parquet file into a sink. Yields how many bytes of the file were read, each time a
 * piece of it is in the sink. Who stops early has read the rows up to there.
 */
export function readRows(path: string, sink: RowSink): AsyncIterable<number> {
  return path.endsWith('.parquet') ? readParquet(path, sink) : readCsv(path, sink);
}

async function* readCsv(path: string, sink: RowSink): AsyncIterable<number> {
  const scanner = new CsvScanner(sink, basename(path));
  let bytes = 0;
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  file.on('data', (chunk) => {
    bytes += chunk.length;
  });
  try {
    for await (const chunk of path.endsWith('.gz') ? unzipped(file) : file) {
      if (chunk instanceof Uint8Array) scanner.push(chunk);
      yield bytes;
    }
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('file-damaged', `${path} breaks off or is damaged. Get it again from its source.`, {
      cause,
    });
  } finally {
    file.destroy();
  }
  scanner.end();
  yield bytes;
}

function unzipped(file: ReadStream): AsyncIterable<unknown> {
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  return file.pipe(gunzip);
}

/** Rows read from a Parquet file at a time: a bound on memory. */
const parquetRows = 50_000;

async function* readParquet(path: string, sink: RowSink): AsyncIterable<number> {
  // Loaded only where a Parquet file is read: every other run starts sooner without it.
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import(
    'hyparquet'
  );
  const { compressors } = await import('hyparquet-compressors');
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    const names = parquetSchema(metadata).children.map((child) => child.element.name);
    const places = sink.beginSource(basename(path), names);
    const columns = names.filter((_, index) => (places[index] ?? -1) >= 0);
    const rows = Number(metadata.num_rows);
    for (let rowStart = 0; rowStart < rows; rowStart += parquetRows) {
      const rowEnd = Math.min(rows, rowStart + parquetRows);
      for (const row of await parquetReadObjects({
        file,
        metadata,
        compressors,
        columns,
        rowStart,
        rowEnd,
      })) {
        names.forEach((name, index) => {
          const place = places[index] ?? -1;
          if (place >= 0) textCell(sink, place, cellText(row[name]));
        });
        sink.endRow();
      }
      yield Math.floor((file.byteLength * rowEnd) / rows);
    }
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault(
      'parquet-damaged',
      `${path} is not a whole Parquet file: it breaks off or is damaged. Get it again from its source.`,
      { cause },
    );
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(cellText).join('|');
  return String(value);
}
