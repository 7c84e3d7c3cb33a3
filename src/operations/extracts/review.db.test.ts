import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { crime, load, packageOf, suspect, victim } from '../../../tests/scenes/extract-force.ts';
import { loadGround } from '../../../tests/scenes/plan-people.ts';
import { type Database, rowTables } from '../../database/index.ts';
import { plainDate } from '../../kernel/index.ts';
import { approveDisposal, askDisposal, keepReviewed, listDue, readRetentionRules } from './index.ts';

let clone: Clone;
let jobs: Database;
beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
  await loadGround(jobs);
});
beforeEach(async () => {
  const tables = ['package', 'file', 'part', 'intake', 'coverage', 'finding', 'quarantine', 'review'];
  await clone.query(
    `truncate ${[...tables, ...rowTables].map((name) => `extracts.${name}`).join(', ')} cascade`,
  );
  // Due on 31 May 2035, and one on 30 June 2035; the crimes of May were sent twice.
  await load(jobs, packageOf(crimesOf('2025-05')));
  await load(jobs, packageOf(crimesOf('2025-05')), { asAt: plainDate('2025-07-31') });
  await load(jobs, packageOf(crimesOf('2025-06')), { asAt: plainDate('2025-07-31') });
});

const crimesOf = (month: string) => ({
  crimes: [crime(`C${month}`, `${month}-10`)],
  victims: [victim(`C${month}`)],
  suspects: [suspect(`C${month}`, { family_name: 'MADE UP' })],
});
const scope = { force: 'kent', category: 'serious-offence', dueBy: plainDate('2035-05-31') };
const decision = {
  ...scope,
  reason: 'no purpose is left',
  by: 'A. Analyst (made up)',
  today: plainDate('2035-06-01'),
};
const second = 'B. Another (made up)';
const held = async (): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const table of ['crimes', 'victims', 'suspects', 'suspect_identity']) {
    const [row] = await clone.query<{ rows: number }>(`select count(*)::int as rows from extracts.${table}`);
    counts[table] = row?.rows ?? -1;
  }
  return counts;
};
const all = { crimes: 3, victims: 3, suspects: 3, suspect_identity: 3 };
const ofJune = { crimes: 1, victims: 1, suspects: 1, suspect_identity: 1 };
const ofMay = { crimes: 2, victims: 2, suspects: 2, suspect_identity: 2 };
const audited = (operation: string) =>
  clone.query<{ details: { rows: unknown } }>(
    'select details from audit.entry where operation = $1 order by sequence desc limit 1',
    [operation],
  );

describe('what is due for review', () => {
  it('[EX-50] is counted by category, table and month, replaced packages too, and the look is audited', async () => {
    const asked = { force: 'kent', by: 'A. Analyst (made up)' };
    expect(await listDue(jobs, { ...asked, dueBy: plainDate('2035-05-30') })).toEqual([]);
    const due = await listDue(jobs, { ...asked, dueBy: plainDate('2035-06-30') });
    expect(due.map(({ category, table, month, rows }) => [category, month, table, rows])).toEqual(
      [
        ['2035-05', 2],
        ['2035-06', 1],
      ].flatMap(([month, rows]) =>
        ['crimes', 'victims', 'suspects', 'suspect_identity'].map((table) => [
          'serious-offence',
          month,
          table,
          rows,
        ]),
      ),
    );
    expect(await listDue(jobs, { ...asked, force: 'surrey', dueBy: plainDate('2035-06-30') })).toEqual([]);
    expect(await audited('list rows due for review')).toHaveLength(1);
  });
});

describe('keeping', () => {
  it('[EX-51] sets the next review of the rows that were due and of no other, with a reason', async () => {
    const until = { ...decision, nextReviewOn: plainDate('2040-06-30') };
    expect(await keepReviewed(jobs, readRetentionRules(), until)).toMatchObject({
      ok: true,
      value: { rows: ofMay },
    });
    expect(
      await clone.query(
        `select next_review_on::text as "on", count(*)::int as rows from extracts.victims group by 1 order by 1`,
      ),
    ).toEqual([
      { on: '2035-06-30', rows: 1 },
      { on: '2040-06-30', rows: 2 },
    ]);
    expect(await audited('keep rows under review')).toMatchObject([{ details: { rows: ofMay } }]);
    expect(await held()).toEqual(all);
  });

  it.each([
    ['no_reason', { reason: ' ' }],
    ['not_due', { today: plainDate('2035-05-30') }],
    ['nothing_due', { category: 'survey', nextReviewOn: plainDate('2036-01-01') }],
    ['too_long', { nextReviewOn: plainDate('2045-07-01') }],
    ['too_long', { nextReviewOn: plainDate('2035-06-01') }],
  ])('[EX-51] is refused with %s', async (code, change) => {
    const until = { ...decision, nextReviewOn: plainDate('2040-06-30'), ...change };
    expect(await keepReviewed(jobs, readRetentionRules(), until)).toMatchObject({ ok: false, code });
  });
});

describe('disposal', () => {
  async function ask(): Promise<number> {
    const asked = await askDisposal(jobs, decision);
    if (!asked.ok) throw new Error(asked.message);
    return asked.value.review;
  }

  it('[EX-52] needs a second person, and then removes the rows for good and leaves counts', async () => {
    const review = await ask();
    expect(await held()).toEqual(all);
    const alone = await approveDisposal(jobs, { review, by: ' a. analyst (made up)' });
    expect(alone).toMatchObject({ code: 'same_person' });
    expect(await approveDisposal(jobs, { review: review + 1, by: second })).toMatchObject({
      code: 'no_such_review',
    });
    expect(await held()).toEqual(all);
    expect(await approveDisposal(jobs, { review, by: second })).toEqual({
      ok: true,
      value: { review, rows: ofMay },
    });
    expect(await held()).toEqual(ofJune);
    expect(await audited('dispose of rows')).toMatchObject([{ details: { rows: ofMay } }]);
    expect(await approveDisposal(jobs, { review, by: second })).toMatchObject({ code: 'no_such_review' });
  });

  it('[EX-53] makes its months not held on any day, which is not none', async () => {
    const partsOn = (day: string) =>
      clone.query(
        `select to_char(month, 'YYYY-MM') as month from extracts.part where valid_from <= $1 and $1::date < valid_to order by 1`,
        [day],
      );
    expect(await partsOn('2035-06-01')).toEqual([{ month: '2025-05' }, { month: '2025-06' }]);
    expect(await partsOn('2025-07-15')).toEqual([{ month: '2025-05' }]);
    await approveDisposal(jobs, { review: await ask(), by: second });
    expect(await partsOn('2035-06-01')).toEqual([{ month: '2025-06' }]);
    expect(await partsOn('2025-07-15')).toEqual([]);
  });

  it('[EX-52] is refused where other rows have come due since', async () => {
    const review = await ask();
    await load(jobs, packageOf({ crimes: [crime('C2', '2025-05-11'), crime('C2025-05', '2025-05-10')] }), {
      asAt: plainDate('2025-08-31'),
    });
    expect(await approveDisposal(jobs, { review, by: second })).toMatchObject({ code: 'rows_changed' });
    expect((await held()).victims).toBe(3);
  });

  it('[EX-54] no statement removes or changes a row but under a review that allows it', async () => {
    const act = { actor: 'test', purpose: 'records', reason: 'try it' };
    const touched = (sql: string) =>
      jobs.transact(act, async (transaction) => (await transaction.query(sql)).rowCount);
    const remove = 'delete from extracts.victims';
    const move = `update extracts.victims set next_review_on = '2040-06-30'`;
    expect([await touched(remove), await touched(move)]).toEqual([0, 0]);
    // A disposal that nobody has approved allows neither.
    const review = await ask();
    expect([await touched(remove), await touched(move)]).toEqual([0, 0]);
    // The control: approved and not yet carried out, it allows what it is about, and no more.
    await clone.query('update extracts.review set approved_by = $2 where id = $1', [review, second]);
    expect([await touched(move), await touched(remove)]).toEqual([0, 2]);
    await expect(touched(`update extracts.victims set sex = 'male'`)).rejects.toThrow(/permission denied/);
    await expect(
      clone.query('update extracts.review set approved_by = asked_by where id = $1', [review]),
    ).rejects.toThrow(/check/);
  });
});
