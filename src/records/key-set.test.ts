import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeySet, readCrimeId } from './key-set.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const id = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(hex);

describe('the set of crime ids', () => {
  it('[RE-9] agrees with a plain set of strings, whatever comes in whatever order', () => {
    // Words from a small range, so that keys often share all words but one.
    const key = fc.array(fc.nat({ max: 2 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 3000 }), (keys) => {
        const set = new KeySet(9);
        const first = new Map<string, number>();
        for (const [index, words] of keys.entries()) {
          set.key.set(words);
          const name = words.join();
          const position = set.add(index);
          expect(position).toBe(first.get(name) ?? -1);
          if (position === -1) first.set(name, first.size);
          else expect(set.besideAt(position)).toBe(keys.findIndex((one) => one.join() === name));
        }
        expect(set.size).toBe(first.size);
      }),
      { numRuns: 20 },
    );
  });

  it('[RE-9] stays exact past several pages and many growths', () => {
    const set = new KeySet(9);
    const add = (number: number): number => {
      set.key.fill(0);
      set.key[3] = number;
      return set.add(number * 2);
    };
    for (let number = 0; number < 70_000; number += 1) expect(add(number)).toBe(-1);
    for (let number = 0; number < 70_000; number += 7) expect(add(number)).toBe(number);
    expect(set.besideAt(69_999)).toBe(139_998);
    expect(set.size).toBe(70_000);
  });

  it('[RE-9] reads 64 hexadecimal digits, of either case, and nothing else', () => {
    const key = new Uint32Array(8);
    fc.assert(
      fc.property(id, (text) => {
        expect(readCrimeId(text, key)).toBe(true);
        expect([...key].map((word) => word.toString(16).padStart(8, '0')).join('')).toBe(text);
        expect(readCrimeId(text.toUpperCase(), key)).toBe(true);
      }),
    );
    const good = 'a'.repeat(64);
    for (const bad of [
      good.slice(1),
      `${good}a`,
      `${good.slice(1)}g`,
      `${good.slice(1)} `,
      `-${good.slice(1)}`,
      `${good.slice(1)}é`,
      `${good.slice(1)}\u0161`,
    ]) {
      expect(readCrimeId(bad, key)).toBe(false);
    }
  });
});
