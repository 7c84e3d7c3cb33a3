import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { appoint, loadGround, type SetClock, setClock } from '../../../tests/scenes/plan-people.ts';
import { wholePromise } from '../../../tests/scenes/plans.ts';
import { plainDate, type Result } from '../../kernel/index.ts';
import type { ActionContent, PlanAction } from '../../plans/index.ts';
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
  reportProgress,
} from './index.ts';

const framework = { id: 'england-wales-2021', version: 1 };
const force = 'bedfordshire';

let clone: Clone;
let clock: SetClock;
let lead: PlanDesk;
let owner: PlanDesk;
let chief: PlanDesk;
let panel: PlanDesk;

beforeAll(async () => {
  clone = await cloneDatabase();
  await loadGround(await clone.open('jobs'));
  clock = setClock('2022-03-20');
  const place = { staff: await clone.open('staff'), clock };
  lead = await appoint(clone, place, { role: 'force-lead', force, purpose: 'plan' });
  owner = await appoint(clone, place, { role: 'action-owner', force, purpose: 'plan' });
  chief = await appoint(clone, place, { role: 'strategic-lead', force, purpose: 'plan' });
  panel = await appoint(clone, place, {
    role: 'panel-member',
    force,
    purpose: 'verify',
    organisation: 'A made-up women’s centre',
  });
});

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

const personOf = (desk: PlanDesk): string => desk.act.capacity.person;
const promise = (changed: Partial<ActionContent> = {}): ActionContent => ({
  ...wholePromise,
  owner: { post: 'Superintendent, engagement', person: personOf(owner) },
  strategicLead: { post: 'Assistant Chief Constable', person: personOf(chief) },
  ...changed,
});
const wholeOf = async (id: string): Promise<PlanAction> => must(await readAction(lead, id)).action;
const seenOf = (action: PlanAction) => ({ id: action.id, rowVersion: action.rowVersion });
const move = (
  desk: PlanDesk,
  action: PlanAction,
  name: 'start' | 'claim' | 'verify' | 'withdraw',
  changed = {},
) =>
  moveAction(desk, seenOf(action), {
    move: name,
    reason: 'Because it is so.',
    grade: 'complete',
    ...changed,
  });
const evidence = {
  title: 'Notes of four meetings',
  datedOn: plainDate('2022-03-01'),
  grade: 'record',
  substance: { kind: 'file', name: 'notes.txt', content: Buffer.from('Who came, what they said.') },
} as const;

let plan: string;
describe('a plan from its opening to its verification', () => {
  let action: PlanAction;

  it('[PL-2] is opened once for a force and framework, and adopted whole or not at all', async () => {
    plan = must(await openPlan(lead, framework)).id;
    expect(await openPlan(lead, framework)).toMatchObject({ ok: false, code: 'exists-already' });
    expect(await openPlan(lead, { id: 'no-such', version: 1 })).toMatchObject({ code: 'no-such-framework' });
    expect(await adoptPlan(lead, plan)).toMatchObject({ ok: false, code: 'no-actions' });
    const whole = must(await addAction(lead, plan, promise()));
    const half = must(await addAction(lead, plan, promise({ reference: 'T2', dueOn: null })));
    expect(await addAction(lead, plan, promise())).toMatchObject({ ok: false, code: 'reference-taken' });
    expect(await adoptPlan(lead, plan)).toMatchObject({
      ok: false,
      code: 'not-ready',
      unready: [{ action: half.id, reference: 'T2' }],
    });
    expect(await clone.query('select state from plans.action')).toEqual([
      { state: 'draft' },
      { state: 'draft' },
    ]);
    must(await changeAction(lead, seenOf(half), promise({ reference: 'T2' }), ''));
    expect(whole.baseline).toBeNull();
  });

  it('[PL-5] is adopted once when two people approve at once', async () => {
    const both = await Promise.all([adoptPlan(lead, plan), adoptPlan(chief, plan)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'adopted-already' });
    expect(await clone.query(`select count(*)::int as n from plans.move where move = 'adopt'`)).toEqual([
      { n: 2 },
    ]);
  });

  it.each([
    ['no-such-national-action', { nationalAction: 'A99' }],
    ['no-such-pillar', { pillars: ['nowhere'] }],
    ['no-such-measure', { outcome: { kind: 'measure', measure: 'M99' } as const }],
  ])('[PL-1] names only what is there: %s', async (code, changed) => {
    expect(await addAction(lead, plan, promise({ reference: 'X', ...changed }))).toMatchObject({
      ok: false,
      code,
    });
  });

  it('[PL-3] keeps its first promise beside a later date, with the reason', async () => {
    const view = must(await readPlan(lead, plan));
    action = await wholeOf(view.actions[0]?.action.id ?? '');
    clock.set('2022-09-01');
    action = must(await move(owner, action, 'start'));
    const later = promise({ dueOn: plainDate('2023-06-30') });
    expect(await changeAction(owner, seenOf(action), later, '')).toMatchObject({
      ok: false,
      code: 'no-reason',
    });
    action = must(await changeAction(owner, seenOf(action), later, 'The venue closed.'));
    const read = must(await readAction(owner, action.id));
    expect(read).toMatchObject({ slipDays: 91, finding: { position: 'not-reported' } });
    expect(read.action.baseline).toMatchObject({ dueOn: '2023-03-31', adoptedOn: '2022-03-20' });
    expect(read.history.revisions).toMatchObject([
      {
        field: 'dueOn',
        before: '2023-03-31',
        after: '2023-06-30',
        reason: 'The venue closed.',
        role: 'action-owner',
      },
    ]);
    expect(read.story.map(({ kind }) => kind)).toEqual(['moved', 'moved', 'revised']);
    await expect(
      clone.query(`update plans.action set baseline_due_on = '2024-01-01', row_version = row_version + 1`),
    ).rejects.toThrow('is fixed');
  });

  it('[PL-4] gives a stale edit both versions and stores nothing of it', async () => {
    const before = must(await readAction(lead, action.id)).action;
    must(await changeAction(lead, seenOf(before), { ...before, partners: [] }, ''));
    const mine = await changeAction(lead, seenOf(before), { ...before, publish: false }, '');
    expect(mine).toMatchObject({ ok: false, code: 'stale', stored: { partners: [], publish: true } });
    action = must(await readAction(lead, action.id)).action;
    expect(action).toMatchObject({ partners: [], publish: true, rowVersion: before.rowVersion + 1 });
  });

  it('[PL-12] is reported with a rating that rests on evidence it holds', async () => {
    const report = {
      periodEndsOn: plainDate('2022-08-31'),
      activity: 'Met twice.',
      nextStep: 'Meet again.',
      blockers: '',
      rating: { colour: 'green', meaning: 'on-track', basis: { kind: 'evidence', evidence: [action.id] } },
    } as const;
    expect(await reportProgress(owner, action.id, report)).toMatchObject({ code: 'no-such-evidence' });
    const shown = must(await addEvidence(owner, action.id, evidence)).evidence;
    const basis = { kind: 'evidence', evidence: [shown] } as const;
    must(await reportProgress(owner, action.id, { ...report, rating: { ...report.rating, basis } }));
    const late = { ...report, periodEndsOn: plainDate('2023-01-01') };
    expect(await reportProgress(owner, action.id, late)).toMatchObject({ code: 'period-to-come' });
    const read = must(await readAction(panel, action.id));
    expect(read).toMatchObject({
      lastReportedOn: '2022-09-01',
      evidence: { count: 1, byGrade: { record: 1 }, newestOn: '2022-03-01' },
      ratings: { now: { meaning: 'on-track', basis: { evidence: [shown] } }, before: null },
      finding: { position: 'slipping' },
    });
    const file = must(await readAttachment(panel, shown));
    expect(file).toMatchObject({ name: 'notes.txt', mediaType: 'text/plain; charset=utf-8' });
    expect(file.content.toString()).toBe('Who came, what they said.');
  });

  it('[PL-14] takes no file that is refused, and no row of it', async () => {
    const count =
      'select (select count(*)::int from plans.evidence) as e, (select count(*)::int from plans.attachment) as a';
    const before = await clone.query(count);
    const bad = { kind: 'file', name: 'a.pdf', content: Buffer.from('%PDF-1.7 /JavaScript %%EOF') } as const;
    expect(await addEvidence(owner, action.id, { ...evidence, substance: bad })).toMatchObject({
      code: 'active-content',
    });
    const script = { kind: 'link', address: 'javascript:alert(1)' } as const;
    expect(await addEvidence(owner, action.id, { ...evidence, substance: script })).toMatchObject({
      code: 'no-web-address',
    });
    expect(
      await addEvidence(owner, action.id, { ...evidence, datedOn: plainDate('2030-01-01') }),
    ).toMatchObject({ code: 'dated-to-come' });
    expect(await clone.query(count)).toEqual(before);
  });

  it('[PL-6] is claimed by its owner, who cannot verify it; a panel can, once', async () => {
    action = must(await move(owner, action, 'claim'));
    for (const desk of [owner, lead, chief]) {
      expect(await move(desk, action, 'verify')).toMatchObject({ ok: false, code: 'not-your-role' });
    }
    const both = await Promise.all([
      move(panel, action, 'verify', { grade: 'limited' }),
      move(panel, action, 'verify', { grade: 'complete' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'stale' });
    action = must(await readAction(lead, action.id)).action;
    expect(action.state).toBe('verified');
  });

  it('[PL-6] cannot be verified by the force’s own verifier, nor by the statement behind the operation', async () => {
    const place = { staff: lead.database, clock };
    const own = await appoint(clone, place, {
      role: 'verifier',
      force,
      purpose: 'verify',
      organisation: 'Bedfordshire Police',
    });
    const outside = await appoint(clone, place, {
      role: 'verifier',
      force,
      purpose: 'verify',
      organisation: 'kent',
    });
    const second = must(await readPlan(lead, plan)).actions.find(
      ({ action: each }) => each.reference === 'T2',
    );
    let other = must(await move(owner, await wholeOf(second?.action.id ?? ''), 'start'));
    must(await addEvidence(owner, other.id, evidence));
    other = must(await move(owner, other, 'claim', { grade: 'complete' }));
    expect(await move(own, other, 'verify')).toMatchObject({ ok: false, code: 'outside-the-line' });
    const verdict = (desk: PlanDesk) =>
      desk.database.transact(desk.act, (transaction) =>
        transaction.query(
          `update plans.action set state = 'verified', verified_grade = 'complete', verified_on = '2022-09-01',
             verified_role = 'verifier', verified_person = $2, row_version = row_version + 1 where id = $1`,
          [other.id, personOf(desk)],
        ),
      );
    await expect(verdict(own)).rejects.toThrow('outside its line');
    await expect(verdict(owner)).rejects.toThrow('outside its line');
    must(await move(outside, other, 'verify', { grade: 'substantial' }));
    expect(must(await readAction(lead, other.id)).gap).toEqual({
      claimed: 'complete',
      verified: 'substantial',
      steps: 1,
    });
  });

  it('[PL-19] is answered step by step, and replied to in both languages', async () => {
    const third = must(
      await addAction(lead, plan, promise({ reference: 'T3', startOn: plainDate('2022-04-01') })),
    );
    const adopted = must(await moveAction(lead, seenOf(third), { move: 'adopt', reason: '', grade: null }));
    clock.set('2023-04-20');
    const finding = must(await readAction(owner, adopted.id));
    expect(finding.escalation).toMatchObject({ position: 'not-reported' });
    expect(await acknowledgeStep(lead, adopted.id, 'owner', 'Soon.')).toMatchObject({ code: 'not-yours' });
    must(await acknowledgeStep(owner, adopted.id, 'owner', 'The post was empty until May.'));
    expect(await acknowledgeStep(owner, adopted.id, 'owner', 'Again.')).toMatchObject({
      code: 'answered-already',
    });
    const after = must(await readAction(owner, adopted.id)).escalation?.steps.map(({ state }) => state);
    expect(after?.[0]).toBe('acknowledged');
    expect(after?.[1]).not.toBe('acknowledged');
    expect(await replyToFinding(owner, { plan, action: adopted.id }, { en: 'x', cy: 'x' })).toMatchObject({
      code: 'not-your-role',
    });
    expect(
      await replyToFinding(lead, { plan, action: adopted.id }, { en: 'We wait.', cy: '' }),
    ).toMatchObject({ code: 'no-words' });
    must(await replyToFinding(lead, { plan, action: adopted.id }, { en: 'We wait.', cy: 'Rydym yn aros.' }));
    expect(must(await readAction(panel, adopted.id)).replies).toMatchObject([
      { en: 'We wait.', role: 'force-lead' },
    ]);
  });
});
