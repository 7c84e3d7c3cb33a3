import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { type Database, openHome, storeForces } from '../../database/index.ts';
import { instant, month } from '../../kernel/index.ts';
import { territorial } from '../../places/index.ts';
import { importPoliceUk } from '../import/index.ts';
import { readForces } from '../installation/index.ts';
import { readReleases } from '../releases/index.ts';
import { importDemonstration, makeDemonstration } from './index.ts';

// A year of nine forces is imported and published several times; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const forces = territorial(readForces());
/** Enough forces of each size to cast every story, few enough for a test. */
const order = {
  seed: 3,
  forces: [
    ...forces.filter(({ population }) => population > 1_300_000 && population < 1_800_000).slice(0, 4),
    ...forces.filter(({ population }) => population > 450_000 && population < 650_000).slice(0, 4),
    ...forces.filter(({ slug }) => slug === 'city-of-london'),
  ],
  firstMonth: month('2024-04'),
  months: 12,
};
const silent = { step: () => undefined, progress: () => undefined };

/** Rows by table, and the parts and restatements: what a demonstration is. */
async function held(clone: Clone): Promise<unknown> {
  return clone.query(`
    select (select count(*)::int from records.street) as street,
      (select count(*)::int from records.outcome) as outcome,
      (select count(*)::int from records.stop_and_search) as stop_and_search,
      (select sum(offences)::int from records.recorded_crime) as offences,
      (select count(*)::int from records.published_outcome) as published_outcome,
      (select count(*)::int from records.part where superseded_by is null) as parts,
      (select count(*)::int from records.restatement) as restatements,
      (select count(*)::int from records.file where origin <> 'made-up') as real_files,
      (select sum(rows_quarantined)::int from records.file) as quarantined`);
}

describe('the demonstration', () => {
  let clone: Clone;
  let jobs: Database;
  let whole: unknown;
  const folders: string[] = [];
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'watershed-demonstration-'));
    folders.push(folder);
    return folder;
  };
  const setting = (database: Database) => ({ jobs: database, home: openHome(newFolder()), order, plans: [] });

  beforeAll(async () => {
    clone = await cloneDatabase();
    jobs = await clone.open('jobs');
    expect(await importDemonstration(setting(jobs), silent)).toBe('made');
    whole = await held(clone);
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('[SY-9] is taken by the import, file for file and row for row', async () => {
    expect(whole).toMatchObject([{ real_files: 0, quarantined: 0 }]);
    const [counts] = await clone.query<{ files: number; street: number; restatements: number }>(
      `select (select count(*)::int from records.file) as files, (select count(*)::int from records.street) as street,
         (select count(*)::int from records.restatement) as restatements`,
    );
    // Street and outcomes of twelve months, two tables, one month again; stop and search a force and month.
    expect(counts?.files).toBeGreaterThan(24 + 2 + 2 + 100);
    expect(counts?.street).toBeGreaterThan(10_000);
    expect(counts?.restatements).toBe(2);
  });

  it('[SY-10] done a second time changes nothing', async () => {
    await importDemonstration(setting(jobs), silent);
    expect(await held(clone)).toEqual(whole);
  });

  it('[SY-10] stopped in the middle of its import is completed by the next', async () => {
    const other = await cloneDatabase();
    const door = await other.open('jobs');
    const place = setting(door);
    let files = 0;
    const stopped = importDemonstration(place, {
      step: () => undefined,
      progress: (_, all) => {
        files += 1;
        if (all > 0 && files > 200) throw new Error('stopped');
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await held(other)).not.toEqual(whole);
    expect(await importDemonstration(place, silent)).toBe('made');
    expect(await held(other)).toEqual(whole);
  });

  it('[SY-10] made twice at once is made once', async () => {
    const other = await cloneDatabase();
    const door = await other.open('jobs');
    await Promise.all([
      importDemonstration(setting(door), silent),
      importDemonstration(setting(door), silent),
    ]);
    expect(await held(other)).toEqual(whole);
  });

  it('[SY-10] is published once, by two made-up people, also when it was stopped just before', async () => {
    const other = await cloneDatabase();
    const door = await other.open('jobs');
    const place = { ...setting(door), forces: readForces(), clock: { now: () => instant(Date.now()) } };
    await door.transact({ actor: 'test', purpose: 'load reference tables' }, (transaction) =>
      storeForces(transaction, place.forces),
    );
    const stopped = makeDemonstration(place, {
      step: (step) => {
        if (step === 'release') throw new Error('stopped');
      },
      progress: () => undefined,
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await readReleases(door).list()).toEqual([]);
    expect(await makeDemonstration(place, silent)).toBe('made');
    expect(await makeDemonstration(place, silent)).toBe('not-needed');
    const reader = readReleases(await other.open('public'));
    const [release, ...more] = await reader.list();
    expect(more).toEqual([]);
    expect(release).toMatchObject({ state: 'published', madeUp: true });
    const manifest = (await reader.snapshot(release?.id ?? ''))?.manifest;
    expect(manifest?.draftedBy).toContain('(made up)');
    expect(manifest?.publishedBy).toContain('(made up)');
    expect(manifest?.publishedBy).not.toBe(manifest?.draftedBy);
  });

  it('[SY-10] leaves a database alone that holds anything else', async () => {
    const other = await cloneDatabase();
    const door = await other.open('jobs');
    const file = join(newFolder(), 'street.csv');
    const header =
      'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
    writeFileSync(
      file,
      `${header}\n,2024-01,Kent Police,Kent Police,,,No location,,,Anti-social behaviour,,\n`,
    );
    await importPoliceUk(door, [file], { by: 'A. Tester (made up)' });
    const place = setting(door);
    expect(await importDemonstration(place, silent)).toBe('not-needed');
    expect(existsSync(place.home.path('demonstration'))).toBe(false);
    expect(await other.query('select origin, received_by from records.file')).toEqual([
      { origin: 'real', received_by: 'A. Tester (made up)' },
    ]);
  });
});
