-- Releases: drafted by one person, published by another, never edited, only corrected by a successor (PU rules).
create schema publication;
grant usage on schema publication to watershed_jobs, watershed_staff, watershed_public;

-- A name as it is compared: two spellings of one name by case or spaces are one person.
create function publication.same_name(name text) returns text
  language sql immutable
  set search_path = ''
return pg_catalog.lower(pg_catalog.btrim(pg_catalog.regexp_replace(name, '\s+', ' ', 'g')));

-- grain: one row per release
create table publication.release (
  id text primary key check (id ~ '^[0-9]{4}-[0-9]{2}(-[0-9]+)?$'),
  sequence integer generated always as identity unique,
  state text not null default 'draft' check (state in ('draft', 'checked', 'published', 'corrected')),
  made_up boolean not null,
  -- First day of the first and of the last month with data.
  data_from date not null,
  data_to date not null check (data_to >= data_from),
  -- Everything that the manifest says, except state, publisher and times, which are the columns here.
  manifest jsonb not null,
  -- The release that this one replaces, with the reason; null for an ordinary one.
  corrects text references publication.release (id),
  correction_en text,
  correction_cy text,
  drafted_by text not null check (btrim(drafted_by) <> ''),
  drafted_at timestamptz not null,
  checked_by text check (btrim(checked_by) <> ''),
  checked_at timestamptz,
  published_by text check (btrim(published_by) <> ''),
  published_at timestamptz,
  check ((corrects is null) = (correction_en is null) and (corrects is null) = (correction_cy is null)),
  check ((checked_at is null) = (checked_by is null) and (published_at is null) = (published_by is null)),
  check ((state = 'draft') = (checked_at is null)),
  check ((state in ('published', 'corrected')) = (published_at is not null)),
  -- Two people: nobody publishes what they drafted.
  constraint drafter_is_not_publisher
    check (published_by is null or publication.same_name(published_by) <> publication.same_name(drafted_by))
);

-- grain: one row per file of a release
create table publication.release_file (
  release_id text not null references publication.release (id),
  path text not null check (path ~ '^[a-z0-9][a-z0-9./-]*$' and path !~ '\.\.'),
  media_type text not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  content bytea not null,
  primary key (release_id, path),
  check (sha256(content) = sha256)
);
-- Most files are text that compresses well; the server does it.
alter table publication.release_file alter column content set storage extended;

-- grain: one row per part of the records that a release stands on
create table publication.release_part (
  release_id text not null references publication.release (id),
  part_id integer not null references records.part (id),
  primary key (release_id, part_id)
);

create function publication.refuse_change() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'a release is never edited: % of %.% refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'WS002';
end
$$;

-- A release only moves forward, and only what the move is about changes.
create function publication.guard_move() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  allowed constant text[] := array['draft>checked', 'checked>published', 'published>corrected'];
begin
  if not (old.state || '>' || new.state) = any (allowed) then
    raise exception 'a release does not move from % to %', old.state, new.state using errcode = 'WS002';
  end if;
  if (pg_catalog.to_jsonb(new) - array['state', 'checked_by', 'checked_at', 'published_by', 'published_at'])
     is distinct from (pg_catalog.to_jsonb(old) - array['state', 'checked_by', 'checked_at', 'published_by', 'published_at'])
     or (old.checked_at is not null and (new.checked_by, new.checked_at) is distinct from (old.checked_by, old.checked_at))
     or (old.published_at is not null and (new.published_by, new.published_at) is distinct from (old.published_by, old.published_at))
  then
    raise exception 'a release is never edited, it is corrected by another' using errcode = 'WS002';
  end if;
  return new;
end
$$;

-- Files and parts come with the draft, in its transaction; later there is nothing to add.
create function publication.guard_addition() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if not exists (
    select from publication.release as release
    where release.id = new.release_id and release.state = 'draft' and release.xmin = pg_catalog.pg_current_xact_id()::xid
  ) then
    raise exception 'nothing is added to release %: it is whole', new.release_id using errcode = 'WS002';
  end if;
  return new;
end
$$;

create trigger release_moves_forward before update on publication.release
  for each row execute function publication.guard_move();
create trigger release_stays before delete or truncate on publication.release
  for each statement execute function publication.refuse_change();
create trigger file_stays before update or delete or truncate on publication.release_file
  for each statement execute function publication.refuse_change();
create trigger part_stays before update or delete or truncate on publication.release_part
  for each statement execute function publication.refuse_change();
create trigger file_comes_with_draft before insert on publication.release_file
  for each row execute function publication.guard_addition();
create trigger part_comes_with_draft before insert on publication.release_part
  for each row execute function publication.guard_addition();

alter table publication.release enable row level security;
alter table publication.release force row level security;
alter table publication.release_file enable row level security;
alter table publication.release_file force row level security;
alter table publication.release_part enable row level security;
alter table publication.release_part force row level security;

create policy jobs_keep on publication.release for all to watershed_jobs using (true) with check (true);
create policy jobs_keep on publication.release_file for all to watershed_jobs using (true) with check (true);
create policy jobs_keep on publication.release_part for all to watershed_jobs using (true) with check (true);
create policy staff_read on publication.release for select to watershed_staff using (true);
create policy staff_read on publication.release_file for select to watershed_staff using (true);
create policy staff_read on publication.release_part for select to watershed_staff using (true);
-- The public sees what was published, also when it was corrected since; never a draft.
create policy public_read on publication.release for select to watershed_public
  using (state in ('published', 'corrected'));
create policy public_read on publication.release_file for select to watershed_public
  using (exists (select from publication.release as release where release.id = release_id));

grant select, insert on publication.release, publication.release_file, publication.release_part to watershed_jobs;
grant update (state, checked_by, checked_at, published_by, published_at) on publication.release to watershed_jobs;
grant select on publication.release, publication.release_file, publication.release_part to watershed_staff;
grant select on publication.release, publication.release_file to watershed_public;
grant execute on function publication.same_name(text) to watershed_jobs;
