import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import type { Database } from '../connection.ts';
import { refreshStatistics } from './package.ts';

let clone: Clone;
let jobs: Database;
beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
});

/** Stores so many answers at the size that they have; only their number matters here. */
const answer = (rows: number): Promise<unknown> =>
  clone.query(
    `insert into extracts.survey_answers
       (part_id, force, response_ref, answered_in, collected_by, question, answer, retention_category, next_review_on)
     select 1, 'kent', 'R' || number, '2025-04-01', 'force', 'satisfied', 'yes', 'made-up', '2031-04-01'
     from generate_series(1, ${rows}) as number`,
  );

/** How many rows the planner was told of, after a load has ended. */
async function toldOf(): Promise<number> {
  await jobs.transact({ actor: 'a test', purpose: 'test', reason: 'test' }, refreshStatistics);
  const [row] = await clone.query<{ told: number }>(
    `select reltuples as told from pg_class where oid = 'extracts.survey_answers'::regclass`,
  );
  return row?.told ?? Number.NaN;
}

describe('what the planner knows of the tables of rows', () => {
  it('[DB-18] is looked up at the first load, and again when a table has doubled, not before', async () => {
    await answer(1000);
    expect(await toldOf()).toBe(1000);
    await answer(800);
    expect(await toldOf()).toBe(1000);
    await answer(600);
    expect(await toldOf()).toBe(2400);
  });

  it('[DB-18] is left to another load that looks at the table already: neither waits for the other', async () => {
    await answer(2600);
    const other = new pg.Client({ connectionString: clone.url });
    await other.connect();
    try {
      await other.query('begin; analyze extracts.survey_answers');
      expect(await toldOf()).toBe(5000);
      await other.query(
        `insert into extracts.survey_answers
         select answer.* from extracts.survey_answers as answer cross join generate_series(1, 2)`,
      );
      expect(await toldOf()).toBe(5000);
    } finally {
      await other.end();
    }
  });
});
