import { assert, firstDayOf } from '../../kernel/index.ts';
import type { ReturnFile, ReturnHeader } from '../../returns/index.ts';
import type { Transaction } from '../connection.ts';

/** Returns are built and received one at a time until the transaction ends: each has to know those before it. */
export async function lockReturns(transaction: Transaction): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('returns'))`);
}

/** Where the packages of a force come from that are held; undefined where it has loaded none. */
export async function findExtractOrigin(
  transaction: Transaction,
  force: string,
): Promise<'real' | 'made-up' | undefined> {
  const { rows } = await transaction.query<{ origin: 'real' | 'made-up' }>(
    'select distinct origin from extracts.package where force = $1',
    [force],
  );
  return rows[0]?.origin;
}

/** A return that was built before. */
export interface BuiltReturn {
  readonly id: number;
  readonly materialSha256: string;
  readonly files: readonly ReturnFile[];
}

/** Every return that was built for a force and quarter, the oldest first. */
export async function listBuilt(
  transaction: Transaction,
  { force, from }: Pick<ReturnHeader, 'force' | 'from'>,
): Promise<readonly BuiltReturn[]> {
  const { rows } = await transaction.query<{ id: number; material: string; path: string; content: Buffer }>(
    `select id, encode(material_sha256, 'hex') as material, path, content
     from returns.built join returns.built_file on built_id = id
     where force = $1 and quarter = $2 order by id, path`,
    [force, firstDayOf(from)],
  );
  const built = new Map<number, { id: number; materialSha256: string; files: ReturnFile[] }>();
  for (const { content, id, material, path } of rows) {
    const one = built.get(id) ?? { id, materialSha256: material, files: [] };
    one.files.push({ path, content });
    built.set(id, one);
  }
  return [...built.values()];
}

/** Keeps a return that was built: what was said once is known from then on. */
export async function insertBuilt(
  transaction: Transaction,
  header: ReturnHeader,
  files: readonly ReturnFile[],
  {
    by,
    manifestSha256,
    materialSha256,
    reason,
  }: {
    readonly by: string;
    readonly manifestSha256: string;
    readonly materialSha256: string;
    readonly reason: string;
  },
): Promise<number> {
  const { rows } = await transaction.query<{ id: number }>(
    `insert into returns.built (force, quarter, as_at, vawg_name, vawg_version, origin, material_sha256, manifest_sha256,
       built_by, reason)
     values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), decode($8, 'hex'), $9, $10) returning id`,
    [
      header.force,
      firstDayOf(header.from),
      header.asAt,
      header.vawg.name,
      header.vawg.version,
      header.madeUp ? 'made-up' : 'real',
      materialSha256,
      manifestSha256,
      by,
      reason,
    ],
  );
  const id = rows[0]?.id;
  assert(id !== undefined, 'a return that was inserted');
  await transaction.query(
    'insert into returns.built_file (built_id, path, content) select $1, * from unnest($2::text[], $3::bytea[])',
    [id, files.map(({ path }) => path), files.map(({ content }) => content)],
  );
  return id;
}
