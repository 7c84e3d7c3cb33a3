import { describe, expect, it } from 'vitest';
import { crossingOf } from './crossing.ts';

const cell = (name: string, count: number, force = 'gwent') => ({ force, cell: name, count });
const cells = [
  cell('place=public;relationship=stranger', 4),
  cell('place=public;relationship=stranger', 40, 'kent'),
  cell('place=private;relationship=known', 10),
  cell('place=unknown;relationship=stranger', 3),
  cell('place=public;relationship=unknown', 2),
  cell('place=unknown;relationship=unknown', 1),
  cell('offence=sexual;place=public;relationship=stranger', 2),
  cell('stage=recorded', 20),
];

describe('place crossed with relationship', () => {
  it('[ME-115] has every cell with its unknowns first, and says how much is known before', () => {
    const crossing = crossingOf(cells, 'all', ['gwent']);
    expect(crossing.rows.map(({ counts, relationship, total }) => [relationship, total, counts])).toEqual([
      [
        'unknown',
        3,
        [
          { place: 'unknown', count: 1 },
          { place: 'public', count: 2 },
          { place: 'private', count: 0 },
          { place: 'online', count: 0 },
        ],
      ],
      [
        'stranger',
        7,
        [
          { place: 'unknown', count: 3 },
          { place: 'public', count: 4 },
          { place: 'private', count: 0 },
          { place: 'online', count: 0 },
        ],
      ],
      [
        'known',
        10,
        [
          { place: 'unknown', count: 0 },
          { place: 'public', count: 0 },
          { place: 'private', count: 10 },
          { place: 'online', count: 0 },
        ],
      ],
    ]);
    expect(crossing.total).toBe(20);
    const { both, place, relationship } = crossing.completeness;
    expect([both, place, relationship].map(({ known, total }) => [known, total])).toEqual([
      [14, 20],
      [16, 20],
      [17, 20],
    ]);
  });

  it('[ME-115] is of one offence group alone where that is asked, and of the forces asked for', () => {
    expect(crossingOf(cells, 'sexual', ['gwent'])).toMatchObject({ of: 'sexual', total: 2 });
    expect(crossingOf(cells, 'all', ['gwent', 'kent']).rows[1]?.counts[1]).toEqual({
      place: 'public',
      count: 44,
    });
    expect(crossingOf([], 'all', ['gwent']).completeness.both.percent).toBeNull();
  });
});
