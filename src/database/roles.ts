import { createHmac } from 'node:crypto';
import type pg from 'pg';

/** One role per door, one for jobs and the command line. Each may reach only what its work needs. */
export const doors = ['public', 'intake', 'staff', 'jobs'] as const;
export type Door = (typeof doors)[number];

export const owner = 'watershed_owner';

export function roleOf(door: Door): string {
  return `watershed_${door}`;
}

/**
 * A door's password, worked out from the owner's, so that nobody has to store four more secrets: whoever holds the
 * owner's password could read everything anyway, and nobody else can work a door's password out.
 */
export function doorPassword(ownerPassword: string, door: Door): string {
  return createHmac('sha256', ownerPassword).update(`watershed door: ${door}`).digest('base64url');
}

/** `exists` is checked again after a failure: two servers of one cluster may start at once. */
async function ensureRole(client: pg.ClientBase, role: string, options: string): Promise<void> {
  await client.query(`
    do $$ begin
      create role ${role} ${options};
    exception when duplicate_object or unique_violation then null;
    end $$`);
}

/**
 * Makes the roles that are missing and gives the doors their passwords. The connected role needs CREATEROLE and must be
 * allowed to create schemas in its database. The doors get no attribute beyond LOGIN; the owner cannot log in at all.
 */
export async function ensureRoles(client: pg.ClientBase, ownerPassword: string): Promise<void> {
  await ensureRole(client, owner, 'nologin');
  // Roles belong to the whole cluster: databases that are made ready at the same time take turns. An advisory lock holds within
  // one database only; what a comment on a role locks, until the transaction ends, is that role in all of them.
  await client.query(`comment on role ${owner} is 'Owns every table of Watershed; nobody signs in as it'`);
  for (const door of doors) {
    const role = roleOf(door);
    await ensureRole(client, role, 'login');
    const password = client.escapeLiteral(doorPassword(ownerPassword, door));
    await client.query(`alter role ${role} password ${password}`);
    const database = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
    await client.query(`grant connect on database ${database.rows[0]?.name} to ${role}`);
  }
  await client.query(`grant ${owner} to current_user`);
  await client.query(`
    do $$ begin
      execute format('revoke all on database %I from public', current_database());
      -- Jobs alone may make temporary tables: bulk loads pass through one (src/database/records/load.ts).
      execute format('grant temporary on database %I to ${roleOf('jobs')}', current_database());
      execute format('grant create on database %I to ${owner}', current_database());
    end $$`);
  await client.query('revoke all on schema public from public');
}
