import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clue } from '../../tests/publication/attacker.ts';
import {
  boardOfPeople,
  boardOfQuarter,
  pinnedOf,
  returnsOf,
  type Sent,
  secretsOf,
  someOf,
} from '../../tests/returns/attack.ts';
import {
  type Amounts,
  type Atom,
  drawRows,
  type Ground,
  groundOf,
  lateRowsOf,
  rowsOf,
  trueCountOf,
} from '../../tests/returns/cohort-atoms.ts';
import { cohorts } from './count-set.ts';

const everySet = (root: string): readonly string[] =>
  cohorts.find((cohort) => cohort.root.id === root)?.sets.map(({ id }) => id) ?? [];
const cutBy = (root: string, dimension: string, categories: readonly string[]): Ground =>
  groundOf(root, { [dimension]: { categories, sets: everySet(root) } });

const crimesLookedAt = [
  'crimes-recorded',
  'crimes-named',
  'crimes-arrested',
  'crimes-charged',
  'crimes-convicted',
  'outcome-none',
  'outcome-16',
];
const months = ['2024-04', '2024-05'];
/** Crimes cut three ways, and by fewer stages than there are: the solver has to follow every combination. */
const crimes = groundOf(
  'crimes-recorded',
  {
    month: { categories: months, sets: ['crimes-recorded'] },
    age: { categories: ['unknown', '18-24'], sets: crimesLookedAt },
    ethnicity: { categories: ['white', 'unknown', 'black', 'asian'], sets: crimesLookedAt },
  },
  (set) => crimesLookedAt.includes(set),
);
/** Every cohort, so that a new one is attacked too; the categories' names do not matter. */
const grounds: readonly Ground[] = [
  crimes,
  ...cohorts
    .map(({ root }) => root.id)
    .filter((root) => root !== 'crimes-recorded')
    .map((root) => cutBy(root, 'kind', ['one', 'another', 'third'])),
];
const named = grounds.map((ground) => [ground.sets[0], ground] as const);

/** Tries so many examples; answers how many secrets were attacked and how many counts were shown. */
async function attackAll(
  ground: Ground,
  arrived: fc.Arbitrary<readonly Amounts[]>,
  numRuns: number,
  most: number,
) {
  let [tried, shown] = [0, 0];
  await fc.assert(
    fc.asyncProperty(arrived, async (rows) => {
      const sent = returnsOf(ground, rows);
      const secrets = someOf(secretsOf(sent), most);
      expect(await pinnedOf(sent, boardOfQuarter(sent), secrets)).toEqual([]);
      tried += secrets.length;
      shown += sent.flatMap(({ counts }) => counts).filter(({ count }) => count !== 'withheld').length;
    }),
    { numRuns, endOnFailure: true },
  );
  return { tried, shown };
}

describe('an attacker with an integer solver', () => {
  let attacked = 0;
  const seen = new Map<string | undefined, number>();
  const count = (ground: Ground, { shown, tried }: { readonly shown: number; readonly tried: number }) => {
    attacked += tried;
    seen.set(ground.sets[0], (seen.get(ground.sets[0]) ?? 0) + shown);
  };

  it('[RT-3] pins counts where only the small ones are withheld: the control', async () => {
    const held = drawRows(crimes, 7, 400);
    const counts = (returnsOf(crimes, [held])[0]?.counts ?? []).map((each) => {
      const truth = trueCountOf(crimes, held, each);
      return { ...each, count: truth > 0 && truth < 10 ? ('withheld' as const) : truth };
    });
    const naive: readonly Sent[] = [{ ground: crimes, held, counts }];
    expect(await pinnedOf(naive, boardOfQuarter(naive), someOf(secretsOf(naive), 10))).not.toEqual([]);
  }, 60_000);

  it.each(named)(
    '[RT-3] pins no withheld count of a return to a range narrower than ten: %s',
    async (_, ground) => {
      const quarter = rowsOf(ground, 20, 400).map((rows) => [rows]);
      count(ground, await attackAll(ground, quarter, ground === crimes ? 3 : 10, 8));
    },
    120_000,
  );

  it.each(named)(
    '[RT-4] learns no more from three returns one after another: %s',
    async (_, ground) => {
      const chain = fc.tuple(rowsOf(ground, 20, 400), lateRowsOf(ground), lateRowsOf(ground));
      count(ground, await attackAll(ground, chain, ground === crimes ? 2 : 6, 6));
    },
    120_000,
  );

  it('[RT-3] [RT-4] had many counts to pin, in all cohorts together, and saw counts of each', () => {
    // A cohort of one set may have nothing to withhold in every example that was drawn.
    expect(attacked).toBeGreaterThan(100);
    expect([...seen.values()].filter((shown) => shown === 0)).toEqual([]);
    expect(seen.size).toBe(grounds.length);
  });
});

describe('open data beside the returns', () => {
  // Crimes of a month that are no violence against women and girls are in the open data, with those that are, and in no return.
  const others = months.map((at): Atom => ({ sets: [], categories: { month: at } }));
  const all: Ground = { ...crimes, atoms: [...crimes.atoms, ...others] };

  it('[RT-3] with every crime of each month published, pins nothing', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(rowsOf(crimes, 60, 400), fc.integer({ min: 3, max: 12 }), async (rows, times) => {
        const sent = returnsOf(all, [[...rows, ...others.map(() => times * 100)]]);
        const clues = months.map((at): Clue => {
          const kinds = all.atoms.flatMap(({ categories }, kind) => (categories.month === at ? [kind] : []));
          return { atoms: kinds, amount: kinds.reduce((sum, kind) => sum + (sent[0]?.held[kind] ?? 0), 0) };
        });
        const secrets = someOf(secretsOf(sent), 6);
        expect(await pinnedOf(sent, boardOfQuarter(sent), secrets, clues)).toEqual([]);
        tried += secrets.length;
      }),
      { numRuns: 3, endOnFailure: true },
    );
    expect(tried).toBeGreaterThan(0);
  }, 60_000);
});

/** How often something was done to somebody: longer ago, in the quarters between, in one quarter and in the next. */
interface History {
  readonly longAgo: number;
  readonly between: number;
  readonly first: number;
  readonly second: number;
}
const histories: readonly History[] = [0, 1].flatMap((longAgo) =>
  [0, 1].flatMap((between) =>
    [0, 1, 2].flatMap((first) => [0, 1, 2].map((second) => ({ longAgo, between, first, second }))),
  ),
);

/** Victims of a quarter, and those of them to whom something was done before within the twelve months to its end. */
function victimsOf(quarter: (history: History) => readonly [now: number, year: number]): Ground {
  const sets = ['victims', 'repeat-victims'];
  const kinds = ['one', 'another', 'third'];
  const atoms = histories.flatMap((history) => {
    const [now, year] = quarter(history);
    const held = now === 0 ? [] : year > 1 ? sets : ['victims'];
    return kinds.map((order): Atom => ({ sets: held, categories: { order } }));
  });
  return { sets, dimensions: { order: { categories: kinds, sets } }, atoms };
}

describe('one quarter after another', () => {
  const quarters = [
    victimsOf(({ between, first, longAgo }) => [first, longAgo + between + first]),
    victimsOf(({ between, first, second }) => [second, between + first + second]),
  ];

  it('[RT-3] pins nobody who was a victim in both', async () => {
    let tried = 0;
    const drawn = fc.tuple(fc.nat(), fc.integer({ min: 60, max: 500 }));
    await fc.assert(
      fc.asyncProperty(drawn, async ([seed, amount]) => {
        // By kind only: how often something was done to somebody follows no whole and part.
        const held = drawRows({ ...victimsOf(() => [0, 0]), sets: [] }, seed, amount);
        const sent = quarters.flatMap((ground) => returnsOf(ground, [held]));
        const secrets = someOf(
          sent.flatMap((each, at) => secretsOf([each]).map((secret) => ({ ...secret, at }))),
          8,
        );
        expect(await pinnedOf(sent, boardOfPeople(sent), secrets)).toEqual([]);
        tried += secrets.length;
      }),
      { numRuns: 10, endOnFailure: true },
    );
    expect(tried).toBeGreaterThan(0);
  }, 60_000);
});
