-- Rows about people are copied where they stay. PostgreSQL refuses COPY into a table with row-level security, so each row was
-- stored twice: by COPY into a temporary table, and from there into its own. Now each table of rows stands before one that takes
-- the rows: its only partition, in a schema of its own, without row-level security and with nobody who may read it, not even its
-- owner. Jobs may copy into it, the force excepted, which is the one that the transaction names; rows are read, changed and
-- removed through the table before it, under that table's policies, which PostgreSQL then applies and no other (manual, CREATE
-- POLICY and Table Partitioning). No row is moved by this migration. DB-2, DB-19.
create schema extract_rows;
grant usage on schema extract_rows to watershed_jobs;

do $$
declare
  name text;
  policy record;
  given record;
begin
  foreach name in array array['crimes', 'victims', 'suspects', 'investigation_events', 'outcomes', 'orders', 'order_events',
    'disclosures', 'survey_answers', 'allegations', 'suspect_identity'] loop
    execute format('alter table extracts.%I set schema extract_rows', name);
    execute format('create table extracts.%1$I (like extract_rows.%1$I including all) partition by list (force)', name);
    execute format('alter table extracts.%1$I attach partition extract_rows.%1$I default', name);
    execute format('alter table extracts.%I enable row level security, force row level security', name);

    -- What was decided about the table goes to the one that stands before it now, as it was written.
    for policy in
      select policyname, permissive, cmd, array_to_string(roles, ', ') as roles, qual, with_check
      from pg_policies where schemaname = 'extract_rows' and tablename = name order by policyname
    loop
      execute format('create policy %I on extracts.%I as %s for %s to %s', policy.policyname, name, policy.permissive, policy.cmd,
          policy.roles)
        || coalesce(' using (' || policy.qual || ')', '') || coalesce(' with check (' || policy.with_check || ')', '');
      execute format('drop policy %I on extract_rows.%I', policy.policyname, name);
    end loop;
    for given in
      select acl.grantee::regrole as role, acl.privilege_type as privilege, held.columns
      from (
        select relacl as acl, '' as columns from pg_class where oid = format('extract_rows.%I', name)::regclass
        union all
        select attacl, format(' (%I)', attname) from pg_attribute
        where attrelid = format('extract_rows.%I', name)::regclass and not attisdropped
      ) as held
      cross join lateral aclexplode(held.acl) as acl
      where acl.grantee <> 'watershed_owner'::regrole and acl.privilege_type <> 'INSERT'
    loop
      execute format('grant %s%s on extracts.%I to %s', given.privilege, given.columns, name, given.role);
      execute format('revoke %s%s on extract_rows.%I from %s', given.privilege, given.columns, name, given.role);
    end loop;

    execute format('alter table extract_rows.%I disable row level security, no force row level security', name);
    execute format('alter table extract_rows.%I alter force set default nullif(current_setting(''watershed.rows_of'', true), '''')',
      name);
    execute format('revoke insert on extract_rows.%I from watershed_jobs', name);
    -- Not all: what later versions of PostgreSQL give an owner beside these lets it look at statistics.
    execute format('revoke select, insert, update, delete, truncate, references, trigger on extract_rows.%I from watershed_owner',
      name);
    execute (
      select format('grant insert (%s) on extract_rows.%I to watershed_jobs', string_agg(quote_ident(attname), ', ' order by attnum),
        name)
      from pg_attribute
      where attrelid = format('extract_rows.%I', name)::regclass and attnum > 0 and not attisdropped and attname <> 'force'
    );
  end loop;
end
$$;

-- Looks at a table of rows through the one before it, which looks at both: joins are planned by what is known of that one, and
-- the server by itself looks only at tables that hold rows. So where the server has looked since, and the table before knows of
-- far fewer rows, it is looked at again too. Looking twice took a seventh of the time in which the country's year is loaded, so it
-- is done when a table has doubled, no longer when it has grown by half, and by 3,000 rows, no longer 9,000: every measure of the
-- country and of a force was as quick as before.
create or replace function extracts.refresh_statistics() returns void
language plpgsql security definer
set search_path to ''
set default_statistics_target to '10'
as $$
declare
  grown text;
begin
  with looked_at as (
    select relation.oid, relation.relname, string_agg(pg_catalog.quote_ident(attname), ', ' order by attnum) as keys
    from pg_catalog.pg_class as relation
    left join pg_catalog.pg_inherits on inhparent = relation.oid
    join pg_catalog.pg_class as held on held.oid = coalesce(inhrelid, relation.oid)
    left join pg_catalog.pg_attribute on attrelid = relation.oid and attnum > 0 and not attisdropped
      and (attname = 'part_id' or attname like '%\_ref')
    where relation.relnamespace = 'extracts'::pg_catalog.regnamespace
      and relation.relname in ('crimes', 'victims', 'suspects', 'investigation_events', 'outcomes', 'orders', 'order_events',
        'disclosures', 'survey_answers', 'allegations', 'suspect_identity', 'part', 'coverage')
      and (pg_catalog.pg_relation_size(held.oid) > held.relpages * 2 * pg_catalog.current_setting('block_size')::integer
        or held.reltuples > greatest(relation.reltuples, 0) * 2)
    group by relation.oid, relation.relname
  )
  select string_agg(pg_catalog.format('extracts.%I%s', relname, ' (' || keys || ')'), ', ') into grown from looked_at;
  if grown is not null then
    execute 'analyze (skip_locked) ' || grown;
  end if;
end
$$;

-- Rows that are here already are looked at now; the next load may be a month away.
select extracts.refresh_statistics();
