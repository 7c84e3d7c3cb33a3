import { type Instant, instant, type Month } from '../../kernel/index.ts';
import type { Correction, ReleaseManifest, ReleaseState } from '../../publication/index.ts';
import type { Transaction } from '../connection.ts';

/** What a release's row keeps of its manifest: everything that does not change when the release moves on. */
export type DraftedManifest = Omit<
  ReleaseManifest,
  'state' | 'checkedBy' | 'checkedAt' | 'publishedBy' | 'publishedAt'
>;

/** A release as it is stored, without its files. */
export interface StoredRelease {
  readonly id: string;
  readonly manifest: ReleaseManifest;
}

interface Row {
  readonly id: string;
  readonly state: ReleaseState;
  readonly checkedBy: string | null;
  readonly checkedAt: number | null;
  readonly publishedBy: string | null;
  readonly publishedAt: number | null;
  readonly manifest: DraftedManifest;
}

const columns = `id, state, checked_by as "checkedBy", published_by as "publishedBy", manifest,
  (extract(epoch from checked_at) * 1000)::float8 as "checkedAt", (extract(epoch from published_at) * 1000)::float8 as "publishedAt"`;

function releaseOf(row: Row): StoredRelease {
  const { checkedBy, checkedAt, publishedBy, publishedAt } = row;
  const manifest: ReleaseManifest = {
    ...row.manifest,
    state: row.state,
    ...(checkedBy === null || checkedAt === null ? {} : { checkedBy, checkedAt: instant(checkedAt) }),
    ...(publishedBy === null || publishedAt === null
      ? {}
      : { publishedBy, publishedAt: instant(publishedAt) }),
  };
  return { id: row.id, manifest };
}

/** Holds back every other change of releases until the transaction ends: each must see the last one whole. */
export async function lockReleases(transaction: Transaction): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('publication.release'))`);
}

/** The next free name for a day: the day, then the day with a number. Call after `lockReleases`. */
export async function nextReleaseId(transaction: Transaction, day: string): Promise<string> {
  const { rows } = await transaction.query<{ taken: number }>(
    `select count(*)::int as taken from publication.release where id = $1 or id like $1 || '-%'`,
    [day],
  );
  const taken = rows[0]?.taken ?? 0;
  return taken === 0 ? day : `${day}-${taken + 1}`;
}

const firstOfMonth = (month: Month): string => `${month}-01`;

/** Stores a draft with the parts that it stands on. `draftedByKey` is the folded name (PU-10). */
export async function storeDraft(
  transaction: Transaction,
  manifest: DraftedManifest,
  draftedByKey: string,
  partIds: readonly number[],
): Promise<void> {
  await transaction.query(
    `insert into publication.release (id, sequence, state, data_from, data_to, drafted_by, drafted_by_key, drafted_at,
       corrects, reason_en, reason_cy, manifest)
     values ($1, (select coalesce(max(sequence), 0) + 1 from publication.release), 'draft', $2, $3, $4, $5,
       to_timestamp($6::float8 / 1000), $7, $8, $9, $10::jsonb)`,
    [
      manifest.id,
      firstOfMonth(manifest.dataFrom),
      firstOfMonth(manifest.dataTo),
      manifest.draftedBy,
      draftedByKey,
      manifest.draftedAt,
      manifest.corrects?.release ?? null,
      manifest.corrects?.reason.en ?? null,
      manifest.corrects?.reason.cy ?? null,
      JSON.stringify(manifest),
    ],
  );
  await transaction.query(
    'insert into publication.release_part (release_id, part_id) select $1, unnest($2::integer[])',
    [manifest.id, partIds],
  );
}

export async function markChecked(
  transaction: Transaction,
  id: string,
  by: string,
  at: Instant,
): Promise<void> {
  await transaction.query(
    `update publication.release set state = 'checked', checked_by = $2, checked_at = to_timestamp($3::float8 / 1000)
     where id = $1`,
    [id, by, at],
  );
}

export async function markPublished(
  transaction: Transaction,
  id: string,
  by: { readonly name: string; readonly key: string },
  at: Instant,
): Promise<void> {
  await transaction.query(
    `update publication.release set state = 'published', published_by = $2, published_by_key = $3,
       published_at = to_timestamp($4::float8 / 1000) where id = $1`,
    [id, by.name, by.key, at],
  );
}

/** The replaced release stays readable; the correction says by which one and why. */
export async function markCorrected(transaction: Transaction, correction: Correction): Promise<void> {
  await transaction.query(`update publication.release set state = 'corrected' where id = $1`, [
    correction.release,
  ]);
  await transaction.query(
    `insert into publication.correction (release_id, replaced_by, at, reason_en, reason_cy)
     values ($1, $2, to_timestamp($3::float8 / 1000), $4, $5)`,
    [correction.release, correction.replacedBy, correction.at, correction.reason.en, correction.reason.cy],
  );
}

export async function findRelease(transaction: Transaction, id: string): Promise<StoredRelease | undefined> {
  const { rows } = await transaction.query<Row>(`select ${columns} from publication.release where id = $1`, [
    id,
  ]);
  return rows[0] === undefined ? undefined : releaseOf(rows[0]);
}

/** Every release that the door may see, newest first. */
export async function listReleases(transaction: Transaction): Promise<readonly StoredRelease[]> {
  const { rows } = await transaction.query<Row>(
    `select ${columns} from publication.release order by sequence desc`,
  );
  return rows.map(releaseOf);
}

export async function listCorrections(transaction: Transaction): Promise<readonly Correction[]> {
  const { rows } = await transaction.query<{
    release: string;
    replacedBy: string;
    at: number;
    en: string;
    cy: string;
  }>(`select release_id as release, replaced_by as "replacedBy", (extract(epoch from at) * 1000)::float8 as at,
        reason_en as en, reason_cy as cy
      from publication.correction order by at desc, release_id desc`);
  return rows.map(({ release, replacedBy, at, en, cy }) => ({
    release,
    replacedBy,
    at: instant(at),
    reason: { en, cy },
  }));
}
