import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyHash, KeyIndex } from './key-index.ts';

describe('keys in little memory', () => {
  it('[EX-20] finds what was added, with its numbers, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 3000 }), (keys) => {
        const index = new KeyIndex(2);
        const hash = new KeyHash();
        const kept = keys.filter((_, at) => at % 2 === 0);
        for (const [at, key] of kept.entries()) index.set(index.enter(hash.ofAll([key])), 1, at + 7);
        for (const [at, key] of keys.entries()) {
          const entry = index.find(hash.ofAll([key]));
          if (at % 2 === 0) expect(index.get(entry, 1)).toBe(at / 2 + 7);
          else expect(entry).toBe(-1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('[EX-20] tells apart 300,000 keys that differ in a digit, as crime references do', () => {
    const hash = new KeyHash();
    const seen = new Set<string>();
    for (let number = 0; number < 300_000; number += 1) {
      const { low, high } = hash.ofAll([`42/${String(number).padStart(7, '0')}/25`]);
      seen.add(`${low}/${high}`);
    }
    expect(seen.size).toBe(300_000);
  });
});
