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

-- grain: one row per appointment that an administrator asked for. DI-7: another one decides, and neither is the person.
create table directory.appointment_request (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references directory.person (id),
  role text not null check (role <> ''),
  force text references places.force (slug),
  reason text not null check (reason <> ''),
  asked_by uuid not null references directory.person (id),
  asked_at timestamptz not null,
  decision text check (decision in ('approved', 'refused')),
  decided_by uuid references directory.person (id),
  decided_at timestamptz check (decided_at >= asked_at),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (asked_by <> person_id and decided_by <> person_id and decided_by <> asked_by)
);
create unique index appointment_request_open on directory.appointment_request (person_id, role, coalesce(force, ''))
  where decision is null;

-- grain: one row per appointment of a person to a role, at a force or (force is null) for the country. Ended, never deleted.
create table directory.appointment (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references directory.person (id),
  role text not null check (role <> ''),
  force text references places.force (slug),
  -- What two administrators agreed on; null where it was appointed at the command line, as the first one must be.
  request_id uuid unique references directory.appointment_request (id),
  appointed_at timestamptz not null default pg_catalog.now(),
  appointed_by text not null check (appointed_by <> ''),
  ended_at timestamptz check (ended_at >= appointed_at),
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index appointment_current on directory.appointment (person_id, role, coalesce(force, ''))
  where ended_at is null;

-- grain: one row per sign-in that was begun and not finished. Gone when it is finished, so each is of use once.
-- Only a hash of the key is held; state, nonce and the code's proof are worked out from the key, which the browser holds.
create table directory.sign_in (
  key_hash bytea primary key check (octet_length(key_hash) = 32),
  -- The page to go on to: an address of this site, never of another.
  return_to text not null check (return_to ~ '^/([^/\\]|$)'),
  language text not null check (language in ('en', 'cy')),
  -- The session of someone who is signed in and shows again who they are; null where nobody is signed in yet.
  session_hash bytea,
  begun_at timestamptz not null
);

-- grain: one row per session of a signed-in person. A new key at sign-in, at step-up and at a change of appointment.
create table directory.session (
  key_hash bytea primary key check (octet_length(key_hash) = 32),
  person_id uuid not null references directory.person (id),
  -- In which appointment the person acts; null until one is chosen.
  appointment_id uuid references directory.appointment (id),
  -- When the person last showed who they are, as the identity provider says.
  authenticated_at timestamptz not null,
  began_at timestamptz not null,
  seen_at timestamptz not null check (seen_at >= began_at)
);

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
alter table directory.appointment_request enable row level security;
alter table directory.appointment_request force row level security;
alter table directory.appointment enable row level security;
alter table directory.appointment force row level security;
alter table directory.sign_in enable row level security;
alter table directory.sign_in force row level security;
alter table directory.session enable row level security;
alter table directory.session force row level security;
alter table directory.permission enable row level security;
alter table directory.permission force row level security;

-- What directory.scope looks at.
create policy owner_reads on directory.person for select to watershed_owner using (true);
create policy owner_reads on directory.appointment for select to watershed_owner using (true);
create policy owner_reads on directory.permission for select to watershed_owner using (true);

create policy jobs_keep on directory.person for all to watershed_jobs using (true) with check (true);
create policy jobs_keep on directory.appointment for all to watershed_jobs using (true) with check (true);
create policy jobs_keep on directory.appointment_request for all to watershed_jobs using (true) with check (true);
create policy jobs_keep on directory.permission for all to watershed_jobs using (true) with check (true);
create policy jobs_forget on directory.sign_in for all to watershed_jobs using (true);
create policy jobs_forget on directory.session for all to watershed_jobs using (true);
grant select, insert, update on directory.person, directory.appointment to watershed_jobs;
grant select on directory.appointment_request to watershed_jobs;
grant select, insert, delete on directory.permission to watershed_jobs;
grant select (seen_at), delete on directory.session to watershed_jobs;
grant select (begun_at), delete on directory.sign_in to watershed_jobs;

-- A sign-in or a session is reached only by a transaction that names its key's hash: there is no list of them.
create policy staff_of_key on directory.sign_in for all to watershed_staff
  using (key_hash = decode(audit.setting('session'), 'hex')) with check (key_hash = decode(audit.setting('session'), 'hex'));
create policy staff_of_key on directory.session for all to watershed_staff
  using (key_hash = decode(audit.setting('session'), 'hex')) with check (key_hash = decode(audit.setting('session'), 'hex'));
grant select, insert, delete on directory.sign_in, directory.session to watershed_staff;
grant update (seen_at, appointment_id) on directory.session to watershed_staff;

-- Whoever the session is of sees their own row and appointments; the provider's word finds the person it names.
create policy staff_of_session on directory.person for select to watershed_staff
  using (id = (select person_id from directory.session));
create policy staff_signing_in on directory.person for select to watershed_staff
  using (issuer = audit.setting('issuer') and subject = audit.setting('subject'));
create policy staff_of_session on directory.appointment for select to watershed_staff
  using (person_id = (select person_id from directory.session));

-- Everything else by the matrix. Of a force are the people who hold, or held, an appointment at it.
create policy staff_by_matrix on directory.person for select to watershed_staff
  using (case (select directory.scope('directory.person', 'select'))
    when 'every-force' then true
    when 'own-force' then exists (
      select from directory.appointment as held
      where held.person_id = person.id and held.force = (select audit.setting('force')))
    else false end);
create policy staff_add on directory.person for insert to watershed_staff
  with check ((select directory.scope('directory.person', 'insert')) = 'every-force');
create policy staff_change on directory.person for update to watershed_staff
  using ((select directory.scope('directory.person', 'update')) = 'every-force');
create policy staff_by_matrix on directory.appointment for select to watershed_staff
  using (case (select directory.scope('directory.appointment', 'select'))
    when 'every-force' then true
    when 'own-force' then force = (select audit.setting('force'))
    else false end);
-- DI-7: an appointment says exactly what was asked for by one administrator and approved by another.
create policy staff_appoint on directory.appointment for insert to watershed_staff
  with check ((select directory.scope('directory.appointment', 'insert')) = 'every-force' and exists (
    select from directory.appointment_request as asked
    where asked.id = request_id and asked.decision = 'approved' and asked.person_id = appointment.person_id
      and asked.role = appointment.role and asked.force is not distinct from appointment.force));
create policy staff_end on directory.appointment for update to watershed_staff
  using ((select directory.scope('directory.appointment', 'update')) = 'every-force');
create policy staff_by_matrix on directory.appointment_request for select to watershed_staff
  using ((select directory.scope('directory.appointment_request', 'select')) = 'every-force');
create policy staff_ask on directory.appointment_request for insert to watershed_staff
  with check ((select directory.scope('directory.appointment_request', 'insert')) = 'every-force'
    and asked_by::text = audit.setting('person') and decision is null);
create policy staff_decide on directory.appointment_request for update to watershed_staff
  using ((select directory.scope('directory.appointment_request', 'update')) = 'every-force' and decision is null)
  with check (decided_by::text = audit.setting('person'));
create policy staff_read on directory.permission for select to watershed_staff using (true);
grant select on directory.person, directory.appointment, directory.appointment_request, directory.permission to watershed_staff;
grant insert (issuer, subject, name, organisation), update (disabled_at) on directory.person to watershed_staff;
grant insert (person_id, role, force, request_id, appointed_at, appointed_by), update (ended_at, ended_by)
  on directory.appointment to watershed_staff;
grant insert (person_id, role, force, reason, asked_by, asked_at), update (decision, decided_by, decided_at)
  on directory.appointment_request to watershed_staff;
