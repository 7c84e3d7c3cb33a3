-- Who signs in, to what they are appointed, and what that reaches. The matrix itself is reference/access-matrix.yaml.
create schema directory;
grant usage on schema directory to watershed_jobs, watershed_staff;

-- grain: one row per person who may sign in, known by what the identity provider says of them
create table directory.person (
  id uuid primary key default gen_random_uuid(),
  issuer text not null check (issuer <> ''),
  subject text not null check (subject <> ''),
  name text not null check (name <> ''),
  -- The force, panel, charity or body that the person belongs to, whatever the appointments.
  organisation text not null check (organisation <> ''),
  disabled_at timestamptz,
  unique (issuer, subject)
);

-- grain: one row per appointment of a person to a role, at a force or (force is null) for the country. Ended, never deleted.
create table directory.appointment (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references directory.person (id),
  role text not null check (role <> ''),
  force text references places.force (slug),
  appointed_at timestamptz not null default pg_catalog.now(),
  appointed_by text not null check (appointed_by <> ''),
  ended_at timestamptz check (ended_at >= appointed_at),
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index appointment_current on directory.appointment (person_id, role, coalesce(force, ''))
  where ended_at is null;

-- grain: one row per role, purpose, table and verb that the matrix allows. Replaced whole when the file changes.
create table directory.permission (
  role text not null,
  purpose text not null,
  relation text not null,
  verb text not null check (verb in ('select', 'insert', 'update', 'delete')),
  scope text not null check (scope in ('own-force', 'every-force')),
  primary key (role, purpose, relation, verb)
);

-- Whose rows of a table the transaction may touch: 'own-force', 'every-force', or null for none. DI-2, DI-3: the person must
-- hold, now, the appointment that the transaction names. Policies call it in a sub-select, so once a statement:
--   using (case (select directory.scope('plans.action', 'select'))
--     when 'every-force' then true when 'own-force' then force = (select audit.setting('force')) else false end)
-- It runs as its owner because the staff door may not read who else is appointed to what.
create function directory.scope(relation text, verb text) returns text
  language sql stable security definer
  set search_path = ''
return (
  select allowed.scope
  from directory.permission as allowed
  where allowed.role = audit.setting('role')
    and allowed.purpose = audit.setting('purpose')
    and allowed.relation = scope.relation
    and allowed.verb = scope.verb
    and exists (
      select from directory.appointment as held
      join directory.person as person on person.id = held.person_id
      where held.person_id::text = audit.setting('person')
        and held.role = allowed.role
        and held.force is not distinct from audit.setting('force')
        and held.ended_at is null
        and person.disabled_at is null
    )
);
grant execute on function directory.scope(text, text) to watershed_staff;

alter table directory.person enable row level security;
alter table directory.person force row level security;
alter table directory.appointment enable row level security;
alter table directory.appointment force row level security;
alter table directory.permission enable row level security;
alter table directory.permission force row level security;

create policy owner_reads on directory.person for select to watershed_owner using (true);
create policy owner_reads on directory.appointment for select to watershed_owner using (true);
create policy owner_reads on directory.permission for select to watershed_owner using (true);
create policy jobs_keep on directory.person for all to watershed_jobs using (true) with check (true);
create policy jobs_keep on directory.appointment for all to watershed_jobs using (true) with check (true);
create policy jobs_keep on directory.permission for all to watershed_jobs using (true) with check (true);
create policy staff_read on directory.permission for select to watershed_staff using (true);
grant select, insert, update on directory.person, directory.appointment to watershed_jobs;
grant select, insert, delete on directory.permission to watershed_jobs;
grant select on directory.permission to watershed_staff;
