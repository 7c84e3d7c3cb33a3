// What the fault test of clocks starts and kills. Usage: node clock-program.js seed CLOCKS | run | count
// `seed` stores clocks whose three notices are all due; `run` sends them, few at a time; `count` prints what was sent.
import pg from 'pg';
import { homeFolder, openHome, startEmbeddedServer } from '../../dist/database/index.js';
import {
  readClockReference,
  recomputeIfRulesChanged,
  runNotices,
} from '../../dist/operations/clocks/index.js';
import { openInstallation } from '../../dist/operations/installation/index.js';

const [mode, clocks = '0'] = process.argv.slice(2);
const say = (fact) => process.stdout.write(`${JSON.stringify(fact)}\n`);

/** Runs one statement as the server's first role. */
async function asFirst(sql, values = []) {
  const server = await startEmbeddedServer(openHome(homeFolder(process.env)));
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query(sql, values);
  await client.end();
  await server.stop();
  return rows[0];
}

const seeding = `insert into clocks.running (force, compartment, team, person, subject_kind, subject_id, rule, rule_version,
    started_at, deadline_at, half_at, three_quarters_at, started_by)
  select (select min(slug) from places.force), 'open', 'orders', 'j.evans', 'notice', number::text, 'victim-arrest-enhanced', 1,
    '2026-11-02T09:00Z', '2026-11-04T00:00Z', '2026-11-03T04:30Z', '2026-11-03T14:15Z', 'A. Tester (made up)'
  from generate_series(1, $1::int) as number`;

const counting = `select count(*)::int as sent, count(distinct (clock_id, kind))::int as kinds,
    (select coalesce(sum((details ->> 'sent')::int), 0)::int from audit.entry where operation = 'send clock notices') as audited,
    (select count(*)::int from clocks.running where notices_sent = 3) as done
  from clocks.notice`;

if (mode === 'seed') {
  const installation = await openInstallation(process.env);
  await asFirst(seeding, [clocks]);
  await installation.close();
} else if (mode === 'count') {
  say(await asFirst(counting));
} else {
  const installation = await openInstallation(process.env);
  const database = await installation.open('jobs');
  const reference = readClockReference();
  const clock = { now: () => Date.now() };
  const act = { actor: 'A. Tester (made up)', purpose: 'fault test' };
  await recomputeIfRulesChanged(database, act, reference, clock.now());
  say({ ready: true });
  const signal = new AbortController().signal;
  await runNotices({
    database,
    reference,
    clock,
    signal,
    batchRows: 3,
    onRound: (sent) => say({ round: sent }),
  });
}
