import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, openDatabase, openHome, startEmbeddedServer, storeForces } from '../src/database/index.ts';
import { instant, plainDate } from '../src/kernel/index.ts';
import {
  enterProclaimedDay,
  readClockReference,
  recomputeIfRulesChanged,
} from '../src/operations/clocks/index.ts';
import { readForces } from '../src/operations/installation/index.ts';
import { type BenchOptions, type BenchReport, machine, measured } from './report.ts';

const act = { actor: 'bench', purpose: 'bench' };
const now = instant(Date.UTC(2026, 11, 22));
const day = {
  date: plainDate('2026-12-23'),
  name: { en: 'Bench', cy: 'Mainc' },
  source: 'https://example.org/',
  insteadOf: null,
};

const seeding = `insert into clocks.running (force, compartment, team, person, subject_kind, subject_id, rule, rule_version,
    started_at, deadline_at, half_at, three_quarters_at, started_by)
  select 'gwent', 'open', 'orders', 'person ' || number % 200, 'notice', number::text, 'victim-arrest-standard', 1, started,
    started + interval '20 days', started + interval '10 days', started + interval '15 days', 'bench'
  from generate_series(1, $1::int) as number,
    lateral (select timestamptz '2026-12-21T09:00Z' + number * interval '1 second' / 10 as started) as at`;

/** Seconds to work open clocks out again after a holiday is entered that moves all of them, on a database of its own. */
export async function bench({ quick, progress }: BenchOptions): Promise<BenchReport> {
  const clocks = quick ? 2_000 : 100_000;
  const above = mkdtempSync(join(tmpdir(), 'watershed-bench-'));
  // The database's own account has to pass through it.
  chmodSync(above, 0o755);
  mkdirSync(join(above, 'home'));
  const server = await startEmbeddedServer(openHome(join(above, 'home')));
  try {
    await migrate(server.url);
    const seconds = await recomputeAll(server.url, clocks, progress);
    const name = `${clocks.toLocaleString('en-GB')} open clocks moved and logged`;
    const aim = quick ? null : { text: 'under 5 s', met: seconds < 5 };
    return {
      name: 'clocks-recompute',
      machine: machine(),
      cases: [{ ...measured(name, seconds, 's'), aim }],
    };
  } finally {
    await server.stop();
    rmSync(above, { recursive: true, force: true });
  }
}

async function recomputeAll(
  url: string,
  clocks: number,
  progress: BenchOptions['progress'],
): Promise<number> {
  const reference = readClockReference();
  const jobs = await openDatabase(url, 'jobs');
  const first = new pg.Client({ connectionString: url });
  await first.connect();
  try {
    await jobs.transact(act, (transaction) => storeForces(transaction, readForces()));
    await first.query(seeding, [clocks]);
    await recomputeIfRulesChanged(jobs, act, reference, now);
    progress('a holiday is entered');
    const began = performance.now();
    const entered = await enterProclaimedDay({ database: jobs, act, reference, now }, day, 'bench');
    const seconds = (performance.now() - began) / 1000;
    if (!entered.ok || entered.value.moved !== clocks)
      throw new Error(`not all moved: ${JSON.stringify(entered)}`);
    return seconds;
  } finally {
    await first.end();
    await jobs.close();
  }
}
