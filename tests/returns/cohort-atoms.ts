import fc from 'fast-check';
import { type Random, randomFrom } from '../../src/kernel/index.ts';
import { cohorts } from '../../src/returns/count-set.ts';
import type { Cut, ReturnedCount, TrueCounts } from '../../src/returns/index.ts';

/** Rows that differ in nothing that a return says. */
export interface Atom {
  /** The sets that each of them is in. */
  readonly sets: readonly string[];
  /** Its category of each dimension that its cohort is cut by. */
  readonly categories: Readonly<Record<string, string>>;
}

/** A dimension that a cohort is cut by: its categories, what is not known first, and the sets whose cuts are sent. */
export interface Dimension {
  readonly categories: readonly string[];
  readonly sets: readonly string[];
}

/** Everything that the rows of a cohort can be, and how a return cuts it. */
export interface Ground {
  readonly sets: readonly string[];
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly atoms: readonly Atom[];
}

/** The ground of a cohort, or of some of its sets: every membership that their definitions allow, in every category. */
export function groundOf(
  root: string,
  dimensions: Ground['dimensions'],
  looked: (set: string) => boolean = () => true,
): Ground {
  const cohort = cohorts.find((each) => each.root.id === root);
  if (cohort === undefined) throw new Error(`no cohort of ${root}`);
  let memberships: readonly (readonly string[])[] = [[]];
  const sets = cohort.sets.filter(({ id }) => looked(id));
  for (const { apart, id, within } of sets) {
    memberships = memberships.flatMap((member): readonly (readonly string[])[] => {
      if (within.length === 0) return [[...member, id]];
      if (!within.every((whole) => member.includes(whole))) return [member];
      // What lies in two wholes is what they share.
      if (within.length > 1) return [[...member, id]];
      const taken = sets.some(
        (other) => other.apart === apart && apart !== undefined && member.includes(other.id),
      );
      return taken ? [member] : [member, [...member, id]];
    });
  }
  let atoms = memberships.map((member): Atom => ({ sets: member, categories: {} }));
  for (const [dimension, { categories }] of Object.entries(dimensions)) {
    atoms = atoms.flatMap((atom) =>
      categories.map((category) => ({
        ...atom,
        categories: { ...atom.categories, [dimension]: category },
      })),
    );
  }
  return { sets: sets.map(({ id }) => id), dimensions, atoms };
}

/** How many rows of each kind. */
export type Amounts = readonly number[];

/** So many made-up rows: how many go on from a whole to its part, and which category holds most, is drawn anew each time. */
export function drawRows(ground: Ground, seed: number, rows: number): Amounts {
  const random = randomFrom(seed);
  const goesOn = new Map(ground.sets.map((set) => [set, 0.02 + 0.9 * random.next() ** 2]));
  const skew = 1 + 4 * random.next();
  const weights = ground.atoms.map(({ categories, sets }) => {
    const reached = ground.sets.reduce((product, set) => {
      const share = goesOn.get(set) ?? 0;
      return product * (sets.includes(set) ? share : 1 - share);
    }, 1);
    return Object.entries(categories).reduce((product, [dimension, category]) => {
      const at = ground.dimensions[dimension]?.categories.indexOf(category) ?? 0;
      return product / (1 + at) ** skew;
    }, reached);
  });
  const counts = weights.map(() => 0);
  for (let drawn = 0; drawn < rows; drawn += 1) {
    const at = drawnFrom(random, weights);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function drawnFrom(random: Random, weights: readonly number[]): number {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(
    0,
    weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    }),
  );
}

/** Rows of a quarter. */
export const rowsOf = (ground: Ground, least: number, most: number): fc.Arbitrary<Amounts> =>
  fc
    .tuple(fc.nat(), fc.integer({ min: least, max: most }))
    .map(([seed, rows]) => drawRows(ground, seed, rows));

/** Rows that a restatement brings in addition: often a handful, sometimes many. */
export const lateRowsOf = (ground: Ground): fc.Arbitrary<Amounts> =>
  fc.oneof(rowsOf(ground, 1, 9), rowsOf(ground, 10, 120));

/** Whether an atom is in what a returned count counts. */
export const isCountedIn = ({ category, dimension, set }: ReturnedCount, atom: Atom): boolean =>
  atom.sets.includes(set) && (dimension === '' || atom.categories[dimension] === category);

export function trueCountOf({ atoms }: Ground, amounts: Amounts, counted: ReturnedCount): number {
  return atoms.reduce(
    (sum, atom, index) => sum + (isCountedIn(counted, atom) ? (amounts[index] ?? 0) : 0),
    0,
  );
}

/** What a force computes from those rows before anything is protected. */
export function trueCountsOf(ground: Ground, amounts: Amounts): TrueCounts {
  const count = (set: string, dimension = '', category = ''): number =>
    trueCountOf(ground, amounts, { set, dimension, category, count: 'withheld' });
  return {
    totals: new Map(ground.sets.map((set) => [set, count(set)])),
    cuts: Object.entries(ground.dimensions).map(
      ([dimension, { categories, sets }]): Cut => ({
        dimension,
        counts: new Map(
          sets.map((set) => [
            set,
            new Map(categories.map((category) => [category, count(set, dimension, category)])),
          ]),
        ),
      }),
    ),
  };
}
