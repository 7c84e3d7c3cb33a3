import type { Permission } from '../../directory/index.ts';
import type { Transaction } from '../connection.ts';

/** Makes the table of permissions say what the matrix says, and nothing else. */
export async function storePermissions(
  transaction: Transaction,
  permissions: readonly Permission[],
): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('directory.permission'))`);
  const wanted = JSON.stringify(permissions);
  await transaction.query(
    `with wanted as (
       select * from jsonb_to_recordset($1::jsonb) as w (role text, purpose text, relation text, verb text, scope text)
     )
     delete from directory.permission as held where not exists (
       select from wanted where (wanted.role, wanted.purpose, wanted.relation, wanted.verb, wanted.scope)
         = (held.role, held.purpose, held.relation, held.verb, held.scope))`,
    [wanted],
  );
  await transaction.query(
    `insert into directory.permission (role, purpose, relation, verb, scope)
     select * from jsonb_to_recordset($1::jsonb) as w (role text, purpose text, relation text, verb text, scope text)
     on conflict do nothing`,
    [wanted],
  );
}
