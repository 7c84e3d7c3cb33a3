import {
  appendAudit,
  type HeldReadmission,
  holdReadmission,
  insertReadmission,
  readPerson,
  storeDisabled,
  storeReadmission,
} from '../../database/index.ts';
import { type DecideRefusal, type Decision, mayDecide } from '../../directory/index.ts';
import { accept, type Result, refuse } from '../../kernel/index.ts';
import type { PeopleDesk } from './desk.ts';

export type AskReadmissionRefusal = 'no-such-person' | 'own-account' | 'asked-already' | 'no-reason';

/** Asks for somebody who is barred to be let in again, which a second administrator then decides. DI-11. */
export async function askForReadmission(
  { database, act, now }: PeopleDesk,
  id: string,
  reason: string,
): Promise<Result<null, AskReadmissionRefusal>> {
  if (act.actor === id) return refuse('own-account', 'Nobody lets themselves in again.');
  if (reason.trim() === '') return refuse('no-reason', 'A second administrator needs the reason.');
  return database.transact(act, async (transaction) => {
    const person = await readPerson(transaction, id);
    if (person?.disabledAt === null || person === undefined) {
      return refuse('no-such-person', 'There is no such person, or they may sign in.');
    }
    if (!(await insertReadmission(transaction, id, { by: act.actor, at: now, reason: reason.trim() }))) {
      return refuse('asked-already', 'This waits for a second person already.');
    }
    await appendAudit(transaction, {
      operation: 'ask to let in again',
      subjectKind: 'person',
      subjectId: id,
    });
    return accept(null);
  });
}

/** What waits for somebody who is barred; undefined where nothing does. */
export async function findReadmission(
  { database, act }: PeopleDesk,
  id: string,
): Promise<HeldReadmission | undefined> {
  return database.transact(act, (transaction) => holdReadmission(transaction, id));
}

/** Decides what another administrator asked; approving lets the person sign in again, in the same transaction. DI-11. */
export async function decideReadmission(
  { database, act, now }: PeopleDesk,
  id: string,
  decision: Decision,
): Promise<Result<null, DecideRefusal | 'no-such-request'>> {
  return database.transact(act, async (transaction) => {
    const asked = await holdReadmission(transaction, id);
    if (asked === undefined) return refuse('no-such-request', 'Nothing waits for this person.');
    const { person, askedBy } = asked;
    const waiting = { person, askedBy, decision: null, personDisabled: false };
    const allowed = mayDecide(waiting, decision, act.actor);
    if (!allowed.ok) return allowed;
    await storeReadmission(transaction, asked.id, { decision, by: act.actor, at: now });
    if (decision === 'approved') await storeDisabled(transaction, id, null);
    await appendAudit(transaction, {
      operation: decision === 'approved' ? 'let in again' : 'refuse to let in again',
      subjectKind: 'person',
      subjectId: id,
    });
    return accept(null);
  });
}
