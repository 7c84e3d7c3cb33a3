import type { Role } from '../../directory/index.ts';
import type { Transaction } from '../connection.ts';

/** A person to be stored, with the one appointment that they hold. */
export interface AppointedPerson {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
  readonly force: string | null;
}

/** Stores people with their appointments; who is there already stays as they are. Door: jobs. */
export async function storeAppointedPeople(
  transaction: Transaction,
  people: readonly AppointedPerson[],
  appointedBy: string,
): Promise<void> {
  const rows = JSON.stringify(people);
  const shape = '(id uuid, issuer text, subject text, name text, organisation text, role text, force text)';
  await transaction.query(
    `insert into directory.person (id, issuer, subject, name, organisation)
     select id, issuer, subject, name, organisation from jsonb_to_recordset($1::jsonb) as p ${shape} on conflict do nothing`,
    [rows],
  );
  await transaction.query(
    `insert into directory.appointment (person_id, role, force, appointed_by)
     select id, role, force, $2 from jsonb_to_recordset($1::jsonb) as p ${shape} on conflict do nothing`,
    [rows, appointedBy],
  );
}
