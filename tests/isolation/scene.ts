import { type Database, storeForces, storePermissions } from '../../src/database/index.ts';
import { type Role, roles } from '../../src/directory/index.ts';
import { type Instant, instant, londonDateOf, type PlainDate, present } from '../../src/kernel/index.ts';
import {
  pauseClock,
  readClockReference,
  sendNotices,
  startClock,
} from '../../src/operations/clocks/index.ts';
import {
  idOfMadeUp,
  type MadeUpPerson,
  readMadeUpPeople,
  storeMadeUpPeople,
  storeMadeUpPlans,
} from '../../src/operations/demonstration/index.ts';
import { loadShippedFrameworks } from '../../src/operations/framework/index.ts';
import {
  attachHome,
  enterRecommendation,
  linkAction,
  type NationalDesk,
  readNationalRules,
  recordEngagement,
  recordSaid,
} from '../../src/operations/national/index.ts';
import { addEvidence, raiseNotices } from '../../src/operations/plans/index.ts';
import { madeUpPlans } from '../../src/synthetic/index.ts';
import { cloneDatabase } from '../engines/clone.ts';
import { atEndOfFile } from '../engines/file-end.ts';
import { forces } from '../release/made-up-release.ts';
import { holdRecords } from '../scenes/analyst-held.ts';
import { analystPackage } from '../scenes/analyst-package.ts';
import { must, readFrameworks } from '../scenes/national-desk.ts';
import { planRules } from '../scenes/plans.ts';
import { type HostileProvider, startHostileProvider } from '../sign-in/hostile-provider.ts';
import { matrix, openHouseOver, type StaffHouse, type Visitor } from '../sign-in/staff-house.ts';
import { here, there } from './visits.ts';

// One force with everything that its staff can meet, and a database of it to copy: the world of `here` without `there`.

/** The roles that can be held at a force: those whose people must not see another's rows. */
export const forceRoles: readonly Role[] = roles.filter(
  (role) => matrix.roles.find(({ id }) => id === role)?.reach !== 'country',
);

const subjectOf = (role: Role): string =>
  present(
    peopleOfHere().find(({ appointments }) => appointments.some((held) => held.role === role)),
    `somebody who is ${role} at ${here}`,
  ).id;

/** A world: the door over a database of its own, with a signed-in visitor for each role at `here`. */
export interface World {
  readonly house: Omit<StaffHouse, 'pass'>;
  readonly visitors: ReadonlyMap<Role, Visitor>;
}

/** What two worlds share: the sealed database of `here`, the provider, and a clock that stands still. */
export interface Ground {
  readonly sealed: string;
  readonly provider: HostileProvider;
  readonly now: () => Instant;
}

/** Fills a database with `here` and seals it. Call it in `beforeAll`. */
export async function prepareGround(): Promise<Ground> {
  // A little ahead of the database's own clock, so that whoever is appointed by its default was appointed before.
  const still = instant(Date.now() + 120_000);
  const now = (): Instant => still;
  const provider = await startHostileProvider(now);
  atEndOfFile(() => provider.close());
  const clone = await cloneDatabase();
  const jobs = await clone.open('jobs');
  await fill(jobs, provider.issuer, now);
  const staff = await clone.open('staff');
  await addFile(staff, jobs, now);
  await holdRecords(
    { jobs, staff, clock: { now } },
    { person: idOfMadeUp(subjectOf('force-analyst')), force: here, size: recordsHere, system: 'our-system' },
  );
  return { sealed: await clone.seal(), provider, now };
}

/** A world over a copy of the ground. */
export async function openWorld({ sealed, provider, now }: Ground): Promise<World> {
  const house = await openHouseOver({ clone: await cloneDatabase(sealed), provider, now });
  const visitors = new Map<Role, Visitor>();
  for (const role of forceRoles) visitors.set(role, await house.as(subjectOf(role)));
  const world = { house, visitors };
  await layOutPackage(world, londonDateOf(now()));
  return world;
}

const recordsHere = { months: 12, crimesAMonth: 12 };

/** A package that the analyst sent and has not accepted, so that there is one whose check and reports can be looked at. */
async function layOutPackage(world: World, today: PlainDate): Promise<void> {
  const analyst = visitorIn(world, 'force-analyst');
  await analyst.get('/records/load');
  const [year = '', month = '', day = ''] = today.split('-');
  const choices = { profile: 'shipped.contract', as_at_day: day, as_at_month: month, as_at_year: year };
  await analyst.uploadAll('/records/load', choices, analystPackage(today, { months: 1, crimesAMonth: 3 }));
  await world.house.workbench.answer();
}

const act = { actor: 'test', purpose: 'set the scene' };

async function fill(jobs: Database, issuer: string, now: () => Instant): Promise<void> {
  await jobs.transact(act, async (transaction) => {
    await storeForces(transaction, forces);
    await storePermissions(transaction, matrix.permissions);
  });
  await loadShippedFrameworks(jobs);
  // A plan that falls behind meets every page: escalation, answers, notices.
  const country = { seed: 1, forces: forces.map(({ slug }) => slug), actionsPerForce: 14 };
  const late = present(
    madeUpPlans({ ...country, today: londonDateOf(now()) }).find(({ conduct }) => conduct === 'overdue'),
    'a plan that is overdue',
  );
  await storeMadeUpPlans(jobs, [{ ...late, force: here }], 'Robin Example (made up)');
  await storeMadeUpPeople(jobs, peopleOfHere(), { issuer, now: instant(now() - 60_000) });
  await fillRegisters(jobs, now);
  await fillDeadlines(jobs, now);
  await raiseNotices({ jobs, rules: planRules, clock: { now } });
}

/** The demonstration's people with what they hold at `here` alone, and a monitor of that one force. */
function peopleOfHere(): readonly MadeUpPerson[] {
  const held = readMadeUpPeople().map((person) => ({
    ...person,
    appointments: person.appointments.filter(({ force }) => force === here),
  }));
  const monitor = {
    id: 'mona-monitor',
    name: 'Mona Monitor (made up)',
    organisation: 'A made-up body',
    appointments: [{ role: 'independent-monitor', force: here }],
  } as const;
  return [
    ...held.filter(({ appointments }) => appointments.length > 0),
    { ...monitor, appointments: [...monitor.appointments] },
  ];
}

async function fillRegisters(jobs: Database, now: () => Instant): Promise<void> {
  const desk: NationalDesk = {
    database: jobs,
    act,
    role: 'national-coordinator',
    rules: readNationalRules(),
    forces,
    frameworks: await readFrameworks(jobs),
    clock: { now },
    madeUp: true,
  };
  const on = londonDateOf(now());
  const both = { en: 'Words', cy: 'Geiriau' };
  const actions = await jobs.transact(act, async (transaction) => {
    const { rows } = await transaction.query<{ id: string }>(
      `select id from plans.action where state not in ('draft', 'withdrawn') order by reference`,
    );
    return rows.map(({ id }) => id);
  });
  const [first = '', second = ''] = actions;
  const recommendation = {
    source: 'inspection',
    body: 'A made-up inspectorate',
    reference: 'R1',
    title: both,
    text: both,
    madeOn: on,
    replyDueOn: on,
    address: null,
    forces: [here, there],
  } as const;
  const made = must(await enterRecommendation(desk, recommendation));
  must(await linkAction(desk, made.id, { action: first, measure: null, reason: 'It answers.' }));
  for (const organisation of ['A made-up centre', 'Another made-up centre']) {
    const engagement = { force: here, organisation, byAndFor: true, askedOn: on, asked: both } as const;
    const asked = must(await recordEngagement(desk, { ...engagement, payment: 'paid', publish: true }));
    if (organisation.startsWith('Another')) must(await recordSaid(desk, asked.id, { on, words: both }));
  }
  for (const action of [first, second])
    must(await attachHome(desk, action, { entry: 'prepare', isPrimary: false, reason: 'It fits.' }));
}

async function fillDeadlines(jobs: Database, now: () => Instant): Promise<void> {
  const reference = readClockReference();
  const desk = { database: jobs, act, viewer: { force: here, clearances: [] }, reference };
  const owner = { compartment: 'open', team: 'custody', person: null, personId: null } as const;
  // One that stands still, and among those that run one that may: each form of deadlines finds a clock that it is for.
  const started = [
    { subjectId: 'K1', rule: 'misconduct-meeting', hoursAgo: 240 },
    { subjectId: 'K2', rule: 'dvpn-hearing', hoursAgo: 30 },
    { subjectId: 'K3', rule: 'misconduct-meeting', hoursAgo: 240 },
    { subjectId: 'K4', rule: 'dvpn-hearing', hoursAgo: 240 },
  ];
  const hoursBefore = (hours: number): Instant => instant(now() - hours * 3_600_000);
  for (const { hoursAgo, ...clock } of started) {
    const begun = must(
      await startClock(desk, {
        ...owner,
        ...clock,
        subjectKind: 'notice',
        startedAt: hoursBefore(hoursAgo),
      }),
    );
    if (clock.subjectId === 'K1') must(await pauseClock(desk, begun.id, hoursBefore(200), 'A trial.'));
  }
  await sendNotices(jobs, reference, now());
}

/** A file of evidence, that there is one to fetch. */
async function addFile(staff: Database, jobs: Database, now: () => Instant): Promise<void> {
  const action = await jobs.transact(act, async (transaction) => {
    const { rows } = await transaction.query<{ id: string }>(
      `select id from plans.action where state = 'in-progress' order by reference limit 1`,
    );
    return present(rows[0], 'an action in progress').id;
  });
  const person = idOfMadeUp(subjectOf('force-lead'));
  const capacity = { person, role: 'force-lead', force: here } as const;
  const desk = {
    database: staff,
    act: { actor: person, purpose: 'plan', capacity },
    rules: planRules,
    clock: { now },
  };
  must(
    await addEvidence(desk, action, {
      title: 'Notes',
      datedOn: londonDateOf(now()),
      grade: 'record',
      substance: { kind: 'file', name: 'notes.txt', content: Buffer.from('Notes of a test.') },
    }),
  );
}

/** The visitor of a role. */
export const visitorIn = ({ visitors }: World, role: Role): Visitor =>
  present(visitors.get(role), `a visitor for ${role}`);
