import { z } from 'zod';
import { type Role, roles } from '../../directory/index.ts';
import { type Instant, instant, isoOf, type PlainDate, plainDate } from '../../kernel/index.ts';
import { type Acknowledgement, escalationSteps, type PublicDelay, positions } from '../../plans/index.ts';
import type { Transaction } from '../connection.ts';
import type { Deed } from './history.ts';

const day = z.string().transform((text): PlainDate => plainDate(text));
const moment = z.number().transform((at): Instant => instant(at));

const acknowledgementRow = z.object({
  action: z.string(),
  step: z.enum(escalationSteps),
  position: z.enum(positions),
  sinceOn: day,
  acknowledgedOn: day,
  role: z.enum(roles),
  reason: z.string(),
});

/** Answers to escalations, by action, oldest first. */
export type Acknowledgements = ReadonlyMap<string, readonly Acknowledgement[]>;

/** The columns of `plans.acknowledgement` that `acknowledgementsIn` reads. */
export const acknowledgementColumns = `action_id as action, step, position, since_on::text as "sinceOn",
  (at at time zone 'Europe/London')::date::text as "acknowledgedOn", role, reason`;

/** The answers that rows of `acknowledgementColumns` hold. */
export function acknowledgementsIn(rows: unknown): Acknowledgements {
  const byAction = new Map<string, Acknowledgement[]>();
  for (const { action, ...answer } of z.array(acknowledgementRow).parse(rows)) {
    byAction.set(action, [...(byAction.get(action) ?? []), answer]);
  }
  return byAction;
}

/** The answers to the escalations of actions. */
export async function readAcknowledgements(
  transaction: Transaction,
  actions: readonly string[],
): Promise<Acknowledgements> {
  const { rows } = await transaction.query({
    name: 'read acknowledgements',
    text: `select ${acknowledgementColumns} from plans.acknowledgement where action_id = any ($1::uuid[]) order by at, id`,
    values: [actions],
  });
  return acknowledgementsIn(rows);
}

/** Stores an answer; false where the step has one already. */
export async function insertAcknowledgement(
  transaction: Transaction,
  { action, at, person, role }: Deed,
  answer: Pick<Acknowledgement, 'step' | 'position' | 'sinceOn' | 'reason'>,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `insert into plans.acknowledgement (action_id, force, at, person, role, step, position, since_on, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      action.id,
      action.force,
      isoOf(at),
      person,
      role,
      answer.step,
      answer.position,
      answer.sinceOn,
      answer.reason,
    ],
  );
  return rowCount === 1;
}

/** What a force says of a finding, printed beside it: of one action, or (action is null) of the whole plan. */
export interface Reply {
  readonly plan: string;
  readonly action: string | null;
  readonly en: string;
  readonly cy: string;
  readonly at: Instant;
  readonly role: Role;
}

const replyRow = z.object({
  plan: z.string(),
  action: z.string().nullable(),
  en: z.string(),
  cy: z.string(),
  at: moment,
  role: z.enum(roles),
});

/** The columns of `plans.reply` that `repliesIn` reads; the moment in milliseconds since 1970. */
export const replyColumns = `plan_id as plan, action_id as action, reply_en as en, reply_cy as cy,
  floor(extract(epoch from at) * 1000)::float8 as at, role`;

/** The replies that rows of `replyColumns` hold. */
export function repliesIn(rows: unknown): readonly Reply[] {
  return z.array(replyRow).parse(rows);
}

/** The replies to a plan's findings, oldest first. */
export async function readReplies(transaction: Transaction, plan: string): Promise<readonly Reply[]> {
  const { rows } = await transaction.query(
    `select ${replyColumns} from plans.reply as reply where plan_id = $1 order by reply.at, id`,
    [plan],
  );
  return repliesIn(rows);
}

export async function insertReply(
  transaction: Transaction,
  by: { readonly at: Instant; readonly person: string; readonly role: Role; readonly force: string },
  reply: Pick<Reply, 'plan' | 'action' | 'en' | 'cy'>,
): Promise<void> {
  await transaction.query(
    `insert into plans.reply (plan_id, force, action_id, reply_en, reply_cy, at, person, role)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [reply.plan, by.force, reply.action, reply.en, reply.cy, isoOf(by.at), by.person, by.role],
  );
}

const delayRow = z.object({ action: z.string(), on: day, from: day, to: day, reason: z.string() });

/** Every move of a due date of a plan's actions after adoption, oldest first, by action. */
export async function readDelays(
  transaction: Transaction,
  plan: string,
): Promise<ReadonlyMap<string, readonly PublicDelay[]>> {
  const { rows } = await transaction.query(
    `select revision.action_id as action, (revision.at at time zone 'Europe/London')::date::text as "on",
       revision.before #>> '{}' as "from", revision.after #>> '{}' as "to", revision.reason
     from plans.revision join plans.action on action.id = revision.action_id
     where action.plan_id = $1 and revision.field = 'dueOn' and revision.at >= action.baseline_adopted_on
       and jsonb_typeof(revision.before) = 'string' and jsonb_typeof(revision.after) = 'string'
     order by revision.at, revision.id`,
    [plan],
  );
  const byAction = new Map<string, PublicDelay[]>();
  for (const { action, ...delay } of z.array(delayRow).parse(rows)) {
    byAction.set(action, [...(byAction.get(action) ?? []), delay]);
  }
  return byAction;
}
