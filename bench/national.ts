import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, openDatabase, openHome, startEmbeddedServer } from '../src/database/index.ts';
import { instant, present } from '../src/kernel/index.ts';
import { wholeMatrix } from '../src/national/index.ts';
import { readNewestFrameworks } from '../src/operations/framework/index.ts';
import { readForces } from '../src/operations/installation/index.ts';
import {
  type CountryView,
  type MatrixView,
  type NationalDesk,
  openCountryView,
  readMatrix,
  readNationalRules,
} from '../src/operations/national/index.ts';
import { territorial } from '../src/places/index.ts';
import { matrixTable } from '../src/web/national/matrix-table.ts';
import { directoryOf } from '../src/web/site/page.ts';
import { millisecondsMax, storeBenchPlans, today, users, wait } from './plans.ts';
import { type BenchOptions, type BenchReport, machine, measured } from './report.ts';

const act = { actor: 'bench', purpose: 'bench' };
const words = {
  force: 'Force',
  own: 'Own',
  none: 'no action',
  behind: 'Behind',
  noPlan: 'no plan',
  since: 'Since',
};

/** A made-up coordinator, appointed to the country. */
async function coordinatorOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `with person as (
       insert into directory.person (issuer, subject, name, organisation)
       values ('bench', 'coordinator', 'Somebody (made up)', 'Nowhere') returning id
     )
     insert into directory.appointment (person_id, role, appointed_by)
     select id, 'national-coordinator', 'bench' from person returning person_id as id`,
  );
  // What the server does by itself some minutes after much was stored.
  await client.query('analyze');
  await client.end();
  return present(rows[0], 'the coordinator').id;
}

/** Questions as a coordinator asks them, one after the other: the whole country, a force, what is overdue for a month. */
const questions = [
  wholeMatrix,
  { ...wholeMatrix, force: 'kent' },
  { ...wholeMatrix, positions: ['overdue'] as const, daysMin: 30 },
  { ...wholeMatrix, pillar: 'trust' },
];

/** One request of the matrix page: who may see it, the audit entry, the answer, and its table as it is sent. */
function requestOf(desk: NationalDesk, view: CountryView) {
  const forces = directoryOf(readForces());
  const drawn = new WeakMap<MatrixView, string>();
  return async (user: number): Promise<void> => {
    const matrix = await readMatrix(desk, view, questions[user % questions.length] ?? wholeMatrix);
    if (!matrix.ok) throw new Error(matrix.message);
    const known = drawn.get(matrix.value);
    if (known !== undefined) return;
    const shown = {
      language: 'en',
      forces,
      words,
      addressOf: (what: Readonly<Record<string, string>>) => `/country?${new URLSearchParams(what)}`,
    } as const;
    drawn.set(matrix.value, matrixTable(matrix.value, shown));
  };
}

/** How long the matrix of the country takes for twenty people at once, as the staff door answers it. */
export async function bench({ quick, progress }: BenchOptions): Promise<BenchReport> {
  const actionsPerForce = quick ? 10 : 120;
  const above = mkdtempSync(join(tmpdir(), 'watershed-bench-'));
  // The database's own account has to pass through it.
  chmodSync(above, 0o755);
  mkdirSync(join(above, 'home'));
  const server = await startEmbeddedServer(openHome(join(above, 'home')));
  try {
    await migrate(server.url);
    const jobs = await openDatabase(server.url, 'jobs');
    const staff = await openDatabase(server.url, 'staff');
    progress('national: storing');
    await storeBenchPlans(jobs, actionsPerForce);
    const person = await coordinatorOf(server.url);
    const capacity = { person, role: 'national-coordinator', force: null } as const;
    // Time goes on, so that what was looked at grows old and is looked at again.
    const noon = Date.parse(`${today}T12:00:00Z`);
    const clock = { now: () => instant(noon + performance.now()) };
    const desk: NationalDesk = {
      database: staff,
      act: { actor: person, purpose: 'coordinate', capacity },
      role: 'national-coordinator',
      rules: readNationalRules(),
      forces: readForces(),
      frameworks: await readNewestFrameworks(jobs, act),
      clock,
      madeUp: true,
    };
    const began = performance.now();
    const first = await readMatrix(desk, openCountryView(clock), wholeMatrix);
    if (!first.ok) throw new Error(first.message);
    const alone = performance.now() - began;
    const request = requestOf(desk, openCountryView(clock));
    await wait(2, request);
    progress('national: twenty readers');
    const p95 = await wait(quick ? 5 : 150, request);
    await Promise.all([staff.close(), jobs.close()]);
    const size = `${territorial(readForces()).length} forces × ${actionsPerForce} actions × 4 years`;
    return {
      name: 'national',
      machine: machine(),
      cases: [
        measured(`working the matrix out anew, ${size}`, alone, 'ms'),
        {
          ...measured(`the matrix, ${users} readers at once, p95, ${size}`, p95, 'ms'),
          aim: quick ? null : { text: `under ${millisecondsMax} ms`, met: p95 < millisecondsMax },
        },
      ],
    };
  } finally {
    await server.stop();
    rmSync(above, { recursive: true, force: true });
  }
}
