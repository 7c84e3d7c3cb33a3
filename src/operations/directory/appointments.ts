import {
  appendAudit,
  holdRequest,
  insertAppointment,
  insertRequest,
  readPerson,
  readWaitingRequests,
  storeDecision,
  storeEnd,
} from '../../database/index.ts';
import {
  type AccessMatrix,
  type AskRefusal,
  type DecideRefusal,
  type Decision,
  mayAsk,
  mayDecide,
  type WantedAppointment,
} from '../../directory/index.ts';
import { accept, present, type Result, refuse } from '../../kernel/index.ts';
import type { PeopleDesk } from './desk.ts';

/** Asks for an appointment, which a second administrator then decides. */
export async function askForAppointment(
  { database, act, now }: PeopleDesk,
  matrix: AccessMatrix,
  wanted: WantedAppointment,
  reason: string,
): Promise<Result<{ readonly request: string }, AskRefusal | 'no-such-person'>> {
  return database.transact(act, async (transaction) => {
    const person = await readPerson(transaction, wanted.person);
    if (person === undefined) return refuse('no-such-person', 'There is no such person.');
    const asked = (await readWaitingRequests(transaction)).filter(
      (request) => request.person === wanted.person,
    );
    const candidate = { disabled: person.disabledAt !== null, held: person.appointments, asked };
    const allowed = mayAsk(matrix, wanted, candidate, act.actor);
    if (!allowed.ok) return allowed;
    const request = await insertRequest(transaction, wanted, { by: act.actor, at: now, reason });
    if (request === undefined) return refuse('asked-already', 'This appointment waits for a second person.');
    await appendAudit(transaction, {
      operation: 'ask for appointment',
      subjectKind: 'person',
      subjectId: wanted.person,
      details: { request, role: wanted.role, force: wanted.force },
    });
    return accept({ request });
  });
}

/** Decides what another administrator asked for; approving appoints, in the same transaction. DI-7. */
export async function decideRequest(
  { database, act, now }: PeopleDesk,
  id: string,
  decision: Decision,
): Promise<Result<{ readonly person: string }, DecideRefusal | 'no-such-request' | 'held-already'>> {
  return database.transact(act, async (transaction) => {
    const request = await holdRequest(transaction, id);
    if (request === undefined) return refuse('no-such-request', 'There is no such request.');
    const allowed = mayDecide(request, decision, act.actor);
    if (!allowed.ok) return allowed;
    const { person, role, force } = request;
    const { appointments } = present(await readPerson(transaction, person), `person of request ${id}`);
    const held = appointments.some((each) => each.role === role && each.force === force);
    if (decision === 'approved' && held) return refuse('held-already', 'The person holds this appointment.');
    await storeDecision(transaction, id, { decision, by: act.actor, at: now });
    if (decision === 'approved') {
      const appointed = { by: act.actor, at: now, request: id };
      await insertAppointment(transaction, { person, role, force }, appointed);
    }
    await appendAudit(transaction, {
      operation: decision === 'approved' ? 'appoint' : 'refuse appointment',
      subjectKind: 'person',
      subjectId: person,
      details: { request: id, role, force },
    });
    return accept({ person });
  });
}

/** Ends an appointment: it reaches nothing from the next statement on, and its person's session ends. */
export async function endAppointment(
  { database, act, now }: PeopleDesk,
  appointment: { readonly id: string; readonly person: string },
): Promise<Result<null, 'no-such-appointment'>> {
  return database.transact(act, async (transaction) => {
    const person = await readPerson(transaction, appointment.person);
    const held = person?.appointments.some((each) => each.id === appointment.id) ?? false;
    if (!held || !(await storeEnd(transaction, appointment.id, { by: act.actor, at: now }))) {
      return refuse('no-such-appointment', 'There is no such appointment, or it has ended.');
    }
    await appendAudit(transaction, {
      operation: 'end appointment',
      subjectKind: 'appointment',
      subjectId: appointment.id,
      details: { person: appointment.person },
    });
    return accept(null);
  });
}
