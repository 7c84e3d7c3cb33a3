import type { PlainDate } from '../../kernel/index.ts';
import type {
  Answer,
  Closing,
  NewRecommendation,
  Recommendation,
  RecommendationSource,
  Reply,
  Stance,
} from '../../national/index.ts';
import type { Transaction } from '../connection.ts';

interface Row {
  readonly id: string;
  readonly source: RecommendationSource;
  readonly body: string;
  readonly reference: string;
  readonly title: { readonly en: string; readonly cy: string };
  readonly text: { readonly en: string; readonly cy: string };
  readonly madeOn: PlainDate;
  readonly replyDueOn: PlainDate | null;
  readonly address: string | null;
  readonly madeUp: boolean;
  readonly closedOn: PlainDate | null;
  readonly closedEn: string | null;
  readonly closedCy: string | null;
  readonly forces: readonly string[];
  readonly replies: readonly {
    readonly force: string;
    readonly on: PlainDate;
    readonly stance: Stance;
    readonly en: string;
    readonly cy: string;
  }[];
  readonly answers: readonly HeldAnswer[];
}

/** An answer as both doors see it: the public one is not told which action it is where its force does not show it. */
export interface HeldAnswer extends Omit<Answer, 'actionReference' | 'action' | 'reason'> {
  readonly actionReference: string | null;
}

/** A recommendation as it is stored. */
export interface HeldRecommendation extends Omit<Recommendation, 'answers'> {
  readonly madeUp: boolean;
  readonly answers: readonly HeldAnswer[];
}

/** Every recommendation, newest first; of one id where it is given. Replies and current answers come with it. */
export async function listRecommendations(
  transaction: Transaction,
  id?: string,
): Promise<readonly HeldRecommendation[]> {
  const { rows } = await transaction.query<Row>(
    `with answer as (
       select recommendation_id, json_agg(json_build_object('id', id, 'force', force, 'actionReference', action_reference,
         'measure', measure, 'linkedOn', linked_on) order by force, linked_on, id) as list
       from national.recommendation_answer where ended_on is null group by recommendation_id
     ),
     reply as (
       select recommendation_id, json_agg(json_build_object('force', force, 'on', replied_on, 'stance', stance,
         'en', words_en, 'cy', words_cy) order by force) as list
       from national.recommendation_reply group by recommendation_id
     ),
     addressed as (
       select recommendation_id, array_agg(force order by force) as list from national.recommendation_force
       group by recommendation_id
     )
     select made.id, made.source, made.body, made.reference, json_build_object('en', title_en, 'cy', title_cy) as title,
       json_build_object('en', text_en, 'cy', text_cy) as text, made_on::text as "madeOn",
       reply_due_on::text as "replyDueOn", address, made_up as "madeUp", closed_on::text as "closedOn",
       closed_en as "closedEn", closed_cy as "closedCy", addressed.list as forces,
       coalesce(reply.list, '[]') as replies, coalesce(answer.list, '[]') as answers
     from national.recommendation as made
     join addressed on addressed.recommendation_id = made.id
     left join reply on reply.recommendation_id = made.id
     left join answer on answer.recommendation_id = made.id
     where $1::uuid is null or made.id = $1
     order by made_on desc, body, reference, made.id`,
    [id ?? null],
  );
  return rows.map(recommendationOf);
}

function recommendationOf({ closedOn, closedEn, closedCy, replies, ...row }: Row): HeldRecommendation {
  const closed: Closing | null =
    closedOn === null ? null : { on: closedOn, reason: { en: closedEn ?? '', cy: closedCy ?? '' } };
  return {
    ...row,
    closed,
    replies: replies.map(
      ({ force, on, stance, en, cy }): Reply => ({ force, on, stance, words: { en, cy } }),
    ),
  };
}

/** Stores a recommendation with its forces; undefined where the same body made one of that number on that day already. */
export async function insertRecommendation(
  transaction: Transaction,
  made: NewRecommendation,
  madeUp: boolean,
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into national.recommendation
       (source, body, reference, title_en, title_cy, text_en, text_cy, made_on, reply_due_on, address, made_up)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (body, reference, made_on) do nothing returning id`,
    [
      made.source,
      made.body,
      made.reference,
      made.title.en,
      made.title.cy,
      made.text.en,
      made.text.cy,
      made.madeOn,
      made.replyDueOn,
      made.address,
      madeUp,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) return undefined;
  await transaction.query(
    'insert into national.recommendation_force (recommendation_id, force) select $1, unnest($2::text[])',
    [id, made.forces],
  );
  return id;
}

/** False where the force has replied already. */
export async function insertRecommendationReply(
  transaction: Transaction,
  recommendation: string,
  reply: Reply,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `insert into national.recommendation_reply (recommendation_id, force, replied_on, stance, words_en, words_cy)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [recommendation, reply.force, reply.on, reply.stance, reply.words.en, reply.words.cy],
  );
  return rowCount === 1;
}

/** Links an action to a recommendation; undefined where it is linked already or where the door does not reach the action. */
export async function insertAnswer(
  transaction: Transaction,
  link: {
    readonly recommendation: string;
    readonly action: string;
    readonly measure: string | null;
    readonly linkedOn: PlainDate;
    readonly reason: string;
  },
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into national.recommendation_answer
       (recommendation_id, force, action_id, action_reference, measure, linked_on, reason)
     select $1, action.force, action.id, case when action.publish then action.reference end, $3, $4, $5
     from plans.action as action
     where action.id = $2 and exists (select from national.recommendation_force as asked
       where asked.recommendation_id = $1 and asked.force = action.force)
     on conflict do nothing returning id`,
    [link.recommendation, link.action, link.measure, link.linkedOn, link.reason],
  );
  return rows[0]?.id;
}

/** Ends a link that holds; false where there is none that the door may end. */
export async function endAnswer(
  transaction: Transaction,
  id: string,
  ended: { readonly on: PlainDate; readonly reason: string; readonly by: string },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `update national.recommendation_answer set ended_on = $2, ended_reason = $3, ended_by = $4
     where id = $1 and ended_on is null`,
    [id, ended.on, ended.reason, ended.by],
  );
  return rowCount === 1;
}

/** Closes a recommendation; false where it is closed already or out of reach. */
export async function closeRecommendation(
  transaction: Transaction,
  id: string,
  closing: Closing,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `update national.recommendation set closed_on = $2, closed_en = $3, closed_cy = $4
     where id = $1 and closed_on is null`,
    [id, closing.on, closing.reason.en, closing.reason.cy],
  );
  return rowCount === 1;
}
