-- What the demonstration makes up at person level, one force after another while its site is open; and reviews of what is kept.

-- grain: one row per force whose records the demonstration makes up
create table extracts.made_up_force (
  force text primary key references places.force (slug),
  -- Its turn, from 1.
  turn smallint not null unique check (turn > 0),
  -- The made-up records system that it writes as.
  profile text not null check (profile <> ''),
  -- Null until its package is held. Packages are never removed.
  package_id integer
);
alter table extracts.made_up_force enable row level security;
alter table extracts.made_up_force force row level security;
create policy jobs_make on extracts.made_up_force for all to watershed_jobs using (true) with check (true);
-- It tells of nobody and of no force's work: every page of the staff door may say how far the making is.
create policy staff_read on extracts.made_up_force for select to watershed_staff using (true);
grant select, insert, update (package_id) on extracts.made_up_force to watershed_jobs;
grant select on extracts.made_up_force to watershed_staff;

-- What was decided of rows whose review was due. Rows are changed or removed under such a decision only: policies below say so,
-- whatever statement asks for it. A disposal is asked for by one person and approved by another, and cannot be undone.
-- grain: one row per decision about a force's rows of one category
create table extracts.review (
  id integer generated always as identity primary key,
  force text not null references places.force (slug),
  -- A category of reference/retention-rules.yaml.
  category text not null check (category <> ''),
  -- It is about rows whose next review is on this day or before.
  due_by date not null,
  decision text not null check (decision in ('keep', 'dispose')),
  -- Kept for good; names nobody.
  reason text not null check (reason ~ '\S'),
  asked_by text not null check (asked_by ~ '\S'),
  asked_at timestamptz not null default now(),
  -- { "crimes": 12, … }: how many rows it is about, by table.
  rows jsonb not null check (jsonb_typeof(rows) = 'object'),
  -- When rows that are kept are looked at again.
  next_review_on date check (next_review_on > due_by),
  check ((decision = 'keep') = (next_review_on is not null)),
  approved_by text check (lower(trim(approved_by)) <> lower(trim(asked_by))),
  carried_out_at timestamptz,
  check (decision = 'keep' or approved_by is not null or carried_out_at is null)
);
alter table extracts.review enable row level security;
alter table extracts.review force row level security;
create policy jobs_review on extracts.review for all to watershed_jobs using (true) with check (true);
grant select, insert, update (approved_by, carried_out_at) on extracts.review to watershed_jobs;

-- The part of which rows were disposed of counts on no day: without its rows it would count as a month in which nothing happened.
alter table extracts.part add column disposed_by integer references extracts.review (id);
alter table extracts.part drop constraint part_check2;
alter table extracts.part add constraint part_ends check ((valid_to = 'infinity') = (superseded_by is null and disposed_by is null));
grant update (disposed_by) on extracts.part to watershed_jobs;

do $$
declare
  name text;
  under_review constant text := $policy$exists (
    select from extracts.review as review
    where review.force = %1$I.force and review.category = %1$I.retention_category and review.decision = '%2$s'
      and review.carried_out_at is null and %3$s)$policy$;
begin
  foreach name in array array['crimes', 'victims', 'suspects', 'investigation_events', 'outcomes', 'orders', 'order_events',
    'disclosures', 'survey_answers', 'allegations', 'suspect_identity'] loop
    execute format('create policy disposed_under_review on extracts.%I as restrictive for delete to watershed_jobs using (', name)
      || format(under_review, name, 'dispose', format('review.approved_by is not null and %I.next_review_on <= review.due_by', name))
      || ')';
    execute format('create policy kept_under_review on extracts.%I as restrictive for update to watershed_jobs using (', name)
      || format(under_review, name, 'keep', format('%I.next_review_on <= review.due_by', name))
      || ') with check ('
      || format(under_review, name, 'keep', format('%I.next_review_on = review.next_review_on', name))
      || ')';
    execute format('grant delete, update (next_review_on) on extracts.%I to watershed_jobs', name);
  end loop;
end
$$;
