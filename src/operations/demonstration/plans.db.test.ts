import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { loadGround } from '../../../tests/scenes/plan-people.ts';
import { planRules } from '../../../tests/scenes/plans.ts';
import { type Database, listPlans, readCountedActions } from '../../database/index.ts';
import { plainDate, present } from '../../kernel/index.ts';
import { territorial } from '../../places/index.ts';
import { actionOverview, askedBy, editionOn, type PlanOverview, planOverview } from '../../plans/index.ts';
import { type Conduct, madeUpPlans } from '../../synthetic/index.ts';
import { readForces } from '../installation/index.ts';
import { storeMadeUpPlans } from './index.ts';

const today = plainDate('2026-11-22');
const order = {
  seed: 1,
  forces: territorial(readForces()).map(({ slug }) => slug),
  actionsPerForce: 14,
  today,
};
const by = 'Robin Example (made up)';

let clone: Clone;
let jobs: Database;
beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
  await loadGround(jobs);
});

function overviews(): Promise<readonly PlanOverview[]> {
  return jobs.transact({ actor: by, purpose: 'test' }, async (transaction) => {
    const edition = editionOn(planRules, today);
    const asked = askedBy(planRules, 'england-wales-2021');
    const found: PlanOverview[] = [];
    for (const plan of await listPlans(transaction)) {
      const counted = await readCountedActions(transaction, { plan: plan.id });
      const actions = counted.map(({ action, facts }) => actionOverview(action, facts, today, edition));
      found.push(planOverview(plan, asked, actions, today, edition));
    }
    return found;
  });
}

const expected: Readonly<Record<Conduct, string>> = {
  'keeps-up': 'on-time',
  slips: 'slipping',
  overdue: 'overdue',
  silent: 'not-reported',
  'without-evidence': 'no-evidence',
  'never-adopted': 'overdue',
};

describe('made-up plans', () => {
  const made = madeUpPlans(order);

  it('[SY-23] are the same for the same order, and others for another seed', () => {
    expect(madeUpPlans(order)).toEqual(made);
    expect(madeUpPlans({ ...order, seed: 2 })).not.toEqual(made);
  });

  it('[SY-23] are stored once, for every force, with people that say they are made up', async () => {
    const both = await Promise.all([storeMadeUpPlans(jobs, made, by), storeMadeUpPlans(jobs, made, by)]);
    expect(both.toSorted((one, other) => one - other)).toEqual([0, 43]);
    expect(await clone.query('select count(*)::int as n from plans.plan')).toEqual([{ n: 43 }]);
    expect(
      await clone.query(`select count(*)::int as n from directory.person where name not like '%(made up)'`),
    ).toEqual([{ n: 0 }]);
  });

  it('[SY-23] stand where their story says: some keep up, some slip, some fail', async () => {
    const found = await overviews();
    for (const plan of made) {
      const overview = present(
        found.find((each) => each.plan.force === plan.force),
        plan.force,
      );
      expect([plan.force, overview.finding?.position]).toEqual([plan.force, expected[plan.conduct]]);
    }
    const positions = new Set(found.map(({ finding }) => finding?.position));
    expect([...positions].toSorted()).toEqual([
      'no-evidence',
      'not-reported',
      'on-time',
      'overdue',
      'slipping',
    ]);
    const actions = found.flatMap((plan) => plan.actions);
    expect(actions.filter(({ gap }) => gap !== undefined).length).toBeGreaterThan(10);
    expect(actions.some(({ slipDays }) => (slipDays ?? 0) > 100)).toBe(true);
  });

  it('[SY-23] say every public word in English and Welsh', () => {
    for (const { content } of made.flatMap((plan) => plan.actions)) {
      expect(content.publicWording?.en).not.toBe(content.publicWording?.cy);
    }
  });
});
