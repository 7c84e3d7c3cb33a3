import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../src/database/index.ts';
import { storeForces, storePermissions } from '../../src/database/index.ts';
import { type Clock, type Instant, instant, londonDateOf } from '../../src/kernel/index.ts';
import { Workbench } from '../../src/operations/analyst/index.ts';
import {
  idOfMadeUp,
  type MadeUpPerson,
  readMadeUpPeople,
  storeMadeUpPeople,
  storeMadeUpPlans,
} from '../../src/operations/demonstration/index.ts';
import { readSessionLimits } from '../../src/operations/directory/index.ts';
import { loadShippedFrameworks } from '../../src/operations/framework/index.ts';
import { readAccessMatrix } from '../../src/operations/installation/index.ts';
import { madeUpPlans } from '../../src/synthetic/index.ts';
import { openRelyingParty, staffDoor } from '../../src/web/doors/staff.ts';
import { type Clone, cloneDatabase } from '../engines/clone.ts';
import { atEndOfFile } from '../engines/file-end.ts';
import { forces } from '../release/made-up-release.ts';
import { type HostileProvider, startHostileProvider } from './hostile-provider.ts';
import { address, type Visitor, visitorOf } from './visitor.ts';

export { address, type Reply, type Visitor } from './visitor.ts';

export const limits = readSessionLimits();
export const matrix = readAccessMatrix();

/** The staff door over a database of the test's own, with the demonstration's people and a provider that can lie. */
export interface StaffHouse {
  readonly clone: Clone;
  readonly jobs: Database;
  readonly staff: Database;
  /** Who checks, loads and answers beside the door. */
  readonly workbench: Workbench;
  /** Where files wait that an analyst sent. */
  readonly waiting: string;
  readonly server: FastifyInstance;
  readonly provider: HostileProvider;
  readonly people: readonly MadeUpPerson[];
  /** Failures that the door reported. */
  readonly reported: unknown[];
  /** Moves the door's clock on. */
  pass(minutes: number): void;
  now(): Instant;
  /** A browser that nobody has used. */
  visitor(): Visitor;
  /** A browser in which somebody has signed in, and chosen the appointment to `role` where they hold several. */
  as(person: string, role?: string): Promise<Visitor>;
  /** What the audit holds of an operation, newest last. */
  audited(operation: string): Promise<readonly { subject: string; details: Record<string, unknown> }[]>;
}

const act = { actor: 'test', purpose: 'set the scene' };

/** Forces, the matrix, the people who sign in, and where a test asks for them the plans of their forces. */
async function fill(
  jobs: Database,
  ground: { readonly issuer: string; readonly plans: 'made-up' | undefined; readonly now: Instant },
): Promise<void> {
  await jobs.transact(act, async (transaction) => {
    await storeForces(transaction, forces);
    await storePermissions(transaction, matrix.permissions);
  });
  if (ground.plans === 'made-up') {
    await loadShippedFrameworks(jobs);
    const order = {
      seed: 1,
      forces: ['bedfordshire', 'north-wales', 'devon-and-cornwall'],
      actionsPerForce: 14,
      today: londonDateOf(ground.now),
    };
    await storeMadeUpPlans(jobs, madeUpPlans(order), 'Robin Example (made up)');
  }
  const appointedAt = instant(ground.now - 60_000);
  await storeMadeUpPeople(jobs, readMadeUpPeople(), { issuer: ground.issuer, now: appointedAt });
}

function openDoor(
  staff: Database,
  workbench: Workbench,
  { issuer, clientId, clientSecret }: HostileProvider,
  clock: Clock,
  reported: unknown[],
): Promise<FastifyInstance> {
  const settings = { issuer, clientId, proof: { kind: 'secret', secret: clientSecret } } as const;
  return staffDoor({
    desk: { database: staff, limits, clock },
    workbench,
    provider: openRelyingParty(settings, `${address}/sign-in/callback`, clock),
    matrix,
    forces,
    clock,
    address,
    madeUp: true,
    report: (_id, failure) => void reported.push(failure),
  });
}

/** `plans`: with the frameworks and the demonstration's plans of the forces whose people can sign in. */
export async function openStaffHouse(options: { readonly plans?: 'made-up' } = {}): Promise<StaffHouse> {
  const clone = await cloneDatabase();
  let ahead = 0;
  const now = (): Instant => instant(Date.now() + ahead * 60_000);
  const provider = await startHostileProvider(now);
  atEndOfFile(() => provider.close());
  const jobs = await clone.open('jobs');
  await fill(jobs, { issuer: provider.issuer, plans: options.plans, now: now() });
  const house = await openHouseOver({ clone, provider, now });
  return {
    ...house,
    pass: (minutes) => {
      ahead += minutes;
    },
  };
}

/** The door over a database that is filled already, with a provider and a clock that other houses may share. */
export async function openHouseOver(ground: {
  readonly clone: Clone;
  readonly provider: HostileProvider;
  readonly now: () => Instant;
}): Promise<Omit<StaffHouse, 'pass'>> {
  const { clone, provider, now } = ground;
  const staff = await clone.open('staff');
  const jobs = await clone.open('jobs');
  const reported: unknown[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  const waiting = join(folder, 'waiting');
  const report = (_operation: string, failure: unknown): void => void reported.push(failure);
  const clock = { now };
  const workbench = new Workbench({ jobs, folder: waiting, forces, origin: 'made-up', clock, report });
  const server = await openDoor(staff, workbench, provider, clock, reported);
  atEndOfFile(async () => {
    await server.close();
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    clone,
    jobs,
    staff,
    workbench,
    waiting,
    server,
    provider,
    people: readMadeUpPeople(),
    reported,
    now,
    visitor: () => visitorOf(server, provider),
    as: async (person, role) => {
      const visitor = visitorOf(server, provider);
      const signedIn = await visitor.signIn(person);
      if (signedIn.status !== 303) throw new Error(`${person} was not signed in: ${signedIn.status}`);
      if (role !== undefined) {
        await visitor.get('/acting');
        const [held] = await clone.query<{ id: string }>(
          'select id from directory.appointment where person_id = $1 and role = $2 and ended_at is null',
          [idOfMadeUp(person), role],
        );
        const chosen = await visitor.post('/acting', { appointment: held?.id ?? '' });
        if (chosen.status !== 303) throw new Error(`${person} could not act as ${role}: ${chosen.status}`);
      }
      return visitor;
    },
    audited: (operation) =>
      clone.query(
        'select subject_id as subject, details from audit.entry where operation = $1 order by sequence',
        [operation],
      ),
  };
}
