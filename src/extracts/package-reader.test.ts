import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/index.ts';
import { readContracts } from '../operations/extracts/index.ts';
import { type PackageAccount, PackageReader, readProfile, TextFields } from './index.ts';

const contracts = readContracts();

/** A system that repeats crimes for each victim, and victims' files beside it. */
const text = (repeated: 'once' | 'fault'): string => `format: watershed-extract-profile/1
name: small
version: 1
system: Small
not_held: { crimes: [domestic_abuse, location_type], victims: [relationship] }
files:
  - name: crimes
    recognised_by: [CRIME, CODE]
    rows:
      - gives: crimes
        repeated: ${repeated}
        columns:
          crime_ref: { from: CRIME }
          recorded_on: { from: DAY }
          offence_code: { from: CODE }
          state: { value: recorded }
  - name: victims
    recognised_by: [CRIME, WHO]
    free_text: [NOTES]
    rows:
      - gives: victims
        columns:
          crime_ref: { from: CRIME }
          person_ref: { from: WHO }
          sex: { from: SEX }
`;

function read(
  crimes: readonly (readonly string[])[],
  victims: readonly (readonly string[])[],
  repeated: 'once' | 'fault' = 'once',
): PackageAccount {
  const profile = readProfile(text(repeated), 'p.yaml', contracts);
  if (!profile.ok) throw new Error(profile.message);
  const reader = new PackageReader(contracts, profile.value, { asAt: plainDate('2025-01-31') });
  // Victims come first: what they hang on stands in a later file.
  const files = [
    { file: reader.open('victims.csv', ['CRIME', 'WHO', 'SEX', 'NOTES'], 1), rows: victims },
    { file: reader.open('crimes.csv', ['CRIME', 'DAY', 'CODE'], 1), rows: crimes },
  ];
  for (const step of ['learn', 'take'] as const) {
    for (const { file, rows } of files) {
      if (file === undefined) throw new Error('not opened');
      for (const [at, row] of rows.entries()) reader[step](file, new TextFields(row), at + 2, []);
    }
  }
  return reader.finish();
}

const told = ({ findings }: PackageAccount): string[] =>
  findings.map(({ kind, lines }) => `${kind} ${lines.join()}`);
const rowsOf = (account: PackageAccount, contract: string) =>
  account.contracts.find((one) => one.contract === contract)?.rows;

describe('rows that hang on others', () => {
  it('[EX-16] find what they hang on in a later file; without it they are set aside', () => {
    const account = read(
      [['C1', '2025-01-02', '8/66']],
      [
        ['C1', 'P1', 'female', ''],
        ['C2', 'P2', 'female', ''],
      ],
    );
    expect(told(account)).toEqual(['crime-missing 3']);
    expect(rowsOf(account, 'victims')).toMatchObject({ given: 2, accepted: 1, setAside: 1 });
  });

  it('[EX-16] go with a row that was set aside, and are not told again', () => {
    const account = read(
      [['C1', 'yesterday', '8/66']],
      [
        ['C1', 'P1', 'female', ''],
        ['C1', 'P2', 'female', ''],
      ],
    );
    expect(told(account)).toEqual(['date-unreadable 2']);
    expect(rowsOf(account, 'victims')).toMatchObject({ given: 2, accepted: 0, withParent: 2 });
  });
});

describe('a record of another width', () => {
  it('[EX-16] is set aside with what hangs on it; blank fields at its end do no harm', () => {
    const account = read(
      [
        ['C1', '2025-01-02', '8/66', 'more'],
        ['C2', '2025-01-02', '8/66', ''],
      ],
      [
        ['C1', 'P1', 'female', ''],
        ['C2', 'P2', 'female', ''],
      ],
    );
    expect(told(account)).toEqual(['row-width 2']);
    expect(rowsOf(account, 'crimes')).toMatchObject({ given: 1, accepted: 1 });
    expect(rowsOf(account, 'victims')).toMatchObject({ given: 2, accepted: 1, withParent: 1 });
  });
});

describe('rows that stand twice', () => {
  const same = [
    ['C1', '2025-01-02', '8/66'],
    ['C1', '2025-01-02', '008/66'],
  ];
  it('[EX-17] are taken once where the profile says so and the values agree', () => {
    const account = read(same, []);
    expect(told(account)).toEqual([]);
    expect(rowsOf(account, 'crimes')).toMatchObject({ given: 2, accepted: 1, repeated: 1 });
  });

  it('[EX-17] are told where they contradict each other, or nobody said that they repeat', () => {
    expect(told(read([...same, ['C1', '2025-01-03', '8/66']], []))).toEqual(['key-contradicts 4']);
    expect(told(read(same, [], 'fault'))).toEqual(['key-twice 3']);
  });

  it('[EX-17] leave room for a sound row after one that was set aside', () => {
    const account = read(
      [
        ['C1', 'never', '8/66'],
        ['C1', '2025-01-03', '8/66'],
      ],
      [['C1', 'P1', 'male', '']],
    );
    expect(told(account)).toEqual(['date-unreadable 2']);
    expect(rowsOf(account, 'crimes')).toMatchObject({ accepted: 1, setAside: 1 });
    expect(rowsOf(account, 'victims')).toMatchObject({ accepted: 1 });
  });
});

describe('words about immigration', () => {
  it('[EX-7] in free text or in a code hold the record back, and are never shown', () => {
    const account = read(
      [['C1', '2025-01-02', '8/66']],
      [
        ['C1', 'P1', 'female', 'she is on a spousal visa'],
        ['C1', 'P2', 'asylum seeker', ''],
        ['C1', 'P3', 'female', 'called back'],
      ],
    );
    expect(account.findings.map(({ kind, grade, lines, column }) => [kind, grade, lines, column])).toEqual([
      ['words-immigration', 'held', [2], 'NOTES'],
      ['words-immigration', 'held', [3], 'SEX'],
    ]);
    expect(rowsOf(account, 'victims')).toMatchObject({ given: 3, accepted: 1, held: 2 });
    expect(JSON.stringify(account.findings)).not.toMatch(/visa|asylum/);
  });
});

describe('how full columns are', () => {
  it('[EX-14] counts known, blank, and each way of not knowing apart', () => {
    const account = read(
      [['C1', '2025-01-02', '8/66']],
      [
        ['C1', 'P1', 'female', ''],
        ['C1', 'P2', '', ''],
        ['C1', 'P3', 'declined', ''],
      ],
    );
    const fill = account.contracts.find((one) => one.contract === 'victims')?.fill;
    expect(fill?.find(({ column }) => column === 'sex')).toEqual({
      column: 'sex',
      known: 1,
      blank: 0,
      unknown: { 'not-known': 1, declined: 1 },
    });
    expect(fill?.find(({ column }) => column === 'relationship')?.unknown).toEqual({ 'not-held': 3 });
    expect(fill?.find(({ column }) => column === 'age')).toMatchObject({ known: 0, blank: 3 });
  });
});
