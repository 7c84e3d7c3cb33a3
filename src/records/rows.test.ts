import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  crimeId,
  outcomesHeader,
  searchHeader,
  searchRow,
  streetHeader,
  streetRow,
} from '../../tests/extracts/police-uk.ts';
import { month } from '../kernel/index.ts';
import { codeBook, parseCodes } from './code.ts';
import { recognise } from './contract.ts';
import { readCount } from './home-office-rows.ts';
import { Ledger } from './ledger.ts';
import { readFile } from './read.ts';
import { headerFields } from './record-reader.ts';

const table: unknown = parse(readFileSync('reference/police-uk-codes.yaml', 'utf8'));
const codes = codeBook(parseCodes(table));
const forces = new Map([
  ['Gwent Police', 'gwent'],
  ['Bedfordshire', 'bedfordshire'],
  ['London, City of', 'city-of-london'],
]);

interface Read {
  readonly ledger: Ledger;
  /** Accepted rows, each as its COPY columns. */
  readonly rows: readonly string[][];
  /** Column and seen value of each row that was not accepted. */
  readonly faults: readonly (readonly [string, string])[];
}

function read(header: string, rows: readonly string[], file: { fileMonth?: string } = {}): Read {
  const layout = recognise(headerFields(header));
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
    rows: copy
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t')),
    faults: ledger.rows.map((row) => [row.column, row.seen]),
  };
}

const street = (...rows: Parameters<typeof streetRow>[0][]): Read =>
  read(
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
    const { ledger } = read(streetHeader, [streetRow(), 'a,b', `${streetRow()},more`, `"x"y,${streetRow()}`]);
    expect(ledger.counts).toMatchObject({ accepted: 1, quarantined: 3 });
    expect(ledger.rows.map((row) => row.line)).toEqual([3, 4, 5]);
  });

  it('[RE-3] reads a field in quotes like one without', () => {
    const plain = street({ location: 'On or near A and B' });
    const quoted = street({ location: '"On or near A, B and ""C"""' });
    expect(quoted.rows).toEqual(plain.rows);
  });

  it('[RE-2] keeps a thousand faulty rows and counts the rest', () => {
    const { ledger } = read(
      streetHeader,
      Array.from({ length: 1500 }, () => streetRow({ type: 'Piracy' })),
    );
    expect(ledger.rows).toHaveLength(1000);
    expect([...ledger.groups.values()]).toMatchObject([{ column: 'Crime type', rows: 1500 }]);
  });
});

describe('outcomes', () => {
  it('[RE-10] refuse an outcome that is not on the list', () => {
    const row = `${crimeId(1)},2023-05,Gwent Police,Gwent Police,,,No location,,,Let off`;
    expect(read(outcomesHeader, [row]).faults).toEqual([['Outcome type', 'Let off']]);
  });
});

describe('stop and search', () => {
  it('[RE-12] counts a search in the month of its day in London', () => {
    const { ledger } = read(searchHeader, [
      searchRow('2023-04-30T22:59:59+00:00'),
      searchRow('2023-04-30T23:00:00+00:00'),
      searchRow('2023-01-31T23:30:00+00:00'),
    ]);
    expect(ledger.parts.map(({ from, accepted }) => [from, accepted])).toEqual([
      ['2023-04', 1],
      ['2023-05', 1],
      ['2023-01', 1],
    ]);
  });

  it("[RE-12] quarantines rows of another month than the one in the file's name", () => {
    const rows = [searchRow('2023-05-02T10:00:00+00:00'), searchRow('2023-06-02T10:00:00+00:00')];
    expect(read(searchHeader, rows, { fileMonth: '2023-05' }).faults).toEqual([
      ['Date', '2023-06-02T10:00:00+00:00'],
    ]);
    expect(read(searchHeader, rows).faults).toEqual([]);
  });

  it('[RE-11] keeps what is blank blank, and quarantines words it does not know', () => {
    const at = '2023-05-02T10:00:00+00:00';
    const { rows, faults } = read(searchHeader, [
      searchRow(at, { Gender: '', Outcome: '', 'Outcome linked to object of search': '' }),
      searchRow(at, { Gender: 'Woman' }),
      searchRow(at, { Type: '' }),
      searchRow(at, { 'Removal of more than just outer clothing': 'maybe' }),
      searchRow('2023-05-02 10:00'),
    ]);
    expect(rows.map((row) => [row[3], row[8], row[9], row[10]])).toEqual([['\\N', '\\N', '\\N', 'f']]);
    expect(faults).toEqual([
      ['Gender', 'Woman'],
      ['Type', ''],
      ['Removal of more than just outer clothing', 'maybe'],
      ['Date', '2023-05-02 10:00'],
    ]);
  });
});

describe('Home Office tables', () => {
  const header =
    ',Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences,ITL1 region';
  const row = (force: string, offences: string, year = '2017/18', quarter = '1') =>
    `0,${year},${quarter},"${force}",Rape,Sexual offences,Rape offences,19C,${offences},UK`;

  it('[RE-13] reads counts as the tables write them', () => {
    const written = [' 66776 ', '"1,234"', '-2 ', '-00 ', '0'].map((text) =>
      readCount(text.replaceAll('"', '')),
    );
    expect(written).toEqual([66_776, 1234, -2, 0, 0]);
    expect(Object.is(readCount('-00'), 0)).toBe(true);
    for (const wrong of ['', '-', '1.5', '12,34', '..', '99999999999'])
      expect(readCount(wrong)).toBeUndefined();
  });

  it('[RE-14] keeps rows that look alike, and takes other column sets', () => {
    const { rows, ledger } = read(header, [row('London, City of', ' 1 '), row('London, City of', ' 1 ')]);
    expect(rows).toHaveLength(2);
    expect(ledger.parts).toMatchObject([
      { place: 'city-of-london', from: '2017-04', months: 3, accepted: 2 },
    ]);
  });

  it('[RE-15] leaves fraud bodies out by name, and unknown forces without one', () => {
    const { ledger } = read(header, [row('Action Fraud', ' 1 '), row('Gotham', ' 1 ')]);
    expect(ledger.rows.map((one) => one.expected)).toEqual([
      expect.stringContaining('national fraud body'),
      expect.stringContaining('reference/forces.yaml'),
    ]);
  });

  it('[RE-13] quarantines years and quarters that are none or have not begun', () => {
    const { faults } = read(header, [
      row('Bedfordshire', '1', '2017/19'),
      row('Bedfordshire', '1', '2017/18', '5'),
      row('Bedfordshire', '1', '2026/27'),
      row('Bedfordshire', 'many'),
    ]);
    expect(faults).toEqual([
      ['Financial Year', '2017/19'],
      ['Financial Quarter', '5'],
      ['Financial Year', '2026/27'],
      ['Number of Offences', 'many'],
    ]);
  });

  it('[RE-16] makes one record of each outcome and basis in a row', () => {
    const { rows, ledger } = read(
      'force,slug,fy,offence_group,closed_oocd,closed_charge,recorded_oocd,recorded_charge',
      [
        'Bedfordshire,bedfordshire,2022/23,Robbery,0,54,1,55',
        'Bedfordshire,bedfordshire,2023/24,Robbery,0,-1,1,55',
      ],
    );
    expect(ledger.counts).toMatchObject({ accepted: 1, quarantined: 1 });
    expect(rows.map((one) => one.slice(1))).toEqual([
      ['Robbery', 'assigned', 'out-of-court', '0'],
      ['Robbery', 'assigned', 'charged', '54'],
      ['Robbery', 'recorded', 'out-of-court', '1'],
      ['Robbery', 'recorded', 'charged', '55'],
    ]);
    const national = read(
      'fy,closed_all_t1,closed_all_assigned,recorded_all_t1,recorded_all_assigned,closed_ex_fraud_t1',
      ['2022/23,5,6,7,8,9'],
    );
    expect(national.ledger.parts).toMatchObject([
      { place: 'england-and-wales', from: '2022-04', months: 12 },
    ]);
    expect(national.rows.map((one) => one.slice(1).join(' '))).toEqual([
      'All offences assigned charged 5',
      'All offences assigned assigned 6',
      'All offences recorded charged 7',
      'All offences recorded assigned 8',
      'All offences excluding fraud assigned charged 9',
    ]);
  });
});

describe('the code lists', () => {
  it('[RE-8] refuse the same words for two codes', () => {
    const one = { code: 1, slug: 'a', written: ['A'], mark: 'S', name: { en: 'A', cy: 'A' } };
    const lists = Object.fromEntries(Object.keys(codes).map((list) => [list, [one]]));
    const head = { source: 'x', read_on: '2026-01-01', welsh_mark: 'I' };
    expect(parseCodes({ ...head, lists })).toHaveLength(9);
    const twice = { ...lists, sex: [one, { ...one, code: 2, slug: 'b' }] };
    expect(() => parseCodes({ ...head, lists: twice })).toThrow(/two codes/);
  });
});
