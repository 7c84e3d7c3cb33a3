import type { TrustedKey } from '../../returns/index.ts';
import type { Transaction } from '../connection.ts';

/** The keys that forces may sign with now. */
export async function listTrustedKeys(transaction: Transaction): Promise<readonly TrustedKey[]> {
  const { rows } = await transaction.query<TrustedKey>(
    `select force, fingerprint, public_pem as "publicPem" from returns.key where withdrawn_at is null
     order by force, fingerprint`,
  );
  return rows;
}

/** Trusts a key for a force. False where it is known already, whether for this force, for another, or withdrawn. */
export async function insertKey(
  transaction: Transaction,
  { fingerprint, force, publicPem }: TrustedKey,
  by: string,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `insert into returns.key (fingerprint, force, public_pem, trusted_by) values ($1, $2, $3, $4)
     on conflict (fingerprint) do nothing`,
    [fingerprint, force, publicPem, by],
  );
  return rowCount === 1;
}

/** Ends the trust in a key; returns that it signed stay. Undefined where no key of that name is trusted. */
export async function withdrawKey(
  transaction: Transaction,
  fingerprint: string,
  by: string,
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ force: string }>(
    `update returns.key set withdrawn_at = now(), withdrawn_by = $2
     where fingerprint = $1 and withdrawn_at is null returning force`,
    [fingerprint, by],
  );
  return rows[0]?.force;
}
