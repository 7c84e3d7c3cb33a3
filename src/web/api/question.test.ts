import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from './question.ts';

const names = ['place', 'from'] as const;

describe('a question', () => {
  it('[WE-19] is read where every name is known, once, with a value', () => {
    expect(readQuestion('/x?place=kent&from=2023-04', names)).toEqual({
      ok: true,
      value: { place: 'kent', from: '2023-04' },
    });
    expect(readQuestion('/x', names)).toEqual({ ok: true, value: {} });
  });

  it.each(['/x?force=kent', '/x?place=kent&place=essex', '/x?place=', '/x?__proto__=1', '/x?constructor=1'])(
    '[WE-19] %s is refused with the names that are known',
    (url) => {
      expect(readQuestion(url, names)).toMatchObject({ ok: false, code: 'unknown_question' });
    },
  );

  it('[WE-19] never throws and never lets an unknown name through', () => {
    fc.assert(
      fc.property(fc.string(), (tail) => {
        const read = readQuestion(`/x?${tail}`, names);
        expect(!read.ok || Object.keys(read.value).every((name) => name === 'place' || name === 'from')).toBe(
          true,
        );
      }),
      { seed: 20_241_122 },
    );
  });
});
