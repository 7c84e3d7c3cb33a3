import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { orders, planted, tables } from '../../../tests/extracts/planted-package.ts';
import { projectPath } from '../../database/index.ts';
import type { CanonicalRow, PackageAccount } from '../../extracts/index.ts';
import { plainDate } from '../../kernel/index.ts';
import { openPackage, readContracts, readProfileFile } from './index.ts';

const contracts = readContracts();
const profile = readProfileFile(projectPath('profiles', 'meridian.yaml'), contracts);
const asAt = plainDate('2025-08-31');

const folder = mkdtempSync(join(tmpdir(), 'planted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function check(): Promise<{
  readonly account: PackageAccount;
  readonly given: readonly CanonicalRow[];
}> {
  for (const table of tables) writeFileSync(join(folder, table.file), table.text());
  const reading = await openPackage([folder], { contracts, profile, asAt });
  const given: CanonicalRow[] = [];
  for await (const batch of reading.rows()) given.push(...batch);
  reading.close();
  return { account: reading.account(), given };
}

const told = (account: PackageAccount): string[] =>
  account.findings
    .flatMap(({ file, lines, column, kind }) =>
      lines.map((line) => `${basename(account.files[file]?.name ?? '')}:${line} ${column} ${kind}`),
    )
    .sort();
const expected = (): string[] =>
  planted.map(([file, line, column, kind]) => `${file}:${line} ${column} ${kind}`).sort();

describe('a package with planted faults', () => {
  it('[EX-12] has more than forty, and all are told once each at the right place', async () => {
    expect(planted.length).toBeGreaterThan(40);
    const { account } = await check();
    expect(told(account)).toEqual(expected());
    for (const { rows } of account.contracts) {
      expect(rows.accepted + rows.repeated + rows.setAside + rows.held + rows.withParent).toBe(rows.given);
    }
  });

  it('[EX-13] shows no name, reference or free text of anybody', async () => {
    const { account } = await check();
    const text = JSON.stringify(account.findings);
    for (const secret of [
      'Janet',
      'Smith',
      'illegal',
      'entrant',
      'overstayer',
      'CARDIFF',
      '2.51E',
      'thirty',
      '1980-13',
      'M99999',
      '"77"',
    ]) {
      expect(text).not.toContain(secret);
    }
    // The control: codes and days that cannot be read are quoted, or nobody could mend them.
    for (const quoted of ['Aug-66', 'LIVEE', 'W7', '31/12/2024', '-4', '2025-02-30'])
      expect(text).toContain(quoted);
  });

  it('[EX-6] gives out no row once a column about immigration stands anywhere in it, and tells every other fault still', async () => {
    const before = await check();
    expect(before.given.length).toBeGreaterThan(200);
    orders.header.push('Nationality');
    const { account, given } = await check();
    orders.header.pop();
    expect(given).toEqual([]);
    expect(account.refused).toBe(true);
    expect(told(account)).toEqual([...expected(), 'orders.csv:1 Nationality column-immigration'].sort());
  });
});
