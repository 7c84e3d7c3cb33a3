import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../src/database/index.ts';
import { readMadeUpRecords } from '../../src/operations/demonstration/index.ts';
import { openInstallation } from '../../src/operations/installation/index.ts';
import { newHome } from './processes.ts';

const forces = 'city-of-london,warwickshire,gwent';
const act = { actor: 'A. Tester (made up)', purpose: 'test', reason: 'see what is held' };

/** As `watershed start` runs it: it ends with its input. */
function startMaking(home: string): ChildProcess {
  const args = ['demonstration', 'records', '--forces', forces, '--scale', '0.02', '--until-input-ends'];
  const child = spawn(process.execPath, ['bin/watershed.js', ...args], {
    env: { ...process.env, DATABASE_URL: '', WATERSHED_HOME: home },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  child.stdin?.on('error', () => undefined);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Waits for the line of a force. */
function untilMade(child: ChildProcess, made: number): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes(`${made} of 3 forces`)) resolve();
    });
    child.once('exit', () => reject(new Error(`it ended before: ${said}`)));
  });
}

/** Every row of the tables belongs to a package that is whole: what was accepted is there. */
async function held(jobs: Database): Promise<{ readonly packages: number; readonly whole: boolean }> {
  const { rows } = await jobs.transact(act, (transaction) =>
    transaction.query(
      `select (select count(*)::int from extracts.package) as packages,
         (select coalesce(sum(rows_accepted), 0) from extracts.intake where contract = 'victims')
           = (select count(*) from extracts.victims) as whole`,
    ),
  );
  return rows[0];
}

describe('making records beside a site', () => {
  it('[EX-44] ends when the site is gone or it is killed, keeps whole packages, and goes on', async () => {
    const home = newHome();
    const installation = await openInstallation({ WATERSHED_HOME: home });
    onTestFinished(() => installation.close());
    const jobs = await installation.open('jobs');
    await jobs.transact(act, (transaction) =>
      transaction.query(
        `insert into records.file (id, sha256, name, bytes, encoding, dataset, origin, received_by, rows_read, rows_accepted,
           rows_duplicate, rows_quarantined, rows_without_id)
         values (1, sha256('made up'), 'made up', 1, 'utf-8', 'police-uk-street', 'made-up', 'Robin Example (made up)',
           0, 0, 0, 0, 0)`,
      ),
    );
    const first = startMaking(home);
    await untilMade(first, 1);
    // The site was killed: nobody is left to say so but the end of its pipe.
    first.stdin?.end();
    expect(await once(first, 'exit')).toEqual([1, null]);
    const after = await held(jobs);
    expect(after.whole).toBe(true);
    expect(after.packages).toBeGreaterThanOrEqual(1);
    expect(after.packages).toBeLessThan(3);

    const second = startMaking(home);
    await untilMade(second, 2);
    second.kill('SIGKILL');
    await once(second, 'exit');
    expect((await held(jobs)).whole).toBe(true);

    const third = startMaking(home);
    third.stderr?.resume();
    expect(await once(third, 'exit')).toEqual([0, null]);
    expect(await held(jobs)).toEqual({ packages: 3, whole: true });
    expect(await readMadeUpRecords(jobs, 'test')).toEqual({ state: 'whole', made: 3, all: 3 });
    expect(existsSync(join(home, 'demonstration-records'))).toBe(false);
  });
});
