import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, type Home, openHome } from '../../src/database/index.ts';
import { month, plainDate } from '../../src/kernel/index.ts';
import { extractSubjects } from '../../src/measures/index.ts';
import { readForces } from '../../src/operations/installation/index.ts';
import {
  acceptReturn,
  type BuildRequest,
  type BuiltPackage,
  buildReturn,
  writePackage,
} from '../../src/operations/returns/index.ts';
import { loadDefinition, shippedDefinitions } from '../../src/operations/vawg/index.ts';
import type { ReturnFile } from '../../src/returns/index.ts';
import { type Clone, cloneDatabase } from '../engines/clone.ts';
import { atEndOfFile } from '../engines/file-end.ts';
import { orderOf, rowsOfForce } from '../extracts/made-up-forces.ts';
import { type GivenRows, load, packageOf } from './extract-force.ts';
import { loadGround } from './plan-people.ts';

export const by = 'A. Analyst (made up)';
export const reason = 'the return of the quarter';
export const forces = readForces();

/** A folder of a test file's own, until it ends. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'returns-'));
  atEndOfFile(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A Watershed of one end: a database with the forces and the definitions that ship, and a data folder. */
export interface End {
  readonly clone: Clone;
  readonly jobs: Database;
  readonly home: Home;
}

export async function openEnd(): Promise<End> {
  const clone = await cloneDatabase();
  const jobs = await clone.open('jobs');
  await loadGround(jobs);
  for (const file of shippedDefinitions) await loadDefinition(jobs, file, by);
  return { clone, jobs, home: openHome(freshFolder()) };
}

/** What a made-up force would send for half a year around the quarter, person by person. */
export function rowsOf(force: string, scale: number): GivenRows {
  const order = orderOf({ scale, from: month('2023-10'), to: month('2024-06') });
  const { people: _people, records: _records, 'true-crimes': _truth, ...rows } = rowsOfForce(order, force);
  // A file of a header alone is a fault of its own.
  return Object.fromEntries(Object.entries(rows).filter(([, of]) => of.length > 0));
}

export async function loadForce(
  end: End,
  force: string,
  rows: GivenRows,
  asAt = '2024-09-30',
): Promise<void> {
  const report = await load(end.jobs, packageOf(rows), { force, asAt: plainDate(asAt), acceptFewer: true });
  if (report.state !== 'loaded') {
    const findings =
      'account' in report ? report.account.findings.filter(({ grade }) => grade === 'stop') : [];
    throw new Error(`the force was not loaded: ${report.state} ${JSON.stringify(findings).slice(0, 400)}`);
  }
}

export const request: BuildRequest = {
  force: 'kent',
  quarter: month('2024-01'),
  asAt: plainDate('2024-10-31'),
  vawg: 'default',
  subjects: extractSubjects,
  by,
  reason,
};

export async function build(end: End, change: Partial<BuildRequest> = {}): Promise<BuiltPackage> {
  const built = await buildReturn(end.jobs, end.home, forces, { ...request, ...change });
  if (!built.ok) throw new Error(built.message);
  return built.value;
}

/** Writes files as a folder and brings them to the national end. */
export async function send(national: End, files: readonly ReturnFile[]) {
  const path = join(freshFolder(), 'return');
  await writePackage(path, files);
  return acceptReturn(national.jobs, forces, path, { by, reason: 'it came' });
}
