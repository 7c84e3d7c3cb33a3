import {
  appendAudit,
  type BegunSignIn,
  chooseForSession,
  deleteSession,
  findByIdentity,
  type HeldSession,
  insertSession,
  insertSignIn,
  nameIdentity,
  nameKey,
  readSession,
  type Transaction,
  takeSignIn,
} from '../../database/index.ts';
import { type Identity, signInsSince, standingOf } from '../../directory/index.ts';
import { accept, type Instant, type Language, type Result, refuse } from '../../kernel/index.ts';
import { door, type SignInDesk } from './desk.ts';
import { derived, hashOf, type Key, newKey } from './key.ts';

/** What a sign-in sends to the identity provider and expects back: worked out from its key, kept nowhere. */
export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  /** The code verifier of PKCE (RFC 7636): 43 characters. */
  readonly verifier: string;
}

function secretsOf(key: Key): SignInSecrets {
  return {
    state: derived(key, 'state'),
    nonce: derived(key, 'nonce'),
    verifier: derived(key, 'verifier'),
  };
}

/** Begins a sign-in. `session`: the key of whoever is signed in and shall show again who they are. */
export async function beginSignIn(
  { database, clock }: SignInDesk,
  wanted: { readonly returnTo: string; readonly language: Language; readonly session: Key | undefined },
): Promise<{ readonly key: Key; readonly secrets: SignInSecrets }> {
  const key = newKey();
  await database.transact(door, async (transaction) => {
    await nameKey(transaction, hashOf(key));
    await insertSignIn(transaction, hashOf(key), {
      returnTo: wanted.returnTo,
      language: wanted.language,
      session: wanted.session === undefined ? null : hashOf(wanted.session),
      begunAt: clock.now(),
    });
  });
  return { key, secrets: secretsOf(key) };
}

/** A sign-in that came back from the identity provider, as it was begun. */
export interface ReturnedSignIn extends BegunSignIn {
  readonly secrets: SignInSecrets;
}

/** Takes a begun sign-in away: it is of use once. Undefined for one that is not there or took too long. DI-8. */
export async function resumeSignIn(
  { database, limits, clock }: SignInDesk,
  key: Key,
): Promise<ReturnedSignIn | undefined> {
  const begun = await database.transact(door, async (transaction) => {
    await nameKey(transaction, hashOf(key));
    return takeSignIn(transaction);
  });
  if (begun === undefined || begun.begunAt < signInsSince(limits, clock.now())) return undefined;
  return { ...begun, secrets: secretsOf(key) };
}

/** Who the provider says it was, and when they showed it. */
export interface Shown extends Identity {
  readonly authenticatedAt: Instant;
}

/** Why the provider's answer, or the person it names, was not taken. For the audit; the person is told none of it. DI-10. */
export type SignInRefusal = 'answer-refused' | 'unknown' | 'disabled' | 'other-person';

/** Notes that an answer of the provider was refused. */
export async function recordRefusedAnswer({ database }: SignInDesk): Promise<void> {
  await database.transact(door, (transaction) => recordRefusal(transaction, 'answer-refused', ''));
}

function recordRefusal(transaction: Transaction, code: SignInRefusal, person: string): Promise<void> {
  return appendAudit(transaction, {
    operation: 'refuse sign-in',
    subjectKind: 'person',
    subjectId: person,
    details: { code },
  });
}

/**
 * Signs in whom the provider named: a new session under a new key. Where a session was to be shown again, its old key is
 * dead, the appointment stays, and another person is refused. A person with one appointment acts in it at once.
 */
export async function signIn(
  { database, limits, clock }: SignInDesk,
  shown: Shown,
  returned: ReturnedSignIn,
): Promise<Result<{ readonly key: Key }, SignInRefusal>> {
  const now = clock.now();
  return database.transact(door, async (transaction) => {
    await nameIdentity(transaction, shown);
    const person = await findByIdentity(transaction, shown);
    const refused = async (code: SignInRefusal) => {
      await recordRefusal(transaction, code, person?.id ?? '');
      return refuse(code, 'The person was not admitted.');
    };
    if (person === undefined) return refused('unknown');
    if (person.disabled) return refused('disabled');
    const old = await takeOldSession(transaction, returned);
    const live = old !== undefined && standingOf(old, limits, now) === 'live' ? old : undefined;
    if (live !== undefined && live.person.id !== person.id) return refused('other-person');
    if (old !== undefined) await deleteSession(transaction);
    const key = newKey();
    await nameKey(transaction, hashOf(key));
    await insertSession(transaction, hashOf(key), {
      person: person.id,
      authenticatedAt: shown.authenticatedAt,
      beganAt: now,
      seenAt: now,
    });
    await chooseFirst(transaction, live?.chosen?.id);
    await appendAudit(transaction, {
      operation: live === undefined ? 'sign in' : 'step up',
      subjectKind: 'person',
      subjectId: person.id,
    });
    return accept({ key });
  });
}

async function takeOldSession(
  transaction: Transaction,
  { session }: ReturnedSignIn,
): Promise<HeldSession | undefined> {
  if (session === null) return undefined;
  await nameKey(transaction, session);
  return readSession(transaction);
}

/** The appointment of before, else the only one there is; whoever holds several chooses. */
async function chooseFirst(transaction: Transaction, before: string | undefined): Promise<void> {
  const { appointments } = (await readSession(transaction)) ?? { appointments: [] };
  const [first, second] = appointments;
  const chosen = before ?? (second === undefined ? first?.id : undefined);
  if (chosen !== undefined) await chooseForSession(transaction, chosen);
}
