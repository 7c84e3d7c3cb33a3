-- Frameworks and the mappings between them, as their files said when they were loaded. A version is never edited: a plan
-- or a figure that names action A7 of version 1 must find the same words for as long as it is kept.
create schema framework;
grant usage on schema framework to watershed_jobs, watershed_staff, watershed_public;

-- grain: one row per loaded version of a framework
create table framework.version (
  framework text not null check (framework ~ '^[a-z]+(-[a-z0-9]+)*$'),
  version integer not null check (version > 0),
  -- The file as it came, and the SHA-256 of its bytes. Everything else here is read out of it.
  file text not null,
  sha256 bytea not null unique check (sha256 = pg_catalog.sha256(pg_catalog.convert_to(file, 'UTF8'))),
  title_en text not null,
  title_cy text not null,
  numbering text not null check (numbering in ('ours', 'official')),
  loaded_at timestamptz not null default pg_catalog.now(),
  loaded_by text not null default audit.setting('actor'),
  -- The transaction that loaded it: entries come in with their version or never.
  loaded_in xid8 not null default pg_catalog.pg_current_xact_id(),
  primary key (framework, version)
);

-- grain: one row per pillar, action and measure of a loaded version; what plans and figures point to
create table framework.entry (
  framework text not null,
  version integer not null,
  id text not null,
  kind text not null check (kind in ('pillar', 'action', 'measure')),
  -- Place in its list, from 1.
  position smallint not null check (position > 0),
  primary key (framework, version, id),
  unique (framework, version, kind, position),
  foreign key (framework, version) references framework.version (framework, version)
);

-- grain: one row per loaded version of a mapping between two loaded versions of frameworks
create table framework.mapping (
  mapping text not null check (mapping ~ '^[a-z]+(-[a-z0-9]+)*$'),
  version integer not null check (version > 0),
  from_framework text not null,
  from_version integer not null,
  to_framework text not null,
  to_version integer not null,
  file text not null,
  sha256 bytea not null unique check (sha256 = pg_catalog.sha256(pg_catalog.convert_to(file, 'UTF8'))),
  loaded_at timestamptz not null default pg_catalog.now(),
  loaded_by text not null default audit.setting('actor'),
  loaded_in xid8 not null default pg_catalog.pg_current_xact_id(),
  primary key (mapping, version),
  -- So that a place can be held to the frameworks that its mapping joins.
  unique (mapping, version, from_framework, from_version, to_framework, to_version),
  foreign key (from_framework, from_version) references framework.version (framework, version),
  foreign key (to_framework, to_version) references framework.version (framework, version)
);

-- grain: one row per older entry and newer place that a mapping joins
create table framework.place (
  mapping text not null,
  version integer not null,
  from_framework text not null,
  from_version integer not null,
  from_entry text not null,
  to_framework text not null,
  to_version integer not null,
  to_entry text not null,
  is_primary boolean not null,
  primary key (mapping, version, from_entry, to_entry),
  foreign key (mapping, version, from_framework, from_version, to_framework, to_version)
    references framework.mapping (mapping, version, from_framework, from_version, to_framework, to_version),
  foreign key (from_framework, from_version, from_entry) references framework.entry (framework, version, id),
  foreign key (to_framework, to_version, to_entry) references framework.entry (framework, version, id)
);
create unique index place_primary_is_one on framework.place (mapping, version, from_entry) where is_primary;

create function framework.refuse_change() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'a loaded framework is never changed: % of %.% refused; load a new version', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

-- Adding an action to a version that is already there would edit it just as well.
create function framework.refuse_late_entry() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if tg_table_name = 'entry' then
    perform from framework.version as held
    where held.framework = new.framework and held.version = new.version
      and held.loaded_in = pg_catalog.pg_current_xact_id();
  else
    perform from framework.mapping as held
    where held.mapping = new.mapping and held.version = new.version
      and held.loaded_in = pg_catalog.pg_current_xact_id();
  end if;
  if not found then
    raise exception 'entries come in with their version: a later insert into %.% is refused', tg_table_schema, tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create trigger entry_comes_with_its_version before insert on framework.entry
  for each row execute function framework.refuse_late_entry();
create trigger place_comes_with_its_mapping before insert on framework.place
  for each row execute function framework.refuse_late_entry();

do $$
declare
  name text;
begin
  foreach name in array array['version', 'entry', 'mapping', 'place'] loop
    execute format('create trigger %I before update or delete on framework.%I for each statement
      execute function framework.refuse_change()', name || '_is_never_changed', name);
    execute format('create trigger %I before truncate on framework.%I for each statement
      execute function framework.refuse_change()', name || '_is_never_emptied', name);
    execute format('alter table framework.%I enable row level security', name);
    execute format('alter table framework.%I force row level security', name);
    execute format('create policy jobs_load on framework.%I for insert to watershed_jobs with check (true)', name);
    execute format('create policy doors_read on framework.%I for select
      to watershed_jobs, watershed_staff, watershed_public using (true)', name);
    execute format('grant select on framework.%I to watershed_jobs, watershed_staff, watershed_public', name);
  end loop;
end
$$;
-- When, by whom and in which transaction are the database's to say, so they are not granted.
grant insert (framework, version, file, sha256, title_en, title_cy, numbering) on framework.version to watershed_jobs;
grant insert (mapping, version, from_framework, from_version, to_framework, to_version, file, sha256)
  on framework.mapping to watershed_jobs;
grant insert on framework.entry, framework.place to watershed_jobs;
