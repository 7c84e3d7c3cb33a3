import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/database/index.ts';
import { type Clock, londonDateOf } from '../../src/kernel/index.ts';
import {
  type AnalystDesk,
  answerWaiting,
  askMeasures,
  listProfiles,
  quartersUpTo,
  storeProfile,
  type UsableProfile,
} from '../../src/operations/analyst/index.ts';
import { idOfMadeUp } from '../../src/operations/demonstration/index.ts';
import { loadPackage, readContracts, readRetentionRules } from '../../src/operations/extracts/index.ts';
import { loadShippedDefinitions } from '../../src/operations/vawg/index.ts';
import { forces } from '../release/made-up-release.ts';
import { analystPackage, type PackageSize } from './analyst-package.ts';

/** The demonstration's analyst of Bedfordshire. */
export const analyst = { name: 'Esther Instance', id: idOfMadeUp('esther-instance') } as const;

/** A force's records: who loads them, how many, and what the force calls its own system. */
export interface HeldRecords {
  readonly person: string;
  readonly force: string;
  readonly size: PackageSize;
  readonly system: string;
}

export interface RecordsPlace {
  readonly jobs: Database;
  readonly staff: Database;
  readonly clock: Clock;
}

/** Loads a made-up package for a force, stores a profile of its own, and asks two questions about it, as its analyst would. */
export async function holdRecords(place: RecordsPlace, held: HeldRecords): Promise<void> {
  const { jobs, staff, clock } = place;
  const { person, force } = held;
  await loadShippedDefinitions(jobs);
  const capacity = { person, role: 'force-analyst', force } as const;
  const act = { actor: person, purpose: 'records', capacity };
  const desk: AnalystDesk = { database: staff, act, now: clock.now() };
  const contract = (await listProfiles(desk)).find(({ id }) => id === 'shipped.contract');
  if (contract === undefined) throw new Error('no profile of the contracts');
  await loadHeld(jobs, desk, held, contract);
  await storeProfile(desk, contract.content.replace(/^name: .*$/m, `name: ${held.system}`));
  // The fourth quarter back has been followed for long enough to be compared; the newest whole one has not.
  const today = londonDateOf(clock.now());
  const quarters = quartersUpTo(today);
  for (const [back, vawg] of [
    [3, 'default'],
    [1, 'psni-statistical'],
  ] as const) {
    const quarter = quarters[back];
    if (quarter === undefined) throw new Error('no quarter');
    const reason = 'the board of this month';
    await askMeasures(desk, { quarter, asAt: today, vawg, characteristics: 'single', reason });
  }
  await answerWaiting({ jobs, forces, clock, report: (_operation, failure) => console.error(failure) });
}

async function loadHeld(
  jobs: Database,
  { now }: AnalystDesk,
  { force, person, size }: HeldRecords,
  { profile, sha256 }: UsableProfile,
): Promise<void> {
  const today = londonDateOf(now);
  const folder = mkdtempSync(join(tmpdir(), 'held-'));
  try {
    const paths = analystPackage(today, size).map(({ name, content }) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
    const report = await loadPackage(jobs, paths, {
      contracts: readContracts(),
      profile,
      profileSha256: sha256,
      asAt: today,
      force,
      by: person,
      origin: 'made-up',
      retention: readRetentionRules(),
      acceptFewer: false,
      faultyRows: 'set-aside',
    });
    if (report.state === 'faulty' || report.state === 'refused')
      throw new Error(`the package is ${report.state}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
