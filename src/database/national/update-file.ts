import { type Bilingual, type Instant, instant } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';

/** A file of a published update, with its bytes. */
export interface StoredUpdateFile {
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly content: Buffer;
}

/** Stores a file; the database checks its hash and takes it only while the update is approved and not yet published. */
export async function insertUpdateFile(
  transaction: Transaction,
  update: string,
  file: StoredUpdateFile,
): Promise<void> {
  await transaction.query(
    `insert into national.update_file (update_id, path, media_type, sha256, bytes, content)
     values ($1, $2, $3, decode($4, 'hex'), $5, $6)`,
    [update, file.path, file.mediaType, file.sha256, file.bytes, file.content],
  );
}

export async function findUpdateFile(
  transaction: Transaction,
  update: string,
  path: string,
): Promise<StoredUpdateFile | undefined> {
  const { rows } = await transaction.query<StoredUpdateFile>(
    `select path, media_type as "mediaType", encode(sha256, 'hex') as sha256, bytes, content
     from national.update_file where update_id = $1 and path = $2`,
    [update, path],
  );
  return rows[0];
}

/** The files of an update without their bytes, in order of path. */
export async function listUpdateFiles(
  transaction: Transaction,
  update: string,
): Promise<readonly Omit<StoredUpdateFile, 'content'>[]> {
  const { rows } = await transaction.query<Omit<StoredUpdateFile, 'content'>>(
    `select path, media_type as "mediaType", encode(sha256, 'hex') as sha256, bytes
     from national.update_file where update_id = $1 order by path collate "C"`,
    [update],
  );
  return rows;
}

/** A published update that another one replaced. */
export interface UpdateCorrection {
  readonly update: string;
  readonly replacedBy: string;
  readonly at: Instant;
  readonly reason: Bilingual;
}

export async function insertUpdateCorrection(
  transaction: Transaction,
  correction: Omit<UpdateCorrection, 'at'>,
): Promise<void> {
  await transaction.query(
    `insert into national.update_correction (update_id, replaced_by, reason_en, reason_cy) values ($1, $2, $3, $4)`,
    [correction.update, correction.replacedBy, correction.reason.en, correction.reason.cy],
  );
}

/** The corrections register, newest first. */
export async function listUpdateCorrections(transaction: Transaction): Promise<readonly UpdateCorrection[]> {
  const { rows } = await transaction.query<{
    update: string;
    replacedBy: string;
    at: number;
    en: string;
    cy: string;
  }>(`select update_id as update, replaced_by as "replacedBy", (extract(epoch from at) * 1000)::float8 as at,
        reason_en as en, reason_cy as cy
      from national.update_correction order by at desc, update_id desc`);
  return rows.map(({ update, replacedBy, at, en, cy }) => ({
    update,
    replacedBy,
    at: instant(at),
    reason: { en, cy },
  }));
}
