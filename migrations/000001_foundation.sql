-- The ground that every room stands on: schemas, the audit chain, the table of forces.
-- Roles exist before this runs (src/database/roles.ts); everything here belongs to watershed_owner.

-- Nothing is open to everyone: each door is granted what it needs, by name.
alter default privileges revoke execute on functions from public;
alter default privileges revoke usage on types from public;

create schema audit;
create schema places;
grant usage on schema audit to watershed_jobs, watershed_staff;
grant usage on schema places to watershed_jobs, watershed_staff, watershed_public;

-- What the transaction says of itself: who acts, for what purpose. The empty string, which is what a setting holds
-- after its transaction ends, counts as nothing.
create function audit.setting(name text) returns text
  language sql stable
  set search_path = ''
return nullif(pg_catalog.current_setting('watershed.' || name, true), '');

-- grain: one row per act
create table audit.entry (
  sequence bigint primary key,
  at timestamptz not null,
  door text not null,
  actor text not null check (actor <> ''),
  operation text not null check (operation <> ''),
  subject_kind text not null check (subject_kind <> ''),
  subject_id text not null,
  purpose text not null check (purpose <> ''),
  reason text not null,
  -- Codes and counts, never a person.
  details jsonb not null,
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  hash bytea not null unique check (octet_length(hash) = 32)
);

-- The last link of the chain. One row: whoever appends holds it until the transaction ends, so numbers have no gaps.
create table audit.head (
  only_row boolean primary key default true check (only_row),
  sequence bigint not null,
  hash bytea not null
);
insert into audit.head (sequence, hash) values (0, decode(repeat('00', 32), 'hex'));

-- The bytes that are hashed: every field with its length before it, so that no two entries share them.
-- AU-2; src/database/audit/entry.ts writes the same bytes on its own.
create function audit.canonical(fields text[]) returns bytea
  language sql immutable
  set search_path = ''
return (
  select pg_catalog.convert_to(
    pg_catalog.string_agg(pg_catalog.octet_length(field)::text || ':' || field || ',', '' order by position), 'UTF8')
  from pg_catalog.unnest(fields) with ordinality as listed (field, position)
);

create function audit.append(
  operation text, subject_kind text, subject_id text, reason text, details jsonb
) returns bigint
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  last audit.head%rowtype;
  entry audit.entry%rowtype;
begin
  select * into strict last from audit.head for update;
  entry.sequence := last.sequence + 1;
  entry.at := pg_catalog.clock_timestamp();
  entry.door := session_user;
  entry.actor := audit.setting('actor');
  entry.operation := append.operation;
  entry.subject_kind := append.subject_kind;
  entry.subject_id := append.subject_id;
  entry.purpose := audit.setting('purpose');
  entry.reason := coalesce(append.reason, '');
  entry.details := coalesce(append.details, '{}'::jsonb);
  entry.previous_hash := last.hash;
  if entry.actor is null or entry.purpose is null then
    raise exception 'the transaction names no actor or no purpose' using errcode = 'check_violation';
  end if;
  entry.hash := pg_catalog.sha256(audit.canonical(array[
    entry.sequence::text,
    pg_catalog.to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.door, entry.actor, entry.operation, entry.subject_kind, entry.subject_id, entry.purpose, entry.reason,
    entry.details::text, pg_catalog.encode(entry.previous_hash, 'hex')
  ]));
  insert into audit.entry select entry.*;
  update audit.head set sequence = entry.sequence, hash = entry.hash;
  return entry.sequence;
end
$$;

create function audit.refuse_change() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'the audit is append-only: % of %.% refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger entry_is_append_only before update or delete on audit.entry
  for each statement execute function audit.refuse_change();
create trigger entry_is_never_emptied before truncate on audit.entry
  for each statement execute function audit.refuse_change();

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
alter table audit.head enable row level security;
alter table audit.head force row level security;
-- Only the owner, through audit.append, writes. Jobs read it to verify the chain; no door reads it.
create policy owner_appends on audit.entry for insert to watershed_owner with check (true);
create policy jobs_verify on audit.entry for select to watershed_jobs using (true);
create policy owner_moves_head on audit.head for all to watershed_owner using (true) with check (true);
create policy jobs_read_head on audit.head for select to watershed_jobs using (true);
grant select on audit.entry, audit.head to watershed_jobs;
grant execute on function audit.append(text, text, text, text, jsonb) to watershed_jobs, watershed_staff;
grant execute on function audit.setting(text) to watershed_jobs, watershed_staff;

-- grain: one row per police force. Loaded from reference/forces.yaml.
create table places.force (
  slug text primary key check (slug ~ '^[a-z]+(-[a-z]+)*$'),
  name_en text not null,
  name_cy text not null,
  kind text not null check (kind in ('territorial', 'national', 'northern-ireland')),
  code text unique,
  country text check (country in ('england', 'wales')),
  region text,
  -- People, Census 2021.
  population integer check (population > 0),
  females integer check (females > 0 and females <= population),
  check ((kind = 'territorial') = (code is not null and country is not null and population is not null and females is not null))
);
alter table places.force enable row level security;
alter table places.force force row level security;
create policy jobs_load on places.force for all to watershed_jobs using (true) with check (true);
create policy doors_read on places.force for select to watershed_staff, watershed_public using (true);
grant select, insert, update on places.force to watershed_jobs;
grant select on places.force to watershed_staff, watershed_public;
