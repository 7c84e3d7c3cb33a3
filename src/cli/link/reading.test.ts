import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TableBuilder } from '../../linkage/index.ts';
import { CsvScanner } from './csv-scanner.ts';
import { readFiles } from './read-table.ts';
import { csvCell } from './write-csv.ts';
import { rowsAgain } from './write-rows.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watershed-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

/** Rows of a CSV file by the scanner, fed in chunks of a given size. */
function scanned(bytes: Uint8Array, chunk: number): string[][] {
  const builder = new TableBuilder();
  const scanner = new CsvScanner(builder, 'file.csv');
  for (let from = 0; from < bytes.length; from += chunk) scanner.push(bytes.slice(from, from + chunk));
  scanner.end();
  const table = builder.build();
  const names = table.columns.map((column) => column.name);
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.columns.map((column) => column.dictionary.text(column.codes[row] ?? 0)),
  );
  return [names, ...rows];
}

/** Three made-up rows with a number, texts, a date and a list, as DuckDB 2.0 writes Parquet with zstd. */
const tinyParquet =
  'UEFSMRUAFSQVNiwVBhUAFQYVBgAAKLUv/SASkQAAAgAAAAYBAQAAAAIAAAADAAAAFQAVNhVILBUGFQAVBhUGAAAotS/9IBvZAAAC' +
  'AAAABgEDAAAAQW5uAwAAAEJvYgMAAABBbm4VABU2FUgsFQYVABUGFQYAACi1L/0gG9kAAAIAAAAGAQMAAABMZWUDAAAAUmF5AwAA' +
  'AExlZRUAFVoVPCwVBhUAFQYVBgAAKLUv/SAtrQAAeCEAAABBBQAaFAAAGhQAAAEAIjACFQAV8gEVViwVCBUAFQYVBgAAKLUv/SB5' +
  'FQEAoCEAAABBAgBBzwEAAAB4eQEAAAB6BQAogQI8QB9SARPBFhUCGYw1ABgNZHVja2RiX3NjaGVtYRUKABUCJQIYAmlkJSIAFQwl' +
  'AhgIZm9yZW5hbWUlAAAVDCUCGAdzdXJuYW1lJQAAFQIlAhgDZG9iJQwANQIYBWFsaWFzFQIVBgA1BBgEbGlzdBUCABUMJQIYB2Vs' +
  'ZW1lbnQlAAAWBhkcGVwmABwVAhkVABkYAmlkFQwWBhZGFlgmCDwYBAMAAAAYBAEAAAAWACgEAwAAABgEAQAAABERABkcFQAVABUC' +
  'AAAAJgAcFQwZFQAZGAhmb3JlbmFtZRUMFgYWWBZqJmA8GANCb2IYA0FubhYAKANCb2IYA0FubhERABkcFQAVABUCAAAAJgAcFQwZ' +
  'FQAZGAdzdXJuYW1lFQwWBhZYFmomygE8GANSYXkYA0xlZRYAKANSYXkYA0xlZRERABkcFQAVABUCAAAAJgAcFQIZFQAZGANkb2IV' +
  'DBYGFnwWXia0AjwYBBoUAAAYBBoUAAAWAigEGhQAABgEGhQAABERABkcFQAVABUCAAAAJgAcFQwZFQAZOAVhbGlhcwRsaXN0B2Vs' +
  'ZW1lbnQVDBYIFpYCFnomkgM8GAF6GAF4FgIoAXoYAXgREQAZHBUAFQAVAgAAABaIBRYGJggWhAQAKChEdWNrREIgdmVyc2lvbiB2' +
  'Mi4wLjAgKGJ1aWxkIGQ1NGNiYmUzZGYpGVwcAAAcAAAcAAAcAAAcAAAAEgIAAFBBUjE=';

describe('reading and writing', { timeout: 60_000 }, () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '王', '"', ',', '\n', ';', 'x y', '0'), maxLength: 6 })
    .map((text) => text.trim());

  it('[LK-22] agrees with a general CSV reader, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, chunk, end, last) => {
          const text =
            [['one', 'two', 'three'], ...rows].map((row) => row.map(csvCell).join(',')).join(end) +
            (last ? end : '');
          const expected: string[][] = parse(text, { relax_column_count: true });
          // A single line of three empty cells stays a row; the scanner trims the cells that hold line ends at their edges.
          expect(scanned(Buffer.from(text), chunk)).toEqual(
            expected.map((row) => row.map((value) => value.trim())),
          );
        },
      ),
      { numRuns: 400, seed: 31 },
    );
  });

  it('[LK-22] reads semicolons, tabs, a byte order mark and quoted headers', () => {
    expect(scanned(Buffer.from('\uFEFF"a b";c\n1;"x;y"\n'), 4)).toEqual([
      ['a b', 'c'],
      ['1', 'x;y'],
    ]);
    expect(scanned(Buffer.from('a\tb\n\n1\t2\n'), 100)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('[LK-20] names the row where a file is not as its header promised', () => {
    const reading = (text: string | Uint8Array) => () =>
      scanned(typeof text === 'string' ? Buffer.from(text) : text, 7);
    expect(reading('a,b\n1,2\n3\n')).toThrow('row 3 has 1 cells; the header has 2');
    expect(reading('a,b\n1,"2\n')).toThrow('never closed');
    expect(reading('a,a\n1,2\n')).toThrow('two columns named "a"');
    expect(reading('')).toThrow('no header row');
    expect(reading(new Uint8Array([0xff, 0xfe, 0x61, 0, 0x0a, 0]))).toThrow('UTF-16');
  });

  it('[LK-22] writes back what it read, with cells that need quotes in them', async () => {
    const written = async (rows: number): Promise<string> => {
      const table = { names: ['a', 'b', 'cluster_id', 'c'], rows };
      const paths = [at('one.csv'), at('two.csv')];
      const chunks: Uint8Array[] = [];
      for await (const chunk of rowsAgain(paths, table, ['cluster_id'], (row) => `new${row}`))
        chunks.push(chunk);
      return Buffer.concat(chunks).toString();
    };
    writeFileSync(at('one.csv'), 'a;b;cluster_id\n"say ""hi"""; one,two ;old\n;é;\n');
    writeFileSync(at('two.csv'), 'c,b\n"x\ny",2');
    expect(await written(3)).toBe(
      'a,b,c,cluster_id\n"say ""hi""","one,two",,new0\n,é,,new1\n,2,"x\ny",new2\n',
    );
    // The files changed between reading and writing: rows would get the cluster of another.
    await expect(written(2)).rejects.toThrow('held 2 rows');
    await expect(written(4)).rejects.toThrow('held 4 rows');
  });

  it('[LK-22] reads Parquet: numbers, texts, dates, lists and gaps', async () => {
    const whole = Buffer.from(tinyParquet, 'base64');
    writeFileSync(at('tiny.parquet'), whole);
    const { table, inputs } = await readFiles([at('tiny.parquet')], () => undefined);
    const rows = Array.from({ length: table.rows }, (_, row) =>
      table.columns.map((column) => column.dictionary.text(column.codes[row] ?? 0)),
    );
    expect(table.columns.map((column) => column.name)).toEqual(['id', 'forename', 'surname', 'dob', 'alias']);
    expect(rows).toEqual([
      ['1', 'Ann', 'Lee', '1984-02-03', 'x|y'],
      ['2', 'Bob', 'Ray', '', ''],
      ['3', 'Ann', 'Lee', '1984-02-03', 'z'],
    ]);
    expect(inputs[0]).toMatchObject({ name: 'tiny.parquet', rows: 3 });
    writeFileSync(at('half.parquet'), whole.subarray(0, 400));
    await expect(readFiles([at('half.parquet')], () => undefined)).rejects.toThrow(
      'not a whole Parquet file',
    );
  }, 60_000);
});
