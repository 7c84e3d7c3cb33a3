import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { simpleRule } from '../../../tests/measures/held-extracts.ts';
import { storeCountingRule } from '../../../tests/measures/store-held-extracts.ts';
import { crime, load, packageOf, suspect, victim } from '../../../tests/scenes/extract-force.ts';
import { loadGround } from '../../../tests/scenes/plan-people.ts';
import { type Database, rowTables } from '../../database/index.ts';
import { month, plainDate } from '../../kernel/index.ts';
import { readForces } from '../installation/index.ts';
import { computeExtractMeasures } from '../measures/index.ts';

let clone: Clone;
let jobs: Database;
beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
  await loadGround(jobs);
  await storeCountingRule(clone, simpleRule);
});
beforeEach(async () => {
  const tables = ['package', 'file', 'part', 'intake', 'coverage', 'finding', 'quarantine', 'decision'];
  await clone.query(
    `truncate ${[...tables, ...rowTables].map((name) => `extracts.${name}`).join(', ')} cascade`,
  );
});

const order = { order_ref: 'O1', order_type: 'dvpo', respondent_ref: 'R1' };
const april = {
  crimes: [crime('C1', '2025-04-10')],
  victims: [victim('C1')],
  suspects: [suspect('C1')],
  orders: [order],
  order_events: [{ order_ref: 'O1', event: 'applied-for', happened_on: '2025-04-12' }],
};
const quarter = { from: month('2025-04'), to: month('2025-06') };

const held = (): Promise<{ held: string }[]> =>
  clone.query(
    `select subject || ' ' || to_char(month, 'YYYY-MM') || ' ' || rows as held from extracts.part
     where valid_to = 'infinity' order by 1`,
  );

/** The orders considered in the quarter. */
async function considered() {
  const computed = await computeExtractMeasures(jobs, readForces(), {
    force: 'kent',
    quarter: month('2025-04'),
    asAt: plainDate('2025-07-31'),
    vawg: 'made-up',
    characteristics: 'single',
    by: 'A. Analyst (made up)',
    reason: 'see what is counted',
  });
  if (!computed.ok) throw new Error(computed.message);
  return computed.value.figures.find(
    ({ measure, breakdown }) => measure === 'orders-considered' && breakdown === '',
  );
}

describe('months in which nothing happened', () => {
  it('[EX-42] count as zero where the package covers them, and as not sent where nothing says so', async () => {
    expect(await load(jobs, packageOf(april))).toMatchObject({ state: 'loaded' });
    expect(await held()).toEqual([{ held: 'crimes 2025-04 1' }, { held: 'orders 2025-04 1' }]);
    expect(await considered()).toMatchObject({ value: 1, coverage: { monthsReceived: 1 } });
    const covered = await load(jobs, packageOf(april), { covers: quarter });
    expect(covered).toMatchObject({ state: 'loaded' });
    expect((await held()).map((one) => one.held)).toEqual([
      'crimes 2025-04 1',
      'crimes 2025-05 0',
      'crimes 2025-06 0',
      'orders 2025-04 1',
      'orders 2025-05 0',
      'orders 2025-06 0',
    ]);
    expect(await load(jobs, packageOf(april), { covers: quarter })).toMatchObject({ state: 'unchanged' });
    expect(await considered()).toMatchObject({
      value: 1,
      coverage: { monthsReceived: 3, forcesReceived: 1 },
    });
    // Every column of every contract that was sent is there, with nothing in it.
    const [coverage] = await clone.query(
      `select count(distinct contract)::int as contracts, sum(coverage.rows)::int as rows from extracts.coverage
       join extracts.part on part.id = part_id where month = '2025-06-01'`,
    );
    expect(coverage).toEqual({ contracts: 5, rows: 0 });
  });

  it('[EX-42] may be all that a file tells: a header alone is a table without rows', async () => {
    const files = packageOf({ orders: [], order_events: [] });
    // The control: nobody says of which months.
    expect(await load(jobs, files)).toMatchObject({ state: 'refused', refusal: { code: 'package_empty' } });
    const missing = await considered();
    expect([missing?.value, missing?.coverage.monthsReceived]).toEqual([null, 0]);
    expect(await load(jobs, files, { covers: quarter })).toMatchObject({ state: 'loaded' });
    expect(await considered()).toMatchObject({ value: 0, coverage: { monthsReceived: 3 } });
  });

  it('[EX-42] are never months that are not over, or that held rows', async () => {
    const ahead = await load(jobs, packageOf(april), {
      covers: { from: month('2025-04'), to: month('2025-07') },
    });
    expect(ahead).toMatchObject({ state: 'refused', refusal: { code: 'package_ahead' } });
    await load(jobs, packageOf(april));
    const none = packageOf({ orders: [], order_events: [] });
    const emptied = await load(jobs, none, { covers: quarter });
    expect(emptied).toMatchObject({ state: 'refused', refusal: { code: 'package_shrinks' } });
    expect(await load(jobs, none, { covers: quarter, acceptFewer: true })).toMatchObject({
      state: 'loaded',
      restatements: [{ subject: 'orders', rowsBefore: 1, rowsNow: 0 }],
    });
  });
});
