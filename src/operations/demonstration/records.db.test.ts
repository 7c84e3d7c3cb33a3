import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { loadGround } from '../../../tests/scenes/plan-people.ts';
import { type Database, type Home, openHome } from '../../database/index.ts';
import { month, plainDate } from '../../kernel/index.ts';
import { territorial } from '../../places/index.ts';
import { readForces } from '../installation/index.ts';
import { importer } from './importer.ts';
import {
  dealRecords,
  type MadeUpForceHeld,
  makeDemonstrationRecords,
  readMadeUpPeople,
  readMadeUpRecords,
  type WantedRecords,
} from './index.ts';

const forces = territorial(readForces()).map(({ slug }) => slug);
const wanted = dealRecords(forces).slice(0, 3);
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** As small as a system's file can be: one request under the disclosure scheme. */
const smallest =
  'DVDS_ID,ROUTE_CD,ASKED_CD,APPLIED_DATE,DECISION_CD,DECIDED_DATE,DISCLOSED_DATE,AT_RISK_ID,SUBJECT_ID\n' +
  'MADEUP-D1,RTA,SELF,2025-03-01,D,2025-03-10,2025-03-20,,P1\n';

describe('records of the demonstration', () => {
  let clone: Clone;
  let jobs: Database;
  let home: Home;
  beforeEach(async () => {
    clone = await cloneDatabase();
    jobs = await clone.open('jobs');
    await loadGround(jobs);
    const folder = mkdtempSync(join(tmpdir(), 'watershed-records-'));
    folders.push(folder);
    home = openHome(folder);
  });
  const demonstration = (): Promise<unknown> =>
    clone.query(
      `insert into records.file (id, sha256, name, bytes, encoding, dataset, origin, received_by, rows_read, rows_accepted,
         rows_duplicate, rows_quarantined, rows_without_id)
       values (1, sha256('made up'), 'made up', 1, 'utf-8', 'police-uk-street', 'made-up', $1, 0, 0, 0, 0, 0)`,
      [importer],
    );
  /** Written as the first system, whichever was dealt, so that one small file serves. */
  const wantedHere = wanted.map(({ force }) => ({ force, profile: 'meridian' as const }));
  const write = async (_: WantedRecords, folder: string): Promise<string> => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'disclosures.csv'), smallest);
    return folder;
  };
  const make = (change: { readonly write?: typeof write } = {}, held: MadeUpForceHeld[] = []) =>
    makeDemonstrationRecords(
      {
        jobs,
        home,
        wanted: wantedHere,
        asAt: plainDate('2025-04-30'),
        covers: { from: month('2025-02'), to: month('2025-03') },
        write,
        ...change,
      },
      (one) => held.push(one),
    );
  const packages = () =>
    clone.query('select force, origin, profile, loaded_by as by from extracts.package order by id');

  it('[EX-43] come force after force, made up and said so, covering their months, and no file stays', async () => {
    await demonstration();
    expect(await readMadeUpRecords(jobs, 'test')).toEqual({ state: 'none' });
    const held: MadeUpForceHeld[] = [];
    expect(await make({}, held)).toBe('made');
    expect(held.map(({ force, made, all, rows }) => [force, made, all, rows])).toEqual(
      wanted.map(({ force }, at) => [force, at + 1, 3, 1]),
    );
    expect(await packages()).toEqual(
      wanted.map(({ force }) => ({ force, origin: 'made-up', profile: 'meridian', by: importer })),
    );
    expect(await clone.query(`select distinct month::text, rows from extracts.part order by 1`)).toEqual([
      { month: '2025-02-01', rows: 0 },
      { month: '2025-03-01', rows: 1 },
    ]);
    expect(existsSync(home.path('demonstration-records'))).toBe(false);
    expect(await readMadeUpRecords(await clone.open('staff'), 'test')).toEqual({
      state: 'whole',
      made: 3,
      all: 3,
    });
    expect(await make()).toBe('whole');
    expect(await packages()).toHaveLength(3);
  });

  it('[EX-44] stopped between two forces or in one, go on with those that are missing', async () => {
    await demonstration();
    let turns = 0;
    const breaksOff = async (one: WantedRecords, folder: string): Promise<string> => {
      turns += 1;
      const files = await write(one, folder);
      if (turns === 2) throw new Error('the machine went down');
      return files;
    };
    await expect(make({ write: breaksOff })).rejects.toThrow('went down');
    expect(await packages()).toHaveLength(1);
    expect(await readMadeUpRecords(jobs, 'test')).toEqual({ state: 'stopped', made: 1, all: 3 });
    // As a run that was killed leaves it: files, and a package that nobody has marked yet.
    mkdirSync(home.path('demonstration-records', 'half'), { recursive: true });
    await clone.query('update extracts.made_up_force set package_id = null');
    const held: MadeUpForceHeld[] = [];
    expect(await make({}, held)).toBe('made');
    expect(held).toHaveLength(3);
    expect(await packages()).toHaveLength(3);
    expect(readdirSync(home.folder)).not.toContain('demonstration-records');
  });

  it('[EX-44] are made by one program at a time, and the staff door can tell that they are', async () => {
    await demonstration();
    const staff = await clone.open('staff');
    let during: unknown[] = [];
    const looks = async (one: WantedRecords, folder: string): Promise<string> => {
      if (during.length === 0) during = [await make(), await readMadeUpRecords(staff, 'test')];
      return write(one, folder);
    };
    expect(await make({ write: looks })).toBe('made');
    expect(during).toEqual(['busy', { state: 'being-made', made: 0, all: 3 }]);
  });

  it('[EX-43] are never made where something else is held', async () => {
    expect(await make()).toBe('not-demonstration');
    await demonstration();
    await clone.query(`update records.file set received_by = 'A. Tester (made up)'`);
    expect(await make()).toBe('not-demonstration');
    expect(await packages()).toEqual([]);
  });
});

describe('whose records are made up', () => {
  it('[EX-45] begins with the forces whose people are in the demonstration, and deals them three systems', () => {
    const dealt = dealRecords(forces);
    expect(new Set(dealt.map(({ force }) => force))).toEqual(new Set(forces));
    const analysts = readMadeUpPeople().flatMap(({ appointments }) =>
      appointments.filter(({ role }) => role === 'force-analyst').map(({ force }) => force),
    );
    expect(analysts.length).toBeGreaterThanOrEqual(2);
    expect(
      dealt
        .slice(0, analysts.length)
        .map(({ force }) => force)
        .sort(),
    ).toEqual(analysts.sort());
    expect(new Set(dealt.slice(0, 3).map(({ profile }) => profile)).size).toBe(3);
    expect(dealRecords(['kent'])).toEqual([{ force: 'kent', profile: 'meridian' }]);
  });
});
