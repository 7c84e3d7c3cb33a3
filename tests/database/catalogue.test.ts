import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { doors, openDatabase, projectPath, roleOf } from '../../src/database/index.ts';
import { type Clone, cloneDatabase } from '../engines/clone.ts';

const access = z
  .record(z.enum(doors), z.record(z.string(), z.array(z.string())))
  .parse(parse(readFileSync(projectPath('src', 'database', 'access.yaml'), 'utf8')));

/** Functions that run as their owner, each with the reason that it must. */
const definers = [
  'audit.append',
  'directory.scope',
  'extracts.refresh_statistics',
  'plans.tell_changed_in_brief',
  'plans.tell_in_brief',
  'plans.ties_to_force',
];

const ours = `not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast_temp%'`;

let clone: Clone;
beforeAll(async () => {
  clone = await cloneDatabase();
});

const names = async (sql: string): Promise<string[]> =>
  (await clone.query<{ name: string }>(sql)).map((row) => row.name);

describe('every table', () => {
  const notTakingRows = `not exists (
    select from pg_inherits i join pg_class t on t.oid = i.inhparent
    where i.inhrelid = c.oid and t.relrowsecurity and t.relforcerowsecurity and n.nspname = 'extract_rows')`;

  it('[DB-2] has row-level security enabled and forced, but for those that take rows', async () => {
    const bare = `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname ${ours} and ${notTakingRows} and not (c.relrowsecurity and c.relforcerowsecurity)`;
    expect(await names(bare)).toEqual([]);
    // The control: a table without it is found, in the schema of those as well.
    await clone.query(`create schema spare; create table spare.bare (id int); create table extract_rows.bare (id int);
      create table spare.before (id int) partition by list (id); create table extract_rows.behind partition of spare.before default`);
    expect((await names(bare)).sort()).toEqual([
      'extract_rows.bare',
      'extract_rows.behind',
      'spare.bare',
      'spare.before',
    ]);
    await clone.query('drop schema spare cascade; drop table extract_rows.bare');
  });

  it('[DB-2] has a policy, but for those that take rows', async () => {
    expect(
      await names(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname ${ours} and ${notTakingRows}
          and not exists (select from pg_policy p where p.polrelid = c.oid)`),
    ).toEqual([]);
  });

  it('[DB-19] that takes rows is read, changed or emptied by nobody, not even its owner', async () => {
    const given = `select n.nspname || '.' || c.relname || ': ' || acl.grantee::regrole || ' ' || acl.privilege_type as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = c.oid
      cross join lateral (
        select * from aclexplode(coalesce(c.relacl, acldefault('r', c.relowner)))
        union all
        select * from aclexplode(a.attacl)
      ) as acl
      where n.nspname = 'extract_rows' and c.relkind in ('r', 'p')
        and not (acl.privilege_type = 'INSERT' and acl.grantee = 'watershed_jobs'::regrole)
        and not (acl.privilege_type = 'MAINTAIN' and acl.grantee = c.relowner)`;
    expect(await names(given)).toEqual([]);
    await clone.query('grant select on extract_rows.crimes to watershed_owner');
    expect([...new Set(await names(given))]).toEqual(['extract_rows.crimes: watershed_owner SELECT']);
    await clone.query('revoke select on extract_rows.crimes from watershed_owner');
  });

  it('[DB-2] belongs to the owner role, which cannot log in and has no power', async () => {
    expect(
      await names(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname ${ours} and c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relowner <> 'watershed_owner'::regrole`),
    ).toEqual([]);
    const powers = `select rolname as name from pg_roles where rolname like 'watershed\\_%' and rolname <> 'watershed_first'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or (rolname = 'watershed_owner' and rolcanlogin))`;
    expect(await names(powers)).toEqual([]);
  });
});

describe('every view and function', () => {
  it('[DB-2] views run as their reader, and none is materialised', async () => {
    expect(
      await names(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname ${ours} and (c.relkind = 'm'
          or (c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> array['security_invoker=true']))`),
    ).toEqual([]);
  });

  it('[DB-2] functions fix their search path; those that run as their owner are on the list', async () => {
    const all = `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname ${ours}`;
    expect(
      await names(
        `${all} and not exists (select from unnest(p.proconfig) as s where s like 'search_path=%')`,
      ),
    ).toEqual([]);
    expect((await names(`${all} and p.prosecdef`)).sort()).toEqual([...definers].sort());
  });
});

describe('every door', () => {
  it.each(doors)('[DB-10] %s reaches exactly what is written down', async (door) => {
    expect(await reachedBy(roleOf(door))).toEqual(access[door]);
  });

  it('[DB-10] none may create anything anywhere', async () => {
    expect(
      await names(`select r.rolname || ' in ' || n.nspname as name from pg_roles r cross join pg_namespace n
        where r.rolname = any (array['watershed_public', 'watershed_intake', 'watershed_staff', 'watershed_jobs'])
          and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast%' and has_schema_privilege(r.oid, n.oid, 'create')`),
    ).toEqual([]);
  });

  it('[DB-1] opens with its plain role and stays shut for one that steps over row-level security', async () => {
    const intake = await openDatabase(clone.url, 'intake', 1);
    await intake.close();
    await clone.query('create role watershed_breaker bypassrls; grant watershed_breaker to watershed_intake');
    try {
      await expect(openDatabase(clone.url, 'intake', 1)).rejects.toMatchObject({ code: 'unsafe_role' });
    } finally {
      await clone.query('drop role watershed_breaker');
    }
  });

  it('[DB-3] finds nothing of the last transaction on a pooled connection', async () => {
    const jobs = await openDatabase(clone.url, 'jobs', 1);
    try {
      const read = `select nullif(current_setting('watershed.actor', true), '') as actor`;
      const inside = await jobs.transact({ actor: 'first', purpose: 'test' }, (transaction) =>
        transaction.query(read),
      );
      expect(inside.rows).toEqual([{ actor: 'first' }]);
      const [row] = (
        await jobs.transact({ actor: 'second', purpose: 'test' }, (transaction) => transaction.query(read))
      ).rows;
      expect(row).toEqual({ actor: 'second' });
      await expect(
        jobs.transact({ actor: 'third', purpose: 'test' }, async () => {
          throw new Error('stop');
        }),
      ).rejects.toThrow('stop');
      const after = await jobs.transact({ actor: '', purpose: '' }, (transaction) => transaction.query(read));
      expect(after.rows).toEqual([{ actor: null }]);
    } finally {
      await jobs.close();
    }
  });
});

/** What a role may do in the database, read from the catalogue: table privileges, column privileges, functions. */
async function reachedBy(role: string): Promise<Record<string, string[]>> {
  const rows = await clone.query<{ object: string; privilege: string }>(
    `with relation as (
       select c.oid, n.oid as schema, n.nspname || '.' || c.relname as object, c.relkind
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname ${ours} and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
     ),
     whole as (
       select object, privilege from relation
       cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as privilege
       where relkind <> 'S' and has_schema_privilege($1, schema, 'usage') and has_table_privilege($1, oid, privilege)
       union all
       select object, privilege from relation cross join unnest(array['usage', 'select', 'update']) as privilege
       where relkind = 'S' and has_schema_privilege($1, schema, 'usage') and has_sequence_privilege($1, oid, privilege)
     ),
     by_column as (
       select r.object, privilege || '(' || a.attname || ')' as privilege from relation r
       join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
       cross join unnest(array['select', 'insert', 'update', 'references']) as privilege
       where r.relkind <> 'S' and has_schema_privilege($1, r.schema, 'usage')
         and has_column_privilege($1, r.oid, a.attnum, privilege) and not has_table_privilege($1, r.oid, privilege)
     ),
     called as (
       select n.nspname || '.' || p.proname || '(' || replace(oidvectortypes(p.proargtypes), ', ', ',') || ')' as object, 'execute' as privilege
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname ${ours} and has_schema_privilege($1, n.oid, 'usage') and has_function_privilege($1, p.oid, 'execute')
     )
     select object, privilege
     from (select * from whole union all select * from by_column union all select * from called) as reached
     order by object collate "C", privilege collate "C"`,
    [role],
  );
  const reached: Record<string, string[]> = {};
  for (const { object, privilege } of rows) reached[object] = [...(reached[object] ?? []), privilege];
  return reached;
}
