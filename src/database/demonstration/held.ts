import type { Transaction } from '../connection.ts';

/** What a database holds, as far as a demonstration needs to know. */
export interface HeldForDemonstration {
  /** Files received, of any origin. */
  readonly files: number;
  /** Of them, the made-up ones that this name received. */
  readonly filesOfDemonstration: number;
}

/** Demonstrations take turns until the transaction ends: two first starts at once make one. */
export async function lockDemonstration(transaction: Transaction): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('watershed demonstration'))`);
}

export async function findHeldForDemonstration(
  transaction: Transaction,
  receivedBy: string,
): Promise<HeldForDemonstration> {
  const { rows } = await transaction.query<HeldForDemonstration>(
    `select count(*)::int as files,
       (count(*) filter (where origin = 'made-up' and received_by = $1))::int as "filesOfDemonstration"
     from records.file`,
    [receivedBy],
  );
  return rows[0] ?? { files: 0, filesOfDemonstration: 0 };
}
