import { describe, expect, it } from 'vitest';
import { definitions, materialOf } from '../../tests/returns/made-up-return.ts';
import { extractFigures, type StageWait } from '../measures/index.ts';
import { countsOf } from './counts.ts';
import type { ReturnedCount } from './guarded.ts';
import { columnsOf } from './layout.ts';
import { protectCounts } from './protect.ts';
import { returnRows } from './rows.ts';

const material = materialOf();
const counts = protectCounts(countsOf(material), material, []);
const groupsOf = (shown: readonly ReturnedCount[], change: object) => {
  const rows = returnRows({ ...material, ...change }, shown).groups;
  const names = columnsOf('groups').map(({ name }) => name);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [names[index] ?? '', cell])));
};

describe('a median', () => {
  const medianOf = (waits: readonly StageWait[]) => {
    const definition = definitions.filter(({ id }) => id === 'days-named');
    const sent = [{ subject: 'crimes', force: 'gwent', months: 3 }];
    const { asAt, period } = material;
    const vawg = { name: 'default', version: 1 };
    const figures = definition.flatMap((each) =>
      extractFigures(each, { cells: [], waits, sent, notHeld: [], period, months: 3, asAt, vawg }, [
        { slug: 'gwent', forces: ['gwent'] },
      ]),
    );
    return returnRows({ ...material, figures }, counts).figures[0]?.slice(5);
  };
  const wait = (days: number, count: number): StageWait => ({
    force: 'gwent',
    stage: 'named',
    days,
    ended: true,
    count,
  });

  it('[RT-6] is withheld of fewer than ten, and goes without its counts', () => {
    expect(medianOf([wait(5, 9)])).toEqual([null, null, null, null, null, 3, 3, '[c]']);
    expect(medianOf([wait(5, 10), wait(9, 20)])?.slice(0, 3)).toEqual([null, null, 9]);
  });
});

describe('a ratio', () => {
  const ratio = { ratio: 1.2, lower: 1.1, upper: 1.4, p: 0.01 };
  const groups = material.groups.map((table) => ({
    ...table,
    ratios: ['white', 'black', 'asian'].map((group) => ({ ...ratio, group })),
  }));
  const others = (shown: readonly ReturnedCount[]) =>
    groupsOf(shown, { groups }).filter((row) => row.measure === 'crimes-charged' && row.ratio !== null);

  it('[RT-7] goes with any known group that is withheld, and with nobody else', () => {
    const all = counts.map((each) => (each.count === 'withheld' ? { ...each, count: 0 } : each));
    expect(others(all).map(({ group }) => group)).toEqual(['asian', 'black', 'white']);
    const withoutOne = all.map(
      (each): ReturnedCount =>
        each.set === 'crimes-charged' && each.category === 'asian' ? { ...each, count: 'withheld' } : each,
    );
    expect(others(withoutOne)).toEqual([]);
  });

  it('[RT-7] stands beside percentages that go with their own counts alone', () => {
    const withoutOne = counts.map(
      (each): ReturnedCount =>
        each.set === 'crimes-named' && each.category === 'white' ? { ...each, count: 'withheld' } : each,
    );
    const named = groupsOf(withoutOne, {}).filter(({ measure }) => measure === 'crimes-named');
    expect(named.find(({ group }) => group === 'white')).toMatchObject({
      value: null,
      lower: null,
      marks: '[c]',
    });
    expect(named.find(({ group }) => group === 'black')).toMatchObject({ value: 75 });
  });
});
