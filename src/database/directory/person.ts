import type { Appointment, Identity, Person } from '../../directory/index.ts';
import { type Instant, instant, isoOf } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';
import { type AppointmentRow, appointmentsOf } from './appointment.ts';

/** Names whom the identity provider speaks of; policies then let the transaction reach that person's row. */
export async function nameIdentity(transaction: Transaction, identity: Identity): Promise<void> {
  await transaction.query(
    `select set_config('watershed.issuer', $1, true), set_config('watershed.subject', $2, true)`,
    [identity.issuer, identity.subject],
  );
}

/** The person of an identity; undefined when there is none. Call `nameIdentity` before it at the staff door. */
export async function findByIdentity(
  transaction: Transaction,
  { issuer, subject }: Identity,
): Promise<{ readonly id: string; readonly disabled: boolean } | undefined> {
  const { rows } = await transaction.query<{ id: string; disabled: boolean }>(
    `select id, disabled_at is not null as disabled from directory.person where issuer = $1 and subject = $2`,
    [issuer, subject],
  );
  return rows[0];
}

/** A person as an administrator sees them. */
export interface ListedPerson extends Person, Identity {
  readonly disabledAt: Instant | null;
  readonly appointments: readonly Appointment[];
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly issuer: string;
  readonly subject: string;
  readonly disabled_at: Date | null;
  readonly held: AppointmentRow[];
}

const people = `
  select person.id, person.name, person.organisation, person.issuer, person.subject, person.disabled_at, (
    select coalesce(jsonb_agg(jsonb_build_object('id', held.id, 'role', held.role, 'force', held.force)
      order by held.role, held.force), '[]')
    from directory.appointment as held where held.person_id = person.id and held.ended_at is null) as held
  from directory.person as person`;

const personOf = (row: PersonRow): ListedPerson => ({
  id: row.id,
  name: row.name,
  organisation: row.organisation,
  issuer: row.issuer,
  subject: row.subject,
  disabledAt: row.disabled_at && instant(row.disabled_at.getTime()),
  appointments: appointmentsOf(row.held),
});

/** The people that the transaction's reader may see, by organisation and name. */
export async function readPeople(transaction: Transaction): Promise<readonly ListedPerson[]> {
  const { rows } = await transaction.query<PersonRow>(
    `${people} order by person.organisation, person.name, person.id`,
  );
  return rows.map(personOf);
}

/** One of them; undefined when there is none that the reader may see. */
export async function readPerson(transaction: Transaction, id: string): Promise<ListedPerson | undefined> {
  const { rows } = await transaction.query<PersonRow>(`${people} where person.id = $1`, [id]);
  return rows.map(personOf)[0];
}

/** Which of some ids are of people whom the reader may see. Whatever is no id at all is nobody's. */
export async function listKnownPeople(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await transaction.query<{ id: string }>(
    'select id::text from directory.person where id::text = any ($1)',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The names of those of some people whom the reader may see, by id. */
export async function listNames(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await transaction.query<{ id: string; name: string }>(
    'select id, name from directory.person where id = any ($1::uuid[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Somebody who may sign in from now on. */
export interface NewPerson extends Identity {
  readonly name: string;
  readonly organisation: string;
}

/** Adds a person; undefined when that identity is known already. */
export async function insertPerson(transaction: Transaction, person: NewPerson): Promise<string | undefined> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into directory.person (issuer, subject, name, organisation) values ($1, $2, $3, $4)
     on conflict do nothing returning id`,
    [person.issuer, person.subject, person.name, person.organisation],
  );
  return rows[0]?.id;
}

/** Bars a person from signing in, or lets them again (null). False when nothing changed. */
export async function storeDisabled(
  transaction: Transaction,
  id: string,
  disabledAt: Instant | null,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `update directory.person set disabled_at = $2 where id = $1 and (disabled_at is null) <> ($2::timestamptz is null)`,
    [id, disabledAt === null ? null : isoOf(disabledAt)],
  );
  return rowCount === 1;
}

/** Keeps a person of the demonstration under a known id, with the provider's address of now. */
export async function storeMadeUpPerson(
  transaction: Transaction,
  person: NewPerson & { readonly id: string },
): Promise<void> {
  await transaction.query(
    `insert into directory.person (id, issuer, subject, name, organisation) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set issuer = excluded.issuer, name = excluded.name, organisation = excluded.organisation`,
    [person.id, person.issuer, person.subject, person.name, person.organisation],
  );
}
