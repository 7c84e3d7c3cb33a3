import { z } from 'zod';
import { type Role, roles } from '../../directory/index.ts';
import { type Instant, instant, isoOf, type PlainDate, plainDate } from '../../kernel/index.ts';
import { escalationSteps, type Position, positions } from '../../plans/index.ts';
import type { Transaction } from '../connection.ts';

const day = z.string().transform((text): PlainDate => plainDate(text));
const moment = z.date().transform((at): Instant => instant(at.getTime()));

const noticeRow = z.object({
  id: z.string(),
  action: z.string(),
  reference: z.string(),
  force: z.string(),
  step: z.enum(escalationSteps),
  position: z.enum(positions),
  sinceOn: day,
  toRole: z.enum(roles),
  raisedAt: moment,
  readAt: moment.nullable(),
});

/** A notice as its addressee sees it. */
export type PlanNotice = z.infer<typeof noticeRow>;

export interface NewNotice {
  readonly action: string;
  readonly force: string;
  readonly step: string;
  readonly position: Position;
  readonly sinceOn: PlainDate;
  readonly toRole: Role;
  readonly toPerson: string | null;
}

/** Stores those notices that were not raised before; returns how many. */
export async function insertNotices(
  transaction: Transaction,
  notices: readonly NewNotice[],
  at: Instant,
): Promise<number> {
  const { rowCount } = await transaction.query(
    `insert into plans.notice (action_id, force, step, position, since_on, to_role, to_person, raised_at)
     select "action", force, step, position, "sinceOn", "toRole", "toPerson", $2
     from jsonb_to_recordset($1::jsonb) as n ("action" uuid, force text, step text, position text, "sinceOn" date,
       "toRole" text, "toPerson" uuid)
     on conflict do nothing`,
    [JSON.stringify(notices), isoOf(at)],
  );
  return rowCount ?? 0;
}

/** The notices that are for the transaction's person in their role, newest first. */
export async function listNotices(transaction: Transaction, limit: number): Promise<readonly PlanNotice[]> {
  const { rows } = await transaction.query(
    `select notice.id::text, action_id as action, reference, notice.force, step, position, since_on::text as "sinceOn",
       to_role as "toRole", raised_at as "raisedAt", read_at as "readAt"
     from plans.notice join plans.action on action.id = notice.action_id
     order by raised_at desc, notice.id desc limit $1`,
    [limit],
  );
  return z.array(noticeRow).parse(rows);
}

/** How many notices the transaction's person has not read in their role. */
export async function countNewNotices(transaction: Transaction): Promise<number> {
  const { rows } = await transaction.query<{ notices: number }>(
    'select count(*)::int as notices from plans.notice where read_at is null',
  );
  return rows[0]?.notices ?? 0;
}

/** Marks as read every notice of the transaction's person that was raised by a moment; returns how many. */
export async function storeNoticesRead(
  transaction: Transaction,
  until: Instant,
  at: Instant,
): Promise<number> {
  const { rowCount } = await transaction.query(
    'update plans.notice set read_at = $2 where read_at is null and raised_at <= $1',
    [isoOf(until), isoOf(at)],
  );
  return rowCount ?? 0;
}

/** A mailbox for which notices wait that nobody has read and that it was not told of. */
export interface WaitingMailbox {
  readonly address: string;
  readonly notices: readonly string[];
}

/** The mailboxes with something waiting. Their notices are held until the transaction ends, so that two runs tell once. */
export async function holdWaitingMailboxes(transaction: Transaction): Promise<readonly WaitingMailbox[]> {
  const { rows } = await transaction.query<{ id: string; address: string }>(
    `select notice.id::text, mailbox.address from plans.notice
     join plans.mailbox on mailbox.role = notice.to_role
       and (mailbox.force = notice.force or (mailbox.force is null and notice.to_role = 'national-coordinator'))
     where notice.mailed_at is null and notice.read_at is null
     order by notice.id for update of notice skip locked`,
  );
  const waiting = new Map<string, string[]>();
  for (const { id, address } of rows) waiting.set(address, [...(waiting.get(address) ?? []), id]);
  return [...waiting].map(([address, notices]) => ({ address, notices }));
}

export async function storeMailed(
  transaction: Transaction,
  notices: readonly string[],
  at: Instant,
): Promise<void> {
  await transaction.query('update plans.notice set mailed_at = $2 where id = any ($1::bigint[])', [
    notices,
    isoOf(at),
  ]);
}

/** Sets the mailbox of a role at a force, or (force is null) for the country; a null address takes it away. */
export async function storeMailbox(
  transaction: Transaction,
  post: { readonly role: Role; readonly force: string | null },
  address: string | null,
): Promise<void> {
  const of = [post.role, post.force];
  if (address === null) {
    await transaction.query(
      'delete from plans.mailbox where role = $1 and force is not distinct from $2',
      of,
    );
    return;
  }
  await transaction.query(
    `insert into plans.mailbox (role, force, address) values ($1, $2, $3)
     on conflict (role, force) do update
     set address = excluded.address, set_at = now(), set_by = audit.setting('actor')`,
    [...of, address],
  );
}
