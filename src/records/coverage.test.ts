import { describe, expect, it } from 'vitest';
import { addMonths, month } from '../kernel/index.ts';
import { coverageOf, type HeldPart, judgeMonths } from './coverage.ts';

const part = (place: string, from: string, rows = 100, months = 1): HeldPart => ({
  dataset: months === 1 ? 'police-uk-street' : 'home-office-recorded-crime',
  place,
  from: month(from),
  months,
  rows,
});
const question = { from: month('2023-01'), to: month('2023-03'), expected: ['gwent', 'kent'] };
const seen = (held: readonly HeldPart[]) =>
  coverageOf(held, question).map(({ force, month, state, rows }) => [force, month, state, rows]);

describe('the coverage register', () => {
  it('[RE-17] has a line for each month of each expected force, and says what is missing', () => {
    expect(seen([part('gwent', '2023-01'), part('gwent', '2023-03')])).toEqual([
      ['gwent', '2023-01', 'received', 100],
      ['gwent', '2023-02', 'missing', 0],
      ['gwent', '2023-03', 'received', 100],
      ['kent', '2023-01', 'missing', 0],
      ['kent', '2023-02', 'missing', 0],
      ['kent', '2023-03', 'missing', 0],
    ]);
  });

  it('[RE-17] adds a place that has sent, whenever it did, and leaves out a dataset nobody has loaded', () => {
    expect(
      seen([part('northern-ireland', '2020-01')]).filter(([force]) => force === 'northern-ireland'),
    ).toHaveLength(3);
    expect(coverageOf([], question)).toEqual([]);
  });

  it('[RE-17] gives each month of a quarter the rows of that quarter', () => {
    expect(seen([part('gwent', '2023-01', 131, 3)]).slice(0, 3)).toEqual([
      ['gwent', '2023-01', 'received', 131],
      ['gwent', '2023-02', 'received', 131],
      ['gwent', '2023-03', 'received', 131],
    ]);
  });

  it('[RE-18] calls a month partial below half the median, and not at half', () => {
    const rows = [100, 100, 100, 100, 100, 50, 49];
    const held = rows.map((count, index) => ({ month: addMonths(month('2023-01'), index), rows: count }));
    const states = [...judgeMonths(held).values()];
    expect(states.map((one) => one.state)).toEqual([...Array(6).fill('received'), 'partial']);
    expect(states[6]).toMatchObject({ rule: "49 rows: fewer than 50% of this force's median month (100)" });
  });

  it('[RE-18] judges nothing from five months, or from a median below fifty', () => {
    const held = (count: number, rows: number) =>
      Array.from({ length: count }, (_, index) => ({
        month: addMonths(month('2023-01'), index),
        rows: index === 0 ? 1 : rows,
      }));
    const partial = (count: number, rows: number) =>
      [...judgeMonths(held(count, rows)).values()].filter((one) => one.state === 'partial').length;
    expect([partial(5, 100), partial(6, 100), partial(6, 49), partial(6, 50)]).toEqual([0, 1, 0, 1]);
  });
});
