import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { appendAudit, type Database, walkChain } from '../index.ts';

const act = { actor: 'A. Tester (made up)', purpose: 'test' };
const one = {
  operation: 'load',
  subjectKind: 'file',
  subjectId: '1',
  reason: 'because',
  details: { rows: 3 },
};

describe('the audit chain', () => {
  let clone: Clone;
  let jobs: Database;
  const walk = () => jobs.transact(act, (transaction) => walkChain(transaction, new Set(['2'])));

  beforeAll(async () => {
    clone = await cloneDatabase();
    jobs = await clone.open('jobs');
    // More than nine, so that the order of numbers is not the order of their digits.
    for (let index = 0; index < 12; index += 1) {
      await jobs.transact(act, (transaction) =>
        appendAudit(transaction, { ...one, subjectId: `${index} é` }),
      );
    }
  });

  it('[DB-5] recomputes every link on its own and finds them to fit', async () => {
    const report = await walk();
    expect(report).toMatchObject({ entries: 12, fault: undefined });
    expect(report.found.get('2')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('[DB-4] keeps the entry and the act together: a transaction that fails leaves neither', async () => {
    await expect(
      jobs.transact(act, async (transaction) => {
        await appendAudit(transaction, one);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect((await walk()).entries).toBe(12);
  });

  it('[DB-4] refuses an act without an actor or a purpose', async () => {
    const nobody = { actor: '', purpose: 'test' };
    await expect(jobs.transact(nobody, (transaction) => appendAudit(transaction, one))).rejects.toThrow(
      /no actor/,
    );
    await jobs
      .transact(act, async (transaction) => {
        await expect(
          transaction.query(
            `select set_config('watershed.purpose', '', true), audit.append('a','b','c','d','{}')`,
          ),
        ).rejects.toThrow(/no purpose/);
      })
      .catch(() => undefined);
  });

  it('[DB-6] lets nobody change or remove an entry: not a door, not the owner', async () => {
    for (const change of [
      "update audit.entry set actor = 'x'",
      'delete from audit.entry',
      'truncate audit.entry',
    ]) {
      await expect(jobs.transact(act, (transaction) => transaction.query(change))).rejects.toThrow(
        /permission denied/,
      );
      await expect(clone.query(`set role watershed_owner; ${change}`)).rejects.toThrow();
      await clone.query('reset role');
    }
    // The control: jobs may append.
    await jobs.transact(act, (transaction) => appendAudit(transaction, one));
    expect((await walk()).entries).toBe(13);
  });

  it.each([
    [
      'edited',
      `update audit.entry set reason = 'another' where sequence = 3`,
      { kind: 'changed', sequence: '3' },
    ],
    ['removed', 'delete from audit.entry where sequence = 3', { kind: 'gap', sequence: '4', expected: '3' }],
    [
      'cut at its end',
      'delete from audit.entry where sequence = 13',
      { kind: 'head-differs', sequence: '13' },
    ],
    [
      'backdated',
      `update audit.entry set at = at - interval '1 day' where sequence = 2`,
      { kind: 'changed', sequence: '2' },
    ],
    [
      'relinked',
      'update audit.entry set previous_hash = (select hash from audit.entry where sequence = 1) where sequence = 4',
      { kind: 'broken-link', sequence: '4' },
    ],
  ])('[DB-5] names the first entry that does not fit when the chain was %s', async (_, damage, fault) => {
    // A superuser can switch the triggers off; the chain still tells.
    await clone.query('begin; alter table audit.entry disable trigger all');
    await clone.query('create temp table kept as select * from audit.entry');
    await clone.query(damage);
    await clone.query('commit');
    expect((await walk()).fault).toEqual(fault);
    await clone.query(
      'begin; delete from audit.entry; insert into audit.entry select * from kept; drop table kept',
    );
    await clone.query('alter table audit.entry enable trigger all; commit');
    expect((await walk()).fault).toBeUndefined();
  });
});
