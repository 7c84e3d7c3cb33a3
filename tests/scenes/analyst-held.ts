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
} from '../../src/operations/analyst/index.ts';
import { idOfMadeUp } from '../../src/operations/demonstration/index.ts';
import { loadPackage, readContracts, readRetentionRules } from '../../src/operations/extracts/index.ts';
import { loadShippedDefinitions } from '../../src/operations/vawg/index.ts';
import { forces } from '../release/made-up-release.ts';
import { analystPackage, type PackageSize } from './analyst-package.ts';

/** The demonstration's analyst of Bedfordshire. */
export const analyst = { name: 'Esther Instance', id: idOfMadeUp('esther-instance') } as const;

/** Loads a made-up package for Bedfordshire, and asks two questions about it, as its analyst would. */
export async function holdRecords(
  place: { readonly jobs: Database; readonly staff: Database; readonly clock: Clock },
  size: PackageSize,
): Promise<void> {
  const { jobs, staff, clock } = place;
  await loadShippedDefinitions(jobs);
  const capacity = { person: analyst.id, role: 'force-analyst', force: 'bedfordshire' } as const;
  const desk: AnalystDesk = {
    database: staff,
    act: { actor: analyst.id, purpose: 'records', capacity },
    now: clock.now(),
  };
  const today = londonDateOf(clock.now());
  const folder = mkdtempSync(join(tmpdir(), 'held-'));
  try {
    const paths = analystPackage(today, size).map(({ name, content }) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
    const [contract] = (await listProfiles(desk)).filter(({ id }) => id === 'shipped.contract');
    if (contract === undefined) throw new Error('no profile of the contracts');
    const report = await loadPackage(jobs, paths, {
      contracts: readContracts(),
      profile: contract.profile,
      profileSha256: contract.sha256,
      asAt: today,
      force: 'bedfordshire',
      by: analyst.id,
      origin: 'made-up',
      retention: readRetentionRules(),
      acceptFewer: false,
    });
    if (report.state !== 'loaded') throw new Error(`the scene's package is ${report.state}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // The fourth quarter back has been followed for long enough to be compared; the newest whole one has not.
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
