import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crimeId, streetHeader, streetRow } from '../../tests/extracts/police-uk.ts';
import { month } from '../kernel/index.ts';
import { codeBook, parseCodes } from './code.ts';
import { recognise } from './contract.ts';
import { Ledger } from './ledger.ts';
import { readDegrees } from './place-text.ts';
import { readFile } from './read.ts';
import { headerFields } from './record-reader.ts';

const one = (code: number, written: string) => ({
  code,
  slug: `s${code}`,
  written: [written],
  mark: 'S',
  name: { en: written, cy: written },
});
const codes = codeBook(
  parseCodes({
    source: 'made up',
    read_on: '2026-01-01',
    welsh_mark: 'I',
    lists: {
      'crime-type': [one(1, 'Drugs'), one(2, 'Robbery')],
      outcome: [one(1, 'Local resolution'), one(2, 'Suspect charged')],
      ...Object.fromEntries(
        [
          'search-type',
          'sex',
          'age-range',
          'ethnicity',
          'officer-ethnicity',
          'search-object',
          'search-outcome',
        ].map((list) => [list, [one(1, 'x')]]),
      ),
    },
  }),
);

/** Reads lines, the header first, and gives everything that was made of them. */
function read(lines: readonly string[]) {
  const layout = recognise(headerFields(lines[0] ?? ''));
  if (!layout.ok) throw new Error(layout.message);
  const ledger = new Ledger();
  const reader = readFile({
    layout: layout.value,
    codes,
    forceOf: (written) => ({ 'Gwent Police': 'gwent', 'Kent Police': 'kent' })[written],
    now: month('2026-01'),
    partId: (part) => part.number,
    ledger,
    fileForce: undefined,
    fileMonth: undefined,
  });
  const copy = reader.push(`${lines.join('\n')}\n`) + reader.end();
  return { copy, counts: ledger.counts, rows: ledger.rows, parts: ledger.parts };
}

const cell = (right: readonly string[], wrong: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong) },
  );
const row = fc
  .record({
    id: cell(
      [crimeId(1), crimeId(2), crimeId(3).toUpperCase(), ''],
      ['x', crimeId(1).slice(1), `${crimeId(1)}0`],
    ),
    month: cell(['2023-05', '2023-06'], ['2023-13', '']),
    force: cell(['Gwent Police', 'Kent Police'], ['Gotham', '']),
    longitude: cell(['-3.016', '0', '-0.5'], ['', '77', '-', '1e0', '.5', '5.']),
    latitude: cell(['51.586', '55'], ['', '99.1', '5 1']),
    location: cell(['On or near A', ''], ['"On, or near"', 'a,b', 'a"b', '"a"b']),
    area: cell(['W01001410', ''], ['W0100141', 'Gwent']),
    type: cell(['Drugs', 'Robbery'], ['drugs', '']),
    outcome: cell(['Local resolution', 'Suspect charged', ''], ['Let off']),
  })
  .map((fields) => streetRow(fields));

describe('the short cut of street crime', () => {
  it('[RE-2] makes of every file what the long way makes of it', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        // The same rows with a column more, which the short cut does not take.
        const longWay = [`${streetHeader},More`, ...rows.map((line) => `${line},x`)];
        const seen = (file: ReturnType<typeof read>) => ({
          ...file,
          rows: file.rows.map(({ line, column, seen }) => [
            line,
            column,
            column === '(whole row)' ? '' : seen.replace(/,x$/, ''),
          ]),
        });
        expect(seen(read([streetHeader, ...rows]))).toEqual(seen(read(longWay)));
      }),
      { numRuns: 300 },
    );
  });

  it('[RE-8] reads degrees as the platform does, in plain decimal notation alone', () => {
    const digits = fc.string({ unit: fc.constantFrom('0', '5', '9', '.', '-', 'e'), maxLength: 6 });
    fc.assert(
      fc.property(digits, (text) => {
        const plain = /^-?\d{1,2}(\.\d{1,12})?$/.test(text);
        const value = readDegrees(text);
        if (plain) expect(value).toBeCloseTo(Number(text), 12);
        else expect(value).toBeNaN();
      }),
      { numRuns: 2000 },
    );
  });
});
