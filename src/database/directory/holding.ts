import type { Role } from '../../directory/index.ts';
import type { Transaction } from '../connection.ts';

/** The people of that name who hold a role at a force now and may sign in, by id. Door: jobs. */
export async function findHolders(
  transaction: Transaction,
  wanted: { readonly name: string; readonly role: Role; readonly force: string },
): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ id: string }>(
    `select person.id from directory.person as person
     join directory.appointment as held on held.person_id = person.id
     where person.name = $1 and held.role = $2 and held.force = $3 and held.ended_at is null
       and person.disabled_at is null
     order by person.id`,
    [wanted.name, wanted.role, wanted.force],
  );
  return rows.map(({ id }) => id);
}
