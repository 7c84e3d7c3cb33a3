import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { migrate, readMigrations } from './migrate.ts';

const tables = `('crimes', 'victims', 'suspects', 'investigation_events', 'outcomes', 'orders', 'order_events', 'disclosures',
  'survey_answers', 'allegations', 'suspect_identity')`;

let clone: Clone;
let client: pg.Client;
const name = `test_${randomUUID().replaceAll('-', '')}`;
beforeAll(async () => {
  clone = await cloneDatabase();
  await clone.query(`create database ${name} template template0`);
  await clone.query(`grant create on database ${name} to watershed_owner`);
  const url = new URL(clone.url);
  url.pathname = `/${name}`;
  client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await clone.query(`drop database ${name} with (force)`);
});

/** As an installation that stopped at this migration: what is applied is written down as `migrate` does it. */
async function applyUpTo(last: number): Promise<void> {
  await client.query(`set role watershed_owner; create schema migration;
    create table migration.applied (number integer primary key, name text not null, sha256 text not null,
      applied_at timestamptz not null default now());
    alter table migration.applied enable row level security, force row level security;
    create policy owner_keeps on migration.applied for all to watershed_owner using (true) with check (true)`);
  for (const { number, name: file, sha256, sql } of readMigrations()) {
    if (number > last) break;
    await client.query(sql);
    await client.query('insert into migration.applied (number, name, sha256) values ($1, $2, $3)', [
      number,
      file,
      sha256,
    ]);
  }
  await client.query('reset role');
}

const rowsOf = async (sql: string): Promise<unknown[]> => (await client.query(sql)).rows;

describe('an installation with rows about people from before they were copied where they stay', () => {
  it('[DB-19] keeps every row, every policy and every grant but that of adding rows', async () => {
    await applyUpTo(49);
    await client.query(`
      insert into extracts.orders (part_id, force, order_ref, order_type, respondent_ref, retention_category, next_review_on)
      select 7, 'kent', 'O' || number, 'NMO', 'MADE-UP', 'made-up', '2031-04-01' from generate_series(1, 500) as number;
      insert into extracts.suspect_identity
        (part_id, force, crime_ref, person_ref, family_name, retention_category, next_review_on)
      values (7, 'essex', 'C1', 'S1', 'MADE UP', 'made-up', '2031-04-01')`);
    const policies = `select tablename, policyname, permissive, roles, cmd, qual, with_check from pg_policies
      where schemaname = 'extracts' order by 1, 2`;
    const grants = `select table_name, null as column_name, grantee, privilege_type from information_schema.role_table_grants
      where table_schema = 'extracts' and grantee <> 'watershed_owner'
        and not (privilege_type = 'INSERT' and table_name in ${tables})
      union all
      select table_name, column_name, grantee, privilege_type from information_schema.role_column_grants
      where table_schema = 'extracts' and grantee <> 'watershed_owner'
        and not (privilege_type = 'INSERT' and table_name in ${tables})
      order by 1, 2, 3, 4`;
    const rows = `select to_jsonb(held) as row from extracts.orders as held
      union all select to_jsonb(held) from extracts.suspect_identity as held order by 1`;
    const before = [await rowsOf(policies), await rowsOf(grants), await rowsOf(rows)];
    const url = new URL(clone.url);
    url.pathname = `/${name}`;
    const { applied } = await migrate(url.toString());
    expect(applied[0]).toBe('000050_rows_by_copy.sql');
    expect([await rowsOf(policies), await rowsOf(grants), await rowsOf(rows)]).toEqual(before);
    // Plans of joins rest on what is known of the table before, of which nothing was.
    expect(
      await rowsOf(`select reltuples as told from pg_class where oid = 'extracts.orders'::regclass`),
    ).toEqual([{ told: 500 }]);
  });
});
