-- What the country keeps: recommendations, who was asked, homes in a newer framework, findings, the calendar, the update.
-- Who reaches what is reference/access-matrix.yaml, through directory.scope. The public reads the registers and what was
-- published; src/national/SPEC.md has the rules.
create schema national;
grant usage on schema national to watershed_jobs, watershed_staff, watershed_public;

-- Who acts, as every table here writes it down: the name that the audit shows, and the person and role where one signed in.
create function national.acting_person() returns uuid
  language sql stable
  set search_path = ''
return audit.setting('person')::uuid;

-- grain: one row per recommendation as it was made; a public document
create table national.recommendation (
  id uuid primary key default gen_random_uuid(),
  source text not null check (source in
    ('inspection', 'super-complaint', 'inquest', 'domestic-homicide-review', 'review', 'panel')),
  body text not null check (body ~ '\S'),
  reference text not null check (reference ~ '\S'),
  title_en text not null check (title_en ~ '\S'),
  title_cy text not null check (title_cy ~ '\S'),
  text_en text not null check (text_en ~ '\S'),
  text_cy text not null check (text_cy ~ '\S'),
  made_on date not null,
  -- Null where no reply was asked for.
  reply_due_on date check (reply_due_on >= made_on),
  address text check (address ~ '^https://'),
  made_up boolean not null,
  closed_on date check (closed_on >= made_on),
  closed_en text check (closed_en ~ '\S'),
  closed_cy text check (closed_cy ~ '\S'),
  entered_at timestamptz not null default pg_catalog.now(),
  entered_by text not null default audit.setting('actor'),
  entered_person uuid default national.acting_person() references directory.person (id),
  entered_in xid8 not null default pg_catalog.pg_current_xact_id(),
  unique (body, reference, made_on),
  check ((closed_on is null) = (closed_en is null) and (closed_on is null) = (closed_cy is null))
);

-- grain: one row per recommendation and force that it was made to
create table national.recommendation_force (
  recommendation_id uuid not null references national.recommendation (id),
  force text not null references places.force (slug),
  primary key (recommendation_id, force)
);

-- grain: one row per recommendation and force that replied
create table national.recommendation_reply (
  recommendation_id uuid not null,
  force text not null,
  replied_on date not null,
  stance text not null check (stance in ('accepted', 'accepted-in-part', 'rejected')),
  words_en text not null check (words_en ~ '\S'),
  words_cy text not null check (words_cy ~ '\S'),
  at timestamptz not null default pg_catalog.now(),
  by text not null default audit.setting('actor'),
  person uuid default national.acting_person() references directory.person (id),
  primary key (recommendation_id, force),
  foreign key (recommendation_id, force) references national.recommendation_force (recommendation_id, force)
);

-- grain: one row per action that answers, or answered, a recommendation
create table national.recommendation_answer (
  id uuid primary key default gen_random_uuid(),
  recommendation_id uuid not null,
  force text not null,
  action_id uuid not null,
  -- How the plan names the action; null where its force did not show the action when this was linked.
  action_reference text,
  measure text check (measure ~ '\S'),
  linked_on date not null,
  reason text not null check (reason ~ '\S'),
  by text not null default audit.setting('actor'),
  person uuid default national.acting_person() references directory.person (id),
  ended_on date check (ended_on >= linked_on),
  ended_reason text check (ended_reason ~ '\S'),
  ended_by text,
  foreign key (recommendation_id, force) references national.recommendation_force (recommendation_id, force),
  foreign key (action_id, force) references plans.action (id, force),
  check ((ended_on is null) = (ended_reason is null) and (ended_on is null) = (ended_by is null))
);
create unique index answer_current on national.recommendation_answer (recommendation_id, action_id) where ended_on is null;
create index answer_of_recommendation on national.recommendation_answer (recommendation_id, force);

-- grain: one row per time that a force asked an organisation
create table national.engagement (
  id uuid primary key default gen_random_uuid(),
  force text not null references places.force (slug),
  -- The organisation. Nobody who spoke for it is named.
  organisation text not null check (organisation ~ '\S'),
  by_and_for boolean not null,
  asked_on date not null,
  asked_en text not null check (asked_en ~ '\S'),
  asked_cy text not null check (asked_cy ~ '\S'),
  payment text not null check (payment in ('paid', 'unpaid', 'payment-declined', 'not-known')),
  publish boolean not null,
  made_up boolean not null,
  by text not null default audit.setting('actor'),
  person uuid default national.acting_person() references directory.person (id),
  -- Each is set once: NA-5.
  said_on date check (said_on >= asked_on),
  said_en text check (said_en ~ '\S'),
  said_cy text check (said_cy ~ '\S'),
  decision text check (decision in ('changed', 'not-changed')),
  decided_on date check (decided_on >= said_on),
  decision_en text check (decision_en ~ '\S'),
  decision_cy text check (decision_cy ~ '\S'),
  check ((said_on is null) = (said_en is null) and (said_on is null) = (said_cy is null)),
  check ((decision is null) = (decided_on is null) and (decision is null) = (decision_en is null)
    and (decision is null) = (decision_cy is null)),
  check (decision is null or said_on is not null)
);
create index engagement_of_force on national.engagement (force, asked_on);

-- grain: one row per place that an action of a plan has, or had, in a newer framework
create table national.home (
  id uuid primary key default gen_random_uuid(),
  force text not null,
  action_id uuid not null,
  framework text not null,
  framework_version integer not null,
  entry text not null,
  is_primary boolean not null,
  attached_on date not null,
  reason text not null check (reason ~ '\S'),
  by text not null default audit.setting('actor'),
  person uuid default national.acting_person() references directory.person (id),
  -- The first day on which it no longer holds.
  ended_on date check (ended_on >= attached_on),
  ended_reason text check (ended_reason ~ '\S'),
  ended_by text,
  foreign key (action_id, force) references plans.action (id, force),
  foreign key (framework, framework_version, entry) references framework.entry (framework, version, id),
  check ((ended_on is null) = (ended_reason is null) and (ended_on is null) = (ended_by is null))
);
create unique index home_current on national.home (action_id, framework, entry) where ended_on is null;
create unique index home_primary_is_one on national.home (action_id, framework) where is_primary and ended_on is null;

-- grain: one row per theme or barrier that the coordinator recorded
create table national.finding (
  id uuid primary key default gen_random_uuid(),
  code text not null check (code ~ '^[a-z]+(-[a-z0-9]+)*$'),
  title_en text not null check (title_en ~ '\S'),
  title_cy text not null check (title_cy ~ '\S'),
  statement_en text not null check (statement_en ~ '\S'),
  statement_cy text not null check (statement_cy ~ '\S'),
  term text not null check (term ~ '^[a-z]+(-[a-z0-9]+)*$'),
  yardstick_version integer not null check (yardstick_version > 0),
  -- [{ "kind": "figure", "subject": "plans.overdue" }]
  evidence jsonb not null check (jsonb_typeof(evidence) = 'array' and jsonb_array_length(evidence) > 0),
  forces text[] not null check (cardinality(forces) > 0),
  recorded_on date not null,
  by text not null default audit.setting('actor'),
  person uuid default national.acting_person() references directory.person (id),
  withdrawn_on date check (withdrawn_on >= recorded_on),
  withdrawn_reason text check (withdrawn_reason ~ '\S'),
  withdrawn_by text,
  check ((withdrawn_on is null) = (withdrawn_reason is null) and (withdrawn_on is null) = (withdrawn_by is null))
);

-- grain: one row per update or release that was announced
create table national.announcement (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('update', 'release')),
  title_en text not null check (title_en ~ '\S'),
  title_cy text not null check (title_cy ~ '\S'),
  announced_on date not null,
  -- The first announced date: NA-50 it never moves. A month is its last day.
  due_on date not null check (due_on >= announced_on),
  precision text not null check (precision in ('day', 'month')),
  made_up boolean not null,
  by text not null default audit.setting('actor'),
  person uuid default national.acting_person() references directory.person (id),
  came_on date,
  came_subject text check (came_subject ~ '\S'),
  check ((came_on is null) = (came_subject is null))
);

-- grain: one row per later date that was told for an announcement
create table national.slip (
  id bigint generated always as identity primary key,
  announcement_id uuid not null references national.announcement (id),
  told_on date not null,
  due_on date not null,
  precision text not null check (precision in ('day', 'month')),
  reason_en text not null check (reason_en ~ '\S'),
  reason_cy text not null check (reason_cy ~ '\S'),
  by text not null default audit.setting('actor'),
  person uuid default national.acting_person() references directory.person (id)
);
create index slip_of_announcement on national.slip (announcement_id, id);

-- grain: one row per cut of the data: figures with keys and the rows behind them, as they stood
create table national.cut (
  id uuid primary key default gen_random_uuid(),
  as_at date not null,
  release_id text references publication.release (id),
  made_up boolean not null,
  content text not null,
  sha256 bytea not null check (sha256 = pg_catalog.sha256(pg_catalog.convert_to(content, 'UTF8'))),
  taken_at timestamptz not null default pg_catalog.now(),
  by text not null default audit.setting('actor'),
  person uuid default national.acting_person() references directory.person (id)
);

-- grain: one row per national update
create table national.update (
  id text primary key check (id ~ '^[0-9]{4}-(0[1-9]|1[0-2])(-[1-9][0-9]*)?$'),
  sequence integer not null unique check (sequence > 0),
  state text not null check (state in ('draft', 'checked', 'approved', 'published', 'corrected', 'abandoned')),
  period_from date not null check (extract(day from period_from) = 1),
  period_to date not null check (extract(day from period_to) = 1 and period_to >= period_from),
  -- The version of the text that stands. A form sends back the one it was filled from.
  text_version integer not null check (text_version > 0),
  made_up boolean not null,
  approved_at timestamptz,
  approved_by text,
  -- The name as it is compared, folded by the program.
  approved_by_key text check (approved_by_key <> ''),
  approved_person uuid references directory.person (id),
  published_at timestamptz,
  published_by text,
  -- The update that this one corrects, and why.
  corrects text references national.update (id),
  reason_en text check (reason_en ~ '\S'),
  reason_cy text check (reason_cy ~ '\S'),
  check (corrects <> id),
  check ((corrects is null) = (reason_en is null) and (corrects is null) = (reason_cy is null)),
  check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (approved_by_key is null)),
  check (state not in ('approved', 'published', 'corrected') or approved_at is not null),
  check (state not in ('draft', 'checked') or approved_at is null),
  check ((state in ('published', 'corrected')) = (published_at is not null)),
  check ((published_at is null) = (published_by is null))
);
-- Two corrections of one update cannot both be published.
create unique index update_corrected_once on national.update (corrects) where state in ('published', 'corrected');

-- grain: one row per version of an update's text, with the cut it was written on
create table national.update_text (
  update_id text not null references national.update (id),
  version integer not null check (version > 0),
  cut_id uuid not null references national.cut (id),
  title_en text not null,
  title_cy text not null,
  -- [{ "heading": { "en": …, "cy": … }, "body": { … } }]
  sections jsonb not null check (jsonb_typeof(sections) = 'array'),
  written_at timestamptz not null default pg_catalog.now(),
  by text not null default audit.setting('actor'),
  by_key text not null check (by_key <> ''),
  person uuid default national.acting_person() references directory.person (id),
  primary key (update_id, version)
);

-- grain: one row per move that an update made
create table national.update_move (
  id bigint generated always as identity primary key,
  update_id text not null references national.update (id),
  move text not null,
  from_state text not null,
  to_state text not null,
  reason text not null,
  at timestamptz not null default pg_catalog.now(),
  by text not null default audit.setting('actor'),
  person uuid default national.acting_person() references directory.person (id),
  role text default audit.setting('role'),
  check (move not in ('return', 'abandon') or reason ~ '\S')
);
create index move_of_update on national.update_move (update_id, id);

-- grain: one row per file of a published update
create table national.update_file (
  update_id text not null references national.update (id),
  path text not null check (path ~ '^[a-z0-9-]+(\.[a-z-]+)+$'),
  media_type text not null,
  sha256 bytea not null check (sha256 = pg_catalog.sha256(content)),
  bytes integer not null check (bytes = octet_length(content)),
  content bytea not null,
  primary key (update_id, path)
);

-- grain: one row per published update that another one replaced
create table national.update_correction (
  update_id text primary key references national.update (id),
  replaced_by text not null unique references national.update (id),
  at timestamptz not null default pg_catalog.now(),
  reason_en text not null check (reason_en ~ '\S'),
  reason_cy text not null check (reason_cy ~ '\S'),
  check (replaced_by <> update_id)
);

-- NA-40, NA-41: the moves that there are, two people, and nothing but what belongs to the move.
create function national.guard_update() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  fixed text[] := array['id', 'sequence', 'period_from', 'period_to', 'corrects', 'reason_en', 'reason_cy'];
  field text;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise exception 'update % begins as a draft, not as %', new.id, new.state using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (old.state, new.state) not in (('draft', 'draft'), ('draft', 'checked'), ('checked', 'draft'), ('approved', 'draft'),
    ('checked', 'approved'), ('approved', 'published'), ('published', 'corrected'), ('draft', 'abandoned'),
    ('checked', 'abandoned'), ('approved', 'abandoned')) then
    raise exception 'update % is %; it cannot become %', old.id, old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  if not (old.state = 'draft' and new.state = 'draft') then fixed := fixed || array['text_version', 'made_up']; end if;
  if new.state not in ('approved', 'draft') then
    fixed := fixed || array['approved_at', 'approved_by', 'approved_by_key', 'approved_person'];
  end if;
  if new.state <> 'published' then fixed := fixed || array['published_at', 'published_by']; end if;
  foreach field in array fixed loop
    if pg_catalog.to_jsonb(old) -> field is distinct from pg_catalog.to_jsonb(new) -> field then
      raise exception 'update % is fixed: % cannot change', old.id, field using errcode = 'insufficient_privilege';
    end if;
  end loop;
  if new.state = 'approved' and exists (
    select from national.update_text as written
    where written.update_id = new.id
      and (written.by_key = new.approved_by_key
        or publication.person_key(written.by) = publication.person_key(new.approved_by)
        or written.person = new.approved_person)) then
    raise exception 'update %: whoever wrote any of it does not approve it', new.id using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'published' and not exists (
    select from national.update_file as file where file.update_id = new.id and file.path = 'update.json') then
    raise exception 'update % has no document: it is not published', new.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger update_moves_as_written before insert or update on national.update
  for each row execute function national.guard_update();

-- NA-42: text belongs to a draft, files to an approved update that is about to be published.
create function national.only_into() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if not exists (select from national.update where id = new.update_id and state = tg_argv[0] for share) then
    raise exception 'update % is not %: nothing is added to its %', new.update_id, tg_argv[0], tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger text_of_a_draft before insert on national.update_text
  for each row execute function national.only_into('draft');
create trigger file_of_an_approved before insert on national.update_file
  for each row execute function national.only_into('approved');

-- NA-44: a correction says of two updates what they say themselves.
create function national.only_by_its_successor() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if not exists (select from national.update as successor
    join national.update as replaced on replaced.id = successor.corrects
    where successor.id = new.replaced_by and replaced.id = new.update_id
      and successor.state = 'published' and replaced.state = 'corrected') then
    raise exception 'update % does not correct update %', new.replaced_by, new.update_id using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger correction_by_its_successor before insert on national.update_correction
  for each row execute function national.only_by_its_successor();

-- The forces of a recommendation come in with it: nobody adds a force to what somebody else recommended.
create function national.only_with_its_recommendation() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if not exists (select from national.recommendation as made
    where made.id = new.recommendation_id and made.entered_in = pg_catalog.pg_current_xact_id()) then
    raise exception 'the forces of a recommendation come in with it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger force_with_its_recommendation before insert on national.recommendation_force
  for each row execute function national.only_with_its_recommendation();

-- What is told once stays: every column that holds something keeps it, and what may be filled in later is named here.
create function national.fill_in_once() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  field text;
  held jsonb := pg_catalog.to_jsonb(old);
  told jsonb := pg_catalog.to_jsonb(new);
begin
  for field in select key from pg_catalog.jsonb_each(held) loop
    if held -> field is distinct from told -> field
      and not (held -> field = 'null'::jsonb and field = any (tg_argv[0]::text[])) then
      raise exception '%.%: % is fixed', tg_table_schema, tg_table_name, field using errcode = 'insufficient_privilege';
    end if;
  end loop;
  return new;
end
$$;
create trigger recommendation_is_told_once before update on national.recommendation
  for each row execute function national.fill_in_once('{closed_on,closed_en,closed_cy}');
create trigger answer_is_told_once before update on national.recommendation_answer
  for each row execute function national.fill_in_once('{ended_on,ended_reason,ended_by}');
create trigger engagement_is_told_once before update on national.engagement
  for each row execute function national.fill_in_once(
    '{said_on,said_en,said_cy,decision,decided_on,decision_en,decision_cy}');
create trigger home_is_told_once before update on national.home
  for each row execute function national.fill_in_once('{ended_on,ended_reason,ended_by}');
create trigger finding_is_told_once before update on national.finding
  for each row execute function national.fill_in_once('{withdrawn_on,withdrawn_reason,withdrawn_by}');
create trigger announcement_is_told_once before update on national.announcement
  for each row execute function national.fill_in_once('{came_on,came_subject}');

create function national.refuse_change() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception '% of %.% refused: what was told stays', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

-- Of every table: row-level security, and nothing is deleted. Of every history: nothing is changed either.
do $$
declare
  name text;
  verb text;
  of_force text[] := array['recommendation_reply', 'recommendation_answer', 'engagement', 'home'];
  told text[] := array['recommendation', 'recommendation_answer', 'engagement', 'home', 'finding', 'announcement', 'update'];
  fixed text[] := array['recommendation_force', 'recommendation_reply', 'slip', 'cut', 'update_text', 'update_move',
    'update_file', 'update_correction'];
  -- A scope of every force ends at the force of an appointment that is to one.
  own constant text := $policy$(case (select directory.scope('national.%1$s', '%2$s'))
    when 'every-force' then coalesce(force = (select audit.setting('force')), true)
    when 'own-force' then force = (select audit.setting('force'))
    else false end)$policy$;
  country constant text := $policy$((select directory.scope('national.%1$s', '%2$s')) = 'every-force')$policy$;
  anybody constant text := $policy$((select directory.scope('national.%1$s', '%2$s')) is not null)$policy$;
  reached text;
begin
  foreach name in array told || fixed loop
    execute format('alter table national.%I enable row level security', name);
    execute format('alter table national.%I force row level security', name);
    execute format('create trigger %I before delete on national.%I for each statement execute function national.refuse_change()',
      name || '_stays', name);
    execute format('create trigger %I before truncate on national.%I for each statement execute function national.refuse_change()',
      name || '_is_never_emptied', name);
    if name = any (fixed) then
      execute format('create trigger %I before update on national.%I for each statement execute function national.refuse_change()',
        name || '_is_fixed', name);
    end if;
    execute format('create policy jobs_serve on national.%I for all to watershed_jobs using (true) with check (true)', name);
    execute format('grant select, insert on national.%I to watershed_jobs, watershed_staff', name);
    foreach verb in array array['select', 'insert', 'update'] loop
      continue when verb = 'update' and name = any (fixed);
      reached := case
        -- The registers of recommendations are public: whoever may read them at all reads every force's.
        when verb = 'select' and name in ('recommendation', 'recommendation_force', 'recommendation_reply',
          'recommendation_answer') then anybody
        when name = any (of_force) then own
        when name = 'recommendation_force' then own
        -- A panel recommends to its own force; everybody else's documents are the coordinator's to enter.
        when name = 'recommendation' and verb = 'insert' then
          $policy$(case (select directory.scope('national.%1$s', '%2$s'))
            when 'every-force' then true when 'own-force' then source = 'panel' else false end)$policy$
        else country end;
      execute format('create policy staff_%s on national.%I for %s to watershed_staff %s %s', verb, name, verb,
        case verb when 'insert' then 'with check' else 'using' end, format(reached, name, verb));
    end loop;
  end loop;
end
$$;

grant update (closed_on, closed_en, closed_cy) on national.recommendation to watershed_jobs, watershed_staff;
grant update (ended_on, ended_reason, ended_by) on national.recommendation_answer to watershed_jobs, watershed_staff;
grant update (said_on, said_en, said_cy, decision, decided_on, decision_en, decision_cy)
  on national.engagement to watershed_jobs, watershed_staff;
grant update (ended_on, ended_reason, ended_by) on national.home to watershed_jobs, watershed_staff;
grant update (withdrawn_on, withdrawn_reason, withdrawn_by) on national.finding to watershed_jobs, watershed_staff;
grant update (came_on, came_subject) on national.announcement to watershed_jobs, watershed_staff;
grant update (state, text_version, made_up, approved_at, approved_by, approved_by_key, approved_person, published_at, published_by)
  on national.update to watershed_jobs, watershed_staff;
grant execute on function national.acting_person() to watershed_jobs, watershed_staff;
grant execute on function publication.person_key(text) to watershed_staff;

-- NA-62: the registers are public; of an update, nothing before it was published.
create policy public_read on national.recommendation for select to watershed_public using (true);
create policy public_read on national.recommendation_force for select to watershed_public using (true);
create policy public_read on national.recommendation_reply for select to watershed_public using (true);
create policy public_read on national.recommendation_answer for select to watershed_public using (true);
create policy public_read on national.engagement for select to watershed_public using (publish);
create policy public_read on national.announcement for select to watershed_public using (true);
create policy public_read on national.slip for select to watershed_public using (true);
create policy public_read on national.update for select to watershed_public using (state in ('published', 'corrected'));
create policy public_read on national.update_file for select to watershed_public
  using (exists (select from national.update where update.id = update_file.update_id));
create policy public_read on national.update_correction for select to watershed_public using (true);
grant select (id, source, body, reference, title_en, title_cy, text_en, text_cy, made_on, reply_due_on, address, made_up,
  closed_on, closed_en, closed_cy) on national.recommendation to watershed_public;
grant select on national.recommendation_force to watershed_public;
grant select (recommendation_id, force, replied_on, stance, words_en, words_cy) on national.recommendation_reply to watershed_public;
-- Which action it is, where its force shows it, and the measure; not the reason, which staff wrote for staff.
grant select (id, recommendation_id, force, action_reference, measure, linked_on, ended_on)
  on national.recommendation_answer to watershed_public;
grant select (id, force, organisation, by_and_for, asked_on, asked_en, asked_cy, payment, publish, made_up, said_on, said_en,
  said_cy, decision, decided_on, decision_en, decision_cy) on national.engagement to watershed_public;
grant select (id, kind, title_en, title_cy, announced_on, due_on, precision, made_up, came_on, came_subject)
  on national.announcement to watershed_public;
grant select (id, announcement_id, told_on, due_on, precision, reason_en, reason_cy) on national.slip to watershed_public;
grant select (id, sequence, state, period_from, period_to, made_up, published_at, corrects, reason_en, reason_cy)
  on national.update to watershed_public;
grant select on national.update_file, national.update_correction to watershed_public;
