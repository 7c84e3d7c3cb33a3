-- What the list of a plan and the country's matrix show of an action, as the one text that they read: 120 actions of four years
-- are 120 rows of this table, where they were 480 looks into histories and 3,600 values put into words for every reader.
-- plans.action and the histories stay where facts are written; the text follows from them, in the transaction that writes, and
-- nobody but its own function writes it. PL-28.

-- grain: one row per action, from the moment that it is there
create table plans.brief (
  action_id uuid primary key,
  plan_id uuid not null references plans.plan (id),
  force text not null,
  framework text not null,
  reference text collate "C" not null,
  told text not null,
  foreign key (action_id, force) references plans.action (id, force)
);
create index brief_of_plan on plans.brief (plan_id, reference);
create index brief_of_framework on plans.brief (framework, force, reference);

-- Tells the actions anew. Those who change one action take turns, so that each sees what the one before wrote.
create function plans.tell_in_brief(actions uuid[]) returns void
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform from plans.brief where action_id = any (actions) order by action_id for update;
  insert into plans.brief as brief (action_id, plan_id, force, framework, reference, told)
  select action.id, action.plan_id, action.force, action.framework, action.reference, json_build_array(
    json_build_array(action.id, action.plan_id, action.force, action.reference, action.national_action, action.pillars,
      action.local_action, action.state, action.start_on, action.due_on, action.publish,
      case when action.outcome_measure is not null then 'measure' when action.no_measure_reason is not null then 'no-measure' end,
      action.baseline_due_on, action.baseline_adopted_on, action.kind, action.strategic_lead_post, action.owner_post,
      action.equality_assessed_on, action.claimed_grade, action.claimed_on, action.verified_grade),
    json_build_array(shown.pieces, revised.due_moved_on, newest.reported_on, newest.rag_colour, newest.rag_meaning,
      newest.rag_on_evidence, before.rag_colour, before.rag_meaning, before.rag_on_evidence))::text
  from plans.action as action
  cross join lateral (
    select count(*) as pieces from plans.evidence where evidence.action_id = action.id) as shown
  cross join lateral (
    select (max(revision.at) at time zone 'Europe/London')::date as due_moved_on
    from plans.revision where revision.action_id = action.id and revision.field = 'dueOn') as revised
  left join lateral (
    select report.period_ends_on, (report.at at time zone 'Europe/London')::date as reported_on, report.rag_colour,
      report.rag_meaning, report.rag_evidence is not null as rag_on_evidence
    from plans.report where report.action_id = action.id order by report.period_ends_on desc, report.at desc limit 1
  ) as newest on true
  left join lateral (
    select report.rag_colour, report.rag_meaning, report.rag_evidence is not null as rag_on_evidence
    from plans.report where report.action_id = action.id and report.period_ends_on < newest.period_ends_on
    order by report.period_ends_on desc, report.at desc limit 1
  ) as before on true
  where action.id = any (actions)
  on conflict (action_id) do update set reference = excluded.reference, told = excluded.told
  where (brief.reference, brief.told) is distinct from (excluded.reference, excluded.told);
end
$$;

create function plans.tell_changed_in_brief() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if tg_table_name = 'action' then
    perform plans.tell_in_brief(array(select changed.id from changed));
  else
    perform plans.tell_in_brief(array(select distinct changed.action_id from changed));
  end if;
  return null;
end
$$;

alter table plans.brief enable row level security;
alter table plans.brief force row level security;
create policy owner_keeps on plans.brief for all to watershed_owner using (true) with check (true);
create policy jobs_read on plans.brief for select to watershed_jobs using (true);
-- The text tells what stands in four tables, so it reaches whoever reaches each of them.
create policy staff_read on plans.brief for select to watershed_staff using (
  case (select directory.scope('plans.brief', 'select'))
    when 'every-force' then coalesce(force = (select audit.setting('force')), true)
    when 'own-force' then force = (select audit.setting('force'))
    else false end);
grant select on plans.brief to watershed_jobs, watershed_staff;

do $$
declare
  name text;
begin
  foreach name in array array['action', 'evidence', 'revision', 'report'] loop
    execute format('create policy owner_reads on plans.%I for select to watershed_owner using (true)', name);
    execute format('create trigger %I after insert on plans.%I referencing new table as changed for each statement '
      'execute function plans.tell_changed_in_brief()', name || '_is_told', name);
  end loop;
end
$$;
create trigger action_is_told_anew after update on plans.action referencing new table as changed for each statement
  execute function plans.tell_changed_in_brief();

select plans.tell_in_brief(array(select id from plans.action));
