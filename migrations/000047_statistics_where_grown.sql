-- A load ends by telling the planner what the tables of rows hold now. Of 43 small packages one after another, looking at every
-- table each time took three fifths of the time. What plans rest on changes little while a table grows by less than half: the
-- planner scales what it knows to the pages that are there (PostgreSQL manual, Row Estimation Examples), and the server looks
-- by itself within minutes of a tenth (autovacuum_analyze_scale_factor). The pages that the server wrote down when it last
-- looked tell the growth after a crash too. What rows hang together by, their part and their references, is all that joins
-- rest on; of every column it took twice as long and made no measure quicker.
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
    execute 'analyze ' || grown;
  end if;
end
$$;
