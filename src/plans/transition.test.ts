import { describe, expect, it } from 'vitest';
import { madeUpAction, somebody } from '../../tests/scenes/plans.ts';
import { type Role, roles } from '../directory/index.ts';
import { plainDate } from '../kernel/index.ts';
import { type ActionState, actionStates } from './action.ts';
import { lineTies, type Standing, standingOf } from './standing.ts';
import {
  decideMove,
  type Move,
  type MoveCase,
  type MoveRequest,
  moves,
  movesFrom,
  transitions,
  unmetBefore,
} from './transition.ts';

/** Where a move leads, written by hand from the issue and not from the table: the judge of the table. */
const judge: Readonly<Record<ActionState, Partial<Record<Move, readonly [ActionState, readonly Role[]]>>>> = {
  draft: {
    adopt: ['adopted', ['force-lead', 'strategic-lead']],
    withdraw: ['withdrawn', ['force-lead', 'strategic-lead']],
  },
  adopted: {
    start: ['in-progress', ['force-lead', 'action-owner']],
    withdraw: ['withdrawn', ['force-lead', 'strategic-lead']],
  },
  'in-progress': {
    claim: ['delivered', ['force-lead', 'action-owner']],
    withdraw: ['withdrawn', ['force-lead', 'strategic-lead']],
  },
  delivered: {
    verify: ['verified', ['verifier', 'panel-member']],
    return: ['in-progress', ['verifier', 'panel-member']],
    reopen: ['in-progress', ['force-lead', 'strategic-lead']],
    withdraw: ['withdrawn', ['force-lead', 'strategic-lead']],
  },
  verified: { reopen: ['in-progress', ['force-lead', 'strategic-lead']] },
  withdrawn: {},
};

const today = plainDate('2023-02-01');
/** Ties that let every role do what the judge allows it: an owner owns, an outsider has none. */
const fitting = (role: Role): Standing['ties'] => {
  if (role === 'action-owner') return ['owner', 'post-in-the-force'];
  return role === 'verifier' || role === 'panel-member' ? [] : ['post-in-the-force'];
};
const caseOf = (state: ActionState, role: Role, changed: Partial<MoveCase> = {}): MoveCase => ({
  action: madeUpAction({ state }),
  evidenceOn: [plainDate('2023-01-15')],
  standing: { person: somebody.lead, role, ties: fitting(role) },
  today,
  ...changed,
});
const requestOf = (move: Move, changed: Partial<MoveRequest> = {}): MoveRequest => ({
  move,
  reason: 'Because it is so.',
  grade: 'complete',
  ...changed,
});

const product = roles.flatMap((role) =>
  actionStates.flatMap((state) => moves.map((move) => [role, state, move] as const)),
);

describe('moves', () => {
  it.each(product)('[PL-5] %s, %s, %s', (role, state, move) => {
    const expected = judge[state][move];
    const decided = decideMove(caseOf(state, role), requestOf(move));
    if (expected?.[1].includes(role)) {
      expect(decided).toMatchObject({ ok: true, value: { to: expected[0] } });
    } else {
      expect(decided).toMatchObject({
        ok: false,
        code: expected === undefined ? 'no-such-move' : 'not-your-role',
      });
    }
    expect(movesFrom(state, role).some((each) => each.move === move)).toBe(
      expected?.[1].includes(role) ?? false,
    );
  });

  it('[PL-5] the table says each move from a state once', () => {
    const keys = transitions.map(({ from, move }) => `${from} ${move}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  const outside = transitions.filter(({ requires }) => requires.includes('outside-the-line'));
  const tied = outside.flatMap(({ from, move, roles: named }) =>
    named.flatMap((role) => lineTies.map((tie) => [role, from, move, tie] as const)),
  );
  it.each(tied)('[PL-6] %s, %s, %s, tied as %s, is refused', (role, state, move, tie) => {
    const standing = { person: somebody.panel, role, ties: [tie] };
    expect(decideMove(caseOf(state, role, { standing }), requestOf(move))).toMatchObject({
      ok: false,
      code: 'outside-the-line',
    });
  });

  it('[PL-6] every way to a verdict needs someone outside, and nothing else leads to verified', () => {
    expect(transitions.filter(({ to }) => to === 'verified').map(({ move }) => move)).toEqual(['verify']);
    expect(outside.map(({ move }) => move)).toEqual(['verify', 'return']);
  });

  it('[PL-6] ties are the action’s holders, whoever worked on it, and the force', () => {
    const facts = { workedOnIt: false, postInTheForce: false, ofTheForce: false };
    const action = madeUpAction({
      claim: { grade: 'complete', on: today, person: somebody.lead, role: 'force-lead' },
    });
    const tiesOf = (person: string, more = {}) =>
      standingOf(action, { person, role: 'verifier', ...facts, ...more }).ties;
    expect(tiesOf(somebody.owner)).toEqual(['owner']);
    expect(tiesOf(somebody.strategicLead)).toEqual(['strategic-lead']);
    expect(tiesOf(somebody.lead)).toEqual(['claimant']);
    expect(tiesOf(somebody.panel)).toEqual([]);
    expect(tiesOf(somebody.panel, { workedOnIt: true })).toEqual(['worked-on-it']);
    expect(tiesOf(somebody.panel, { postInTheForce: true, ofTheForce: true })).toEqual([
      'post-in-the-force',
      'of-the-force',
    ]);
  });
});

describe('what a move requires', () => {
  const refused = (state: ActionState, role: Role, move: Move, action: object, request = {}) =>
    decideMove(caseOf(state, role, { action: madeUpAction({ state, ...action }) }), requestOf(move, request));

  it.each([
    ['whole-promise', { dueOn: null }],
    ['whole-promise', { startOn: null }],
    ['whole-promise', { owner: null }],
    ['whole-promise', { strategicLead: null }],
    ['whole-promise', { localAction: ' ' }],
    ['outcome-or-reason', { outcome: null }],
  ])('[PL-2] adoption is refused for %s without %o', (code, action) => {
    expect(refused('draft', 'force-lead', 'adopt', action)).toMatchObject({ ok: false, code });
    expect(refused('draft', 'force-lead', 'adopt', {})).toMatchObject({ ok: true });
  });

  it('[PL-2] a stated reason stands for a measure', () => {
    const outcome = { kind: 'no-measure', reason: 'No force counts this yet.' } as const;
    expect(refused('draft', 'force-lead', 'adopt', { outcome })).toMatchObject({ ok: true });
  });

  it('[PL-7] a claim needs evidence that is dated, and not in the future', () => {
    const claim = (evidenceOn: MoveCase['evidenceOn']) =>
      decideMove(caseOf('in-progress', 'force-lead', { evidenceOn }), requestOf('claim'));
    expect(claim([])).toMatchObject({ ok: false, code: 'dated-evidence' });
    expect(claim([plainDate('2023-02-02')])).toMatchObject({ ok: false, code: 'dated-evidence' });
    expect(claim([plainDate('2023-02-01')])).toMatchObject({ ok: true });
  });

  it('[PL-7] a claim has a grade, and "nothing" is no claim; a verdict may be "nothing"', () => {
    const claim = (grade: MoveRequest['grade']) =>
      decideMove(caseOf('in-progress', 'force-lead'), requestOf('claim', { grade }));
    expect(claim(null)).toMatchObject({ ok: false, code: 'grade' });
    expect(claim('none')).toMatchObject({ ok: false, code: 'grade' });
    expect(claim('limited')).toMatchObject({ ok: true });
    const verdict = requestOf('verify', { grade: 'none' });
    expect(decideMove(caseOf('delivered', 'panel-member'), verdict)).toMatchObject({ ok: true });
  });

  it('[PL-9] a hot-spot action needs its equality assessment to start', () => {
    const assessed = { reference: 'EIA 12', assessedOn: today };
    expect(refused('adopted', 'force-lead', 'start', { kind: 'hot-spot' })).toMatchObject({
      ok: false,
      code: 'equality-assessment',
    });
    expect(
      refused('adopted', 'force-lead', 'start', { kind: 'hot-spot', equalityAssessment: assessed }),
    ).toMatchObject({ ok: true });
    expect(refused('adopted', 'force-lead', 'start', {})).toMatchObject({ ok: true });
  });

  it('[PL-11] an owner moves their own action only', () => {
    const standing: Standing = { person: somebody.owner, role: 'action-owner', ties: ['post-in-the-force'] };
    for (const [state, move] of [
      ['adopted', 'start'],
      ['in-progress', 'claim'],
    ] as const) {
      expect(decideMove(caseOf(state, 'action-owner', { standing }), requestOf(move))).toMatchObject({
        ok: false,
        code: 'own-action',
      });
    }
  });

  it.each(
    transitions
      .filter(({ requires }) => requires.includes('reason'))
      .map(({ from, move, roles: [role] }) => [role ?? 'force-lead', from, move] as const),
  )('[PL-5] %s, %s, %s needs a reason', (role, state, move) => {
    expect(decideMove(caseOf(state, role), requestOf(move, { reason: ' ' }))).toMatchObject({
      ok: false,
      code: 'reason',
    });
  });

  it('[PL-5] what is missing is known before anything is typed, and nothing else refuses', () => {
    const lacking = {
      action: { dueOn: null, outcome: null, kind: 'hot-spot' as const },
      evidenceOn: [],
      standing: { person: somebody.owner, role: 'action-owner' as const, ties: ['owner' as const] },
    };
    for (const transition of transitions) {
      for (const role of transition.roles) {
        const whole = caseOf(transition.from, role);
        const bare: MoveCase = {
          ...whole,
          action: madeUpAction({ state: transition.from, ...lacking.action }),
          evidenceOn: lacking.evidenceOn,
          standing: { ...lacking.standing, role },
        };
        expect(unmetBefore(whole, transition)).toEqual([]);
        const decided = decideMove(bare, requestOf(transition.move));
        const [first] = unmetBefore(bare, transition);
        expect(decided.ok ? undefined : decided.code).toBe(first);
      }
    }
  });

  it('[PL-5] a refusal names everything that is missing', () => {
    const decided = refused('draft', 'force-lead', 'adopt', { dueOn: null, outcome: null });
    expect(decided).toMatchObject({ ok: false, message: expect.stringContaining('measure') });
    expect(decided).toMatchObject({ message: expect.stringContaining('due date') });
  });
});
