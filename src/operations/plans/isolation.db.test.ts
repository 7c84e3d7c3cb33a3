import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { must } from '../../../tests/scenes/national-desk.ts';
import { type OtherForce, openOtherForce, planDeeds } from '../../../tests/scenes/other-force.ts';
import { appoint, loadGround, type SetClock, setClock } from '../../../tests/scenes/plan-people.ts';
import { planRules, wholePromise } from '../../../tests/scenes/plans.ts';
import {
  addAction,
  adoptPlan,
  openPlan,
  type PlanDesk,
  raiseNotices,
  readAction,
  readNotices,
  readPlan,
  readPlans,
} from './index.ts';

const tables = [
  'plan',
  'action',
  'revision',
  'move',
  'report',
  'evidence',
  'attachment',
  'acknowledgement',
  'reply',
  'notice',
];

let clone: Clone;
let clock: SetClock;
let seen: PlanDesk;
let seenChief: PlanDesk;
let other: OtherForce;
let ownPlan: string;
let ownAction: string;

const promiseOf = (desk: PlanDesk, reference: string) => ({
  ...wholePromise,
  reference,
  owner: { post: 'Owner', person: desk.act.capacity.person },
  strategicLead: { post: 'Chief', person: null },
});

beforeAll(async () => {
  clone = await cloneDatabase();
  const jobs = await clone.open('jobs');
  await loadGround(jobs);
  clock = setClock('2022-03-20');
  const place = { staff: await clone.open('staff'), clock };
  const post = (role: 'force-lead' | 'strategic-lead' | 'action-owner', force: string) =>
    appoint(clone, place, { role, force, purpose: 'plan' });
  seen = await post('force-lead', 'gwent');
  seenChief = await post('strategic-lead', 'gwent');
  const framework = { id: 'england-wales-2021', version: 1 };
  ownPlan = must(await openPlan(seen, framework)).id;
  ownAction = must(await addAction(seen, ownPlan, promiseOf(seen, 'T1'))).id;
  must(await adoptPlan(seen, ownPlan));
  other = await openOtherForce({ clone, jobs, ...place }, 'kent');
  clock.set('2022-09-20');
  await raiseNotices({ jobs, rules: planRules, clock });
});

/** Everything that the first force's people can see, through every operation that reads, and behind them in every table. */
async function everythingSeen(): Promise<string> {
  const answers = [
    await readPlans(seen),
    await readPlan(seen, ownPlan),
    await readAction(seen, ownAction),
    await readNotices(seen),
    await readNotices(seenChief),
    await readPlan(seen, other.plan),
  ];
  for (const table of tables) {
    const rows = await seen.database.transact(seen.act, (transaction) =>
      transaction.query(
        `select count(*)::int as rows, min(force) as least, max(force) as most from plans.${table}`,
      ),
    );
    answers.push(rows.rows);
  }
  return JSON.stringify(answers);
}

describe('two forces', () => {
  it('[PL-20] nothing that one does changes anything that the other sees, whatever it does', async () => {
    const before = await everythingSeen();
    const deeds = fc.constantFrom(...planDeeds);
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 1, maxLength: 5 }), async (done) => {
        for (const deed of done) await other.do(deed);
        expect(await everythingSeen()).toBe(before);
      }),
      // The first example does them all, so that the control below cannot hang on what chance left out.
      { numRuns: 15, examples: [[[...planDeeds]]] },
    );
    // The control: what was done was done, and the other force sees it.
    expect(must(await readPlan(other.lead, other.plan)).actions.length).toBeGreaterThan(1);
    expect(await clone.query('select count(distinct force)::int as n from plans.evidence')).toEqual([
      { n: 1 },
    ]);
  });

  it('[PL-20] a country-wide reader sees both, and a monitor of one force sees one', async () => {
    const place = { staff: seen.database, clock };
    const coordinator = await appoint(clone, place, {
      role: 'national-coordinator',
      force: null,
      purpose: 'coordinate',
    });
    const everywhere = await appoint(clone, place, {
      role: 'independent-monitor',
      force: null,
      purpose: 'scrutinise',
    });
    const one = await appoint(clone, place, {
      role: 'independent-monitor',
      force: 'kent',
      purpose: 'scrutinise',
    });
    const administrator = await appoint(clone, place, {
      role: 'administrator',
      force: null,
      purpose: 'administer',
    });
    const forcesOf = async (desk: PlanDesk) => (await readPlans(desk)).map(({ force }) => force);
    expect(await forcesOf(coordinator)).toEqual(['gwent', 'kent']);
    expect(await forcesOf(everywhere)).toEqual(['gwent', 'kent']);
    expect(await forcesOf(one)).toEqual(['kent']);
    expect(await forcesOf(administrator)).toEqual([]);
  });

  it('[PL-20] an appointment that ended sees nothing from the next statement on', async () => {
    const place = { staff: seen.database, clock };
    const leaving = await appoint(clone, place, { role: 'force-analyst', force: 'kent', purpose: 'plan' });
    expect(await readPlan(leaving, other.plan)).toMatchObject({ ok: true });
    await clone.query(
      `update directory.appointment set ended_at = now(), ended_by = 'test' where person_id = $1`,
      [leaving.act.capacity.person],
    );
    expect(await readPlan(leaving, other.plan)).toMatchObject({ ok: false, code: 'not-found' });
  });
});
