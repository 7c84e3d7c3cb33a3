import type { Role } from '../../directory/index.ts';
import { type Bilingual, type Instant, instant, type Month } from '../../kernel/index.ts';
import type { Section, UpdateMove, UpdateState, UpdateText } from '../../national/index.ts';
import type { Transaction } from '../connection.ts';

/** What every reader may know of an update; the public only of those that were published. */
export interface UpdateSummary {
  readonly id: string;
  readonly state: UpdateState;
  readonly period: { readonly from: Month; readonly to: Month };
  readonly madeUp: boolean;
  readonly publishedAt: Instant | null;
  readonly corrects: { readonly update: string; readonly reason: Bilingual } | null;
}

/** An update in the making: its text as it stands, on which cut, and who wrote any of it. */
export interface StoredUpdate extends UpdateSummary {
  readonly textVersion: number;
  readonly text: UpdateText;
  readonly cut: string;
  readonly writers: readonly {
    readonly name: string;
    readonly key: string;
    readonly person: string | null;
  }[];
  readonly approvedBy: string | null;
  readonly publishedBy: string | null;
}

interface SummaryRow {
  readonly id: string;
  readonly state: UpdateState;
  readonly from: Month;
  readonly to: Month;
  readonly madeUp: boolean;
  readonly publishedAt: number | null;
  readonly corrects: string | null;
  readonly reasonEn: string | null;
  readonly reasonCy: string | null;
}

const summaryColumns = `update.id, state, to_char(period_from, 'YYYY-MM') as "from", to_char(period_to, 'YYYY-MM') as "to",
  made_up as "madeUp", (extract(epoch from published_at) * 1000)::float8 as "publishedAt", corrects,
  reason_en as "reasonEn", reason_cy as "reasonCy"`;

function summaryOf({
  from,
  to,
  publishedAt,
  corrects,
  reasonEn,
  reasonCy,
  ...row
}: SummaryRow): UpdateSummary {
  return {
    ...row,
    period: { from, to },
    publishedAt: publishedAt === null ? null : instant(publishedAt),
    corrects:
      corrects === null ? null : { update: corrects, reason: { en: reasonEn ?? '', cy: reasonCy ?? '' } },
  };
}

/** Holds back every other change of updates until the transaction ends: two approvals at once make one. */
export async function lockUpdates(transaction: Transaction): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('national.update'))`);
}

/** Every update that the door may see, newest first. */
export async function listUpdates(transaction: Transaction): Promise<readonly UpdateSummary[]> {
  const { rows } = await transaction.query<SummaryRow>(
    `select ${summaryColumns} from national.update order by sequence desc`,
  );
  return rows.map(summaryOf);
}

interface TextRow extends SummaryRow {
  readonly textVersion: number;
  readonly title: { readonly en: string; readonly cy: string };
  readonly sections: readonly Section[];
  readonly cut: string;
  readonly writers: StoredUpdate['writers'];
  readonly approvedBy: string | null;
  readonly publishedBy: string | null;
}

/** An update with its text; for staff and jobs. */
export async function findUpdate(transaction: Transaction, id: string): Promise<StoredUpdate | undefined> {
  const { rows } = await transaction.query<TextRow>(
    `select ${summaryColumns}, text_version as "textVersion", sections, cut_id as cut,
       json_build_object('en', title_en, 'cy', title_cy) as title, approved_by as "approvedBy", published_by as "publishedBy",
       (select json_agg(distinct jsonb_build_object('name', by, 'key', by_key, 'person', person))
        from national.update_text as written where written.update_id = update.id) as writers
     from national.update join national.update_text as text
       on text.update_id = update.id and text.version = update.text_version
     where update.id = $1`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const { textVersion, title, sections, cut, writers, approvedBy, publishedBy, ...summary } = row;
  const told = summaryOf(summary);
  return {
    ...told,
    textVersion,
    text: { title, sections, period: told.period },
    cut,
    writers,
    approvedBy,
    publishedBy,
  };
}

/** The next free name for a period: its last month, then that with a number. Call after `lockUpdates`. */
export async function nextUpdateId(transaction: Transaction, to: Month): Promise<string> {
  const { rows } = await transaction.query<{ taken: number }>(
    `select count(*)::int as taken from national.update where id = $1 or id like $1 || '-%'`,
    [to],
  );
  const taken = rows[0]?.taken ?? 0;
  return taken === 0 ? to : `${to}-${taken + 1}`;
}

/** What a new update is: its period, its first text with its cut, and what it corrects. */
export interface NewUpdate {
  readonly id: string;
  readonly text: UpdateText;
  readonly cut: string;
  readonly madeUp: boolean;
  readonly corrects: UpdateSummary['corrects'];
}

export async function insertUpdate(transaction: Transaction, update: NewUpdate): Promise<void> {
  const { period } = update.text;
  await transaction.query(
    `insert into national.update (id, sequence, state, period_from, period_to, text_version, made_up, corrects, reason_en, reason_cy)
     values ($1, (select coalesce(max(sequence), 0) + 1 from national.update), 'draft', $2, $3, 1, $4, $5, $6, $7)`,
    [
      update.id,
      `${period.from}-01`,
      `${period.to}-01`,
      update.madeUp,
      update.corrects?.update ?? null,
      update.corrects?.reason.en ?? null,
      update.corrects?.reason.cy ?? null,
    ],
  );
}

/** Adds a version of the text; the earlier ones stay. `byKey` is the writer's name folded. */
export async function insertUpdateText(
  transaction: Transaction,
  id: string,
  version: number,
  text: { readonly text: UpdateText; readonly cut: string; readonly byKey: string },
): Promise<void> {
  await transaction.query(
    `insert into national.update_text (update_id, version, cut_id, title_en, title_cy, sections, by_key)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7)`,
    [
      id,
      version,
      text.cut,
      text.text.title.en,
      text.text.title.cy,
      JSON.stringify(text.text.sections),
      text.byKey,
    ],
  );
}

/** Makes a version of the text the one that stands; false where another version stands by now. */
export async function storeTextVersion(
  transaction: Transaction,
  id: string,
  version: { readonly seen: number; readonly next: number; readonly madeUp: boolean },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `update national.update set text_version = $3, made_up = $4 where id = $1 and text_version = $2 and state = 'draft'`,
    [id, version.seen, version.next, version.madeUp],
  );
  return rowCount === 1;
}

/** Who approves or publishes, as the row keeps it. */
export interface Hand {
  readonly name: string;
  readonly key: string;
  readonly person: string | null;
}

/** Moves an update and adds the move to its history; false where it is in another state by now. */
export async function storeUpdateMove(
  transaction: Transaction,
  id: string,
  moved: {
    readonly move: UpdateMove;
    readonly from: UpdateState;
    readonly to: UpdateState;
    readonly reason: string;
    readonly by: Hand;
    readonly at: Instant;
  },
): Promise<boolean> {
  const { move, from, to, reason, by, at } = moved;
  const { rowCount } = await transaction.query(
    `update national.update set state = $3::text,
       approved_at = case $3 when 'approved' then to_timestamp($4::float8 / 1000) when 'draft' then null else approved_at end,
       approved_by = case $3 when 'approved' then $5 when 'draft' then null else approved_by end,
       approved_by_key = case $3 when 'approved' then $6 when 'draft' then null else approved_by_key end,
       approved_person = case $3 when 'approved' then $7::uuid when 'draft' then null else approved_person end,
       published_at = case $3 when 'published' then to_timestamp($4::float8 / 1000) else published_at end,
       published_by = case $3 when 'published' then $5 else published_by end
     where id = $1 and state = $2`,
    [id, from, to, at, by.name, by.key, by.person],
  );
  if (rowCount !== 1) return false;
  await transaction.query(
    `insert into national.update_move (update_id, move, from_state, to_state, reason) values ($1, $2, $3, $4, $5)`,
    [id, move, from, to, reason],
  );
  return true;
}

/** A move as the history shows it. */
export interface MadeUpdateMove {
  readonly move: UpdateMove;
  readonly to: UpdateState;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
  /** The role that it was made in; null where the program made it. */
  readonly role: Role | null;
}

export async function listUpdateMoves(
  transaction: Transaction,
  id: string,
): Promise<readonly MadeUpdateMove[]> {
  const { rows } = await transaction.query<Omit<MadeUpdateMove, 'at'> & { readonly at: number }>(
    `select move, to_state as "to", reason, by, role, (extract(epoch from at) * 1000)::float8 as at
     from national.update_move where update_id = $1 order by id`,
    [id],
  );
  return rows.map((row) => ({ ...row, at: instant(row.at) }));
}
