import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { simpleRule } from '../../../tests/measures/held-extracts.ts';
import { storeCountingRule } from '../../../tests/measures/store-held-extracts.ts';
import { crime, load, packageOf, victim } from '../../../tests/scenes/extract-force.ts';
import { loadGround } from '../../../tests/scenes/plan-people.ts';
import type { Database } from '../../database/index.ts';
import { month, plainDate } from '../../kernel/index.ts';
import { readContracts, readProfileFile } from '../extracts/index.ts';
import { readForces } from '../installation/index.ts';
import { computeExtractMeasures, type ExtractMeasures } from './index.ts';

let clone: Clone;
let jobs: Database;
beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
  await loadGround(jobs);
  await storeCountingRule(clone, simpleRule);
});

const files = () =>
  packageOf({
    crimes: [crime('C1', '2025-04-10')],
    victims: [victim('C1')],
    orders: [{ order_ref: 'O1', order_type: 'dvpo', respondent_ref: 'R1' }],
    order_events: [
      { order_ref: 'O1', event: 'applied-for', happened_on: '2025-04-12' },
      { order_ref: 'O1', event: 'granted', happened_on: '2025-04-13' },
    ],
  });
const whole = readProfileFile('profiles/contract.yaml', readContracts());
const lacking = {
  ...whole,
  not_held_events: {
    order_events: ['considered', 'not-pursued', 'breach-arrest'],
    investigation_events: ['arrested', 'interviewed-in-custody'],
  },
};

async function compute(force: string | null): Promise<ExtractMeasures> {
  const computed = await computeExtractMeasures(jobs, readForces(), {
    force,
    quarter: month('2025-04'),
    asAt: plainDate('2025-07-31'),
    vawg: 'made-up',
    characteristics: 'single',
    by: 'A. Analyst (made up)',
    reason: 'see what is not held',
  });
  if (!computed.ok) throw new Error(computed.message);
  return computed.value;
}

async function stepsOf(force: string | null): Promise<Record<string, string | number>> {
  const { attrition, orders } = await compute(force);
  if (!orders.ok || !attrition.ok) throw new Error('refused');
  const steps = [...attrition.value, ...orders.value];
  return Object.fromEntries(
    steps.map(({ step, held }) => [step, held.state === 'counted' ? held.count : held.state]),
  );
}

describe('a step that a system cannot tell', () => {
  it('[ME-99] [ME-114] is not held where its force says so, and counted where another force holds it', async () => {
    await load(jobs, files(), { profile: lacking });
    expect(await stepsOf('kent')).toMatchObject({
      considered: 'not-held',
      'applied-for': 1,
      granted: 1,
      // One of the events by which it is known is held.
      enforced: 0,
      arrested: 'not-held',
      interviewed: 0,
      recorded: 1,
    });
    const computed = await compute('kent');
    const of = (measure: string) => computed.figures.filter((figure) => figure.measure === measure);
    expect(of('orders-considered')).toMatchObject([{ held: 'not-held', value: null, numerator: null }]);
    expect(of('orders-granted')[0]).toMatchObject({ held: 'held', numerator: 1, denominator: 1 });
    expect(of('crimes-arrested')[0]).toMatchObject({ held: 'not-held', value: null });
    // Not one table by a characteristic of what cannot be told, where every rate would be nought.
    expect(computed.equality.tables.some(({ measure }) => measure === 'crimes-arrested')).toBe(false);
    expect(computed.equality.tables.some(({ measure }) => measure === 'crimes-charged')).toBe(true);
    await load(jobs, files(), { force: 'surrey' });
    expect(await stepsOf('surrey')).toMatchObject({ considered: 1, arrested: 0 });
    expect(await stepsOf(null)).toMatchObject({ considered: 2, arrested: 0 });
  });
});
