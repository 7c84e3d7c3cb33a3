-- What a force's analyst keeps and asks for on the staff door: profiles of the force's own, packages accepted for loading,
-- questions about measures with their answers. Who reaches it is reference/access-matrix.yaml. The staff door asks; the
-- jobs door does: it loads what was accepted and answers what was asked, for the force that the row names, and a row names
-- the force of whoever wrote it because the policies below let no other in.

-- grain: one row per version of a profile that a force made for its own records system
create table extracts.own_profile (
  force text not null references places.force (slug),
  name text not null check (name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  version integer not null check (version > 0),
  -- The profile as it was written, YAML. Versions are never changed: a package names the one it was read by.
  content text not null check (length(content) between 1 and 200000),
  sha256 bytea not null check (octet_length(sha256) = 32),
  made_at timestamptz not null default now(),
  made_by uuid not null references directory.person (id),
  primary key (force, name, version),
  unique (force, name, sha256)
);

-- grain: one row per package that somebody checked on a page and accepted for loading; nothing of its rows
create table extracts.acceptance (
  id uuid primary key default gen_random_uuid(),
  force text not null references places.force (slug),
  profile text not null check (profile <> ''),
  profile_sha256 bytea not null check (octet_length(profile_sha256) = 32),
  as_at date not null,
  -- A month may lose more than half of the rows that are held.
  fewer boolean not null,
  files integer not null check (files > 0),
  accepted_at timestamptz not null default now(),
  accepted_by uuid not null references directory.person (id),
  -- What became of it; null while nobody knows: it waits, is being loaded, or the program stopped meanwhile.
  outcome text check (outcome in ('loaded', 'unchanged', 'faulty', 'refused', 'failed')),
  package_id integer,
  ended_at timestamptz,
  check ((outcome is null) = (ended_at is null)),
  check ((outcome in ('loaded', 'unchanged')) = (package_id is not null) or outcome is null),
  foreign key (package_id, force) references extracts.package (id, force)
);

-- grain: one row per answer: the figures of one question over what was held, by the methods of one day
create table extracts.answer (
  id integer generated always as identity primary key,
  force text not null references places.force (slug),
  -- Of the question, the definition, the parts that were current and the methods: the same again is computed once.
  key_sha256 bytea not null check (octet_length(key_sha256) = 32),
  -- Aggregates, as src/operations/analyst/answer.ts reads them. Small numbers of what an analyst may not read are not in it.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  computed_at timestamptz not null default now(),
  unique (force, key_sha256),
  unique (id, force)
);

-- grain: one row per question about a force's measures: who asked what, when and why
create table extracts.question (
  id uuid primary key default gen_random_uuid(),
  force text not null references places.force (slug),
  -- First day of the quarter.
  quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  as_at date not null check (as_at >= quarter),
  -- Name of a definition of violence against women and girls; the newest version when it is answered.
  vawg text not null check (vawg <> ''),
  characteristics text not null check (characteristics in ('single', 'pairs')),
  reason text not null check (reason ~ '\S'),
  asked_at timestamptz not null default now(),
  asked_by uuid not null references directory.person (id),
  state text not null default 'waiting' check (state in ('waiting', 'answered', 'failed')),
  answer_id integer,
  check ((state = 'answered') = (answer_id is not null)),
  foreign key (answer_id, force) references extracts.answer (id, force)
);
create index question_waiting on extracts.question (asked_at) where state = 'waiting';
create index question_of_force on extracts.question (force, asked_at);

do $$
declare
  name text;
  author text;
begin
  foreach name in array array['own_profile', 'acceptance', 'answer', 'question'] loop
    execute format('alter table extracts.%I enable row level security', name);
    execute format('alter table extracts.%I force row level security', name);
    execute format('create policy jobs_keep on extracts.%I for all to watershed_jobs using (true) with check (true)', name);
    execute format('create policy staff_read on extracts.%1$I for select to watershed_staff
      using ((select directory.scope(''extracts.%1$s'', ''select'')) = ''own-force''
        and force = (select audit.setting(''force'')))', name);
    execute format('grant select on extracts.%I to watershed_staff, watershed_jobs', name);
  end loop;
  -- Nobody writes in another force, or in another person's name.
  foreach name in array array['own_profile', 'acceptance', 'question', 'decision'] loop
    author := case name when 'own_profile' then 'made_by' when 'acceptance' then 'accepted_by' when 'question' then 'asked_by'
      else 'decided_by' end;
    execute format('create policy staff_add on extracts.%1$I for insert to watershed_staff
      with check ((select directory.scope(''extracts.%1$s'', ''insert'')) = ''own-force''
        and force = (select audit.setting(''force'')) and %2$I::text = (select audit.setting(''person'')))', name, author);
  end loop;
end
$$;
grant insert (force, name, version, content, sha256, made_by) on extracts.own_profile to watershed_staff;
grant insert (force, profile, profile_sha256, as_at, fewer, files, accepted_by) on extracts.acceptance to watershed_staff;
grant insert (force, quarter, as_at, vawg, characteristics, reason, asked_by) on extracts.question to watershed_staff;
grant insert (force, file_sha256, line, decision, reason, decided_by) on extracts.decision to watershed_staff;
grant update (outcome, package_id, ended_at) on extracts.acceptance to watershed_jobs;
grant update (state, answer_id) on extracts.question to watershed_jobs;
grant insert on extracts.answer to watershed_jobs;
