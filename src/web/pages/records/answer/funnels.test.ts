import { describe, expect, it } from 'vitest';
import type { OutcomeDrift } from '../../../../measures/index.ts';
import { driftParts, funnelParts } from './funnels.ts';

const drift = (outcome: string): OutcomeDrift => ({
  outcome,
  percentBefore: 1,
  percentAfter: 2,
  difference: { lower: -1, upper: 3 },
  q: 0.5,
  differs: false,
});

describe('what an answer shows of stages and outcomes', () => {
  it('[EX-71] lists outcomes by their number: 2 before 10', () => {
    const parts = driftParts(['10', '2', '1'].map(drift), 'en');
    const names = parts.flatMap((part) =>
      part.kind === 'table' ? part.table.rows.map(({ name }) => name) : [],
    );
    expect(names.map((name) => name.split(':')[0])).toEqual(['1', '2', '10']);
  });

  it('[EX-71] says of which step a share is, because not every step is a part of the one above it', () => {
    const held = (count: number) => ({ state: 'counted', count }) as const;
    const parts = funnelParts(
      {
        ok: true,
        value: [
          { step: 'named', held: held(50) },
          { step: 'arrested', held: held(10), of: { step: 'named', count: 50 } },
          { step: 'interviewed', held: held(20), of: { step: 'named', count: 50 } },
        ],
      },
      { id: 'attrition', title: 'How far', lead: 'Stages.' },
      'cy',
    );
    const cells = parts.flatMap((part) =>
      part.kind === 'table' ? part.table.rows.map((row) => String(row.cells[1])) : [],
    );
    expect(cells[2]).toMatch(/^40[.]0% o “.+”$/);
    expect(cells[1]).toBe(cells[2]?.replace('40.0', '20.0'));
  });
});
