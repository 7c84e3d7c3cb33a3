import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Remembered } from './index.ts';

describe('what was worked out from texts', () => {
  it('[KE-10] is what working it out anew gives, whatever was asked before', () => {
    const remembered = new Remembered<readonly string[]>(12);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (text) => {
        expect(remembered.of(text, () => [text])).toEqual([text]);
      }),
    );
  });

  it('[KE-10] is the same object for the same text, and another for another', () => {
    const remembered = new Remembered<object>(100);
    const first = remembered.of('a', () => ({}));
    expect(remembered.of('a', () => ({}))).toBe(first);
    expect(remembered.of('b', () => ({}))).not.toBe(first);
  });

  it('[KE-10] is forgotten where it was asked for longest ago and there is no room', () => {
    const worked: string[] = [];
    const remembered = new Remembered<object>(4);
    const ask = (text: string): object =>
      remembered.of(text, () => {
        worked.push(text);
        return {};
      });
    for (const text of ['aa', 'bb', 'aa', 'cc']) ask(text);
    expect(worked).toEqual(['aa', 'bb', 'cc']);
    ask('aa');
    expect(worked).toHaveLength(3);
    ask('bb');
    expect(worked).toHaveLength(4);
  });
});
