-- Open data as received. A file is loaded whole or not at all; its rows are cut into parts, one per force and period.
-- A later file for the same force and period replaces the part; the old part stays, because a release may stand on it.
create schema records;
grant usage on schema records to watershed_jobs, watershed_staff;

-- grain: one row per code of a published list. Loaded from reference/police-uk-codes.yaml.
create table records.code (
  list text not null check (list in ('crime-type', 'outcome', 'search-type', 'sex', 'age-range', 'ethnicity', 'search-object',
    'search-outcome', 'officer-ethnicity')),
  code smallint not null check (code > 0),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- As published files write it.
  written text not null,
  primary key (list, code),
  unique (list, slug),
  unique (list, written)
);

-- grain: one row per file whose content was accepted. A zip gives one row for each file in it.
create table records.file (
  -- Numbered without gaps by the loader, which holds the lock of imports: a part's number is made from it.
  id integer primary key check (id between 1 and 524287),
  -- Of the content, after decompression: the same content in another wrapping is the same file.
  sha256 bytea not null unique check (octet_length(sha256) = 32),
  name text not null,
  -- Of the content, after decompression.
  bytes bigint not null check (bytes >= 0),
  encoding text not null check (encoding in ('utf-8', 'windows-1252', 'utf-16', 'spreadsheet')),
  dataset text not null check (dataset in ('police-uk-street', 'police-uk-outcomes', 'police-uk-stop-and-search',
    'home-office-recorded-crime', 'home-office-outcomes')),
  -- Made-up and real rows are never held together: see records.refuse_mixing.
  origin text not null check (origin in ('real', 'made-up')),
  received_at timestamptz not null default now(),
  received_by text not null,
  rows_read integer not null check (rows_read >= 0),
  rows_accepted integer not null check (rows_accepted >= 0),
  rows_duplicate integer not null check (rows_duplicate >= 0),
  rows_quarantined integer not null check (rows_quarantined >= 0),
  rows_without_id integer not null check (rows_without_id >= 0),
  check (rows_read = rows_accepted + rows_duplicate + rows_quarantined)
);

create function records.refuse_mixing() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  -- Two imports at once must not both find the table empty.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('records.origin'));
  if exists (select from records.file where origin <> new.origin) then
    raise exception 'This database holds % data; % data is never mixed with it. Use another data folder (WATERSHED_HOME) or another database.',
      case new.origin when 'real' then 'made-up' else 'real' end, new.origin
      using errcode = 'WS001';
  end if;
  return new;
end
$$;
create trigger origin_is_one before insert on records.file for each row execute function records.refuse_mixing();

-- grain: one row per file, force and period
create table records.part (
  -- 4096 times the file's number, plus the part's place in the file: rows can name their part while they stream in,
  -- before the part itself is written.
  id integer primary key,
  file_id integer not null references records.file (id),
  check (id >= file_id * 4096 and id < (file_id + 1) * 4096),
  dataset text not null,
  -- A force's slug; 'england-and-wales' for a national table.
  place text not null,
  -- First day of the period, and its length: 1 for a month, 3 for a quarter, 12 for a financial year.
  period_from date not null check (extract(day from period_from) = 1),
  period_months smallint not null check (period_months in (1, 3, 12)),
  rows_accepted integer not null check (rows_accepted >= 0),
  rows_duplicate integer not null check (rows_duplicate >= 0),
  -- The part that took its place; null while it is current.
  superseded_by integer references records.part (id) deferrable initially deferred,
  superseded_at timestamptz,
  check ((superseded_by is null) = (superseded_at is null))
);
create unique index part_current on records.part (dataset, place, period_from, period_months) where superseded_by is null;
create index part_of_file on records.part (file_id);

-- The row tables name their part without a foreign key: a check for each of millions of rows would halve the speed of a
-- load, and only one function writes them, in the transaction that writes the part (RE rules test it).

-- grain: one row per street crime row that was accepted
create table records.street (
  part_id integer not null,
  -- SHA-256 as published; null for anti-social behaviour, which carries none.
  crime_id bytea check (octet_length(crime_id) = 32),
  crime_type smallint not null,
  -- Last outcome category as published with the row; null where none is.
  last_outcome smallint,
  lsoa text,
  -- Approximate map point as published, degrees WGS 84.
  longitude real,
  latitude real
);
create index street_of_part on records.street (part_id);

-- grain: one row per outcome record that was accepted
create table records.outcome (
  part_id integer not null,
  crime_id bytea check (octet_length(crime_id) = 32),
  outcome smallint not null
);
create index outcome_of_part on records.outcome (part_id);

-- grain: one row per part and outcome of which rows were left out because they repeat a crime, month and outcome. A file
-- may have a reason to repeat a row (one for each person charged, perhaps), so what was published can still be counted.
create table records.repeated_outcome (
  part_id integer not null,
  outcome smallint not null,
  rows integer not null check (rows > 0),
  primary key (part_id, outcome)
);

-- grain: one row per stop and search that was accepted
create table records.stop_and_search (
  part_id integer not null,
  searched_at timestamptz not null,
  search_type smallint not null,
  sex smallint,
  age_range smallint,
  ethnicity smallint,
  officer_ethnicity smallint,
  object smallint,
  outcome smallint,
  outcome_linked boolean,
  -- More than outer clothing was removed.
  more_than_outer_clothing boolean
);
create index stop_and_search_of_part on records.stop_and_search (part_id);

-- grain: one row per force, quarter and offence code of the Home Office's recorded crime tables
create table records.recorded_crime (
  part_id integer not null,
  offence_code text not null,
  offence text not null,
  offence_group text not null,
  offence_subgroup text not null,
  -- Can be negative: a force may cancel crimes that an earlier quarter counted.
  offences integer not null
);
create index recorded_crime_of_part on records.recorded_crime (part_id);

-- grain: one row per place, financial year, offence group, basis and outcome class of a Home Office outcome table
create table records.published_outcome (
  part_id integer not null,
  -- As the table writes it; of the national table 'All offences' or 'All offences excluding fraud'.
  offence_group text not null,
  -- assigned: outcomes assigned in the year, whenever the crime was recorded; recorded: outcomes of crimes recorded in it.
  basis text not null check (basis in ('assigned', 'recorded')),
  -- charged, caution-youths, caution-adults, penalty-notice, cannabis-khat-warning, community-resolution, diversion,
  -- out-of-court, positive, assigned (src/records/home-office-rows.ts); the last three are sums of others.
  outcome text not null,
  crimes integer not null check (crimes >= 0)
);
create index published_outcome_of_part on records.published_outcome (part_id);

-- grain: one row per kind of fault in a file
create table records.quarantine_group (
  file_id integer not null references records.file (id),
  column_name text not null,
  expected text not null,
  rows integer not null check (rows > 0),
  primary key (file_id, column_name, expected)
);

-- grain: one row per quarantined row, up to a limit a file; the groups hold the full counts
create table records.quarantine (
  file_id integer not null references records.file (id),
  line integer not null,
  column_name text not null,
  seen text not null,
  expected text not null
);
create index quarantine_of_file on records.quarantine (file_id);

-- grain: one row per replaced part
create table records.restatement (
  id integer generated always as identity primary key,
  dataset text not null,
  place text not null,
  period_from date not null,
  old_part integer not null references records.part (id),
  new_part integer not null references records.part (id) deferrable initially deferred,
  rows_before integer not null,
  rows_after integer not null,
  at timestamptz not null default now()
);

do $$
declare
  name text;
begin
  foreach name in array array['code', 'file', 'part', 'street', 'outcome', 'repeated_outcome', 'stop_and_search', 'recorded_crime',
    'published_outcome', 'quarantine_group', 'quarantine', 'restatement'] loop
    execute format('alter table records.%I enable row level security', name);
    execute format('alter table records.%I force row level security', name);
    execute format('create policy jobs_load on records.%I for all to watershed_jobs using (true) with check (true)', name);
    execute format('create policy staff_read on records.%I for select to watershed_staff using (true)', name);
    execute format('grant select, insert on records.%I to watershed_jobs', name);
    execute format('grant select on records.%I to watershed_staff', name);
  end loop;
end
$$;
-- Rows stay as they were received. Only a part learns that another took its place.
grant update (superseded_by, superseded_at) on records.part to watershed_jobs;
grant update on records.code to watershed_jobs;

-- grain: one row per dataset, place and period that is held now
create view records.coverage with (security_invoker = true) as
select part.dataset, part.place, part.period_from, part.period_months, part.rows_accepted, part.id as part_id
from records.part
where part.superseded_by is null;
grant select on records.coverage to watershed_jobs, watershed_staff;
