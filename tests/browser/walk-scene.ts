import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/database/index.ts';
import { instant, londonDateOf, month } from '../../src/kernel/index.ts';
import { storeMadeUpPlans, writeOpenData } from '../../src/operations/demonstration/index.ts';
import { readNewestFrameworks } from '../../src/operations/framework/index.ts';
import { importPoliceUk } from '../../src/operations/import/index.ts';
import { readForces } from '../../src/operations/installation/index.ts';
import {
  checkRelease,
  draftRelease,
  publishRelease,
  readReleases,
} from '../../src/operations/releases/index.ts';
import { territorial } from '../../src/places/index.ts';
import { madeUpPlans } from '../../src/synthetic/index.ts';
import { publicDoor } from '../../src/web/doors/public.ts';
import { type RunningStaffDoor, startStaffDoor } from './staff-program.ts';

/** Both doors over one database, with two people who draft and publish releases. */
export interface WalkScene {
  readonly staff: RunningStaffDoor;
  readonly site: string;
  /** Drafts, checks and publishes a release by two people; a try of one person alone fails the walk. Returns its name. */
  publish(): Promise<string>;
  close(): Promise<void>;
}

const by = 'Ann Analyst (made up)';
const another = 'Pat Publisher (made up)';
const forces = readForces();

/** Enough forces of each size to cast every story of the made-up data; the two of the walk have no plan yet. */
const order = {
  seed: 3,
  forces: [
    ...territorial(forces)
      .filter(({ population }) => population > 1_300_000 && population < 1_800_000)
      .slice(0, 4),
    ...territorial(forces)
      .filter(({ population }) => population > 450_000 && population < 650_000)
      .slice(0, 4),
  ],
  firstMonth: month('2024-04'),
  months: 6,
};

async function publishOver(staff: RunningStaffDoor): Promise<string> {
  const desk = { jobs: staff.jobs, forces, clock: { now: () => instant(Date.now()) } };
  const taken = <Value>(result: { ok: true; value: Value } | { ok: false; message: string }): Value => {
    if (!result.ok) throw new Error(result.message);
    return result.value;
  };
  const { id } = taken(await draftRelease(desk, { by }));
  taken(await checkRelease(desk, { id, by: another }));
  const alone = await publishRelease(desk, { id, by });
  if (alone.ok) throw new Error('whoever drafted a release published it');
  taken(await publishRelease(desk, { id, by: another }));
  return id;
}

export async function openWalk(): Promise<WalkScene> {
  const folder = mkdtempSync(join(tmpdir(), 'watershed-walk-'));
  const staff = await startStaffDoor(async (jobs) => {
    await writeOpenData(order, folder, { packing: 'gzip' });
    await importPoliceUk(jobs, [join(folder, 'police-uk')], { by, origin: 'made-up' });
    const planned = order.forces
      .map(({ slug }) => slug)
      .filter((slug) => !/^(bedfordshire|north-wales)$/.test(slug));
    const today = londonDateOf(instant(Date.now()));
    await storeMadeUpPlans(jobs, madeUpPlans({ seed: 1, forces: planned, actionsPerForce: 4, today }), by);
  });
  const database = await openDatabase(staff.databaseUrl, 'public');
  // The site looks for a new release every few seconds; its clock is set on instead of waiting.
  let aheadMs = 0;
  const server = await publicDoor({
    releases: readReleases(database),
    frameworks: { held: () => readNewestFrameworks(database, { actor: 'test', purpose: 'read frameworks' }) },
    forces,
    clock: { now: () => instant(Date.now() + aheadMs) },
    address: 'https://watershed.example',
    report: (id, failure) => console.error(id, failure),
  });
  const site = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    staff,
    site,
    publish: async () => {
      const id = await publishOver(staff);
      aheadMs += 10_000;
      return id;
    },
    close: async () => {
      await server.close();
      await database.close();
      await staff.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
