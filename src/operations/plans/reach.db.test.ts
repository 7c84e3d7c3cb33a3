import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { appoint, loadGround, setClock } from '../../../tests/scenes/plan-people.ts';
import { wholePromise } from '../../../tests/scenes/plans.ts';
import { plainDate, type Result } from '../../kernel/index.ts';
import {
  acknowledgeStep,
  addAction,
  addEvidence,
  adoptPlan,
  changeAction,
  moveAction,
  openPlan,
  type PlanDesk,
  readAction,
  readAttachment,
  readPlan,
  replyToFinding,
} from './index.ts';

let clone: Clone;
let lead: PlanDesk;
let panel: PlanDesk;
let elsewhere: PlanDesk;
const clock = setClock('2022-09-20');
let plan: string;
let action: string;

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}
const personOf = (desk: PlanDesk): string => desk.act.capacity.person;
const promise = (reference: string) => ({
  ...wholePromise,
  reference,
  owner: { post: 'Superintendent', person: null },
  strategicLead: { post: 'Assistant Chief Constable', person: null },
});
const entries = (id: string) =>
  clone.query<{ operation: string; actor: string; purpose: string }>(
    'select operation, actor, purpose from audit.entry where subject_id = $1 order by sequence',
    [id],
  );

beforeAll(async () => {
  clone = await cloneDatabase();
  await loadGround(await clone.open('jobs'));
  const place = { staff: await clone.open('staff'), clock };
  lead = await appoint(clone, place, { role: 'force-lead', force: 'bedfordshire', purpose: 'plan' });
  panel = await appoint(clone, place, {
    role: 'panel-member',
    force: 'bedfordshire',
    purpose: 'verify',
    organisation: 'A made-up women’s centre',
  });
  elsewhere = await appoint(clone, place, { role: 'force-lead', force: 'kent', purpose: 'plan' });
  plan = must(await openPlan(lead, { id: 'england-wales-2021', version: 1 })).id;
  action = must(await addAction(lead, plan, promise('T1'))).id;
  must(await adoptPlan(lead, plan));
  must(
    await addEvidence(lead, action, {
      title: 'Notes',
      datedOn: plainDate('2022-09-01'),
      grade: 'record',
      substance: { kind: 'file', name: 'notes.txt', content: Buffer.from('Who came.') },
    }),
  );
});

describe('what another force sees', () => {
  it('[PL-20] is nothing: an id of another force answers as one of nothing at all', async () => {
    const nothing = '00000000-0000-4000-8000-000000000009';
    const [file] = await clone.query<{ id: string }>(
      'select evidence_id as id from plans.attachment limit 1',
    );
    const answers = async (ids: {
      readonly plan: string;
      readonly action: string;
      readonly file: string;
    }) => [
      await readPlan(elsewhere, ids.plan),
      await readAction(elsewhere, ids.action),
      await readAttachment(elsewhere, ids.file),
      await addAction(elsewhere, ids.plan, promise('Z')),
      await adoptPlan(elsewhere, ids.plan),
      await changeAction(elsewhere, { id: ids.action, rowVersion: 1 }, promise('T1'), 'x'),
      await moveAction(
        elsewhere,
        { id: ids.action, rowVersion: 1 },
        { move: 'withdraw', reason: 'x', grade: null },
      ),
      await acknowledgeStep(elsewhere, ids.action, 'owner', 'x'),
      await replyToFinding(elsewhere, { plan: ids.plan, action: null }, { en: 'x', cy: 'y' }),
    ];
    const absent = await answers({ plan: nothing, action: nothing, file: nothing });
    expect(await answers({ plan, action, file: file?.id ?? '' })).toEqual(absent);
    for (const answer of absent) expect(answer).toMatchObject({ ok: false, code: 'not-found' });
    expect(await readPlan(elsewhere, `${plan}'; drop table plans.plan; --`)).toEqual(absent[0]);
  });
});

describe('the audit', () => {
  it('[PL-21] has one entry for each read and each change of a plan and its actions', async () => {
    const id = action;
    const before = (await entries(id)).length;
    await readAction(panel, id);
    const after = await entries(id);
    expect(after.slice(before)).toEqual([
      { operation: 'plan.read action', actor: personOf(panel), purpose: 'verify' },
    ]);
    const reads = (await entries(plan)).length;
    await readPlan(lead, plan);
    expect(await entries(plan)).toHaveLength(reads + 1);
    // What is not there for somebody was not read.
    expect(await readPlan(elsewhere, plan)).toMatchObject({ ok: false });
    expect(await entries(plan)).toHaveLength(reads + 1);
    expect((await entries(id)).map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['plan.add action', 'plan.add evidence']),
    );
  });
});

describe('a plan that was worked out before', () => {
  it('[PL-27] is told again to who reads the same, is worked out anew after a change and on another day, and is nothing elsewhere', async () => {
    const looks = (await entries(plan)).length;
    const first = must(await readPlan(lead, plan));
    expect(must(await readPlan(panel, plan))).toBe(first);
    expect(await readPlan(elsewhere, plan)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await entries(plan)).toHaveLength(looks + 2);

    must(
      await addEvidence(lead, action, {
        title: 'More notes',
        datedOn: plainDate('2022-09-02'),
        grade: 'record',
        substance: { kind: 'link', address: 'https://example.org/notes' },
      }),
    );
    const changed = must(await readPlan(lead, plan));
    expect(changed.actions[0]?.evidence.count).toBe((first.actions[0]?.evidence.count ?? 0) + 1);
    must(await replyToFinding(lead, { plan, action: null }, { en: 'We are late.', cy: 'Rydym yn hwyr.' }));
    expect(must(await readPlan(lead, plan)).replies.map(({ en }) => en)).toEqual(['We are late.']);
    clock.set('2029-09-20');
    expect(must(await readPlan(lead, plan)).actions[0]?.finding?.position).not.toBe(
      changed.actions[0]?.finding?.position,
    );
  });
});
