import {
  appendAudit,
  chooseForSession,
  type Database,
  deleteSession,
  forgetSessions,
  insertSession,
  nameKey,
  readSession,
  touchSession,
} from '../../database/index.ts';
import {
  type Appointment,
  isFresh,
  type Person,
  type SessionLimits,
  sessionsSince,
  signInsSince,
  standingOf,
} from '../../directory/index.ts';
import { accept, type Instant, type Result, refuse } from '../../kernel/index.ts';
import { actOf, door, type SignInDesk } from './desk.ts';
import { hashOf, type Key, newKey } from './key.ts';

/** Somebody who is signed in: who, what they hold, and in which appointment they act. */
export interface SignedIn {
  readonly key: Key;
  readonly person: Person;
  readonly appointments: readonly Appointment[];
  /** Null until one is chosen, and for whoever holds none. */
  readonly appointment: Appointment | null;
  /** True when they showed who they are recently enough for a sensitive act. DI-6. */
  readonly fresh: boolean;
}

/** A use is noted once a minute: a page of many requests need not write many times. */
const touchEveryMs = 60_000;

/** Who a key signs in; undefined for a key that is unknown, and for a session that has ended, which is then forgotten. DI-5. */
export async function readSignedIn(
  { database, limits, clock }: SignInDesk,
  key: Key,
): Promise<SignedIn | undefined> {
  const now = clock.now();
  const named = { ...door, key: hashOf(key) };
  const session = await database.look(named, readSession);
  if (session === undefined) return undefined;
  const standing = standingOf(session, limits, now);
  if (standing !== 'live') {
    await database.transact(named, async (transaction) => {
      await deleteSession(transaction);
      await appendAudit(transaction, {
        operation: 'end session',
        subjectKind: 'person',
        subjectId: session.person.id,
        details: { code: standing },
      });
    });
    return undefined;
  }
  if (now - session.seenAt >= touchEveryMs) {
    await database.transact(named, (transaction) => touchSession(transaction, now));
  }
  return {
    key,
    person: session.person,
    appointments: session.appointments,
    appointment: session.chosen,
    fresh: isFresh(session.authenticatedAt, limits, now),
  };
}

/** Ends a session. */
export async function signOut({ database }: SignInDesk, { key, person }: SignedIn): Promise<void> {
  await database.transact(actOf(person.id), async (transaction) => {
    await nameKey(transaction, hashOf(key));
    await deleteSession(transaction);
    await appendAudit(transaction, { operation: 'sign out', subjectKind: 'person', subjectId: person.id });
  });
}

/** Chooses the appointment in which the person acts from now on. The session goes on under a new key. DI-4. */
export async function actIn(
  { database, clock }: SignInDesk,
  { key, person }: SignedIn,
  appointment: string,
): Promise<Result<{ readonly key: Key }, 'no-such-appointment'>> {
  return database.transact(actOf(person.id), async (transaction) => {
    await nameKey(transaction, hashOf(key));
    const session = await readSession(transaction);
    if (session === undefined || !session.appointments.some((held) => held.id === appointment)) {
      return refuse('no-such-appointment', 'The person holds no such appointment.');
    }
    await deleteSession(transaction);
    const next = newKey();
    await nameKey(transaction, hashOf(next));
    await insertSession(transaction, hashOf(next), {
      person: person.id,
      authenticatedAt: session.authenticatedAt,
      beganAt: session.beganAt,
      seenAt: clock.now(),
    });
    await chooseForSession(transaction, appointment);
    await appendAudit(transaction, {
      operation: 'choose appointment',
      subjectKind: 'appointment',
      subjectId: appointment,
    });
    return accept({ key: next });
  });
}

/** Why somebody who is signed in was not let through to a page. */
export type DenialCode = 'purpose' | 'step-up' | 'nothing-there';

/** Notes that somebody was not let through. `page` is the page's name, never an address. */
export async function recordDenial(
  { database }: SignInDesk,
  { person, appointment }: SignedIn,
  page: string,
  code: DenialCode,
): Promise<void> {
  await database.transact(actOf(person.id), (transaction) =>
    appendAudit(transaction, {
      operation: 'deny access',
      subjectKind: 'page',
      subjectId: page,
      details: { code, appointment: appointment?.id ?? null },
    }),
  );
}

/** Removes what is left of sessions and sign-ins that cannot be used any more. Door: jobs. Returns how many sessions. */
export async function forgetDeadSessions(
  jobs: Database,
  limits: SessionLimits,
  now: Instant,
): Promise<number> {
  return jobs.transact({ actor: 'watershed', purpose: 'forget dead sessions' }, async (transaction) => {
    const sessions = await forgetSessions(transaction, {
      sessions: sessionsSince(limits, now),
      signIns: signInsSince(limits, now),
    });
    await appendAudit(transaction, {
      operation: 'forget dead sessions',
      subjectKind: 'sessions',
      subjectId: '',
      details: { sessions },
    });
    return sessions;
  });
}
