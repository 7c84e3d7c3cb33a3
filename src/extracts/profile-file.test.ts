import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/index.ts';
import { readContracts } from '../operations/extracts/index.ts';
import { PackageReader, readProfile, TextFields } from './index.ts';

const contracts = readContracts();
const small = `format: watershed-extract-profile/1
name: small
version: 1
system: Small
blanks: [NULL]
damage: ["#VALUE!"]
says: { declined: [Refused] }
code_maps:
  sex: { female: [F], male: [M] }
not_held: { victims: [relationship] }
files:
  - name: victims
    recognised_by: [CRIME]
    rows:
      - gives: victims
        columns:
          crime_ref: { from: CRIME }
          person_ref: { from: WHO }
          sex: { from: SEX, map: sex }
          age: { born: DOB, on: [DAY] }
`;
const faultsOf = (text: string): readonly string[] => {
  const profile = readProfile(text, 'p.yaml', contracts);
  return profile.ok ? [] : profile.faults.map(({ line, message }) => `${line}: ${message.en}`);
};
const change = (from: string, to: string): string => {
  expect(small.split(from)).toHaveLength(2);
  return small.replace(from, to);
};

describe('a profile', () => {
  it('[EX-8] that is sound is read, and NULL and NO stay words', () => {
    expect(faultsOf(small)).toEqual([]);
    const profile = readProfile(small, 'p.yaml', contracts);
    expect(profile.ok && profile.value.blanks).toEqual(['NULL']);
  });

  it.each([
    ['crime_ref: { from: CRIME }', 'crime_reff: { from: CRIME }', 'victims has no column "crime_reff"'],
    ['female: [F]', 'woman: [F]', '"woman" is no code of sex'],
    ['map: sex', 'map: gender', 'there is no "gender" among code_maps'],
    ['not_held: { victims: [relationship] }', '', '"relationship" is required and has no source'],
    ['[relationship]', '[relationship, sex]', '"sex" is also named under not_held'],
    ['recognised_by: [CRIME]', 'recognised_by: [CRIME, Nationality]', 'speaks of nationality'],
    ['{ from: WHO }', '{ from: WHO, dates: [yy/mm] }', ''],
    ['{ born: DOB, on: [DAY] }', '{ value: "40" }', 'is no code of age'],
  ])('[EX-8] is refused at its line: %s becomes %s', (from, to, message) => {
    const text = change(from, to);
    const faults = faultsOf(text);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join('\n')).toContain(message);
    const marker = message.includes('also named') ? 'sex: { from' : to;
    if (marker !== '') {
      const line = text.split('\n').findIndex((one) => one.includes(marker)) + 1;
      expect(faults.some((fault) => fault.startsWith(`${line}: `))).toBe(true);
    }
  });

  it('[EX-68] says what is wrong in Welsh too, whichever complaint it is', () => {
    const broken = [
      change('crime_ref: { from: CRIME }', 'crime_reff: { from: CRIME }'),
      change('female: [F]', 'woman: [F]'),
      change('map: sex', 'map: gender'),
      change('not_held: { victims: [relationship] }', ''),
      change('[relationship]', '[relationship, sex]'),
      change('recognised_by: [CRIME]', 'recognised_by: [CRIME, Nationality]'),
      change('{ from: WHO }', '{ from: WHO, dates: [yy/mm] }'),
      change('{ from: WHO }', '{ from: " " }'),
      change('{ from: WHO }', '{ form: WHO }'),
      change('recognised_by: [CRIME]', 'recognised_by: []'),
      change('recognised_by: [CRIME]', 'recognised_by: CRIME'),
      change('{ born: DOB, on: [DAY] }', '{ value: "40" }'),
      change('[NULL]', '&words [NULL]').replace('damage: ["#VALUE!"]', 'damage: *words'),
      'a: [b',
      'x'.repeat(1024 ** 2 + 1),
    ];
    for (const text of broken) {
      const read = readProfile(text, 'p.yaml', contracts);
      expect(read.ok).toBe(false);
      for (const { message } of read.ok ? [] : read.faults) {
        expect(message.cy).not.toBe(message.en);
        expect(message.cy).not.toMatch(/expected|Invalid|is no code|required|has no/);
      }
    }
  });

  it('[EX-8] is refused for aliases, and with every fault at once', () => {
    const aliased = change('[NULL]', '&words [NULL]').replace('damage: ["#VALUE!"]', 'damage: *words');
    expect(faultsOf(aliased)).toEqual(['6: an alias stands here; write the words out']);
    const two = change('female: [F]', 'woman: [F]').replace('{ from: CRIME }', '{ form: CRIME }');
    expect(faultsOf(two).map((fault) => fault.split(':')[0])).toEqual(['17', '17']);
    const both = change('female: [F]', 'woman: [F]').replace('crime_ref:', 'crime:');
    expect(faultsOf(both).length).toBe(3);
  });
});

function read(rows: readonly (readonly string[])[]) {
  const profile = readProfile(small, 'p.yaml', contracts);
  if (!profile.ok) throw new Error(profile.message);
  const crimeless = profile.value;
  const reader = new PackageReader(contracts, crimeless, { asAt: plainDate('2025-01-31') });
  const file = reader.open('victims.csv', ['CRIME', 'WHO', 'SEX', 'DOB', 'DAY'], 1);
  if (file === undefined) throw new Error('not opened');
  for (const [at, row] of rows.entries()) reader.learn(file, new TextFields(row), at + 2);
  for (const [at, row] of rows.entries()) reader.take(file, new TextFields(row), at + 2, []);
  return reader.finish();
}

describe('what a cell says', () => {
  it('[EX-14] a broken formula is told; a blank and a reason for not knowing are not', () => {
    const account = read([
      ['C1', 'P1', '', '', ''],
      ['C1', 'P2', 'NULL', '', ''],
      ['C1', 'P3', 'Refused', '', ''],
      ['C1', 'P4', '#VALUE!', '', ''],
    ]);
    const told = account.findings.filter(({ kind }) => kind !== 'crime-missing');
    expect(told.map(({ kind, grade, lines }) => [kind, grade, lines])).toEqual([
      ['value-damaged', 'note', [5]],
    ]);
    expect(account.notHeld.victims).toContain('relationship');
    expect(account.notHeld.crimes).toContain('crime_ref');
  });

  it('[EX-21] a birth date that cannot be read is told without being shown', () => {
    const account = read([['C1', 'P1', 'F', '1990-02-31', '2025-01-01']]);
    const [told] = account.findings.filter(({ kind }) => kind === 'date-impossible');
    expect(told).toMatchObject({ column: 'DOB', seen: { kind: 'masked', as: 'number' } });
    expect(JSON.stringify(account.findings)).not.toContain('1990');
  });
});
