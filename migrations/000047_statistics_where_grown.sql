-- A load ends by telling the planner what the tables of rows hold now. Of 43 small packages one after another, looking at every
-- table each time took three fifths of the time. What plans rest on changes little while a table grows by less than half: the
-- planner scales what it knows to the pages that are there (PostgreSQL manual, Row Estimation Examples), and the server looks
-- by itself within minutes of a tenth (autovacuum_analyze_scale_factor). The pages that the server wrote down when it last
-- looked tell the growth after a crash too.
create or replace function extracts.refresh_statistics() returns void
language plpgsql security definer
set search_path to ''
set default_statistics_target to '30'
as $$
declare
  grown text;
begin
  select string_agg(pg_catalog.format('extracts.%I', relname), ', ') into grown
  from pg_catalog.pg_class
  where relnamespace = 'extracts'::pg_catalog.regnamespace
    and relname in ('crimes', 'victims', 'suspects', 'investigation_events', 'outcomes', 'orders', 'order_events', 'disclosures',
      'survey_answers', 'allegations', 'suspect_identity', 'part', 'coverage')
    and pg_catalog.pg_relation_size(oid)
      > relpages * 1.5 * pg_catalog.current_setting('block_size')::integer;
  if grown is not null then
    execute 'analyze ' || grown;
  end if;
end
$$;
