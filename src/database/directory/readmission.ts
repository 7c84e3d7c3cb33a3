import type { Decision } from '../../directory/index.ts';
import { type Instant, instant, isoOf } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';

/** What an administrator asked for somebody who is barred, while it waits for a second one. */
export interface HeldReadmission {
  readonly id: string;
  readonly person: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: Instant;
}

interface ReadmissionRow {
  readonly id: string;
  readonly person: string;
  readonly reason: string;
  readonly asked_by: string;
  readonly asked_by_name: string;
  readonly asked_at: Date;
}

/** The request that waits for a person, held until the end of the transaction: two who decide at once make one decision. */
export async function holdReadmission(
  transaction: Transaction,
  person: string,
): Promise<HeldReadmission | undefined> {
  await transaction.query(`select pg_advisory_xact_lock(hashtextextended('readmission ' || $1, 0))`, [
    person,
  ]);
  const { rows } = await transaction.query<ReadmissionRow>(
    `select asked.id, asked.person_id as person, asked.reason, asked.asked_by, asker.name as asked_by_name, asked.asked_at
     from directory.readmission as asked join directory.person as asker on asker.id = asked.asked_by
     where asked.person_id = $1 and asked.decision is null`,
    [person],
  );
  return rows.map((row) => ({
    id: row.id,
    person: row.person,
    reason: row.reason,
    askedBy: row.asked_by,
    askedByName: row.asked_by_name,
    askedAt: instant(row.asked_at.getTime()),
  }))[0];
}

/** Keeps what was asked; false where a request for this person waits already. */
export async function insertReadmission(
  transaction: Transaction,
  person: string,
  asked: { readonly by: string; readonly at: Instant; readonly reason: string },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `insert into directory.readmission (person_id, reason, asked_by, asked_at) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [person, asked.reason, asked.by, isoOf(asked.at)],
  );
  return rowCount === 1;
}

/** Notes what a second person decided. */
export async function storeReadmission(
  transaction: Transaction,
  id: string,
  decided: { readonly decision: Decision; readonly by: string; readonly at: Instant },
): Promise<void> {
  await transaction.query(
    `update directory.readmission set decision = $2, decided_by = $3, decided_at = $4 where id = $1 and decision is null`,
    [id, decided.decision, decided.by, isoOf(decided.at)],
  );
}
