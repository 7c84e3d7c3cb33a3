-- A load looks at its tables while its later files are still read, and keeps the lock of that look until it ends. Two forces that
-- load at the same time come to their tables in different orders, and would wait for each other for ever. So a table that another
-- load looks at is left to it: it sees the table as it stands, and the server looks again by itself.
create or replace function extracts.refresh_statistics() returns void
language plpgsql security definer
set search_path to ''
set default_statistics_target to '30'
as $$
declare
  grown text;
begin
  with looked_at as (
    select relation.oid, relation.relname, string_agg(pg_catalog.quote_ident(attname), ', ' order by attnum) as keys
    from pg_catalog.pg_class as relation
    left join pg_catalog.pg_attribute on attrelid = relation.oid and attnum > 0 and not attisdropped
      and (attname = 'part_id' or attname like '%\_ref')
    where relnamespace = 'extracts'::pg_catalog.regnamespace
      and relname in ('crimes', 'victims', 'suspects', 'investigation_events', 'outcomes', 'orders', 'order_events', 'disclosures',
        'survey_answers', 'allegations', 'suspect_identity', 'part', 'coverage')
      and pg_catalog.pg_relation_size(relation.oid)
        > relpages * 1.5 * pg_catalog.current_setting('block_size')::integer
    group by relation.oid, relation.relname
  )
  select string_agg(pg_catalog.format('extracts.%I%s', relname, ' (' || keys || ')'), ', ') into grown from looked_at;
  if grown is not null then
    execute 'analyze (skip_locked) ' || grown;
  end if;
end
$$;
