import { firstDayOf, type Month, month, type PlainDate } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';

/** A package that somebody checked and accepted for loading. */
export interface Accepting {
  readonly force: string;
  readonly profile: string;
  readonly profileSha256: Buffer;
  readonly asAt: PlainDate;
  readonly fewer: boolean;
  /** First and last month that it is said to cover; null where nothing was said. */
  readonly covers: { readonly from: Month; readonly to: Month } | null;
  readonly files: number;
  readonly by: string;
}

/** What the jobs door reads of it before it loads. */
export interface AcceptedPackage extends Omit<Accepting, 'asAt' | 'files'> {
  readonly asAt: string;
}

/** Writes that a package was accepted, and gives the number of that act. Door: staff. */
export async function insertAcceptance(transaction: Transaction, accepting: Accepting): Promise<string> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into extracts.acceptance (force, profile, profile_sha256, as_at, fewer, files, accepted_by, covers_from,
       covers_to)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      accepting.force,
      accepting.profile,
      accepting.profileSha256,
      accepting.asAt,
      accepting.fewer,
      accepting.files,
      accepting.by,
      accepting.covers === null ? null : firstDayOf(accepting.covers.from),
      accepting.covers === null ? null : firstDayOf(accepting.covers.to),
    ],
  );
  return rows[0]?.id ?? '';
}

/** An acceptance that nothing became of yet; undefined where there is none. Door: jobs. */
export async function findAcceptance(
  transaction: Transaction,
  id: string,
): Promise<AcceptedPackage | undefined> {
  type Row = Omit<AcceptedPackage, 'covers'> & { readonly from: string | null; readonly to: string | null };
  const { rows } = await transaction.query<Row>(
    `select force, profile, profile_sha256 as "profileSha256", as_at::text as "asAt", fewer, accepted_by::text as by,
       to_char(covers_from, 'YYYY-MM') as "from", to_char(covers_to, 'YYYY-MM') as "to"
     from extracts.acceptance where id = $1 and outcome is null`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const { from, to, ...accepted } = row;
  return { ...accepted, covers: from === null || to === null ? null : { from: month(from), to: month(to) } };
}

export type AcceptanceOutcome = 'loaded' | 'unchanged' | 'faulty' | 'refused' | 'failed';

/** Writes what became of an accepted package. Door: jobs. */
export async function endAcceptance(
  transaction: Transaction,
  id: string,
  outcome: AcceptanceOutcome,
  packageId: number | null,
): Promise<void> {
  await transaction.query(
    'update extracts.acceptance set outcome = $2, package_id = $3, ended_at = now() where id = $1 and outcome is null',
    [id, outcome, packageId],
  );
}

/** When the newest package that a person accepted was accepted, where nobody knows what became of it. */
export async function findUnknownAcceptance(
  transaction: Transaction,
  force: string,
  person: string,
): Promise<Date | undefined> {
  const { rows } = await transaction.query<{ at: Date; outcome: string | null }>(
    `select accepted_at as at, outcome from extracts.acceptance where force = $1 and accepted_by::text = $2
     order by accepted_at desc limit 1`,
    [force, person],
  );
  const [newest] = rows;
  return newest?.outcome === null ? newest.at : undefined;
}
