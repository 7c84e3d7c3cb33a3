import type { Code } from '../../records/index.ts';
import type { Transaction } from '../connection.ts';

/** Writes the code lists as the project holds them; a code that is already there is brought up to date. */
export async function storeCodes(transaction: Transaction, codes: readonly Code[]): Promise<void> {
  // Two first imports at once: an upsert settles one of the table's unique rules only, so they take turns.
  await transaction.query(`select pg_advisory_xact_lock(hashtext('records.code'))`);
  await transaction.query(
    `insert into records.code (list, code, slug, written)
     select * from unnest($1::text[], $2::smallint[], $3::text[], $4::text[])
     on conflict (list, code) do update set slug = excluded.slug, written = excluded.written
     where (code.slug, code.written) is distinct from (excluded.slug, excluded.written)`,
    [
      codes.map((code) => code.list),
      codes.map((code) => code.code),
      codes.map((code) => code.slug),
      codes.map((code) => code.written[0]),
    ],
  );
}
