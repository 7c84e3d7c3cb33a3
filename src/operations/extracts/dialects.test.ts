import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exported } from '../../../tests/extracts/dialects.ts';
import { asAt, asLines, madeUpForce, type Row } from '../../../tests/extracts/made-up-force.ts';
import { projectPath } from '../../database/index.ts';
import { type PackageAccount, type Profile, readProfile } from '../../extracts/index.ts';
import { openPackage, RowDigest, readContracts } from './index.ts';

const contracts = readContracts();
const folder = mkdtempSync(join(tmpdir(), 'dialects-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function profileNamed(name: string): Profile {
  const file = projectPath('profiles', `${name}.yaml`);
  const profile = readProfile(readFileSync(file, 'utf8'), name, contracts);
  if (!profile.ok) throw new Error(profile.message);
  return profile.value;
}

interface ReadBack {
  readonly lines: Readonly<Record<string, readonly string[]>>;
  readonly account: PackageAccount;
  readonly digests: ReadonlyMap<string, string>;
}

async function readBack(name: string, rows: ReturnType<typeof madeUpForce>): Promise<ReadBack> {
  const profile = profileNamed(name);
  const paths = [...exported(profile, contracts, rows)].map(([file, bytes]) => {
    const path = join(folder, `${name} ${file}`);
    writeFileSync(path, bytes);
    return path;
  });
  const reading = await openPackage(paths, { contracts, profile, asAt });
  const read: Record<string, Row[]> = {};
  const digest = new RowDigest();
  for await (const batch of reading.rows()) {
    for (const row of batch) {
      digest.take(row);
      const columns = contracts.find((one) => one.name === row.contract)?.columns ?? [];
      const own = Object.fromEntries(columns.map((column, at) => [column.name, row.values[at] ?? null]));
      read[row.contract] = [...(read[row.contract] ?? []), own];
    }
  }
  reading.close();
  const lines = Object.fromEntries(
    contracts.map((contract) => [contract.name, asLines(contract, read[contract.name] ?? [])]),
  );
  return { lines, account: reading.account(), digests: digest.all() };
}

describe('three dialects', () => {
  const rows = madeUpForce(4, 150);
  const truth = Object.fromEntries(
    contracts.map((contract) => [contract.name, asLines(contract, rows[contract.name])]),
  );

  it.each(['meridian', 'longshore', 'quarterdeck'])(
    '[EX-11] %s gives the same canonical rows as the force that was written in it',
    async (name) => {
      const { lines, account } = await readBack(name, rows);
      expect(
        account.findings.filter(({ kind }) => kind !== 'count-jumps' && kind !== 'outcome-despite-suspect'),
      ).toEqual([]);
      for (const contract of contracts)
        expect([contract.name, lines[contract.name]]).toEqual([contract.name, truth[contract.name]]);
      for (const { contract, rows: count } of account.contracts) {
        expect(count.accepted).toBe(truth[contract]?.length);
        expect(count.given).toBe(count.accepted + count.repeated);
      }
    },
  );

  it('[EX-69] give one digest of each contract, and another where one value differs or one row is missing', async () => {
    const [meridian, ...others] = await Promise.all(
      ['meridian', 'longshore', 'quarterdeck'].map(async (name) => (await readBack(name, rows)).digests),
    );
    expect(meridian?.size).toBe(contracts.length);
    for (const other of others) expect([...other].sort()).toEqual([...(meridian ?? [])].sort());
    const changed = madeUpForce(4, 150);
    const [first, ...rest] = changed.crimes;
    changed.crimes = [
      { ...first, location_type: first?.location_type === 'home' ? 'online' : 'home' },
      ...rest,
    ];
    changed.suspects = changed.suspects.slice(1);
    const { digests } = await readBack('meridian', changed);
    for (const [contract, hash] of digests) {
      // What hung on the suspect that is missing is set aside with it.
      const differs = ['crimes', 'suspects', 'investigation_events', 'outcomes'].includes(contract);
      if (!differs) expect([contract, hash]).toEqual([contract, meridian?.get(contract)]);
    }
    for (const contract of ['crimes', 'suspects'] as const)
      expect(digests.get(contract)).not.toBe(meridian?.get(contract));
  });
});
