import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { month } from '../../src/kernel/index.ts';
import { codeBook, Ledger, parseCodes, readFile, recognise } from '../../src/records/index.ts';

const codes = codeBook(parseCodes(parse(readFileSync('reference/police-uk-codes.yaml', 'utf8'))));
const forces = new Map([
  ['Gwent Police', 'gwent'],
  ['Kent Police', 'kent'],
  ['Bedfordshire', 'bedfordshire'],
  ['London, City of', 'city-of-london'],
]);

/** What was made of the rows of a file. */
export interface RowsRead {
  readonly ledger: Ledger;
  /** Accepted rows as COPY reads them. */
  readonly copy: string;
  /** The same, each as its columns. */
  readonly rows: readonly string[][];
  /** Column and seen value of each row that was not accepted. */
  readonly faults: readonly (readonly [string, string])[];
}

/** Reads rows under a header, as a file of Gwent that was received in January 2026. */
export function readRows(
  header: string,
  rows: readonly string[],
  file: { readonly fileMonth?: string } = {},
): RowsRead {
  const layout = recognise(header.split(','));
  if (!layout.ok) throw new Error(layout.message);
  const ledger = new Ledger();
  const reader = readFile({
    layout: layout.value,
    codes,
    forceOf: (written) => forces.get(written),
    now: month('2026-01'),
    partId: (part) => part.number,
    ledger,
    fileForce: 'gwent',
    fileMonth: file.fileMonth === undefined ? undefined : month(file.fileMonth),
  });
  const copy = reader.push(`${[header, ...rows].join('\n')}\n`) + reader.end();
  const { counts } = ledger;
  expect(counts.read).toBe(counts.accepted + counts.duplicates + counts.quarantined);
  expect(counts.read).toBe(rows.length);
  return {
    ledger,
    copy,
    rows: copy
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t')),
    faults: ledger.rows.map((row) => [row.column, row.seen]),
  };
}
