import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { loadGround } from '../../../tests/scenes/plan-people.ts';
import type { Database } from '../../database/index.ts';
import { instant, month, plainDate, present } from '../../kernel/index.ts';
import { territorial } from '../../places/index.ts';
import { madeUpPlans } from '../../synthetic/index.ts';
import { storeMadeUpPlans, writeOpenData } from '../demonstration/index.ts';
import { importPoliceUk } from '../import/index.ts';
import { readForces } from '../installation/index.ts';
import { draftRelease, readReleases, verifyRelease } from './index.ts';

const by = 'Ann Analyst (made up)';
const forces = territorial(readForces());
/** Enough forces of each size to cast every story of the made-up data. */
const order = {
  seed: 3,
  forces: [
    ...forces.filter(({ population }) => population > 1_300_000 && population < 1_800_000).slice(0, 4),
    ...forces.filter(({ population }) => population > 450_000 && population < 650_000).slice(0, 4),
  ],
  firstMonth: month('2024-04'),
  months: 6,
};
const planOrder = {
  seed: 1,
  forces: order.forces.map(({ slug }) => slug),
  actionsPerForce: 6,
  today: plainDate('2026-11-22'),
};
const changedForce = present(order.forces[0], 'a force');

describe('the plans of a release', () => {
  let clone: Clone;
  let jobs: Database;
  const folder = mkdtempSync(join(tmpdir(), 'watershed-plans-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    clone = await cloneDatabase();
    jobs = await clone.open('jobs');
    await loadGround(jobs);
    const made = join(folder, 'made-up');
    await writeOpenData(order, made, { packing: 'gzip' });
    await importPoliceUk(jobs, [join(made, 'police-uk')], { by, origin: 'made-up' });
    await storeMadeUpPlans(jobs, madeUpPlans(planOrder), by);
  }, 120_000);

  const drafted = async (): Promise<string> => {
    const clock = { now: () => instant(Date.UTC(2026, 10, 22, 12)) };
    const draft = await draftRelease({ jobs, forces: readForces(), clock }, { by });
    if (!draft.ok) throw new Error(draft.message);
    return draft.value.id;
  };

  it('[PL-24] holds every plan, and no person or post of it', async () => {
    const id = await drafted();
    const snapshot = present(await readReleases(jobs).snapshot(id), 'the draft');
    expect(snapshot.plans.map(({ force }) => force).toSorted()).toEqual([...planOrder.forces].toSorted());
    expect(snapshot.manifest.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['plans.csv', `plans/${changedForce.slug}.json`]),
    );
    const text = JSON.stringify(snapshot.plans);
    expect(text).not.toMatch(
      /[0-9a-f]{8}-[0-9a-f]{4}-|Superintendent|Head of|chief constable|made-up panel/i,
    );
    const lines = present(await readReleases(jobs).file(id, 'plans.csv'), 'plans.csv')
      .content.toString()
      .trimEnd();
    const published = snapshot.plans.reduce((sum, plan) => sum + plan.actions.length, 0);
    expect(lines.split('\r\n')).toHaveLength(1 + published);
  });

  it('[PL-25] verifies its plans from their facts, whatever has become of them since', async () => {
    const id = await drafted();
    expect(await verifyRelease(jobs, readForces(), id)).toMatchObject({ value: { differences: [] } });
    const before = present(await readReleases(jobs).file(id, 'plans.csv'), 'plans.csv').content;
    await clone.query(
      `update plans.action set due_on = due_on + 30, row_version = row_version + 1 where state = 'in-progress'`,
    );
    expect(await verifyRelease(jobs, readForces(), id)).toMatchObject({ value: { differences: [] } });
    expect(present(await readReleases(jobs).file(id, 'plans.csv'), 'plans.csv').content.equals(before)).toBe(
      true,
    );
    const next = await readReleases(jobs).file(await drafted(), 'plans.csv');
    expect(next?.content.equals(before)).toBe(false);
  });
});
