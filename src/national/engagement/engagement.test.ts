import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/index.ts';
import { answer, type Engagement, hear, isReady, payments, readinessOf, stepOf } from './engagement.ts';

const words = { en: 'Words', cy: 'Geiriau' };
const asked: Engagement = {
  id: 'e1',
  force: 'avon',
  organisation: 'Example Women’s Project',
  byAndFor: true,
  askedOn: plainDate('2024-02-01'),
  asked: words,
  payment: 'paid',
  publish: true,
  said: null,
  decision: null,
};
const said = { on: plainDate('2024-02-10'), words };
const decision = { kind: 'changed', on: plainDate('2024-03-01'), words } as const;
const heard: Engagement = { ...asked, said };

describe('an engagement', () => {
  it('[NA-5] is asked, heard and answered in that order', () => {
    expect(stepOf(asked)).toBe('asked');
    const next = hear(asked, said);
    expect(next.ok && stepOf(next.value)).toBe('heard');
    const last = next.ok ? answer(next.value, decision) : next;
    expect(last.ok && stepOf(last.value)).toBe('answered');
  });

  it.each([
    ['said twice', hear(heard, said), 'said-already'],
    ['said before it was asked', hear(asked, { on: plainDate('2024-01-31'), words }), 'dates-reversed'],
    ['said in one language', hear(asked, { ...said, words: { en: 'Yes', cy: ' ' } }), 'no-words'],
    ['answered before it was heard', answer(asked, decision), 'not-heard'],
    [
      'answered before it spoke',
      answer(heard, { ...decision, on: plainDate('2024-02-09') }),
      'dates-reversed',
    ],
    ['answered in one language', answer(heard, { ...decision, words: { en: '', cy: 'Ie' } }), 'no-words'],
    ['answered twice', answer({ ...heard, decision }, decision), 'decided-already'],
  ])('[NA-5] refuses what is %s', (_, result, code) => expect(result).toMatchObject({ ok: false, code }));

  it('[NA-6] a plan is ready exactly when a by-and-for organisation stands in the register', () => {
    const any = fc.array(
      fc.record({
        byAndFor: fc.boolean(),
        payment: fc.constantFrom(...payments),
        said: fc.constantFrom(null, said),
        decided: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(any, (list) => {
        const register = list.map(
          (one): Engagement => ({
            ...asked,
            ...one,
            decision: one.decided && one.said !== null ? decision : null,
          }),
        );
        const checks = readinessOf(register);
        expect(isReady(checks)).toBe(list.some(({ byAndFor }) => byAndFor));
        for (const { holds, count, of } of checks) {
          expect(count).toBeLessThanOrEqual(of);
          if (holds && of > 0) expect(count).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('[NA-6] shows what else is lacking and holds nothing back for it', () => {
    const checks = readinessOf([
      { ...heard, payment: 'unpaid' },
      { ...asked, id: 'e2', byAndFor: false },
    ]);
    expect(
      checks.filter(({ holds }) => !holds).map(({ check, count, of }) => `${check} ${count} of ${of}`),
    ).toEqual(['heard 1 of 2', 'answered 0 of 1', 'paid 0 of 1']);
    expect(isReady(checks)).toBe(true);
    expect(isReady(readinessOf([]))).toBe(false);
  });
});
