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

// How long it takes to work 100,000 open clocks out again after a holiday is entered that moves all of them. Starts an
// embedded database in a folder of its own and throws it away. Run: node tools/run.js bench/clocks-recompute.ts

const clocks = Number(process.argv[2] ?? 100_000);
const above = mkdtempSync(join(tmpdir(), 'watershed-bench-'));
chmodSync(above, 0o755);
mkdirSync(join(above, 'home'));
const server = await startEmbeddedServer(openHome(join(above, 'home')));
try {
  await migrate(server.url);
  const reference = readClockReference();
  const jobs = await openDatabase(server.url, 'jobs');
  const act = { actor: 'bench', purpose: 'bench' };
  await jobs.transact(act, (transaction) => storeForces(transaction, readForces()));
  const first = new pg.Client({ connectionString: server.url });
  await first.connect();
  await first.query(
    `insert into clocks.running (force, compartment, team, person, subject_kind, subject_id, rule, rule_version, started_at,
       deadline_at, half_at, three_quarters_at, started_by)
     select 'gwent', 'open', 'orders', 'person ' || number % 200, 'notice', number::text, 'victim-arrest-standard', 1, started,
       started + interval '20 days', started + interval '10 days', started + interval '15 days', 'bench'
     from generate_series(1, $1::int) as number,
       lateral (select timestamptz '2026-12-21T09:00Z' + number * interval '1 second' as started) as at`,
    [clocks],
  );
  await first.end();
  const now = instant(Date.UTC(2026, 11, 22));
  const settled = await recomputeIfRulesChanged(jobs, act, reference, now);
  const before = process.cpuUsage();
  const began = performance.now();
  const day = {
    date: plainDate('2026-12-23'),
    name: { en: 'Bench', cy: 'Mainc' },
    source: 'https://example.org/',
    insteadOf: null,
  };
  const entered = await enterProclaimedDay({ database: jobs, act, reference, now }, day, 'bench');
  const seconds = (performance.now() - began) / 1000;
  const own = process.cpuUsage(before);
  console.log(`First recomputation: ${JSON.stringify(settled)}.`);
  console.log(`A day entered: ${JSON.stringify(entered)}.`);
  console.log(
    `${clocks.toLocaleString('en-GB')} open clocks worked out again, moved and logged in ${seconds.toFixed(2)} s.`,
  );
  console.log(
    `Of that, this process worked ${((own.user + own.system) / 1e6).toFixed(2)} s; the rest is the database and waiting.`,
  );
  await jobs.close();
} finally {
  await server.stop();
  rmSync(above, { recursive: true, force: true });
}
