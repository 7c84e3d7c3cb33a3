import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Database,
  migrate,
  openDatabase,
  openHome,
  startEmbeddedServer,
  storeForces,
  storePermissions,
} from '../../src/database/index.ts';
import { instant, londonDateOf } from '../../src/kernel/index.ts';
import { Workbench } from '../../src/operations/analyst/index.ts';
import {
  makeDemonstrationCountry,
  readMadeUpPeople,
  startMadeUpClocks,
  storeMadeUpPeople,
  storeMadeUpPlans,
} from '../../src/operations/demonstration/index.ts';
import { readSessionLimits } from '../../src/operations/directory/index.ts';
import { loadShippedFrameworks } from '../../src/operations/framework/index.ts';
import { readAccessMatrix } from '../../src/operations/installation/index.ts';
import { raiseNotices, readPlanRules } from '../../src/operations/plans/index.ts';
import { madeUpPlans } from '../../src/synthetic/index.ts';
import { startDemonstrationIdentity } from '../../src/web/doors/demonstration.ts';
import { openRelyingParty, staffDoor } from '../../src/web/doors/staff.ts';
import { forces } from '../release/made-up-release.ts';
import { analyst, holdRecords } from '../scenes/analyst-held.ts';

export interface RunningStaffDoor {
  readonly address: string;
  readonly identity: string;
  /** The database as the program’s own jobs reach it, and where the other doors find it. */
  readonly jobs: Database;
  readonly databaseUrl: string;
  close(): Promise<void>;
}

const clock = { now: () => instant(Date.now()) };
const report = (operation: string, failure: unknown): void => console.error(operation, failure);
const act = { actor: 'test', purpose: 'set the scene' };

/** A port of this machine that nobody else gets before it is let go: the door's own address must be known before it listens. */
async function holdPort(): Promise<{ readonly port: number; letGo(): Promise<void> }> {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const bound = holder.address();
  assert.ok(typeof bound === 'object' && bound !== null);
  return { port: bound.port, letGo: () => new Promise((resolve) => holder.close(() => resolve())) };
}

/** What every staff door stands on: forces, the matrix and frameworks. */
async function fillGround(jobs: Database): Promise<void> {
  await jobs.transact(act, async (transaction) => {
    await storeForces(transaction, forces);
    await storePermissions(transaction, readAccessMatrix().permissions);
  });
  await loadShippedFrameworks(jobs);
}

const size = { months: 14, crimesAMonth: 80 };
const heldRecords = { person: analyst.id, force: 'bedfordshire', size, system: 'our-system' };

/** The demonstration’s plans, and what the country keeps. */
async function fillDemonstration(jobs: Database): Promise<void> {
  const order = {
    seed: 1,
    forces: ['bedfordshire', 'north-wales', 'devon-and-cornwall'],
    actionsPerForce: 14,
    today: londonDateOf(clock.now()),
  };
  await storeMadeUpPlans(jobs, madeUpPlans(order), 'Robin Example (made up)');
  await raiseNotices({ jobs, rules: readPlanRules(), clock });
  await startMadeUpClocks(jobs, clock);
  await makeDemonstrationCountry({ jobs, forces, clock });
}

/** The staff door with the demonstration's provider and people, over a database of its own, on the loopback. `fill`: what it holds besides. */
export async function startStaffDoor(
  fill: (jobs: Database) => Promise<void> = fillDemonstration,
): Promise<RunningStaffDoor> {
  const folder = mkdtempSync(join(tmpdir(), 'watershed-staff-'));
  chmodSync(folder, 0o755);
  const database = await startEmbeddedServer(openHome(folder));
  await migrate(database.url);
  const [jobs, staff] = await Promise.all([
    openDatabase(database.url, 'jobs'),
    openDatabase(database.url, 'staff'),
  ]);
  const matrix = readAccessMatrix();
  const held = await holdPort();
  const address = `http://127.0.0.1:${held.port}`;
  const redirect = `${address}/sign-in/callback`;
  const people = readMadeUpPeople();
  const identity = await startDemonstrationIdentity({
    people,
    matrix,
    forces,
    staffAddress: address,
    redirect,
    port: 0,
    clock,
  });
  await fillGround(jobs);
  await fill(jobs);
  await storeMadeUpPeople(jobs, people, { issuer: identity.issuer, now: instant(clock.now() - 60_000) });
  if (fill === fillDemonstration) await holdRecords({ jobs, staff, clock }, heldRecords);
  const { clientId, clientSecret } = identity.client;
  const proof = { kind: 'secret', secret: clientSecret } as const;
  const settings = { issuer: identity.issuer, clientId, proof };
  const waiting = join(folder, 'waiting-packages');
  const workbench = new Workbench({ jobs, folder: waiting, forces, origin: 'made-up', clock, report });
  const server = await staffDoor({
    workbench,
    desk: { database: staff, limits: readSessionLimits(), clock },
    provider: openRelyingParty(settings, redirect, clock),
    matrix,
    forces,
    clock,
    address,
    madeUp: true,
    report,
  });
  await held.letGo();
  await server.listen({ host: '127.0.0.1', port: held.port });
  return {
    address,
    identity: identity.issuer,
    jobs,
    databaseUrl: database.url,
    close: async () => {
      for (const each of [server, workbench, identity, jobs, staff]) await each.close();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
