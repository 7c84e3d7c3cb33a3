import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { Fault } from '../../kernel/index.ts';
import { explainConnecting } from '../failure.ts';
import { projectPath } from '../project-root.ts';
import { ensureRoles, owner } from '../roles.ts';

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** The migrations in `migrations/`, in order. Their numbers may leave gaps; two may not share one. */
export function readMigrations(): readonly Migration[] {
  const folder = projectPath('migrations');
  return readdirSync(folder)
    .filter((name) => /^\d{6}_[a-z_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(projectPath('migrations', name), 'utf8');
      return {
        number: Number(name.slice(0, 6)),
        name,
        sql,
        sha256: createHash('sha256').update(sql).digest('hex'),
      };
    });
}

export interface MigrationReport {
  /** Names of the migrations that this call applied; empty when the database was up to date. */
  readonly applied: readonly string[];
}

/**
 * Brings a database to the newest schema, all in one transaction: roles, then each missing migration as the owner.
 * Faults: `old_server` below PostgreSQL 15; `newer_schema` when the database knows a migration that this program does
 * not; `changed_migration` when an applied file was edited since; those of a server that cannot be reached or refuses.
 */
export async function migrate(url: string): Promise<MigrationReport> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'watershed migrate',
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks is met by the statement under way.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw explainConnecting(error, url);
  }
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('watershed migrate'))`);
    await requireVersion(client);
    await ensureRoles(client, client.password ?? '');
    await client.query(`set local role ${owner}`);
    await ensureRegister(client);
    const applied = await applyMissing(client);
    await client.query('commit');
    return { applied };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw explainConnecting(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
  );
  const found = rows[0];
  if (found === undefined || found.number < 150_000) {
    throw new Fault(
      'old_server',
      `The database is PostgreSQL ${found?.version}; Watershed needs 15 or later.`,
    );
  }
}

async function ensureRegister(client: pg.Client): Promise<void> {
  const found = await client.query(`select 1 from pg_namespace where nspname = 'migration'`);
  if (found.rowCount !== 0) return;
  await client.query(`
    create schema migration;
    -- grain: one row per applied migration
    create table migration.applied (
      number integer primary key,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null default now()
    );
    alter table migration.applied enable row level security;
    alter table migration.applied force row level security;
    create policy owner_keeps on migration.applied for all to ${owner} using (true) with check (true);`);
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  const known = readMigrations();
  const { rows } = await client.query<{ number: number; name: string; sha256: string }>(
    'select number, name, sha256 from migration.applied order by number',
  );
  const held = new Map(rows.map((row) => [row.number, row]));
  for (const row of rows) checkHeld(row, known);
  const missing = known.filter((migration) => !held.has(migration.number));
  for (const migration of missing) {
    await client.query(migration.sql);
    await client.query('insert into migration.applied (number, name, sha256) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.sha256,
    ]);
  }
  return missing.map((migration) => migration.name);
}

function checkHeld(row: { number: number; name: string; sha256: string }, known: readonly Migration[]): void {
  const mine = known.find((migration) => migration.number === row.number);
  if (mine === undefined) {
    throw new Fault(
      'newer_schema',
      `The database was brought to ${row.name} by a newer Watershed; this one does not know it. Use the newer one.`,
    );
  }
  if (mine.sha256 !== row.sha256) {
    throw new Fault(
      'changed_migration',
      `${row.name} was edited after it was applied. Migrations only go forward: add a new one.`,
    );
  }
}
