import { describe, expect, it } from 'vitest';
import { countSet } from './count-set.ts';
import { sayWhatFollows } from './follows.ts';
import type { Known } from './guarded.ts';
import { keyOf } from './protect-cohort.ts';

const sets = ['police-cases', 'police-cases-finished', 'police-cases-no-action'].flatMap(
  (id) => countSet(id) ?? [],
);
const said = (totals: readonly Known[], shown: Readonly<Record<string, number>>) => {
  const found = sayWhatFollows({
    sets,
    categories: ['complaint', 'conduct'],
    totals: new Map(sets.map(({ id }, index) => [id, totals[index] ?? 'withheld'])),
    shown: new Map(Object.entries(shown).map(([key, count]) => [keyOf(...split(key)), count])),
  });
  return sets.map(({ id }) =>
    ['complaint', 'conduct'].map((category) => found.get(keyOf(id, category)) ?? 'withheld'),
  );
};
const split = (key: string): [string, string] => {
  const [set = '', category = ''] = key.split(' ');
  return [set, category];
};
const nothing = ['withheld', 'withheld'];

describe('what follows from what is said', () => {
  it('[RT-5] is nothing where nothing does', () => {
    expect(said([60, 40, 20], {})).toEqual([nothing, nothing, nothing]);
    expect(said([60, 40, 'withheld'], { 'police-cases complaint': 30 })[1]).toEqual(nothing);
  });

  it('[RT-5] is all of a set in the one category where its whole lies', () => {
    expect(said([60, 40, 20], { 'police-cases conduct': 0 })).toEqual([
      [60, 0],
      [40, 0],
      [20, 0],
    ]);
  });

  it('[RT-5] is the whole in each category where a part is all of it', () => {
    expect(said([60, 60, 20], { 'police-cases complaint': 45 })).toEqual([[45, 15], [45, 15], nothing]);
  });
});
