-- Running clocks: deadlines that someone must keep, the notices they send, and what an administrator adds to the rules.
-- The rules themselves are reference/clock-rules.yaml and reference/bank-holidays.yaml; nothing here repeats them.
create schema clocks;
grant usage on schema clocks to watershed_jobs, watershed_staff, watershed_public;

-- grain: one row per day that an administrator entered because a proclamation named it. Rows are withdrawn, never changed.
create table clocks.proclaimed_day (
  id integer generated always as identity primary key,
  day date not null,
  name_en text not null check (name_en <> ''),
  name_cy text not null check (name_cy <> ''),
  -- Where the proclamation is published.
  source text not null check (source ~ '^https?://'),
  -- The rule of the holiday table that makes no day in that year because this one stands instead.
  instead_of text,
  reason text not null check (reason <> ''),
  entered_at timestamptz not null default now(),
  entered_by text not null check (entered_by <> ''),
  withdrawn_at timestamptz,
  withdrawn_by text,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index proclaimed_day_current on clocks.proclaimed_day (day) where withdrawn_at is null;

-- grain: one row per version of a clock that an administrator recorded after the shipped ones. Append-only: CL-14.
create table clocks.rule_version (
  rule text not null,
  version integer not null check (version > 1),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  -- How it counts, as src/clocks/counting.ts reads it, and the way of counting's name.
  counting jsonb not null,
  counting_name text not null,
  sentence_en text not null,
  sentence_cy text not null,
  statute_en text not null,
  statute_cy text not null,
  section text not null check (section <> ''),
  source text not null check (source ~ '^https?://'),
  checked_on date not null,
  checked_by text not null check (checked_by <> ''),
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by text not null check (recorded_by <> ''),
  primary key (rule, version)
);

-- The rules and holidays that every open clock was last worked out by, as a hash. One row: starting a clock shares it,
-- recomputing holds it, so that no clock starts under rules that a recomputation is about to replace.
create table clocks.edition (
  only_row boolean primary key default true check (only_row),
  fingerprint text not null
);
insert into clocks.edition (fingerprint) values ('none');

-- grain: one row per clock that was started, open or closed
create table clocks.running (
  id uuid primary key default gen_random_uuid(),
  force text not null references places.force (slug),
  -- Who may see it besides the force: a walled compartment needs its own clearance.
  compartment text not null check (compartment in ('open', 'allegations', 'callout')),
  -- The team and the person whose duty it is, by their names in the directory.
  team text not null check (team <> ''),
  person text,
  -- What the clock is about: the kind of record and its id, never a name.
  subject_kind text not null check (subject_kind <> ''),
  subject_id text not null check (subject_id <> ''),
  rule text not null,
  rule_version integer not null check (rule_version > 0),
  started_at timestamptz not null,
  deadline_at timestamptz not null check (deadline_at > started_at),
  half_at timestamptz not null check (half_at > started_at),
  three_quarters_at timestamptz not null check (three_quarters_at between half_at and deadline_at),
  state text not null default 'running' check (state in ('running', 'paused', 'met', 'cancelled')),
  closed_at timestamptz,
  -- How many of the three notices have gone out: at half, at three quarters, at the deadline.
  notices_sent smallint not null default 0 check (notices_sent between 0 and 3),
  -- When the next notice is due; null when none is.
  next_at timestamptz generated always as (
    case
      when state <> 'running' then null
      when notices_sent = 0 then half_at
      when notices_sent = 1 then three_quarters_at
      when notices_sent = 2 then deadline_at
    end
  ) stored,
  -- The clock whose end started this one.
  led_from uuid references clocks.running (id),
  started_by text not null check (started_by <> ''),
  check ((state in ('met', 'cancelled')) = (closed_at is not null))
);
create index running_next on clocks.running (next_at) where next_at is not null;
create index running_queue on clocks.running (force, deadline_at) where closed_at is null;

-- grain: one row per pause of a clock; the last one is open while the clock is paused
create table clocks.pause (
  clock_id uuid not null references clocks.running (id),
  from_at timestamptz not null,
  to_at timestamptz check (to_at >= from_at),
  reason text not null check (reason <> ''),
  primary key (clock_id, from_at)
);
create unique index pause_open on clocks.pause (clock_id) where to_at is null;

-- grain: one row per notice that was sent: at most one of a kind for a clock, CL-31
create table clocks.notice (
  clock_id uuid not null references clocks.running (id),
  kind text not null check (kind in ('half', 'three-quarters', 'missed')),
  force text not null references places.force (slug),
  compartment text not null,
  -- Whom it went to: the clock's team and person, or for a missed deadline the one who is told next.
  sent_to text not null,
  due_at timestamptz not null,
  sent_at timestamptz not null,
  primary key (clock_id, kind)
);

-- grain: one row per deadline that moved. Written in the statement that moves it, from the clock's own row: a foreign key
-- would look up what was just read, twice for each of a hundred thousand rows.
create table clocks.moved_deadline (
  id bigint generated always as identity primary key,
  clock_id uuid not null,
  force text not null,
  compartment text not null,
  moved_at timestamptz not null,
  reason text not null check (reason <> ''),
  old_deadline_at timestamptz not null,
  new_deadline_at timestamptz not null,
  old_version integer not null,
  new_version integer not null
);
create index moved_deadline_of_clock on clocks.moved_deadline (clock_id);

-- Whether the transaction's reader may see a row of a force and a compartment. Nothing is seen without a force.
create function clocks.may_see(row_force text, row_compartment text) returns boolean
  language sql stable
  set search_path = ''
return row_force = audit.setting('force')
  and (row_compartment = 'open' or row_compartment = any (pg_catalog.string_to_array(audit.setting('compartments'), ',')));
grant execute on function clocks.may_see(text, text) to watershed_staff;

alter table clocks.proclaimed_day enable row level security;
alter table clocks.proclaimed_day force row level security;
alter table clocks.rule_version enable row level security;
alter table clocks.rule_version force row level security;
alter table clocks.edition enable row level security;
alter table clocks.edition force row level security;
alter table clocks.running enable row level security;
alter table clocks.running force row level security;
alter table clocks.pause enable row level security;
alter table clocks.pause force row level security;
alter table clocks.notice enable row level security;
alter table clocks.notice force row level security;
alter table clocks.moved_deadline enable row level security;
alter table clocks.moved_deadline force row level security;

-- What is law is open to every door; only the command line and the jobs write it.
create policy doors_read on clocks.proclaimed_day for select to watershed_public, watershed_staff using (true);
create policy jobs_enter on clocks.proclaimed_day for all to watershed_jobs using (true) with check (true);
create policy doors_read on clocks.rule_version for select to watershed_public, watershed_staff using (true);
create policy jobs_record on clocks.rule_version for all to watershed_jobs using (true) with check (true);
create policy jobs_hold on clocks.edition for all to watershed_jobs using (true) with check (true);
create policy staff_share on clocks.edition for select to watershed_staff using (true);
grant select on clocks.proclaimed_day, clocks.rule_version to watershed_public, watershed_staff, watershed_jobs;
grant insert, update (withdrawn_at, withdrawn_by) on clocks.proclaimed_day to watershed_jobs;
grant insert on clocks.rule_version to watershed_jobs;
grant select, update on clocks.edition to watershed_jobs;
grant select on clocks.edition to watershed_staff;

-- A force sees its own clocks, and those of a walled compartment only with its clearance. Jobs serve every force.
create policy staff_of_force on clocks.running for all to watershed_staff
  using (clocks.may_see(force, compartment)) with check (clocks.may_see(force, compartment));
create policy jobs_serve on clocks.running for all to watershed_jobs using (true) with check (true);
create policy staff_of_clock on clocks.pause for all to watershed_staff
  using (exists (select from clocks.running as r where r.id = clock_id))
  with check (exists (select from clocks.running as r where r.id = clock_id));
create policy jobs_serve on clocks.pause for all to watershed_jobs using (true) with check (true);
create policy staff_of_force on clocks.notice for select to watershed_staff using (clocks.may_see(force, compartment));
create policy jobs_serve on clocks.notice for all to watershed_jobs using (true) with check (true);
create policy staff_of_force on clocks.moved_deadline for select to watershed_staff
  using (clocks.may_see(force, compartment));
create policy staff_log on clocks.moved_deadline for insert to watershed_staff
  with check (clocks.may_see(force, compartment));
create policy jobs_serve on clocks.moved_deadline for all to watershed_jobs using (true) with check (true);
grant select, insert on clocks.running, clocks.pause, clocks.moved_deadline to watershed_staff, watershed_jobs;
grant update (state, closed_at, deadline_at, half_at, three_quarters_at, rule_version)
  on clocks.running to watershed_staff;
grant update (state, closed_at, deadline_at, half_at, three_quarters_at, rule_version, notices_sent)
  on clocks.running to watershed_jobs;
grant update (to_at) on clocks.pause to watershed_staff, watershed_jobs;
grant select on clocks.notice to watershed_staff;
grant select, insert on clocks.notice to watershed_jobs;
