import {
  type Appointment,
  type Decision,
  findRole,
  type Role,
  type WantedAppointment,
} from '../../directory/index.ts';
import { type Instant, instant, isoOf } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';

/** An appointment as the database writes it: its role may be one that the matrix no longer knows. */
export interface AppointmentRow {
  readonly id: string;
  readonly role: string;
  readonly force: string | null;
}

/** The appointments whose roles the matrix knows; another reaches nothing and is not shown. */
export function appointmentsOf(rows: readonly AppointmentRow[]): readonly Appointment[] {
  return rows.flatMap(({ id, role, force }) => {
    const known = findRole(role);
    return known === undefined ? [] : [{ id, role: known, force }];
  });
}

/** Keeps an appointment that was asked for; returns its id, undefined when the same one waits already. */
export async function insertRequest(
  transaction: Transaction,
  wanted: WantedAppointment,
  asked: { readonly by: string; readonly at: Instant; readonly reason: string },
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into directory.appointment_request (person_id, role, force, reason, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
    [wanted.person, wanted.role, wanted.force, asked.reason, asked.by, isoOf(asked.at)],
  );
  return rows[0]?.id;
}

/** A request for an appointment, with the names that an administrator needs to decide it. */
export interface HeldRequest {
  readonly id: string;
  readonly person: string;
  readonly personName: string;
  readonly personDisabled: boolean;
  readonly role: Role;
  readonly force: string | null;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly decision: Decision | null;
}

interface RequestRow {
  readonly id: string;
  readonly person: string;
  readonly person_name: string;
  readonly person_disabled: boolean;
  readonly role: string;
  readonly force: string | null;
  readonly reason: string;
  readonly asked_by: string;
  readonly asked_by_name: string;
  readonly asked_at: Date;
  readonly decision: Decision | null;
}

const requests = `
  select asked.id, asked.person_id as person, person.name as person_name, person.disabled_at is not null as person_disabled,
    asked.role, asked.force, asked.reason, asked.asked_by, asker.name as asked_by_name, asked.asked_at, asked.decision
  from directory.appointment_request as asked
  join directory.person as person on person.id = asked.person_id
  join directory.person as asker on asker.id = asked.asked_by`;

function requestsOf(rows: readonly RequestRow[]): readonly HeldRequest[] {
  return rows.flatMap((row) => {
    const role = findRole(row.role);
    if (role === undefined) return [];
    return [
      {
        id: row.id,
        person: row.person,
        personName: row.person_name,
        personDisabled: row.person_disabled,
        role,
        force: row.force,
        reason: row.reason,
        askedBy: row.asked_by,
        askedByName: row.asked_by_name,
        askedAt: instant(row.asked_at.getTime()),
        decision: row.decision,
      },
    ];
  });
}

/** The requests that wait for a second person, oldest first. */
export async function readWaitingRequests(transaction: Transaction): Promise<readonly HeldRequest[]> {
  const { rows } = await transaction.query<RequestRow>(
    `${requests} where asked.decision is null order by asked.asked_at, asked.id`,
  );
  return requestsOf(rows);
}

/** One request, held until the transaction ends, so that two who decide at once make one decision. */
export async function holdRequest(transaction: Transaction, id: string): Promise<HeldRequest | undefined> {
  await transaction.query(`select pg_advisory_xact_lock(hashtextextended('appointment request ' || $1, 0))`, [
    id,
  ]);
  const { rows } = await transaction.query<RequestRow>(`${requests} where asked.id = $1`, [id]);
  return requestsOf(rows)[0];
}

/** Notes what a second person decided. */
export async function storeDecision(
  transaction: Transaction,
  id: string,
  decided: { readonly decision: Decision; readonly by: string; readonly at: Instant },
): Promise<void> {
  await transaction.query(
    `update directory.appointment_request set decision = $2, decided_by = $3, decided_at = $4
     where id = $1 and decision is null`,
    [id, decided.decision, decided.by, isoOf(decided.at)],
  );
}

/** Appoints. `request` is null at the command line only: the staff door's policy asks for one. */
export async function insertAppointment(
  transaction: Transaction,
  wanted: WantedAppointment,
  appointed: { readonly by: string; readonly at: Instant; readonly request: string | null },
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into directory.appointment (person_id, role, force, request_id, appointed_at, appointed_by)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
    [wanted.person, wanted.role, wanted.force, appointed.request, isoOf(appointed.at), appointed.by],
  );
  return rows[0]?.id;
}

/** Ends an appointment. False when there is none of that id that the reader may end, or it has ended. */
export async function storeEnd(
  transaction: Transaction,
  id: string,
  ended: { readonly by: string; readonly at: Instant },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `update directory.appointment set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null`,
    [id, isoOf(ended.at), ended.by],
  );
  return rowCount === 1;
}

/** Appoints somebody of the demonstration, unless they ever held that appointment: one that was ended stays so. */
export async function insertFirstAppointment(
  transaction: Transaction,
  { person, role, force }: WantedAppointment,
  appointed: { readonly by: string; readonly at: Instant },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `insert into directory.appointment (person_id, role, force, appointed_at, appointed_by)
     select $1, $2, $3, $4, $5 where not exists (
       select from directory.appointment as ever
       where ever.person_id = $1 and ever.role = $2 and ever.force is not distinct from $3)`,
    [person, role, force, isoOf(appointed.at), appointed.by],
  );
  return rowCount === 1;
}
