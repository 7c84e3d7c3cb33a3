import { assert, firstDayOf, type Month, month, type PlainDate, plainDate } from '../../kernel/index.ts';
import type { ReturnFault, ReturnFile, ReturnHeader } from '../../returns/index.ts';
import type { Transaction } from '../connection.ts';

/** A return that was accepted. */
export interface ReceivedReturn {
  readonly id: number;
  readonly force: string;
  readonly from: Month;
  readonly asAt: PlainDate;
  readonly vawg: { readonly name: string; readonly version: number };
  readonly origin: 'real' | 'made-up';
  readonly manifestSha256: string;
  readonly receivedAt: string;
  /** The return that took its place; null while it stands. */
  readonly supersededBy: number | null;
}

interface ReceivedRow extends Omit<ReceivedReturn, 'from' | 'asAt' | 'vawg'> {
  readonly quarter: string;
  readonly asAt: string;
  readonly name: string;
  readonly version: number;
}

/** Every return that was accepted, those that were replaced too: by force, quarter and the order in which they came. */
export async function listReceived(transaction: Transaction): Promise<readonly ReceivedReturn[]> {
  const { rows } = await transaction.query<ReceivedRow>(
    `select id, force, to_char(quarter, 'YYYY-MM') as quarter, as_at::text as "asAt", vawg_name as name,
       vawg_version as version, origin, encode(manifest_sha256, 'hex') as "manifestSha256",
       to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "receivedAt",
       superseded_by as "supersededBy"
     from returns.received order by force, quarter, id`,
  );
  return rows.map(({ asAt, name, quarter, version, ...rest }) => ({
    ...rest,
    from: month(quarter),
    asAt: plainDate(asAt),
    vawg: { name, version },
  }));
}

/** The files of a return that was accepted. */
export async function readReceivedFiles(
  transaction: Transaction,
  id: number,
): Promise<readonly ReturnFile[]> {
  const { rows } = await transaction.query<ReturnFile>(
    'select path, content from returns.received_file where received_id = $1 order by path',
    [id],
  );
  return rows;
}

/** Whether made-up or real data is held; null where nothing is. */
export async function findHeldOrigin(transaction: Transaction): Promise<'real' | 'made-up' | null> {
  const { rows } = await transaction.query<{ origin: 'real' | 'made-up' }>(
    `select origin from returns.received union select origin from records.file
     union select origin from extracts.package limit 1`,
  );
  return rows[0]?.origin ?? null;
}

/** Keeps a return, while nobody else does (`lockReturns`), and lets it take the place of the one that stood for its force and quarter. Gives its number. */
export async function insertReceived(
  transaction: Transaction,
  header: ReturnHeader,
  files: readonly ReturnFile[],
  facts: { readonly by: string; readonly manifestSha256: string; readonly keyFingerprint: string },
): Promise<number> {
  const { rows: numbers } = await transaction.query<{ id: number }>(
    'select coalesce(max(id), 0) + 1 as id from returns.received',
  );
  const id = numbers[0]?.id;
  assert(id !== undefined, 'a number for a return');
  const quarter = firstDayOf(header.from);
  await transaction.query(
    'update returns.received set superseded_by = $3 where force = $1 and quarter = $2 and superseded_by is null',
    [header.force, quarter, id],
  );
  await transaction.query(
    `insert into returns.received (id, force, quarter, as_at, vawg_name, vawg_version, origin, manifest_sha256,
       key_fingerprint, received_by)
     values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), $9, $10)`,
    [
      id,
      header.force,
      quarter,
      header.asAt,
      header.vawg.name,
      header.vawg.version,
      header.madeUp ? 'made-up' : 'real',
      facts.manifestSha256,
      facts.keyFingerprint,
      facts.by,
    ],
  );
  await transaction.query(
    'insert into returns.received_file (received_id, path, content) select $1, * from unnest($2::text[], $3::bytea[])',
    [id, files.map(({ path }) => path), files.map(({ content }) => content)],
  );
  return id;
}

/** Remembers that a package was turned back, and for what; nothing of what it held. Gives its number. */
export async function insertTurnedBack(
  transaction: Transaction,
  faults: readonly ReturnFault[],
  facts: { readonly by: string; readonly packageSha256: string; readonly force: string | null },
): Promise<number> {
  const places = faults.map(({ column, file, kind, line }) => ({ kind, file, line, column }));
  const { rows } = await transaction.query<{ id: number }>(
    `insert into returns.turned_back (package_sha256, force, faults, turned_back_by)
     values (decode($1, 'hex'), $2, $3::jsonb, $4) returning id`,
    [facts.packageSha256, facts.force, JSON.stringify(places), facts.by],
  );
  const id = rows[0]?.id;
  assert(id !== undefined, 'a package that was turned back');
  return id;
}
