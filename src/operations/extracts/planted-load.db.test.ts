import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cloneDatabase } from '../../../tests/engines/clone.ts';
import { planted, writePlanted } from '../../../tests/extracts/planted-package.ts';
import { load } from '../../../tests/scenes/extract-force.ts';
import { loadGround } from '../../../tests/scenes/plan-people.ts';
import { projectPath, rowTables } from '../../database/index.ts';
import { plainDate } from '../../kernel/index.ts';
import { readContracts, readProfileFile } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'planted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('[EX-33] keeps nothing of a package with forty faults until somebody says that its other rows shall be taken', async () => {
  const clone = await cloneDatabase();
  const jobs = await clone.open('jobs');
  await loadGround(jobs);
  const count = async (table: string): Promise<number> =>
    (await clone.query(`select 1 from extracts.${table}`)).length;
  const files = [writePlanted(join(folder, 'package'))];
  const profile = readProfileFile(projectPath('profiles', 'meridian.yaml'), readContracts());
  const asItComes = { profile, asAt: plainDate('2025-08-31') };
  const tables = ['package', 'file', 'part', 'intake', 'coverage', 'finding', 'quarantine', ...rowTables];

  const refused = await load(jobs, files, { ...asItComes, faultyRows: 'refused' });
  expect(refused).toMatchObject({ state: 'refused', refusal: { code: 'package_faulty_rows', faults: 24 } });
  for (const table of tables) expect([table, await count(table)]).toEqual([table, 0]);

  const control = await load(jobs, files, { ...asItComes, faultyRows: 'set-aside' });
  expect(control.state).toBe('loaded');
  // Each fault has its place kept, but for those of the whole package.
  const placed = planted.filter(([, line]) => line > 0).length;
  expect([await count('crimes'), await count('quarantine')]).toEqual([262, placed]);
});
