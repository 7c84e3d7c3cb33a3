import type { Subject } from '../../extracts/index.ts';
import type { PlainDate } from '../../kernel/index.ts';
import type {
  DatedDays,
  ExtractCell,
  ExtractQuestion,
  NotHeldEvent,
  StageWait,
  SuspectRelease,
  Vawg,
} from '../../measures/index.ts';
import type { Transaction } from '../connection.ts';
import { extractStatementText } from './extract-statement.ts';

/** Crimes of a definition are chosen once for all the statements that read them, in a table of the transaction. */
const factTable = `create temporary table counted_crime (
  part_id integer, force text, crime_ref text, person_ref text, standing text, recorded_on date, offence text, sex text,
  age text, ethnicity text, ethnicity_officer text, disability text, sexual_orientation text, religion text,
  named_on date, arrested_on date, interviewed_on date, referred_on date, charged_on date, convicted_on date,
  court_on date, closed_on date, facts text[]
) on commit drop`;

/** Characteristics that crimes are shown by, as the statement `crime-cells` takes them. */
export const characteristics = [
  'age',
  'disability',
  'ethnicity',
  'ethnicity-officer',
  'offence',
  'religion',
  'sex',
  'sexual-orientation',
] as const;
export type Characteristic = (typeof characteristics)[number];

/** A definition of violence against women and girls by its name, the newest version; undefined where there is none. */
export async function findVawgDefinition(
  transaction: Transaction,
  name: string,
): Promise<(Vawg & { readonly id: number }) | undefined> {
  const { rows } = await transaction.query<Vawg & { readonly id: number }>(
    'select id, name, version from vawg.definition where name = $1 order by version desc limit 1',
    [name],
  );
  return rows[0];
}

/**
 * Numbers of the parts of a subject that are current on the day, from a month on to the end of the period. Statements are
 * given them rather than the question, so that the planner knows how many there are: an index where one force of many is asked
 * for, a whole scan where all are.
 */
async function readPartNumbers(
  transaction: Transaction,
  { asAt, force, to }: ExtractQuestion,
  subject: Subject,
  from: PlainDate,
): Promise<readonly number[]> {
  const { rows } = await transaction.query<{ readonly id: number }>(
    `select id from extracts.part
     where subject = $1 and valid_from <= $2 and $2 < valid_to and month between date_trunc('month', $3::date)::date and $4
       and ($5::text is null or force = $5)
     order by id`,
    [subject, asAt, from, to, force],
  );
  return rows.map(({ id }) => id);
}

/**
 * Chooses and follows the crimes of a definition; the statements below then read them until the transaction ends. A later
 * call in the transaction takes the place of an earlier one. Resolves to the number of crimes.
 */
export async function chooseCrimes(
  transaction: Transaction,
  definitionId: number,
  question: ExtractQuestion,
): Promise<number> {
  await transaction.query('drop table if exists pg_temp.counted_crime');
  await transaction.query(factTable);
  const parts = await readPartNumbers(transaction, question, 'crimes', question.readFrom);
  const { rowCount } = await transaction.query(extractStatementText('counted-crimes'), [definitionId, parts]);
  await transaction.query('analyze counted_crime');
  return rowCount ?? 0;
}

const cells = async (
  transaction: Transaction,
  statement: string,
  parameters: readonly unknown[],
): Promise<readonly ExtractCell[]> =>
  (await transaction.query<ExtractCell>(extractStatementText(statement), [...parameters])).rows;

const waits = async (
  transaction: Transaction,
  statement: string,
  parameters: readonly unknown[],
): Promise<readonly StageWait[]> =>
  (await transaction.query<StageWait>(extractStatementText(statement), [...parameters])).rows;

/** Chosen crimes of the period by fact, and by up to two characteristics, in alphabetical order. */
export function readCrimeCells(
  transaction: Transaction,
  { from, to }: ExtractQuestion,
  by: readonly [] | readonly [Characteristic] | readonly [Characteristic, Characteristic] = [],
): Promise<readonly ExtractCell[]> {
  return cells(transaction, 'crime-cells', [from, to, by[0] ?? '', by[1] ?? '']);
}

/** Outcomes given in the period to the chosen crimes. */
export async function readOutcomesGiven(
  transaction: Transaction,
  question: ExtractQuestion,
): Promise<readonly ExtractCell[]> {
  const parts = await readPartNumbers(transaction, question, 'crimes', question.readFrom);
  return cells(transaction, 'outcomes-given', [question.from, question.to, parts]);
}

/** What the chosen crimes show beside those facts: what stands beside the count, and people. */
export async function readCrimeAndPeopleCells(
  transaction: Transaction,
  question: ExtractQuestion,
): Promise<readonly ExtractCell[]> {
  const { from, to, yearFrom } = question;
  const parts = await readPartNumbers(transaction, question, 'crimes', yearFrom);
  return [
    ...(await cells(transaction, 'crime-standing', [from, to])),
    ...(await cells(transaction, 'repeat-people', [from, to, yearFrom, parts])),
    ...(await cells(transaction, 'dual-role', [from, to, yearFrom, parts])),
  ];
}

/** Suspects of the chosen crimes of the period by how they were released before charge. */
export async function readSuspectReleases(
  transaction: Transaction,
  question: ExtractQuestion,
): Promise<readonly SuspectRelease[]> {
  const { asAt, from, to } = question;
  const parts = await readPartNumbers(transaction, question, 'crimes', from);
  const text = extractStatementText('suspect-releases');
  return (await transaction.query<SuspectRelease>(text, [from, to, asAt, parts])).rows;
}

export function readStageWaits(
  transaction: Transaction,
  { asAt, from, to }: ExtractQuestion,
): Promise<readonly StageWait[]> {
  return waits(transaction, 'stage-waits', [from, to, asAt]);
}

/** Orders, disclosures, allegations and answers of the period. */
export async function readOtherCells(
  transaction: Transaction,
  question: ExtractQuestion,
  disclosureDaysMax: readonly DatedDays[],
): Promise<readonly ExtractCell[]> {
  const parts = (subject: Subject) => readPartNumbers(transaction, question, subject, question.from);
  const limits: readonly (readonly PlainDate[] | readonly number[])[] = [
    disclosureDaysMax.map((rule) => rule.from),
    disclosureDaysMax.map((rule) => rule.days),
  ];
  return [
    ...(await cells(transaction, 'orders', [await parts('orders')])),
    ...(await cells(transaction, 'disclosures', [await parts('disclosures'), question.asAt, ...limits])),
    ...(await cells(transaction, 'allegations', [await parts('allegations')])),
    ...(await cells(transaction, 'answers', [await parts('survey_answers')])),
  ];
}

export async function readAllegationWaits(
  transaction: Transaction,
  question: ExtractQuestion,
): Promise<readonly StageWait[]> {
  const parts = await readPartNumbers(transaction, question, 'allegations', question.from);
  return waits(transaction, 'allegation-waits', [parts, question.asAt]);
}

/** Months of a subject that each force sent, current on the day. Grain: one row per subject and force, with how many months. */
export async function readExtractMonths(
  transaction: Transaction,
  { asAt, force, from, to }: ExtractQuestion,
): Promise<readonly { readonly subject: string; readonly force: string; readonly months: number }[]> {
  const { rows } = await transaction.query<{ subject: string; force: string; months: number }>(
    `select subject, force, count(distinct month)::integer as months from extracts.part
     where valid_from <= $2 and $2 < valid_to and month between $3 and $4 and ($1::text is null or force = $1)
     group by 1, 2 order by 1, 2`,
    [force, asAt, from, to],
  );
  return rows;
}

/**
 * What forces said that they do not hold, of the packages that are current on the day: only what no package of the period's
 * months holds. Grain: one row per force, contract and event.
 */
export async function readNotHeldEvents(
  transaction: Transaction,
  { asAt, force, from, to }: ExtractQuestion,
): Promise<readonly NotHeldEvent[]> {
  const { rows } = await transaction.query<NotHeldEvent>(
    `with part as (
       select force, package_id, subject from extracts.part
       where valid_from <= $2 and $2 < valid_to and month between $3 and $4 and ($1::text is null or force = $1)
         and subject in ('crimes', 'orders')
     ),
     sent as (select force, subject, count(distinct package_id) as packages from part group by 1, 2)
     select part.force, intake.contract, lacking.event
     from part
     join sent on sent.force = part.force and sent.subject = part.subject
     join extracts.intake as intake on intake.package_id = part.package_id
       and intake.contract = case part.subject when 'crimes' then 'investigation_events' else 'order_events' end
     cross join lateral (
       select unnest(intake.not_held_events) as event union select '*' where 'event' = any (intake.not_held)
     ) as lacking
     group by part.force, intake.contract, lacking.event, sent.packages
     having count(distinct part.package_id) = sent.packages
     order by 1, 2, 3`,
    [force, asAt, from, to],
  );
  return rows;
}
