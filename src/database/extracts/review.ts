import type { PlainDate } from '../../kernel/index.ts';
import { present } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';
import { type RowTable, rowTables } from './row-text.ts';

/** Rows whose review is due, counted. */
export interface DueRows {
  readonly force: string;
  readonly category: string;
  readonly table: RowTable;
  /** The month in which their review came due. */
  readonly month: string;
  readonly rows: number;
}

/** Which rows a review is about: those of a category with a next review on the day or before. */
export interface ReviewScope {
  readonly force: string;
  readonly category: string;
  readonly dueBy: PlainDate;
}

export type RowCounts = Readonly<Partial<Record<RowTable, number>>>;

/** Rows due by a day, by force, category, table and month. `force` null: of every force. */
export async function countDueRows(
  transaction: Transaction,
  force: string | null,
  dueBy: PlainDate,
): Promise<readonly DueRows[]> {
  const each = rowTables.map(
    (table, at) =>
      `select ${at} as place, force, retention_category as category, '${table}' as "table",
         to_char(next_review_on, 'YYYY-MM') as month, count(*)::integer as rows
       from extracts.${table} where next_review_on <= $2 and ($1::text is null or force = $1) group by 1, 2, 3, 5`,
  );
  const { rows } = await transaction.query<DueRows>(
    `select force, category, "table", month, rows from (${each.join(' union all ')}) as due order by force, category, month, place`,
    [force, dueBy],
  );
  return rows;
}

/** A decision about rows that were due. */
export interface ReviewRequest extends ReviewScope {
  readonly id: number;
  readonly askedBy: string;
  readonly reason: string;
  readonly rows: RowCounts;
  readonly state: 'open' | 'carried-out';
}

/** Writes a decision, which is not carried out yet, and gives its number. `nextReviewOn` null: the rows are to be disposed of. */
export async function insertReview(
  transaction: Transaction,
  { force, category, dueBy }: ReviewScope,
  decided: {
    readonly nextReviewOn: PlainDate | null;
    readonly reason: string;
    readonly by: string;
    readonly rows: RowCounts;
  },
): Promise<number> {
  const { rows } = await transaction.query<{ id: number }>(
    `insert into extracts.review (force, category, due_by, decision, reason, asked_by, rows, next_review_on)
     values ($1, $2, $3, case when $4::date is null then 'dispose' else 'keep' end, $5, $6, $7, $4) returning id`,
    [force, category, dueBy, decided.nextReviewOn, decided.reason, decided.by, JSON.stringify(decided.rows)],
  );
  return present(rows[0], 'the review that was inserted').id;
}

/** A disposal that was asked for, locked until the transaction ends; undefined where there is none of that number. */
export async function findDisposal(transaction: Transaction, id: number): Promise<ReviewRequest | undefined> {
  const { rows } = await transaction.query<ReviewRequest>(
    `select id, force, category, due_by::text as "dueBy", asked_by as "askedBy", reason, rows,
       case when carried_out_at is null then 'open' else 'carried-out' end as state
     from extracts.review where id = $1 and decision = 'dispose' for update`,
    [id],
  );
  return rows[0];
}

/** Moves the next review of the rows of a decision to keep them. Gives how many, by table. */
export async function keepRows(
  transaction: Transaction,
  review: number,
  { force, category, dueBy }: ReviewScope,
  nextReviewOn: PlainDate,
): Promise<RowCounts> {
  const counts: Partial<Record<RowTable, number>> = {};
  for (const table of rowTables) {
    const { rowCount } = await transaction.query(
      `update extracts.${table} set next_review_on = $4
       where force = $1 and retention_category = $2 and next_review_on <= $3`,
      [force, category, dueBy, nextReviewOn],
    );
    if (rowCount !== null && rowCount > 0) counts[table] = rowCount;
  }
  await transaction.query('update extracts.review set carried_out_at = now() where id = $1', [review]);
  return counts;
}

/**
 * Removes the rows of a disposal that another person approves, for good, and ends their parts, so that no day shows a month
 * without its rows. Gives how many, by table.
 */
export async function disposeRows(
  transaction: Transaction,
  review: number,
  { force, category, dueBy }: ReviewScope,
  approvedBy: string,
): Promise<RowCounts> {
  await transaction.query('update extracts.review set approved_by = $2 where id = $1', [review, approvedBy]);
  const counts: Partial<Record<RowTable, number>> = {};
  const parts = new Set<number>();
  for (const table of rowTables) {
    const { rows } = await transaction.query<{ part: number; rows: number }>(
      `with removed as (
         delete from extracts.${table} where force = $1 and retention_category = $2 and next_review_on <= $3 returning part_id
       )
       select part_id as part, count(*)::integer as rows from removed group by 1`,
      [force, category, dueBy],
    );
    for (const { part } of rows) parts.add(part);
    const removed = rows.reduce((sum, one) => sum + one.rows, 0);
    if (removed > 0) counts[table] = removed;
  }
  await transaction.query(
    'update extracts.part set valid_to = valid_from, disposed_by = $2 where id = any ($1::integer[])',
    [[...parts], review],
  );
  await transaction.query('update extracts.review set carried_out_at = now() where id = $1', [review]);
  return counts;
}
