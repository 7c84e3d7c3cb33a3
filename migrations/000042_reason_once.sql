-- Whether a reason was given is asked once a statement. With the pattern outside of the subquery it was matched again for every
-- row, which took three quarters of the time of a scan.
do $$
declare
  held text;
begin
  for held in
    select tablename from pg_catalog.pg_policies where schemaname = 'extracts' and policyname = 'reason_given' order by 1
  loop
    execute format(
      'alter policy reason_given on extracts.%I using ((select audit.setting(''reason'') ~ ''\S''))', held);
  end loop;
end
$$;
