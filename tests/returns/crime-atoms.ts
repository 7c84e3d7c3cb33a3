import fc from 'fast-check';
import { type Month, month, type Random, randomFrom } from '../../src/kernel/index.ts';
import type { Cut, ReturnedCount, TrueCounts } from '../../src/returns/index.ts';
import type { Clue } from '../publication/attacker.ts';

/** Crimes that differ in nothing that a return says. */
export interface CrimeAtom {
  /** The sets that each of them is in. */
  readonly sets: readonly string[];
  readonly ethnicity: string;
  readonly age: string;
  readonly month: Month;
}

/** How far a crime came, with or without an arrest. */
const ways: readonly (readonly string[])[] = [
  [],
  ['crimes-named'],
  ['crimes-named', 'crimes-arrested'],
  ['crimes-named', 'crimes-charged'],
  ['crimes-named', 'crimes-arrested', 'crimes-charged', 'crimes-convicted'],
];
const outcomes: readonly (readonly string[])[] = [[], ['outcome-none'], ['outcome-16']];
const everySet = [
  'crimes-recorded',
  'crimes-named',
  'crimes-arrested',
  'crimes-charged',
  'crimes-convicted',
  'outcome-none',
  'outcome-16',
];
const ethnicities = ['unknown', 'asian', 'black', 'white'];
const ages = ['unknown', '18-24'];
const months = [month('2024-04'), month('2024-05')];

/** Every combination. */
export const crimeAtoms: readonly CrimeAtom[] = ways.flatMap((way) =>
  outcomes.flatMap((outcome) =>
    ethnicities.flatMap((ethnicity) =>
      ages.flatMap((age) =>
        months.map((at) => ({
          sets: ['crimes-recorded', ...way, ...outcome],
          ethnicity,
          age,
          month: at,
        })),
      ),
    ),
  ),
);

const weights = {
  way: [40, 22, 14, 7, 4],
  outcome: [5, 3, 2],
  ethnicity: [30, 4, 5, 61],
  age: [1, 6],
  month: [3, 4],
};

function drawnFrom(random: Random, shares: readonly number[]): number {
  let left = random.next() * shares.reduce((sum, share) => sum + share, 0);
  return Math.max(
    0,
    shares.findIndex((share) => {
      left -= share;
      return left < 0;
    }),
  );
}

/** So many made-up crimes, by combination: most women are of one group, few crimes come far. */
function drawCrimes(seed: number, crimes: number): readonly number[] {
  const random = randomFrom(seed);
  const counts = crimeAtoms.map(() => 0);
  for (let drawn = 0; drawn < crimes; drawn += 1) {
    let at = drawnFrom(random, weights.way);
    at = at * outcomes.length + drawnFrom(random, weights.outcome);
    at = at * ethnicities.length + drawnFrom(random, weights.ethnicity);
    at = at * ages.length + drawnFrom(random, weights.age);
    at = at * months.length + drawnFrom(random, weights.month);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Crimes of a quarter by combination. */
export const crimeCounts: fc.Arbitrary<readonly number[]> = fc
  .tuple(fc.nat(), fc.integer({ min: 60, max: 900 }))
  .map(([seed, crimes]) => drawCrimes(seed, crimes));

/** Crimes that a restatement brings in addition: often a handful, sometimes many. */
export const lateCounts: fc.Arbitrary<readonly number[]> = fc
  .tuple(fc.nat(), fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 120 })))
  .map(([seed, crimes]) => drawCrimes(seed, crimes));

const categoryIn = (atom: CrimeAtom, dimension: string): string => {
  switch (dimension) {
    case 'ethnicity':
      return atom.ethnicity;
    case 'age':
      return atom.age;
    default:
      return atom.month;
  }
};

const cutDimensions = ['month', 'age', 'ethnicity'];

export function countsOfAtoms(amounts: readonly number[]): TrueCounts {
  const sum = (holds: (atom: CrimeAtom) => boolean): number =>
    crimeAtoms.reduce((total, atom, index) => total + (holds(atom) ? (amounts[index] ?? 0) : 0), 0);
  const cuts = cutDimensions.map((dimension): Cut => {
    const categories = [...new Set(crimeAtoms.map((atom) => categoryIn(atom, dimension)))];
    const sets = dimension === 'month' ? ['crimes-recorded'] : everySet;
    return {
      dimension,
      counts: new Map(
        sets.map((set) => [
          set,
          new Map(
            categories.map((category) => [
              category,
              sum((atom) => atom.sets.includes(set) && categoryIn(atom, dimension) === category),
            ]),
          ),
        ]),
      ),
    };
  });
  const totals = new Map(everySet.map((set) => [set, sum((atom) => atom.sets.includes(set))]));
  return { totals, cuts };
}

/** Whether an atom is in what a returned count counts. */
export function isCountedIn({ category, dimension, set }: ReturnedCount, atom: CrimeAtom): boolean {
  return atom.sets.includes(set) && (dimension === '' || categoryIn(atom, dimension) === category);
}

export interface Copied {
  readonly atom: CrimeAtom;
  /** 0: what the first return held; 1: what came in addition until the second. */
  readonly late: 0 | 1;
}

/** What a return says of crimes that were there, and of those that came until it was built. */
export function cluesIn(
  counts: readonly ReturnedCount[],
  held: readonly Copied[],
  latest: 0 | 1,
): readonly Clue[] {
  return counts.flatMap((counted) => {
    if (counted.count === 'withheld') return [];
    const atoms = held.flatMap(({ atom, late }, index) =>
      late <= latest && isCountedIn(counted, atom) ? [index] : [],
    );
    return [{ atoms, amount: counted.count }];
  });
}
