import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  type Database,
  listPlans,
  migrate,
  openDatabase,
  openHome,
  startEmbeddedServer,
  storeForces,
  storePermissions,
} from '../src/database/index.ts';
import { instant, plainDate, present } from '../src/kernel/index.ts';
import { storeMadeUpPlans } from '../src/operations/demonstration/index.ts';
import { loadShippedFrameworks } from '../src/operations/framework/index.ts';
import { readAccessMatrix, readForces } from '../src/operations/installation/index.ts';
import { type PlanDesk, readPlan, readPlanRules } from '../src/operations/plans/index.ts';
import { territorial } from '../src/places/index.ts';
import { madeUpPlans } from '../src/synthetic/index.ts';
import { type BenchOptions, type BenchReport, machine, measured } from './report.ts';

const act = { actor: 'bench', purpose: 'bench' };
export const today = plainDate('2026-11-22');
export const users = 20;
export const millisecondsMax = 150;

/** The plans that the speed of plans is measured on: every force, reports each month over up to four years. */
export async function storeBenchPlans(jobs: Database, actionsPerForce: number): Promise<number> {
  await jobs.transact(act, async (transaction) => {
    await storeForces(transaction, readForces());
    await storePermissions(transaction, readAccessMatrix().permissions);
  });
  await loadShippedFrameworks(jobs);
  const forces = territorial(readForces()).map(({ slug }) => slug);
  const plans = madeUpPlans({ seed: 1, forces, actionsPerForce, reportEveryDays: 30, today });
  return storeMadeUpPlans(jobs, plans, 'bench');
}

/** The desk of each force's made-up lead. */
async function desksOf(staff: Database, url: string): Promise<readonly PlanDesk[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ person: string; force: string }>(
    `select person_id as person, force from directory.appointment where role = 'force-lead' order by force`,
  );
  // What the server does by itself some minutes after much was stored.
  await client.query('analyze');
  await client.end();
  const clock = { now: () => instant(Date.parse(`${today}T12:00:00Z`)) };
  return rows.map(({ person, force }) => ({
    database: staff,
    act: { actor: person, purpose: 'plan', capacity: { person, role: 'force-lead', force } },
    rules: readPlanRules(),
    clock,
  }));
}

/** The 95th percentile, in milliseconds, of what each of twenty users waits, one request after the other. */
export async function wait(rounds: number, request: (user: number) => Promise<void>): Promise<number> {
  const waits: number[] = [];
  await Promise.all(
    Array.from({ length: users }, async (_, user) => {
      for (let round = 0; round < rounds; round += 1) {
        const began = performance.now();
        await request(user + round * users);
        waits.push(performance.now() - began);
      }
    }),
  );
  const sorted = waits.toSorted((one, other) => one - other);
  return present(sorted[Math.ceil(sorted.length * 0.95) - 1], 'a wait');
}

/** How long a force's plan takes to read for twenty people at once, with its audit entry, at the level of operations. */
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
    progress('plans: storing');
    const began = performance.now();
    await storeBenchPlans(jobs, actionsPerForce);
    const seconds = (performance.now() - began) / 1000;
    const desks = await desksOf(staff, server.url);
    const plans = await jobs.transact(act, (transaction) => listPlans(transaction));
    const read = async (user: number): Promise<void> => {
      const desk = present(desks[user % desks.length], 'a desk');
      const plan = present(
        plans.find(({ force }) => force === desk.act.capacity.force),
        'a plan',
      );
      const view = await readPlan(desk, plan.id);
      if (!view.ok) throw new Error(view.message);
    };
    await wait(2, read);
    progress('plans: twenty readers');
    const p95 = await wait(quick ? 3 : 20, read);
    await staff.close();
    await jobs.close();
    const size = `${plans.length} forces × ${actionsPerForce} actions × 4 years`;
    return {
      name: 'plans',
      machine: machine(),
      cases: [
        measured(`storing ${size}`, seconds, 's'),
        {
          ...measured(`a force's plan, ${users} readers at once, p95, ${size}`, p95, 'ms'),
          aim: quick ? null : { text: `under ${millisecondsMax} ms`, met: p95 < millisecondsMax },
        },
      ],
    };
  } finally {
    await server.stop();
    rmSync(above, { recursive: true, force: true });
  }
}
