import {
  appendAudit,
  type HeldRequest,
  holdRequest,
  insertPerson,
  type ListedPerson,
  type NewPerson,
  readPeople,
  readPerson,
  readWaitingRequests,
  storeDisabled,
} from '../../database/index.ts';
import { accept, type Result, refuse } from '../../kernel/index.ts';
import type { PeopleDesk } from './desk.ts';

/** Everybody the administrator may see, and the appointments that wait for a second person. */
export async function listPeople({ database, act }: PeopleDesk): Promise<{
  readonly people: readonly ListedPerson[];
  readonly waiting: readonly HeldRequest[];
}> {
  return database.transact(act, async (transaction) => {
    const people = await readPeople(transaction);
    const waiting = await readWaitingRequests(transaction);
    await appendAudit(transaction, {
      operation: 'read people',
      subjectKind: 'people',
      subjectId: '',
      details: { people: people.length, waiting: waiting.length },
    });
    return { people, waiting };
  });
}

/** One person, with what was asked for them and waits; undefined when there is none that the reader may see. */
export async function findPerson(
  { database, act }: PeopleDesk,
  id: string,
): Promise<{ readonly person: ListedPerson; readonly waiting: readonly HeldRequest[] } | undefined> {
  return database.transact(act, async (transaction) => {
    const person = await readPerson(transaction, id);
    if (person === undefined) return undefined;
    const waiting = (await readWaitingRequests(transaction)).filter((request) => request.person === id);
    await appendAudit(transaction, { operation: 'read person', subjectKind: 'person', subjectId: id });
    return { person, waiting };
  });
}

/** Adds somebody who may sign in; they reach nothing until they are appointed. */
export async function addPerson(
  { database, act }: PeopleDesk,
  person: NewPerson,
): Promise<Result<{ readonly id: string }, 'known-already'>> {
  return database.transact(act, async (transaction) => {
    const id = await insertPerson(transaction, person);
    if (id === undefined) return refuse('known-already', 'Somebody is known by this identity already.');
    await appendAudit(transaction, { operation: 'add person', subjectKind: 'person', subjectId: id });
    return accept({ id });
  });
}

/** Bars somebody from signing in: their session ends at their next request. Nobody bars themselves. */
export async function disablePerson(
  { database, act, now }: PeopleDesk,
  id: string,
): Promise<Result<null, 'no-such-person' | 'own-account'>> {
  if (act.actor === id) return refuse('own-account', 'Nobody bars themselves.');
  return database.transact(act, async (transaction) => {
    if (!(await storeDisabled(transaction, id, now))) {
      return refuse('no-such-person', 'There is no such person, or they are barred already.');
    }
    await appendAudit(transaction, {
      operation: 'disable person',
      subjectKind: 'person',
      subjectId: id,
    });
    return accept(null);
  });
}

/** One appointment that waits or was decided; undefined when there is none that the reader may see. */
export async function findRequest(
  { database, act }: PeopleDesk,
  id: string,
): Promise<HeldRequest | undefined> {
  return database.transact(act, async (transaction) => {
    const request = await holdRequest(transaction, id);
    if (request === undefined) return undefined;
    await appendAudit(transaction, {
      operation: 'read appointment request',
      subjectKind: 'appointment request',
      subjectId: id,
    });
    return request;
  });
}

/** The people of the reader's force whom a plan may name: those who may sign in. They are choices of a form, not a record read. */
export async function listColleagues({ database, act }: PeopleDesk): Promise<readonly ListedPerson[]> {
  return database.transact(act, async (transaction) =>
    (await readPeople(transaction)).filter(({ disabledAt }) => disabledAt === null),
  );
}
