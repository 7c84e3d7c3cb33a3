import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { type Database, RowStage, type Transaction } from '../../database/index.ts';
import { readContracts } from './index.ts';

const contracts = readContracts().filter(({ name }) => name === 'orders' || name === 'suspects');
const act = { actor: 'A. Tester (made up)', purpose: 'test', reason: 'test' };

let clone: Clone;
let jobs: Database;
beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
});
beforeEach(() => clone.query('truncate extracts.orders, extracts.suspects, extracts.suspect_identity'));

const count = async (table: string): Promise<number> =>
  (await clone.query<{ rows: number }>(`select count(*)::int as rows from extracts.${table}`))[0]?.rows ?? -1;

const kept = 'made-up\t2031-04-01\n';
const suspect = (ref: string): string => `1\tC\t${ref}\t\tmale\t\t\t\t\t${kept}`;
const identity = (ref: string): string => `1\tC\t${ref}\tMADE UP\t\t\t\t\t${kept}`;
const order = (ref: string): string => `1\t${ref}\tNMO\t\tR\t\t\t\t${kept}`;

/** Runs in a transaction of jobs with a stage for Kent, as a load does. */
async function staging(work: (stage: RowStage, transaction: Transaction) => Promise<void>): Promise<void> {
  await jobs.transact(act, async (transaction) => {
    const stage = await RowStage.open(transaction, 'kent', contracts);
    try {
      await work(stage, transaction);
      await stage.end();
    } catch (error) {
      await stage.settle();
      throw error;
    }
  });
}

describe('rows on their way to where they stay', () => {
  it('[DB-20] of several tables in turns are each stored once, many or few, whatever their length', async () => {
    const many = 20_000;
    await staging(async (stage) => {
      for (let at = 0; at < many; at += 1) {
        stage.add('suspects', suspect(`S${at}`));
        stage.add('suspect_identity', identity(`S${at}`));
        if (at % 5000 === 0) stage.add('orders', order(`O${at}${'é'.repeat(at * 20)}`));
        if (at % 500 === 0) await stage.turn();
      }
    });
    expect([await count('suspects'), await count('suspect_identity'), await count('orders')]).toEqual([
      many,
      many,
      4,
    ]);
    const told = await clone.query(
      `select count(distinct person_ref)::int as refs, count(*) filter (where force <> 'kent')::int as elsewhere,
         count(named_on)::int as days from extracts.suspects`,
    );
    expect(told).toEqual([{ refs: many, elsewhere: 0, days: 0 }]);
    const [longest] = await clone.query(
      'select max(length(order_ref)) as letters, max(octet_length(order_ref)) as bytes from extracts.orders',
    );
    expect(longest).toEqual({ letters: 300_006, bytes: 600_006 });
  });

  it('[DB-20] are none where nothing comes', async () => {
    await staging(() => Promise.resolve());
    expect(await count('suspects')).toBe(0);
  });

  it('[DB-20] are all forgotten, and named in no message, where the database refuses one of them', async () => {
    const filled = async (last: string): Promise<void> =>
      staging(async (stage) => {
        for (let at = 0; at < 20_000; at += 1) {
          stage.add('suspects', at === 4000 ? last : suspect(`S${at}`));
          if (at % 100 === 0) await stage.turn();
        }
      });
    await expect(filled('1\tC\tSmith the secret\tno day\n')).rejects.toMatchObject({
      code: 'rows_refused',
      message: expect.stringMatching(/^(?!.*(Smith|no day)).*suspects/),
    });
    expect(await count('suspects')).toBe(0);
    // The control: the same rows without that one are stored, on the connection that met it.
    await filled(suspect('S4000'));
    expect(await count('suspects')).toBe(20_000);
  });

  it('[DB-20] are all forgotten where reading fails while they are copied', async () => {
    const failing = staging(async (stage) => {
      for (let at = 0; at < 10_000; at += 1) stage.add('suspects', suspect(`S${at}`));
      await stage.turn();
      throw new Error('the disk was pulled out');
    });
    await expect(failing).rejects.toThrow('the disk was pulled out');
    expect(await count('suspects')).toBe(0);
    await staging(async (stage) => stage.add('suspects', suspect('S1')));
    expect(await count('suspects')).toBe(1);
  });

  it('[DB-20] are all forgotten, and nobody waits for ever, where the server ends the connection', async () => {
    const cutOff = staging(async (stage, transaction) => {
      const { rows } = await transaction.query<{ own: number }>('select pg_backend_pid() as own');
      for (let at = 0; at < 200_000; at += 1) {
        stage.add('suspects', suspect(`S${at}`));
        if (at === 20_000) await clone.query('select pg_terminate_backend($1)', [rows[0]?.own]);
        if (at % 500 === 0) await stage.turn();
      }
    });
    await expect(cutOff).rejects.toMatchObject({ code: 'database_lost' });
    expect(await count('suspects')).toBe(0);
  });
});

describe('a table that takes rows', () => {
  const refused = (statement: string): Promise<void> =>
    expect(
      jobs.transact(act, async (transaction) => {
        await transaction.query(`select set_config('watershed.rows_of', 'kent', true)`);
        await transaction.query(statement);
      }),
      statement,
    ).rejects.toMatchObject({ code: '42501' });

  it('[DB-19] is read, changed and emptied through the table before it alone', async () => {
    await staging(async (stage) => stage.add('orders', order('O1')));
    await refused('select order_ref from extract_rows.orders');
    await refused('copy extract_rows.orders (order_ref) to stdout');
    await refused(`update extract_rows.orders set next_review_on = '2040-01-01'`);
    await refused('delete from extract_rows.orders');
    await refused('truncate extract_rows.orders');
    await refused(`insert into extract_rows.orders (order_ref) values ('O2') returning order_ref`);
    const { rows } = await jobs.transact(act, (transaction) =>
      transaction.query('select order_ref, force from extracts.orders'),
    );
    expect(rows).toEqual([{ order_ref: 'O1', force: 'kent' }]);
    const unsaid = await jobs.transact({ ...act, reason: '' }, (transaction) =>
      transaction.query('select order_ref from extracts.orders'),
    );
    expect(unsaid.rows).toEqual([]);
  });

  it('[DB-19] shows nobody what the planner knows of its values', async () => {
    await staging(async (stage) => {
      for (let at = 0; at < 100; at += 1) stage.add('suspect_identity', identity('S1'));
    });
    await clone.query('analyze extracts.suspect_identity');
    const known = `select most_common_vals::text as values from pg_stats
      where schemaname in ('extracts', 'extract_rows') and attname = 'family_name'`;
    expect(await clone.query(known)).toEqual([{ values: '{"MADE UP"}' }, { values: '{"MADE UP"}' }]);
    const { rows } = await jobs.transact(act, (transaction) => transaction.query(known));
    expect(rows).toEqual([]);
  });

  it('[DB-19] takes the force from the transaction, never from a row, and no row without one', async () => {
    const columns = 'part_id, order_ref, order_type, respondent_ref, retention_category, next_review_on';
    const values = `1, 'O1', 'NMO', 'R', 'made-up', '2031-04-01'`;
    await refused(`insert into extract_rows.orders (force, ${columns}) values ('essex', ${values})`);
    await refused(`insert into extracts.orders (force, ${columns}) values ('essex', ${values})`);
    const insert = `insert into extract_rows.orders (${columns}) values (${values})`;
    await expect(jobs.transact(act, (transaction) => transaction.query(insert))).rejects.toMatchObject({
      code: '23502',
    });
    await jobs.transact(act, async (transaction) => {
      await transaction.query(`select set_config('watershed.rows_of', 'kent', true)`);
      await transaction.query(insert);
    });
    expect(await clone.query('select force from extracts.orders')).toEqual([{ force: 'kent' }]);
  });

  it('[DB-19] is out of reach of every other door', async () => {
    for (const door of ['public', 'intake', 'staff'] as const) {
      const other = await clone.open(door);
      const reading = other.transact(act, (transaction) =>
        transaction.query('select order_ref from extract_rows.orders'),
      );
      await expect(reading, door).rejects.toMatchObject({ code: '42501' });
    }
  });
});
