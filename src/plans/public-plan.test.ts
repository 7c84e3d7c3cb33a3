import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpAction, planRules, somebody } from '../../tests/scenes/plans.ts';
import { plainDate, present } from '../kernel/index.ts';
import type { Plan, PlanAction } from './action.ts';
import { type ActionFacts, actionOverview, planOverview } from './overview.ts';
import { type CutFacts, judgedAgain, type PublicPlan, promiseChanges, publicPlanOf } from './public-plan.ts';

const edition = present(planRules.editions[0], 'an edition');
const on = plainDate('2023-08-01');
const plan: Plan = {
  id: 'c1',
  force: 'kent',
  framework: 'england-wales-2021',
  frameworkVersion: 1,
  openedOn: plainDate('2022-02-01'),
  adoptedOn: plainDate('2022-03-28'),
  rowVersion: 2,
};
const facts: ActionFacts = {
  evidence: { count: 1, byGrade: { statement: 0, record: 1, result: 0 }, newestOn: plainDate('2023-01-01') },
  lastReportedOn: plainDate('2023-06-30'),
  dueMovedOn: null,
  ratings: { now: null, before: null },
};
const nothing: CutFacts = { delays: new Map(), answers: new Map(), replies: [] };

function cutOf(actions: readonly Partial<PlanAction>[], cut: CutFacts = nothing): PublicPlan {
  const overviews = actions.map((changed, index) =>
    actionOverview(madeUpAction({ id: `a${index}`, reference: `T${index}`, ...changed }), facts, on, edition),
  );
  return publicPlanOf(planOverview(plan, plainDate('2022-03-31'), overviews, on, edition), cut, on, edition);
}

describe('a cut for the public', () => {
  it('[PL-24] counts what is not published with the rest, and shows only what is', () => {
    const cut = cutOf([
      { dueOn: plainDate('2023-12-01') },
      { publish: false },
      { state: 'draft', baseline: null },
    ]);
    expect(cut.actions.map(({ reference }) => reference)).toEqual(['T0']);
    expect(cut.unpublished).toMatchObject({ actions: 1, positions: { overdue: 1 } });
    expect(cut.finding).toMatchObject({ position: 'overdue', total: 2, counts: { overdue: 1, slipping: 1 } });
  });

  it('[PL-24] names nobody and no post', () => {
    const claim = { grade: 'complete', on, person: somebody.owner, role: 'action-owner' } as const;
    const verification = { grade: 'limited', on, person: somebody.panel, role: 'panel-member' } as const;
    const cut = cutOf([{ state: 'verified', claim, verification }]);
    expect(cut.actions[0]).toMatchObject({
      claim: { grade: 'complete', on },
      verification: { grade: 'limited', role: 'panel-member' },
      gap: { steps: 2 },
    });
    const text = JSON.stringify(cut);
    for (const person of Object.values(somebody)) expect(text).not.toContain(person);
    expect(text).not.toMatch(/Superintendent|Constable|women’s centre/);
  });

  it('[PL-24] shows a delay with its reason, an unanswered finding and the reply beside it', () => {
    const delay = {
      on,
      from: plainDate('2023-03-31'),
      to: plainDate('2023-04-30'),
      reason: 'The venue closed.',
    };
    const reply = { on, words: { en: 'We wait.', cy: 'Rydym yn aros.' } };
    const cut = cutOf([{ dueOn: plainDate('2023-04-30') }], {
      delays: new Map([['a0', [delay]]]),
      answers: new Map(),
      replies: [
        { ...reply, action: 'a0' },
        { ...reply, action: null },
      ],
    });
    expect(cut.actions[0]).toMatchObject({ delays: [delay], replies: [reply], slipDays: 30 });
    // Overdue since 1 May; the public page is the step of 84 days.
    expect(cut.actions[0]?.shownSince).toBe('2023-07-24');
    expect(cut.replies).toEqual([reply]);
  });

  const day = fc.constantFrom('2022-12-31', '2023-07-31', '2023-08-01', '2024-03-31').map(plainDate);
  const anyAction = fc.record({
    dueOn: day,
    publish: fc.boolean(),
    state: fc.constantFrom('adopted' as const, 'in-progress' as const, 'withdrawn' as const),
  });
  it('[PL-25] is the same when it is judged again, also after its bytes were written and read', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 6 }), (actions) => {
        const cut = cutOf(actions);
        const written = JSON.stringify(cut);
        expect(JSON.stringify(judgedAgain(JSON.parse(written), planRules))).toBe(written);
      }),
    );
  });

  it('[PL-25] is not the same when a position, a slip or a count was touched', () => {
    const cut = cutOf([{ dueOn: plainDate('2023-04-30') }, {}]);
    const action = present(cut.actions[0], 'an action');
    const flattered: readonly PublicPlan[] = [
      { ...cut, actions: [{ ...action, slipDays: 0 }, ...cut.actions.slice(1)] },
      { ...cut, actions: [{ ...action, finding: null }, ...cut.actions.slice(1)] },
      { ...cut, finding: cut.finding && { ...cut.finding, position: 'on-time' } },
      { ...cut, actions: cut.actions.slice(1) },
    ];
    for (const each of flattered) expect(judgedAgain(each, planRules)).not.toEqual(each);
  });
});

describe('what changed between two cuts', () => {
  const before = cutOf([{}, { dueOn: plainDate('2024-03-31') }, {}]);

  it('[PL-26] is nothing between a cut and itself', () => {
    expect(promiseChanges(before, before)).toEqual([]);
  });

  it('[PL-26] is every date, state and position that differs, and what came and went', () => {
    const claim = { grade: 'complete', on, person: somebody.owner, role: 'action-owner' } as const;
    const after = cutOf([
      { state: 'delivered', claim },
      { dueOn: plainDate('2024-06-30') },
      { reference: 'T9' },
    ]);
    expect(
      promiseChanges(before, after).map(({ kind, action, ...rest }) => [kind, action.reference, rest]),
    ).toEqual([
      ['state', 'T0', { before: 'in-progress', after: 'delivered' }],
      ['position', 'T0', { before: 'overdue', after: 'slipping' }],
      ['date', 'T1', { before: '2024-03-31', after: '2024-06-30' }],
      ['new', 'T9', {}],
      ['gone', 'T2', {}],
    ]);
  });
});
