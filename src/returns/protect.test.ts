import { describe, expect, it } from 'vitest';
import { month } from '../kernel/index.ts';
import type { EarlierReturn, ReturnedCount } from './guarded.ts';
import { protectCounts } from './protect.ts';

const standing = { force: 'gwent', period: { from: month('2024-04'), to: month('2024-06') } };

/** A count of the whole of a set, or of one of its categories. */
const saidOf = (counts: readonly ReturnedCount[], set: string, dimension = '', category = '') =>
  counts.find((each) => each.set === set && each.dimension === dimension && each.category === category)
    ?.count;

describe('a restatement', () => {
  const asked = (white: number, black: number, earlier: readonly EarlierReturn[] = []) =>
    protectCounts(
      {
        totals: new Map([['orders-considered', white + black + 40]]),
        cuts: [
          {
            dimension: 'order',
            counts: new Map([
              [
                'orders-considered',
                new Map([
                  ['dvpo', white],
                  ['spo', black],
                  ['dapo', 40],
                ]),
              ],
            ]),
          },
        ],
      },
      standing,
      earlier,
    );

  it('[RT-4] withholds with a small change every other that adds up with it, and what did not change stays', () => {
    const first = asked(50, 30);
    const shown = (counts: readonly ReturnedCount[]) =>
      ['', 'dvpo', 'spo', 'dapo'].map((kind) =>
        saidOf(counts, 'orders-considered', kind === '' ? '' : 'order', kind),
      );
    expect(shown(first)).toEqual([120, 50, 30, 40]);
    // By itself the change of fifteen could be said; less it, the change of the total is the three of the other kind.
    expect(shown(asked(65, 33, [first]))).toEqual([138, 'withheld', 'withheld', 40]);
    expect(shown(asked(65, 42, [first]))).toEqual([147, 65, 42, 40]);
    expect(shown(asked(50, 30, [first]))).toEqual([120, 50, 30, 40]);
  });
});

describe('what was added since an earlier return', () => {
  const cases = (all: number, finished: number, earlier: readonly EarlierReturn[] = []) =>
    protectCounts(
      {
        totals: new Map([
          ['police-cases', all],
          ['police-cases-finished', finished],
        ]),
        cuts: [],
      },
      standing,
      earlier,
    );
  const first = cases(128, 62);

  it('[RT-4] shows no few that lie between a whole and its part', () => {
    expect(first.map(({ count }) => count)).toEqual([128, 62]);
    expect(cases(163, 86, [first]).map(({ count }) => count)).toEqual([163, 86]);
    // Thirty-five were added, and twenty-six that are finished: nine that are not.
    expect(cases(163, 88, [first]).map(({ count }) => count)).toContain('withheld');
  });

  it('[RT-4] is not taken for granted where some were taken away', () => {
    expect(cases(140, 40, [first]).map(({ count }) => count)).toEqual([140, 40]);
  });
});

describe('a cut', () => {
  const cut = (total: number, parts: Readonly<Record<string, number>>) =>
    protectCounts(
      {
        totals: new Map([['orders-considered', total]]),
        cuts: [
          { dimension: 'order', counts: new Map([['orders-considered', new Map(Object.entries(parts))]]) },
        ],
      },
      standing,
      [],
    );

  it('[RT-5] is not shown of a whole below twenty, nor of one that is withheld', () => {
    expect(saidOf(cut(19, { dvpo: 9, spo: 10 }), 'orders-considered')).toBe(19);
    expect(saidOf(cut(19, { dvpo: 9, spo: 10 }), 'orders-considered', 'order', 'spo')).toBe('withheld');
    expect(saidOf(cut(9, { dvpo: 9 }), 'orders-considered', 'order', 'dvpo')).toBe('withheld');
    expect(saidOf(cut(24, { dvpo: 12, spo: 12 }), 'orders-considered', 'order', 'spo')).toBe(12);
  });

  it('[RT-5] says what lies in one category only because its whole does', () => {
    const counts = protectCounts(
      {
        totals: new Map([
          ['police-cases', 40],
          ['police-cases-finished', 13],
        ]),
        cuts: [
          {
            dimension: 'kind',
            counts: new Map([
              [
                'police-cases',
                new Map([
                  ['complaint', 40],
                  ['conduct', 0],
                ]),
              ],
              [
                'police-cases-finished',
                new Map([
                  ['complaint', 13],
                  ['conduct', 0],
                ]),
              ],
            ]),
          },
        ],
      },
      standing,
      [],
    );
    expect(saidOf(counts, 'police-cases-finished', 'kind', 'complaint')).toBe(13);
    expect(saidOf(counts, 'police-cases-finished', 'kind', 'conduct')).toBe(0);
  });

  it('[RT-8] protects the difference of two stages around one that is not held', () => {
    const totals = new Map([
      ['crimes-recorded', 400],
      ['crimes-named', 60],
      ['crimes-convicted', 55],
    ]);
    const counts = protectCounts({ totals, cuts: [] }, standing, []);
    const [named, convicted] = ['crimes-named', 'crimes-convicted'].map((set) => saidOf(counts, set));
    expect([named, convicted]).toContain('withheld');
  });

  it('[RT-5] says nothing of what was not sent, and ties no two counts that are equal by chance', () => {
    const counts = cut(24, { dvpo: 12, spo: 12 });
    expect(counts.map(({ set }) => set)).toEqual(Array(3).fill('orders-considered'));
  });
});

describe('two sets that share some', () => {
  const people = (neither: number, dismissed: number, finished: number, both: number) =>
    protectCounts(
      {
        totals: new Map([
          ['police-people', neither + dismissed + finished + both],
          ['police-people-finished', finished + both],
          ['police-people-dismissed', dismissed + both],
          ['police-people-finished-dismissed', both],
        ]),
        cuts: [],
      },
      standing,
      [],
    ).map(({ count }) => count);

  it('[RT-3] do not show how few are in neither', () => {
    expect(people(0, 12, 12, 20)).toEqual([44, 32, 32, 20]);
    expect(people(10, 12, 12, 20)).toEqual([54, 32, 32, 20]);
    // Who is in neither would be 45 less 32 less 32 and, since some were taken twice, 20 more: one.
    expect(people(1, 12, 12, 20)).toContain('withheld');
  });
});
