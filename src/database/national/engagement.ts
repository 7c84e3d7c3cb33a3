import type { PlainDate } from '../../kernel/index.ts';
import type { Engagement, EngagementDecision, NewEngagement, Payment } from '../../national/index.ts';
import type { Transaction } from '../connection.ts';

interface Row {
  readonly id: string;
  readonly force: string;
  readonly organisation: string;
  readonly byAndFor: boolean;
  readonly askedOn: PlainDate;
  readonly asked: { readonly en: string; readonly cy: string };
  readonly payment: Payment;
  readonly publish: boolean;
  readonly madeUp: boolean;
  readonly said: Engagement['said'];
  readonly decision: EngagementDecision | null;
}

/** An engagement as it is stored. */
export interface HeldEngagement extends Engagement {
  readonly madeUp: boolean;
}

const columns = `id, force, organisation, by_and_for as "byAndFor", asked_on::text as "askedOn",
  json_build_object('en', asked_en, 'cy', asked_cy) as asked, payment, publish, made_up as "madeUp",
  case when said_on is not null then json_build_object('on', said_on, 'words',
    json_build_object('en', said_en, 'cy', said_cy)) end as said,
  case when decision is not null then json_build_object('kind', decision, 'on', decided_on, 'words',
    json_build_object('en', decision_en, 'cy', decision_cy)) end as decision`;

/** The engagements that the door may see, by force and the day of asking; of one force where it is named. */
export async function listEngagements(
  transaction: Transaction,
  force?: string,
): Promise<readonly HeldEngagement[]> {
  const { rows } = await transaction.query<Row>(
    `select ${columns} from national.engagement where $1::text is null or force = $1
     order by force, asked_on desc, organisation, id`,
    [force ?? null],
  );
  return rows;
}

/** An engagement held until the transaction ends, so that two answers at once make one. */
export async function holdEngagement(
  transaction: Transaction,
  id: string,
): Promise<HeldEngagement | undefined> {
  const { rows } = await transaction.query<Row>(
    `select ${columns} from national.engagement where id = $1 for update`,
    [id],
  );
  return rows[0];
}

export async function insertEngagement(
  transaction: Transaction,
  engagement: NewEngagement,
  madeUp: boolean,
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into national.engagement (force, organisation, by_and_for, asked_on, asked_en, asked_cy, payment, publish, made_up)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      engagement.force,
      engagement.organisation,
      engagement.byAndFor,
      engagement.askedOn,
      engagement.asked.en,
      engagement.asked.cy,
      engagement.payment,
      engagement.publish,
      madeUp,
    ],
  );
  return rows[0]?.id;
}

/** Stores what an organisation said and what became of it, whichever of the two is new. */
export async function storeEngagement(transaction: Transaction, engagement: Engagement): Promise<void> {
  const { id, said, decision } = engagement;
  await transaction.query(
    `update national.engagement set said_on = $2, said_en = $3, said_cy = $4, decision = $5, decided_on = $6,
       decision_en = $7, decision_cy = $8 where id = $1`,
    [
      id,
      said?.on ?? null,
      said?.words.en ?? null,
      said?.words.cy ?? null,
      decision?.kind ?? null,
      decision?.on ?? null,
      decision?.words.en ?? null,
      decision?.words.cy ?? null,
    ],
  );
}

/** Forces whose register, published or not, names a by-and-for organisation. */
export async function listByAndForForces(transaction: Transaction): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ force: string }>(
    'select distinct force from national.engagement where by_and_for order by force',
  );
  return rows.map(({ force }) => force);
}
