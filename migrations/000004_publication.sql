-- Releases: what was published, by whom, from which rows. A release is a list of files with their hashes. It never changes
-- once it was checked: a mistake is mended by another release, and a correction that points to it.
create schema publication;
grant usage on schema publication to watershed_jobs, watershed_staff, watershed_public;

-- Case, spaces and invisible characters do not make another person. The program folds more (every script's case and
-- compatibility forms); this keeps out what gets past it.
create function publication.person_key(name text) returns text
  language sql immutable
  set search_path = ''
return pg_catalog.lower(pg_catalog.regexp_replace(name, '[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'));

-- grain: one row per release
create table publication.release (
  id text primary key check (id ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[1-9][0-9]*)?$'),
  sequence integer not null unique check (sequence > 0),
  state text not null check (state in ('draft', 'checked', 'published', 'corrected')),
  data_from date not null check (extract(day from data_from) = 1),
  data_to date not null check (extract(day from data_to) = 1 and data_to >= data_from),
  drafted_by text not null,
  -- The name as it is compared, folded by the program.
  drafted_by_key text not null check (drafted_by_key <> ''),
  drafted_at timestamptz not null,
  checked_by text,
  checked_at timestamptz,
  published_by text,
  published_by_key text check (published_by_key <> ''),
  published_at timestamptz,
  -- The release that this one corrects, and why; the correction is made when this one is published.
  corrects text references publication.release (id),
  reason_en text,
  reason_cy text,
  -- Everything of release.json that is known when the release is drafted.
  manifest jsonb not null,
  check ((checked_by is null) = (checked_at is null)),
  check ((published_by is null) = (published_at is null) and (published_by is null) = (published_by_key is null)),
  check ((state = 'draft') = (checked_at is null)),
  check ((state in ('published', 'corrected')) = (published_at is not null)),
  check ((corrects is null) = (reason_en is null) and (corrects is null) = (reason_cy is null)),
  check (reason_en <> '' and reason_cy <> ''),
  check (corrects <> id),
  -- PU-10: whoever drafted a release does not publish it.
  constraint two_people check (
    published_by_key <> drafted_by_key
    and publication.person_key(published_by) <> publication.person_key(drafted_by)
  )
);
-- Two corrections of one release cannot both be published.
create unique index release_corrected_once on publication.release (corrects) where state in ('published', 'corrected');

-- grain: one row per file of a release, release.json excepted, which is written from the release itself
create table publication.release_file (
  release_id text not null references publication.release (id),
  path text not null check (path ~ '^[a-z0-9-]+(/[a-z0-9-]+)*(\.[a-z-]+)+$'),
  media_type text not null,
  sha256 bytea not null check (sha256 = pg_catalog.sha256(content)),
  bytes integer not null check (bytes = octet_length(content)),
  content bytea not null,
  primary key (release_id, path)
);

-- grain: one row per release and part that its figures were computed from
create table publication.release_part (
  release_id text not null references publication.release (id),
  part_id integer not null references records.part (id),
  primary key (release_id, part_id)
);

-- grain: one row per published release that another one replaced
create table publication.correction (
  release_id text primary key references publication.release (id),
  replaced_by text not null unique references publication.release (id),
  at timestamptz not null,
  reason_en text not null check (reason_en <> ''),
  reason_cy text not null check (reason_cy <> ''),
  check (replaced_by <> release_id)
);

-- PU-11: the moves that there are, and nothing but what belongs to the move.
create function publication.guard_release() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  fixed text[] := array['id', 'sequence', 'data_from', 'data_to', 'drafted_by', 'drafted_by_key', 'drafted_at', 'corrects',
    'reason_en', 'reason_cy', 'manifest'];
  field text;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise exception 'release % begins as a draft, not as %', new.id, new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (old.state, new.state) not in (('draft', 'checked'), ('checked', 'published'), ('published', 'corrected')) then
    raise exception 'release % is %; it cannot become %', old.id, old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if old.state <> 'draft' then fixed := fixed || array['checked_by', 'checked_at']; end if;
  if old.state <> 'checked' then fixed := fixed || array['published_by', 'published_by_key', 'published_at']; end if;
  foreach field in array fixed loop
    if pg_catalog.to_jsonb(old) -> field is distinct from pg_catalog.to_jsonb(new) -> field then
      raise exception 'release % is fixed: % cannot change', old.id, field using errcode = 'insufficient_privilege';
    end if;
  end loop;
  return new;
end
$$;
create trigger release_moves_forward before insert or update on publication.release
  for each row execute function publication.guard_release();

create function publication.refuse_change() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception '% of %.% refused: a release does not change', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

-- PU-12: files and parts come in with the draft, in its own transaction or before it is checked, and never after.
create function publication.only_into_a_draft() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if not exists (select from publication.release where id = new.release_id and state = 'draft' for share) then
    raise exception 'release % is no draft: nothing is added to it', new.release_id using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger file_of_a_draft before insert on publication.release_file
  for each row execute function publication.only_into_a_draft();
create trigger part_of_a_draft before insert on publication.release_part
  for each row execute function publication.only_into_a_draft();

-- PU-13: a correction says of two releases what they say themselves.
create function publication.only_by_its_successor() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if not exists (select from publication.release as successor
    join publication.release as replaced on replaced.id = successor.corrects
    where successor.id = new.replaced_by and replaced.id = new.release_id
      and successor.state = 'published' and replaced.state = 'corrected') then
    raise exception 'release % does not correct release %', new.replaced_by, new.release_id using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger correction_by_its_successor before insert on publication.correction
  for each row execute function publication.only_by_its_successor();

do $$
declare
  name text;
begin
  foreach name in array array['release', 'release_file', 'release_part', 'correction'] loop
    execute format('create trigger %I before delete on publication.%I for each statement execute function publication.refuse_change()',
      name || '_stays', name);
    execute format('create trigger %I before truncate on publication.%I for each statement execute function publication.refuse_change()',
      name || '_is_never_emptied', name);
    if name <> 'release' then
      execute format('create trigger %I before update on publication.%I for each statement execute function publication.refuse_change()',
        name || '_is_fixed', name);
    end if;
    execute format('alter table publication.%I enable row level security', name);
    execute format('alter table publication.%I force row level security', name);
    execute format('create policy jobs_keep on publication.%I for all to watershed_jobs using (true) with check (true)', name);
    execute format('create policy staff_read on publication.%I for select to watershed_staff using (true)', name);
    execute format('grant select, insert on publication.%I to watershed_jobs', name);
    execute format('grant select on publication.%I to watershed_staff', name);
  end loop;
end
$$;
grant update (state, checked_by, checked_at, published_by, published_by_key, published_at) on publication.release to watershed_jobs;
grant execute on function publication.person_key(text) to watershed_jobs;

-- The public sees what was published, also when it was corrected since; of a release in the making, not even its name.
create policy public_read on publication.release for select to watershed_public using (state in ('published', 'corrected'));
create policy public_read on publication.release_file for select to watershed_public
  using (exists (select from publication.release where release.id = release_file.release_id));
create policy public_read on publication.correction for select to watershed_public
  using (exists (select from publication.release where release.id = correction.release_id));
grant select on publication.release, publication.release_file, publication.correction to watershed_public;
