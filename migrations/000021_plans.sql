-- Local action plans: what a force promised, how it went, who says so. Promises are frozen at adoption; histories only grow.
-- Who reaches what is reference/access-matrix.yaml, through directory.scope.
create schema plans;
grant usage on schema plans to watershed_jobs, watershed_staff;

-- grain: one row per force and framework that it has a plan under
create table plans.plan (
  id uuid primary key default gen_random_uuid(),
  force text not null references places.force (slug),
  framework text not null,
  framework_version integer not null,
  opened_on date not null,
  -- Null until the plan is adopted; then it stays.
  adopted_on date check (adopted_on >= opened_on),
  row_version integer not null default 1 check (row_version > 0),
  unique (force, framework),
  -- So that an action can be held to the force and the framework of its plan.
  unique (id, force, framework, framework_version),
  foreign key (framework, framework_version) references framework.version (framework, version)
);

-- grain: one row per action of a plan, as it stands now; what it was before is in revision and move
create table plans.action (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null,
  force text not null,
  framework text not null,
  framework_version integer not null,
  reference text not null check (reference ~ '\S'),
  -- The framework's action that this one answers; null for one of the force's own.
  national_action text,
  pillars text[] not null,
  source text not null check (source in
    ('framework', 'inspection', 'super-complaint', 'iopc', 'inquest', 'review', 'panel', 'local')),
  kind text not null check (kind in ('general', 'hot-spot')),
  local_action text not null,
  start_on date,
  due_on date,
  strategic_lead_post text check (strategic_lead_post ~ '\S'),
  strategic_lead_person uuid references directory.person (id),
  owner_post text check (owner_post ~ '\S'),
  owner_person uuid references directory.person (id),
  -- [{ "name": …, "byAndFor": true }]
  partners jsonb not null default '[]' check (jsonb_typeof(partners) = 'array'),
  outcome_measure text check (outcome_measure ~ '\S'),
  no_measure_reason text check (no_measure_reason ~ '\S'),
  equality_assessment text check (equality_assessment ~ '\S'),
  equality_assessed_on date,
  scrutiny_body text check (scrutiny_body ~ '\S'),
  scrutiny_decision text check (scrutiny_decision ~ '\S'),
  scrutiny_decided_on date,
  publish boolean not null default false,
  public_en text check (public_en ~ '\S'),
  public_cy text check (public_cy ~ '\S'),
  state text not null check (state in ('draft', 'adopted', 'in-progress', 'delivered', 'verified', 'withdrawn')),
  state_since timestamptz not null,
  -- What the first adoption promised: set once, never moved. PL-3
  baseline_start_on date,
  baseline_due_on date,
  baseline_action text,
  baseline_adopted_on date,
  claimed_grade text check (claimed_grade in ('limited', 'substantial', 'complete')),
  claimed_on date,
  claimed_role text,
  claimed_person uuid references directory.person (id),
  verified_grade text check (verified_grade in ('none', 'limited', 'substantial', 'complete')),
  verified_on date,
  verified_role text,
  verified_person uuid references directory.person (id),
  row_version integer not null default 1 check (row_version > 0),
  unique (plan_id, reference),
  unique (id, force),
  foreign key (plan_id, force, framework, framework_version)
    references plans.plan (id, force, framework, framework_version),
  foreign key (framework, framework_version, national_action) references framework.entry (framework, version, id),
  check (due_on >= start_on),
  check (strategic_lead_person is null or strategic_lead_post is not null),
  check (owner_person is null or owner_post is not null),
  check (outcome_measure is null or no_measure_reason is null),
  check ((equality_assessment is null) = (equality_assessed_on is null)),
  check (scrutiny_body is not null or (scrutiny_decision is null and scrutiny_decided_on is null)),
  check ((public_en is null) = (public_cy is null)),
  check (not publish or public_en is not null),
  check ((baseline_due_on is null) = (baseline_start_on is null)
    and (baseline_due_on is null) = (baseline_action is null)
    and (baseline_due_on is null) = (baseline_adopted_on is null)),
  check (state <> 'draft' or baseline_due_on is null),
  check (state in ('draft', 'withdrawn') or (baseline_due_on is not null and start_on is not null and due_on is not null
    and owner_post is not null and strategic_lead_post is not null
    and coalesce(outcome_measure, no_measure_reason) is not null)),
  -- C7
  check (kind <> 'hot-spot' or state not in ('in-progress', 'delivered', 'verified') or equality_assessment is not null),
  check ((claimed_grade is null) = (claimed_on is null) and (claimed_grade is null) = (claimed_role is null)
    and (claimed_grade is null) = (claimed_person is null)),
  check ((verified_grade is null) = (verified_on is null) and (verified_grade is null) = (verified_role is null)
    and (verified_grade is null) = (verified_person is null)),
  check (state not in ('delivered', 'verified') or claimed_grade is not null),
  check ((state = 'verified') = (verified_grade is not null)),
  -- PL-6: whoever owns, leads or claimed it did not verify it.
  constraint someone_else_verified check (verified_person is null
    or (verified_person is distinct from owner_person and verified_person is distinct from strategic_lead_person
      and verified_person <> claimed_person))
);
create index action_of_force on plans.action (force, framework);
create index action_of_national on plans.action (framework, framework_version, national_action);

-- grain: one row per field of an action that changed
create table plans.revision (
  id bigint generated always as identity primary key,
  action_id uuid not null,
  force text not null,
  field text not null check (field <> ''),
  before jsonb not null,
  after jsonb not null check (after <> before),
  reason text not null,
  at timestamptz not null,
  person uuid not null references directory.person (id),
  role text not null,
  foreign key (action_id, force) references plans.action (id, force)
);
create index revision_of_action on plans.revision (action_id, at);

-- grain: one row per change of state of an action
create table plans.move (
  id bigint generated always as identity primary key,
  action_id uuid not null,
  force text not null,
  move text not null,
  from_state text not null,
  to_state text not null check (to_state <> from_state),
  reason text not null,
  grade text check (grade in ('none', 'limited', 'substantial', 'complete')),
  at timestamptz not null,
  person uuid not null references directory.person (id),
  role text not null,
  check (move not in ('claim', 'verify') or grade is not null),
  check (move not in ('verify', 'return', 'reopen', 'withdraw') or reason ~ '\S'),
  foreign key (action_id, force) references plans.action (id, force)
);
create index move_of_action on plans.move (action_id, at);

-- grain: one row per report that an owner or lead made on an action
create table plans.report (
  id uuid primary key default gen_random_uuid(),
  action_id uuid not null,
  force text not null,
  period_ends_on date not null,
  activity text not null,
  next_step text not null,
  blockers text not null,
  -- The force's colour, what it means by it, and on what it rests: evidence by id, or a judgement's reason.
  rag_colour text check (rag_colour in ('red', 'amber', 'yellow', 'green', 'blue')),
  rag_meaning text check (rag_meaning in ('off-track', 'at-risk', 'in-progress', 'on-track', 'done')),
  rag_evidence uuid[],
  rag_judgement text check (rag_judgement ~ '\S'),
  at timestamptz not null,
  person uuid not null references directory.person (id),
  role text not null,
  check ((rag_colour is null) = (rag_meaning is null)),
  check ((rag_colour is null) = (rag_evidence is null and rag_judgement is null)),
  check (rag_evidence is null or (rag_judgement is null and cardinality(rag_evidence) > 0)),
  foreign key (action_id, force) references plans.action (id, force)
);
create index report_of_action on plans.report (action_id, period_ends_on desc, at desc);

-- grain: one row per piece of evidence
create table plans.evidence (
  id uuid primary key default gen_random_uuid(),
  action_id uuid not null,
  force text not null,
  title text not null check (title ~ '\S'),
  dated_on date not null,
  grade text not null check (grade in ('statement', 'record', 'result')),
  address text check (address ~ '^https?://'),
  measure text check (measure ~ '\S'),
  file_name text check (file_name ~ '\S'),
  media_type text,
  bytes integer check (bytes > 0),
  sha256 bytea check (octet_length(sha256) = 32),
  at timestamptz not null,
  person uuid not null references directory.person (id),
  role text not null,
  unique (id, force),
  check (num_nonnulls(address, measure, file_name) = 1),
  check ((file_name is null) = (media_type is null) and (file_name is null) = (bytes is null)
    and (file_name is null) = (sha256 is null)),
  foreign key (action_id, force) references plans.action (id, force)
);
create index evidence_of_action on plans.evidence (action_id, at);

-- grain: one row per piece of evidence that is a file: its content, apart, so that no list ever carries it
create table plans.attachment (
  evidence_id uuid primary key,
  force text not null,
  content bytea not null check (octet_length(content) between 1 and 10485760),
  foreign key (evidence_id, force) references plans.evidence (id, force)
);
-- What is taken in is compressed already; pages of it are read without unpacking.
alter table plans.attachment alter column content set storage external;

-- grain: one row per answer to one step of one finding's escalation
create table plans.acknowledgement (
  id bigint generated always as identity primary key,
  action_id uuid not null,
  force text not null,
  step text not null check (step in ('owner', 'strategic-lead', 'chief-officer', 'national-coordinator')),
  position text not null,
  since_on date not null,
  reason text not null check (reason ~ '\S'),
  at timestamptz not null,
  person uuid not null references directory.person (id),
  role text not null,
  unique (action_id, step, position, since_on),
  foreign key (action_id, force) references plans.action (id, force)
);

-- grain: one row per notice: one step of one finding's escalation, to one role and, where the action names one, one person
create table plans.notice (
  id bigint generated always as identity primary key,
  action_id uuid not null,
  force text not null,
  step text not null check (step in ('owner', 'strategic-lead', 'chief-officer', 'national-coordinator')),
  position text not null,
  since_on date not null,
  to_role text not null,
  to_person uuid references directory.person (id),
  raised_at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  unique (action_id, step, position, since_on),
  foreign key (action_id, force) references plans.action (id, force)
);
create index notice_of_role on plans.notice (to_role, force, raised_at desc);

-- grain: one row per reply of a force to what is found of an action, or (action is null) of its whole plan
create table plans.reply (
  id bigint generated always as identity primary key,
  plan_id uuid not null references plans.plan (id),
  force text not null references places.force (slug),
  action_id uuid,
  reply_en text not null check (reply_en ~ '\S'),
  reply_cy text not null check (reply_cy ~ '\S'),
  at timestamptz not null,
  person uuid not null references directory.person (id),
  role text not null,
  foreign key (action_id, force) references plans.action (id, force)
);
create index reply_of_plan on plans.reply (plan_id, at);

-- grain: one row per mailbox that is told, without content, that notices wait: of a role at a force, or for the country
create table plans.mailbox (
  role text not null check (role <> ''),
  force text references places.force (slug),
  address text not null check (address ~ '^[^@\s]+@[^@\s]+$'),
  set_at timestamptz not null default pg_catalog.now(),
  set_by text not null default audit.setting('actor'),
  unique nulls not distinct (role, force)
);
alter table plans.mailbox enable row level security;
alter table plans.mailbox force row level security;
create policy jobs_serve on plans.mailbox for all to watershed_jobs using (true) with check (true);
grant select, insert (role, force, address), update (address, set_at, set_by), delete on plans.mailbox to watershed_jobs;

-- What ties the signed-in person to a force's line: a post in it, now or before, or belonging to the force itself. It runs as
-- its owner because the staff door may not read who is appointed to what; it tells of the transaction's own person only.
create function plans.ties_to_force(of_force text) returns text[]
  language sql stable security definer
  set search_path = ''
return array(
  select 'post-in-the-force' where exists (
    select from directory.appointment as held
    where held.person_id::text = audit.setting('person') and held.force = of_force
      and held.role in ('force-lead', 'action-owner', 'strategic-lead', 'force-analyst'))
  union all
  select 'of-the-force' where exists (
    select from directory.person as person
    join places.force as force on force.slug = of_force
    where person.id::text = audit.setting('person')
      and pg_catalog.lower(person.organisation) in (force.slug, pg_catalog.lower(force.name_en), pg_catalog.lower(force.name_cy)))
);
create policy owner_reads on places.force for select to watershed_owner using (true);

create function plans.guard_action() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  fixed text[] := array['id', 'plan_id', 'force', 'framework', 'framework_version'];
  field text;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' and session_user <> 'watershed_jobs' then
      raise exception 'an action begins as a draft, not as %', new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if new.row_version <> old.row_version + 1 then
    raise exception 'the row version grows by one with each change' using errcode = 'insufficient_privilege';
  end if;
  if old.state <> new.state and (old.state, new.state) not in (
    ('draft', 'adopted'), ('adopted', 'in-progress'), ('in-progress', 'delivered'), ('delivered', 'verified'),
    ('delivered', 'in-progress'), ('verified', 'in-progress'), ('draft', 'withdrawn'), ('adopted', 'withdrawn'),
    ('in-progress', 'withdrawn'), ('delivered', 'withdrawn')) then
    raise exception 'an action that is % cannot become %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  -- PL-3: the first promise never moves.
  if old.baseline_due_on is not null then
    fixed := fixed || array['baseline_start_on', 'baseline_due_on', 'baseline_action', 'baseline_adopted_on',
      'reference', 'national_action', 'pillars', 'source', 'kind'];
  end if;
  -- PL-6: whoever verifies changes the verdict and nothing else.
  if audit.setting('purpose') = 'verify' then
    fixed := fixed || array['local_action', 'start_on', 'due_on', 'owner_post', 'owner_person', 'strategic_lead_post',
      'strategic_lead_person', 'outcome_measure', 'no_measure_reason', 'equality_assessment', 'publish', 'public_en',
      'public_cy', 'partners'];
  end if;
  foreach field in array fixed loop
    if pg_catalog.to_jsonb(old) -> field is distinct from pg_catalog.to_jsonb(new) -> field then
      raise exception 'action %: % is fixed', old.id, field using errcode = 'insufficient_privilege';
    end if;
  end loop;
  if new.state = 'delivered' and old.state <> 'delivered' and not exists (
    select from plans.evidence as shown where shown.action_id = new.id and shown.dated_on <= new.claimed_on) then
    raise exception 'action % has no dated evidence: it is not delivered', new.id using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'verified' and old.state <> 'verified' and (
    new.verified_person::text is distinct from audit.setting('person') or plans.ties_to_force(new.force) <> '{}') then
    raise exception 'action % is verified by someone outside its line', new.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger action_keeps_its_promise before insert or update on plans.action
  for each row execute function plans.guard_action();

create function plans.guard_plan() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if (new.id, new.force, new.framework, new.framework_version, new.opened_on)
      is distinct from (old.id, old.force, old.framework, old.framework_version, old.opened_on)
    or (old.adopted_on is not null and new.adopted_on is distinct from old.adopted_on)
    or new.row_version <> old.row_version + 1 then
    raise exception 'plan %: what was adopted stays', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger plan_keeps_its_adoption before update on plans.plan for each row execute function plans.guard_plan();

create function plans.refuse_change() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception '% of %.% refused: the history of a plan only grows', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

-- Of every table: row-level security, and nothing is deleted. Of every history: nothing is changed either.
do $$
declare
  name text;
  history text[] := array['revision', 'move', 'report', 'evidence', 'attachment', 'acknowledgement', 'reply'];
  verb text;
  reached constant text := $policy$(case (select directory.scope('plans.%1$s', '%2$s'))
    when 'every-force' then coalesce(force = (select audit.setting('force')), true)
    when 'own-force' then force = (select audit.setting('force'))
    else false end)$policy$;
begin
  foreach name in array array['plan', 'action', 'notice'] || history loop
    execute format('alter table plans.%I enable row level security', name);
    execute format('alter table plans.%I force row level security', name);
    execute format('create trigger %I before delete on plans.%I for each statement execute function plans.refuse_change()',
      name || '_stays', name);
    execute format('create trigger %I before truncate on plans.%I for each statement execute function plans.refuse_change()',
      name || '_is_never_emptied', name);
    execute format('create policy jobs_serve on plans.%I for all to watershed_jobs using (true) with check (true)', name);
    execute format('grant select, insert on plans.%I to watershed_jobs', name);
    if name <> 'notice' then
      -- A scope of every force ends at the force of an appointment that is to one: a monitor may be of one force or of all.
      execute format('create policy staff_read on plans.%I for select to watershed_staff using ', name)
        || format(reached, name, 'select');
      execute format('create policy staff_add on plans.%I for insert to watershed_staff with check ', name)
        || format(reached, name, 'insert');
      execute format('grant select, insert on plans.%I to watershed_staff', name);
    end if;
    if name = any (history) then
      execute format('create trigger %I before update on plans.%I for each statement execute function plans.refuse_change()',
        name || '_is_fixed', name);
    end if;
  end loop;
  foreach name in array array['plan', 'action'] loop
    execute format('create policy staff_change on plans.%I for update to watershed_staff using ', name)
      || format(reached, name, 'update') || ' with check ' || format(reached, name, 'update');
  end loop;
  -- A notice is for its role and, where it names one, for its person.
  execute 'create policy staff_read on plans.notice for select to watershed_staff using ('
    || format(reached, 'notice', 'select')
    || ' and to_role = (select audit.setting(''role'')) and (to_person is null or to_person::text = (select audit.setting(''person''))))';
  execute 'create policy staff_mark on plans.notice for update to watershed_staff using ('
    || format(reached, 'notice', 'update')
    || ' and to_role = (select audit.setting(''role'')) and (to_person is null or to_person::text = (select audit.setting(''person''))))';
end
$$;
grant update (adopted_on, row_version) on plans.plan to watershed_staff;
grant update (reference, national_action, pillars, source, kind, local_action, start_on, due_on, strategic_lead_post,
  strategic_lead_person, owner_post, owner_person, partners, outcome_measure, no_measure_reason, equality_assessment,
  equality_assessed_on, scrutiny_body, scrutiny_decision, scrutiny_decided_on, publish, public_en, public_cy, state,
  state_since, baseline_start_on, baseline_due_on, baseline_action, baseline_adopted_on, claimed_grade, claimed_on,
  claimed_role, claimed_person, verified_grade, verified_on, verified_role, verified_person, row_version)
  on plans.action to watershed_staff;
grant select, update (read_at) on plans.notice to watershed_staff;
grant update (mailed_at) on plans.notice to watershed_jobs;
grant execute on function plans.ties_to_force(text) to watershed_staff;
