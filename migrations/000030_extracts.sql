-- What forces send about people: packages of canonical rows, one table for each contract of contracts/*.yaml.
-- A package is loaded whole or not at all; its rows are cut into parts, one per subject and month. A later package of the
-- force for the same subject and month takes the part's place from the day it is as at; the old rows stay, so that what was
-- held on a day can be read as at that day:
--   from extracts.crimes join extracts.part on part.id = crimes.part_id and part.valid_from <= :day and :day < part.valid_to
-- Nobody reads a row about a person without a reason: the transaction says it (setting watershed.reason), for every door.
create schema extracts;
grant usage on schema extracts to watershed_jobs, watershed_staff;

-- grain: one row per package that was loaded
create table extracts.package (
  id integer generated always as identity primary key check (id between 1 and 524287),
  force text not null references places.force (slug),
  -- The day on which the extract was taken.
  as_at date not null,
  -- Made-up and real rows are never held together: see records.refuse_mixing.
  origin text not null check (origin in ('real', 'made-up')),
  profile text not null check (profile <> ''),
  profile_sha256 bytea not null check (octet_length(profile_sha256) = 32),
  -- { "crimes": 1, … }: the version of each contract that the rows were read by.
  contracts jsonb not null check (jsonb_typeof(contracts) = 'object'),
  -- Of everything that its rows came from: files, profile, contracts, the day, and what was decided of rows held back. The
  -- same package again changes nothing.
  content_sha256 bytea not null check (octet_length(content_sha256) = 32),
  loaded_at timestamptz not null default now(),
  loaded_by text not null check (loaded_by <> ''),
  unique (force, content_sha256),
  unique (id, force)
);

-- grain: one row per file of a package
create table extracts.file (
  package_id integer not null,
  force text not null,
  -- Its place in the package, from 0; quarantined rows name it.
  number smallint not null check (number >= 0),
  name text not null check (name <> ''),
  sha256 bytea not null check (octet_length(sha256) = 32),
  bytes bigint not null check (bytes >= 0),
  records integer not null check (records >= 0),
  primary key (package_id, number),
  foreign key (package_id, force) references extracts.package (id, force)
);

-- grain: one row per package, subject and month
create table extracts.part (
  -- 4096 times the package's number, plus the part's place in it: rows name their part while they stream in, before the
  -- part itself is written.
  id integer primary key,
  package_id integer not null,
  check (id >= package_id * 4096 and id < (package_id + 1) * 4096),
  force text not null,
  -- What rows hang on and are filed by: victims, suspects, events and outcomes by the month in which their crime was
  -- recorded, orders and their events by the month of the order's first event.
  subject text not null check (subject in ('crimes', 'orders', 'disclosures', 'survey_answers', 'allegations')),
  month date not null check (extract(day from month) = 1),
  -- The day its package is as at.
  valid_from date not null,
  -- The day that the package is as at which took its place; infinity while none has.
  valid_to date not null default 'infinity' check (valid_to >= valid_from),
  superseded_by integer references extracts.part (id) deferrable initially deferred,
  check ((valid_to = 'infinity') = (superseded_by is null)),
  -- Crimes, orders, disclosures, answers or allegations in it.
  rows integer not null check (rows >= 0),
  foreign key (package_id, force) references extracts.package (id, force)
);
create unique index part_current on extracts.part (force, subject, month) where valid_to = 'infinity';
create index part_of_package on extracts.part (package_id);

-- grain: one row per package and contract; the counts of what became of its rows add up
create table extracts.intake (
  package_id integer not null,
  force text not null,
  contract text not null,
  rows_given integer not null,
  rows_accepted integer not null check (rows_accepted >= 0),
  -- Repeats of a row that the system writes several times.
  rows_repeated integer not null check (rows_repeated >= 0),
  rows_set_aside integer not null check (rows_set_aside >= 0),
  -- Set aside because the row they hang on was.
  rows_with_parent integer not null check (rows_with_parent >= 0),
  -- Held back until a person decides.
  rows_held integer not null check (rows_held >= 0),
  -- Columns that the force does not hold: their values are neither blank nor zero.
  not_held text[] not null,
  -- Kinds of event that the force does not hold, where the contract is one of events: none of them is not zero of them.
  not_held_events text[] not null,
  primary key (package_id, contract),
  foreign key (package_id, force) references extracts.package (id, force),
  check (rows_given = rows_accepted + rows_repeated + rows_set_aside + rows_with_parent + rows_held)
);

-- grain: one row per part, contract and column: how full it is. The counts are all rows of the contract in the part.
create table extracts.coverage (
  part_id integer not null references extracts.part (id) deferrable initially deferred,
  force text not null,
  contract text not null,
  column_name text not null,
  rows integer not null check (rows >= 0),
  known integer not null check (known >= 0),
  blank integer not null check (blank >= 0),
  not_known integer not null check (not_known >= 0),
  not_asked integer not null check (not_asked >= 0),
  declined integer not null check (declined >= 0),
  not_held integer not null check (not_held >= 0),
  primary key (part_id, contract, column_name),
  check (rows = known + blank + not_known + not_asked + declined + not_held)
);

-- grain: one row per kind of finding in a package. What was seen is not kept: it is in the force's file, at the line.
create table extracts.finding (
  package_id integer not null,
  force text not null,
  number integer not null check (number >= 0),
  kind text not null check (kind <> ''),
  grade text not null check (grade in ('row', 'held', 'value', 'note')),
  -- Null where the finding is about the package.
  file smallint,
  column_name text not null,
  contract text,
  count integer not null check (count > 0),
  primary key (package_id, number),
  foreign key (package_id, force) references extracts.package (id, force)
);

-- grain: one row per place of a finding, up to a limit for each kind; a row held back has its place whatever the limit
create table extracts.quarantine (
  package_id integer not null,
  force text not null,
  finding integer not null,
  file smallint not null,
  line integer not null check (line >= 0),
  foreign key (package_id, finding) references extracts.finding (package_id, number)
);
create index quarantine_of_finding on extracts.quarantine (package_id, finding);

-- grain: one row per decision about a row that was held back for words about immigration, known by the hash of its file and
-- its line. Nothing of the row is kept here or anywhere until it is let in; the newest decision counts.
create table extracts.decision (
  id bigint generated always as identity primary key,
  force text not null references places.force (slug),
  file_sha256 bytea not null check (octet_length(file_sha256) = 32),
  line integer not null check (line > 0),
  decision text not null check (decision in ('let-in', 'leave-out')),
  reason text not null check (reason ~ '\S'),
  decided_at timestamptz not null default now(),
  decided_by text not null check (decided_by <> '')
);
create index decision_of_row on extracts.decision (force, file_sha256, line);

-- The tables of rows. Their columns are those of the contract of the same name, whose page says what each means. Codes are
-- text, the ways of not knowing (not-known, not-asked, declined, not-held) among them; null is a blank. A row names its part
-- without a foreign key: a check for each of millions of rows would halve the speed of a load, and one function writes them,
-- in the transaction that writes the part. Every row carries its retention category and the day of its next review
-- (reference/retention-rules.yaml).

-- grain: one row for each recorded crime
create table extracts.crimes (
  part_id integer not null,
  force text not null,
  crime_ref text not null,
  incident_ref text,
  recorded_on date not null,
  reported_on date,
  reported_at timestamptz,
  committed_from date,
  committed_to date,
  offence_code text not null,
  offence_code_first text,
  state text not null,
  state_on date,
  domestic_abuse text not null,
  honour_based text,
  child_sexual_abuse text,
  online text,
  location_type text not null,
  retention_category text not null,
  next_review_on date not null
);

-- grain: one row for each person against whom a crime was committed
create table extracts.victims (
  part_id integer not null,
  force text not null,
  crime_ref text not null,
  person_ref text not null,
  sex text not null,
  gender_identity text,
  age smallint,
  ethnicity_self text,
  ethnicity_officer text,
  disability text,
  sexual_orientation text,
  religion text,
  pregnant text,
  relationship text not null,
  specialist_support text,
  retention_category text not null,
  next_review_on date not null
);

-- grain: one row for each person named as a suspect in a crime
create table extracts.suspects (
  part_id integer not null,
  force text not null,
  crime_ref text not null,
  person_ref text not null,
  named_on date,
  sex text not null,
  age smallint,
  ethnicity_self text,
  ethnicity_officer text,
  works_for_police text,
  retention_category text not null,
  next_review_on date not null
);

-- grain: one row for each step taken in a crime
create table extracts.investigation_events (
  part_id integer not null,
  force text not null,
  crime_ref text not null,
  person_ref text,
  event text not null,
  happened_on date not null,
  happened_at timestamptz,
  retention_category text not null,
  next_review_on date not null
);

-- grain: one row for each outcome given to a crime, also those that were later replaced
create table extracts.outcomes (
  part_id integer not null,
  force text not null,
  crime_ref text not null,
  person_ref text,
  outcome text not null,
  outcome_on date not null,
  ended_on date,
  withdrawal_recorded_by text,
  withdrawal_reason_asked text,
  retention_category text not null,
  next_review_on date not null
);

-- grain: one row for each order or notice that was considered, sought or made
create table extracts.orders (
  part_id integer not null,
  force text not null,
  order_ref text not null,
  order_type text not null,
  crime_ref text,
  respondent_ref text not null,
  protected_ref text,
  sought_by text,
  ends_on date,
  retention_category text not null,
  next_review_on date not null
);

-- grain: one row for each thing that happened to an order
create table extracts.order_events (
  part_id integer not null,
  force text not null,
  order_ref text not null,
  event text not null,
  happened_on date not null,
  happened_at timestamptz,
  reason text,
  retention_category text not null,
  next_review_on date not null
);

-- grain: one row for each request or decision to tell a person about someone's past
create table extracts.disclosures (
  part_id integer not null,
  force text not null,
  disclosure_ref text not null,
  route text not null,
  asked_by text,
  applied_on date not null,
  decision text not null,
  decided_on date,
  disclosed_on date,
  person_at_risk_ref text,
  subject_ref text,
  retention_category text not null,
  next_review_on date not null
);

-- grain: one row for each question that one person answered
create table extracts.survey_answers (
  part_id integer not null,
  force text not null,
  response_ref text not null,
  answered_in date not null,
  collected_by text not null,
  stage text,
  question text not null,
  answer text not null,
  age_band text,
  ethnic_group text,
  disability text,
  offence_group text,
  retention_category text not null,
  next_review_on date not null
);

-- grain: one row for each allegation against each person
create table extracts.allegations (
  part_id integer not null,
  force text not null,
  case_ref text not null,
  allegation_ref text not null,
  subject_ref text,
  subject_role text,
  case_kind text not null,
  recorded_on date not null,
  category text not null,
  vawg_flagged_on date,
  vawg_flagged_by text,
  victim_kind text,
  victim_sex text,
  outcome text not null,
  action text,
  outcome_on date,
  retention_category text not null,
  next_review_on date not null
);

-- By what one person is recognised across records is kept apart from what was done: only linkage reads it, by the jobs door.
-- grain: one row per suspect row of which anything is known by which one person is recognised across records
create table extracts.suspect_identity (
  part_id integer not null,
  force text not null,
  crime_ref text not null,
  person_ref text not null,
  family_name text,
  given_names text,
  date_of_birth date,
  postcode text,
  pnc_id text,
  retention_category text not null,
  next_review_on date not null
);

create or replace function records.refuse_mixing() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  -- Two imports at once must not both find the tables empty.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('records.origin'));
  if exists (select from records.file where origin <> new.origin)
    or exists (select from extracts.package where origin <> new.origin) then
    raise exception 'This database holds % data; % data is never mixed with it. Use another data folder (WATERSHED_HOME) or another database.',
      case new.origin when 'real' then 'made-up' else 'real' end, new.origin
      using errcode = 'WS001';
  end if;
  return new;
end
$$;
create trigger origin_is_one before insert on extracts.package for each row execute function records.refuse_mixing();

-- What the planner knows of the tables of rows, brought up to date after a load. Without it a fresh force's year looks like a
-- handful of rows, and joins go over it row by row. It runs as its owner because only an owner may analyse, until PostgreSQL 17.
create function extracts.refresh_statistics() returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
begin
  analyze extracts.crimes, extracts.victims, extracts.suspects, extracts.investigation_events, extracts.outcomes, extracts.orders,
    extracts.order_events, extracts.disclosures, extracts.survey_answers, extracts.allegations, extracts.suspect_identity,
    extracts.part, extracts.coverage;
end
$$;
grant execute on function extracts.refresh_statistics() to watershed_jobs;

-- A definition of VAWG: which crimes are counted, against whom, and how what is not known is treated. Versions are never
-- changed: a figure names the one it was counted by.
create schema vawg;
grant usage on schema vawg to watershed_jobs, watershed_staff;

-- grain: one row per version of a definition
create table vawg.definition (
  id integer generated always as identity primary key,
  name text not null check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version integer not null check (version > 0),
  -- Null where it is offered to every force.
  force text references places.force (slug),
  valid_from date not null,
  valid_to date not null default 'infinity' check (valid_to > valid_from),
  title_en text not null check (title_en ~ '\S'),
  title_cy text not null check (title_cy ~ '\S'),
  -- The victim's sexes that pass the test.
  sexes text[] not null check (cardinality(sexes) > 0),
  -- A victim whose sex is not known: left out, shown apart, or apportioned like those whose sex is known.
  unknown_sex text not null check (unknown_sex in ('left-out', 'apart', 'apportioned')),
  -- Victims younger than this many years are girls; how they are treated.
  girls_under_years smallint not null check (girls_under_years between 1 and 25),
  girls text not null check (girls in ('within', 'apart', 'left-out')),
  -- Crimes flagged as sexual abuse or exploitation of a child.
  child_sexual_abuse text not null check (child_sexual_abuse in ('within', 'apart', 'left-out')),
  -- Men as victims of the same offences: shown beside the count, never inside it, or not shown.
  men text not null check (men in ('beside', 'left-out')),
  -- Flags that bring in a crime whatever its offence: domestic-abuse, honour-based, child-sexual-abuse.
  flags text[] not null,
  content_sha256 bytea not null unique check (octet_length(content_sha256) = 32),
  -- The whole definition as it was written, with sources and marks.
  content jsonb not null,
  loaded_at timestamptz not null default now(),
  loaded_by text not null check (loaded_by <> ''),
  unique (name, version)
);

-- grain: one row per version of a definition and offence code, or class of codes, that it names. The longer code wins:
-- '001/04' over '001'. A code without a group is taken out of its class; a code that is not named is not counted.
create table vawg.offence (
  definition_id integer not null references vawg.definition (id),
  -- A class ('008') or a class and sub-class ('008/66') of the Home Office, as extracts.crimes writes it.
  code text not null check (code ~ '^[0-9]{3}(/[0-9]{2})?$'),
  offence_group text check (offence_group ~ '^[a-z]+(-[a-z]+)*$'),
  primary key (definition_id, code)
);

do $$
declare
  name text;
  reached constant text := $policy$(case (select directory.scope('extracts.%1$s', 'select'))
    when 'every-force' then true when 'own-force' then force = (select audit.setting('force')) else false end)$policy$;
  about_people constant text[] := array['crimes', 'victims', 'suspects', 'investigation_events', 'outcomes', 'orders',
    'order_events', 'disclosures', 'survey_answers', 'allegations', 'suspect_identity'];
  about_packages constant text[] := array['package', 'file', 'part', 'intake', 'coverage', 'finding', 'quarantine', 'decision'];
begin
  foreach name in array about_packages || about_people loop
    execute format('alter table extracts.%I enable row level security', name);
    execute format('alter table extracts.%I force row level security', name);
    execute format('create policy jobs_load on extracts.%I for all to watershed_jobs using (true) with check (true)', name);
    execute format('grant select, insert on extracts.%I to watershed_jobs', name);
    -- Names and dates of birth are no analyst's business, and what police officers are accused of is walled.
    if name not in ('suspect_identity', 'allegations') then
      execute format('create policy staff_read on extracts.%I for select to watershed_staff using ', name) || format(reached, name);
      execute format('grant select on extracts.%I to watershed_staff', name);
    end if;
  end loop;
  foreach name in array about_people loop
    execute format('create index %I on extracts.%I (part_id)', name || '_of_part', name);
    execute format('create policy reason_given on extracts.%I as restrictive for select to watershed_jobs, watershed_staff
      using ((select audit.setting(''reason'')) ~ ''\S'')', name);
  end loop;
  foreach name in array array['definition', 'offence'] loop
    execute format('alter table vawg.%I enable row level security', name);
    execute format('alter table vawg.%I force row level security', name);
    execute format('create policy jobs_load on vawg.%I for all to watershed_jobs using (true) with check (true)', name);
    execute format('create policy staff_read on vawg.%I for select to watershed_staff using (true)', name);
    execute format('grant select, insert on vawg.%I to watershed_jobs', name);
    execute format('grant select on vawg.%I to watershed_staff', name);
  end loop;
end
$$;
-- Rows stay as they were loaded. Only a part learns that another took its place.
grant update (valid_to, superseded_by) on extracts.part to watershed_jobs;
