import { type Instant, isoOf } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';
import { momentOf } from './running.ts';

/** Whom the notice of a missed deadline goes to, by rule: what `told_next` says. */
export type ToldNext = ReadonlyMap<string, string>;

/**
 * Sends the next notice of up to `limit` clocks that have one due at `now`, and counts it on the clock, in one statement.
 * Clocks that another runner holds are passed over. A clock with several notices due gets one a call, in order.
 * Returns how many were sent.
 */
export async function sendDueNotices(
  transaction: Transaction,
  now: Instant,
  toldNext: ToldNext,
  limit: number,
): Promise<number> {
  const { rowCount } = await transaction.query(
    `with due as (
       select id, force, compartment, team, person, rule, notices_sent, next_at
       from clocks.running
       where next_at <= $1
       order by next_at, id
       limit $2
       for update skip locked
     ),
     told as (
       select * from unnest($3::text[], $4::text[]) as told (rule, who)
     ),
     sent as (
       insert into clocks.notice (clock_id, kind, force, compartment, sent_to, due_at, sent_at)
       select due.id, (array['half', 'three-quarters', 'missed'])[due.notices_sent + 1], due.force, due.compartment,
         case when due.notices_sent = 2 then coalesce(told.who, due.team) else coalesce(due.person, due.team) end,
         due.next_at, $1
       from due left join told using (rule)
       returning clock_id
     )
     update clocks.running as r set notices_sent = r.notices_sent + 1 from sent where r.id = sent.clock_id`,
    [isoOf(now), limit, [...toldNext.keys()], [...toldNext.values()]],
  );
  return rowCount ?? 0;
}

/** When the next notice of any clock is due; undefined when none is. */
export async function nextNoticeAt(transaction: Transaction): Promise<Instant | undefined> {
  const { rows } = await transaction.query<{ next_at: Date | null }>(
    'select min(next_at) as next_at from clocks.running where next_at is not null',
  );
  const next = rows[0]?.next_at ?? null;
  return next === null ? undefined : momentOf(next);
}

/** A notice that was sent, as those see it whom the clock concerns. */
export interface SentNotice {
  readonly clock: string;
  readonly kind: 'half' | 'three-quarters' | 'missed';
  readonly sentTo: string;
  readonly sentAt: Instant;
  readonly rule: string;
  readonly deadlineAt: Instant;
}

/** The newest notices of a force's clocks that the door may see, of clocks that are still open. */
export async function listSentNotices(
  transaction: Transaction,
  force: string,
  limit: number,
): Promise<readonly SentNotice[]> {
  const { rows } = await transaction.query<{
    clock_id: string;
    kind: SentNotice['kind'];
    sent_to: string;
    sent_at: Date;
    rule: string;
    deadline_at: Date;
  }>(
    `select clock_id, kind, sent_to, sent_at, rule, deadline_at
     from clocks.notice join clocks.running on running.id = notice.clock_id
     where notice.force = $1 and running.closed_at is null
     order by sent_at desc, due_at desc, clock_id limit $2`,
    [force, limit],
  );
  return rows.map((row) => ({
    clock: row.clock_id,
    kind: row.kind,
    sentTo: row.sent_to,
    sentAt: momentOf(row.sent_at),
    rule: row.rule,
    deadlineAt: momentOf(row.deadline_at),
  }));
}
