import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exported } from '../../../tests/extracts/dialects.ts';
import { asAt, asLines, madeUpForce, type Row } from '../../../tests/extracts/made-up-force.ts';
import { projectPath } from '../../database/index.ts';
import { type PackageAccount, type Profile, readProfile } from '../../extracts/index.ts';
import { openPackage, readContracts } from './index.ts';

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
  for await (const batch of reading.rows()) {
    for (const row of batch) {
      const columns = contracts.find((one) => one.name === row.contract)?.columns ?? [];
      const own = Object.fromEntries(columns.map((column, at) => [column.name, row.values[at] ?? null]));
      read[row.contract] = [...(read[row.contract] ?? []), own];
    }
  }
  reading.close();
  const lines = Object.fromEntries(
    contracts.map((contract) => [contract.name, asLines(contract, read[contract.name] ?? [])]),
  );
  return { lines, account: reading.account() };
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
});
