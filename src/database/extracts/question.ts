import { type Month, monthOf, type PlainDate, plainDate } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';

/** What somebody asks of a force's measures. */
export interface Asking {
  readonly force: string;
  readonly quarter: PlainDate;
  readonly asAt: PlainDate;
  readonly vawg: string;
  readonly characteristics: 'single' | 'pairs';
  readonly reason: string;
  readonly by: string;
}

/** A question with what is known of its answer. */
export interface AskedQuestion {
  readonly id: string;
  readonly force: string;
  readonly quarter: Month;
  readonly asAt: PlainDate;
  readonly vawg: string;
  readonly characteristics: 'single' | 'pairs';
  readonly reason: string;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly state: 'waiting' | 'answered' | 'failed';
}

interface QuestionRow extends Omit<AskedQuestion, 'quarter' | 'asAt'> {
  readonly quarter: string;
  readonly asAt: string;
}

const columns = `question.id, question.force, question.quarter::text, question.as_at::text as "asAt", question.vawg,
  question.characteristics, question.reason, question.asked_at as "askedAt", question.state`;
const asker = `coalesce((select person.name from directory.person as person where person.id = question.asked_by),
  question.asked_by::text) as "askedBy"`;

const questionOf = (row: QuestionRow): AskedQuestion => ({
  ...row,
  quarter: monthOf(plainDate(row.quarter)),
  asAt: plainDate(row.asAt),
});

/** Writes a question and gives its number. Door: staff. */
export async function insertQuestion(transaction: Transaction, asking: Asking): Promise<string> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into extracts.question (force, quarter, as_at, vawg, characteristics, reason, asked_by)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      asking.force,
      asking.quarter,
      asking.asAt,
      asking.vawg,
      asking.characteristics,
      asking.reason,
      asking.by,
    ],
  );
  return rows[0]?.id ?? '';
}

/** The newest questions of a force, at most 30. Door: staff. */
export async function listQuestions(
  transaction: Transaction,
  force: string,
): Promise<readonly AskedQuestion[]> {
  const { rows } = await transaction.query<QuestionRow>(
    `select ${columns}, ${asker} from extracts.question as question
     where force = $1 order by asked_at desc limit 30`,
    [force],
  );
  return rows.map(questionOf);
}

/** A question of a force with its answer, as it was stored; undefined where there is none of that number. Door: staff. */
export async function findQuestion<Content>(
  transaction: Transaction,
  force: string,
  id: string,
): Promise<{ readonly question: AskedQuestion; readonly content: Content | null } | undefined> {
  const { rows } = await transaction.query<QuestionRow & { readonly content: Content | null }>(
    `select ${columns}, ${asker}, answer.content from extracts.question as question
     left join extracts.answer as answer on answer.id = question.answer_id
     where question.force = $1 and question.id = $2`,
    [force, id],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const { content, ...rest } = row;
  return { question: questionOf(rest), content };
}

/** A question that waits, as the jobs door takes it up. `askedBy` is the person's id. */
export async function listWaitingQuestions(transaction: Transaction): Promise<readonly AskedQuestion[]> {
  const { rows } = await transaction.query<QuestionRow>(
    `select ${columns}, question.asked_by::text as "askedBy" from extracts.question as question
     where state = 'waiting' order by asked_at limit 20`,
  );
  return rows.map(questionOf);
}

/** Holds a waiting question until the transaction ends; false where it is answered or in other hands. Door: jobs. */
export async function takeQuestion(transaction: Transaction, id: string): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `select from extracts.question where id = $1 and state = 'waiting' for update skip locked`,
    [id],
  );
  return rowCount === 1;
}

/** Ends a question that could not be answered. Door: jobs. */
export async function failQuestion(transaction: Transaction, id: string): Promise<void> {
  await transaction.query(
    `update extracts.question set state = 'failed' where id = $1 and state = 'waiting'`,
    [id],
  );
}

/** The answer that was computed before for the same key; undefined where there is none. Door: jobs. */
export async function findAnswer(
  transaction: Transaction,
  force: string,
  key: Buffer,
): Promise<number | undefined> {
  const { rows } = await transaction.query<{ id: number }>(
    'select id from extracts.answer where force = $1 and key_sha256 = $2',
    [force, key],
  );
  return rows[0]?.id;
}

/** Stores an answer and gives its number. Door: jobs. */
export async function insertComputedAnswer(
  transaction: Transaction,
  answer: { readonly force: string; readonly key: Buffer; readonly content: object },
): Promise<number> {
  const { rows } = await transaction.query<{ id: number }>(
    `insert into extracts.answer (force, key_sha256, content) values ($1, $2, $3) returning id`,
    [answer.force, answer.key, JSON.stringify(answer.content)],
  );
  return rows[0]?.id ?? 0;
}

/** Ends a question with its answer. Door: jobs. */
export async function answerQuestion(transaction: Transaction, id: string, answer: number): Promise<void> {
  await transaction.query(`update extracts.question set state = 'answered', answer_id = $2 where id = $1`, [
    id,
    answer,
  ]);
}

/** The numbers of a force's parts that count on a day: what an answer was computed over. */
export async function readPartsOn(
  transaction: Transaction,
  force: string,
  on: PlainDate,
): Promise<readonly number[]> {
  const { rows } = await transaction.query<{ id: number }>(
    `select id from extracts.part where force = $1 and valid_from <= $2 and $2 < valid_to and disposed_by is null
     order by id`,
    [force, on],
  );
  return rows.map(({ id }) => id);
}
