import { describe, expect, it } from 'vitest';
import { leadOf, madeUpAction, outsider, ownerOf, wholePromise } from '../../tests/scenes/plans.ts';
import { plainDate } from '../kernel/index.ts';
import { type ActionContent, actionStates } from './action.ts';
import { fieldsOfTheLead, forbidWork, workRules, works } from './authority.ts';
import { changesBetween, contentFault, decideChange, slipDays } from './revision.ts';

const later = plainDate('2023-06-30');
const to = (changed: Partial<ActionContent>): ActionContent => ({ ...wholePromise, ...changed });

describe('a change', () => {
  it('[PL-3] slips in days from the first promise, however often it is moved', () => {
    expect(slipDays(madeUpAction())).toBe(0);
    expect(slipDays(madeUpAction({ dueOn: later }))).toBe(91);
    expect(slipDays(madeUpAction({ dueOn: plainDate('2023-01-01') }))).toBe(0);
    expect(slipDays(madeUpAction({ state: 'draft', baseline: null }))).toBeNull();
  });

  it('[PL-4] of date or scope needs a reason once adopted, and none before', () => {
    for (const changed of [
      { dueOn: later },
      { startOn: plainDate('2022-05-01') },
      { localAction: 'Less.' },
    ]) {
      expect(decideChange(madeUpAction(), to(changed), ' ')).toMatchObject({ ok: false, code: 'no-reason' });
      expect(decideChange(madeUpAction(), to(changed), 'The venue closed.')).toMatchObject({ ok: true });
      expect(decideChange(madeUpAction({ state: 'draft' }), to(changed), '')).toMatchObject({ ok: true });
    }
    expect(decideChange(madeUpAction(), to({ partners: [] }), '')).toMatchObject({ ok: true });
  });

  it('[PL-4] keeps each field with what it was before', () => {
    expect(decideChange(madeUpAction(), to({ dueOn: later, partners: [] }), 'The venue closed.')).toEqual({
      ok: true,
      value: [
        { field: 'dueOn', before: '2023-03-31', after: '2023-06-30' },
        { field: 'partners', before: wholePromise.partners, after: [] },
      ],
    });
    expect(changesBetween(wholePromise, wholePromise)).toEqual([]);
    expect(decideChange(madeUpAction(), wholePromise, '')).toMatchObject({
      ok: false,
      code: 'nothing-changed',
    });
  });

  it.each([
    ['reference', { reference: 'T2' }],
    ['kind', { kind: 'hot-spot' as const }],
    ['source', { source: 'local' as const }],
    ['nationalAction', { nationalAction: null }],
    ['pillars', { pillars: ['spaces'] }],
  ])('[PL-4] cannot touch %s once adopted', (_, changed) => {
    expect(decideChange(madeUpAction(), to(changed), 'Why not.')).toMatchObject({ ok: false, code: 'fixed' });
    expect(decideChange(madeUpAction({ state: 'draft' }), to(changed), '')).toMatchObject({ ok: true });
  });

  it.each(['startOn', 'dueOn', 'strategicLead', 'owner', 'outcome'] as const)(
    '[PL-4] cannot take %s away once adopted',
    (field) => {
      expect(decideChange(madeUpAction(), to({ [field]: null }), 'Why not.')).toMatchObject({
        ok: false,
        code: 'needed',
      });
    },
  );

  it('[PL-9] cannot take the assessment from a hot-spot action that has started', () => {
    const assessed = { reference: 'EIA 12', assessedOn: later };
    const action = (state: 'adopted' | 'in-progress') =>
      madeUpAction({ state, kind: 'hot-spot', equalityAssessment: assessed });
    const without = to({ kind: 'hot-spot' });
    expect(decideChange(action('in-progress'), without, 'x')).toMatchObject({ ok: false, code: 'needed' });
    expect(decideChange(action('adopted'), without, 'x')).toMatchObject({ ok: true });
  });

  it('[PL-4] of a closed action is of its public account or its scrutiny alone', () => {
    for (const state of ['verified', 'withdrawn'] as const) {
      const action = madeUpAction({ state });
      expect(decideChange(action, to({ partners: [] }), 'x')).toMatchObject({ ok: false, code: 'closed' });
      expect(decideChange(action, to({ publish: false }), '')).toMatchObject({ ok: true });
    }
  });

  it('[PL-1] is refused for reversed dates, missing words, and publication without wording', () => {
    expect(contentFault(to({ dueOn: plainDate('2022-03-31') }))).toMatchObject({ code: 'dates-reversed' });
    expect(contentFault(to({ localAction: ' ' }))).toMatchObject({ code: 'no-words' });
    expect(contentFault(to({ publicWording: null }))).toMatchObject({ code: 'no-wording' });
    expect(contentFault(wholePromise)).toBeUndefined();
  });
});

describe('who works on an action', () => {
  it('[PL-11] is a table, over every role, state and work', () => {
    for (const work of works) {
      for (const state of actionStates) {
        for (const standing of [leadOf, ownerOf, outsider]) {
          const may = workRules[work].roles.includes(standing.role) && workRules[work].states.includes(state);
          expect(forbidWork(work, state, standing) === undefined).toBe(may);
        }
      }
    }
    expect(forbidWork('report', 'in-progress', outsider)).toMatchObject({ code: 'not-your-role' });
    expect(forbidWork('report', 'verified', leadOf)).toMatchObject({ code: 'not-now' });
  });

  it('[PL-11] an owner works on their own actions, and not on what is for the lead', () => {
    const another = { ...ownerOf, ties: [] };
    expect(forbidWork('report', 'in-progress', another)).toMatchObject({ code: 'own-action' });
    for (const field of fieldsOfTheLead) {
      const changes = [{ field, before: null, after: 'x' }];
      expect(forbidWork('change', 'in-progress', ownerOf, changes)).toMatchObject({ code: 'not-your-role' });
      expect(forbidWork('change', 'in-progress', leadOf, changes)).toBeUndefined();
    }
    const own = [{ field: 'dueOn' as const, before: null, after: later }];
    expect(forbidWork('change', 'in-progress', ownerOf, own)).toBeUndefined();
  });
});
