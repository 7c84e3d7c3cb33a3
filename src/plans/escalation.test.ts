import { describe, expect, it } from 'vitest';
import { madeUpAction, planRules, somebody } from '../../tests/scenes/plans.ts';
import { addDays, plainDate, present } from '../kernel/index.ts';
import {
  type Acknowledgement,
  addresseeOf,
  decideAcknowledgement,
  escalationOf,
  noticeFor,
} from './escalation.ts';
import { escalationSteps } from './plan-rules.ts';
import type { PositionFinding } from './position.ts';

const edition = present(planRules.editions[0], 'an edition');
const sinceOn = plainDate('2023-04-01');
const overdue: PositionFinding = {
  position: 'overdue',
  edition: 1,
  reasons: [{ position: 'overdue', rule: 'past-due', sinceOn, facts: {} }],
};
const answer = (step: Acknowledgement['step'], changed: Partial<Acknowledgement> = {}): Acknowledgement => ({
  step,
  position: 'overdue',
  sinceOn,
  acknowledgedOn: plainDate('2023-04-10'),
  role: 'action-owner',
  reason: 'The building opens in May.',
  ...changed,
});
const daysAfter = (days: number, answers: readonly Acknowledgement[] = []) =>
  present(escalationOf(overdue, answers, addDays(sinceOn, days), edition), 'an escalation');
const states = (days: number, answers: readonly Acknowledgement[] = []) =>
  daysAfter(days, answers).steps.map(({ state }) => state);

describe('escalation', () => {
  it('[PL-18] reaches each step on its own day after the finding began', () => {
    expect(states(0)).toEqual(['waiting', 'to-come', 'to-come', 'to-come', 'to-come']);
    for (const { step, days_after } of edition.escalation.steps) {
      const at = (days: number) => daysAfter(days).steps.find((each) => each.step === step)?.state;
      if (days_after > 0) expect(at(days_after - 1)).toBe('to-come');
      expect(at(days_after)).toBe(step === 'public-page' ? 'shown' : 'waiting');
    }
    expect(edition.escalation.steps.map(({ step }) => step)).toEqual(escalationSteps);
  });

  it('[PL-18] calls a step unanswered once its days to answer have passed', () => {
    expect(states(14)[0]).toBe('waiting');
    expect(states(15)[0]).toBe('unanswered');
    expect(states(200)).toEqual(['unanswered', 'unanswered', 'unanswered', 'unanswered', 'shown']);
  });

  it('[PL-18] stops at no step but the one that was answered', () => {
    expect(states(200, [answer('owner')])).toEqual([
      'acknowledged',
      'unanswered',
      'unanswered',
      'unanswered',
      'shown',
    ]);
    const all = (['owner', 'strategic-lead', 'chief-officer', 'national-coordinator'] as const).map((step) =>
      answer(step),
    );
    expect(states(84, all).at(-1)).toBe('shown');
  });

  it('[PL-18] needs a new answer for a new finding', () => {
    expect(states(15, [answer('owner', { sinceOn: addDays(sinceOn, -1) })])[0]).toBe('unanswered');
    expect(states(15, [answer('owner', { position: 'not-reported' })])[0]).toBe('unanswered');
  });

  it('[PL-18] counts from the oldest finding that calls for it; slipping alone calls for none', () => {
    const slipping = {
      position: 'slipping',
      rule: 'due-date-moved',
      sinceOn: plainDate('2022-01-01'),
      facts: {},
    } as const;
    const silent = {
      position: 'not-reported',
      rule: 'silent',
      sinceOn: plainDate('2023-02-01'),
      facts: {},
    } as const;
    const both = { ...overdue, reasons: [...overdue.reasons, silent, slipping] };
    expect(escalationOf(both, [], sinceOn, edition)).toMatchObject({
      position: 'not-reported',
      sinceOn: '2023-02-01',
    });
    const only: PositionFinding = { position: 'slipping', edition: 1, reasons: [slipping] };
    expect(escalationOf(only, [], sinceOn, edition)).toBeUndefined();
  });
});

describe('an answer', () => {
  const action = madeUpAction();
  const owner = { role: 'action-owner', person: somebody.owner } as const;
  const decide = (
    days: number,
    by: Parameters<typeof decideAcknowledgement>[2] = owner,
    reason = 'It opens in May.',
  ) => decideAcknowledgement(daysAfter(days), 'owner', by, noticeFor('owner', action), reason);

  it('[PL-19] is given by whom the step addresses, with a reason', () => {
    expect(decide(3)).toMatchObject({ ok: true });
    expect(decide(3, { ...owner, person: somebody.lead })).toMatchObject({ code: 'not-yours' });
    expect(decide(3, { role: 'force-lead', person: somebody.owner })).toMatchObject({ code: 'not-yours' });
    expect(decide(3, owner, ' ')).toMatchObject({ code: 'no-reason' });
  });

  it('[PL-19] is given once the step is reached, once', () => {
    const lead = { role: 'strategic-lead', person: somebody.strategicLead } as const;
    const early = decideAcknowledgement(
      daysAfter(3),
      'strategic-lead',
      lead,
      noticeFor('strategic-lead', action),
      'x',
    );
    expect(early).toMatchObject({ ok: false, code: 'not-reached' });
    const again = decideAcknowledgement(
      daysAfter(3, [answer('owner')]),
      'owner',
      owner,
      noticeFor('owner', action),
      'x',
    );
    expect(again).toMatchObject({ ok: false, code: 'answered-already' });
    expect(decideAcknowledgement(undefined, 'owner', owner, owner, 'x')).toMatchObject({
      code: 'no-such-step',
    });
  });

  it('[PL-19] is asked of a person where the action names one, of the role otherwise, of nobody for the public page', () => {
    expect(noticeFor('owner', action)).toEqual(owner);
    expect(noticeFor('owner', { ...action, owner: null })).toEqual({ role: 'force-lead', person: null });
    expect(noticeFor('strategic-lead', action)).toEqual({
      role: 'strategic-lead',
      person: somebody.strategicLead,
    });
    expect(noticeFor('chief-officer', action)).toEqual({ role: 'strategic-lead', person: null });
    expect(noticeFor('national-coordinator', action)).toEqual({ role: 'national-coordinator', person: null });
    expect(noticeFor('public-page', action)).toBeUndefined();
    expect(addresseeOf('public-page')).toBeNull();
  });
});
