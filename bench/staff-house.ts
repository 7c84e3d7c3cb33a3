// The staff door on a port of the loopback, over the plans of forty-three forces, and people who are signed in at it.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { z } from 'zod';
import {
  type Database,
  migrate,
  openDatabase,
  openHome,
  startEmbeddedServer,
  storeForces,
  storePermissions,
} from '../src/database/index.ts';
import { type Clock, instant, londonDateOf, type PlainDate, present } from '../src/kernel/index.ts';
import { Workbench } from '../src/operations/analyst/index.ts';
import { storeMadeUpPlans } from '../src/operations/demonstration/index.ts';
import { readSessionLimits } from '../src/operations/directory/index.ts';
import { loadShippedFrameworks } from '../src/operations/framework/index.ts';
import { readAccessMatrix, readForces } from '../src/operations/installation/index.ts';
import { territorial } from '../src/places/index.ts';
import { madeUpPlans } from '../src/synthetic/index.ts';
import { openRelyingParty, staffDoor } from '../src/web/doors/staff.ts';
import { type HostileProvider, startHostileProvider } from '../tests/sign-in/hostile-provider.ts';
import { address, visitorOf } from '../tests/sign-in/visitor.ts';
import type { BenchOptions } from './report.ts';

const act = { actor: 'bench', purpose: 'bench' };
export const users = 20;
export const millisecondsMax = 150;

/** What a user asks for: an address, and the cookies of their session. */
export interface Asked {
  readonly path: string;
  readonly cookie: string;
}

export interface StaffHouse {
  /** The database as its owner, for what no door may ask. */
  readonly owner: pg.Client;
  /** How long making and storing the plans took. */
  readonly storedSeconds: number;
  /** The size of what is stored, in words. */
  readonly size: string;
  /** Signs a made-up person in, in their appointment to a role, and gives the cookies. */
  signIn(person: { readonly subject: string; readonly role: string }): Promise<string>;
  /** The waits in milliseconds of twenty users who ask one after the other, over HTTP. */
  waits(asked: readonly Asked[], rounds: number): Promise<readonly number[]>;
}

/** The value that a share of the waits does not exceed. */
export function percentile(waits: readonly number[], share: number): number {
  const sorted = waits.toSorted((one, other) => one - other);
  return present(sorted[Math.ceil(sorted.length * share) - 1], 'a wait');
}

/** The plans that the speed of pages is measured on: every force, reports each month over up to four years. */
async function storeBenchPlans(jobs: Database, actionsPerForce: number, today: PlainDate): Promise<void> {
  await jobs.transact(act, async (transaction) => {
    await storeForces(transaction, readForces());
    await storePermissions(transaction, readAccessMatrix().permissions);
  });
  await loadShippedFrameworks(jobs);
  const forces = territorial(readForces()).map(({ slug }) => slug);
  const plans = madeUpPlans({ seed: 1, forces, actionsPerForce, reportEveryDays: 30, today });
  await storeMadeUpPlans(jobs, plans, 'bench');
}

/** The machine's own: whoever signs in has shown it by a provider's clock, which is compared with the machine's. */
const clock: Clock = { now: () => instant(Date.now()) };

const report = (_id: string, failure: unknown): void => void process.stderr.write(`${String(failure)}\n`);

async function openDoor(staff: Database, workbench: Workbench, provider: HostileProvider) {
  const { issuer, clientId, clientSecret } = provider;
  const settings = { issuer, clientId, proof: { kind: 'secret', secret: clientSecret } } as const;
  return staffDoor({
    desk: { database: staff, limits: readSessionLimits(), clock },
    workbench,
    provider: openRelyingParty(settings, `${address}/sign-in/callback`, clock),
    matrix: readAccessMatrix(),
    forces: readForces(),
    clock,
    address,
    madeUp: true,
    report,
  });
}

/** Makes the house, hands it over, and takes it away again whatever happens. */
export async function withStaffHouse<Value>(
  { quick, progress }: BenchOptions,
  work: (house: StaffHouse) => Promise<Value>,
): Promise<Value> {
  const actionsPerForce = quick ? 10 : 120;
  const above = mkdtempSync(join(tmpdir(), 'watershed-bench-'));
  // The database's own account has to pass through it.
  chmodSync(above, 0o755);
  mkdirSync(join(above, 'home'));
  const server = await startEmbeddedServer(openHome(join(above, 'home')));
  const closing: (() => Promise<unknown>)[] = [
    () => server.stop(),
    async () => rmSync(above, { recursive: true, force: true }),
  ];
  try {
    await migrate(server.url);
    const owner = new pg.Client({ connectionString: server.url });
    await owner.connect();
    const jobs = await openDatabase(server.url, 'jobs');
    const staff = await openDatabase(server.url, 'staff');
    closing.unshift(() => Promise.all([owner.end(), jobs.close(), staff.close()]));
    progress('storing plans');
    const began = performance.now();
    await storeBenchPlans(jobs, actionsPerForce, londonDateOf(clock.now()));
    const storedSeconds = (performance.now() - began) / 1000;
    const provider = await startHostileProvider(() => clock.now());
    closing.unshift(() => provider.close());
    await owner.query('update directory.person set issuer = $1', [provider.issuer]);
    // What the server does by itself some minutes after much was stored.
    await owner.query('vacuum analyze');
    const workbench = new Workbench({
      jobs,
      folder: join(above, 'waiting'),
      forces: readForces(),
      origin: 'made-up',
      clock,
      report,
    });
    const door = await openDoor(staff, workbench, provider);
    closing.unshift(async () => {
      await door.close();
      await workbench.close();
    });
    const origin = await door.listen({ host: '127.0.0.1', port: 0 });
    return await work({
      owner,
      storedSeconds,
      size: `${territorial(readForces()).length} forces × ${actionsPerForce} actions × 4 years`,
      signIn: (person) => signIn(owner, visitorOf(door, provider), person),
      waits: (asked, rounds) => ask({ origin, host: new URL(address).host, asked, rounds, users }),
    });
  } finally {
    for (const close of closing) await close();
  }
}

async function signIn(
  owner: pg.Client,
  visitor: ReturnType<typeof visitorOf>,
  { subject, role }: { readonly subject: string; readonly role: string },
): Promise<string> {
  // A session ends where its person's appointments changed after it began, and the bench's clock may be behind the database's.
  const { rows } = await owner.query<{ id: string; role: string }>(
    `update directory.appointment as held set appointed_at = '2026-01-01'
     from directory.person as person where person.id = held.person_id and person.subject = $1 returning held.id, held.role`,
    [subject],
  );
  const reply = await visitor.signIn(subject);
  if (reply.status !== 303) throw new Error(`${subject} was not signed in: ${reply.status}`);
  await visitor.get('/acting');
  const { id } = present(
    rows.find((held) => held.role === role),
    `${subject} as ${role}`,
  );
  await visitor.post('/acting', { appointment: id });
  return [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** Twenty users in a thread of their own, so that the door does not wait for those who ask. */
function ask(workerData: {
  readonly origin: string;
  readonly host: string;
  readonly asked: readonly Asked[];
  readonly rounds: number;
  readonly users: number;
}): Promise<readonly number[]> {
  const file = fileURLToPath(new URL('./staff-users.js', import.meta.url));
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData });
    thread.once('message', (message: unknown) => resolve(z.array(z.number()).parse(message)));
    thread.once('error', reject);
  });
}
