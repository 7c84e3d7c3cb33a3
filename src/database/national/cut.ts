import { createHash } from 'node:crypto';
import type { PlainDate } from '../../kernel/index.ts';
import type { Cut } from '../../national/index.ts';
import type { Transaction } from '../connection.ts';

/** What a list of cuts shows of one. */
export interface CutSummary {
  readonly id: string;
  /** Counted by the moment of taking from the first, which is 1; none is ever taken away. */
  readonly number: number;
  /** The first cut that holds the very same bytes; null where this one is the first. */
  readonly same: number | null;
  readonly asAt: PlainDate;
  readonly release: string | null;
  readonly madeUp: boolean;
  /** UTC, ISO 8601. */
  readonly takenAt: string;
  readonly by: string;
}

/** Stores a cut for good. What is stored is its bytes; the database checks their hash and refuses every later change. */
export async function insertCut(transaction: Transaction, cut: Omit<Cut, 'id'>): Promise<string | undefined> {
  const content = JSON.stringify(cut);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const { rows } = await transaction.query<{ id: string }>(
    `insert into national.cut (as_at, release_id, made_up, content, sha256)
     values ($1, $2, $3, $4, decode($5, 'hex')) returning id`,
    [cut.asAt, cut.release, cut.madeUp, content, sha256],
  );
  return rows[0]?.id;
}

/** A cut as it was stored. Its hash vouches for it: nothing but `insertCut` wrote it. */
export async function findCut(transaction: Transaction, id: string): Promise<Cut | undefined> {
  const { rows } = await transaction.query<{ content: string }>(
    'select content from national.cut where id = $1',
    [id],
  );
  if (rows[0] === undefined) return undefined;
  const stored: Omit<Cut, 'id'> = JSON.parse(rows[0].content);
  return { ...stored, id };
}

/** Every cut that the door may see, newest first. */
export async function listCuts(transaction: Transaction): Promise<readonly CutSummary[]> {
  const { rows } = await transaction.query<CutSummary>(
    `with numbered as (
       select *, row_number() over (order by taken_at, id)::integer as number from national.cut
     ), compared as (
       select *, min(number) over (partition by sha256) as first from numbered
     )
     select id, number, nullif(first, number) as same, as_at::text as "asAt", release_id as release,
       made_up as "madeUp", by, to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "takenAt"
     from compared order by number desc`,
  );
  return rows;
}
