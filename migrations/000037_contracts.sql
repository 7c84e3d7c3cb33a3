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
