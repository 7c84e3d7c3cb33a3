import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { orderOf } from '../../../../tests/extracts/made-up-forces.ts';
import { writeForces } from '../../../cli/synthetic/write-forces.ts';
import type { PackageAccount } from '../../../extracts/index.ts';
import { plainDate, present } from '../../../kernel/index.ts';
import { openPackage, readContracts, readProfileFile } from '../../../operations/extracts/index.ts';
import { streamOf } from '../chance.ts';
import { madeUpForces } from '../made-up-forces.ts';
import { bytesOf, speakable } from './appearance.ts';
import { numbered } from './reference.ts';
import { DialectWriter } from './writer.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const contracts = readContracts();
const order = orderOf({ scale: 0.02 });
const asAt = plainDate('2024-04-30');
const folder = mkdtempSync(join(tmpdir(), 'dialects-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Line = Readonly<Record<string, string>>;
interface ReadBack {
  readonly rows: ReadonlyMap<string, readonly Line[]>;
  readonly account: PackageAccount;
}

const profileOf = (name: string) => readProfileFile(`profiles/${name}.yaml`, contracts);

/** Writes a force in a dialect, from the command's own hands, and reads it with the profile. */
async function readBack(name: string): Promise<ReadBack> {
  const profile = profileOf(name);
  const own = join(folder, name);
  await writeForces({
    order,
    slugs: ['kent'],
    dialect: name === 'contract' ? null : profile,
    folder: own,
    progress: () => undefined,
  });
  const reading = await openPackage([join(own, 'made-up-kent')], { contracts, profile, asAt });
  const rows = new Map<string, Line[]>(contracts.map((contract) => [contract.name, []]));
  for await (const batch of reading.rows())
    for (const row of batch) {
      const contract = present(
        contracts.find((one) => one.name === row.contract),
        row.contract,
      );
      rows
        .get(row.contract)
        ?.push(
          Object.fromEntries(
            contract.columns.map((column, at) => [column.name, String(row.values[at] ?? '')]),
          ),
        );
    }
  reading.close();
  return { rows, account: reading.account() };
}

/** What a system cannot say of a row that it holds: its words for not knowing, its letters, its one column for two. */
const unsaid: Readonly<Record<string, readonly string[]>> = {
  meridian: ['gender_identity', 'sexual_orientation', 'religion', 'reason', 'specialist_support', 'asked_by'],
  longshore: [
    'gender_identity',
    'sexual_orientation',
    'religion',
    'reason',
    'specialist_support',
    'asked_by',
    'family_name',
    'given_names',
  ],
  quarterdeck: [
    'gender_identity',
    'sexual_orientation',
    'religion',
    'reason',
    'specialist_support',
    'asked_by',
    'ethnicity_self',
    'ethnicity_officer',
  ],
};

describe.each(['meridian', 'longshore', 'quarterdeck'])('a force written as %s would', (name) => {
  let truth: ReadBack;
  let read: ReadBack;
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    truth = await readBack('contract');
    read = await readBack(name);
  });

  it('[SY-24] is read back with nothing set aside, held or faulty', () => {
    expect(read.account.refused).toBe(false);
    expect(
      read.account.findings.map(({ kind, column, seen }) => `${kind} ${column} ${JSON.stringify(seen)}`),
    ).toEqual([]);
    for (const { contract, rows } of read.account.contracts) {
      expect(rows.accepted, contract).toBeGreaterThan(0);
      expect(rows.given, contract).toBe(rows.accepted + rows.repeated);
    }
  });

  it('[SY-24] gives the rows of the force, each what it was, and leaves out only what the system cannot hold', () => {
    const writer = new DialectWriter(profileOf(name), streamOf('any'));
    const [kent] = madeUpForces(order, ['kent']);
    const held = [...present(kent, 'kent').filings()].flatMap(({ extract }) => writer.write(extract).held);
    for (const contract of contracts.filter(({ name: table }) => table !== 'allegations')) {
      const columns = contract.columns
        .map((column) => column.name)
        .filter(
          (column) => !column.endsWith('_ref') && !(unsaid[name] ?? []).includes(column) && column !== 'age',
        );
      const line = (row: Line): string => columns.map((column) => row[column]).join('|');
      const kept = new Set(
        held.filter(({ table }) => table === contract.name).map(({ row }) => keyOf(contract.key, row)),
      );
      const expected = (truth.rows.get(contract.name) ?? []).filter((row) =>
        kept.has(keyOf(contract.key, row)),
      );
      const found = read.rows.get(contract.name) ?? [];
      expect(found.length, contract.name).toBe(kept.size);
      expect(found.map(line).sort(), contract.name).toEqual(expected.map(line).sort());
      expect(expected.length).toBeGreaterThan(0.8 * (truth.rows.get(contract.name)?.length ?? 0) - 60);
    }
  });
});

const keyOf = (key: readonly string[], row: Line): string => key.map((column) => row[column]).join('|');

it.each(['meridian', 'quarterdeck'])(
  '[SY-24] the truth of a force written as %s names the references that its files use',
  async (name) => {
    rmSync(folder, { recursive: true, force: true });
    const { rows } = await readBack(name);
    const truthOf = (file: string): Set<string> =>
      new Set(
        readFileSync(join(folder, name, 'truth', 'kent', `${file}.csv`), 'utf8')
          .trimEnd()
          .split('\n')
          .slice(1)
          .map((line) => line.split(',')[0] ?? ''),
      );
    const crimes = truthOf('true-crimes');
    const people = truthOf('records');
    expect((rows.get('crimes') ?? []).filter((row) => !crimes.has(row.crime_ref ?? ''))).toEqual([]);
    expect((rows.get('suspects') ?? []).filter((row) => !people.has(row.person_ref ?? ''))).toEqual([]);
  },
);

describe('references', () => {
  it('[SY-24] are numbered as the system numbers them, each its own, or not held', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1200 }),
        fc.integer({ min: 1, max: 12_000 }),
        fc.integer({ min: 1, max: 1200 }),
        fc.integer({ min: 1, max: 12_000 }),
        (place, one, otherPlace, other) => {
          const ref = (neighbourhood: number, number: number): string =>
            `MADEUP-20-${String(neighbourhood).padStart(4, '0')}-C${String(number).padStart(5, '0')}`;
          const cell = { prefix: 'QD/', digits: 7 };
          const [first, second] = [numbered(ref(place, one), cell), numbered(ref(otherPlace, other), cell)];
          expect(first === undefined).toBe(place > 999 || one > 9999);
          if (first === undefined) return;
          expect(first).toMatch(/^QD\/\d{7}$/);
          if (place !== otherPlace || one !== other) expect(second).not.toBe(first);
        },
      ),
    );
  });
});

describe('an encoding', () => {
  it('[SY-24] of Windows-1252 loses no byte: what it lacks is written without its marks', () => {
    const form = { encoding: 'windows-1252' } as const;
    expect(speakable('Przykładowski – Zmyślowicz ü', form)).toBe('Przykladowski – Zmyslowicz ü');
    expect([...bytesOf('– ü', form)]).toEqual([0x96, 0x20, 0xfc]);
    expect([...bytesOf('’é', form)]).toEqual([0x92, 0xe9]);
  });

  it('[SY-24] writes files that say that they are made up', async () => {
    expect(
      readdirSync(join(folder, 'quarterdeck', 'made-up-kent')).every((file) => file.startsWith('made up ')),
    ).toBe(true);
  });
});
