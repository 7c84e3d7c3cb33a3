import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { exported } from '../../../tests/extracts/dialects.ts';
import { asAt, madeUpForce } from '../../../tests/extracts/made-up-force.ts';
import { loadGround } from '../../../tests/scenes/plan-people.ts';
import { type Database, projectPath, rowTables } from '../../database/index.ts';
import { loadPackage, readContracts, readProfileFile, readRetentionRules } from './index.ts';

const contracts = readContracts();

let clone: Clone;
let jobs: Database;
beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
  await loadGround(jobs);
});

/** Loads a force as that system would write it, and gives what every table of rows holds then, but for the number of its part. */
async function loaded(name: string, rows: ReturnType<typeof madeUpForce>): Promise<Record<string, string[]>> {
  const tables = rowTables.map((table) => `extracts.${table}`);
  await clone.query(`truncate extracts.package, ${tables.join(', ')} cascade`);
  const folder = mkdtempSync(join(tmpdir(), 'dialects-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = projectPath('profiles', `${name}.yaml`);
  const profile = readProfileFile(path, contracts);
  const paths = [...exported(profile, contracts, rows)].map(([file, bytes]) => {
    const written = join(folder, file);
    writeFileSync(written, bytes);
    return written;
  });
  const report = await loadPackage(jobs, paths, {
    contracts,
    profile,
    profileSha256: createHash('sha256').update(readFileSync(path)).digest(),
    asAt,
    force: 'kent',
    by: 'A. Tester (made up)',
    origin: 'made-up',
    retention: readRetentionRules(),
    acceptFewer: false,
    faultyRows: 'refused',
  });
  expect([name, report.state]).toEqual([name, 'loaded']);
  const held: Record<string, string[]> = {};
  for (const table of rowTables) {
    const found = await clone.query<{ row: string }>(
      `select ((to_jsonb(held) - 'part_id') || jsonb_build_object('filed', part.month))::text as row
       from extracts.${table} as held join extracts.part as part on part.id = held.part_id order by 1`,
    );
    held[table] = found.map(({ row }) => row);
  }
  return held;
}

describe('one force, written by three records systems', () => {
  it('[EX-11] is the same rows in every table, whichever system it was loaded from', async () => {
    const rows = madeUpForce(4, 150);
    const first = await loaded('meridian', rows);
    for (const contract of contracts) {
      expect([contract.name, first[contract.name]?.length]).toEqual([
        contract.name,
        rows[contract.name].length,
      ]);
    }
    for (const name of ['longshore', 'quarterdeck']) expect(await loaded(name, rows)).toEqual(first);
    // The control: a force of which one name is spelt otherwise is other rows.
    const [suspect, ...rest] = rows.suspects;
    const changed = { ...rows, suspects: [{ ...suspect, family_name: 'MADE UP' }, ...rest] };
    const apart = await loaded('meridian', changed);
    expect(apart.suspects).toEqual(first.suspects);
    expect(apart.suspect_identity).not.toEqual(first.suspect_identity);
  });
});
