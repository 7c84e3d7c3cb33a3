import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { must } from '../../../tests/scenes/national-desk.ts';
import { appoint, loadGround, type SetClock, setClock } from '../../../tests/scenes/plan-people.ts';
import { wholePromise } from '../../../tests/scenes/plans.ts';
import { plainDate, type Result } from '../../kernel/index.ts';
import { askForAppointment, decideRequest, type PeopleDesk } from '../directory/index.ts';
import { readAccessMatrix } from '../installation/index.ts';
import { addAction, addEvidence, adoptPlan, moveAction, openPlan, type PlanDesk } from './index.ts';

// Two people who approve the same thing at the same time: each waits for the other in the database, and one of them is told
// that it was done already. A control stands beside each: the loser's approval would have been taken alone.

let clone: Clone;
let clock: SetClock;
let post: (
  role: Parameters<typeof appoint>[2]['role'],
  force: string | null,
  body?: string,
) => Promise<PlanDesk>;

beforeAll(async () => {
  clone = await cloneDatabase();
  await loadGround(await clone.open('jobs'));
  clock = setClock('2022-03-20');
  const place = { staff: await clone.open('staff'), clock };
  post = (role, force, organisation = 'A body of its own') => {
    const purpose =
      role === 'administrator'
        ? 'administer'
        : role === 'verifier' || role === 'panel-member'
          ? 'verify'
          : 'plan';
    return appoint(clone, place, { role, force, purpose, organisation });
  };
});

/** What became of two acts at once: `taken`, or why not. */
async function atOnce(...acts: readonly Promise<Result<unknown>>[]): Promise<readonly string[]> {
  const done = await Promise.all(acts);
  return done.map((one) => (one.ok ? 'taken' : one.code)).toSorted();
}

const count = async (statement: string, values: readonly unknown[] = []): Promise<number> =>
  (await clone.query<{ n: number }>(`select count(*)::int as n ${statement}`, values))[0]?.n ?? -1;

describe('two people at once', () => {
  it('[PL-6] [PL-20] adopt a plan once, and verify an action once', async () => {
    const [lead, chief] = [
      await post('force-lead', 'kent', 'kent'),
      await post('strategic-lead', 'kent', 'kent'),
    ];
    const plan = must(await openPlan(lead, { id: 'england-wales-2021', version: 1 })).id;
    const owner = { post: 'Owner', person: lead.act.capacity.person };
    const strategicLead = { post: 'Chief', person: chief.act.capacity.person };
    const action = must(await addAction(lead, plan, { ...wholePromise, owner, strategicLead })).id;
    expect(await atOnce(adoptPlan(lead, plan), adoptPlan(chief, plan))).toEqual(['adopted-already', 'taken']);
    clock.set('2022-09-20');
    const moved = (rowVersion: number, move: 'start' | 'claim') =>
      moveAction(lead, { id: action, rowVersion }, { move, reason: '', grade: 'substantial' });
    const started = must(await moved(2, 'start'));
    must(
      await addEvidence(lead, action, {
        title: 'Notes',
        datedOn: plainDate('2022-09-01'),
        grade: 'record',
        substance: { kind: 'link', address: 'https://force.example/notes' },
      }),
    );
    const { rowVersion } = must(await moved(started.rowVersion, 'claim'));
    const [one, two] = [await post('verifier', 'kent'), await post('panel-member', 'kent')];
    const verify = (desk: PlanDesk) =>
      moveAction(
        desk,
        { id: action, rowVersion },
        { move: 'verify', reason: 'We looked at it.', grade: 'substantial' },
      );
    expect(await atOnce(verify(one), verify(two))).toEqual(['stale', 'taken']);
    expect(await count(`from plans.move where action_id = $1 and move = 'verify'`, [action])).toBe(1);
    expect(
      await count(`from audit.entry where operation = 'plan.verify' and subject_id = $1`, [action]),
    ).toBe(1);
  });

  it('[DI-7] approve an appointment once', async () => {
    const desks = [];
    for (let each = 0; each < 3; each += 1) {
      const { database, act } = await post('administrator', null);
      desks.push({ database, act, now: clock.now() } satisfies PeopleDesk);
    }
    const [asker, one, two] = desks;
    if (asker === undefined || one === undefined || two === undefined)
      throw new Error('three administrators');
    const person = (await post('force-analyst', 'essex')).act.capacity.person;
    const wanted = { person, role: 'force-lead', force: 'essex' } as const;
    const { request } = must(await askForAppointment(asker, readAccessMatrix(), wanted, 'The lead retired.'));
    const decided = await atOnce(
      decideRequest(one, request, 'approved'),
      decideRequest(two, request, 'approved'),
    );
    expect(decided.filter((outcome) => outcome === 'taken')).toHaveLength(1);
    expect(
      await count(`from directory.appointment where person_id = $1 and role = 'force-lead'`, [person]),
    ).toBe(1);
    expect(await count(`from audit.entry where operation = 'appoint' and subject_id = $1`, [person])).toBe(1);
  });
});
