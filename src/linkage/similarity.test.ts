import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteDictionary } from './dictionary.ts';
import { packValues, valueText } from './pool.ts';
import { editsBetween, isSimilar, isWithinEdits, jaroWinkler, type Pool } from './similarity.ts';

function packed(a: string, b: string): Pool {
  const values = new ByteDictionary();
  const pool = packValues(values, Int32Array.of(0, values.addText(a), values.addText(b)));
  expect([valueText(pool, 0), valueText(pool, 1), valueText(pool, 2)]).toEqual(['', a, b]);
  return pool;
}

/** Jaro-Winkler as the papers state it, on arrays of characters, for comparison with the fast one. */
function plainJaroWinkler(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 && b.length === 0) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const fromA: string[] = [];
  a.forEach((letter, x) => {
    const y = b.findIndex((other, at) => other === letter && !taken.has(at) && Math.abs(at - x) <= reach);
    if (y < 0) return;
    taken.add(y);
    fromA.push(letter);
  });
  const m = fromA.length;
  if (m === 0) return 0;
  const fromB = b.filter((_, at) => taken.has(at));
  const moves = fromA.filter((letter, at) => letter !== fromB[at]).length / 2;
  const jaro = (m / a.length + m / b.length + (m - moves) / m) / 3;
  if (jaro <= 0.7) return jaro;
  let shared = 0;
  while (shared < 4 && shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return jaro + shared * 0.1 * (1 - jaro);
}

/** Restricted Damerau-Levenshtein by its recursive definition, with a full table. */
function plainEdits(a: readonly string[], b: readonly string[]): number {
  const cost = Array.from({ length: a.length + 1 }, (_, x) =>
    Array.from({ length: b.length + 1 }, (_, y) => (x === 0 ? y : y === 0 ? x : 0)),
  );
  const at = (x: number, y: number): number => cost[x]?.[y] ?? Number.POSITIVE_INFINITY;
  for (let x = 1; x <= a.length; x += 1) {
    for (let y = 1; y <= b.length; y += 1) {
      const same = a[x - 1] === b[y - 1] ? 0 : 1;
      let best = Math.min(at(x - 1, y) + 1, at(x, y - 1) + 1, at(x - 1, y - 1) + same);
      if (x > 1 && y > 1 && a[x - 1] === b[y - 2] && a[x - 2] === b[y - 1])
        best = Math.min(best, at(x - 2, y - 2) + 1);
      const row = cost[x];
      if (row !== undefined) row[y] = best;
    }
  }
  return at(a.length, b.length);
}

// Few letters, so that matches are common: plain, accented by a combining mark, an apostrophe, Arabic, Devanagari with a
// vowel sign, Han, and a letter beyond the basic plane.
const letters = [
  'a',
  'b',
  'c',
  'e\u0301',
  "'",
  '\u0645',
  '\u062D',
  '\u0915\u093F',
  '\u738B',
  '\u{20BB7}',
  ' ',
];
const name = fc.array(fc.constantFrom(...letters), { maxLength: 14 }).map((parts) => parts.join(''));
/** A second value near the first: the pairs on which bounds and bands decide. */
const near = fc
  .tuple(name, fc.nat(20), fc.constantFrom(...letters), fc.nat(2))
  .map(([text, at, letter, kind]) => {
    const chars = [...text];
    const place = chars.length === 0 ? 0 : at % chars.length;
    if (kind === 0) chars.splice(place, 1);
    else if (kind === 1) chars.splice(place, 0, letter);
    else [chars[place], chars[place + 1]] = [chars[place + 1] ?? '', chars[place] ?? ''];
    return [text, chars.join('')] as const;
  });
const pair = fc.oneof(fc.tuple(name, name), near);

describe('similarity', { timeout: 60_000 }, () => {
  it('[LK-3] agrees with the published definition of Jaro-Winkler in any script', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { units, starts } = packed(a, b);
        const fast = jaroWinkler(units, starts[1] ?? 0, starts[2] ?? 0, starts[2] ?? 0, starts[3] ?? 0);
        expect(fast).toBeCloseTo(plainJaroWinkler([...a], [...b]), 12);
      }),
      { numRuns: 2000, seed: 11 },
    );
  });

  it('[LK-3] agrees with the full table of edits at every limit', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 1, max: 5 }), ([a, b], limit) => {
        const { units, starts } = packed(a, b);
        const fast = editsBetween(
          units,
          starts[1] ?? 0,
          starts[2] ?? 0,
          starts[2] ?? 0,
          starts[3] ?? 0,
          limit,
        );
        expect(fast).toBe(Math.min(limit + 1, plainEdits([...a], [...b])));
      }),
      { numRuns: 3000, seed: 12 },
    );
  });

  it('[LK-3] turns no pair away by its letters that the full comparison would accept', () => {
    fc.assert(
      fc.property(
        pair,
        fc.constantFrom(0.7, 0.8, 0.85, 0.92, 0.97),
        fc.integer({ min: 1, max: 3 }),
        ([a, b], least, limit) => {
          const pool = packed(a, b);
          expect(isSimilar(pool, 1, 2, least)).toBe(plainJaroWinkler([...a], [...b]) >= least);
          expect(isWithinEdits(pool, 1, 2, limit)).toBe(plainEdits([...a], [...b]) <= limit);
        },
      ),
      { numRuns: 3000, seed: 13 },
    );
  });

  it('[LK-3] gives the values of the papers', () => {
    const score = (a: string, b: string): number => {
      const { units, starts } = packed(a, b);
      return jaroWinkler(units, starts[1] ?? 0, starts[2] ?? 0, starts[2] ?? 0, starts[3] ?? 0);
    };
    // Winkler (1990), table of examples.
    expect(score('martha', 'marhta')).toBeCloseTo(0.961, 3);
    expect(score('dwayne', 'duane')).toBeCloseTo(0.84, 3);
    expect(score('dixon', 'dicksonx')).toBeCloseTo(0.813, 3);
  });
});
