import type { ReleaseFile } from '../../publication/index.ts';
import type { Transaction } from '../connection.ts';

/** A file of a release with its bytes. */
export interface StoredFile extends ReleaseFile {
  readonly content: Buffer;
}

interface Row {
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly content: Buffer;
}

const columns = `path, media_type as "mediaType", encode(sha256, 'hex') as sha256, bytes, content`;

export async function storeReleaseFile(
  transaction: Transaction,
  release: string,
  file: StoredFile,
): Promise<void> {
  await transaction.query(
    `insert into publication.release_file (release_id, path, media_type, sha256, bytes, content)
     values ($1, $2, $3, decode($4, 'hex'), $5, $6)`,
    [release, file.path, file.mediaType, file.sha256, file.bytes, file.content],
  );
}

export async function findReleaseFile(
  transaction: Transaction,
  release: string,
  path: string,
): Promise<StoredFile | undefined> {
  const { rows } = await transaction.query<Row>(
    `select ${columns} from publication.release_file where release_id = $1 and path = $2`,
    [release, path],
  );
  return rows[0];
}

/** The files of a release whose path begins and ends so, in order of path. */
export async function readReleaseFiles(
  transaction: Transaction,
  release: string,
  path: { readonly beginsWith?: string; readonly endsWith?: string } = {},
): Promise<readonly StoredFile[]> {
  const { rows } = await transaction.query<Row>(
    `select ${columns} from publication.release_file where release_id = $1 and starts_with(path, $2) and right(path, length($3)) = $3
     order by path collate "C"`,
    [release, path.beginsWith ?? '', path.endsWith ?? ''],
  );
  return rows;
}
