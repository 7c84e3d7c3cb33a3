import type { Bilingual, Month } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';

/** A release as the database holds it. Moments are milliseconds since 1970 in UTC. */
export interface HeldRelease {
  readonly id: string;
  readonly sequence: number;
  readonly state: 'draft' | 'checked' | 'published' | 'corrected';
  readonly manifest: unknown;
  readonly corrects: string | null;
  readonly correctionEn: string | null;
  readonly correctionCy: string | null;
  readonly draftedBy: string;
  readonly draftedAt: number;
  readonly checkedBy: string | null;
  readonly publishedBy: string | null;
  readonly publishedAt: number | null;
}

export interface NewRelease {
  readonly id: string;
  readonly madeUp: boolean;
  readonly dataFrom: Month;
  readonly dataTo: Month;
  readonly manifest: unknown;
  readonly draftedBy: string;
  readonly draftedAt: number;
  readonly correction?: { readonly corrects: string; readonly reason: Bilingual };
  readonly partIds: readonly number[];
  readonly files: readonly {
    readonly path: string;
    readonly mediaType: string;
    readonly sha256: string;
    readonly content: Buffer;
  }[];
}

const releaseColumns = `id, sequence, state, manifest, corrects, correction_en as "correctionEn", correction_cy as "correctionCy",
  drafted_by as "draftedBy", (extract(epoch from drafted_at) * 1000)::float8 as "draftedAt", checked_by as "checkedBy",
  published_by as "publishedBy", (extract(epoch from published_at) * 1000)::float8 as "publishedAt"`;

/** Every release that the door may see, newest first. */
export async function listReleases(transaction: Transaction): Promise<readonly HeldRelease[]> {
  const { rows } = await transaction.query<HeldRelease>(
    `select ${releaseColumns} from publication.release order by sequence desc`,
  );
  return rows;
}

export async function findRelease(transaction: Transaction, id: string): Promise<HeldRelease | undefined> {
  const { rows } = await transaction.query<HeldRelease>(
    `select ${releaseColumns} from publication.release where id = $1`,
    [id],
  );
  return rows[0];
}

/** Two drafts at once take turns, so that their numbers and what they stand on are settled one after the other. */
export async function lockReleases(transaction: Transaction): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('publication.release'))`);
}

/** Stores a draft with its files and the parts it stands on. */
export async function storeRelease(transaction: Transaction, release: NewRelease): Promise<void> {
  await transaction.query(
    `insert into publication.release (id, made_up, data_from, data_to, manifest, drafted_by, drafted_at, corrects,
       correction_en, correction_cy)
     values ($1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0), $8, $9, $10)`,
    [
      release.id,
      release.madeUp,
      `${release.dataFrom}-01`,
      `${release.dataTo}-01`,
      JSON.stringify(release.manifest),
      release.draftedBy,
      release.draftedAt,
      release.correction?.corrects ?? null,
      release.correction?.reason.en ?? null,
      release.correction?.reason.cy ?? null,
    ],
  );
  await transaction.query(
    'insert into publication.release_part (release_id, part_id) select $1, unnest($2::int[])',
    [release.id, release.partIds],
  );
  for (const file of release.files) {
    await transaction.query(
      `insert into publication.release_file (release_id, path, media_type, sha256, content)
       values ($1, $2, $3, decode($4, 'hex'), $5)`,
      [release.id, file.path, file.mediaType, file.sha256, file.content],
    );
  }
}

/** Moves a release forward. The database refuses a move that is not in its table, and a publisher who drafted it. */
export async function moveHeldRelease(
  transaction: Transaction,
  id: string,
  to: 'checked' | 'published' | 'corrected',
  by: string,
  at: number,
): Promise<void> {
  const columns = to === 'checked' ? ['checked_by', 'checked_at'] : ['published_by', 'published_at'];
  const sets = to === 'corrected' ? '' : `, ${columns[0]} = $3, ${columns[1]} = to_timestamp($4 / 1000.0)`;
  await transaction.query(
    `update publication.release set state = $2${sets} where id = $1`,
    to === 'corrected' ? [id, to] : [id, to, by, at],
  );
}

/** A file of a release as it is held. `contentSha256` is computed from the bytes now, `sha256` was written with them. */
export interface HeldReleaseFile {
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Buffer;
}

const fileColumns = `path, media_type as "mediaType", encode(sha256, 'hex') as sha256, content`;

export async function readReleaseFile(
  transaction: Transaction,
  id: string,
  path: string,
): Promise<HeldReleaseFile | undefined> {
  const { rows } = await transaction.query<HeldReleaseFile>(
    `select ${fileColumns} from publication.release_file where release_id = $1 and path = $2`,
    [id, path],
  );
  return rows[0];
}

/** All files of a release whose path ends so, in order of path. */
export async function readReleaseFiles(
  transaction: Transaction,
  id: string,
  ending = '',
): Promise<readonly HeldReleaseFile[]> {
  const { rows } = await transaction.query<HeldReleaseFile>(
    `select ${fileColumns} from publication.release_file where release_id = $1 and right(path, length($2)) = $2
     order by path collate "C"`,
    [id, ending],
  );
  return rows;
}

export async function readReleasePartIds(transaction: Transaction, id: string): Promise<readonly number[]> {
  const { rows } = await transaction.query<{ part_id: number }>(
    'select part_id from publication.release_part where release_id = $1 order by part_id',
    [id],
  );
  return rows.map((row) => row.part_id);
}
