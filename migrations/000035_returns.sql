-- What a force returns to the national body, at both ends: what was built and sent, whose keys are trusted, what was accepted,
-- and what was turned back. A return holds aggregates that were checked for disclosure and nothing about a person; a package
-- that was turned back may hold anything, so nothing of its content is kept.
create schema returns;
grant usage on schema returns to watershed_jobs;

-- grain: one row per return that this force built; what was returned before is known to whoever received it
create table returns.built (
  id integer generated always as identity primary key,
  force text not null references places.force (slug),
  quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  as_at date not null check (as_at >= quarter),
  vawg_name text not null check (vawg_name <> ''),
  vawg_version integer not null check (vawg_version > 0),
  origin text not null check (origin in ('real', 'made-up')),
  -- Of the counts before protection, with the definitions: the same again gives the return that was built from them.
  material_sha256 bytea not null check (octet_length(material_sha256) = 32),
  manifest_sha256 bytea not null check (octet_length(manifest_sha256) = 32),
  built_at timestamptz not null default now(),
  built_by text not null check (built_by ~ '\S'),
  reason text not null check (reason ~ '\S'),
  unique (force, material_sha256)
);

-- grain: one row per file of a return that was built
create table returns.built_file (
  built_id integer not null references returns.built (id),
  path text not null check (path ~ '^[a-z]+\.(csv|json)$'),
  content bytea not null,
  primary key (built_id, path)
);

-- grain: one row per public key that a force may sign with
create table returns.key (
  -- SHA-256 of the key, in hexadecimal digits.
  fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
  force text not null references places.force (slug),
  public_pem text not null check (public_pem like '-----BEGIN PUBLIC KEY-----%'),
  trusted_at timestamptz not null default now(),
  trusted_by text not null check (trusted_by ~ '\S'),
  withdrawn_at timestamptz,
  withdrawn_by text check (withdrawn_by ~ '\S'),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

-- grain: one row per return that was accepted
create table returns.received (
  -- One more than the last: a return takes the place of another before it is there itself.
  id integer primary key check (id > 0),
  force text not null references places.force (slug),
  quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  as_at date not null check (as_at >= quarter),
  vawg_name text not null check (vawg_name <> ''),
  vawg_version integer not null check (vawg_version > 0),
  origin text not null check (origin in ('real', 'made-up')),
  manifest_sha256 bytea not null unique check (octet_length(manifest_sha256) = 32),
  key_fingerprint text not null references returns.key (fingerprint),
  received_at timestamptz not null default now(),
  received_by text not null check (received_by ~ '\S'),
  -- The later return of the force and quarter that took its place; both stay.
  superseded_by integer references returns.received (id) deferrable initially deferred
);
create unique index received_current on returns.received (force, quarter) where superseded_by is null;

-- grain: one row per file of a return that was accepted, as it was sent
create table returns.received_file (
  received_id integer not null references returns.received (id),
  path text not null check (path ~ '^[a-z]+\.(csv|json)$'),
  content bytea not null,
  primary key (received_id, path)
);

-- grain: one row per package that was turned back. Faults are kept by kind and place; what was seen there is not.
create table returns.turned_back (
  id integer generated always as identity primary key,
  package_sha256 bytea not null check (octet_length(package_sha256) = 32),
  -- Null where it could not be read so far, or names no force.
  force text references places.force (slug),
  -- [{ "kind", "file", "line", "column" }, …]
  faults jsonb not null check (jsonb_typeof(faults) = 'array' and jsonb_array_length(faults) > 0),
  turned_back_at timestamptz not null default now(),
  turned_back_by text not null check (turned_back_by ~ '\S')
);

create or replace function records.refuse_mixing() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  -- Two imports at once must not both find the tables empty.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('records.origin'));
  if exists (select from records.file where origin <> new.origin)
    or exists (select from extracts.package where origin <> new.origin)
    or exists (select from returns.received where origin <> new.origin) then
    raise exception 'This database holds % data; % data is never mixed with it. Use another data folder (WATERSHED_HOME) or another database.',
      case new.origin when 'real' then 'made-up' else 'real' end, new.origin
      using errcode = 'WS001';
  end if;
  return new;
end
$$;
create trigger origin_is_one before insert on returns.received for each row execute function records.refuse_mixing();

alter table returns.built enable row level security;
alter table returns.built force row level security;
alter table returns.built_file enable row level security;
alter table returns.built_file force row level security;
alter table returns.key enable row level security;
alter table returns.key force row level security;
alter table returns.received enable row level security;
alter table returns.received force row level security;
alter table returns.received_file enable row level security;
alter table returns.received_file force row level security;
alter table returns.turned_back enable row level security;
alter table returns.turned_back force row level security;

create policy jobs_serve on returns.built for all to watershed_jobs using (true) with check (true);
create policy jobs_serve on returns.built_file for all to watershed_jobs using (true) with check (true);
create policy jobs_serve on returns.key for all to watershed_jobs using (true) with check (true);
create policy jobs_serve on returns.received for all to watershed_jobs using (true) with check (true);
create policy jobs_serve on returns.received_file for all to watershed_jobs using (true) with check (true);
create policy jobs_serve on returns.turned_back for all to watershed_jobs using (true) with check (true);
grant select, insert on returns.built, returns.built_file, returns.key, returns.received, returns.received_file,
  returns.turned_back to watershed_jobs;
grant update (superseded_by) on returns.received to watershed_jobs;
grant update (withdrawn_at, withdrawn_by) on returns.key to watershed_jobs;
