import { describe, expect, it } from 'vitest';
import { codeLists, parseCodes } from './code.ts';

describe('the code lists', () => {
  it('[RE-8] refuse the same words for two codes', () => {
    const one = { code: 1, slug: 'a', written: ['A'], mark: 'S', name: { en: 'A', cy: 'A' } };
    const lists = Object.fromEntries(codeLists.map((list) => [list, [one]]));
    const head = { source: 'x', read_on: '2026-01-01', welsh_mark: 'I' };
    expect(parseCodes({ ...head, lists })).toHaveLength(9);
    const twice = { ...lists, sex: [one, { ...one, code: 2, slug: 'b' }] };
    expect(() => parseCodes({ ...head, lists: twice })).toThrow(/two codes/);
  });
});
