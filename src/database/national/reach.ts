import type { Transaction } from '../connection.ts';

/**
 * True where the transaction's appointment reaches every force's plans: what was read for one such reader may be shown to
 * another. For the staff door; jobs reach everything.
 */
export async function reachesEveryPlan(transaction: Transaction): Promise<boolean> {
  const { rows } = await transaction.query<{ whole: boolean }>(
    `select coalesce(directory.scope('plans.action', 'select') = 'every-force', false) and audit.setting('force') is null as whole`,
  );
  return rows[0]?.whole === true;
}
