import { escapeLiteral, Pool, type PoolClient, type QueryConfig } from 'pg';
import type { Capacity } from '../directory/index.ts';
import { Fault, present } from '../kernel/index.ts';
import { explain, explainConnecting } from './failure.ts';
import { type Door, doorPassword, roleOf } from './roles.ts';

/** Who acts, and for what; every transaction says so, and policies and the audit read it. */
export interface Act {
  /** A person's or a program's name as the audit shall show it. Never empty. */
  readonly actor: string;
  readonly purpose: string;
  /** In which appointment a signed-in person acts; policies of the staff door let nothing through without one. */
  readonly capacity?: Capacity;
  /** Why rows about people are read; without one no door sees any. */
  readonly reason?: string;
  /** SHA-256 of a key, in hexadecimal: whose session or sign-in the transaction may reach. `nameKey` names another later on. */
  readonly key?: string;
}

export type Transaction = PoolClient;

/** A door's own way into the database: its role, its pool, nothing else. */
export interface Database {
  readonly door: Door;
  /** Runs `work` in one transaction that names its actor and purpose; commits, or rolls back on any throw. */
  transact<Value>(act: Act, work: (transaction: Transaction) => Promise<Value>): Promise<Value>;
  /**
   * As `transact`, for statements that are all sent without waiting for an answer: at a door that sends ahead, beginning,
   * statements and end are one message and are waited for once. A statement sent later finds no transaction. DB-17.
   */
  look<Value>(act: Act, statements: (transaction: Transaction) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/** The address of a door: the owner's, with the door's role and password. */
export function doorUrl(ownerUrl: string, door: Door): string {
  const url = new URL(ownerUrl);
  const ownerPassword = decodeURIComponent(url.password);
  url.username = roleOf(door);
  url.password = doorPassword(ownerPassword, door);
  return url.toString();
}

/**
 * Opens a door. Faults: `unsafe_role` when the role could step over row-level security (a door refuses to start so).
 */
export async function openDatabase(ownerUrl: string, door: Door, connectionsMax = 8): Promise<Database> {
  const pool = new Pool({
    connectionString: doorUrl(ownerUrl, door),
    max: connectionsMax,
    application_name: `watershed ${door}`,
    connectionTimeoutMillis: 10_000,
    // A request is short; a job may take its time.
    ...(door === 'jobs' ? {} : { statement_timeout: 10_000, idle_in_transaction_session_timeout: 30_000 }),
    ...(sendsAhead(door) ? { pipeline: true, options: '-c default_transaction_read_only=on' } : {}),
  });
  // An idle connection that dies is replaced at the next request; the request that meets it sees the fault.
  pool.on('error', () => undefined);
  // A connection in use that dies between two statements would otherwise end the whole program.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await requireSafeRole(pool);
  } catch (error) {
    await pool.end();
    throw explainConnecting(error, ownerUrl);
  }
  return {
    door,
    transact: (act, work) => inTransaction(pool, act, work),
    look: (act, statements) => inTransaction(pool, act, statements, 'look'),
    close: () => pool.end(),
  };
}

/**
 * The staff door sends a statement before the one before it is answered, because each message that is waited for costs both
 * programs more than a small statement. Then a statement may follow a `begin` that failed. It says nobody's name there, so
 * policies let nothing through, and it may write nothing: a transaction of this door is read-only until it says otherwise.
 * Jobs copies, which cannot be sent ahead. DB-17.
 */
function sendsAhead(door: Door): boolean {
  return door === 'staff';
}

/** The role and everything it is a member of must be plain: no superuser, no BYPASSRLS, not the owner, no CREATE. */
async function requireSafeRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(`
    select rolname as name from pg_roles
    where pg_has_role(current_user, oid, 'member')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolname = 'watershed_owner')`);
  if (rows.length > 0) {
    throw new Fault(
      'unsafe_role',
      `The role of this door is, or belongs to, ${rows.map((row) => row.name).join(', ')}, which row-level security does not ` +
        'bind. The door stays shut. Give the door its own plain role.',
    );
  }
}

/** Begins a transaction and says whose it is, in one message. */
function beginning({ actor, purpose, capacity, reason, key }: Act): string {
  const settings = {
    actor,
    purpose,
    person: capacity?.person ?? '',
    role: capacity?.role ?? '',
    force: capacity?.force ?? '',
    reason: reason ?? '',
    session: key ?? '',
  };
  const named = Object.entries(settings).map(
    ([name, value]) => `set_config('watershed.${name}', ${escapeLiteral(value)}, true)`,
  );
  return `begin read write; select ${named.join(', ')}`;
}

/** What was sent on a connection and nobody has waited for, in this transaction. */
const unanswered = new WeakMap<Transaction, Promise<unknown>[]>();

/**
 * Sends a statement whose answer the work does not need. At a door that sends ahead it is waited for at the end of the
 * transaction, which fails if it failed; elsewhere here.
 */
export async function sendAhead(transaction: Transaction, statement: string | QueryConfig): Promise<void> {
  if (!transaction.pipeline) {
    await transaction.query(statement);
    return;
  }
  // What is sent before the program next waits goes out with it as one message.
  const { stream } = transaction.connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  const sent = transaction.query(statement);
  // Whoever ends the transaction meets the failure; until then it is not an unheard one.
  sent.catch(() => undefined);
  present(unanswered.get(transaction), 'a transaction of this connection').push(sent);
}

async function inTransaction<Value>(
  pool: Pool,
  act: Act,
  work: (transaction: Transaction) => Promise<Value>,
  kind: 'transact' | 'look' = 'transact',
): Promise<Value> {
  const client = await pool.connect().catch((error: unknown) => {
    throw explain(error);
  });
  const sent: Promise<unknown>[] = [];
  unanswered.set(client, sent);
  let broken: Error | undefined;
  try {
    await sendAhead(client, beginning(act));
    const atOnce = kind === 'look' && client.pipeline;
    const working = work(client);
    if (atOnce) await endBehindWhatWasSent(client);
    const value = await working;
    if (!atOnce) await sendAhead(client, 'commit');
    await Promise.all(sent);
    return value;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw explain(await firstFailureOf(sent, error));
  } finally {
    unanswered.delete(client);
    client.release(broken);
  }
}

/** Ends the transaction behind every statement that needed no answer to be sent, in one message with them. */
async function endBehindWhatWasSent(transaction: Transaction): Promise<void> {
  const { stream } = transaction.connection;
  stream.cork();
  await new Promise<void>((resolve) => {
    process.nextTick(resolve);
  });
  await sendAhead(transaction, 'commit');
  stream.uncork();
}

/** Where something sent ahead failed, what came after it failed for its sake. */
async function firstFailureOf(sent: readonly Promise<unknown>[], met: unknown): Promise<unknown> {
  const ended = await Promise.allSettled(sent);
  const failed = ended.find(({ status }) => status === 'rejected');
  return failed?.status === 'rejected' ? failed.reason : met;
}
