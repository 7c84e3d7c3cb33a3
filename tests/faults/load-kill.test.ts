import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../src/database/index.ts';
import { addMonths, month, randomFrom } from '../../src/kernel/index.ts';
import { openInstallation } from '../../src/operations/installation/index.ts';
import { crime, packageOf, victim } from '../scenes/extract-force.ts';
import { newHome, untilAlone } from './processes.ts';

const crimesInPackage = 6000;
const rounds = 8;
const seed = 20_211_202;
const act = { actor: 'A. Tester (made up)', purpose: 'test', reason: 'see what is held' };

/** A month of its own for each round, so that no package replaces another. */
function filesOf(round: number): readonly string[] {
  const when = addMonths(month('2020-01'), round);
  const refs = Array.from({ length: crimesInPackage }, (_, at) => `R${round}-${at}`);
  return packageOf({
    crimes: refs.map((ref) => crime(ref, `${when}-10`)),
    victims: refs.map((ref) => victim(ref)),
  });
}

function startLoad(home: string, files: readonly string[]): ChildProcess {
  const how = [
    '--profile',
    'profiles/contract.yaml',
    '--force',
    'kent',
    '--by',
    'test',
    '--as-at',
    '2025-06-30',
  ];
  return spawn(process.execPath, ['bin/watershed.js', 'records', 'load', ...files, ...how, '--made-up'], {
    env: { ...process.env, WATERSHED_HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Waits until the first file is read: from then on rows are stored. What it says afterwards is read and left. */
function untilStoring(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('Reading 1 of 2')) resolve();
    });
    child.once('exit', () => reject(new Error(`the load ended before it stored: ${said}`)));
  });
}

async function held(jobs: Database): Promise<Readonly<Record<string, number>>> {
  await untilAlone(jobs, act);
  const { rows } = await jobs.transact(act, (transaction) =>
    transaction.query(
      `select (select count(*)::int from extracts.package) as packages, (select count(*)::int from extracts.crimes) as crimes,
         (select count(*)::int from extracts.victims) as victims, (select coalesce(sum(rows), 0)::int from extracts.part) as parts,
         (select coalesce(sum(rows_accepted), 0)::int from extracts.intake) as accepted,
         (select count(*)::int from audit.entry where operation = 'load package') as audited`,
    ),
  );
  return rows[0];
}

const whole = (packages: number): Readonly<Record<string, number>> => ({
  packages,
  crimes: packages * crimesInPackage,
  victims: packages * crimesInPackage,
  parts: packages * crimesInPackage,
  accepted: packages * crimesInPackage * 2,
  audited: packages,
});

describe('kill -9 of a load', () => {
  it('[EX-41] leaves each package whole or not at all, and the next load completes it', async () => {
    const home = newHome();
    const installation = await openInstallation({ WATERSHED_HOME: home });
    onTestFinished(() => installation.close());
    const jobs = await installation.open('jobs');
    // The control, which also tells how long storing takes here.
    const first = startLoad(home, filesOf(0));
    await untilStoring(first);
    const began = performance.now();
    await once(first, 'exit');
    const milliseconds = performance.now() - began;
    let before = await held(jobs);
    expect(before).toEqual(whole(1));

    const random = randomFrom(seed);
    for (let round = 1; round <= rounds; round += 1) {
      const files = filesOf(round);
      const child = startLoad(home, files);
      await untilStoring(child);
      await pause(random.next() * milliseconds);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      const packages = before.packages ?? 0;
      const after = await held(jobs);
      expect([whole(packages), whole(packages + 1)], `round ${round}, seed ${seed}`).toContainEqual(after);
      const again = startLoad(home, files);
      again.stderr?.resume();
      expect(await once(again, 'exit')).toEqual([0, null]);
      before = await held(jobs);
      expect(before).toEqual(whole(round + 1));
    }
  });
});
