import { describe, expect, it } from 'vitest';
import { outcomeDrift } from './outcome-drift.ts';

const given = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([outcome, count]) => ({ force: 'gwent', cell: `given=${outcome}`, count }));

describe('outcomes that drift', () => {
  it('[ME-98] sees a slide from 15 to 16 while their sum stands still', () => {
    const drift = outcomeDrift(
      given({ '15': 300, '16': 330, '18': 370 }),
      given({ '15': 150, '16': 480, '18': 370 }),
    );
    expect(drift.map(({ differs, outcome }) => [outcome, differs])).toEqual([
      ['15', true],
      ['16', true],
      ['18', false],
    ]);
    expect(drift[1]).toMatchObject({ percentBefore: 33, percentAfter: 48 });
    expect(drift[1]?.difference.lower).toBeGreaterThan(0);
  });

  it('[ME-98] says nothing where nothing was given, and takes other cells for nothing', () => {
    expect(outcomeDrift([], given({ '16': 3 }))).toEqual([]);
    expect(outcomeDrift(given({ '16': 3 }), [{ force: 'gwent', cell: 'outcome=16', count: 9 }])).toEqual([]);
  });
});
