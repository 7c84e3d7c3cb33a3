import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../tests/engines/clone.ts';
import { sendAhead } from './connection.ts';
import { appendAudit, type Database, type Transaction } from './index.ts';

const act = { actor: 'A. Tester (made up)', purpose: 'test' };
const one = { operation: 'look', subjectKind: 'plan', subjectId: '1' };
const late = `select audit.append('late', 'plan', '1', '', '{}')`;

describe('a transaction of a door that sends ahead', () => {
  let clone: Clone;
  let staff: Database;
  let before: number;
  const entries = async (): Promise<number> =>
    (await clone.query<{ n: number }>('select count(*)::int as n from audit.entry'))[0]?.n ?? 0;

  beforeAll(async () => {
    clone = await cloneDatabase();
    staff = await clone.open('staff');
  });
  beforeEach(async () => {
    before = await entries();
  });

  it('[DB-17] [DB-4] keeps what was sent and never waited for', async () => {
    expect(
      await staff.transact(act, async (transaction) => {
        await appendAudit(transaction, one);
        return 'done';
      }),
    ).toBe('done');
    expect(await entries()).toBe(before + 1);
  });

  it('[DB-17] fails at its end where something failed unheard, and keeps nothing of it', async () => {
    const work = async (transaction: Transaction) => {
      await appendAudit(transaction, one);
      await sendAhead(transaction, 'select 1 / 0');
      return 'done';
    };
    await expect(staff.transact(act, work)).rejects.toMatchObject({ code: '22012' });
    await expect(staff.look(act, work)).rejects.toMatchObject({ code: '22012' });
    expect(await entries()).toBe(before);
  });

  it('[DB-17] names what failed first, not what failed for its sake', async () => {
    await expect(
      staff.transact(act, async (transaction) => {
        await sendAhead(transaction, 'select 1 / 0');
        await transaction.query('select 1');
      }),
    ).rejects.toMatchObject({ code: '22012' });
  });

  it('[DB-17] undoes what was sent ahead with the part that it belongs to', async () => {
    await staff.transact(act, async (transaction) => {
      await transaction.query('savepoint part');
      await appendAudit(transaction, one);
      await transaction.query('rollback to savepoint part');
    });
    expect(await entries()).toBe(before);
  });

  it('[DB-17] is begun, asked and ended in one message, and kept', async () => {
    const asked = await staff.look(act, async (transaction) => {
      const [{ rows }] = await Promise.all([
        transaction.query<{ actor: string }>(`select audit.setting('actor') as actor`),
        appendAudit(transaction, one),
      ]);
      return rows;
    });
    expect(asked).toEqual([{ actor: act.actor }]);
    expect(await entries()).toBe(before + 1);
  });

  it('[DB-17] lets a statement that comes after its end write nothing', async () => {
    // The control: before its end the same statement writes.
    await staff.look(act, (transaction) => transaction.query(late));
    expect(await entries()).toBe(before + 1);
    await expect(
      staff.look(act, async (transaction) => {
        await transaction.query('select 1');
        await transaction.query(late);
      }),
    ).rejects.toMatchObject({ code: '25006' });
    expect(await entries()).toBe(before + 1);
  });

  it('[DB-17] writes nothing where it could not begin', async () => {
    // The server takes no message with a zero byte in it, and hangs up.
    const unheard = { actor: 'A\0', purpose: 'test' };
    const work = (transaction: Transaction) => transaction.query(late);
    await expect(staff.transact(unheard, work)).rejects.toMatchObject({ code: 'database_lost' });
    await expect(staff.look(unheard, work)).rejects.toMatchObject({ code: 'database_lost' });
    expect(await entries()).toBe(before);
    // The door opens another connection.
    await staff.transact(act, (transaction) => appendAudit(transaction, one));
    expect(await entries()).toBe(before + 1);
  });

  it('[DB-17] opens connections that write nothing outside a transaction', async () => {
    const { rows } = await staff.look(act, (transaction) =>
      transaction.query(
        `select reset_val as outside from pg_settings where name = 'default_transaction_read_only'`,
      ),
    );
    expect(rows).toMatchObject([{ outside: 'on' }]);
  });
});
