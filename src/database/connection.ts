import { escapeLiteral, Pool, type PoolClient } from 'pg';
import type { Capacity } from '../directory/index.ts';
import { Fault } from '../kernel/index.ts';
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
  return { door, transact: (act, work) => transact(pool, act, work), close: () => pool.end() };
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

/** Begins a transaction and says whose it is, in one message: every page begins two, and each message is waited for. */
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
  return `begin; select ${named.join(', ')}`;
}

async function transact<Value>(
  pool: Pool,
  act: Act,
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect().catch((error: unknown) => {
    throw explain(error);
  });
  let broken: Error | undefined;
  try {
    await client.query(beginning(act));
    const value = await work(client);
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw explain(error);
  } finally {
    client.release(broken);
  }
}
