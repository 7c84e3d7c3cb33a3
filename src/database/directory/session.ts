import type { Appointment, Person, SessionFacts } from '../../directory/index.ts';
import { type Instant, instant, isoOf, type Language } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';
import { type AppointmentRow, appointmentsOf } from './appointment.ts';

/** SHA-256 of a key, in hexadecimal: all that the database ever holds of it. */
export type KeyHash = string;

/** A sign-in that was begun: where to go on to, and whose session is shown again, if anyone's. */
export interface BegunSignIn {
  readonly returnTo: string;
  readonly language: Language;
  readonly session: KeyHash | null;
  readonly begunAt: Instant;
}

/** A session with its person, what they hold now, and what its end depends on. */
export interface HeldSession extends SessionFacts {
  readonly person: Person;
  readonly appointments: readonly Appointment[];
  /** The appointment that was chosen, if it is still held. */
  readonly chosen: Appointment | null;
}

/** Names the key whose sign-in or session the rest of the transaction may reach; policies let it reach no other. */
export async function nameKey(transaction: Transaction, hash: KeyHash): Promise<void> {
  await transaction.query(`select set_config('watershed.session', $1, true)`, [hash]);
}

/** Keeps a sign-in that was begun. Call `nameKey` before it. */
export async function insertSignIn(
  transaction: Transaction,
  hash: KeyHash,
  begun: BegunSignIn,
): Promise<void> {
  await transaction.query(
    `insert into directory.sign_in (key_hash, return_to, language, session_hash, begun_at)
     values (decode($1, 'hex'), $2, $3, decode($4, 'hex'), $5)`,
    [hash, begun.returnTo, begun.language, begun.session, isoOf(begun.begunAt)],
  );
}

/** Takes the named sign-in away, so that it is of use once; undefined when there is none. */
export async function takeSignIn(transaction: Transaction): Promise<BegunSignIn | undefined> {
  const { rows } = await transaction.query<{
    return_to: string;
    language: Language;
    session: KeyHash | null;
    begun_at: Date;
  }>(
    `delete from directory.sign_in where key_hash is not null
     returning return_to, language, encode(session_hash, 'hex') as session, begun_at`,
  );
  const [row] = rows;
  return (
    row && {
      returnTo: row.return_to,
      language: row.language,
      session: row.session,
      begunAt: instant(row.begun_at.getTime()),
    }
  );
}

/** A session to be kept. */
export interface NewSession {
  readonly person: string;
  readonly authenticatedAt: Instant;
  readonly beganAt: Instant;
  readonly seenAt: Instant;
}

/** Keeps a session under a key's hash. Call `nameKey` before it. */
export async function insertSession(
  transaction: Transaction,
  hash: KeyHash,
  session: NewSession,
): Promise<void> {
  await transaction.query(
    `insert into directory.session (key_hash, person_id, authenticated_at, began_at, seen_at)
     values (decode($1, 'hex'), $2, $3, $4, $5)`,
    [hash, session.person, isoOf(session.authenticatedAt), isoOf(session.beganAt), isoOf(session.seenAt)],
  );
}

/** The named session; undefined when there is none. */
export async function readSession(transaction: Transaction): Promise<HeldSession | undefined> {
  const { rows } = await transaction.query<{
    person: Person;
    authenticated_at: Date;
    began_at: Date;
    seen_at: Date;
    disabled_at: Date | null;
    roles_changed_at: Date | null;
    chosen: string | null;
    held: AppointmentRow[];
  }>({
    name: 'read session',
    text: `select jsonb_build_object('id', person.id, 'name', person.name, 'organisation', person.organisation) as person,
       session.authenticated_at, session.began_at, session.seen_at, person.disabled_at, session.appointment_id as chosen,
       (select greatest(max(appointed_at), max(ended_at)) from directory.appointment as each
         where each.person_id = person.id) as roles_changed_at,
       (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'role', role, 'force', force) order by role, force), '[]')
         from directory.appointment as each where each.person_id = person.id and ended_at is null) as held
     from directory.session as session join directory.person as person on person.id = session.person_id`,
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const appointments = appointmentsOf(row.held);
  return {
    person: row.person,
    appointments,
    chosen: appointments.find((appointment) => appointment.id === row.chosen) ?? null,
    authenticatedAt: instant(row.authenticated_at.getTime()),
    beganAt: instant(row.began_at.getTime()),
    seenAt: instant(row.seen_at.getTime()),
    disabledAt: row.disabled_at && instant(row.disabled_at.getTime()),
    rolesChangedAt: row.roles_changed_at && instant(row.roles_changed_at.getTime()),
  };
}

/** Notes that the named session was used. */
export async function touchSession(transaction: Transaction, seenAt: Instant): Promise<void> {
  await transaction.query('update directory.session set seen_at = $1', [isoOf(seenAt)]);
}

/** Notes in which appointment the person of the named session acts. */
export async function chooseForSession(transaction: Transaction, appointment: string): Promise<void> {
  await transaction.query('update directory.session set appointment_id = $1', [appointment]);
}

/** Ends the named session. */
export async function deleteSession(transaction: Transaction): Promise<void> {
  await transaction.query('delete from directory.session where key_hash is not null');
}

/** Forgets sessions last used, and sign-ins begun, before the given moments. Door: jobs. Returns how many sessions. */
export async function forgetSessions(
  transaction: Transaction,
  before: { readonly sessions: Instant; readonly signIns: Instant },
): Promise<number> {
  await transaction.query('delete from directory.sign_in where begun_at < $1', [isoOf(before.signIns)]);
  const { rowCount } = await transaction.query('delete from directory.session where seen_at < $1', [
    isoOf(before.sessions),
  ]);
  return rowCount ?? 0;
}
