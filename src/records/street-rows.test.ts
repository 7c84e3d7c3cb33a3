import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crimeId, streetHeader, streetRow } from '../../tests/extracts/police-uk.ts';
import { type RowsRead, readRows } from '../../tests/extracts/read-rows.ts';
import { wholeRow } from './intake.ts';
import { readDegrees } from './place-text.ts';

const street = (...rows: Parameters<typeof streetRow>[0][]): RowsRead =>
  readRows(
    streetHeader,
    rows.map((row, index) => streetRow({ id: crimeId(index), ...row })),
  );

describe('street crime', () => {
  it('[RE-6] takes the force from "Reported by" and wants the same in "Falls within"', () => {
    const { ledger, faults } = street({}, { within: 'Kent Police' }, { force: 'Gwent' });
    expect(ledger.parts).toMatchObject([{ place: 'gwent', from: '2023-05', accepted: 1 }]);
    expect(faults).toEqual([
      ['Falls within', 'Kent Police'],
      ['Reported by', 'Gwent'],
    ]);
  });

  it('[RE-7] takes months from December 2010 to the present', () => {
    const { ledger, faults } = street(
      { month: '2010-12' },
      { month: '2026-01' },
      { month: '2010-11' },
      { month: '2026-02' },
      { month: '2023-13' },
      { month: 'May 2023' },
      { month: '' },
    );
    expect(ledger.parts.map((part) => part.from)).toEqual(['2010-12', '2026-01']);
    expect(faults.map(([, seen]) => seen)).toEqual(['2010-11', '2026-02', '2023-13', 'May 2023', '']);
  });

  it('[RE-8] keeps a map point as published, or none, and never half of one or one abroad', () => {
    const { rows, faults } = street(
      {},
      { longitude: '', latitude: '', area: '' },
      { longitude: '', latitude: '51.5' },
      { longitude: '-3.0', latitude: '' },
      { longitude: '0x10', latitude: '51.5' },
      { longitude: '1e1', latitude: '51.5' },
      { longitude: '-77.0', latitude: '38.9' },
      { area: 'Gwent' },
    );
    expect(rows.map((row) => row.slice(4))).toEqual([
      ['W01001410', '-3.016', '51.586'],
      ['\\N', '\\N', '\\N'],
    ]);
    expect(faults).toEqual([
      ['Longitude', ''],
      ['Latitude', ''],
      ['Longitude', '0x10'],
      ['Longitude', '1e1'],
      ['Longitude', '-77.0'],
      ['LSOA code', 'Gwent'],
    ]);
  });

  it('[RE-8] never guesses a crime type or an outcome', () => {
    const { rows, faults } = street(
      { outcome: '' },
      { type: 'violence and sexual offences' },
      { outcome: 'Charged' },
    );
    expect(rows[0]?.[3]).toBe('\\N');
    expect(faults).toEqual([
      ['Crime type', 'violence and sexual offences'],
      ['Last outcome category', 'Charged'],
    ]);
  });

  it('[RE-9] tells duplicates by id within a force and month, and never without an id', () => {
    const id = crimeId('same');
    const { ledger, faults } = street(
      { id },
      { id },
      { id, month: '2023-06' },
      { id: '' },
      { id: '' },
      { id: 'x1' },
    );
    expect(ledger.counts).toMatchObject({
      accepted: 4,
      duplicates: 1,
      distinctIds: 2,
      repeatedIds: 1,
      withoutId: 2,
    });
    expect(faults).toEqual([['Crime ID', 'x1']]);
  });

  it('[RE-2] quarantines a row with too few or too many fields, and one with broken quotes', () => {
    const { ledger } = readRows(streetHeader, [
      streetRow(),
      'a,b',
      `${streetRow()},more`,
      `"x"y,${streetRow()}`,
    ]);
    expect(ledger.counts).toMatchObject({ accepted: 1, quarantined: 3 });
    expect(ledger.rows.map((row) => row.line)).toEqual([3, 4, 5]);
  });

  it('[RE-3] reads a field in quotes like one without', () => {
    const plain = street({ location: 'On or near A and B' });
    const quoted = street({ location: '"On or near A, B and ""C"""' });
    expect(quoted.rows).toEqual(plain.rows);
  });

  it('[RE-2] keeps a thousand faulty rows and counts the rest', () => {
    const { ledger } = readRows(
      streetHeader,
      Array.from({ length: 1500 }, () => streetRow({ type: 'Piracy' })),
    );
    expect(ledger.rows).toHaveLength(1000);
    expect([...ledger.groups.values()]).toMatchObject([{ column: 'Crime type', rows: 1500 }]);
  });
});

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
        const long = readRows(
          `${streetHeader},More`,
          rows.map((line) => `${line},x`),
        );
        const seen = ({ ledger, copy }: RowsRead) => ({
          copy,
          counts: ledger.counts,
          parts: ledger.parts,
          faults: ledger.rows.map(({ line, column, seen }) => [
            line,
            column,
            column === wholeRow ? '' : seen,
          ]),
        });
        expect(seen(readRows(streetHeader, rows))).toEqual(seen(long));
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
