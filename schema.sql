CREATE SCHEMA audit;

ALTER SCHEMA audit OWNER TO watershed_owner;

CREATE SCHEMA clocks;

ALTER SCHEMA clocks OWNER TO watershed_owner;

CREATE SCHEMA directory;

ALTER SCHEMA directory OWNER TO watershed_owner;

CREATE SCHEMA extract_rows;

ALTER SCHEMA extract_rows OWNER TO watershed_owner;

CREATE SCHEMA extracts;

ALTER SCHEMA extracts OWNER TO watershed_owner;

CREATE SCHEMA framework;

ALTER SCHEMA framework OWNER TO watershed_owner;

CREATE SCHEMA migration;

ALTER SCHEMA migration OWNER TO watershed_owner;

CREATE SCHEMA "national";

ALTER SCHEMA "national" OWNER TO watershed_owner;

CREATE SCHEMA places;

ALTER SCHEMA places OWNER TO watershed_owner;

CREATE SCHEMA plans;

ALTER SCHEMA plans OWNER TO watershed_owner;

CREATE SCHEMA publication;

ALTER SCHEMA publication OWNER TO watershed_owner;

CREATE SCHEMA records;

ALTER SCHEMA records OWNER TO watershed_owner;

CREATE SCHEMA returns;

ALTER SCHEMA returns OWNER TO watershed_owner;

CREATE SCHEMA vawg;

ALTER SCHEMA vawg OWNER TO watershed_owner;

CREATE FUNCTION audit.append(operation text, subject_kind text, subject_id text, reason text, details jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

ALTER FUNCTION audit.append(operation text, subject_kind text, subject_id text, reason text, details jsonb) OWNER TO watershed_owner;

CREATE FUNCTION audit.canonical(fields text[]) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    RETURN (SELECT convert_to(string_agg(((((octet_length(listed.field))::text || ':'::text) || listed.field) || ','::text), ''::text ORDER BY listed."position"), 'UTF8'::name) AS convert_to FROM unnest(canonical.fields) WITH ORDINALITY listed(field, "position"));

ALTER FUNCTION audit.canonical(fields text[]) OWNER TO watershed_owner;

CREATE FUNCTION audit.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
  raise exception 'the audit is append-only: % of %.% refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

ALTER FUNCTION audit.refuse_change() OWNER TO watershed_owner;

CREATE FUNCTION audit.setting(name text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO ''
    RETURN NULLIF(current_setting(('watershed.'::text || name), true), ''::text);

ALTER FUNCTION audit.setting(name text) OWNER TO watershed_owner;

CREATE FUNCTION clocks.may_see(row_force text, row_compartment text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO ''
    RETURN ((row_force = audit.setting('force'::text)) AND ((row_compartment = 'open'::text) OR (row_compartment = ANY (string_to_array(audit.setting('compartments'::text), ','::text)))));

ALTER FUNCTION clocks.may_see(row_force text, row_compartment text) OWNER TO watershed_owner;

CREATE FUNCTION directory.keep_barred() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
  if current_user = 'watershed_staff' and not exists (
    select from directory.readmission as asked
    where asked.person_id = old.id and asked.decision = 'approved' and asked.asked_at >= old.disabled_at
  ) then
    raise exception 'a second administrator has not agreed to let this person sign in again'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

ALTER FUNCTION directory.keep_barred() OWNER TO watershed_owner;

CREATE TABLE directory.appointment (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    force text,
    request_id uuid,
    appointed_at timestamp with time zone DEFAULT now() NOT NULL,
    appointed_by text NOT NULL,
    ended_at timestamp with time zone,
    ended_by text,
    CONSTRAINT appointment_appointed_by_check CHECK ((appointed_by <> ''::text)),
    CONSTRAINT appointment_check CHECK ((ended_at >= appointed_at)),
    CONSTRAINT appointment_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
    CONSTRAINT appointment_role_check CHECK ((role <> ''::text))
);

ALTER TABLE ONLY directory.appointment FORCE ROW LEVEL SECURITY;

ALTER TABLE directory.appointment OWNER TO watershed_owner;

CREATE TABLE directory.permission (
    role text NOT NULL,
    purpose text NOT NULL,
    relation text NOT NULL,
    verb text NOT NULL,
    scope text NOT NULL,
    CONSTRAINT permission_scope_check CHECK ((scope = ANY (ARRAY['own-force'::text, 'every-force'::text]))),
    CONSTRAINT permission_verb_check CHECK ((verb = ANY (ARRAY['select'::text, 'insert'::text, 'update'::text, 'delete'::text])))
);

ALTER TABLE ONLY directory.permission FORCE ROW LEVEL SECURITY;

ALTER TABLE directory.permission OWNER TO watershed_owner;

CREATE TABLE directory.person (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    name text NOT NULL,
    organisation text NOT NULL,
    disabled_at timestamp with time zone,
    CONSTRAINT person_issuer_check CHECK ((issuer <> ''::text)),
    CONSTRAINT person_name_check CHECK ((name <> ''::text)),
    CONSTRAINT person_organisation_check CHECK ((organisation <> ''::text)),
    CONSTRAINT person_subject_check CHECK ((subject <> ''::text))
);

ALTER TABLE ONLY directory.person FORCE ROW LEVEL SECURITY;

ALTER TABLE directory.person OWNER TO watershed_owner;

CREATE FUNCTION directory.scope(relation text, verb text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    RETURN (SELECT allowed.scope FROM directory.permission allowed WHERE ((allowed.role = audit.setting('role'::text)) AND (allowed.purpose = audit.setting('purpose'::text)) AND (allowed.relation = scope.relation) AND (allowed.verb = scope.verb) AND (EXISTS (SELECT FROM (directory.appointment held JOIN directory.person person ON ((person.id = held.person_id))) WHERE ((held.person_id = (audit.setting('person'::text))::uuid) AND (held.role = allowed.role) AND (NOT (held.force IS DISTINCT FROM audit.setting('force'::text))) AND (held.ended_at IS NULL) AND (person.disabled_at IS NULL))))));

ALTER FUNCTION directory.scope(relation text, verb text) OWNER TO watershed_owner;

CREATE FUNCTION extracts.refresh_statistics() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET default_statistics_target TO '10'
    AS $$
declare
  grown text;
begin
  with looked_at as (
    select relation.oid, relation.relname, string_agg(pg_catalog.quote_ident(attname), ', ' order by attnum) as keys
    from pg_catalog.pg_class as relation
    left join pg_catalog.pg_inherits on inhparent = relation.oid
    join pg_catalog.pg_class as held on held.oid = coalesce(inhrelid, relation.oid)
    left join pg_catalog.pg_attribute on attrelid = relation.oid and attnum > 0 and not attisdropped
      and (attname = 'part_id' or attname like '%\_ref')
    where relation.relnamespace = 'extracts'::pg_catalog.regnamespace
      and relation.relname in ('crimes', 'victims', 'suspects', 'investigation_events', 'outcomes', 'orders', 'order_events',
        'disclosures', 'survey_answers', 'allegations', 'suspect_identity', 'part', 'coverage')
      and (pg_catalog.pg_relation_size(held.oid) > held.relpages * 2 * pg_catalog.current_setting('block_size')::integer
        or held.reltuples > greatest(relation.reltuples, 0) * 2)
    group by relation.oid, relation.relname
  )
  select string_agg(pg_catalog.format('extracts.%I%s', relname, ' (' || keys || ')'), ', ') into grown from looked_at;
  if grown is not null then
    execute 'analyze (skip_locked) ' || grown;
  end if;
end
$$;

ALTER FUNCTION extracts.refresh_statistics() OWNER TO watershed_owner;

CREATE FUNCTION framework.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
  raise exception 'a loaded framework is never changed: % of %.% refused; load a new version', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

ALTER FUNCTION framework.refuse_change() OWNER TO watershed_owner;

CREATE FUNCTION framework.refuse_late_entry() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

ALTER FUNCTION framework.refuse_late_entry() OWNER TO watershed_owner;

CREATE FUNCTION "national".acting_person() RETURNS uuid
    LANGUAGE sql STABLE
    SET search_path TO ''
    RETURN (audit.setting('person'::text))::uuid;

ALTER FUNCTION "national".acting_person() OWNER TO watershed_owner;

CREATE FUNCTION "national".fill_in_once() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

ALTER FUNCTION "national".fill_in_once() OWNER TO watershed_owner;

CREATE FUNCTION "national".guard_update() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

ALTER FUNCTION "national".guard_update() OWNER TO watershed_owner;

CREATE FUNCTION "national".only_by_its_successor() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

ALTER FUNCTION "national".only_by_its_successor() OWNER TO watershed_owner;

CREATE FUNCTION "national".only_into() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
  if not exists (select from national.update where id = new.update_id and state = tg_argv[0] for share) then
    raise exception 'update % is not %: nothing is added to its %', new.update_id, tg_argv[0], tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

ALTER FUNCTION "national".only_into() OWNER TO watershed_owner;

CREATE FUNCTION "national".only_with_its_recommendation() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
  if not exists (select from national.recommendation as made
    where made.id = new.recommendation_id and made.entered_in = pg_catalog.pg_current_xact_id()) then
    raise exception 'the forces of a recommendation come in with it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

ALTER FUNCTION "national".only_with_its_recommendation() OWNER TO watershed_owner;

CREATE FUNCTION "national".refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
  raise exception '% of %.% refused: what was told stays', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

ALTER FUNCTION "national".refuse_change() OWNER TO watershed_owner;

CREATE FUNCTION plans.guard_action() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

ALTER FUNCTION plans.guard_action() OWNER TO watershed_owner;

CREATE FUNCTION plans.guard_plan() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

ALTER FUNCTION plans.guard_plan() OWNER TO watershed_owner;

CREATE FUNCTION plans.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
  raise exception '% of %.% refused: the history of a plan only grows', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

ALTER FUNCTION plans.refuse_change() OWNER TO watershed_owner;

CREATE FUNCTION plans.tell_changed_in_brief() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  if tg_table_name = 'action' then
    perform plans.tell_in_brief(array(select changed.id from changed));
  else
    perform plans.tell_in_brief(array(select distinct changed.action_id from changed));
  end if;
  return null;
end
$$;

ALTER FUNCTION plans.tell_changed_in_brief() OWNER TO watershed_owner;

CREATE FUNCTION plans.tell_in_brief(actions uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
  perform from plans.brief where action_id = any (actions) order by action_id for update;
  insert into plans.brief as brief (action_id, plan_id, force, framework, reference, told)
  select action.id, action.plan_id, action.force, action.framework, action.reference, json_build_array(
    json_build_array(action.id, action.plan_id, action.force, action.reference, action.national_action, action.pillars,
      action.local_action, action.state, action.start_on, action.due_on, action.publish,
      case when action.outcome_measure is not null then 'measure' when action.no_measure_reason is not null then 'no-measure' end,
      action.baseline_due_on, action.baseline_adopted_on, action.kind, action.strategic_lead_post, action.owner_post,
      action.equality_assessed_on, action.claimed_grade, action.claimed_on, action.verified_grade),
    json_build_array(shown.pieces, revised.due_moved_on, newest.reported_on, newest.rag_colour, newest.rag_meaning,
      newest.rag_on_evidence, before.rag_colour, before.rag_meaning, before.rag_on_evidence))::text
  from plans.action as action
  cross join lateral (
    select count(*) as pieces from plans.evidence where evidence.action_id = action.id) as shown
  cross join lateral (
    select (max(revision.at) at time zone 'Europe/London')::date as due_moved_on
    from plans.revision where revision.action_id = action.id and revision.field = 'dueOn') as revised
  left join lateral (
    select report.period_ends_on, (report.at at time zone 'Europe/London')::date as reported_on, report.rag_colour,
      report.rag_meaning, report.rag_evidence is not null as rag_on_evidence
    from plans.report where report.action_id = action.id order by report.period_ends_on desc, report.at desc limit 1
  ) as newest on true
  left join lateral (
    select report.rag_colour, report.rag_meaning, report.rag_evidence is not null as rag_on_evidence
    from plans.report where report.action_id = action.id and report.period_ends_on < newest.period_ends_on
    order by report.period_ends_on desc, report.at desc limit 1
  ) as before on true
  where action.id = any (actions)
  on conflict (action_id) do update set reference = excluded.reference, told = excluded.told
  where (brief.reference, brief.told) is distinct from (excluded.reference, excluded.told);
end
$$;

ALTER FUNCTION plans.tell_in_brief(actions uuid[]) OWNER TO watershed_owner;

CREATE TABLE places.force (
    slug text NOT NULL,
    name_en text NOT NULL,
    name_cy text NOT NULL,
    kind text NOT NULL,
    code text,
    country text,
    region text,
    population integer,
    females integer,
    CONSTRAINT force_check CHECK (((females > 0) AND (females <= population))),
    CONSTRAINT force_check1 CHECK (((kind = 'territorial'::text) = ((code IS NOT NULL) AND (country IS NOT NULL) AND (population IS NOT NULL) AND (females IS NOT NULL)))),
    CONSTRAINT force_country_check CHECK ((country = ANY (ARRAY['england'::text, 'wales'::text]))),
    CONSTRAINT force_kind_check CHECK ((kind = ANY (ARRAY['territorial'::text, 'national'::text, 'northern-ireland'::text]))),
    CONSTRAINT force_population_check CHECK ((population > 0)),
    CONSTRAINT force_slug_check CHECK ((slug ~ '^[a-z]+(-[a-z]+)*$'::text))
);

ALTER TABLE ONLY places.force FORCE ROW LEVEL SECURITY;

ALTER TABLE places.force OWNER TO watershed_owner;

CREATE FUNCTION plans.ties_to_force(of_force text) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    RETURN ARRAY(SELECT 'post-in-the-force'::text WHERE (EXISTS (SELECT FROM directory.appointment held WHERE (((held.person_id)::text = audit.setting('person'::text)) AND (held.force = ties_to_force.of_force) AND (held.role = ANY (ARRAY['force-lead'::text, 'action-owner'::text, 'strategic-lead'::text, 'force-analyst'::text]))))) UNION ALL SELECT 'of-the-force'::text WHERE (EXISTS (SELECT FROM (directory.person person JOIN places.force force ON ((force.slug = ties_to_force.of_force))) WHERE (((person.id)::text = audit.setting('person'::text)) AND (((lower(person.organisation) = force.slug) OR (lower(person.organisation) = lower(force.name_en))) OR (lower(person.organisation) = lower(force.name_cy)))))));

ALTER FUNCTION plans.ties_to_force(of_force text) OWNER TO watershed_owner;

CREATE FUNCTION publication.guard_release() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

ALTER FUNCTION publication.guard_release() OWNER TO watershed_owner;

CREATE FUNCTION publication.only_by_its_successor() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

ALTER FUNCTION publication.only_by_its_successor() OWNER TO watershed_owner;

CREATE FUNCTION publication.only_into_a_draft() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
  if not exists (select from publication.release where id = new.release_id and state = 'draft' for share) then
    raise exception 'release % is no draft: nothing is added to it', new.release_id using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

ALTER FUNCTION publication.only_into_a_draft() OWNER TO watershed_owner;

CREATE FUNCTION publication.person_key(name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    RETURN lower(regexp_replace(name, '[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]'::text, ''::text, 'g'::text));

ALTER FUNCTION publication.person_key(name text) OWNER TO watershed_owner;

CREATE FUNCTION publication.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
  raise exception '% of %.% refused: a release does not change', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

ALTER FUNCTION publication.refuse_change() OWNER TO watershed_owner;

CREATE FUNCTION records.refuse_mixing() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

ALTER FUNCTION records.refuse_mixing() OWNER TO watershed_owner;

CREATE TABLE audit.entry (
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    door text NOT NULL,
    actor text NOT NULL,
    operation text NOT NULL,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    purpose text NOT NULL,
    reason text NOT NULL,
    details jsonb NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT entry_actor_check CHECK ((actor <> ''::text)),
    CONSTRAINT entry_hash_check CHECK ((octet_length(hash) = 32)),
    CONSTRAINT entry_operation_check CHECK ((operation <> ''::text)),
    CONSTRAINT entry_previous_hash_check CHECK ((octet_length(previous_hash) = 32)),
    CONSTRAINT entry_purpose_check CHECK ((purpose <> ''::text)),
    CONSTRAINT entry_subject_kind_check CHECK ((subject_kind <> ''::text))
);

ALTER TABLE ONLY audit.entry FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry OWNER TO watershed_owner;

CREATE TABLE audit.head (
    only_row boolean DEFAULT true NOT NULL,
    sequence bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT head_only_row_check CHECK (only_row)
);

ALTER TABLE ONLY audit.head FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.head OWNER TO watershed_owner;

CREATE TABLE clocks.edition (
    only_row boolean DEFAULT true NOT NULL,
    fingerprint text NOT NULL,
    CONSTRAINT edition_only_row_check CHECK (only_row)
);

ALTER TABLE ONLY clocks.edition FORCE ROW LEVEL SECURITY;

ALTER TABLE clocks.edition OWNER TO watershed_owner;

CREATE TABLE clocks.moved_deadline (
    id bigint NOT NULL,
    clock_id uuid NOT NULL,
    force text NOT NULL,
    compartment text NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    old_deadline_at timestamp with time zone NOT NULL,
    new_deadline_at timestamp with time zone NOT NULL,
    old_version integer NOT NULL,
    new_version integer NOT NULL,
    CONSTRAINT moved_deadline_reason_check CHECK ((reason <> ''::text))
);

ALTER TABLE ONLY clocks.moved_deadline FORCE ROW LEVEL SECURITY;

ALTER TABLE clocks.moved_deadline OWNER TO watershed_owner;

ALTER TABLE clocks.moved_deadline ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME clocks.moved_deadline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE clocks.notice (
    clock_id uuid NOT NULL,
    kind text NOT NULL,
    force text NOT NULL,
    compartment text NOT NULL,
    sent_to text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    CONSTRAINT notice_kind_check CHECK ((kind = ANY (ARRAY['half'::text, 'three-quarters'::text, 'missed'::text])))
);

ALTER TABLE ONLY clocks.notice FORCE ROW LEVEL SECURITY;

ALTER TABLE clocks.notice OWNER TO watershed_owner;

CREATE TABLE clocks.pause (
    clock_id uuid NOT NULL,
    from_at timestamp with time zone NOT NULL,
    to_at timestamp with time zone,
    reason text NOT NULL,
    CONSTRAINT pause_check CHECK ((to_at >= from_at)),
    CONSTRAINT pause_reason_check CHECK ((reason <> ''::text))
);

ALTER TABLE ONLY clocks.pause FORCE ROW LEVEL SECURITY;

ALTER TABLE clocks.pause OWNER TO watershed_owner;

CREATE TABLE clocks.proclaimed_day (
    id integer NOT NULL,
    day date NOT NULL,
    name_en text NOT NULL,
    name_cy text NOT NULL,
    source text NOT NULL,
    instead_of text,
    reason text NOT NULL,
    entered_at timestamp with time zone DEFAULT now() NOT NULL,
    entered_by text NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by text,
    CONSTRAINT proclaimed_day_check CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL))),
    CONSTRAINT proclaimed_day_entered_by_check CHECK ((entered_by <> ''::text)),
    CONSTRAINT proclaimed_day_name_cy_check CHECK ((name_cy <> ''::text)),
    CONSTRAINT proclaimed_day_name_en_check CHECK ((name_en <> ''::text)),
    CONSTRAINT proclaimed_day_reason_check CHECK ((reason <> ''::text)),
    CONSTRAINT proclaimed_day_source_check CHECK ((source ~ '^https?://'::text))
);

ALTER TABLE ONLY clocks.proclaimed_day FORCE ROW LEVEL SECURITY;

ALTER TABLE clocks.proclaimed_day OWNER TO watershed_owner;

ALTER TABLE clocks.proclaimed_day ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME clocks.proclaimed_day_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE clocks.rule_version (
    rule text NOT NULL,
    version integer NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    counting jsonb NOT NULL,
    counting_name text NOT NULL,
    sentence_en text NOT NULL,
    sentence_cy text NOT NULL,
    statute_en text NOT NULL,
    statute_cy text NOT NULL,
    section text NOT NULL,
    source text NOT NULL,
    checked_on date NOT NULL,
    checked_by text NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT rule_version_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT rule_version_checked_by_check CHECK ((checked_by <> ''::text)),
    CONSTRAINT rule_version_reason_check CHECK ((reason <> ''::text)),
    CONSTRAINT rule_version_recorded_by_check CHECK ((recorded_by <> ''::text)),
    CONSTRAINT rule_version_section_check CHECK ((section <> ''::text)),
    CONSTRAINT rule_version_source_check CHECK ((source ~ '^https?://'::text)),
    CONSTRAINT rule_version_version_check CHECK ((version > 1))
);

ALTER TABLE ONLY clocks.rule_version FORCE ROW LEVEL SECURITY;

ALTER TABLE clocks.rule_version OWNER TO watershed_owner;

CREATE TABLE clocks.running (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    force text NOT NULL,
    compartment text NOT NULL,
    team text NOT NULL,
    person text,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    rule text NOT NULL,
    rule_version integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    deadline_at timestamp with time zone NOT NULL,
    half_at timestamp with time zone NOT NULL,
    three_quarters_at timestamp with time zone NOT NULL,
    state text DEFAULT 'running'::text NOT NULL,
    closed_at timestamp with time zone,
    notices_sent smallint DEFAULT 0 NOT NULL,
    next_at timestamp with time zone GENERATED ALWAYS AS (
CASE
    WHEN (state <> 'running'::text) THEN NULL::timestamp with time zone
    WHEN (notices_sent = 0) THEN half_at
    WHEN (notices_sent = 1) THEN three_quarters_at
    WHEN (notices_sent = 2) THEN deadline_at
    ELSE NULL::timestamp with time zone
END) STORED,
    led_from uuid,
    started_by text NOT NULL,
    person_id uuid,
    CONSTRAINT running_check CHECK ((deadline_at > started_at)),
    CONSTRAINT running_check1 CHECK ((half_at > started_at)),
    CONSTRAINT running_check2 CHECK (((three_quarters_at >= half_at) AND (three_quarters_at <= deadline_at))),
    CONSTRAINT running_check3 CHECK (((state = ANY (ARRAY['met'::text, 'cancelled'::text])) = (closed_at IS NOT NULL))),
    CONSTRAINT running_check4 CHECK (((person_id IS NULL) OR (person IS NOT NULL))),
    CONSTRAINT running_compartment_check CHECK ((compartment = ANY (ARRAY['open'::text, 'allegations'::text, 'callout'::text]))),
    CONSTRAINT running_notices_sent_check CHECK (((notices_sent >= 0) AND (notices_sent <= 3))),
    CONSTRAINT running_rule_version_check CHECK ((rule_version > 0)),
    CONSTRAINT running_started_by_check CHECK ((started_by <> ''::text)),
    CONSTRAINT running_state_check CHECK ((state = ANY (ARRAY['running'::text, 'paused'::text, 'met'::text, 'cancelled'::text]))),
    CONSTRAINT running_subject_id_check CHECK ((subject_id <> ''::text)),
    CONSTRAINT running_subject_kind_check CHECK ((subject_kind <> ''::text)),
    CONSTRAINT running_team_check CHECK ((team <> ''::text))
);

ALTER TABLE ONLY clocks.running FORCE ROW LEVEL SECURITY;

ALTER TABLE clocks.running OWNER TO watershed_owner;

CREATE TABLE directory.appointment_request (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    force text,
    reason text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decision text,
    decided_by uuid,
    decided_at timestamp with time zone,
    CONSTRAINT appointment_request_check CHECK ((decided_at >= asked_at)),
    CONSTRAINT appointment_request_check1 CHECK ((((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL)))),
    CONSTRAINT appointment_request_check2 CHECK (((asked_by <> person_id) AND (decided_by <> person_id) AND (decided_by <> asked_by))),
    CONSTRAINT appointment_request_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'refused'::text]))),
    CONSTRAINT appointment_request_reason_check CHECK ((reason <> ''::text)),
    CONSTRAINT appointment_request_role_check CHECK ((role <> ''::text))
);

ALTER TABLE ONLY directory.appointment_request FORCE ROW LEVEL SECURITY;

ALTER TABLE directory.appointment_request OWNER TO watershed_owner;

CREATE TABLE directory.readmission (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    reason text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decision text,
    decided_by uuid,
    decided_at timestamp with time zone,
    CONSTRAINT readmission_check CHECK ((decided_at >= asked_at)),
    CONSTRAINT readmission_check1 CHECK ((((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL)))),
    CONSTRAINT readmission_check2 CHECK (((asked_by <> person_id) AND (decided_by <> person_id) AND (decided_by <> asked_by))),
    CONSTRAINT readmission_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'refused'::text]))),
    CONSTRAINT readmission_reason_check CHECK ((reason ~ '\S'::text))
);

ALTER TABLE ONLY directory.readmission FORCE ROW LEVEL SECURITY;

ALTER TABLE directory.readmission OWNER TO watershed_owner;

CREATE TABLE directory.session (
    key_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    appointment_id uuid,
    authenticated_at timestamp with time zone NOT NULL,
    began_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    CONSTRAINT session_check CHECK ((seen_at >= began_at)),
    CONSTRAINT session_key_hash_check CHECK ((octet_length(key_hash) = 32))
);

ALTER TABLE ONLY directory.session FORCE ROW LEVEL SECURITY;

ALTER TABLE directory.session OWNER TO watershed_owner;

CREATE TABLE directory.sign_in (
    key_hash bytea NOT NULL,
    return_to text NOT NULL,
    language text NOT NULL,
    session_hash bytea,
    begun_at timestamp with time zone NOT NULL,
    CONSTRAINT sign_in_key_hash_check CHECK ((octet_length(key_hash) = 32)),
    CONSTRAINT sign_in_language_check CHECK ((language = ANY (ARRAY['en'::text, 'cy'::text]))),
    CONSTRAINT sign_in_return_to_check CHECK ((return_to ~ '^/([^/\\]|$)'::text))
);

ALTER TABLE ONLY directory.sign_in FORCE ROW LEVEL SECURITY;

ALTER TABLE directory.sign_in OWNER TO watershed_owner;

CREATE TABLE extracts.allegations (
    part_id integer NOT NULL,
    force text NOT NULL,
    case_ref text NOT NULL,
    allegation_ref text NOT NULL,
    subject_ref text,
    subject_role text,
    case_kind text NOT NULL,
    recorded_on date NOT NULL,
    category text NOT NULL,
    vawg_flagged_on date,
    vawg_flagged_by text,
    victim_kind text,
    victim_sex text,
    outcome text NOT NULL,
    action text,
    outcome_on date,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
)
PARTITION BY LIST (force);

ALTER TABLE ONLY extracts.allegations FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.allegations OWNER TO watershed_owner;

CREATE TABLE extract_rows.allegations (
    part_id integer NOT NULL,
    force text DEFAULT NULLIF(current_setting('watershed.rows_of'::text, true), ''::text) NOT NULL,
    case_ref text NOT NULL,
    allegation_ref text NOT NULL,
    subject_ref text,
    subject_role text,
    case_kind text NOT NULL,
    recorded_on date NOT NULL,
    category text NOT NULL,
    vawg_flagged_on date,
    vawg_flagged_by text,
    victim_kind text,
    victim_sex text,
    outcome text NOT NULL,
    action text,
    outcome_on date,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
);

ALTER TABLE extract_rows.allegations OWNER TO watershed_owner;

CREATE TABLE extracts.crimes (
    part_id integer NOT NULL,
    force text NOT NULL,
    crime_ref text NOT NULL,
    incident_ref text,
    recorded_on date NOT NULL,
    reported_on date,
    reported_at timestamp with time zone,
    committed_from date,
    committed_to date,
    offence_code text NOT NULL,
    offence_code_first text,
    state text NOT NULL,
    state_on date,
    domestic_abuse text NOT NULL,
    honour_based text,
    child_sexual_abuse text,
    online text,
    location_type text NOT NULL,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
)
PARTITION BY LIST (force);

ALTER TABLE ONLY extracts.crimes FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.crimes OWNER TO watershed_owner;

CREATE TABLE extract_rows.crimes (
    part_id integer NOT NULL,
    force text DEFAULT NULLIF(current_setting('watershed.rows_of'::text, true), ''::text) NOT NULL,
    crime_ref text NOT NULL,
    incident_ref text,
    recorded_on date NOT NULL,
    reported_on date,
    reported_at timestamp with time zone,
    committed_from date,
    committed_to date,
    offence_code text NOT NULL,
    offence_code_first text,
    state text NOT NULL,
    state_on date,
    domestic_abuse text NOT NULL,
    honour_based text,
    child_sexual_abuse text,
    online text,
    location_type text NOT NULL,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
);

ALTER TABLE extract_rows.crimes OWNER TO watershed_owner;

CREATE TABLE extracts.disclosures (
    part_id integer NOT NULL,
    force text NOT NULL,
    disclosure_ref text NOT NULL,
    route text NOT NULL,
    asked_by text,
    applied_on date NOT NULL,
    decision text NOT NULL,
    decided_on date,
    disclosed_on date,
    person_at_risk_ref text,
    subject_ref text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
)
PARTITION BY LIST (force);

ALTER TABLE ONLY extracts.disclosures FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.disclosures OWNER TO watershed_owner;

CREATE TABLE extract_rows.disclosures (
    part_id integer NOT NULL,
    force text DEFAULT NULLIF(current_setting('watershed.rows_of'::text, true), ''::text) NOT NULL,
    disclosure_ref text NOT NULL,
    route text NOT NULL,
    asked_by text,
    applied_on date NOT NULL,
    decision text NOT NULL,
    decided_on date,
    disclosed_on date,
    person_at_risk_ref text,
    subject_ref text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
);

ALTER TABLE extract_rows.disclosures OWNER TO watershed_owner;

CREATE TABLE extracts.investigation_events (
    part_id integer NOT NULL,
    force text NOT NULL,
    crime_ref text NOT NULL,
    person_ref text,
    event text NOT NULL,
    happened_on date NOT NULL,
    happened_at timestamp with time zone,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
)
PARTITION BY LIST (force);

ALTER TABLE ONLY extracts.investigation_events FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.investigation_events OWNER TO watershed_owner;

CREATE TABLE extract_rows.investigation_events (
    part_id integer NOT NULL,
    force text DEFAULT NULLIF(current_setting('watershed.rows_of'::text, true), ''::text) NOT NULL,
    crime_ref text NOT NULL,
    person_ref text,
    event text NOT NULL,
    happened_on date NOT NULL,
    happened_at timestamp with time zone,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
);

ALTER TABLE extract_rows.investigation_events OWNER TO watershed_owner;

CREATE TABLE extracts.order_events (
    part_id integer NOT NULL,
    force text NOT NULL,
    order_ref text NOT NULL,
    event text NOT NULL,
    happened_on date NOT NULL,
    happened_at timestamp with time zone,
    reason text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
)
PARTITION BY LIST (force);

ALTER TABLE ONLY extracts.order_events FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.order_events OWNER TO watershed_owner;

CREATE TABLE extract_rows.order_events (
    part_id integer NOT NULL,
    force text DEFAULT NULLIF(current_setting('watershed.rows_of'::text, true), ''::text) NOT NULL,
    order_ref text NOT NULL,
    event text NOT NULL,
    happened_on date NOT NULL,
    happened_at timestamp with time zone,
    reason text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
);

ALTER TABLE extract_rows.order_events OWNER TO watershed_owner;

CREATE TABLE extracts.orders (
    part_id integer NOT NULL,
    force text NOT NULL,
    order_ref text NOT NULL,
    order_type text NOT NULL,
    crime_ref text,
    respondent_ref text NOT NULL,
    protected_ref text,
    sought_by text,
    ends_on date,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
)
PARTITION BY LIST (force);

ALTER TABLE ONLY extracts.orders FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.orders OWNER TO watershed_owner;

CREATE TABLE extract_rows.orders (
    part_id integer NOT NULL,
    force text DEFAULT NULLIF(current_setting('watershed.rows_of'::text, true), ''::text) NOT NULL,
    order_ref text NOT NULL,
    order_type text NOT NULL,
    crime_ref text,
    respondent_ref text NOT NULL,
    protected_ref text,
    sought_by text,
    ends_on date,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
);

ALTER TABLE extract_rows.orders OWNER TO watershed_owner;

CREATE TABLE extracts.outcomes (
    part_id integer NOT NULL,
    force text NOT NULL,
    crime_ref text NOT NULL,
    person_ref text,
    outcome text NOT NULL,
    outcome_on date NOT NULL,
    ended_on date,
    withdrawal_recorded_by text,
    withdrawal_reason_asked text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
)
PARTITION BY LIST (force);

ALTER TABLE ONLY extracts.outcomes FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.outcomes OWNER TO watershed_owner;

CREATE TABLE extract_rows.outcomes (
    part_id integer NOT NULL,
    force text DEFAULT NULLIF(current_setting('watershed.rows_of'::text, true), ''::text) NOT NULL,
    crime_ref text NOT NULL,
    person_ref text,
    outcome text NOT NULL,
    outcome_on date NOT NULL,
    ended_on date,
    withdrawal_recorded_by text,
    withdrawal_reason_asked text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
);

ALTER TABLE extract_rows.outcomes OWNER TO watershed_owner;

CREATE TABLE extracts.survey_answers (
    part_id integer NOT NULL,
    force text NOT NULL,
    response_ref text NOT NULL,
    answered_in date NOT NULL,
    collected_by text NOT NULL,
    stage text,
    question text NOT NULL,
    answer text NOT NULL,
    age_band text,
    ethnic_group text,
    disability text,
    offence_group text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
)
PARTITION BY LIST (force);

ALTER TABLE ONLY extracts.survey_answers FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.survey_answers OWNER TO watershed_owner;

CREATE TABLE extract_rows.survey_answers (
    part_id integer NOT NULL,
    force text DEFAULT NULLIF(current_setting('watershed.rows_of'::text, true), ''::text) NOT NULL,
    response_ref text NOT NULL,
    answered_in date NOT NULL,
    collected_by text NOT NULL,
    stage text,
    question text NOT NULL,
    answer text NOT NULL,
    age_band text,
    ethnic_group text,
    disability text,
    offence_group text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
);

ALTER TABLE extract_rows.survey_answers OWNER TO watershed_owner;

CREATE TABLE extracts.suspect_identity (
    part_id integer NOT NULL,
    force text NOT NULL,
    crime_ref text NOT NULL,
    person_ref text NOT NULL,
    family_name text,
    given_names text,
    date_of_birth date,
    postcode text,
    pnc_id text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
)
PARTITION BY LIST (force);

ALTER TABLE ONLY extracts.suspect_identity FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.suspect_identity OWNER TO watershed_owner;

CREATE TABLE extract_rows.suspect_identity (
    part_id integer NOT NULL,
    force text DEFAULT NULLIF(current_setting('watershed.rows_of'::text, true), ''::text) NOT NULL,
    crime_ref text NOT NULL,
    person_ref text NOT NULL,
    family_name text,
    given_names text,
    date_of_birth date,
    postcode text,
    pnc_id text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
);

ALTER TABLE extract_rows.suspect_identity OWNER TO watershed_owner;

CREATE TABLE extracts.suspects (
    part_id integer NOT NULL,
    force text NOT NULL,
    crime_ref text NOT NULL,
    person_ref text NOT NULL,
    named_on date,
    sex text NOT NULL,
    age smallint,
    ethnicity_self text,
    ethnicity_officer text,
    works_for_police text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
)
PARTITION BY LIST (force);

ALTER TABLE ONLY extracts.suspects FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.suspects OWNER TO watershed_owner;

CREATE TABLE extract_rows.suspects (
    part_id integer NOT NULL,
    force text DEFAULT NULLIF(current_setting('watershed.rows_of'::text, true), ''::text) NOT NULL,
    crime_ref text NOT NULL,
    person_ref text NOT NULL,
    named_on date,
    sex text NOT NULL,
    age smallint,
    ethnicity_self text,
    ethnicity_officer text,
    works_for_police text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
);

ALTER TABLE extract_rows.suspects OWNER TO watershed_owner;

CREATE TABLE extracts.victims (
    part_id integer NOT NULL,
    force text NOT NULL,
    crime_ref text NOT NULL,
    person_ref text NOT NULL,
    sex text NOT NULL,
    gender_identity text,
    age smallint,
    ethnicity_self text,
    ethnicity_officer text,
    disability text,
    sexual_orientation text,
    religion text,
    pregnant text,
    relationship text NOT NULL,
    specialist_support text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
)
PARTITION BY LIST (force);

ALTER TABLE ONLY extracts.victims FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.victims OWNER TO watershed_owner;

CREATE TABLE extract_rows.victims (
    part_id integer NOT NULL,
    force text DEFAULT NULLIF(current_setting('watershed.rows_of'::text, true), ''::text) NOT NULL,
    crime_ref text NOT NULL,
    person_ref text NOT NULL,
    sex text NOT NULL,
    gender_identity text,
    age smallint,
    ethnicity_self text,
    ethnicity_officer text,
    disability text,
    sexual_orientation text,
    religion text,
    pregnant text,
    relationship text NOT NULL,
    specialist_support text,
    retention_category text NOT NULL,
    next_review_on date NOT NULL
);

ALTER TABLE extract_rows.victims OWNER TO watershed_owner;

CREATE TABLE extracts.acceptance (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    force text NOT NULL,
    profile text NOT NULL,
    profile_sha256 bytea NOT NULL,
    as_at date NOT NULL,
    fewer boolean NOT NULL,
    files integer NOT NULL,
    accepted_at timestamp with time zone DEFAULT now() NOT NULL,
    accepted_by uuid NOT NULL,
    outcome text,
    package_id integer,
    ended_at timestamp with time zone,
    covers_from date,
    covers_to date,
    CONSTRAINT acceptance_check CHECK (((outcome IS NULL) = (ended_at IS NULL))),
    CONSTRAINT acceptance_check1 CHECK ((((outcome = ANY (ARRAY['loaded'::text, 'unchanged'::text])) = (package_id IS NOT NULL)) OR (outcome IS NULL))),
    CONSTRAINT acceptance_check2 CHECK (((covers_from IS NULL) = (covers_to IS NULL))),
    CONSTRAINT acceptance_check3 CHECK ((covers_from <= covers_to)),
    CONSTRAINT acceptance_covers_from_check CHECK ((EXTRACT(day FROM covers_from) = (1)::numeric)),
    CONSTRAINT acceptance_covers_to_check CHECK ((EXTRACT(day FROM covers_to) = (1)::numeric)),
    CONSTRAINT acceptance_files_check CHECK ((files > 0)),
    CONSTRAINT acceptance_outcome_check CHECK ((outcome = ANY (ARRAY['loaded'::text, 'unchanged'::text, 'faulty'::text, 'refused'::text, 'failed'::text]))),
    CONSTRAINT acceptance_profile_check CHECK ((profile <> ''::text)),
    CONSTRAINT acceptance_profile_sha256_check CHECK ((octet_length(profile_sha256) = 32))
);

ALTER TABLE ONLY extracts.acceptance FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.acceptance OWNER TO watershed_owner;

CREATE TABLE extracts.answer (
    id integer NOT NULL,
    force text NOT NULL,
    key_sha256 bytea NOT NULL,
    content jsonb NOT NULL,
    computed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT answer_content_check CHECK ((jsonb_typeof(content) = 'object'::text)),
    CONSTRAINT answer_key_sha256_check CHECK ((octet_length(key_sha256) = 32))
);

ALTER TABLE ONLY extracts.answer FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.answer OWNER TO watershed_owner;

ALTER TABLE extracts.answer ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME extracts.answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE extracts.coverage (
    part_id integer NOT NULL,
    force text NOT NULL,
    contract text NOT NULL,
    column_name text NOT NULL,
    rows integer NOT NULL,
    known integer NOT NULL,
    blank integer NOT NULL,
    not_known integer NOT NULL,
    not_asked integer NOT NULL,
    declined integer NOT NULL,
    not_held integer NOT NULL,
    CONSTRAINT coverage_blank_check CHECK ((blank >= 0)),
    CONSTRAINT coverage_check CHECK ((rows = (((((known + blank) + not_known) + not_asked) + declined) + not_held))),
    CONSTRAINT coverage_declined_check CHECK ((declined >= 0)),
    CONSTRAINT coverage_known_check CHECK ((known >= 0)),
    CONSTRAINT coverage_not_asked_check CHECK ((not_asked >= 0)),
    CONSTRAINT coverage_not_held_check CHECK ((not_held >= 0)),
    CONSTRAINT coverage_not_known_check CHECK ((not_known >= 0)),
    CONSTRAINT coverage_rows_check CHECK ((rows >= 0))
);

ALTER TABLE ONLY extracts.coverage FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.coverage OWNER TO watershed_owner;

CREATE TABLE extracts.decision (
    id bigint NOT NULL,
    force text NOT NULL,
    file_sha256 bytea NOT NULL,
    line integer NOT NULL,
    decision text NOT NULL,
    reason text NOT NULL,
    decided_at timestamp with time zone DEFAULT now() NOT NULL,
    decided_by text NOT NULL,
    CONSTRAINT decision_decided_by_check CHECK ((decided_by <> ''::text)),
    CONSTRAINT decision_decision_check CHECK ((decision = ANY (ARRAY['let-in'::text, 'leave-out'::text]))),
    CONSTRAINT decision_file_sha256_check CHECK ((octet_length(file_sha256) = 32)),
    CONSTRAINT decision_line_check CHECK ((line > 0)),
    CONSTRAINT decision_reason_check CHECK ((reason ~ '\S'::text))
);

ALTER TABLE ONLY extracts.decision FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.decision OWNER TO watershed_owner;

ALTER TABLE extracts.decision ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME extracts.decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE extracts.file (
    package_id integer NOT NULL,
    force text NOT NULL,
    number smallint NOT NULL,
    name text NOT NULL,
    sha256 bytea NOT NULL,
    bytes bigint NOT NULL,
    records integer NOT NULL,
    CONSTRAINT file_bytes_check CHECK ((bytes >= 0)),
    CONSTRAINT file_name_check CHECK ((name <> ''::text)),
    CONSTRAINT file_number_check CHECK ((number >= 0)),
    CONSTRAINT file_records_check CHECK ((records >= 0)),
    CONSTRAINT file_sha256_check CHECK ((octet_length(sha256) = 32))
);

ALTER TABLE ONLY extracts.file FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.file OWNER TO watershed_owner;

CREATE TABLE extracts.finding (
    package_id integer NOT NULL,
    force text NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    grade text NOT NULL,
    file smallint,
    column_name text NOT NULL,
    contract text,
    count integer NOT NULL,
    CONSTRAINT finding_count_check CHECK ((count > 0)),
    CONSTRAINT finding_grade_check CHECK ((grade = ANY (ARRAY['row'::text, 'held'::text, 'value'::text, 'note'::text]))),
    CONSTRAINT finding_kind_check CHECK ((kind <> ''::text)),
    CONSTRAINT finding_number_check CHECK ((number >= 0))
);

ALTER TABLE ONLY extracts.finding FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.finding OWNER TO watershed_owner;

CREATE TABLE extracts.intake (
    package_id integer NOT NULL,
    force text NOT NULL,
    contract text NOT NULL,
    rows_given integer NOT NULL,
    rows_accepted integer NOT NULL,
    rows_repeated integer NOT NULL,
    rows_set_aside integer NOT NULL,
    rows_with_parent integer NOT NULL,
    rows_held integer NOT NULL,
    not_held text[] NOT NULL,
    not_held_events text[] NOT NULL,
    CONSTRAINT intake_check CHECK ((rows_given = ((((rows_accepted + rows_repeated) + rows_set_aside) + rows_with_parent) + rows_held))),
    CONSTRAINT intake_rows_accepted_check CHECK ((rows_accepted >= 0)),
    CONSTRAINT intake_rows_held_check CHECK ((rows_held >= 0)),
    CONSTRAINT intake_rows_repeated_check CHECK ((rows_repeated >= 0)),
    CONSTRAINT intake_rows_set_aside_check CHECK ((rows_set_aside >= 0)),
    CONSTRAINT intake_rows_with_parent_check CHECK ((rows_with_parent >= 0))
);

ALTER TABLE ONLY extracts.intake FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.intake OWNER TO watershed_owner;

CREATE TABLE extracts.made_up_force (
    force text NOT NULL,
    turn smallint NOT NULL,
    profile text NOT NULL,
    package_id integer,
    CONSTRAINT made_up_force_profile_check CHECK ((profile <> ''::text)),
    CONSTRAINT made_up_force_turn_check CHECK ((turn > 0))
);

ALTER TABLE ONLY extracts.made_up_force FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.made_up_force OWNER TO watershed_owner;

CREATE TABLE extracts.own_profile (
    force text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    content text NOT NULL,
    sha256 bytea NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    made_by uuid NOT NULL,
    CONSTRAINT own_profile_content_check CHECK (((length(content) >= 1) AND (length(content) <= 200000))),
    CONSTRAINT own_profile_name_check CHECK ((name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'::text)),
    CONSTRAINT own_profile_sha256_check CHECK ((octet_length(sha256) = 32)),
    CONSTRAINT own_profile_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY extracts.own_profile FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.own_profile OWNER TO watershed_owner;

CREATE TABLE extracts.package (
    id integer NOT NULL,
    force text NOT NULL,
    as_at date NOT NULL,
    origin text NOT NULL,
    profile text NOT NULL,
    profile_sha256 bytea NOT NULL,
    contracts jsonb NOT NULL,
    content_sha256 bytea NOT NULL,
    loaded_at timestamp with time zone DEFAULT now() NOT NULL,
    loaded_by text NOT NULL,
    CONSTRAINT package_content_sha256_check CHECK ((octet_length(content_sha256) = 32)),
    CONSTRAINT package_contracts_check CHECK ((jsonb_typeof(contracts) = 'object'::text)),
    CONSTRAINT package_id_check CHECK (((id >= 1) AND (id <= 524287))),
    CONSTRAINT package_loaded_by_check CHECK ((loaded_by <> ''::text)),
    CONSTRAINT package_origin_check CHECK ((origin = ANY (ARRAY['real'::text, 'made-up'::text]))),
    CONSTRAINT package_profile_check CHECK ((profile <> ''::text)),
    CONSTRAINT package_profile_sha256_check CHECK ((octet_length(profile_sha256) = 32))
);

ALTER TABLE ONLY extracts.package FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.package OWNER TO watershed_owner;

ALTER TABLE extracts.package ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME extracts.package_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE extracts.part (
    id integer NOT NULL,
    package_id integer NOT NULL,
    force text NOT NULL,
    subject text NOT NULL,
    month date NOT NULL,
    valid_from date NOT NULL,
    valid_to date DEFAULT 'infinity'::date NOT NULL,
    superseded_by integer,
    rows integer NOT NULL,
    disposed_by integer,
    CONSTRAINT part_check CHECK (((id >= (package_id * 4096)) AND (id < ((package_id + 1) * 4096)))),
    CONSTRAINT part_check1 CHECK ((valid_to >= valid_from)),
    CONSTRAINT part_ends CHECK (((valid_to = 'infinity'::date) = ((superseded_by IS NULL) AND (disposed_by IS NULL)))),
    CONSTRAINT part_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
    CONSTRAINT part_rows_check CHECK ((rows >= 0)),
    CONSTRAINT part_subject_check CHECK ((subject = ANY (ARRAY['crimes'::text, 'orders'::text, 'disclosures'::text, 'survey_answers'::text, 'allegations'::text])))
);

ALTER TABLE ONLY extracts.part FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.part OWNER TO watershed_owner;

CREATE TABLE extracts.quarantine (
    package_id integer NOT NULL,
    force text NOT NULL,
    finding integer NOT NULL,
    file smallint NOT NULL,
    line integer NOT NULL,
    CONSTRAINT quarantine_line_check CHECK ((line >= 0))
);

ALTER TABLE ONLY extracts.quarantine FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.quarantine OWNER TO watershed_owner;

CREATE TABLE extracts.question (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    force text NOT NULL,
    quarter date NOT NULL,
    as_at date NOT NULL,
    vawg text NOT NULL,
    characteristics text NOT NULL,
    reason text NOT NULL,
    asked_at timestamp with time zone DEFAULT now() NOT NULL,
    asked_by uuid NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    answer_id integer,
    CONSTRAINT question_characteristics_check CHECK ((characteristics = ANY (ARRAY['single'::text, 'pairs'::text]))),
    CONSTRAINT question_check CHECK ((as_at >= quarter)),
    CONSTRAINT question_check1 CHECK (((state = 'answered'::text) = (answer_id IS NOT NULL))),
    CONSTRAINT question_quarter_check CHECK (((EXTRACT(day FROM quarter) = (1)::numeric) AND (EXTRACT(month FROM quarter) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric])))),
    CONSTRAINT question_reason_check CHECK ((reason ~ '\S'::text)),
    CONSTRAINT question_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'answered'::text, 'failed'::text]))),
    CONSTRAINT question_vawg_check CHECK ((vawg <> ''::text))
);

ALTER TABLE ONLY extracts.question FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.question OWNER TO watershed_owner;

CREATE TABLE extracts.review (
    id integer NOT NULL,
    force text NOT NULL,
    category text NOT NULL,
    due_by date NOT NULL,
    decision text NOT NULL,
    reason text NOT NULL,
    asked_by text NOT NULL,
    asked_at timestamp with time zone DEFAULT now() NOT NULL,
    rows jsonb NOT NULL,
    next_review_on date,
    approved_by text,
    carried_out_at timestamp with time zone,
    CONSTRAINT review_asked_by_check CHECK ((asked_by ~ '\S'::text)),
    CONSTRAINT review_category_check CHECK ((category <> ''::text)),
    CONSTRAINT review_check CHECK ((next_review_on > due_by)),
    CONSTRAINT review_check1 CHECK (((decision = 'keep'::text) = (next_review_on IS NOT NULL))),
    CONSTRAINT review_check2 CHECK ((lower(TRIM(BOTH FROM approved_by)) <> lower(TRIM(BOTH FROM asked_by)))),
    CONSTRAINT review_check3 CHECK (((decision = 'keep'::text) OR (approved_by IS NOT NULL) OR (carried_out_at IS NULL))),
    CONSTRAINT review_decision_check CHECK ((decision = ANY (ARRAY['keep'::text, 'dispose'::text]))),
    CONSTRAINT review_reason_check CHECK ((reason ~ '\S'::text)),
    CONSTRAINT review_rows_check CHECK ((jsonb_typeof(rows) = 'object'::text))
);

ALTER TABLE ONLY extracts.review FORCE ROW LEVEL SECURITY;

ALTER TABLE extracts.review OWNER TO watershed_owner;

ALTER TABLE extracts.review ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME extracts.review_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE framework.entry (
    framework text NOT NULL,
    version integer NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    "position" smallint NOT NULL,
    CONSTRAINT entry_kind_check CHECK ((kind = ANY (ARRAY['pillar'::text, 'action'::text, 'measure'::text]))),
    CONSTRAINT entry_position_check CHECK (("position" > 0))
);

ALTER TABLE ONLY framework.entry FORCE ROW LEVEL SECURITY;

ALTER TABLE framework.entry OWNER TO watershed_owner;

CREATE TABLE framework.mapping (
    mapping text NOT NULL,
    version integer NOT NULL,
    from_framework text NOT NULL,
    from_version integer NOT NULL,
    to_framework text NOT NULL,
    to_version integer NOT NULL,
    file text NOT NULL,
    sha256 bytea NOT NULL,
    loaded_at timestamp with time zone DEFAULT now() NOT NULL,
    loaded_by text DEFAULT audit.setting('actor'::text) NOT NULL,
    loaded_in xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT mapping_check CHECK ((sha256 = sha256(convert_to(file, 'UTF8'::name)))),
    CONSTRAINT mapping_mapping_check CHECK ((mapping ~ '^[a-z]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT mapping_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY framework.mapping FORCE ROW LEVEL SECURITY;

ALTER TABLE framework.mapping OWNER TO watershed_owner;

CREATE TABLE framework.place (
    mapping text NOT NULL,
    version integer NOT NULL,
    from_framework text NOT NULL,
    from_version integer NOT NULL,
    from_entry text NOT NULL,
    to_framework text NOT NULL,
    to_version integer NOT NULL,
    to_entry text NOT NULL,
    is_primary boolean NOT NULL
);

ALTER TABLE ONLY framework.place FORCE ROW LEVEL SECURITY;

ALTER TABLE framework.place OWNER TO watershed_owner;

CREATE TABLE framework.version (
    framework text NOT NULL,
    version integer NOT NULL,
    file text NOT NULL,
    sha256 bytea NOT NULL,
    title_en text NOT NULL,
    title_cy text NOT NULL,
    numbering text NOT NULL,
    loaded_at timestamp with time zone DEFAULT now() NOT NULL,
    loaded_by text DEFAULT audit.setting('actor'::text) NOT NULL,
    loaded_in xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT version_check CHECK ((sha256 = sha256(convert_to(file, 'UTF8'::name)))),
    CONSTRAINT version_framework_check CHECK ((framework ~ '^[a-z]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT version_numbering_check CHECK ((numbering = ANY (ARRAY['ours'::text, 'official'::text]))),
    CONSTRAINT version_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY framework.version FORCE ROW LEVEL SECURITY;

ALTER TABLE framework.version OWNER TO watershed_owner;

CREATE TABLE migration.applied (
    number integer NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY migration.applied FORCE ROW LEVEL SECURITY;

ALTER TABLE migration.applied OWNER TO watershed_owner;

CREATE TABLE "national".announcement (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    kind text NOT NULL,
    title_en text NOT NULL,
    title_cy text NOT NULL,
    announced_on date NOT NULL,
    due_on date NOT NULL,
    "precision" text NOT NULL,
    made_up boolean NOT NULL,
    by text DEFAULT audit.setting('actor'::text) NOT NULL,
    person uuid DEFAULT "national".acting_person(),
    came_on date,
    came_subject text,
    CONSTRAINT announcement_came_subject_check CHECK ((came_subject ~ '\S'::text)),
    CONSTRAINT announcement_check CHECK ((due_on >= announced_on)),
    CONSTRAINT announcement_check1 CHECK (((came_on IS NULL) = (came_subject IS NULL))),
    CONSTRAINT announcement_kind_check CHECK ((kind = ANY (ARRAY['update'::text, 'release'::text]))),
    CONSTRAINT announcement_precision_check CHECK (("precision" = ANY (ARRAY['day'::text, 'month'::text]))),
    CONSTRAINT announcement_title_cy_check CHECK ((title_cy ~ '\S'::text)),
    CONSTRAINT announcement_title_en_check CHECK ((title_en ~ '\S'::text))
);

ALTER TABLE ONLY "national".announcement FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".announcement OWNER TO watershed_owner;

CREATE TABLE "national".cut (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    as_at date NOT NULL,
    release_id text,
    made_up boolean NOT NULL,
    content text NOT NULL,
    sha256 bytea NOT NULL,
    taken_at timestamp with time zone DEFAULT now() NOT NULL,
    by text DEFAULT audit.setting('actor'::text) NOT NULL,
    person uuid DEFAULT "national".acting_person(),
    CONSTRAINT cut_check CHECK ((sha256 = sha256(convert_to(content, 'UTF8'::name))))
);

ALTER TABLE ONLY "national".cut FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".cut OWNER TO watershed_owner;

CREATE TABLE "national".engagement (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    force text NOT NULL,
    organisation text NOT NULL,
    by_and_for boolean NOT NULL,
    asked_on date NOT NULL,
    asked_en text NOT NULL,
    asked_cy text NOT NULL,
    payment text NOT NULL,
    publish boolean NOT NULL,
    made_up boolean NOT NULL,
    by text DEFAULT audit.setting('actor'::text) NOT NULL,
    person uuid DEFAULT "national".acting_person(),
    said_on date,
    said_en text,
    said_cy text,
    decision text,
    decided_on date,
    decision_en text,
    decision_cy text,
    CONSTRAINT engagement_asked_cy_check CHECK ((asked_cy ~ '\S'::text)),
    CONSTRAINT engagement_asked_en_check CHECK ((asked_en ~ '\S'::text)),
    CONSTRAINT engagement_check CHECK ((said_on >= asked_on)),
    CONSTRAINT engagement_check1 CHECK ((decided_on >= said_on)),
    CONSTRAINT engagement_check2 CHECK ((((said_on IS NULL) = (said_en IS NULL)) AND ((said_on IS NULL) = (said_cy IS NULL)))),
    CONSTRAINT engagement_check3 CHECK ((((decision IS NULL) = (decided_on IS NULL)) AND ((decision IS NULL) = (decision_en IS NULL)) AND ((decision IS NULL) = (decision_cy IS NULL)))),
    CONSTRAINT engagement_check4 CHECK (((decision IS NULL) OR (said_on IS NOT NULL))),
    CONSTRAINT engagement_decision_check CHECK ((decision = ANY (ARRAY['changed'::text, 'not-changed'::text]))),
    CONSTRAINT engagement_decision_cy_check CHECK ((decision_cy ~ '\S'::text)),
    CONSTRAINT engagement_decision_en_check CHECK ((decision_en ~ '\S'::text)),
    CONSTRAINT engagement_organisation_check CHECK ((organisation ~ '\S'::text)),
    CONSTRAINT engagement_payment_check CHECK ((payment = ANY (ARRAY['paid'::text, 'unpaid'::text, 'payment-declined'::text, 'not-known'::text]))),
    CONSTRAINT engagement_said_cy_check CHECK ((said_cy ~ '\S'::text)),
    CONSTRAINT engagement_said_en_check CHECK ((said_en ~ '\S'::text))
);

ALTER TABLE ONLY "national".engagement FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".engagement OWNER TO watershed_owner;

CREATE TABLE "national".finding (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    code text NOT NULL,
    title_en text NOT NULL,
    title_cy text NOT NULL,
    statement_en text NOT NULL,
    statement_cy text NOT NULL,
    term text NOT NULL,
    yardstick_version integer NOT NULL,
    evidence jsonb NOT NULL,
    forces text[] NOT NULL,
    recorded_on date NOT NULL,
    by text DEFAULT audit.setting('actor'::text) NOT NULL,
    person uuid DEFAULT "national".acting_person(),
    withdrawn_on date,
    withdrawn_reason text,
    withdrawn_by text,
    CONSTRAINT finding_check CHECK ((withdrawn_on >= recorded_on)),
    CONSTRAINT finding_check1 CHECK ((((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)) AND ((withdrawn_on IS NULL) = (withdrawn_by IS NULL)))),
    CONSTRAINT finding_code_check CHECK ((code ~ '^[a-z]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT finding_evidence_check CHECK (((jsonb_typeof(evidence) = 'array'::text) AND (jsonb_array_length(evidence) > 0))),
    CONSTRAINT finding_forces_check CHECK ((cardinality(forces) > 0)),
    CONSTRAINT finding_statement_cy_check CHECK ((statement_cy ~ '\S'::text)),
    CONSTRAINT finding_statement_en_check CHECK ((statement_en ~ '\S'::text)),
    CONSTRAINT finding_term_check CHECK ((term ~ '^[a-z]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT finding_title_cy_check CHECK ((title_cy ~ '\S'::text)),
    CONSTRAINT finding_title_en_check CHECK ((title_en ~ '\S'::text)),
    CONSTRAINT finding_withdrawn_reason_check CHECK ((withdrawn_reason ~ '\S'::text)),
    CONSTRAINT finding_yardstick_version_check CHECK ((yardstick_version > 0))
);

ALTER TABLE ONLY "national".finding FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".finding OWNER TO watershed_owner;

CREATE TABLE "national".home (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    force text NOT NULL,
    action_id uuid NOT NULL,
    framework text NOT NULL,
    framework_version integer NOT NULL,
    entry text NOT NULL,
    is_primary boolean NOT NULL,
    attached_on date NOT NULL,
    reason text NOT NULL,
    by text DEFAULT audit.setting('actor'::text) NOT NULL,
    person uuid DEFAULT "national".acting_person(),
    ended_on date,
    ended_reason text,
    ended_by text,
    role text,
    ended_role text,
    CONSTRAINT home_check CHECK ((ended_on >= attached_on)),
    CONSTRAINT home_check1 CHECK ((((ended_on IS NULL) = (ended_reason IS NULL)) AND ((ended_on IS NULL) = (ended_by IS NULL)))),
    CONSTRAINT home_check2 CHECK (((ended_role IS NULL) OR ((ended_role ~ '\S'::text) AND (ended_on IS NOT NULL)))),
    CONSTRAINT home_ended_reason_check CHECK ((ended_reason ~ '\S'::text)),
    CONSTRAINT home_reason_check CHECK ((reason ~ '\S'::text)),
    CONSTRAINT home_role_check CHECK ((role ~ '\S'::text))
);

ALTER TABLE ONLY "national".home FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".home OWNER TO watershed_owner;

CREATE TABLE "national".recommendation (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    source text NOT NULL,
    body text NOT NULL,
    reference text NOT NULL,
    title_en text NOT NULL,
    title_cy text NOT NULL,
    text_en text NOT NULL,
    text_cy text NOT NULL,
    made_on date NOT NULL,
    reply_due_on date,
    address text,
    made_up boolean NOT NULL,
    closed_on date,
    closed_en text,
    closed_cy text,
    entered_at timestamp with time zone DEFAULT now() NOT NULL,
    entered_by text DEFAULT audit.setting('actor'::text) NOT NULL,
    entered_person uuid DEFAULT "national".acting_person(),
    entered_in xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT recommendation_address_check CHECK ((address ~ '^https://'::text)),
    CONSTRAINT recommendation_body_check CHECK ((body ~ '\S'::text)),
    CONSTRAINT recommendation_check CHECK ((reply_due_on >= made_on)),
    CONSTRAINT recommendation_check1 CHECK ((closed_on >= made_on)),
    CONSTRAINT recommendation_check2 CHECK ((((closed_on IS NULL) = (closed_en IS NULL)) AND ((closed_on IS NULL) = (closed_cy IS NULL)))),
    CONSTRAINT recommendation_closed_cy_check CHECK ((closed_cy ~ '\S'::text)),
    CONSTRAINT recommendation_closed_en_check CHECK ((closed_en ~ '\S'::text)),
    CONSTRAINT recommendation_reference_check CHECK ((reference ~ '\S'::text)),
    CONSTRAINT recommendation_source_check CHECK ((source = ANY (ARRAY['inspection'::text, 'super-complaint'::text, 'inquest'::text, 'domestic-homicide-review'::text, 'review'::text, 'panel'::text]))),
    CONSTRAINT recommendation_text_cy_check CHECK ((text_cy ~ '\S'::text)),
    CONSTRAINT recommendation_text_en_check CHECK ((text_en ~ '\S'::text)),
    CONSTRAINT recommendation_title_cy_check CHECK ((title_cy ~ '\S'::text)),
    CONSTRAINT recommendation_title_en_check CHECK ((title_en ~ '\S'::text))
);

ALTER TABLE ONLY "national".recommendation FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".recommendation OWNER TO watershed_owner;

CREATE TABLE "national".recommendation_answer (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    recommendation_id uuid NOT NULL,
    force text NOT NULL,
    action_id uuid NOT NULL,
    action_reference text,
    measure text,
    linked_on date NOT NULL,
    reason text NOT NULL,
    by text DEFAULT audit.setting('actor'::text) NOT NULL,
    person uuid DEFAULT "national".acting_person(),
    ended_on date,
    ended_reason text,
    ended_by text,
    CONSTRAINT recommendation_answer_check CHECK ((ended_on >= linked_on)),
    CONSTRAINT recommendation_answer_check1 CHECK ((((ended_on IS NULL) = (ended_reason IS NULL)) AND ((ended_on IS NULL) = (ended_by IS NULL)))),
    CONSTRAINT recommendation_answer_ended_reason_check CHECK ((ended_reason ~ '\S'::text)),
    CONSTRAINT recommendation_answer_measure_check CHECK ((measure ~ '\S'::text)),
    CONSTRAINT recommendation_answer_reason_check CHECK ((reason ~ '\S'::text))
);

ALTER TABLE ONLY "national".recommendation_answer FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".recommendation_answer OWNER TO watershed_owner;

CREATE TABLE "national".recommendation_force (
    recommendation_id uuid NOT NULL,
    force text NOT NULL
);

ALTER TABLE ONLY "national".recommendation_force FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".recommendation_force OWNER TO watershed_owner;

CREATE TABLE "national".recommendation_reply (
    recommendation_id uuid NOT NULL,
    force text NOT NULL,
    replied_on date NOT NULL,
    stance text NOT NULL,
    words_en text NOT NULL,
    words_cy text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    by text DEFAULT audit.setting('actor'::text) NOT NULL,
    person uuid DEFAULT "national".acting_person(),
    CONSTRAINT recommendation_reply_stance_check CHECK ((stance = ANY (ARRAY['accepted'::text, 'accepted-in-part'::text, 'rejected'::text]))),
    CONSTRAINT recommendation_reply_words_cy_check CHECK ((words_cy ~ '\S'::text)),
    CONSTRAINT recommendation_reply_words_en_check CHECK ((words_en ~ '\S'::text))
);

ALTER TABLE ONLY "national".recommendation_reply FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".recommendation_reply OWNER TO watershed_owner;

CREATE TABLE "national".slip (
    id bigint NOT NULL,
    announcement_id uuid NOT NULL,
    told_on date NOT NULL,
    due_on date NOT NULL,
    "precision" text NOT NULL,
    reason_en text NOT NULL,
    reason_cy text NOT NULL,
    by text DEFAULT audit.setting('actor'::text) NOT NULL,
    person uuid DEFAULT "national".acting_person(),
    CONSTRAINT slip_precision_check CHECK (("precision" = ANY (ARRAY['day'::text, 'month'::text]))),
    CONSTRAINT slip_reason_cy_check CHECK ((reason_cy ~ '\S'::text)),
    CONSTRAINT slip_reason_en_check CHECK ((reason_en ~ '\S'::text))
);

ALTER TABLE ONLY "national".slip FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".slip OWNER TO watershed_owner;

ALTER TABLE "national".slip ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME "national".slip_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE "national".update (
    id text NOT NULL,
    sequence integer NOT NULL,
    state text NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL,
    text_version integer NOT NULL,
    made_up boolean NOT NULL,
    approved_at timestamp with time zone,
    approved_by text,
    approved_by_key text,
    approved_person uuid,
    published_at timestamp with time zone,
    published_by text,
    corrects text,
    reason_en text,
    reason_cy text,
    CONSTRAINT update_approved_by_key_check CHECK ((approved_by_key <> ''::text)),
    CONSTRAINT update_check CHECK (((EXTRACT(day FROM period_to) = (1)::numeric) AND (period_to >= period_from))),
    CONSTRAINT update_check1 CHECK ((corrects <> id)),
    CONSTRAINT update_check2 CHECK ((((corrects IS NULL) = (reason_en IS NULL)) AND ((corrects IS NULL) = (reason_cy IS NULL)))),
    CONSTRAINT update_check3 CHECK ((((approved_at IS NULL) = (approved_by IS NULL)) AND ((approved_at IS NULL) = (approved_by_key IS NULL)))),
    CONSTRAINT update_check4 CHECK (((state <> ALL (ARRAY['approved'::text, 'published'::text, 'corrected'::text])) OR (approved_at IS NOT NULL))),
    CONSTRAINT update_check5 CHECK (((state <> ALL (ARRAY['draft'::text, 'checked'::text])) OR (approved_at IS NULL))),
    CONSTRAINT update_check6 CHECK (((state = ANY (ARRAY['published'::text, 'corrected'::text])) = (published_at IS NOT NULL))),
    CONSTRAINT update_check7 CHECK (((published_at IS NULL) = (published_by IS NULL))),
    CONSTRAINT update_id_check CHECK ((id ~ '^[0-9]{4}-(0[1-9]|1[0-2])(-[1-9][0-9]*)?$'::text)),
    CONSTRAINT update_period_from_check CHECK ((EXTRACT(day FROM period_from) = (1)::numeric)),
    CONSTRAINT update_reason_cy_check CHECK ((reason_cy ~ '\S'::text)),
    CONSTRAINT update_reason_en_check CHECK ((reason_en ~ '\S'::text)),
    CONSTRAINT update_sequence_check CHECK ((sequence > 0)),
    CONSTRAINT update_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'checked'::text, 'approved'::text, 'published'::text, 'corrected'::text, 'abandoned'::text]))),
    CONSTRAINT update_text_version_check CHECK ((text_version > 0))
);

ALTER TABLE ONLY "national".update FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".update OWNER TO watershed_owner;

CREATE TABLE "national".update_correction (
    update_id text NOT NULL,
    replaced_by text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    reason_en text NOT NULL,
    reason_cy text NOT NULL,
    CONSTRAINT update_correction_check CHECK ((replaced_by <> update_id)),
    CONSTRAINT update_correction_reason_cy_check CHECK ((reason_cy ~ '\S'::text)),
    CONSTRAINT update_correction_reason_en_check CHECK ((reason_en ~ '\S'::text))
);

ALTER TABLE ONLY "national".update_correction FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".update_correction OWNER TO watershed_owner;

CREATE TABLE "national".update_file (
    update_id text NOT NULL,
    path text NOT NULL,
    media_type text NOT NULL,
    sha256 bytea NOT NULL,
    bytes integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT update_file_check CHECK ((sha256 = sha256(content))),
    CONSTRAINT update_file_check1 CHECK ((bytes = octet_length(content))),
    CONSTRAINT update_file_path_check CHECK ((path ~ '^[a-z0-9-]+(\.[a-z-]+)+$'::text))
);

ALTER TABLE ONLY "national".update_file FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".update_file OWNER TO watershed_owner;

CREATE TABLE "national".update_move (
    id bigint NOT NULL,
    update_id text NOT NULL,
    move text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    by text DEFAULT audit.setting('actor'::text) NOT NULL,
    person uuid DEFAULT "national".acting_person(),
    role text DEFAULT audit.setting('role'::text),
    CONSTRAINT update_move_check CHECK (((move <> ALL (ARRAY['return'::text, 'abandon'::text])) OR (reason ~ '\S'::text)))
);

ALTER TABLE ONLY "national".update_move FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".update_move OWNER TO watershed_owner;

ALTER TABLE "national".update_move ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME "national".update_move_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE "national".update_text (
    update_id text NOT NULL,
    version integer NOT NULL,
    cut_id uuid NOT NULL,
    title_en text NOT NULL,
    title_cy text NOT NULL,
    sections jsonb NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    by text DEFAULT audit.setting('actor'::text) NOT NULL,
    by_key text NOT NULL,
    person uuid DEFAULT "national".acting_person(),
    CONSTRAINT update_text_by_key_check CHECK ((by_key <> ''::text)),
    CONSTRAINT update_text_sections_check CHECK ((jsonb_typeof(sections) = 'array'::text)),
    CONSTRAINT update_text_version_check1 CHECK ((version > 0))
);

ALTER TABLE ONLY "national".update_text FORCE ROW LEVEL SECURITY;

ALTER TABLE "national".update_text OWNER TO watershed_owner;

CREATE TABLE plans.acknowledgement (
    id bigint NOT NULL,
    action_id uuid NOT NULL,
    force text NOT NULL,
    step text NOT NULL,
    "position" text NOT NULL,
    since_on date NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    role text NOT NULL,
    CONSTRAINT acknowledgement_reason_check CHECK ((reason ~ '\S'::text)),
    CONSTRAINT acknowledgement_step_check CHECK ((step = ANY (ARRAY['owner'::text, 'strategic-lead'::text, 'chief-officer'::text, 'national-coordinator'::text])))
);

ALTER TABLE ONLY plans.acknowledgement FORCE ROW LEVEL SECURITY;

ALTER TABLE plans.acknowledgement OWNER TO watershed_owner;

ALTER TABLE plans.acknowledgement ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME plans.acknowledgement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE plans.action (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    plan_id uuid NOT NULL,
    force text NOT NULL,
    framework text NOT NULL,
    framework_version integer NOT NULL,
    reference text NOT NULL,
    national_action text,
    pillars text[] NOT NULL,
    source text NOT NULL,
    kind text NOT NULL,
    local_action text NOT NULL,
    start_on date,
    due_on date,
    strategic_lead_post text,
    strategic_lead_person uuid,
    owner_post text,
    owner_person uuid,
    partners jsonb DEFAULT '[]'::jsonb NOT NULL,
    outcome_measure text,
    no_measure_reason text,
    equality_assessment text,
    equality_assessed_on date,
    scrutiny_body text,
    scrutiny_decision text,
    scrutiny_decided_on date,
    publish boolean DEFAULT false NOT NULL,
    public_en text,
    public_cy text,
    state text NOT NULL,
    state_since timestamp with time zone NOT NULL,
    baseline_start_on date,
    baseline_due_on date,
    baseline_action text,
    baseline_adopted_on date,
    claimed_grade text,
    claimed_on date,
    claimed_role text,
    claimed_person uuid,
    verified_grade text,
    verified_on date,
    verified_role text,
    verified_person uuid,
    row_version integer DEFAULT 1 NOT NULL,
    CONSTRAINT action_check CHECK ((due_on >= start_on)),
    CONSTRAINT action_check1 CHECK (((strategic_lead_person IS NULL) OR (strategic_lead_post IS NOT NULL))),
    CONSTRAINT action_check10 CHECK (((state = ANY (ARRAY['draft'::text, 'withdrawn'::text])) OR ((baseline_due_on IS NOT NULL) AND (start_on IS NOT NULL) AND (due_on IS NOT NULL) AND (owner_post IS NOT NULL) AND (strategic_lead_post IS NOT NULL) AND (COALESCE(outcome_measure, no_measure_reason) IS NOT NULL)))),
    CONSTRAINT action_check11 CHECK (((kind <> 'hot-spot'::text) OR (state <> ALL (ARRAY['in-progress'::text, 'delivered'::text, 'verified'::text])) OR (equality_assessment IS NOT NULL))),
    CONSTRAINT action_check12 CHECK ((((claimed_grade IS NULL) = (claimed_on IS NULL)) AND ((claimed_grade IS NULL) = (claimed_role IS NULL)) AND ((claimed_grade IS NULL) = (claimed_person IS NULL)))),
    CONSTRAINT action_check13 CHECK ((((verified_grade IS NULL) = (verified_on IS NULL)) AND ((verified_grade IS NULL) = (verified_role IS NULL)) AND ((verified_grade IS NULL) = (verified_person IS NULL)))),
    CONSTRAINT action_check14 CHECK (((state <> ALL (ARRAY['delivered'::text, 'verified'::text])) OR (claimed_grade IS NOT NULL))),
    CONSTRAINT action_check15 CHECK (((state = 'verified'::text) = (verified_grade IS NOT NULL))),
    CONSTRAINT action_check2 CHECK (((owner_person IS NULL) OR (owner_post IS NOT NULL))),
    CONSTRAINT action_check3 CHECK (((outcome_measure IS NULL) OR (no_measure_reason IS NULL))),
    CONSTRAINT action_check4 CHECK (((equality_assessment IS NULL) = (equality_assessed_on IS NULL))),
    CONSTRAINT action_check5 CHECK (((scrutiny_body IS NOT NULL) OR ((scrutiny_decision IS NULL) AND (scrutiny_decided_on IS NULL)))),
    CONSTRAINT action_check6 CHECK (((public_en IS NULL) = (public_cy IS NULL))),
    CONSTRAINT action_check7 CHECK (((NOT publish) OR (public_en IS NOT NULL))),
    CONSTRAINT action_check8 CHECK ((((baseline_due_on IS NULL) = (baseline_start_on IS NULL)) AND ((baseline_due_on IS NULL) = (baseline_action IS NULL)) AND ((baseline_due_on IS NULL) = (baseline_adopted_on IS NULL)))),
    CONSTRAINT action_check9 CHECK (((state <> 'draft'::text) OR (baseline_due_on IS NULL))),
    CONSTRAINT action_claimed_grade_check CHECK ((claimed_grade = ANY (ARRAY['limited'::text, 'substantial'::text, 'complete'::text]))),
    CONSTRAINT action_equality_assessment_check CHECK ((equality_assessment ~ '\S'::text)),
    CONSTRAINT action_kind_check CHECK ((kind = ANY (ARRAY['general'::text, 'hot-spot'::text]))),
    CONSTRAINT action_no_measure_reason_check CHECK ((no_measure_reason ~ '\S'::text)),
    CONSTRAINT action_outcome_measure_check CHECK ((outcome_measure ~ '\S'::text)),
    CONSTRAINT action_owner_post_check CHECK ((owner_post ~ '\S'::text)),
    CONSTRAINT action_partners_check CHECK ((jsonb_typeof(partners) = 'array'::text)),
    CONSTRAINT action_public_cy_check CHECK ((public_cy ~ '\S'::text)),
    CONSTRAINT action_public_en_check CHECK ((public_en ~ '\S'::text)),
    CONSTRAINT action_reference_check CHECK ((reference ~ '\S'::text)),
    CONSTRAINT action_row_version_check CHECK ((row_version > 0)),
    CONSTRAINT action_scrutiny_body_check CHECK ((scrutiny_body ~ '\S'::text)),
    CONSTRAINT action_scrutiny_decision_check CHECK ((scrutiny_decision ~ '\S'::text)),
    CONSTRAINT action_source_check CHECK ((source = ANY (ARRAY['framework'::text, 'inspection'::text, 'super-complaint'::text, 'iopc'::text, 'inquest'::text, 'review'::text, 'panel'::text, 'local'::text]))),
    CONSTRAINT action_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'adopted'::text, 'in-progress'::text, 'delivered'::text, 'verified'::text, 'withdrawn'::text]))),
    CONSTRAINT action_strategic_lead_post_check CHECK ((strategic_lead_post ~ '\S'::text)),
    CONSTRAINT action_verified_grade_check CHECK ((verified_grade = ANY (ARRAY['none'::text, 'limited'::text, 'substantial'::text, 'complete'::text]))),
    CONSTRAINT someone_else_verified CHECK (((verified_person IS NULL) OR ((verified_person IS DISTINCT FROM owner_person) AND (verified_person IS DISTINCT FROM strategic_lead_person) AND (verified_person <> claimed_person))))
);

ALTER TABLE ONLY plans.action FORCE ROW LEVEL SECURITY;

ALTER TABLE plans.action OWNER TO watershed_owner;

CREATE TABLE plans.attachment (
    evidence_id uuid NOT NULL,
    force text NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT attachment_content_check CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 10485760)))
);
ALTER TABLE ONLY plans.attachment ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE ONLY plans.attachment FORCE ROW LEVEL SECURITY;

ALTER TABLE plans.attachment OWNER TO watershed_owner;

CREATE TABLE plans.brief (
    action_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    force text NOT NULL,
    framework text NOT NULL,
    reference text NOT NULL COLLATE pg_catalog."C",
    told text NOT NULL
);

ALTER TABLE ONLY plans.brief FORCE ROW LEVEL SECURITY;

ALTER TABLE plans.brief OWNER TO watershed_owner;

CREATE TABLE plans.evidence (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    action_id uuid NOT NULL,
    force text NOT NULL,
    title text NOT NULL,
    dated_on date NOT NULL,
    grade text NOT NULL,
    address text,
    measure text,
    file_name text,
    media_type text,
    bytes integer,
    sha256 bytea,
    at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    role text NOT NULL,
    CONSTRAINT evidence_address_check CHECK ((address ~ '^https?://'::text)),
    CONSTRAINT evidence_bytes_check CHECK ((bytes > 0)),
    CONSTRAINT evidence_check CHECK ((num_nonnulls(address, measure, file_name) = 1)),
    CONSTRAINT evidence_check1 CHECK ((((file_name IS NULL) = (media_type IS NULL)) AND ((file_name IS NULL) = (bytes IS NULL)) AND ((file_name IS NULL) = (sha256 IS NULL)))),
    CONSTRAINT evidence_file_name_check CHECK ((file_name ~ '\S'::text)),
    CONSTRAINT evidence_grade_check CHECK ((grade = ANY (ARRAY['statement'::text, 'record'::text, 'result'::text]))),
    CONSTRAINT evidence_measure_check CHECK ((measure ~ '\S'::text)),
    CONSTRAINT evidence_sha256_check CHECK ((octet_length(sha256) = 32)),
    CONSTRAINT evidence_title_check CHECK ((title ~ '\S'::text))
);

ALTER TABLE ONLY plans.evidence FORCE ROW LEVEL SECURITY;

ALTER TABLE plans.evidence OWNER TO watershed_owner;

CREATE TABLE plans.mailbox (
    role text NOT NULL,
    force text,
    address text NOT NULL,
    set_at timestamp with time zone DEFAULT now() NOT NULL,
    set_by text DEFAULT audit.setting('actor'::text) NOT NULL,
    CONSTRAINT mailbox_address_check CHECK ((address ~ '^[^@\s]+@[^@\s]+$'::text)),
    CONSTRAINT mailbox_role_check CHECK ((role <> ''::text))
);

ALTER TABLE ONLY plans.mailbox FORCE ROW LEVEL SECURITY;

ALTER TABLE plans.mailbox OWNER TO watershed_owner;

CREATE TABLE plans.move (
    id bigint NOT NULL,
    action_id uuid NOT NULL,
    force text NOT NULL,
    move text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    reason text NOT NULL,
    grade text,
    at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    role text NOT NULL,
    CONSTRAINT move_check CHECK ((to_state <> from_state)),
    CONSTRAINT move_check1 CHECK (((move <> ALL (ARRAY['claim'::text, 'verify'::text])) OR (grade IS NOT NULL))),
    CONSTRAINT move_check2 CHECK (((move <> ALL (ARRAY['verify'::text, 'return'::text, 'reopen'::text, 'withdraw'::text])) OR (reason ~ '\S'::text))),
    CONSTRAINT move_grade_check CHECK ((grade = ANY (ARRAY['none'::text, 'limited'::text, 'substantial'::text, 'complete'::text])))
);

ALTER TABLE ONLY plans.move FORCE ROW LEVEL SECURITY;

ALTER TABLE plans.move OWNER TO watershed_owner;

ALTER TABLE plans.move ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME plans.move_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE plans.notice (
    id bigint NOT NULL,
    action_id uuid NOT NULL,
    force text NOT NULL,
    step text NOT NULL,
    "position" text NOT NULL,
    since_on date NOT NULL,
    to_role text NOT NULL,
    to_person uuid,
    raised_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    mailed_at timestamp with time zone,
    CONSTRAINT notice_step_check CHECK ((step = ANY (ARRAY['owner'::text, 'strategic-lead'::text, 'chief-officer'::text, 'national-coordinator'::text])))
);

ALTER TABLE ONLY plans.notice FORCE ROW LEVEL SECURITY;

ALTER TABLE plans.notice OWNER TO watershed_owner;

ALTER TABLE plans.notice ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME plans.notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE plans.plan (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    force text NOT NULL,
    framework text NOT NULL,
    framework_version integer NOT NULL,
    opened_on date NOT NULL,
    adopted_on date,
    row_version integer DEFAULT 1 NOT NULL,
    CONSTRAINT plan_check CHECK ((adopted_on >= opened_on)),
    CONSTRAINT plan_row_version_check CHECK ((row_version > 0))
);

ALTER TABLE ONLY plans.plan FORCE ROW LEVEL SECURITY;

ALTER TABLE plans.plan OWNER TO watershed_owner;

CREATE TABLE plans.reply (
    id bigint NOT NULL,
    plan_id uuid NOT NULL,
    force text NOT NULL,
    action_id uuid,
    reply_en text NOT NULL,
    reply_cy text NOT NULL,
    at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    role text NOT NULL,
    CONSTRAINT reply_reply_cy_check CHECK ((reply_cy ~ '\S'::text)),
    CONSTRAINT reply_reply_en_check CHECK ((reply_en ~ '\S'::text))
);

ALTER TABLE ONLY plans.reply FORCE ROW LEVEL SECURITY;

ALTER TABLE plans.reply OWNER TO watershed_owner;

ALTER TABLE plans.reply ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME plans.reply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE plans.report (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    action_id uuid NOT NULL,
    force text NOT NULL,
    period_ends_on date NOT NULL,
    activity text NOT NULL,
    next_step text NOT NULL,
    blockers text NOT NULL,
    rag_colour text,
    rag_meaning text,
    rag_evidence uuid[],
    rag_judgement text,
    at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    role text NOT NULL,
    CONSTRAINT report_check CHECK (((rag_colour IS NULL) = (rag_meaning IS NULL))),
    CONSTRAINT report_check1 CHECK (((rag_colour IS NULL) = ((rag_evidence IS NULL) AND (rag_judgement IS NULL)))),
    CONSTRAINT report_check2 CHECK (((rag_evidence IS NULL) OR ((rag_judgement IS NULL) AND (cardinality(rag_evidence) > 0)))),
    CONSTRAINT report_rag_colour_check CHECK ((rag_colour = ANY (ARRAY['red'::text, 'amber'::text, 'yellow'::text, 'green'::text, 'blue'::text]))),
    CONSTRAINT report_rag_judgement_check CHECK ((rag_judgement ~ '\S'::text)),
    CONSTRAINT report_rag_meaning_check CHECK ((rag_meaning = ANY (ARRAY['off-track'::text, 'at-risk'::text, 'in-progress'::text, 'on-track'::text, 'done'::text])))
);

ALTER TABLE ONLY plans.report FORCE ROW LEVEL SECURITY;

ALTER TABLE plans.report OWNER TO watershed_owner;

CREATE TABLE plans.revision (
    id bigint NOT NULL,
    action_id uuid NOT NULL,
    force text NOT NULL,
    field text NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    role text NOT NULL,
    CONSTRAINT revision_check CHECK ((after <> before)),
    CONSTRAINT revision_field_check CHECK ((field <> ''::text))
);

ALTER TABLE ONLY plans.revision FORCE ROW LEVEL SECURITY;

ALTER TABLE plans.revision OWNER TO watershed_owner;

ALTER TABLE plans.revision ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME plans.revision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE plans.sheet_mapping (
    force text NOT NULL,
    mapping jsonb NOT NULL,
    set_at timestamp with time zone NOT NULL,
    set_by uuid NOT NULL,
    CONSTRAINT sheet_mapping_mapping_check CHECK ((jsonb_typeof(mapping) = 'object'::text))
);

ALTER TABLE ONLY plans.sheet_mapping FORCE ROW LEVEL SECURITY;

ALTER TABLE plans.sheet_mapping OWNER TO watershed_owner;

CREATE TABLE publication.correction (
    release_id text NOT NULL,
    replaced_by text NOT NULL,
    at timestamp with time zone NOT NULL,
    reason_en text NOT NULL,
    reason_cy text NOT NULL,
    CONSTRAINT correction_check CHECK ((replaced_by <> release_id)),
    CONSTRAINT correction_reason_cy_check CHECK ((reason_cy <> ''::text)),
    CONSTRAINT correction_reason_en_check CHECK ((reason_en <> ''::text))
);

ALTER TABLE ONLY publication.correction FORCE ROW LEVEL SECURITY;

ALTER TABLE publication.correction OWNER TO watershed_owner;

CREATE TABLE publication.release (
    id text NOT NULL,
    sequence integer NOT NULL,
    state text NOT NULL,
    data_from date NOT NULL,
    data_to date NOT NULL,
    drafted_by text NOT NULL,
    drafted_by_key text NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    checked_by text,
    checked_at timestamp with time zone,
    published_by text,
    published_by_key text,
    published_at timestamp with time zone,
    corrects text,
    reason_en text,
    reason_cy text,
    manifest jsonb NOT NULL,
    CONSTRAINT release_check CHECK (((EXTRACT(day FROM data_to) = (1)::numeric) AND (data_to >= data_from))),
    CONSTRAINT release_check1 CHECK (((checked_by IS NULL) = (checked_at IS NULL))),
    CONSTRAINT release_check2 CHECK ((((published_by IS NULL) = (published_at IS NULL)) AND ((published_by IS NULL) = (published_by_key IS NULL)))),
    CONSTRAINT release_check3 CHECK (((state = 'draft'::text) = (checked_at IS NULL))),
    CONSTRAINT release_check4 CHECK (((state = ANY (ARRAY['published'::text, 'corrected'::text])) = (published_at IS NOT NULL))),
    CONSTRAINT release_check5 CHECK ((((corrects IS NULL) = (reason_en IS NULL)) AND ((corrects IS NULL) = (reason_cy IS NULL)))),
    CONSTRAINT release_check6 CHECK (((reason_en <> ''::text) AND (reason_cy <> ''::text))),
    CONSTRAINT release_check7 CHECK ((corrects <> id)),
    CONSTRAINT release_data_from_check CHECK ((EXTRACT(day FROM data_from) = (1)::numeric)),
    CONSTRAINT release_drafted_by_key_check CHECK ((drafted_by_key <> ''::text)),
    CONSTRAINT release_id_check CHECK ((id ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[1-9][0-9]*)?$'::text)),
    CONSTRAINT release_published_by_key_check CHECK ((published_by_key <> ''::text)),
    CONSTRAINT release_sequence_check CHECK ((sequence > 0)),
    CONSTRAINT release_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'checked'::text, 'published'::text, 'corrected'::text]))),
    CONSTRAINT two_people CHECK (((published_by_key <> drafted_by_key) AND (publication.person_key(published_by) <> publication.person_key(drafted_by))))
);

ALTER TABLE ONLY publication.release FORCE ROW LEVEL SECURITY;

ALTER TABLE publication.release OWNER TO watershed_owner;

CREATE TABLE publication.release_file (
    release_id text NOT NULL,
    path text NOT NULL,
    media_type text NOT NULL,
    sha256 bytea NOT NULL,
    bytes integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT release_file_check CHECK ((sha256 = sha256(content))),
    CONSTRAINT release_file_check1 CHECK ((bytes = octet_length(content))),
    CONSTRAINT release_file_path_check CHECK ((path ~ '^[a-z0-9-]+(/[a-z0-9-]+)*(\.[a-z-]+)+$'::text))
);

ALTER TABLE ONLY publication.release_file FORCE ROW LEVEL SECURITY;

ALTER TABLE publication.release_file OWNER TO watershed_owner;

CREATE TABLE publication.release_part (
    release_id text NOT NULL,
    part_id integer NOT NULL
);

ALTER TABLE ONLY publication.release_part FORCE ROW LEVEL SECURITY;

ALTER TABLE publication.release_part OWNER TO watershed_owner;

CREATE TABLE records.code (
    list text NOT NULL,
    code smallint NOT NULL,
    slug text NOT NULL,
    written text NOT NULL,
    CONSTRAINT code_code_check CHECK ((code > 0)),
    CONSTRAINT code_list_check CHECK ((list = ANY (ARRAY['crime-type'::text, 'outcome'::text, 'search-type'::text, 'sex'::text, 'age-range'::text, 'ethnicity'::text, 'search-object'::text, 'search-outcome'::text, 'officer-ethnicity'::text]))),
    CONSTRAINT code_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

ALTER TABLE ONLY records.code FORCE ROW LEVEL SECURITY;

ALTER TABLE records.code OWNER TO watershed_owner;

CREATE TABLE records.part (
    id integer NOT NULL,
    file_id integer NOT NULL,
    dataset text NOT NULL,
    place text NOT NULL,
    period_from date NOT NULL,
    period_months smallint NOT NULL,
    rows_accepted integer NOT NULL,
    rows_duplicate integer NOT NULL,
    superseded_by integer,
    superseded_at timestamp with time zone,
    CONSTRAINT part_check CHECK (((id >= (file_id * 4096)) AND (id < ((file_id + 1) * 4096)))),
    CONSTRAINT part_check1 CHECK (((superseded_by IS NULL) = (superseded_at IS NULL))),
    CONSTRAINT part_period_from_check CHECK ((EXTRACT(day FROM period_from) = (1)::numeric)),
    CONSTRAINT part_period_months_check CHECK ((period_months = ANY (ARRAY[1, 3, 12]))),
    CONSTRAINT part_rows_accepted_check CHECK ((rows_accepted >= 0)),
    CONSTRAINT part_rows_duplicate_check CHECK ((rows_duplicate >= 0))
);

ALTER TABLE ONLY records.part FORCE ROW LEVEL SECURITY;

ALTER TABLE records.part OWNER TO watershed_owner;

CREATE VIEW records.coverage WITH (security_invoker='true') AS
 SELECT part.dataset,
    part.place,
    part.period_from,
    part.period_months,
    part.rows_accepted,
    part.id AS part_id
   FROM records.part
  WHERE (part.superseded_by IS NULL);

ALTER TABLE records.coverage OWNER TO watershed_owner;

CREATE TABLE records.file (
    id integer NOT NULL,
    sha256 bytea NOT NULL,
    name text NOT NULL,
    bytes bigint NOT NULL,
    encoding text NOT NULL,
    dataset text NOT NULL,
    origin text NOT NULL,
    received_at timestamp with time zone DEFAULT now() NOT NULL,
    received_by text NOT NULL,
    rows_read integer NOT NULL,
    rows_accepted integer NOT NULL,
    rows_duplicate integer NOT NULL,
    rows_quarantined integer NOT NULL,
    rows_without_id integer NOT NULL,
    code_lists bytea,
    CONSTRAINT file_bytes_check CHECK ((bytes >= 0)),
    CONSTRAINT file_check CHECK ((rows_read = ((rows_accepted + rows_duplicate) + rows_quarantined))),
    CONSTRAINT file_code_lists_check CHECK ((octet_length(code_lists) = 32)),
    CONSTRAINT file_dataset_check CHECK ((dataset = ANY (ARRAY['police-uk-street'::text, 'police-uk-outcomes'::text, 'police-uk-stop-and-search'::text, 'home-office-recorded-crime'::text, 'home-office-outcomes'::text]))),
    CONSTRAINT file_encoding_check CHECK ((encoding = ANY (ARRAY['utf-8'::text, 'windows-1252'::text, 'utf-16'::text, 'spreadsheet'::text]))),
    CONSTRAINT file_id_check CHECK (((id >= 1) AND (id <= 524287))),
    CONSTRAINT file_origin_check CHECK ((origin = ANY (ARRAY['real'::text, 'made-up'::text]))),
    CONSTRAINT file_rows_accepted_check CHECK ((rows_accepted >= 0)),
    CONSTRAINT file_rows_duplicate_check CHECK ((rows_duplicate >= 0)),
    CONSTRAINT file_rows_quarantined_check CHECK ((rows_quarantined >= 0)),
    CONSTRAINT file_rows_read_check CHECK ((rows_read >= 0)),
    CONSTRAINT file_rows_without_id_check CHECK ((rows_without_id >= 0)),
    CONSTRAINT file_sha256_check CHECK ((octet_length(sha256) = 32))
);

ALTER TABLE ONLY records.file FORCE ROW LEVEL SECURITY;

ALTER TABLE records.file OWNER TO watershed_owner;

CREATE TABLE records.outcome (
    part_id integer NOT NULL,
    crime_id bytea,
    outcome smallint NOT NULL,
    CONSTRAINT outcome_crime_id_check CHECK ((octet_length(crime_id) = 32))
);

ALTER TABLE ONLY records.outcome FORCE ROW LEVEL SECURITY;

ALTER TABLE records.outcome OWNER TO watershed_owner;

CREATE TABLE records.published_outcome (
    part_id integer NOT NULL,
    offence_group text NOT NULL,
    basis text NOT NULL,
    outcome text NOT NULL,
    crimes integer NOT NULL,
    CONSTRAINT published_outcome_basis_check CHECK ((basis = ANY (ARRAY['assigned'::text, 'recorded'::text]))),
    CONSTRAINT published_outcome_crimes_check CHECK ((crimes >= 0))
);

ALTER TABLE ONLY records.published_outcome FORCE ROW LEVEL SECURITY;

ALTER TABLE records.published_outcome OWNER TO watershed_owner;

CREATE TABLE records.quarantine (
    file_id integer NOT NULL,
    line integer NOT NULL,
    column_name text NOT NULL,
    seen text NOT NULL,
    expected text NOT NULL
);

ALTER TABLE ONLY records.quarantine FORCE ROW LEVEL SECURITY;

ALTER TABLE records.quarantine OWNER TO watershed_owner;

CREATE TABLE records.quarantine_group (
    file_id integer NOT NULL,
    column_name text NOT NULL,
    expected text NOT NULL,
    rows integer NOT NULL,
    CONSTRAINT quarantine_group_rows_check CHECK ((rows > 0))
);

ALTER TABLE ONLY records.quarantine_group FORCE ROW LEVEL SECURITY;

ALTER TABLE records.quarantine_group OWNER TO watershed_owner;

CREATE TABLE records.recorded_crime (
    part_id integer NOT NULL,
    offence_code text NOT NULL,
    offence text NOT NULL,
    offence_group text NOT NULL,
    offence_subgroup text NOT NULL,
    offences integer NOT NULL
);

ALTER TABLE ONLY records.recorded_crime FORCE ROW LEVEL SECURITY;

ALTER TABLE records.recorded_crime OWNER TO watershed_owner;

CREATE TABLE records.repeated_outcome (
    part_id integer NOT NULL,
    outcome smallint NOT NULL,
    rows integer NOT NULL,
    CONSTRAINT repeated_outcome_rows_check CHECK ((rows > 0))
);

ALTER TABLE ONLY records.repeated_outcome FORCE ROW LEVEL SECURITY;

ALTER TABLE records.repeated_outcome OWNER TO watershed_owner;

CREATE TABLE records.restatement (
    id integer NOT NULL,
    dataset text NOT NULL,
    place text NOT NULL,
    period_from date NOT NULL,
    old_part integer NOT NULL,
    new_part integer NOT NULL,
    rows_before integer NOT NULL,
    rows_after integer NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY records.restatement FORCE ROW LEVEL SECURITY;

ALTER TABLE records.restatement OWNER TO watershed_owner;

ALTER TABLE records.restatement ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME records.restatement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE records.stop_and_search (
    part_id integer NOT NULL,
    searched_at timestamp with time zone NOT NULL,
    search_type smallint NOT NULL,
    sex smallint,
    age_range smallint,
    ethnicity smallint,
    officer_ethnicity smallint,
    object smallint,
    outcome smallint,
    outcome_linked boolean,
    more_than_outer_clothing boolean
);

ALTER TABLE ONLY records.stop_and_search FORCE ROW LEVEL SECURITY;

ALTER TABLE records.stop_and_search OWNER TO watershed_owner;

CREATE TABLE records.street (
    part_id integer NOT NULL,
    crime_id bytea,
    crime_type smallint NOT NULL,
    last_outcome smallint,
    lsoa text,
    longitude real,
    latitude real,
    CONSTRAINT street_crime_id_check CHECK ((octet_length(crime_id) = 32))
);

ALTER TABLE ONLY records.street FORCE ROW LEVEL SECURITY;

ALTER TABLE records.street OWNER TO watershed_owner;

CREATE TABLE returns.built (
    id integer NOT NULL,
    force text NOT NULL,
    quarter date NOT NULL,
    as_at date NOT NULL,
    vawg_name text NOT NULL,
    vawg_version integer NOT NULL,
    origin text NOT NULL,
    material_sha256 bytea NOT NULL,
    manifest_sha256 bytea NOT NULL,
    built_at timestamp with time zone DEFAULT now() NOT NULL,
    built_by text NOT NULL,
    reason text NOT NULL,
    CONSTRAINT built_built_by_check CHECK ((built_by ~ '\S'::text)),
    CONSTRAINT built_check CHECK ((as_at >= quarter)),
    CONSTRAINT built_manifest_sha256_check CHECK ((octet_length(manifest_sha256) = 32)),
    CONSTRAINT built_material_sha256_check CHECK ((octet_length(material_sha256) = 32)),
    CONSTRAINT built_origin_check CHECK ((origin = ANY (ARRAY['real'::text, 'made-up'::text]))),
    CONSTRAINT built_quarter_check CHECK (((EXTRACT(day FROM quarter) = (1)::numeric) AND (EXTRACT(month FROM quarter) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric])))),
    CONSTRAINT built_reason_check CHECK ((reason ~ '\S'::text)),
    CONSTRAINT built_vawg_name_check CHECK ((vawg_name <> ''::text)),
    CONSTRAINT built_vawg_version_check CHECK ((vawg_version > 0))
);

ALTER TABLE ONLY returns.built FORCE ROW LEVEL SECURITY;

ALTER TABLE returns.built OWNER TO watershed_owner;

CREATE TABLE returns.built_file (
    built_id integer NOT NULL,
    path text NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT built_file_path_check CHECK ((path ~ '^[a-z]+\.(csv|json)$'::text))
);

ALTER TABLE ONLY returns.built_file FORCE ROW LEVEL SECURITY;

ALTER TABLE returns.built_file OWNER TO watershed_owner;

ALTER TABLE returns.built ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME returns.built_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE returns.key (
    fingerprint text NOT NULL,
    force text NOT NULL,
    public_pem text NOT NULL,
    trusted_at timestamp with time zone DEFAULT now() NOT NULL,
    trusted_by text NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by text,
    CONSTRAINT key_check CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL))),
    CONSTRAINT key_fingerprint_check CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT key_public_pem_check CHECK ((public_pem ~~ '-----BEGIN PUBLIC KEY-----%'::text)),
    CONSTRAINT key_trusted_by_check CHECK ((trusted_by ~ '\S'::text)),
    CONSTRAINT key_withdrawn_by_check CHECK ((withdrawn_by ~ '\S'::text))
);

ALTER TABLE ONLY returns.key FORCE ROW LEVEL SECURITY;

ALTER TABLE returns.key OWNER TO watershed_owner;

CREATE TABLE returns.received (
    id integer NOT NULL,
    force text NOT NULL,
    quarter date NOT NULL,
    as_at date NOT NULL,
    vawg_name text NOT NULL,
    vawg_version integer NOT NULL,
    origin text NOT NULL,
    manifest_sha256 bytea NOT NULL,
    key_fingerprint text NOT NULL,
    received_at timestamp with time zone DEFAULT now() NOT NULL,
    received_by text NOT NULL,
    superseded_by integer,
    CONSTRAINT received_check CHECK ((as_at >= quarter)),
    CONSTRAINT received_id_check CHECK ((id > 0)),
    CONSTRAINT received_manifest_sha256_check CHECK ((octet_length(manifest_sha256) = 32)),
    CONSTRAINT received_origin_check CHECK ((origin = ANY (ARRAY['real'::text, 'made-up'::text]))),
    CONSTRAINT received_quarter_check CHECK (((EXTRACT(day FROM quarter) = (1)::numeric) AND (EXTRACT(month FROM quarter) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric])))),
    CONSTRAINT received_received_by_check CHECK ((received_by ~ '\S'::text)),
    CONSTRAINT received_vawg_name_check CHECK ((vawg_name <> ''::text)),
    CONSTRAINT received_vawg_version_check CHECK ((vawg_version > 0))
);

ALTER TABLE ONLY returns.received FORCE ROW LEVEL SECURITY;

ALTER TABLE returns.received OWNER TO watershed_owner;

CREATE TABLE returns.received_file (
    received_id integer NOT NULL,
    path text NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT received_file_path_check CHECK ((path ~ '^[a-z]+\.(csv|json)$'::text))
);

ALTER TABLE ONLY returns.received_file FORCE ROW LEVEL SECURITY;

ALTER TABLE returns.received_file OWNER TO watershed_owner;

CREATE TABLE returns.turned_back (
    id integer NOT NULL,
    package_sha256 bytea NOT NULL,
    force text,
    faults jsonb NOT NULL,
    turned_back_at timestamp with time zone DEFAULT now() NOT NULL,
    turned_back_by text NOT NULL,
    CONSTRAINT turned_back_faults_check CHECK (((jsonb_typeof(faults) = 'array'::text) AND (jsonb_array_length(faults) > 0))),
    CONSTRAINT turned_back_package_sha256_check CHECK ((octet_length(package_sha256) = 32)),
    CONSTRAINT turned_back_turned_back_by_check CHECK ((turned_back_by ~ '\S'::text))
);

ALTER TABLE ONLY returns.turned_back FORCE ROW LEVEL SECURITY;

ALTER TABLE returns.turned_back OWNER TO watershed_owner;

ALTER TABLE returns.turned_back ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME returns.turned_back_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE vawg.definition (
    id integer NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    force text,
    valid_from date NOT NULL,
    valid_to date DEFAULT 'infinity'::date NOT NULL,
    title_en text NOT NULL,
    title_cy text NOT NULL,
    sexes text[] NOT NULL,
    unknown_sex text NOT NULL,
    girls_under_years smallint NOT NULL,
    girls text NOT NULL,
    child_sexual_abuse text NOT NULL,
    men text NOT NULL,
    flags text[] NOT NULL,
    content_sha256 bytea NOT NULL,
    content jsonb NOT NULL,
    loaded_at timestamp with time zone DEFAULT now() NOT NULL,
    loaded_by text NOT NULL,
    CONSTRAINT definition_check CHECK ((valid_to > valid_from)),
    CONSTRAINT definition_child_sexual_abuse_check CHECK ((child_sexual_abuse = ANY (ARRAY['within'::text, 'apart'::text, 'left-out'::text]))),
    CONSTRAINT definition_content_sha256_check CHECK ((octet_length(content_sha256) = 32)),
    CONSTRAINT definition_girls_check CHECK ((girls = ANY (ARRAY['within'::text, 'apart'::text, 'left-out'::text]))),
    CONSTRAINT definition_girls_under_years_check CHECK (((girls_under_years >= 1) AND (girls_under_years <= 25))),
    CONSTRAINT definition_loaded_by_check CHECK ((loaded_by <> ''::text)),
    CONSTRAINT definition_men_check CHECK ((men = ANY (ARRAY['beside'::text, 'left-out'::text]))),
    CONSTRAINT definition_name_check CHECK ((name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT definition_sexes_check CHECK ((cardinality(sexes) > 0)),
    CONSTRAINT definition_title_cy_check CHECK ((title_cy ~ '\S'::text)),
    CONSTRAINT definition_title_en_check CHECK ((title_en ~ '\S'::text)),
    CONSTRAINT definition_unknown_sex_check CHECK ((unknown_sex = ANY (ARRAY['left-out'::text, 'apart'::text, 'apportioned'::text]))),
    CONSTRAINT definition_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY vawg.definition FORCE ROW LEVEL SECURITY;

ALTER TABLE vawg.definition OWNER TO watershed_owner;

ALTER TABLE vawg.definition ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME vawg.definition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE vawg.offence (
    definition_id integer NOT NULL,
    code text NOT NULL,
    offence_group text,
    CONSTRAINT offence_code_check CHECK ((code ~ '^[0-9]{3}(/[0-9]{2})?$'::text)),
    CONSTRAINT offence_offence_group_check CHECK ((offence_group ~ '^[a-z]+(-[a-z]+)*$'::text))
);

ALTER TABLE ONLY vawg.offence FORCE ROW LEVEL SECURITY;

ALTER TABLE vawg.offence OWNER TO watershed_owner;

ALTER TABLE ONLY extracts.allegations ATTACH PARTITION extract_rows.allegations DEFAULT;

ALTER TABLE ONLY extracts.crimes ATTACH PARTITION extract_rows.crimes DEFAULT;

ALTER TABLE ONLY extracts.disclosures ATTACH PARTITION extract_rows.disclosures DEFAULT;

ALTER TABLE ONLY extracts.investigation_events ATTACH PARTITION extract_rows.investigation_events DEFAULT;

ALTER TABLE ONLY extracts.order_events ATTACH PARTITION extract_rows.order_events DEFAULT;

ALTER TABLE ONLY extracts.orders ATTACH PARTITION extract_rows.orders DEFAULT;

ALTER TABLE ONLY extracts.outcomes ATTACH PARTITION extract_rows.outcomes DEFAULT;

ALTER TABLE ONLY extracts.survey_answers ATTACH PARTITION extract_rows.survey_answers DEFAULT;

ALTER TABLE ONLY extracts.suspect_identity ATTACH PARTITION extract_rows.suspect_identity DEFAULT;

ALTER TABLE ONLY extracts.suspects ATTACH PARTITION extract_rows.suspects DEFAULT;

ALTER TABLE ONLY extracts.victims ATTACH PARTITION extract_rows.victims DEFAULT;

ALTER TABLE ONLY audit.entry
    ADD CONSTRAINT entry_hash_key UNIQUE (hash);

ALTER TABLE ONLY audit.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (sequence);

ALTER TABLE ONLY audit.head
    ADD CONSTRAINT head_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY clocks.edition
    ADD CONSTRAINT edition_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY clocks.moved_deadline
    ADD CONSTRAINT moved_deadline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY clocks.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (clock_id, kind);

ALTER TABLE ONLY clocks.pause
    ADD CONSTRAINT pause_pkey PRIMARY KEY (clock_id, from_at);

ALTER TABLE ONLY clocks.proclaimed_day
    ADD CONSTRAINT proclaimed_day_pkey PRIMARY KEY (id);

ALTER TABLE ONLY clocks.rule_version
    ADD CONSTRAINT rule_version_pkey PRIMARY KEY (rule, version);

ALTER TABLE ONLY clocks.running
    ADD CONSTRAINT running_pkey PRIMARY KEY (id);

ALTER TABLE ONLY directory.appointment
    ADD CONSTRAINT appointment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY directory.appointment
    ADD CONSTRAINT appointment_request_id_key UNIQUE (request_id);

ALTER TABLE ONLY directory.appointment_request
    ADD CONSTRAINT appointment_request_pkey PRIMARY KEY (id);

ALTER TABLE ONLY directory.permission
    ADD CONSTRAINT permission_pkey PRIMARY KEY (role, purpose, relation, verb);

ALTER TABLE ONLY directory.person
    ADD CONSTRAINT person_issuer_subject_key UNIQUE (issuer, subject);

ALTER TABLE ONLY directory.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

ALTER TABLE ONLY directory.readmission
    ADD CONSTRAINT readmission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY directory.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (key_hash);

ALTER TABLE ONLY directory.sign_in
    ADD CONSTRAINT sign_in_pkey PRIMARY KEY (key_hash);

ALTER TABLE ONLY extracts.acceptance
    ADD CONSTRAINT acceptance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY extracts.answer
    ADD CONSTRAINT answer_force_key_sha256_key UNIQUE (force, key_sha256);

ALTER TABLE ONLY extracts.answer
    ADD CONSTRAINT answer_id_force_key UNIQUE (id, force);

ALTER TABLE ONLY extracts.answer
    ADD CONSTRAINT answer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY extracts.coverage
    ADD CONSTRAINT coverage_pkey PRIMARY KEY (part_id, contract, column_name);

ALTER TABLE ONLY extracts.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY extracts.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (package_id, number);

ALTER TABLE ONLY extracts.finding
    ADD CONSTRAINT finding_pkey PRIMARY KEY (package_id, number);

ALTER TABLE ONLY extracts.intake
    ADD CONSTRAINT intake_pkey PRIMARY KEY (package_id, contract);

ALTER TABLE ONLY extracts.made_up_force
    ADD CONSTRAINT made_up_force_pkey PRIMARY KEY (force);

ALTER TABLE ONLY extracts.made_up_force
    ADD CONSTRAINT made_up_force_turn_key UNIQUE (turn);

ALTER TABLE ONLY extracts.own_profile
    ADD CONSTRAINT own_profile_force_name_sha256_key UNIQUE (force, name, sha256);

ALTER TABLE ONLY extracts.own_profile
    ADD CONSTRAINT own_profile_pkey PRIMARY KEY (force, name, version);

ALTER TABLE ONLY extracts.package
    ADD CONSTRAINT package_force_content_sha256_key UNIQUE (force, content_sha256);

ALTER TABLE ONLY extracts.package
    ADD CONSTRAINT package_id_force_key UNIQUE (id, force);

ALTER TABLE ONLY extracts.package
    ADD CONSTRAINT package_pkey PRIMARY KEY (id);

ALTER TABLE ONLY extracts.part
    ADD CONSTRAINT part_pkey PRIMARY KEY (id);

ALTER TABLE ONLY extracts.question
    ADD CONSTRAINT question_pkey PRIMARY KEY (id);

ALTER TABLE ONLY extracts.review
    ADD CONSTRAINT review_pkey PRIMARY KEY (id);

ALTER TABLE ONLY framework.entry
    ADD CONSTRAINT entry_framework_version_kind_position_key UNIQUE (framework, version, kind, "position");

ALTER TABLE ONLY framework.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (framework, version, id);

ALTER TABLE ONLY framework.mapping
    ADD CONSTRAINT mapping_mapping_version_from_framework_from_version_to_fram_key UNIQUE (mapping, version, from_framework, from_version, to_framework, to_version);

ALTER TABLE ONLY framework.mapping
    ADD CONSTRAINT mapping_pkey PRIMARY KEY (mapping, version);

ALTER TABLE ONLY framework.mapping
    ADD CONSTRAINT mapping_sha256_key UNIQUE (sha256);

ALTER TABLE ONLY framework.place
    ADD CONSTRAINT place_pkey PRIMARY KEY (mapping, version, from_entry, to_entry);

ALTER TABLE ONLY framework.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (framework, version);

ALTER TABLE ONLY framework.version
    ADD CONSTRAINT version_sha256_key UNIQUE (sha256);

ALTER TABLE ONLY migration.applied
    ADD CONSTRAINT applied_pkey PRIMARY KEY (number);

ALTER TABLE ONLY "national".announcement
    ADD CONSTRAINT announcement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY "national".cut
    ADD CONSTRAINT cut_pkey PRIMARY KEY (id);

ALTER TABLE ONLY "national".engagement
    ADD CONSTRAINT engagement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY "national".finding
    ADD CONSTRAINT finding_pkey PRIMARY KEY (id);

ALTER TABLE ONLY "national".home
    ADD CONSTRAINT home_pkey PRIMARY KEY (id);

ALTER TABLE ONLY "national".recommendation_answer
    ADD CONSTRAINT recommendation_answer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY "national".recommendation
    ADD CONSTRAINT recommendation_body_reference_made_on_key UNIQUE (body, reference, made_on);

ALTER TABLE ONLY "national".recommendation_force
    ADD CONSTRAINT recommendation_force_pkey PRIMARY KEY (recommendation_id, force);

ALTER TABLE ONLY "national".recommendation
    ADD CONSTRAINT recommendation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY "national".recommendation_reply
    ADD CONSTRAINT recommendation_reply_pkey PRIMARY KEY (recommendation_id, force);

ALTER TABLE ONLY "national".slip
    ADD CONSTRAINT slip_pkey PRIMARY KEY (id);

ALTER TABLE ONLY "national".update_correction
    ADD CONSTRAINT update_correction_pkey PRIMARY KEY (update_id);

ALTER TABLE ONLY "national".update_correction
    ADD CONSTRAINT update_correction_replaced_by_key UNIQUE (replaced_by);

ALTER TABLE ONLY "national".update_file
    ADD CONSTRAINT update_file_pkey PRIMARY KEY (update_id, path);

ALTER TABLE ONLY "national".update_move
    ADD CONSTRAINT update_move_pkey PRIMARY KEY (id);

ALTER TABLE ONLY "national".update
    ADD CONSTRAINT update_pkey PRIMARY KEY (id);

ALTER TABLE ONLY "national".update
    ADD CONSTRAINT update_sequence_key UNIQUE (sequence);

ALTER TABLE ONLY "national".update_text
    ADD CONSTRAINT update_text_pkey PRIMARY KEY (update_id, version);

ALTER TABLE ONLY places.force
    ADD CONSTRAINT force_code_key UNIQUE (code);

ALTER TABLE ONLY places.force
    ADD CONSTRAINT force_pkey PRIMARY KEY (slug);

ALTER TABLE ONLY plans.acknowledgement
    ADD CONSTRAINT acknowledgement_action_id_step_position_since_on_key UNIQUE (action_id, step, "position", since_on);

ALTER TABLE ONLY plans.acknowledgement
    ADD CONSTRAINT acknowledgement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY plans.action
    ADD CONSTRAINT action_id_force_key UNIQUE (id, force);

ALTER TABLE ONLY plans.action
    ADD CONSTRAINT action_pkey PRIMARY KEY (id);

ALTER TABLE ONLY plans.action
    ADD CONSTRAINT action_plan_id_reference_key UNIQUE (plan_id, reference);

ALTER TABLE ONLY plans.attachment
    ADD CONSTRAINT attachment_pkey PRIMARY KEY (evidence_id);

ALTER TABLE ONLY plans.brief
    ADD CONSTRAINT brief_pkey PRIMARY KEY (action_id);

ALTER TABLE ONLY plans.evidence
    ADD CONSTRAINT evidence_id_force_key UNIQUE (id, force);

ALTER TABLE ONLY plans.evidence
    ADD CONSTRAINT evidence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY plans.mailbox
    ADD CONSTRAINT mailbox_role_force_key UNIQUE NULLS NOT DISTINCT (role, force);

ALTER TABLE ONLY plans.move
    ADD CONSTRAINT move_pkey PRIMARY KEY (id);

ALTER TABLE ONLY plans.notice
    ADD CONSTRAINT notice_action_id_step_position_since_on_key UNIQUE (action_id, step, "position", since_on);

ALTER TABLE ONLY plans.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY plans.plan
    ADD CONSTRAINT plan_force_framework_key UNIQUE (force, framework);

ALTER TABLE ONLY plans.plan
    ADD CONSTRAINT plan_id_force_framework_framework_version_key UNIQUE (id, force, framework, framework_version);

ALTER TABLE ONLY plans.plan
    ADD CONSTRAINT plan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY plans.reply
    ADD CONSTRAINT reply_pkey PRIMARY KEY (id);

ALTER TABLE ONLY plans.report
    ADD CONSTRAINT report_pkey PRIMARY KEY (id);

ALTER TABLE ONLY plans.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY plans.sheet_mapping
    ADD CONSTRAINT sheet_mapping_pkey PRIMARY KEY (force);

ALTER TABLE ONLY publication.correction
    ADD CONSTRAINT correction_pkey PRIMARY KEY (release_id);

ALTER TABLE ONLY publication.correction
    ADD CONSTRAINT correction_replaced_by_key UNIQUE (replaced_by);

ALTER TABLE ONLY publication.release_file
    ADD CONSTRAINT release_file_pkey PRIMARY KEY (release_id, path);

ALTER TABLE ONLY publication.release_part
    ADD CONSTRAINT release_part_pkey PRIMARY KEY (release_id, part_id);

ALTER TABLE ONLY publication.release
    ADD CONSTRAINT release_pkey PRIMARY KEY (id);

ALTER TABLE ONLY publication.release
    ADD CONSTRAINT release_sequence_key UNIQUE (sequence);

ALTER TABLE ONLY records.code
    ADD CONSTRAINT code_list_slug_key UNIQUE (list, slug);

ALTER TABLE ONLY records.code
    ADD CONSTRAINT code_list_written_key UNIQUE (list, written);

ALTER TABLE ONLY records.code
    ADD CONSTRAINT code_pkey PRIMARY KEY (list, code);

ALTER TABLE ONLY records.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY records.part
    ADD CONSTRAINT part_pkey PRIMARY KEY (id);

ALTER TABLE ONLY records.quarantine_group
    ADD CONSTRAINT quarantine_group_pkey PRIMARY KEY (file_id, column_name, expected);

ALTER TABLE ONLY records.repeated_outcome
    ADD CONSTRAINT repeated_outcome_pkey PRIMARY KEY (part_id, outcome);

ALTER TABLE ONLY records.restatement
    ADD CONSTRAINT restatement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY returns.built_file
    ADD CONSTRAINT built_file_pkey PRIMARY KEY (built_id, path);

ALTER TABLE ONLY returns.built
    ADD CONSTRAINT built_force_material_sha256_key UNIQUE (force, material_sha256);

ALTER TABLE ONLY returns.built
    ADD CONSTRAINT built_pkey PRIMARY KEY (id);

ALTER TABLE ONLY returns.key
    ADD CONSTRAINT key_pkey PRIMARY KEY (fingerprint);

ALTER TABLE ONLY returns.received_file
    ADD CONSTRAINT received_file_pkey PRIMARY KEY (received_id, path);

ALTER TABLE ONLY returns.received
    ADD CONSTRAINT received_manifest_sha256_key UNIQUE (manifest_sha256);

ALTER TABLE ONLY returns.received
    ADD CONSTRAINT received_pkey PRIMARY KEY (id);

ALTER TABLE ONLY returns.turned_back
    ADD CONSTRAINT turned_back_pkey PRIMARY KEY (id);

ALTER TABLE ONLY vawg.definition
    ADD CONSTRAINT definition_content_sha256_key UNIQUE (content_sha256);

ALTER TABLE ONLY vawg.definition
    ADD CONSTRAINT definition_name_version_key UNIQUE (name, version);

ALTER TABLE ONLY vawg.definition
    ADD CONSTRAINT definition_pkey PRIMARY KEY (id);

ALTER TABLE ONLY vawg.offence
    ADD CONSTRAINT offence_pkey PRIMARY KEY (definition_id, code);

CREATE INDEX moved_deadline_of_clock ON clocks.moved_deadline USING btree (clock_id);

CREATE UNIQUE INDEX pause_open ON clocks.pause USING btree (clock_id) WHERE (to_at IS NULL);

CREATE UNIQUE INDEX proclaimed_day_current ON clocks.proclaimed_day USING btree (day) WHERE (withdrawn_at IS NULL);

CREATE INDEX running_next ON clocks.running USING btree (next_at) WHERE (next_at IS NOT NULL);

CREATE INDEX running_queue ON clocks.running USING btree (force, deadline_at) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX appointment_current ON directory.appointment USING btree (person_id, role, COALESCE(force, ''::text)) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX appointment_request_open ON directory.appointment_request USING btree (person_id, role, COALESCE(force, ''::text)) WHERE (decision IS NULL);

CREATE UNIQUE INDEX readmission_open ON directory.readmission USING btree (person_id) WHERE (decision IS NULL);

CREATE INDEX allegations_part_id_idx ON ONLY extracts.allegations USING btree (part_id);

CREATE INDEX allegations_of_part ON extract_rows.allegations USING btree (part_id);

CREATE INDEX crimes_part_id_idx ON ONLY extracts.crimes USING btree (part_id);

CREATE INDEX crimes_of_part ON extract_rows.crimes USING btree (part_id);

CREATE INDEX disclosures_part_id_idx ON ONLY extracts.disclosures USING btree (part_id);

CREATE INDEX disclosures_of_part ON extract_rows.disclosures USING btree (part_id);

CREATE INDEX investigation_events_part_id_idx ON ONLY extracts.investigation_events USING btree (part_id);

CREATE INDEX investigation_events_of_part ON extract_rows.investigation_events USING btree (part_id);

CREATE INDEX order_events_part_id_idx ON ONLY extracts.order_events USING btree (part_id);

CREATE INDEX order_events_of_part ON extract_rows.order_events USING btree (part_id);

CREATE INDEX orders_part_id_idx ON ONLY extracts.orders USING btree (part_id);

CREATE INDEX orders_of_part ON extract_rows.orders USING btree (part_id);

CREATE INDEX outcomes_part_id_idx ON ONLY extracts.outcomes USING btree (part_id);

CREATE INDEX outcomes_of_part ON extract_rows.outcomes USING btree (part_id);

CREATE INDEX survey_answers_part_id_idx ON ONLY extracts.survey_answers USING btree (part_id);

CREATE INDEX survey_answers_of_part ON extract_rows.survey_answers USING btree (part_id);

CREATE INDEX suspect_identity_part_id_idx ON ONLY extracts.suspect_identity USING btree (part_id);

CREATE INDEX suspect_identity_of_part ON extract_rows.suspect_identity USING btree (part_id);

CREATE INDEX suspects_part_id_idx ON ONLY extracts.suspects USING btree (part_id);

CREATE INDEX suspects_of_part ON extract_rows.suspects USING btree (part_id);

CREATE INDEX victims_part_id_idx ON ONLY extracts.victims USING btree (part_id);

CREATE INDEX victims_of_part ON extract_rows.victims USING btree (part_id);

CREATE INDEX decision_of_row ON extracts.decision USING btree (force, file_sha256, line);

CREATE UNIQUE INDEX part_current ON extracts.part USING btree (force, subject, month) WHERE (valid_to = 'infinity'::date);

CREATE INDEX part_of_package ON extracts.part USING btree (package_id);

CREATE INDEX quarantine_of_finding ON extracts.quarantine USING btree (package_id, finding);

CREATE INDEX question_of_force ON extracts.question USING btree (force, asked_at);

CREATE INDEX question_waiting ON extracts.question USING btree (asked_at) WHERE (state = 'waiting'::text);

CREATE UNIQUE INDEX place_primary_is_one ON framework.place USING btree (mapping, version, from_entry) WHERE is_primary;

CREATE UNIQUE INDEX answer_current ON "national".recommendation_answer USING btree (recommendation_id, action_id) WHERE (ended_on IS NULL);

CREATE INDEX answer_of_recommendation ON "national".recommendation_answer USING btree (recommendation_id, force);

CREATE INDEX engagement_of_force ON "national".engagement USING btree (force, asked_on);

CREATE UNIQUE INDEX home_current ON "national".home USING btree (action_id, framework, entry) WHERE (ended_on IS NULL);

CREATE UNIQUE INDEX home_primary_is_one ON "national".home USING btree (action_id, framework) WHERE (is_primary AND (ended_on IS NULL));

CREATE INDEX move_of_update ON "national".update_move USING btree (update_id, id);

CREATE INDEX slip_of_announcement ON "national".slip USING btree (announcement_id, id);

CREATE UNIQUE INDEX update_corrected_once ON "national".update USING btree (corrects) WHERE (state = ANY (ARRAY['published'::text, 'corrected'::text]));

CREATE INDEX action_of_force ON plans.action USING btree (force, framework);

CREATE INDEX action_of_national ON plans.action USING btree (framework, framework_version, national_action);

CREATE INDEX brief_of_framework ON plans.brief USING btree (framework, force, reference);

CREATE INDEX brief_of_plan ON plans.brief USING btree (plan_id, reference);

CREATE INDEX evidence_of_action ON plans.evidence USING btree (action_id, at);

CREATE INDEX move_of_action ON plans.move USING btree (action_id, at);

CREATE INDEX notice_of_role ON plans.notice USING btree (to_role, force, raised_at DESC);

CREATE INDEX reply_of_plan ON plans.reply USING btree (plan_id, at);

CREATE INDEX report_of_action ON plans.report USING btree (action_id, period_ends_on DESC, at DESC);

CREATE INDEX revision_of_action ON plans.revision USING btree (action_id, at);

CREATE UNIQUE INDEX release_corrected_once ON publication.release USING btree (corrects) WHERE (state = ANY (ARRAY['published'::text, 'corrected'::text]));

CREATE UNIQUE INDEX file_once ON records.file USING btree (sha256, code_lists) NULLS NOT DISTINCT;

CREATE INDEX outcome_of_part ON records.outcome USING btree (part_id);

CREATE UNIQUE INDEX part_current ON records.part USING btree (dataset, place, period_from, period_months) WHERE (superseded_by IS NULL);

CREATE INDEX part_of_file ON records.part USING btree (file_id);

CREATE INDEX published_outcome_of_part ON records.published_outcome USING btree (part_id);

CREATE INDEX quarantine_of_file ON records.quarantine USING btree (file_id);

CREATE INDEX recorded_crime_of_part ON records.recorded_crime USING btree (part_id);

CREATE INDEX stop_and_search_of_part ON records.stop_and_search USING btree (part_id);

CREATE INDEX street_of_part ON records.street USING btree (part_id);

CREATE UNIQUE INDEX received_current ON returns.received USING btree (force, quarter) WHERE (superseded_by IS NULL);

ALTER INDEX extracts.allegations_part_id_idx ATTACH PARTITION extract_rows.allegations_of_part;

ALTER INDEX extracts.crimes_part_id_idx ATTACH PARTITION extract_rows.crimes_of_part;

ALTER INDEX extracts.disclosures_part_id_idx ATTACH PARTITION extract_rows.disclosures_of_part;

ALTER INDEX extracts.investigation_events_part_id_idx ATTACH PARTITION extract_rows.investigation_events_of_part;

ALTER INDEX extracts.order_events_part_id_idx ATTACH PARTITION extract_rows.order_events_of_part;

ALTER INDEX extracts.orders_part_id_idx ATTACH PARTITION extract_rows.orders_of_part;

ALTER INDEX extracts.outcomes_part_id_idx ATTACH PARTITION extract_rows.outcomes_of_part;

ALTER INDEX extracts.survey_answers_part_id_idx ATTACH PARTITION extract_rows.survey_answers_of_part;

ALTER INDEX extracts.suspect_identity_part_id_idx ATTACH PARTITION extract_rows.suspect_identity_of_part;

ALTER INDEX extracts.suspects_part_id_idx ATTACH PARTITION extract_rows.suspects_of_part;

ALTER INDEX extracts.victims_part_id_idx ATTACH PARTITION extract_rows.victims_of_part;

CREATE TRIGGER entry_is_append_only BEFORE DELETE OR UPDATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

CREATE TRIGGER keep_barred BEFORE UPDATE OF disabled_at ON directory.person FOR EACH ROW WHEN (((old.disabled_at IS NOT NULL) AND (new.disabled_at IS NULL))) EXECUTE FUNCTION directory.keep_barred();

CREATE TRIGGER origin_is_one BEFORE INSERT ON extracts.package FOR EACH ROW EXECUTE FUNCTION records.refuse_mixing();

CREATE TRIGGER entry_comes_with_its_version BEFORE INSERT ON framework.entry FOR EACH ROW EXECUTE FUNCTION framework.refuse_late_entry();

CREATE TRIGGER entry_is_never_changed BEFORE DELETE OR UPDATE ON framework.entry FOR EACH STATEMENT EXECUTE FUNCTION framework.refuse_change();

CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON framework.entry FOR EACH STATEMENT EXECUTE FUNCTION framework.refuse_change();

CREATE TRIGGER mapping_is_never_changed BEFORE DELETE OR UPDATE ON framework.mapping FOR EACH STATEMENT EXECUTE FUNCTION framework.refuse_change();

CREATE TRIGGER mapping_is_never_emptied BEFORE TRUNCATE ON framework.mapping FOR EACH STATEMENT EXECUTE FUNCTION framework.refuse_change();

CREATE TRIGGER place_comes_with_its_mapping BEFORE INSERT ON framework.place FOR EACH ROW EXECUTE FUNCTION framework.refuse_late_entry();

CREATE TRIGGER place_is_never_changed BEFORE DELETE OR UPDATE ON framework.place FOR EACH STATEMENT EXECUTE FUNCTION framework.refuse_change();

CREATE TRIGGER place_is_never_emptied BEFORE TRUNCATE ON framework.place FOR EACH STATEMENT EXECUTE FUNCTION framework.refuse_change();

CREATE TRIGGER version_is_never_changed BEFORE DELETE OR UPDATE ON framework.version FOR EACH STATEMENT EXECUTE FUNCTION framework.refuse_change();

CREATE TRIGGER version_is_never_emptied BEFORE TRUNCATE ON framework.version FOR EACH STATEMENT EXECUTE FUNCTION framework.refuse_change();

CREATE TRIGGER announcement_is_never_emptied BEFORE TRUNCATE ON "national".announcement FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER announcement_is_told_once BEFORE UPDATE ON "national".announcement FOR EACH ROW EXECUTE FUNCTION "national".fill_in_once('{came_on,came_subject}');

CREATE TRIGGER announcement_stays BEFORE DELETE ON "national".announcement FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER answer_is_told_once BEFORE UPDATE ON "national".recommendation_answer FOR EACH ROW EXECUTE FUNCTION "national".fill_in_once('{ended_on,ended_reason,ended_by}');

CREATE TRIGGER correction_by_its_successor BEFORE INSERT ON "national".update_correction FOR EACH ROW EXECUTE FUNCTION "national".only_by_its_successor();

CREATE TRIGGER cut_is_fixed BEFORE UPDATE ON "national".cut FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER cut_is_never_emptied BEFORE TRUNCATE ON "national".cut FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER cut_stays BEFORE DELETE ON "national".cut FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER engagement_is_never_emptied BEFORE TRUNCATE ON "national".engagement FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER engagement_is_told_once BEFORE UPDATE ON "national".engagement FOR EACH ROW EXECUTE FUNCTION "national".fill_in_once('{said_on,said_en,said_cy,decision,decided_on,decision_en,decision_cy}');

CREATE TRIGGER engagement_stays BEFORE DELETE ON "national".engagement FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER file_of_an_approved BEFORE INSERT ON "national".update_file FOR EACH ROW EXECUTE FUNCTION "national".only_into('approved');

CREATE TRIGGER finding_is_never_emptied BEFORE TRUNCATE ON "national".finding FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER finding_is_told_once BEFORE UPDATE ON "national".finding FOR EACH ROW EXECUTE FUNCTION "national".fill_in_once('{withdrawn_on,withdrawn_reason,withdrawn_by}');

CREATE TRIGGER finding_stays BEFORE DELETE ON "national".finding FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER force_with_its_recommendation BEFORE INSERT ON "national".recommendation_force FOR EACH ROW EXECUTE FUNCTION "national".only_with_its_recommendation();

CREATE TRIGGER home_is_never_emptied BEFORE TRUNCATE ON "national".home FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER home_is_told_once BEFORE UPDATE ON "national".home FOR EACH ROW EXECUTE FUNCTION "national".fill_in_once('{ended_on,ended_reason,ended_by,ended_role}');

CREATE TRIGGER home_stays BEFORE DELETE ON "national".home FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER recommendation_answer_is_never_emptied BEFORE TRUNCATE ON "national".recommendation_answer FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER recommendation_answer_stays BEFORE DELETE ON "national".recommendation_answer FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER recommendation_force_is_fixed BEFORE UPDATE ON "national".recommendation_force FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER recommendation_force_is_never_emptied BEFORE TRUNCATE ON "national".recommendation_force FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER recommendation_force_stays BEFORE DELETE ON "national".recommendation_force FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER recommendation_is_never_emptied BEFORE TRUNCATE ON "national".recommendation FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER recommendation_is_told_once BEFORE UPDATE ON "national".recommendation FOR EACH ROW EXECUTE FUNCTION "national".fill_in_once('{closed_on,closed_en,closed_cy}');

CREATE TRIGGER recommendation_reply_is_fixed BEFORE UPDATE ON "national".recommendation_reply FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER recommendation_reply_is_never_emptied BEFORE TRUNCATE ON "national".recommendation_reply FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER recommendation_reply_stays BEFORE DELETE ON "national".recommendation_reply FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER recommendation_stays BEFORE DELETE ON "national".recommendation FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER slip_is_fixed BEFORE UPDATE ON "national".slip FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER slip_is_never_emptied BEFORE TRUNCATE ON "national".slip FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER slip_stays BEFORE DELETE ON "national".slip FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER text_of_a_draft BEFORE INSERT ON "national".update_text FOR EACH ROW EXECUTE FUNCTION "national".only_into('draft');

CREATE TRIGGER update_correction_is_fixed BEFORE UPDATE ON "national".update_correction FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER update_correction_is_never_emptied BEFORE TRUNCATE ON "national".update_correction FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER update_correction_stays BEFORE DELETE ON "national".update_correction FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER update_file_is_fixed BEFORE UPDATE ON "national".update_file FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER update_file_is_never_emptied BEFORE TRUNCATE ON "national".update_file FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER update_file_stays BEFORE DELETE ON "national".update_file FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER update_is_never_emptied BEFORE TRUNCATE ON "national".update FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER update_move_is_fixed BEFORE UPDATE ON "national".update_move FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER update_move_is_never_emptied BEFORE TRUNCATE ON "national".update_move FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER update_move_stays BEFORE DELETE ON "national".update_move FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER update_moves_as_written BEFORE INSERT OR UPDATE ON "national".update FOR EACH ROW EXECUTE FUNCTION "national".guard_update();

CREATE TRIGGER update_stays BEFORE DELETE ON "national".update FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER update_text_is_fixed BEFORE UPDATE ON "national".update_text FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER update_text_is_never_emptied BEFORE TRUNCATE ON "national".update_text FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER update_text_stays BEFORE DELETE ON "national".update_text FOR EACH STATEMENT EXECUTE FUNCTION "national".refuse_change();

CREATE TRIGGER acknowledgement_is_fixed BEFORE UPDATE ON plans.acknowledgement FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER acknowledgement_is_never_emptied BEFORE TRUNCATE ON plans.acknowledgement FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER acknowledgement_stays BEFORE DELETE ON plans.acknowledgement FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER action_is_never_emptied BEFORE TRUNCATE ON plans.action FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER action_is_told AFTER INSERT ON plans.action REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION plans.tell_changed_in_brief();

CREATE TRIGGER action_is_told_anew AFTER UPDATE ON plans.action REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION plans.tell_changed_in_brief();

CREATE TRIGGER action_keeps_its_promise BEFORE INSERT OR UPDATE ON plans.action FOR EACH ROW EXECUTE FUNCTION plans.guard_action();

CREATE TRIGGER action_stays BEFORE DELETE ON plans.action FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER attachment_is_fixed BEFORE UPDATE ON plans.attachment FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER attachment_is_never_emptied BEFORE TRUNCATE ON plans.attachment FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER attachment_stays BEFORE DELETE ON plans.attachment FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER evidence_is_fixed BEFORE UPDATE ON plans.evidence FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER evidence_is_never_emptied BEFORE TRUNCATE ON plans.evidence FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER evidence_is_told AFTER INSERT ON plans.evidence REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION plans.tell_changed_in_brief();

CREATE TRIGGER evidence_stays BEFORE DELETE ON plans.evidence FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER move_is_fixed BEFORE UPDATE ON plans.move FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER move_is_never_emptied BEFORE TRUNCATE ON plans.move FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER move_stays BEFORE DELETE ON plans.move FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER notice_is_never_emptied BEFORE TRUNCATE ON plans.notice FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER notice_stays BEFORE DELETE ON plans.notice FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER plan_is_never_emptied BEFORE TRUNCATE ON plans.plan FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER plan_keeps_its_adoption BEFORE UPDATE ON plans.plan FOR EACH ROW EXECUTE FUNCTION plans.guard_plan();

CREATE TRIGGER plan_stays BEFORE DELETE ON plans.plan FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER reply_is_fixed BEFORE UPDATE ON plans.reply FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER reply_is_never_emptied BEFORE TRUNCATE ON plans.reply FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER reply_stays BEFORE DELETE ON plans.reply FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER report_is_fixed BEFORE UPDATE ON plans.report FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER report_is_never_emptied BEFORE TRUNCATE ON plans.report FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER report_is_told AFTER INSERT ON plans.report REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION plans.tell_changed_in_brief();

CREATE TRIGGER report_stays BEFORE DELETE ON plans.report FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER revision_is_fixed BEFORE UPDATE ON plans.revision FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER revision_is_never_emptied BEFORE TRUNCATE ON plans.revision FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER revision_is_told AFTER INSERT ON plans.revision REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION plans.tell_changed_in_brief();

CREATE TRIGGER revision_stays BEFORE DELETE ON plans.revision FOR EACH STATEMENT EXECUTE FUNCTION plans.refuse_change();

CREATE TRIGGER correction_by_its_successor BEFORE INSERT ON publication.correction FOR EACH ROW EXECUTE FUNCTION publication.only_by_its_successor();

CREATE TRIGGER correction_is_fixed BEFORE UPDATE ON publication.correction FOR EACH STATEMENT EXECUTE FUNCTION publication.refuse_change();

CREATE TRIGGER correction_is_never_emptied BEFORE TRUNCATE ON publication.correction FOR EACH STATEMENT EXECUTE FUNCTION publication.refuse_change();

CREATE TRIGGER correction_stays BEFORE DELETE ON publication.correction FOR EACH STATEMENT EXECUTE FUNCTION publication.refuse_change();

CREATE TRIGGER file_of_a_draft BEFORE INSERT ON publication.release_file FOR EACH ROW EXECUTE FUNCTION publication.only_into_a_draft();

CREATE TRIGGER part_of_a_draft BEFORE INSERT ON publication.release_part FOR EACH ROW EXECUTE FUNCTION publication.only_into_a_draft();

CREATE TRIGGER release_file_is_fixed BEFORE UPDATE ON publication.release_file FOR EACH STATEMENT EXECUTE FUNCTION publication.refuse_change();

CREATE TRIGGER release_file_is_never_emptied BEFORE TRUNCATE ON publication.release_file FOR EACH STATEMENT EXECUTE FUNCTION publication.refuse_change();

CREATE TRIGGER release_file_stays BEFORE DELETE ON publication.release_file FOR EACH STATEMENT EXECUTE FUNCTION publication.refuse_change();

CREATE TRIGGER release_is_never_emptied BEFORE TRUNCATE ON publication.release FOR EACH STATEMENT EXECUTE FUNCTION publication.refuse_change();

CREATE TRIGGER release_moves_forward BEFORE INSERT OR UPDATE ON publication.release FOR EACH ROW EXECUTE FUNCTION publication.guard_release();

CREATE TRIGGER release_part_is_fixed BEFORE UPDATE ON publication.release_part FOR EACH STATEMENT EXECUTE FUNCTION publication.refuse_change();

CREATE TRIGGER release_part_is_never_emptied BEFORE TRUNCATE ON publication.release_part FOR EACH STATEMENT EXECUTE FUNCTION publication.refuse_change();

CREATE TRIGGER release_part_stays BEFORE DELETE ON publication.release_part FOR EACH STATEMENT EXECUTE FUNCTION publication.refuse_change();

CREATE TRIGGER release_stays BEFORE DELETE ON publication.release FOR EACH STATEMENT EXECUTE FUNCTION publication.refuse_change();

CREATE TRIGGER origin_is_one BEFORE INSERT ON records.file FOR EACH ROW EXECUTE FUNCTION records.refuse_mixing();

CREATE TRIGGER origin_is_one BEFORE INSERT ON returns.received FOR EACH ROW EXECUTE FUNCTION records.refuse_mixing();

ALTER TABLE ONLY clocks.notice
    ADD CONSTRAINT notice_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES clocks.running(id);

ALTER TABLE ONLY clocks.notice
    ADD CONSTRAINT notice_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY clocks.pause
    ADD CONSTRAINT pause_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES clocks.running(id);

ALTER TABLE ONLY clocks.running
    ADD CONSTRAINT running_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY clocks.running
    ADD CONSTRAINT running_led_from_fkey FOREIGN KEY (led_from) REFERENCES clocks.running(id);

ALTER TABLE ONLY clocks.running
    ADD CONSTRAINT running_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id);

ALTER TABLE ONLY directory.appointment
    ADD CONSTRAINT appointment_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY directory.appointment
    ADD CONSTRAINT appointment_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id);

ALTER TABLE ONLY directory.appointment_request
    ADD CONSTRAINT appointment_request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES directory.person(id);

ALTER TABLE ONLY directory.appointment_request
    ADD CONSTRAINT appointment_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES directory.person(id);

ALTER TABLE ONLY directory.appointment_request
    ADD CONSTRAINT appointment_request_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY directory.appointment
    ADD CONSTRAINT appointment_request_id_fkey FOREIGN KEY (request_id) REFERENCES directory.appointment_request(id);

ALTER TABLE ONLY directory.appointment_request
    ADD CONSTRAINT appointment_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id);

ALTER TABLE ONLY directory.readmission
    ADD CONSTRAINT readmission_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES directory.person(id);

ALTER TABLE ONLY directory.readmission
    ADD CONSTRAINT readmission_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES directory.person(id);

ALTER TABLE ONLY directory.readmission
    ADD CONSTRAINT readmission_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id);

ALTER TABLE ONLY directory.session
    ADD CONSTRAINT session_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES directory.appointment(id);

ALTER TABLE ONLY directory.session
    ADD CONSTRAINT session_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id);

ALTER TABLE ONLY extracts.acceptance
    ADD CONSTRAINT acceptance_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES directory.person(id);

ALTER TABLE ONLY extracts.acceptance
    ADD CONSTRAINT acceptance_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY extracts.acceptance
    ADD CONSTRAINT acceptance_package_id_force_fkey FOREIGN KEY (package_id, force) REFERENCES extracts.package(id, force);

ALTER TABLE ONLY extracts.answer
    ADD CONSTRAINT answer_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY extracts.coverage
    ADD CONSTRAINT coverage_part_id_fkey FOREIGN KEY (part_id) REFERENCES extracts.part(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY extracts.decision
    ADD CONSTRAINT decision_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY extracts.file
    ADD CONSTRAINT file_package_id_force_fkey FOREIGN KEY (package_id, force) REFERENCES extracts.package(id, force);

ALTER TABLE ONLY extracts.finding
    ADD CONSTRAINT finding_package_id_force_fkey FOREIGN KEY (package_id, force) REFERENCES extracts.package(id, force);

ALTER TABLE ONLY extracts.intake
    ADD CONSTRAINT intake_package_id_force_fkey FOREIGN KEY (package_id, force) REFERENCES extracts.package(id, force);

ALTER TABLE ONLY extracts.made_up_force
    ADD CONSTRAINT made_up_force_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY extracts.own_profile
    ADD CONSTRAINT own_profile_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY extracts.own_profile
    ADD CONSTRAINT own_profile_made_by_fkey FOREIGN KEY (made_by) REFERENCES directory.person(id);

ALTER TABLE ONLY extracts.package
    ADD CONSTRAINT package_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY extracts.part
    ADD CONSTRAINT part_disposed_by_fkey FOREIGN KEY (disposed_by) REFERENCES extracts.review(id);

ALTER TABLE ONLY extracts.part
    ADD CONSTRAINT part_package_id_force_fkey FOREIGN KEY (package_id, force) REFERENCES extracts.package(id, force);

ALTER TABLE ONLY extracts.part
    ADD CONSTRAINT part_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES extracts.part(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY extracts.quarantine
    ADD CONSTRAINT quarantine_package_id_finding_fkey FOREIGN KEY (package_id, finding) REFERENCES extracts.finding(package_id, number);

ALTER TABLE ONLY extracts.question
    ADD CONSTRAINT question_answer_id_force_fkey FOREIGN KEY (answer_id, force) REFERENCES extracts.answer(id, force);

ALTER TABLE ONLY extracts.question
    ADD CONSTRAINT question_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES directory.person(id);

ALTER TABLE ONLY extracts.question
    ADD CONSTRAINT question_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY extracts.review
    ADD CONSTRAINT review_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY framework.entry
    ADD CONSTRAINT entry_framework_version_fkey FOREIGN KEY (framework, version) REFERENCES framework.version(framework, version);

ALTER TABLE ONLY framework.mapping
    ADD CONSTRAINT mapping_from_framework_from_version_fkey FOREIGN KEY (from_framework, from_version) REFERENCES framework.version(framework, version);

ALTER TABLE ONLY framework.mapping
    ADD CONSTRAINT mapping_to_framework_to_version_fkey FOREIGN KEY (to_framework, to_version) REFERENCES framework.version(framework, version);

ALTER TABLE ONLY framework.place
    ADD CONSTRAINT place_from_framework_from_version_from_entry_fkey FOREIGN KEY (from_framework, from_version, from_entry) REFERENCES framework.entry(framework, version, id);

ALTER TABLE ONLY framework.place
    ADD CONSTRAINT place_mapping_version_from_framework_from_version_to_frame_fkey FOREIGN KEY (mapping, version, from_framework, from_version, to_framework, to_version) REFERENCES framework.mapping(mapping, version, from_framework, from_version, to_framework, to_version);

ALTER TABLE ONLY framework.place
    ADD CONSTRAINT place_to_framework_to_version_to_entry_fkey FOREIGN KEY (to_framework, to_version, to_entry) REFERENCES framework.entry(framework, version, id);

ALTER TABLE ONLY "national".announcement
    ADD CONSTRAINT announcement_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY "national".cut
    ADD CONSTRAINT cut_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY "national".cut
    ADD CONSTRAINT cut_release_id_fkey FOREIGN KEY (release_id) REFERENCES publication.release(id);

ALTER TABLE ONLY "national".engagement
    ADD CONSTRAINT engagement_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY "national".engagement
    ADD CONSTRAINT engagement_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY "national".finding
    ADD CONSTRAINT finding_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY "national".home
    ADD CONSTRAINT home_action_id_force_fkey FOREIGN KEY (action_id, force) REFERENCES plans.action(id, force);

ALTER TABLE ONLY "national".home
    ADD CONSTRAINT home_framework_framework_version_entry_fkey FOREIGN KEY (framework, framework_version, entry) REFERENCES framework.entry(framework, version, id);

ALTER TABLE ONLY "national".home
    ADD CONSTRAINT home_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY "national".recommendation_answer
    ADD CONSTRAINT recommendation_answer_action_id_force_fkey FOREIGN KEY (action_id, force) REFERENCES plans.action(id, force);

ALTER TABLE ONLY "national".recommendation_answer
    ADD CONSTRAINT recommendation_answer_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY "national".recommendation_answer
    ADD CONSTRAINT recommendation_answer_recommendation_id_force_fkey FOREIGN KEY (recommendation_id, force) REFERENCES "national".recommendation_force(recommendation_id, force);

ALTER TABLE ONLY "national".recommendation
    ADD CONSTRAINT recommendation_entered_person_fkey FOREIGN KEY (entered_person) REFERENCES directory.person(id);

ALTER TABLE ONLY "national".recommendation_force
    ADD CONSTRAINT recommendation_force_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY "national".recommendation_force
    ADD CONSTRAINT recommendation_force_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES "national".recommendation(id);

ALTER TABLE ONLY "national".recommendation_reply
    ADD CONSTRAINT recommendation_reply_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY "national".recommendation_reply
    ADD CONSTRAINT recommendation_reply_recommendation_id_force_fkey FOREIGN KEY (recommendation_id, force) REFERENCES "national".recommendation_force(recommendation_id, force);

ALTER TABLE ONLY "national".slip
    ADD CONSTRAINT slip_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES "national".announcement(id);

ALTER TABLE ONLY "national".slip
    ADD CONSTRAINT slip_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY "national".update
    ADD CONSTRAINT update_approved_person_fkey FOREIGN KEY (approved_person) REFERENCES directory.person(id);

ALTER TABLE ONLY "national".update_correction
    ADD CONSTRAINT update_correction_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES "national".update(id);

ALTER TABLE ONLY "national".update_correction
    ADD CONSTRAINT update_correction_update_id_fkey FOREIGN KEY (update_id) REFERENCES "national".update(id);

ALTER TABLE ONLY "national".update
    ADD CONSTRAINT update_corrects_fkey FOREIGN KEY (corrects) REFERENCES "national".update(id);

ALTER TABLE ONLY "national".update_file
    ADD CONSTRAINT update_file_update_id_fkey FOREIGN KEY (update_id) REFERENCES "national".update(id);

ALTER TABLE ONLY "national".update_move
    ADD CONSTRAINT update_move_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY "national".update_move
    ADD CONSTRAINT update_move_update_id_fkey FOREIGN KEY (update_id) REFERENCES "national".update(id);

ALTER TABLE ONLY "national".update_text
    ADD CONSTRAINT update_text_cut_id_fkey FOREIGN KEY (cut_id) REFERENCES "national".cut(id);

ALTER TABLE ONLY "national".update_text
    ADD CONSTRAINT update_text_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY "national".update_text
    ADD CONSTRAINT update_text_update_id_fkey FOREIGN KEY (update_id) REFERENCES "national".update(id);

ALTER TABLE ONLY plans.acknowledgement
    ADD CONSTRAINT acknowledgement_action_id_force_fkey FOREIGN KEY (action_id, force) REFERENCES plans.action(id, force);

ALTER TABLE ONLY plans.acknowledgement
    ADD CONSTRAINT acknowledgement_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY plans.action
    ADD CONSTRAINT action_claimed_person_fkey FOREIGN KEY (claimed_person) REFERENCES directory.person(id);

ALTER TABLE ONLY plans.action
    ADD CONSTRAINT action_framework_framework_version_national_action_fkey FOREIGN KEY (framework, framework_version, national_action) REFERENCES framework.entry(framework, version, id);

ALTER TABLE ONLY plans.action
    ADD CONSTRAINT action_owner_person_fkey FOREIGN KEY (owner_person) REFERENCES directory.person(id);

ALTER TABLE ONLY plans.action
    ADD CONSTRAINT action_plan_id_force_framework_framework_version_fkey FOREIGN KEY (plan_id, force, framework, framework_version) REFERENCES plans.plan(id, force, framework, framework_version);

ALTER TABLE ONLY plans.action
    ADD CONSTRAINT action_strategic_lead_person_fkey FOREIGN KEY (strategic_lead_person) REFERENCES directory.person(id);

ALTER TABLE ONLY plans.action
    ADD CONSTRAINT action_verified_person_fkey FOREIGN KEY (verified_person) REFERENCES directory.person(id);

ALTER TABLE ONLY plans.attachment
    ADD CONSTRAINT attachment_evidence_id_force_fkey FOREIGN KEY (evidence_id, force) REFERENCES plans.evidence(id, force);

ALTER TABLE ONLY plans.brief
    ADD CONSTRAINT brief_action_id_force_fkey FOREIGN KEY (action_id, force) REFERENCES plans.action(id, force);

ALTER TABLE ONLY plans.brief
    ADD CONSTRAINT brief_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id);

ALTER TABLE ONLY plans.evidence
    ADD CONSTRAINT evidence_action_id_force_fkey FOREIGN KEY (action_id, force) REFERENCES plans.action(id, force);

ALTER TABLE ONLY plans.evidence
    ADD CONSTRAINT evidence_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY plans.mailbox
    ADD CONSTRAINT mailbox_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY plans.move
    ADD CONSTRAINT move_action_id_force_fkey FOREIGN KEY (action_id, force) REFERENCES plans.action(id, force);

ALTER TABLE ONLY plans.move
    ADD CONSTRAINT move_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY plans.notice
    ADD CONSTRAINT notice_action_id_force_fkey FOREIGN KEY (action_id, force) REFERENCES plans.action(id, force);

ALTER TABLE ONLY plans.notice
    ADD CONSTRAINT notice_to_person_fkey FOREIGN KEY (to_person) REFERENCES directory.person(id);

ALTER TABLE ONLY plans.plan
    ADD CONSTRAINT plan_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY plans.plan
    ADD CONSTRAINT plan_framework_framework_version_fkey FOREIGN KEY (framework, framework_version) REFERENCES framework.version(framework, version);

ALTER TABLE ONLY plans.reply
    ADD CONSTRAINT reply_action_id_force_fkey FOREIGN KEY (action_id, force) REFERENCES plans.action(id, force);

ALTER TABLE ONLY plans.reply
    ADD CONSTRAINT reply_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY plans.reply
    ADD CONSTRAINT reply_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY plans.reply
    ADD CONSTRAINT reply_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id);

ALTER TABLE ONLY plans.report
    ADD CONSTRAINT report_action_id_force_fkey FOREIGN KEY (action_id, force) REFERENCES plans.action(id, force);

ALTER TABLE ONLY plans.report
    ADD CONSTRAINT report_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY plans.revision
    ADD CONSTRAINT revision_action_id_force_fkey FOREIGN KEY (action_id, force) REFERENCES plans.action(id, force);

ALTER TABLE ONLY plans.revision
    ADD CONSTRAINT revision_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id);

ALTER TABLE ONLY plans.sheet_mapping
    ADD CONSTRAINT sheet_mapping_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY plans.sheet_mapping
    ADD CONSTRAINT sheet_mapping_set_by_fkey FOREIGN KEY (set_by) REFERENCES directory.person(id);

ALTER TABLE ONLY publication.correction
    ADD CONSTRAINT correction_release_id_fkey FOREIGN KEY (release_id) REFERENCES publication.release(id);

ALTER TABLE ONLY publication.correction
    ADD CONSTRAINT correction_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES publication.release(id);

ALTER TABLE ONLY publication.release
    ADD CONSTRAINT release_corrects_fkey FOREIGN KEY (corrects) REFERENCES publication.release(id);

ALTER TABLE ONLY publication.release_file
    ADD CONSTRAINT release_file_release_id_fkey FOREIGN KEY (release_id) REFERENCES publication.release(id);

ALTER TABLE ONLY publication.release_part
    ADD CONSTRAINT release_part_part_id_fkey FOREIGN KEY (part_id) REFERENCES records.part(id);

ALTER TABLE ONLY publication.release_part
    ADD CONSTRAINT release_part_release_id_fkey FOREIGN KEY (release_id) REFERENCES publication.release(id);

ALTER TABLE ONLY records.part
    ADD CONSTRAINT part_file_id_fkey FOREIGN KEY (file_id) REFERENCES records.file(id);

ALTER TABLE ONLY records.part
    ADD CONSTRAINT part_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES records.part(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY records.quarantine
    ADD CONSTRAINT quarantine_file_id_fkey FOREIGN KEY (file_id) REFERENCES records.file(id);

ALTER TABLE ONLY records.quarantine_group
    ADD CONSTRAINT quarantine_group_file_id_fkey FOREIGN KEY (file_id) REFERENCES records.file(id);

ALTER TABLE ONLY records.restatement
    ADD CONSTRAINT restatement_new_part_fkey FOREIGN KEY (new_part) REFERENCES records.part(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY records.restatement
    ADD CONSTRAINT restatement_old_part_fkey FOREIGN KEY (old_part) REFERENCES records.part(id);

ALTER TABLE ONLY returns.built_file
    ADD CONSTRAINT built_file_built_id_fkey FOREIGN KEY (built_id) REFERENCES returns.built(id);

ALTER TABLE ONLY returns.built
    ADD CONSTRAINT built_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY returns.key
    ADD CONSTRAINT key_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY returns.received_file
    ADD CONSTRAINT received_file_received_id_fkey FOREIGN KEY (received_id) REFERENCES returns.received(id);

ALTER TABLE ONLY returns.received
    ADD CONSTRAINT received_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY returns.received
    ADD CONSTRAINT received_key_fingerprint_fkey FOREIGN KEY (key_fingerprint) REFERENCES returns.key(fingerprint);

ALTER TABLE ONLY returns.received
    ADD CONSTRAINT received_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES returns.received(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY returns.turned_back
    ADD CONSTRAINT turned_back_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY vawg.definition
    ADD CONSTRAINT definition_force_fkey FOREIGN KEY (force) REFERENCES places.force(slug);

ALTER TABLE ONLY vawg.offence
    ADD CONSTRAINT offence_definition_id_fkey FOREIGN KEY (definition_id) REFERENCES vawg.definition(id);

ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY;

ALTER TABLE audit.head ENABLE ROW LEVEL SECURITY;

CREATE POLICY jobs_read_head ON audit.head FOR SELECT TO watershed_jobs USING (true);

CREATE POLICY jobs_verify ON audit.entry FOR SELECT TO watershed_jobs USING (true);

CREATE POLICY owner_appends ON audit.entry FOR INSERT TO watershed_owner WITH CHECK (true);

CREATE POLICY owner_moves_head ON audit.head TO watershed_owner USING (true) WITH CHECK (true);

CREATE POLICY doors_read ON clocks.proclaimed_day FOR SELECT TO watershed_public, watershed_staff USING (true);

CREATE POLICY doors_read ON clocks.rule_version FOR SELECT TO watershed_public, watershed_staff USING (true);

ALTER TABLE clocks.edition ENABLE ROW LEVEL SECURITY;

CREATE POLICY jobs_enter ON clocks.proclaimed_day TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_hold ON clocks.edition TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_record ON clocks.rule_version TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON clocks.moved_deadline TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON clocks.notice TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON clocks.pause TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON clocks.running TO watershed_jobs USING (true) WITH CHECK (true);

ALTER TABLE clocks.moved_deadline ENABLE ROW LEVEL SECURITY;

ALTER TABLE clocks.notice ENABLE ROW LEVEL SECURITY;

ALTER TABLE clocks.pause ENABLE ROW LEVEL SECURITY;

ALTER TABLE clocks.proclaimed_day ENABLE ROW LEVEL SECURITY;

ALTER TABLE clocks.rule_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE clocks.running ENABLE ROW LEVEL SECURITY;

CREATE POLICY staff_begin ON clocks.pause FOR INSERT TO watershed_staff WITH CHECK (((( SELECT directory.scope('clocks.pause'::text, 'insert'::text) AS scope) = 'own-force'::text) AND (EXISTS ( SELECT
   FROM clocks.running r
  WHERE (r.id = pause.clock_id)))));

CREATE POLICY staff_change ON clocks.running FOR UPDATE TO watershed_staff USING (((( SELECT directory.scope('clocks.running'::text, 'update'::text) AS scope) = 'own-force'::text) AND clocks.may_see(force, compartment))) WITH CHECK (((( SELECT directory.scope('clocks.running'::text, 'update'::text) AS scope) = 'own-force'::text) AND clocks.may_see(force, compartment)));

CREATE POLICY staff_end ON clocks.pause FOR UPDATE TO watershed_staff USING (((( SELECT directory.scope('clocks.pause'::text, 'update'::text) AS scope) = 'own-force'::text) AND (EXISTS ( SELECT
   FROM clocks.running r
  WHERE (r.id = pause.clock_id))))) WITH CHECK (((( SELECT directory.scope('clocks.pause'::text, 'update'::text) AS scope) = 'own-force'::text) AND (EXISTS ( SELECT
   FROM clocks.running r
  WHERE (r.id = pause.clock_id)))));

CREATE POLICY staff_read ON clocks.moved_deadline FOR SELECT TO watershed_staff USING (((( SELECT directory.scope('clocks.moved_deadline'::text, 'select'::text) AS scope) = 'own-force'::text) AND clocks.may_see(force, compartment)));

CREATE POLICY staff_read ON clocks.notice FOR SELECT TO watershed_staff USING (((( SELECT directory.scope('clocks.notice'::text, 'select'::text) AS scope) = 'own-force'::text) AND clocks.may_see(force, compartment)));

CREATE POLICY staff_read ON clocks.pause FOR SELECT TO watershed_staff USING (((( SELECT directory.scope('clocks.pause'::text, 'select'::text) AS scope) = 'own-force'::text) AND (EXISTS ( SELECT
   FROM clocks.running r
  WHERE (r.id = pause.clock_id)))));

CREATE POLICY staff_read ON clocks.running FOR SELECT TO watershed_staff USING (((( SELECT directory.scope('clocks.running'::text, 'select'::text) AS scope) = 'own-force'::text) AND clocks.may_see(force, compartment)));

CREATE POLICY staff_record ON clocks.rule_version FOR INSERT TO watershed_staff WITH CHECK (((( SELECT directory.scope('clocks.rule_version'::text, 'insert'::text) AS scope) = 'every-force'::text) AND (recorded_by = audit.setting('actor'::text))));

CREATE POLICY staff_share ON clocks.edition FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_start ON clocks.running FOR INSERT TO watershed_staff WITH CHECK (((( SELECT directory.scope('clocks.running'::text, 'insert'::text) AS scope) = 'own-force'::text) AND clocks.may_see(force, compartment)));

ALTER TABLE directory.appointment ENABLE ROW LEVEL SECURITY;

ALTER TABLE directory.appointment_request ENABLE ROW LEVEL SECURITY;

CREATE POLICY jobs_forget ON directory.session TO watershed_jobs USING (true);

CREATE POLICY jobs_forget ON directory.sign_in TO watershed_jobs USING (true);

CREATE POLICY jobs_keep ON directory.appointment TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_keep ON directory.appointment_request TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_keep ON directory.permission TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_keep ON directory.person TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY owner_reads ON directory.appointment FOR SELECT TO watershed_owner USING (true);

CREATE POLICY owner_reads ON directory.permission FOR SELECT TO watershed_owner USING (true);

CREATE POLICY owner_reads ON directory.person FOR SELECT TO watershed_owner USING (true);

ALTER TABLE directory.permission ENABLE ROW LEVEL SECURITY;

ALTER TABLE directory.person ENABLE ROW LEVEL SECURITY;

ALTER TABLE directory.readmission ENABLE ROW LEVEL SECURITY;

ALTER TABLE directory.session ENABLE ROW LEVEL SECURITY;

ALTER TABLE directory.sign_in ENABLE ROW LEVEL SECURITY;

CREATE POLICY staff_add ON directory.person FOR INSERT TO watershed_staff WITH CHECK ((( SELECT directory.scope('directory.person'::text, 'insert'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_appoint ON directory.appointment FOR INSERT TO watershed_staff WITH CHECK (((( SELECT directory.scope('directory.appointment'::text, 'insert'::text) AS scope) = 'every-force'::text) AND (EXISTS ( SELECT
   FROM directory.appointment_request asked
  WHERE ((asked.id = appointment.request_id) AND (asked.decision = 'approved'::text) AND (asked.person_id = appointment.person_id) AND (asked.role = appointment.role) AND (NOT (asked.force IS DISTINCT FROM appointment.force)))))));

CREATE POLICY staff_ask ON directory.appointment_request FOR INSERT TO watershed_staff WITH CHECK (((( SELECT directory.scope('directory.appointment_request'::text, 'insert'::text) AS scope) = 'every-force'::text) AND ((asked_by)::text = audit.setting('person'::text)) AND (decision IS NULL)));

CREATE POLICY staff_ask ON directory.readmission FOR INSERT TO watershed_staff WITH CHECK (((( SELECT directory.scope('directory.readmission'::text, 'insert'::text) AS scope) = 'every-force'::text) AND ((asked_by)::text = audit.setting('person'::text)) AND (decision IS NULL)));

CREATE POLICY staff_by_matrix ON directory.appointment FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('directory.appointment'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_by_matrix ON directory.appointment_request FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('directory.appointment_request'::text, 'select'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_by_matrix ON directory.person FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('directory.person'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (EXISTS ( SELECT
       FROM directory.appointment held
      WHERE ((held.person_id = person.id) AND (held.force = ( SELECT audit.setting('force'::text) AS setting)))))
    ELSE false
END);

CREATE POLICY staff_by_matrix ON directory.readmission FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('directory.readmission'::text, 'select'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_change ON directory.person FOR UPDATE TO watershed_staff USING ((( SELECT directory.scope('directory.person'::text, 'update'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_decide ON directory.appointment_request FOR UPDATE TO watershed_staff USING (((( SELECT directory.scope('directory.appointment_request'::text, 'update'::text) AS scope) = 'every-force'::text) AND (decision IS NULL))) WITH CHECK (((decided_by)::text = audit.setting('person'::text)));

CREATE POLICY staff_decide ON directory.readmission FOR UPDATE TO watershed_staff USING (((( SELECT directory.scope('directory.readmission'::text, 'update'::text) AS scope) = 'every-force'::text) AND (decision IS NULL))) WITH CHECK (((decided_by)::text = audit.setting('person'::text)));

CREATE POLICY staff_end ON directory.appointment FOR UPDATE TO watershed_staff USING ((( SELECT directory.scope('directory.appointment'::text, 'update'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_of_key ON directory.session TO watershed_staff USING ((key_hash = decode(audit.setting('session'::text), 'hex'::text))) WITH CHECK ((key_hash = decode(audit.setting('session'::text), 'hex'::text)));

CREATE POLICY staff_of_key ON directory.sign_in TO watershed_staff USING ((key_hash = decode(audit.setting('session'::text), 'hex'::text))) WITH CHECK ((key_hash = decode(audit.setting('session'::text), 'hex'::text)));

CREATE POLICY staff_of_session ON directory.appointment FOR SELECT TO watershed_staff USING ((person_id = ( SELECT session.person_id
   FROM directory.session)));

CREATE POLICY staff_of_session ON directory.person FOR SELECT TO watershed_staff USING ((id = ( SELECT session.person_id
   FROM directory.session)));

CREATE POLICY staff_read ON directory.permission FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_signing_in ON directory.person FOR SELECT TO watershed_staff USING (((issuer = audit.setting('issuer'::text)) AND (subject = audit.setting('subject'::text))));

ALTER TABLE extracts.acceptance ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.allegations ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.answer ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.coverage ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.crimes ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.decision ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.disclosures ENABLE ROW LEVEL SECURITY;

CREATE POLICY disposed_under_review ON extracts.allegations AS RESTRICTIVE FOR DELETE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = allegations.force) AND (review.category = allegations.retention_category) AND (review.decision = 'dispose'::text) AND (review.carried_out_at IS NULL) AND (review.approved_by IS NOT NULL) AND (allegations.next_review_on <= review.due_by)))));

CREATE POLICY disposed_under_review ON extracts.crimes AS RESTRICTIVE FOR DELETE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = crimes.force) AND (review.category = crimes.retention_category) AND (review.decision = 'dispose'::text) AND (review.carried_out_at IS NULL) AND (review.approved_by IS NOT NULL) AND (crimes.next_review_on <= review.due_by)))));

CREATE POLICY disposed_under_review ON extracts.disclosures AS RESTRICTIVE FOR DELETE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = disclosures.force) AND (review.category = disclosures.retention_category) AND (review.decision = 'dispose'::text) AND (review.carried_out_at IS NULL) AND (review.approved_by IS NOT NULL) AND (disclosures.next_review_on <= review.due_by)))));

CREATE POLICY disposed_under_review ON extracts.investigation_events AS RESTRICTIVE FOR DELETE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = investigation_events.force) AND (review.category = investigation_events.retention_category) AND (review.decision = 'dispose'::text) AND (review.carried_out_at IS NULL) AND (review.approved_by IS NOT NULL) AND (investigation_events.next_review_on <= review.due_by)))));

CREATE POLICY disposed_under_review ON extracts.order_events AS RESTRICTIVE FOR DELETE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = order_events.force) AND (review.category = order_events.retention_category) AND (review.decision = 'dispose'::text) AND (review.carried_out_at IS NULL) AND (review.approved_by IS NOT NULL) AND (order_events.next_review_on <= review.due_by)))));

CREATE POLICY disposed_under_review ON extracts.orders AS RESTRICTIVE FOR DELETE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = orders.force) AND (review.category = orders.retention_category) AND (review.decision = 'dispose'::text) AND (review.carried_out_at IS NULL) AND (review.approved_by IS NOT NULL) AND (orders.next_review_on <= review.due_by)))));

CREATE POLICY disposed_under_review ON extracts.outcomes AS RESTRICTIVE FOR DELETE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = outcomes.force) AND (review.category = outcomes.retention_category) AND (review.decision = 'dispose'::text) AND (review.carried_out_at IS NULL) AND (review.approved_by IS NOT NULL) AND (outcomes.next_review_on <= review.due_by)))));

CREATE POLICY disposed_under_review ON extracts.survey_answers AS RESTRICTIVE FOR DELETE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = survey_answers.force) AND (review.category = survey_answers.retention_category) AND (review.decision = 'dispose'::text) AND (review.carried_out_at IS NULL) AND (review.approved_by IS NOT NULL) AND (survey_answers.next_review_on <= review.due_by)))));

CREATE POLICY disposed_under_review ON extracts.suspect_identity AS RESTRICTIVE FOR DELETE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = suspect_identity.force) AND (review.category = suspect_identity.retention_category) AND (review.decision = 'dispose'::text) AND (review.carried_out_at IS NULL) AND (review.approved_by IS NOT NULL) AND (suspect_identity.next_review_on <= review.due_by)))));

CREATE POLICY disposed_under_review ON extracts.suspects AS RESTRICTIVE FOR DELETE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = suspects.force) AND (review.category = suspects.retention_category) AND (review.decision = 'dispose'::text) AND (review.carried_out_at IS NULL) AND (review.approved_by IS NOT NULL) AND (suspects.next_review_on <= review.due_by)))));

CREATE POLICY disposed_under_review ON extracts.victims AS RESTRICTIVE FOR DELETE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = victims.force) AND (review.category = victims.retention_category) AND (review.decision = 'dispose'::text) AND (review.carried_out_at IS NULL) AND (review.approved_by IS NOT NULL) AND (victims.next_review_on <= review.due_by)))));

ALTER TABLE extracts.file ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.finding ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.intake ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.investigation_events ENABLE ROW LEVEL SECURITY;

CREATE POLICY jobs_keep ON extracts.acceptance TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_keep ON extracts.answer TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_keep ON extracts.own_profile TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_keep ON extracts.question TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.allegations TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.coverage TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.crimes TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.decision TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.disclosures TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.file TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.finding TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.intake TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.investigation_events TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.order_events TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.orders TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.outcomes TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.package TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.part TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.quarantine TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.survey_answers TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.suspect_identity TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.suspects TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON extracts.victims TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_make ON extracts.made_up_force TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_review ON extracts.review TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY kept_under_review ON extracts.allegations AS RESTRICTIVE FOR UPDATE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = allegations.force) AND (review.category = allegations.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (allegations.next_review_on <= review.due_by))))) WITH CHECK ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = allegations.force) AND (review.category = allegations.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (allegations.next_review_on = review.next_review_on)))));

CREATE POLICY kept_under_review ON extracts.crimes AS RESTRICTIVE FOR UPDATE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = crimes.force) AND (review.category = crimes.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (crimes.next_review_on <= review.due_by))))) WITH CHECK ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = crimes.force) AND (review.category = crimes.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (crimes.next_review_on = review.next_review_on)))));

CREATE POLICY kept_under_review ON extracts.disclosures AS RESTRICTIVE FOR UPDATE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = disclosures.force) AND (review.category = disclosures.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (disclosures.next_review_on <= review.due_by))))) WITH CHECK ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = disclosures.force) AND (review.category = disclosures.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (disclosures.next_review_on = review.next_review_on)))));

CREATE POLICY kept_under_review ON extracts.investigation_events AS RESTRICTIVE FOR UPDATE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = investigation_events.force) AND (review.category = investigation_events.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (investigation_events.next_review_on <= review.due_by))))) WITH CHECK ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = investigation_events.force) AND (review.category = investigation_events.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (investigation_events.next_review_on = review.next_review_on)))));

CREATE POLICY kept_under_review ON extracts.order_events AS RESTRICTIVE FOR UPDATE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = order_events.force) AND (review.category = order_events.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (order_events.next_review_on <= review.due_by))))) WITH CHECK ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = order_events.force) AND (review.category = order_events.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (order_events.next_review_on = review.next_review_on)))));

CREATE POLICY kept_under_review ON extracts.orders AS RESTRICTIVE FOR UPDATE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = orders.force) AND (review.category = orders.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (orders.next_review_on <= review.due_by))))) WITH CHECK ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = orders.force) AND (review.category = orders.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (orders.next_review_on = review.next_review_on)))));

CREATE POLICY kept_under_review ON extracts.outcomes AS RESTRICTIVE FOR UPDATE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = outcomes.force) AND (review.category = outcomes.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (outcomes.next_review_on <= review.due_by))))) WITH CHECK ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = outcomes.force) AND (review.category = outcomes.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (outcomes.next_review_on = review.next_review_on)))));

CREATE POLICY kept_under_review ON extracts.survey_answers AS RESTRICTIVE FOR UPDATE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = survey_answers.force) AND (review.category = survey_answers.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (survey_answers.next_review_on <= review.due_by))))) WITH CHECK ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = survey_answers.force) AND (review.category = survey_answers.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (survey_answers.next_review_on = review.next_review_on)))));

CREATE POLICY kept_under_review ON extracts.suspect_identity AS RESTRICTIVE FOR UPDATE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = suspect_identity.force) AND (review.category = suspect_identity.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (suspect_identity.next_review_on <= review.due_by))))) WITH CHECK ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = suspect_identity.force) AND (review.category = suspect_identity.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (suspect_identity.next_review_on = review.next_review_on)))));

CREATE POLICY kept_under_review ON extracts.suspects AS RESTRICTIVE FOR UPDATE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = suspects.force) AND (review.category = suspects.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (suspects.next_review_on <= review.due_by))))) WITH CHECK ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = suspects.force) AND (review.category = suspects.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (suspects.next_review_on = review.next_review_on)))));

CREATE POLICY kept_under_review ON extracts.victims AS RESTRICTIVE FOR UPDATE TO watershed_jobs USING ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = victims.force) AND (review.category = victims.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (victims.next_review_on <= review.due_by))))) WITH CHECK ((EXISTS ( SELECT
   FROM extracts.review review
  WHERE ((review.force = victims.force) AND (review.category = victims.retention_category) AND (review.decision = 'keep'::text) AND (review.carried_out_at IS NULL) AND (victims.next_review_on = review.next_review_on)))));

ALTER TABLE extracts.made_up_force ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.order_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.orders ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.outcomes ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.own_profile ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.package ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.part ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.quarantine ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.question ENABLE ROW LEVEL SECURITY;

CREATE POLICY reason_given ON extracts.allegations AS RESTRICTIVE FOR SELECT TO watershed_jobs, watershed_staff USING (( SELECT (audit.setting('reason'::text) ~ '\S'::text)));

CREATE POLICY reason_given ON extracts.crimes AS RESTRICTIVE FOR SELECT TO watershed_jobs, watershed_staff USING (( SELECT (audit.setting('reason'::text) ~ '\S'::text)));

CREATE POLICY reason_given ON extracts.disclosures AS RESTRICTIVE FOR SELECT TO watershed_jobs, watershed_staff USING (( SELECT (audit.setting('reason'::text) ~ '\S'::text)));

CREATE POLICY reason_given ON extracts.investigation_events AS RESTRICTIVE FOR SELECT TO watershed_jobs, watershed_staff USING (( SELECT (audit.setting('reason'::text) ~ '\S'::text)));

CREATE POLICY reason_given ON extracts.order_events AS RESTRICTIVE FOR SELECT TO watershed_jobs, watershed_staff USING (( SELECT (audit.setting('reason'::text) ~ '\S'::text)));

CREATE POLICY reason_given ON extracts.orders AS RESTRICTIVE FOR SELECT TO watershed_jobs, watershed_staff USING (( SELECT (audit.setting('reason'::text) ~ '\S'::text)));

CREATE POLICY reason_given ON extracts.outcomes AS RESTRICTIVE FOR SELECT TO watershed_jobs, watershed_staff USING (( SELECT (audit.setting('reason'::text) ~ '\S'::text)));

CREATE POLICY reason_given ON extracts.survey_answers AS RESTRICTIVE FOR SELECT TO watershed_jobs, watershed_staff USING (( SELECT (audit.setting('reason'::text) ~ '\S'::text)));

CREATE POLICY reason_given ON extracts.suspect_identity AS RESTRICTIVE FOR SELECT TO watershed_jobs, watershed_staff USING (( SELECT (audit.setting('reason'::text) ~ '\S'::text)));

CREATE POLICY reason_given ON extracts.suspects AS RESTRICTIVE FOR SELECT TO watershed_jobs, watershed_staff USING (( SELECT (audit.setting('reason'::text) ~ '\S'::text)));

CREATE POLICY reason_given ON extracts.victims AS RESTRICTIVE FOR SELECT TO watershed_jobs, watershed_staff USING (( SELECT (audit.setting('reason'::text) ~ '\S'::text)));

ALTER TABLE extracts.review ENABLE ROW LEVEL SECURITY;

CREATE POLICY staff_add ON extracts.acceptance FOR INSERT TO watershed_staff WITH CHECK (((( SELECT directory.scope('extracts.acceptance'::text, 'insert'::text) AS scope) = 'own-force'::text) AND (force = ( SELECT audit.setting('force'::text) AS setting)) AND ((accepted_by)::text = ( SELECT audit.setting('person'::text) AS setting))));

CREATE POLICY staff_add ON extracts.decision FOR INSERT TO watershed_staff WITH CHECK (((( SELECT directory.scope('extracts.decision'::text, 'insert'::text) AS scope) = 'own-force'::text) AND (force = ( SELECT audit.setting('force'::text) AS setting)) AND (decided_by = ( SELECT audit.setting('person'::text) AS setting))));

CREATE POLICY staff_add ON extracts.own_profile FOR INSERT TO watershed_staff WITH CHECK (((( SELECT directory.scope('extracts.own_profile'::text, 'insert'::text) AS scope) = 'own-force'::text) AND (force = ( SELECT audit.setting('force'::text) AS setting)) AND ((made_by)::text = ( SELECT audit.setting('person'::text) AS setting))));

CREATE POLICY staff_add ON extracts.question FOR INSERT TO watershed_staff WITH CHECK (((( SELECT directory.scope('extracts.question'::text, 'insert'::text) AS scope) = 'own-force'::text) AND (force = ( SELECT audit.setting('force'::text) AS setting)) AND ((asked_by)::text = ( SELECT audit.setting('person'::text) AS setting))));

CREATE POLICY staff_read ON extracts.acceptance FOR SELECT TO watershed_staff USING (((( SELECT directory.scope('extracts.acceptance'::text, 'select'::text) AS scope) = 'own-force'::text) AND (force = ( SELECT audit.setting('force'::text) AS setting))));

CREATE POLICY staff_read ON extracts.answer FOR SELECT TO watershed_staff USING (((( SELECT directory.scope('extracts.answer'::text, 'select'::text) AS scope) = 'own-force'::text) AND (force = ( SELECT audit.setting('force'::text) AS setting))));

CREATE POLICY staff_read ON extracts.coverage FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.coverage'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.crimes FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.crimes'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.decision FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.decision'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.disclosures FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.disclosures'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.file FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.file'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.finding FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.finding'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.intake FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.intake'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.investigation_events FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.investigation_events'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.made_up_force FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON extracts.order_events FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.order_events'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.orders FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.orders'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.outcomes FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.outcomes'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.own_profile FOR SELECT TO watershed_staff USING (((( SELECT directory.scope('extracts.own_profile'::text, 'select'::text) AS scope) = 'own-force'::text) AND (force = ( SELECT audit.setting('force'::text) AS setting))));

CREATE POLICY staff_read ON extracts.package FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.package'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.part FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.part'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.quarantine FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.quarantine'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.question FOR SELECT TO watershed_staff USING (((( SELECT directory.scope('extracts.question'::text, 'select'::text) AS scope) = 'own-force'::text) AND (force = ( SELECT audit.setting('force'::text) AS setting))));

CREATE POLICY staff_read ON extracts.survey_answers FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.survey_answers'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.suspects FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.suspects'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON extracts.victims FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('extracts.victims'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

ALTER TABLE extracts.survey_answers ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.suspect_identity ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.suspects ENABLE ROW LEVEL SECURITY;

ALTER TABLE extracts.victims ENABLE ROW LEVEL SECURITY;

CREATE POLICY doors_read ON framework.entry FOR SELECT TO watershed_jobs, watershed_public, watershed_staff USING (true);

CREATE POLICY doors_read ON framework.mapping FOR SELECT TO watershed_jobs, watershed_public, watershed_staff USING (true);

CREATE POLICY doors_read ON framework.place FOR SELECT TO watershed_jobs, watershed_public, watershed_staff USING (true);

CREATE POLICY doors_read ON framework.version FOR SELECT TO watershed_jobs, watershed_public, watershed_staff USING (true);

ALTER TABLE framework.entry ENABLE ROW LEVEL SECURITY;

CREATE POLICY jobs_load ON framework.entry FOR INSERT TO watershed_jobs WITH CHECK (true);

CREATE POLICY jobs_load ON framework.mapping FOR INSERT TO watershed_jobs WITH CHECK (true);

CREATE POLICY jobs_load ON framework.place FOR INSERT TO watershed_jobs WITH CHECK (true);

CREATE POLICY jobs_load ON framework.version FOR INSERT TO watershed_jobs WITH CHECK (true);

ALTER TABLE framework.mapping ENABLE ROW LEVEL SECURITY;

ALTER TABLE framework.place ENABLE ROW LEVEL SECURITY;

ALTER TABLE framework.version ENABLE ROW LEVEL SECURITY;

ALTER TABLE migration.applied ENABLE ROW LEVEL SECURITY;

CREATE POLICY owner_keeps ON migration.applied TO watershed_owner USING (true) WITH CHECK (true);

ALTER TABLE "national".announcement ENABLE ROW LEVEL SECURITY;

ALTER TABLE "national".cut ENABLE ROW LEVEL SECURITY;

ALTER TABLE "national".engagement ENABLE ROW LEVEL SECURITY;

ALTER TABLE "national".finding ENABLE ROW LEVEL SECURITY;

ALTER TABLE "national".home ENABLE ROW LEVEL SECURITY;

CREATE POLICY jobs_serve ON "national".announcement TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".cut TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".engagement TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".finding TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".home TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".recommendation TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".recommendation_answer TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".recommendation_force TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".recommendation_reply TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".slip TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".update TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".update_correction TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".update_file TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".update_move TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON "national".update_text TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY public_read ON "national".announcement FOR SELECT TO watershed_public USING (true);

CREATE POLICY public_read ON "national".engagement FOR SELECT TO watershed_public USING (publish);

CREATE POLICY public_read ON "national".recommendation FOR SELECT TO watershed_public USING (true);

CREATE POLICY public_read ON "national".recommendation_answer FOR SELECT TO watershed_public USING (true);

CREATE POLICY public_read ON "national".recommendation_force FOR SELECT TO watershed_public USING (true);

CREATE POLICY public_read ON "national".recommendation_reply FOR SELECT TO watershed_public USING (true);

CREATE POLICY public_read ON "national".slip FOR SELECT TO watershed_public USING (true);

CREATE POLICY public_read ON "national".update FOR SELECT TO watershed_public USING ((state = ANY (ARRAY['published'::text, 'corrected'::text])));

CREATE POLICY public_read ON "national".update_correction FOR SELECT TO watershed_public USING (true);

CREATE POLICY public_read ON "national".update_file FOR SELECT TO watershed_public USING ((EXISTS ( SELECT
   FROM "national".update
  WHERE (update.id = update_file.update_id))));

ALTER TABLE "national".recommendation ENABLE ROW LEVEL SECURITY;

ALTER TABLE "national".recommendation_answer ENABLE ROW LEVEL SECURITY;

ALTER TABLE "national".recommendation_force ENABLE ROW LEVEL SECURITY;

ALTER TABLE "national".recommendation_reply ENABLE ROW LEVEL SECURITY;

ALTER TABLE "national".slip ENABLE ROW LEVEL SECURITY;

CREATE POLICY staff_insert ON "national".announcement FOR INSERT TO watershed_staff WITH CHECK ((( SELECT directory.scope('national.announcement'::text, 'insert'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_insert ON "national".cut FOR INSERT TO watershed_staff WITH CHECK ((( SELECT directory.scope('national.cut'::text, 'insert'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_insert ON "national".engagement FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('national.engagement'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_insert ON "national".finding FOR INSERT TO watershed_staff WITH CHECK ((( SELECT directory.scope('national.finding'::text, 'insert'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_insert ON "national".home FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('national.home'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_insert ON "national".recommendation FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('national.recommendation'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN true
    WHEN 'own-force'::text THEN (source = 'panel'::text)
    ELSE false
END);

CREATE POLICY staff_insert ON "national".recommendation_answer FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('national.recommendation_answer'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_insert ON "national".recommendation_force FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('national.recommendation_force'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_insert ON "national".recommendation_reply FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('national.recommendation_reply'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_insert ON "national".slip FOR INSERT TO watershed_staff WITH CHECK ((( SELECT directory.scope('national.slip'::text, 'insert'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_insert ON "national".update FOR INSERT TO watershed_staff WITH CHECK ((( SELECT directory.scope('national.update'::text, 'insert'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_insert ON "national".update_correction FOR INSERT TO watershed_staff WITH CHECK ((( SELECT directory.scope('national.update_correction'::text, 'insert'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_insert ON "national".update_file FOR INSERT TO watershed_staff WITH CHECK ((( SELECT directory.scope('national.update_file'::text, 'insert'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_insert ON "national".update_move FOR INSERT TO watershed_staff WITH CHECK ((( SELECT directory.scope('national.update_move'::text, 'insert'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_insert ON "national".update_text FOR INSERT TO watershed_staff WITH CHECK ((( SELECT directory.scope('national.update_text'::text, 'insert'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_select ON "national".announcement FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('national.announcement'::text, 'select'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_select ON "national".cut FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('national.cut'::text, 'select'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_select ON "national".engagement FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('national.engagement'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_select ON "national".finding FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('national.finding'::text, 'select'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_select ON "national".home FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('national.home'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_select ON "national".recommendation FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('national.recommendation'::text, 'select'::text) AS scope) IS NOT NULL));

CREATE POLICY staff_select ON "national".recommendation_answer FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('national.recommendation_answer'::text, 'select'::text) AS scope) IS NOT NULL));

CREATE POLICY staff_select ON "national".recommendation_force FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('national.recommendation_force'::text, 'select'::text) AS scope) IS NOT NULL));

CREATE POLICY staff_select ON "national".recommendation_reply FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('national.recommendation_reply'::text, 'select'::text) AS scope) IS NOT NULL));

CREATE POLICY staff_select ON "national".slip FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('national.slip'::text, 'select'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_select ON "national".update FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('national.update'::text, 'select'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_select ON "national".update_correction FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('national.update_correction'::text, 'select'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_select ON "national".update_file FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('national.update_file'::text, 'select'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_select ON "national".update_move FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('national.update_move'::text, 'select'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_select ON "national".update_text FOR SELECT TO watershed_staff USING ((( SELECT directory.scope('national.update_text'::text, 'select'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_update ON "national".announcement FOR UPDATE TO watershed_staff USING ((( SELECT directory.scope('national.announcement'::text, 'update'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_update ON "national".engagement FOR UPDATE TO watershed_staff USING (
CASE ( SELECT directory.scope('national.engagement'::text, 'update'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_update ON "national".finding FOR UPDATE TO watershed_staff USING ((( SELECT directory.scope('national.finding'::text, 'update'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_update ON "national".home FOR UPDATE TO watershed_staff USING (
CASE ( SELECT directory.scope('national.home'::text, 'update'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_update ON "national".recommendation FOR UPDATE TO watershed_staff USING ((( SELECT directory.scope('national.recommendation'::text, 'update'::text) AS scope) = 'every-force'::text));

CREATE POLICY staff_update ON "national".recommendation_answer FOR UPDATE TO watershed_staff USING (
CASE ( SELECT directory.scope('national.recommendation_answer'::text, 'update'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_update ON "national".update FOR UPDATE TO watershed_staff USING ((( SELECT directory.scope('national.update'::text, 'update'::text) AS scope) = 'every-force'::text));

ALTER TABLE "national".update ENABLE ROW LEVEL SECURITY;

ALTER TABLE "national".update_correction ENABLE ROW LEVEL SECURITY;

ALTER TABLE "national".update_file ENABLE ROW LEVEL SECURITY;

ALTER TABLE "national".update_move ENABLE ROW LEVEL SECURITY;

ALTER TABLE "national".update_text ENABLE ROW LEVEL SECURITY;

CREATE POLICY doors_read ON places.force FOR SELECT TO watershed_public, watershed_staff USING (true);

ALTER TABLE places.force ENABLE ROW LEVEL SECURITY;

CREATE POLICY jobs_load ON places.force TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY owner_reads ON places.force FOR SELECT TO watershed_owner USING (true);

ALTER TABLE plans.acknowledgement ENABLE ROW LEVEL SECURITY;

ALTER TABLE plans.action ENABLE ROW LEVEL SECURITY;

ALTER TABLE plans.attachment ENABLE ROW LEVEL SECURITY;

ALTER TABLE plans.brief ENABLE ROW LEVEL SECURITY;

ALTER TABLE plans.evidence ENABLE ROW LEVEL SECURITY;

CREATE POLICY jobs_read ON plans.brief FOR SELECT TO watershed_jobs USING (true);

CREATE POLICY jobs_serve ON plans.acknowledgement TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON plans.action TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON plans.attachment TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON plans.evidence TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON plans.mailbox TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON plans.move TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON plans.notice TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON plans.plan TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON plans.reply TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON plans.report TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON plans.revision TO watershed_jobs USING (true) WITH CHECK (true);

ALTER TABLE plans.mailbox ENABLE ROW LEVEL SECURITY;

ALTER TABLE plans.move ENABLE ROW LEVEL SECURITY;

ALTER TABLE plans.notice ENABLE ROW LEVEL SECURITY;

CREATE POLICY owner_keeps ON plans.brief TO watershed_owner USING (true) WITH CHECK (true);

CREATE POLICY owner_reads ON plans.action FOR SELECT TO watershed_owner USING (true);

CREATE POLICY owner_reads ON plans.evidence FOR SELECT TO watershed_owner USING (true);

CREATE POLICY owner_reads ON plans.report FOR SELECT TO watershed_owner USING (true);

CREATE POLICY owner_reads ON plans.revision FOR SELECT TO watershed_owner USING (true);

ALTER TABLE plans.plan ENABLE ROW LEVEL SECURITY;

ALTER TABLE plans.reply ENABLE ROW LEVEL SECURITY;

ALTER TABLE plans.report ENABLE ROW LEVEL SECURITY;

ALTER TABLE plans.revision ENABLE ROW LEVEL SECURITY;

ALTER TABLE plans.sheet_mapping ENABLE ROW LEVEL SECURITY;

CREATE POLICY staff_add ON plans.acknowledgement FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('plans.acknowledgement'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_add ON plans.action FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('plans.action'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_add ON plans.attachment FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('plans.attachment'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_add ON plans.evidence FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('plans.evidence'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_add ON plans.move FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('plans.move'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_add ON plans.plan FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('plans.plan'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_add ON plans.reply FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('plans.reply'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_add ON plans.report FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('plans.report'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_add ON plans.revision FOR INSERT TO watershed_staff WITH CHECK (
CASE ( SELECT directory.scope('plans.revision'::text, 'insert'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_add ON plans.sheet_mapping FOR INSERT TO watershed_staff WITH CHECK (((( SELECT directory.scope('plans.sheet_mapping'::text, 'insert'::text) AS scope) = 'own-force'::text) AND (force = ( SELECT audit.setting('force'::text) AS setting))));

CREATE POLICY staff_change ON plans.action FOR UPDATE TO watershed_staff USING (
CASE ( SELECT directory.scope('plans.action'::text, 'update'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END) WITH CHECK (
CASE ( SELECT directory.scope('plans.action'::text, 'update'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_change ON plans.plan FOR UPDATE TO watershed_staff USING (
CASE ( SELECT directory.scope('plans.plan'::text, 'update'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END) WITH CHECK (
CASE ( SELECT directory.scope('plans.plan'::text, 'update'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_change ON plans.sheet_mapping FOR UPDATE TO watershed_staff USING (((( SELECT directory.scope('plans.sheet_mapping'::text, 'update'::text) AS scope) = 'own-force'::text) AND (force = ( SELECT audit.setting('force'::text) AS setting)))) WITH CHECK (((( SELECT directory.scope('plans.sheet_mapping'::text, 'update'::text) AS scope) = 'own-force'::text) AND (force = ( SELECT audit.setting('force'::text) AS setting))));

CREATE POLICY staff_mark ON plans.notice FOR UPDATE TO watershed_staff USING ((
CASE ( SELECT directory.scope('plans.notice'::text, 'update'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END AND (to_role = ( SELECT audit.setting('role'::text) AS setting)) AND ((to_person IS NULL) OR ((to_person)::text = ( SELECT audit.setting('person'::text) AS setting)))));

CREATE POLICY staff_read ON plans.acknowledgement FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('plans.acknowledgement'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON plans.action FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('plans.action'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON plans.attachment FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('plans.attachment'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON plans.brief FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('plans.brief'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON plans.evidence FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('plans.evidence'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON plans.move FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('plans.move'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON plans.notice FOR SELECT TO watershed_staff USING ((
CASE ( SELECT directory.scope('plans.notice'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END AND (to_role = ( SELECT audit.setting('role'::text) AS setting)) AND ((to_person IS NULL) OR ((to_person)::text = ( SELECT audit.setting('person'::text) AS setting)))));

CREATE POLICY staff_read ON plans.plan FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('plans.plan'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON plans.reply FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('plans.reply'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON plans.report FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('plans.report'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON plans.revision FOR SELECT TO watershed_staff USING (
CASE ( SELECT directory.scope('plans.revision'::text, 'select'::text) AS scope)
    WHEN 'every-force'::text THEN COALESCE((force = ( SELECT audit.setting('force'::text) AS setting)), true)
    WHEN 'own-force'::text THEN (force = ( SELECT audit.setting('force'::text) AS setting))
    ELSE false
END);

CREATE POLICY staff_read ON plans.sheet_mapping FOR SELECT TO watershed_staff USING (((( SELECT directory.scope('plans.sheet_mapping'::text, 'select'::text) AS scope) = 'own-force'::text) AND (force = ( SELECT audit.setting('force'::text) AS setting))));

ALTER TABLE publication.correction ENABLE ROW LEVEL SECURITY;

CREATE POLICY jobs_keep ON publication.correction TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_keep ON publication.release TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_keep ON publication.release_file TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_keep ON publication.release_part TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY public_read ON publication.correction FOR SELECT TO watershed_public USING ((EXISTS ( SELECT
   FROM publication.release
  WHERE (release.id = correction.release_id))));

CREATE POLICY public_read ON publication.release FOR SELECT TO watershed_public USING ((state = ANY (ARRAY['published'::text, 'corrected'::text])));

CREATE POLICY public_read ON publication.release_file FOR SELECT TO watershed_public USING ((EXISTS ( SELECT
   FROM publication.release
  WHERE (release.id = release_file.release_id))));

ALTER TABLE publication.release ENABLE ROW LEVEL SECURITY;

ALTER TABLE publication.release_file ENABLE ROW LEVEL SECURITY;

ALTER TABLE publication.release_part ENABLE ROW LEVEL SECURITY;

CREATE POLICY staff_read ON publication.correction FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON publication.release FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON publication.release_file FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON publication.release_part FOR SELECT TO watershed_staff USING (true);

ALTER TABLE records.code ENABLE ROW LEVEL SECURITY;

ALTER TABLE records.file ENABLE ROW LEVEL SECURITY;

CREATE POLICY jobs_load ON records.code TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON records.file TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON records.outcome TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON records.part TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON records.published_outcome TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON records.quarantine TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON records.quarantine_group TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON records.recorded_crime TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON records.repeated_outcome TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON records.restatement TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON records.stop_and_search TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON records.street TO watershed_jobs USING (true) WITH CHECK (true);

ALTER TABLE records.outcome ENABLE ROW LEVEL SECURITY;

ALTER TABLE records.part ENABLE ROW LEVEL SECURITY;

ALTER TABLE records.published_outcome ENABLE ROW LEVEL SECURITY;

ALTER TABLE records.quarantine ENABLE ROW LEVEL SECURITY;

ALTER TABLE records.quarantine_group ENABLE ROW LEVEL SECURITY;

ALTER TABLE records.recorded_crime ENABLE ROW LEVEL SECURITY;

ALTER TABLE records.repeated_outcome ENABLE ROW LEVEL SECURITY;

ALTER TABLE records.restatement ENABLE ROW LEVEL SECURITY;

CREATE POLICY staff_read ON records.code FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON records.file FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON records.outcome FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON records.part FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON records.published_outcome FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON records.quarantine FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON records.quarantine_group FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON records.recorded_crime FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON records.repeated_outcome FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON records.restatement FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON records.stop_and_search FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON records.street FOR SELECT TO watershed_staff USING (true);

ALTER TABLE records.stop_and_search ENABLE ROW LEVEL SECURITY;

ALTER TABLE records.street ENABLE ROW LEVEL SECURITY;

ALTER TABLE returns.built ENABLE ROW LEVEL SECURITY;

ALTER TABLE returns.built_file ENABLE ROW LEVEL SECURITY;

CREATE POLICY jobs_serve ON returns.built TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON returns.built_file TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON returns.key TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON returns.received TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON returns.received_file TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_serve ON returns.turned_back TO watershed_jobs USING (true) WITH CHECK (true);

ALTER TABLE returns.key ENABLE ROW LEVEL SECURITY;

ALTER TABLE returns.received ENABLE ROW LEVEL SECURITY;

ALTER TABLE returns.received_file ENABLE ROW LEVEL SECURITY;

ALTER TABLE returns.turned_back ENABLE ROW LEVEL SECURITY;

ALTER TABLE vawg.definition ENABLE ROW LEVEL SECURITY;

CREATE POLICY jobs_load ON vawg.definition TO watershed_jobs USING (true) WITH CHECK (true);

CREATE POLICY jobs_load ON vawg.offence TO watershed_jobs USING (true) WITH CHECK (true);

ALTER TABLE vawg.offence ENABLE ROW LEVEL SECURITY;

CREATE POLICY staff_read ON vawg.definition FOR SELECT TO watershed_staff USING (true);

CREATE POLICY staff_read ON vawg.offence FOR SELECT TO watershed_staff USING (true);

GRANT USAGE ON SCHEMA audit TO watershed_jobs;
GRANT USAGE ON SCHEMA audit TO watershed_staff;

GRANT USAGE ON SCHEMA clocks TO watershed_jobs;
GRANT USAGE ON SCHEMA clocks TO watershed_staff;
GRANT USAGE ON SCHEMA clocks TO watershed_public;

GRANT USAGE ON SCHEMA directory TO watershed_jobs;
GRANT USAGE ON SCHEMA directory TO watershed_staff;

GRANT USAGE ON SCHEMA extract_rows TO watershed_jobs;

GRANT USAGE ON SCHEMA extracts TO watershed_jobs;
GRANT USAGE ON SCHEMA extracts TO watershed_staff;

GRANT USAGE ON SCHEMA framework TO watershed_jobs;
GRANT USAGE ON SCHEMA framework TO watershed_staff;
GRANT USAGE ON SCHEMA framework TO watershed_public;

GRANT USAGE ON SCHEMA "national" TO watershed_jobs;
GRANT USAGE ON SCHEMA "national" TO watershed_staff;
GRANT USAGE ON SCHEMA "national" TO watershed_public;

GRANT USAGE ON SCHEMA places TO watershed_jobs;
GRANT USAGE ON SCHEMA places TO watershed_staff;
GRANT USAGE ON SCHEMA places TO watershed_public;

GRANT USAGE ON SCHEMA plans TO watershed_jobs;
GRANT USAGE ON SCHEMA plans TO watershed_staff;

REVOKE USAGE ON SCHEMA public FROM PUBLIC;

GRANT USAGE ON SCHEMA publication TO watershed_jobs;
GRANT USAGE ON SCHEMA publication TO watershed_staff;
GRANT USAGE ON SCHEMA publication TO watershed_public;

GRANT USAGE ON SCHEMA records TO watershed_jobs;
GRANT USAGE ON SCHEMA records TO watershed_staff;

GRANT USAGE ON SCHEMA returns TO watershed_jobs;

GRANT USAGE ON SCHEMA vawg TO watershed_jobs;
GRANT USAGE ON SCHEMA vawg TO watershed_staff;

REVOKE ALL ON FUNCTION audit.append(operation text, subject_kind text, subject_id text, reason text, details jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.append(operation text, subject_kind text, subject_id text, reason text, details jsonb) TO watershed_jobs;
GRANT ALL ON FUNCTION audit.append(operation text, subject_kind text, subject_id text, reason text, details jsonb) TO watershed_staff;

REVOKE ALL ON FUNCTION audit.canonical(fields text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.refuse_change() FROM PUBLIC;

REVOKE ALL ON FUNCTION audit.setting(name text) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.setting(name text) TO watershed_jobs;
GRANT ALL ON FUNCTION audit.setting(name text) TO watershed_staff;

REVOKE ALL ON FUNCTION clocks.may_see(row_force text, row_compartment text) FROM PUBLIC;
GRANT ALL ON FUNCTION clocks.may_see(row_force text, row_compartment text) TO watershed_staff;

REVOKE ALL ON FUNCTION directory.keep_barred() FROM PUBLIC;

GRANT SELECT,INSERT,UPDATE ON TABLE directory.appointment TO watershed_jobs;
GRANT SELECT ON TABLE directory.appointment TO watershed_staff;

GRANT INSERT(person_id) ON TABLE directory.appointment TO watershed_staff;

GRANT INSERT(role) ON TABLE directory.appointment TO watershed_staff;

GRANT INSERT(force) ON TABLE directory.appointment TO watershed_staff;

GRANT INSERT(request_id) ON TABLE directory.appointment TO watershed_staff;

GRANT INSERT(appointed_at) ON TABLE directory.appointment TO watershed_staff;

GRANT INSERT(appointed_by) ON TABLE directory.appointment TO watershed_staff;

GRANT UPDATE(ended_at) ON TABLE directory.appointment TO watershed_staff;

GRANT UPDATE(ended_by) ON TABLE directory.appointment TO watershed_staff;

GRANT SELECT,INSERT,DELETE ON TABLE directory.permission TO watershed_jobs;
GRANT SELECT ON TABLE directory.permission TO watershed_staff;

GRANT SELECT,INSERT,UPDATE ON TABLE directory.person TO watershed_jobs;
GRANT SELECT ON TABLE directory.person TO watershed_staff;

GRANT INSERT(issuer) ON TABLE directory.person TO watershed_staff;

GRANT INSERT(subject) ON TABLE directory.person TO watershed_staff;

GRANT INSERT(name) ON TABLE directory.person TO watershed_staff;

GRANT INSERT(organisation) ON TABLE directory.person TO watershed_staff;

GRANT UPDATE(disabled_at) ON TABLE directory.person TO watershed_staff;

REVOKE ALL ON FUNCTION directory.scope(relation text, verb text) FROM PUBLIC;
GRANT ALL ON FUNCTION directory.scope(relation text, verb text) TO watershed_staff;

REVOKE ALL ON FUNCTION extracts.refresh_statistics() FROM PUBLIC;
GRANT ALL ON FUNCTION extracts.refresh_statistics() TO watershed_jobs;

REVOKE ALL ON FUNCTION framework.refuse_change() FROM PUBLIC;

REVOKE ALL ON FUNCTION framework.refuse_late_entry() FROM PUBLIC;

REVOKE ALL ON FUNCTION "national".acting_person() FROM PUBLIC;
GRANT ALL ON FUNCTION "national".acting_person() TO watershed_jobs;
GRANT ALL ON FUNCTION "national".acting_person() TO watershed_staff;

REVOKE ALL ON FUNCTION "national".fill_in_once() FROM PUBLIC;

REVOKE ALL ON FUNCTION "national".guard_update() FROM PUBLIC;

REVOKE ALL ON FUNCTION "national".only_by_its_successor() FROM PUBLIC;

REVOKE ALL ON FUNCTION "national".only_into() FROM PUBLIC;

REVOKE ALL ON FUNCTION "national".only_with_its_recommendation() FROM PUBLIC;

REVOKE ALL ON FUNCTION "national".refuse_change() FROM PUBLIC;

REVOKE ALL ON FUNCTION plans.guard_action() FROM PUBLIC;

REVOKE ALL ON FUNCTION plans.guard_plan() FROM PUBLIC;

REVOKE ALL ON FUNCTION plans.refuse_change() FROM PUBLIC;

REVOKE ALL ON FUNCTION plans.tell_changed_in_brief() FROM PUBLIC;

REVOKE ALL ON FUNCTION plans.tell_in_brief(actions uuid[]) FROM PUBLIC;

GRANT SELECT,INSERT,UPDATE ON TABLE places.force TO watershed_jobs;
GRANT SELECT ON TABLE places.force TO watershed_staff;
GRANT SELECT ON TABLE places.force TO watershed_public;

REVOKE ALL ON FUNCTION plans.ties_to_force(of_force text) FROM PUBLIC;
GRANT ALL ON FUNCTION plans.ties_to_force(of_force text) TO watershed_staff;

REVOKE ALL ON FUNCTION publication.guard_release() FROM PUBLIC;

REVOKE ALL ON FUNCTION publication.only_by_its_successor() FROM PUBLIC;

REVOKE ALL ON FUNCTION publication.only_into_a_draft() FROM PUBLIC;

REVOKE ALL ON FUNCTION publication.person_key(name text) FROM PUBLIC;
GRANT ALL ON FUNCTION publication.person_key(name text) TO watershed_jobs;
GRANT ALL ON FUNCTION publication.person_key(name text) TO watershed_staff;

REVOKE ALL ON FUNCTION publication.refuse_change() FROM PUBLIC;

REVOKE ALL ON FUNCTION records.refuse_mixing() FROM PUBLIC;

GRANT SELECT ON TABLE audit.entry TO watershed_jobs;

GRANT SELECT ON TABLE audit.head TO watershed_jobs;

GRANT SELECT,UPDATE ON TABLE clocks.edition TO watershed_jobs;
GRANT SELECT ON TABLE clocks.edition TO watershed_staff;

GRANT SELECT ON TABLE clocks.moved_deadline TO watershed_staff;
GRANT SELECT,INSERT ON TABLE clocks.moved_deadline TO watershed_jobs;

GRANT SELECT ON TABLE clocks.notice TO watershed_staff;
GRANT SELECT,INSERT ON TABLE clocks.notice TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE clocks.pause TO watershed_staff;
GRANT SELECT,INSERT ON TABLE clocks.pause TO watershed_jobs;

GRANT UPDATE(to_at) ON TABLE clocks.pause TO watershed_staff;
GRANT UPDATE(to_at) ON TABLE clocks.pause TO watershed_jobs;

GRANT SELECT ON TABLE clocks.proclaimed_day TO watershed_public;
GRANT SELECT ON TABLE clocks.proclaimed_day TO watershed_staff;
GRANT SELECT,INSERT ON TABLE clocks.proclaimed_day TO watershed_jobs;

GRANT UPDATE(withdrawn_at) ON TABLE clocks.proclaimed_day TO watershed_jobs;

GRANT UPDATE(withdrawn_by) ON TABLE clocks.proclaimed_day TO watershed_jobs;

GRANT SELECT ON TABLE clocks.rule_version TO watershed_public;
GRANT SELECT,INSERT ON TABLE clocks.rule_version TO watershed_staff;
GRANT SELECT,INSERT ON TABLE clocks.rule_version TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE clocks.running TO watershed_staff;
GRANT SELECT,INSERT ON TABLE clocks.running TO watershed_jobs;

GRANT UPDATE(rule_version) ON TABLE clocks.running TO watershed_staff;
GRANT UPDATE(rule_version) ON TABLE clocks.running TO watershed_jobs;

GRANT UPDATE(deadline_at) ON TABLE clocks.running TO watershed_staff;
GRANT UPDATE(deadline_at) ON TABLE clocks.running TO watershed_jobs;

GRANT UPDATE(half_at) ON TABLE clocks.running TO watershed_staff;
GRANT UPDATE(half_at) ON TABLE clocks.running TO watershed_jobs;

GRANT UPDATE(three_quarters_at) ON TABLE clocks.running TO watershed_staff;
GRANT UPDATE(three_quarters_at) ON TABLE clocks.running TO watershed_jobs;

GRANT UPDATE(state) ON TABLE clocks.running TO watershed_staff;
GRANT UPDATE(state) ON TABLE clocks.running TO watershed_jobs;

GRANT UPDATE(closed_at) ON TABLE clocks.running TO watershed_staff;
GRANT UPDATE(closed_at) ON TABLE clocks.running TO watershed_jobs;

GRANT UPDATE(notices_sent) ON TABLE clocks.running TO watershed_jobs;

GRANT SELECT ON TABLE directory.appointment_request TO watershed_jobs;
GRANT SELECT ON TABLE directory.appointment_request TO watershed_staff;

GRANT INSERT(person_id) ON TABLE directory.appointment_request TO watershed_staff;

GRANT INSERT(role) ON TABLE directory.appointment_request TO watershed_staff;

GRANT INSERT(force) ON TABLE directory.appointment_request TO watershed_staff;

GRANT INSERT(reason) ON TABLE directory.appointment_request TO watershed_staff;

GRANT INSERT(asked_by) ON TABLE directory.appointment_request TO watershed_staff;

GRANT INSERT(asked_at) ON TABLE directory.appointment_request TO watershed_staff;

GRANT UPDATE(decision) ON TABLE directory.appointment_request TO watershed_staff;

GRANT UPDATE(decided_by) ON TABLE directory.appointment_request TO watershed_staff;

GRANT UPDATE(decided_at) ON TABLE directory.appointment_request TO watershed_staff;

GRANT SELECT ON TABLE directory.readmission TO watershed_staff;

GRANT INSERT(person_id) ON TABLE directory.readmission TO watershed_staff;

GRANT INSERT(reason) ON TABLE directory.readmission TO watershed_staff;

GRANT INSERT(asked_by) ON TABLE directory.readmission TO watershed_staff;

GRANT INSERT(asked_at) ON TABLE directory.readmission TO watershed_staff;

GRANT UPDATE(decision) ON TABLE directory.readmission TO watershed_staff;

GRANT UPDATE(decided_by) ON TABLE directory.readmission TO watershed_staff;

GRANT UPDATE(decided_at) ON TABLE directory.readmission TO watershed_staff;

GRANT DELETE ON TABLE directory.session TO watershed_jobs;
GRANT SELECT,INSERT,DELETE ON TABLE directory.session TO watershed_staff;

GRANT UPDATE(appointment_id) ON TABLE directory.session TO watershed_staff;

GRANT SELECT(seen_at) ON TABLE directory.session TO watershed_jobs;
GRANT UPDATE(seen_at) ON TABLE directory.session TO watershed_staff;

GRANT DELETE ON TABLE directory.sign_in TO watershed_jobs;
GRANT SELECT,INSERT,DELETE ON TABLE directory.sign_in TO watershed_staff;

GRANT SELECT(begun_at) ON TABLE directory.sign_in TO watershed_jobs;

GRANT SELECT,DELETE ON TABLE extracts.allegations TO watershed_jobs;

GRANT UPDATE(next_review_on) ON TABLE extracts.allegations TO watershed_jobs;

REVOKE ALL ON TABLE extract_rows.allegations FROM watershed_owner;

GRANT INSERT(part_id) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(case_ref) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(allegation_ref) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(subject_ref) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(subject_role) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(case_kind) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(recorded_on) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(category) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(vawg_flagged_on) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(vawg_flagged_by) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(victim_kind) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(victim_sex) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(outcome) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(action) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(outcome_on) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(retention_category) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT INSERT(next_review_on) ON TABLE extract_rows.allegations TO watershed_jobs;

GRANT SELECT,DELETE ON TABLE extracts.crimes TO watershed_jobs;
GRANT SELECT ON TABLE extracts.crimes TO watershed_staff;

GRANT UPDATE(next_review_on) ON TABLE extracts.crimes TO watershed_jobs;

REVOKE ALL ON TABLE extract_rows.crimes FROM watershed_owner;

GRANT INSERT(part_id) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(crime_ref) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(incident_ref) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(recorded_on) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(reported_on) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(reported_at) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(committed_from) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(committed_to) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(offence_code) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(offence_code_first) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(state) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(state_on) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(domestic_abuse) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(honour_based) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(child_sexual_abuse) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(online) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(location_type) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(retention_category) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT INSERT(next_review_on) ON TABLE extract_rows.crimes TO watershed_jobs;

GRANT SELECT,DELETE ON TABLE extracts.disclosures TO watershed_jobs;
GRANT SELECT ON TABLE extracts.disclosures TO watershed_staff;

GRANT UPDATE(next_review_on) ON TABLE extracts.disclosures TO watershed_jobs;

REVOKE ALL ON TABLE extract_rows.disclosures FROM watershed_owner;

GRANT INSERT(part_id) ON TABLE extract_rows.disclosures TO watershed_jobs;

GRANT INSERT(disclosure_ref) ON TABLE extract_rows.disclosures TO watershed_jobs;

GRANT INSERT(route) ON TABLE extract_rows.disclosures TO watershed_jobs;

GRANT INSERT(asked_by) ON TABLE extract_rows.disclosures TO watershed_jobs;

GRANT INSERT(applied_on) ON TABLE extract_rows.disclosures TO watershed_jobs;

GRANT INSERT(decision) ON TABLE extract_rows.disclosures TO watershed_jobs;

GRANT INSERT(decided_on) ON TABLE extract_rows.disclosures TO watershed_jobs;

GRANT INSERT(disclosed_on) ON TABLE extract_rows.disclosures TO watershed_jobs;

GRANT INSERT(person_at_risk_ref) ON TABLE extract_rows.disclosures TO watershed_jobs;

GRANT INSERT(subject_ref) ON TABLE extract_rows.disclosures TO watershed_jobs;

GRANT INSERT(retention_category) ON TABLE extract_rows.disclosures TO watershed_jobs;

GRANT INSERT(next_review_on) ON TABLE extract_rows.disclosures TO watershed_jobs;

GRANT SELECT,DELETE ON TABLE extracts.investigation_events TO watershed_jobs;
GRANT SELECT ON TABLE extracts.investigation_events TO watershed_staff;

GRANT UPDATE(next_review_on) ON TABLE extracts.investigation_events TO watershed_jobs;

REVOKE ALL ON TABLE extract_rows.investigation_events FROM watershed_owner;

GRANT INSERT(part_id) ON TABLE extract_rows.investigation_events TO watershed_jobs;

GRANT INSERT(crime_ref) ON TABLE extract_rows.investigation_events TO watershed_jobs;

GRANT INSERT(person_ref) ON TABLE extract_rows.investigation_events TO watershed_jobs;

GRANT INSERT(event) ON TABLE extract_rows.investigation_events TO watershed_jobs;

GRANT INSERT(happened_on) ON TABLE extract_rows.investigation_events TO watershed_jobs;

GRANT INSERT(happened_at) ON TABLE extract_rows.investigation_events TO watershed_jobs;

GRANT INSERT(retention_category) ON TABLE extract_rows.investigation_events TO watershed_jobs;

GRANT INSERT(next_review_on) ON TABLE extract_rows.investigation_events TO watershed_jobs;

GRANT SELECT,DELETE ON TABLE extracts.order_events TO watershed_jobs;
GRANT SELECT ON TABLE extracts.order_events TO watershed_staff;

GRANT UPDATE(next_review_on) ON TABLE extracts.order_events TO watershed_jobs;

REVOKE ALL ON TABLE extract_rows.order_events FROM watershed_owner;

GRANT INSERT(part_id) ON TABLE extract_rows.order_events TO watershed_jobs;

GRANT INSERT(order_ref) ON TABLE extract_rows.order_events TO watershed_jobs;

GRANT INSERT(event) ON TABLE extract_rows.order_events TO watershed_jobs;

GRANT INSERT(happened_on) ON TABLE extract_rows.order_events TO watershed_jobs;

GRANT INSERT(happened_at) ON TABLE extract_rows.order_events TO watershed_jobs;

GRANT INSERT(reason) ON TABLE extract_rows.order_events TO watershed_jobs;

GRANT INSERT(retention_category) ON TABLE extract_rows.order_events TO watershed_jobs;

GRANT INSERT(next_review_on) ON TABLE extract_rows.order_events TO watershed_jobs;

GRANT SELECT,DELETE ON TABLE extracts.orders TO watershed_jobs;
GRANT SELECT ON TABLE extracts.orders TO watershed_staff;

GRANT UPDATE(next_review_on) ON TABLE extracts.orders TO watershed_jobs;

REVOKE ALL ON TABLE extract_rows.orders FROM watershed_owner;

GRANT INSERT(part_id) ON TABLE extract_rows.orders TO watershed_jobs;

GRANT INSERT(order_ref) ON TABLE extract_rows.orders TO watershed_jobs;

GRANT INSERT(order_type) ON TABLE extract_rows.orders TO watershed_jobs;

GRANT INSERT(crime_ref) ON TABLE extract_rows.orders TO watershed_jobs;

GRANT INSERT(respondent_ref) ON TABLE extract_rows.orders TO watershed_jobs;

GRANT INSERT(protected_ref) ON TABLE extract_rows.orders TO watershed_jobs;

GRANT INSERT(sought_by) ON TABLE extract_rows.orders TO watershed_jobs;

GRANT INSERT(ends_on) ON TABLE extract_rows.orders TO watershed_jobs;

GRANT INSERT(retention_category) ON TABLE extract_rows.orders TO watershed_jobs;

GRANT INSERT(next_review_on) ON TABLE extract_rows.orders TO watershed_jobs;

GRANT SELECT,DELETE ON TABLE extracts.outcomes TO watershed_jobs;
GRANT SELECT ON TABLE extracts.outcomes TO watershed_staff;

GRANT UPDATE(next_review_on) ON TABLE extracts.outcomes TO watershed_jobs;

REVOKE ALL ON TABLE extract_rows.outcomes FROM watershed_owner;

GRANT INSERT(part_id) ON TABLE extract_rows.outcomes TO watershed_jobs;

GRANT INSERT(crime_ref) ON TABLE extract_rows.outcomes TO watershed_jobs;

GRANT INSERT(person_ref) ON TABLE extract_rows.outcomes TO watershed_jobs;

GRANT INSERT(outcome) ON TABLE extract_rows.outcomes TO watershed_jobs;

GRANT INSERT(outcome_on) ON TABLE extract_rows.outcomes TO watershed_jobs;

GRANT INSERT(ended_on) ON TABLE extract_rows.outcomes TO watershed_jobs;

GRANT INSERT(withdrawal_recorded_by) ON TABLE extract_rows.outcomes TO watershed_jobs;

GRANT INSERT(withdrawal_reason_asked) ON TABLE extract_rows.outcomes TO watershed_jobs;

GRANT INSERT(retention_category) ON TABLE extract_rows.outcomes TO watershed_jobs;

GRANT INSERT(next_review_on) ON TABLE extract_rows.outcomes TO watershed_jobs;

GRANT SELECT,DELETE ON TABLE extracts.survey_answers TO watershed_jobs;
GRANT SELECT ON TABLE extracts.survey_answers TO watershed_staff;

GRANT UPDATE(next_review_on) ON TABLE extracts.survey_answers TO watershed_jobs;

REVOKE ALL ON TABLE extract_rows.survey_answers FROM watershed_owner;

GRANT INSERT(part_id) ON TABLE extract_rows.survey_answers TO watershed_jobs;

GRANT INSERT(response_ref) ON TABLE extract_rows.survey_answers TO watershed_jobs;

GRANT INSERT(answered_in) ON TABLE extract_rows.survey_answers TO watershed_jobs;

GRANT INSERT(collected_by) ON TABLE extract_rows.survey_answers TO watershed_jobs;

GRANT INSERT(stage) ON TABLE extract_rows.survey_answers TO watershed_jobs;

GRANT INSERT(question) ON TABLE extract_rows.survey_answers TO watershed_jobs;

GRANT INSERT(answer) ON TABLE extract_rows.survey_answers TO watershed_jobs;

GRANT INSERT(age_band) ON TABLE extract_rows.survey_answers TO watershed_jobs;

GRANT INSERT(ethnic_group) ON TABLE extract_rows.survey_answers TO watershed_jobs;

GRANT INSERT(disability) ON TABLE extract_rows.survey_answers TO watershed_jobs;

GRANT INSERT(offence_group) ON TABLE extract_rows.survey_answers TO watershed_jobs;

GRANT INSERT(retention_category) ON TABLE extract_rows.survey_answers TO watershed_jobs;

GRANT INSERT(next_review_on) ON TABLE extract_rows.survey_answers TO watershed_jobs;

GRANT SELECT,DELETE ON TABLE extracts.suspect_identity TO watershed_jobs;

GRANT UPDATE(next_review_on) ON TABLE extracts.suspect_identity TO watershed_jobs;

REVOKE ALL ON TABLE extract_rows.suspect_identity FROM watershed_owner;

GRANT INSERT(part_id) ON TABLE extract_rows.suspect_identity TO watershed_jobs;

GRANT INSERT(crime_ref) ON TABLE extract_rows.suspect_identity TO watershed_jobs;

GRANT INSERT(person_ref) ON TABLE extract_rows.suspect_identity TO watershed_jobs;

GRANT INSERT(family_name) ON TABLE extract_rows.suspect_identity TO watershed_jobs;

GRANT INSERT(given_names) ON TABLE extract_rows.suspect_identity TO watershed_jobs;

GRANT INSERT(date_of_birth) ON TABLE extract_rows.suspect_identity TO watershed_jobs;

GRANT INSERT(postcode) ON TABLE extract_rows.suspect_identity TO watershed_jobs;

GRANT INSERT(pnc_id) ON TABLE extract_rows.suspect_identity TO watershed_jobs;

GRANT INSERT(retention_category) ON TABLE extract_rows.suspect_identity TO watershed_jobs;

GRANT INSERT(next_review_on) ON TABLE extract_rows.suspect_identity TO watershed_jobs;

GRANT SELECT,DELETE ON TABLE extracts.suspects TO watershed_jobs;
GRANT SELECT ON TABLE extracts.suspects TO watershed_staff;

GRANT UPDATE(next_review_on) ON TABLE extracts.suspects TO watershed_jobs;

REVOKE ALL ON TABLE extract_rows.suspects FROM watershed_owner;

GRANT INSERT(part_id) ON TABLE extract_rows.suspects TO watershed_jobs;

GRANT INSERT(crime_ref) ON TABLE extract_rows.suspects TO watershed_jobs;

GRANT INSERT(person_ref) ON TABLE extract_rows.suspects TO watershed_jobs;

GRANT INSERT(named_on) ON TABLE extract_rows.suspects TO watershed_jobs;

GRANT INSERT(sex) ON TABLE extract_rows.suspects TO watershed_jobs;

GRANT INSERT(age) ON TABLE extract_rows.suspects TO watershed_jobs;

GRANT INSERT(ethnicity_self) ON TABLE extract_rows.suspects TO watershed_jobs;

GRANT INSERT(ethnicity_officer) ON TABLE extract_rows.suspects TO watershed_jobs;

GRANT INSERT(works_for_police) ON TABLE extract_rows.suspects TO watershed_jobs;

GRANT INSERT(retention_category) ON TABLE extract_rows.suspects TO watershed_jobs;

GRANT INSERT(next_review_on) ON TABLE extract_rows.suspects TO watershed_jobs;

GRANT SELECT,DELETE ON TABLE extracts.victims TO watershed_jobs;
GRANT SELECT ON TABLE extracts.victims TO watershed_staff;

GRANT UPDATE(next_review_on) ON TABLE extracts.victims TO watershed_jobs;

REVOKE ALL ON TABLE extract_rows.victims FROM watershed_owner;

GRANT INSERT(part_id) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(crime_ref) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(person_ref) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(sex) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(gender_identity) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(age) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(ethnicity_self) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(ethnicity_officer) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(disability) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(sexual_orientation) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(religion) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(pregnant) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(relationship) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(specialist_support) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(retention_category) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT INSERT(next_review_on) ON TABLE extract_rows.victims TO watershed_jobs;

GRANT SELECT ON TABLE extracts.acceptance TO watershed_staff;
GRANT SELECT ON TABLE extracts.acceptance TO watershed_jobs;

GRANT INSERT(force) ON TABLE extracts.acceptance TO watershed_staff;

GRANT INSERT(profile) ON TABLE extracts.acceptance TO watershed_staff;

GRANT INSERT(profile_sha256) ON TABLE extracts.acceptance TO watershed_staff;

GRANT INSERT(as_at) ON TABLE extracts.acceptance TO watershed_staff;

GRANT INSERT(fewer) ON TABLE extracts.acceptance TO watershed_staff;

GRANT INSERT(files) ON TABLE extracts.acceptance TO watershed_staff;

GRANT INSERT(accepted_by) ON TABLE extracts.acceptance TO watershed_staff;

GRANT UPDATE(outcome) ON TABLE extracts.acceptance TO watershed_jobs;

GRANT UPDATE(package_id) ON TABLE extracts.acceptance TO watershed_jobs;

GRANT UPDATE(ended_at) ON TABLE extracts.acceptance TO watershed_jobs;

GRANT INSERT(covers_from) ON TABLE extracts.acceptance TO watershed_staff;

GRANT INSERT(covers_to) ON TABLE extracts.acceptance TO watershed_staff;

GRANT SELECT ON TABLE extracts.answer TO watershed_staff;
GRANT SELECT,INSERT ON TABLE extracts.answer TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE extracts.coverage TO watershed_jobs;
GRANT SELECT ON TABLE extracts.coverage TO watershed_staff;

GRANT SELECT,INSERT ON TABLE extracts.decision TO watershed_jobs;
GRANT SELECT ON TABLE extracts.decision TO watershed_staff;

GRANT INSERT(force) ON TABLE extracts.decision TO watershed_staff;

GRANT INSERT(file_sha256) ON TABLE extracts.decision TO watershed_staff;

GRANT INSERT(line) ON TABLE extracts.decision TO watershed_staff;

GRANT INSERT(decision) ON TABLE extracts.decision TO watershed_staff;

GRANT INSERT(reason) ON TABLE extracts.decision TO watershed_staff;

GRANT INSERT(decided_by) ON TABLE extracts.decision TO watershed_staff;

GRANT SELECT,INSERT ON TABLE extracts.file TO watershed_jobs;
GRANT SELECT ON TABLE extracts.file TO watershed_staff;

GRANT SELECT,INSERT ON TABLE extracts.finding TO watershed_jobs;
GRANT SELECT ON TABLE extracts.finding TO watershed_staff;

GRANT SELECT,INSERT ON TABLE extracts.intake TO watershed_jobs;
GRANT SELECT ON TABLE extracts.intake TO watershed_staff;

GRANT SELECT,INSERT ON TABLE extracts.made_up_force TO watershed_jobs;
GRANT SELECT ON TABLE extracts.made_up_force TO watershed_staff;

GRANT UPDATE(package_id) ON TABLE extracts.made_up_force TO watershed_jobs;

GRANT SELECT ON TABLE extracts.own_profile TO watershed_staff;
GRANT SELECT ON TABLE extracts.own_profile TO watershed_jobs;

GRANT INSERT(force) ON TABLE extracts.own_profile TO watershed_staff;

GRANT INSERT(name) ON TABLE extracts.own_profile TO watershed_staff;

GRANT INSERT(version) ON TABLE extracts.own_profile TO watershed_staff;

GRANT INSERT(content) ON TABLE extracts.own_profile TO watershed_staff;

GRANT INSERT(sha256) ON TABLE extracts.own_profile TO watershed_staff;

GRANT INSERT(made_by) ON TABLE extracts.own_profile TO watershed_staff;

GRANT SELECT,INSERT ON TABLE extracts.package TO watershed_jobs;
GRANT SELECT ON TABLE extracts.package TO watershed_staff;

GRANT SELECT,INSERT ON TABLE extracts.part TO watershed_jobs;
GRANT SELECT ON TABLE extracts.part TO watershed_staff;

GRANT UPDATE(valid_to) ON TABLE extracts.part TO watershed_jobs;

GRANT UPDATE(superseded_by) ON TABLE extracts.part TO watershed_jobs;

GRANT UPDATE(disposed_by) ON TABLE extracts.part TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE extracts.quarantine TO watershed_jobs;
GRANT SELECT ON TABLE extracts.quarantine TO watershed_staff;

GRANT SELECT ON TABLE extracts.question TO watershed_staff;
GRANT SELECT ON TABLE extracts.question TO watershed_jobs;

GRANT INSERT(force) ON TABLE extracts.question TO watershed_staff;

GRANT INSERT(quarter) ON TABLE extracts.question TO watershed_staff;

GRANT INSERT(as_at) ON TABLE extracts.question TO watershed_staff;

GRANT INSERT(vawg) ON TABLE extracts.question TO watershed_staff;

GRANT INSERT(characteristics) ON TABLE extracts.question TO watershed_staff;

GRANT INSERT(reason) ON TABLE extracts.question TO watershed_staff;

GRANT INSERT(asked_by) ON TABLE extracts.question TO watershed_staff;

GRANT UPDATE(state) ON TABLE extracts.question TO watershed_jobs;

GRANT UPDATE(answer_id) ON TABLE extracts.question TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE extracts.review TO watershed_jobs;

GRANT UPDATE(approved_by) ON TABLE extracts.review TO watershed_jobs;

GRANT UPDATE(carried_out_at) ON TABLE extracts.review TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE framework.entry TO watershed_jobs;
GRANT SELECT ON TABLE framework.entry TO watershed_staff;
GRANT SELECT ON TABLE framework.entry TO watershed_public;

GRANT SELECT ON TABLE framework.mapping TO watershed_jobs;
GRANT SELECT ON TABLE framework.mapping TO watershed_staff;
GRANT SELECT ON TABLE framework.mapping TO watershed_public;

GRANT INSERT(mapping) ON TABLE framework.mapping TO watershed_jobs;

GRANT INSERT(version) ON TABLE framework.mapping TO watershed_jobs;

GRANT INSERT(from_framework) ON TABLE framework.mapping TO watershed_jobs;

GRANT INSERT(from_version) ON TABLE framework.mapping TO watershed_jobs;

GRANT INSERT(to_framework) ON TABLE framework.mapping TO watershed_jobs;

GRANT INSERT(to_version) ON TABLE framework.mapping TO watershed_jobs;

GRANT INSERT(file) ON TABLE framework.mapping TO watershed_jobs;

GRANT INSERT(sha256) ON TABLE framework.mapping TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE framework.place TO watershed_jobs;
GRANT SELECT ON TABLE framework.place TO watershed_staff;
GRANT SELECT ON TABLE framework.place TO watershed_public;

GRANT SELECT ON TABLE framework.version TO watershed_jobs;
GRANT SELECT ON TABLE framework.version TO watershed_staff;
GRANT SELECT ON TABLE framework.version TO watershed_public;

GRANT INSERT(framework) ON TABLE framework.version TO watershed_jobs;

GRANT INSERT(version) ON TABLE framework.version TO watershed_jobs;

GRANT INSERT(file) ON TABLE framework.version TO watershed_jobs;

GRANT INSERT(sha256) ON TABLE framework.version TO watershed_jobs;

GRANT INSERT(title_en) ON TABLE framework.version TO watershed_jobs;

GRANT INSERT(title_cy) ON TABLE framework.version TO watershed_jobs;

GRANT INSERT(numbering) ON TABLE framework.version TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE "national".announcement TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".announcement TO watershed_staff;

GRANT SELECT(id) ON TABLE "national".announcement TO watershed_public;

GRANT SELECT(kind) ON TABLE "national".announcement TO watershed_public;

GRANT SELECT(title_en) ON TABLE "national".announcement TO watershed_public;

GRANT SELECT(title_cy) ON TABLE "national".announcement TO watershed_public;

GRANT SELECT(announced_on) ON TABLE "national".announcement TO watershed_public;

GRANT SELECT(due_on) ON TABLE "national".announcement TO watershed_public;

GRANT SELECT("precision") ON TABLE "national".announcement TO watershed_public;

GRANT SELECT(made_up) ON TABLE "national".announcement TO watershed_public;

GRANT UPDATE(came_on) ON TABLE "national".announcement TO watershed_jobs;
GRANT UPDATE(came_on) ON TABLE "national".announcement TO watershed_staff;
GRANT SELECT(came_on) ON TABLE "national".announcement TO watershed_public;

GRANT UPDATE(came_subject) ON TABLE "national".announcement TO watershed_jobs;
GRANT UPDATE(came_subject) ON TABLE "national".announcement TO watershed_staff;
GRANT SELECT(came_subject) ON TABLE "national".announcement TO watershed_public;

GRANT SELECT,INSERT ON TABLE "national".cut TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".cut TO watershed_staff;

GRANT SELECT,INSERT ON TABLE "national".engagement TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".engagement TO watershed_staff;

GRANT SELECT(id) ON TABLE "national".engagement TO watershed_public;

GRANT SELECT(force) ON TABLE "national".engagement TO watershed_public;

GRANT SELECT(organisation) ON TABLE "national".engagement TO watershed_public;

GRANT SELECT(by_and_for) ON TABLE "national".engagement TO watershed_public;

GRANT SELECT(asked_on) ON TABLE "national".engagement TO watershed_public;

GRANT SELECT(asked_en) ON TABLE "national".engagement TO watershed_public;

GRANT SELECT(asked_cy) ON TABLE "national".engagement TO watershed_public;

GRANT SELECT(payment) ON TABLE "national".engagement TO watershed_public;

GRANT SELECT(publish) ON TABLE "national".engagement TO watershed_public;

GRANT SELECT(made_up) ON TABLE "national".engagement TO watershed_public;

GRANT UPDATE(said_on) ON TABLE "national".engagement TO watershed_jobs;
GRANT UPDATE(said_on) ON TABLE "national".engagement TO watershed_staff;
GRANT SELECT(said_on) ON TABLE "national".engagement TO watershed_public;

GRANT UPDATE(said_en) ON TABLE "national".engagement TO watershed_jobs;
GRANT UPDATE(said_en) ON TABLE "national".engagement TO watershed_staff;
GRANT SELECT(said_en) ON TABLE "national".engagement TO watershed_public;

GRANT UPDATE(said_cy) ON TABLE "national".engagement TO watershed_jobs;
GRANT UPDATE(said_cy) ON TABLE "national".engagement TO watershed_staff;
GRANT SELECT(said_cy) ON TABLE "national".engagement TO watershed_public;

GRANT UPDATE(decision) ON TABLE "national".engagement TO watershed_jobs;
GRANT UPDATE(decision) ON TABLE "national".engagement TO watershed_staff;
GRANT SELECT(decision) ON TABLE "national".engagement TO watershed_public;

GRANT UPDATE(decided_on) ON TABLE "national".engagement TO watershed_jobs;
GRANT UPDATE(decided_on) ON TABLE "national".engagement TO watershed_staff;
GRANT SELECT(decided_on) ON TABLE "national".engagement TO watershed_public;

GRANT UPDATE(decision_en) ON TABLE "national".engagement TO watershed_jobs;
GRANT UPDATE(decision_en) ON TABLE "national".engagement TO watershed_staff;
GRANT SELECT(decision_en) ON TABLE "national".engagement TO watershed_public;

GRANT UPDATE(decision_cy) ON TABLE "national".engagement TO watershed_jobs;
GRANT UPDATE(decision_cy) ON TABLE "national".engagement TO watershed_staff;
GRANT SELECT(decision_cy) ON TABLE "national".engagement TO watershed_public;

GRANT SELECT,INSERT ON TABLE "national".finding TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".finding TO watershed_staff;

GRANT UPDATE(withdrawn_on) ON TABLE "national".finding TO watershed_jobs;
GRANT UPDATE(withdrawn_on) ON TABLE "national".finding TO watershed_staff;

GRANT UPDATE(withdrawn_reason) ON TABLE "national".finding TO watershed_jobs;
GRANT UPDATE(withdrawn_reason) ON TABLE "national".finding TO watershed_staff;

GRANT UPDATE(withdrawn_by) ON TABLE "national".finding TO watershed_jobs;
GRANT UPDATE(withdrawn_by) ON TABLE "national".finding TO watershed_staff;

GRANT SELECT,INSERT ON TABLE "national".home TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".home TO watershed_staff;

GRANT UPDATE(ended_on) ON TABLE "national".home TO watershed_jobs;
GRANT UPDATE(ended_on) ON TABLE "national".home TO watershed_staff;

GRANT UPDATE(ended_reason) ON TABLE "national".home TO watershed_jobs;
GRANT UPDATE(ended_reason) ON TABLE "national".home TO watershed_staff;

GRANT UPDATE(ended_by) ON TABLE "national".home TO watershed_jobs;
GRANT UPDATE(ended_by) ON TABLE "national".home TO watershed_staff;

GRANT UPDATE(ended_role) ON TABLE "national".home TO watershed_jobs;
GRANT UPDATE(ended_role) ON TABLE "national".home TO watershed_staff;

GRANT SELECT,INSERT ON TABLE "national".recommendation TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".recommendation TO watershed_staff;

GRANT SELECT(id) ON TABLE "national".recommendation TO watershed_public;

GRANT SELECT(source) ON TABLE "national".recommendation TO watershed_public;

GRANT SELECT(body) ON TABLE "national".recommendation TO watershed_public;

GRANT SELECT(reference) ON TABLE "national".recommendation TO watershed_public;

GRANT SELECT(title_en) ON TABLE "national".recommendation TO watershed_public;

GRANT SELECT(title_cy) ON TABLE "national".recommendation TO watershed_public;

GRANT SELECT(text_en) ON TABLE "national".recommendation TO watershed_public;

GRANT SELECT(text_cy) ON TABLE "national".recommendation TO watershed_public;

GRANT SELECT(made_on) ON TABLE "national".recommendation TO watershed_public;

GRANT SELECT(reply_due_on) ON TABLE "national".recommendation TO watershed_public;

GRANT SELECT(address) ON TABLE "national".recommendation TO watershed_public;

GRANT SELECT(made_up) ON TABLE "national".recommendation TO watershed_public;

GRANT UPDATE(closed_on) ON TABLE "national".recommendation TO watershed_jobs;
GRANT UPDATE(closed_on) ON TABLE "national".recommendation TO watershed_staff;
GRANT SELECT(closed_on) ON TABLE "national".recommendation TO watershed_public;

GRANT UPDATE(closed_en) ON TABLE "national".recommendation TO watershed_jobs;
GRANT UPDATE(closed_en) ON TABLE "national".recommendation TO watershed_staff;
GRANT SELECT(closed_en) ON TABLE "national".recommendation TO watershed_public;

GRANT UPDATE(closed_cy) ON TABLE "national".recommendation TO watershed_jobs;
GRANT UPDATE(closed_cy) ON TABLE "national".recommendation TO watershed_staff;
GRANT SELECT(closed_cy) ON TABLE "national".recommendation TO watershed_public;

GRANT SELECT,INSERT ON TABLE "national".recommendation_answer TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".recommendation_answer TO watershed_staff;

GRANT SELECT(id) ON TABLE "national".recommendation_answer TO watershed_public;

GRANT SELECT(recommendation_id) ON TABLE "national".recommendation_answer TO watershed_public;

GRANT SELECT(force) ON TABLE "national".recommendation_answer TO watershed_public;

GRANT SELECT(action_reference) ON TABLE "national".recommendation_answer TO watershed_public;

GRANT SELECT(measure) ON TABLE "national".recommendation_answer TO watershed_public;

GRANT SELECT(linked_on) ON TABLE "national".recommendation_answer TO watershed_public;

GRANT UPDATE(ended_on) ON TABLE "national".recommendation_answer TO watershed_jobs;
GRANT UPDATE(ended_on) ON TABLE "national".recommendation_answer TO watershed_staff;
GRANT SELECT(ended_on) ON TABLE "national".recommendation_answer TO watershed_public;

GRANT UPDATE(ended_reason) ON TABLE "national".recommendation_answer TO watershed_jobs;
GRANT UPDATE(ended_reason) ON TABLE "national".recommendation_answer TO watershed_staff;

GRANT UPDATE(ended_by) ON TABLE "national".recommendation_answer TO watershed_jobs;
GRANT UPDATE(ended_by) ON TABLE "national".recommendation_answer TO watershed_staff;

GRANT SELECT,INSERT ON TABLE "national".recommendation_force TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".recommendation_force TO watershed_staff;
GRANT SELECT ON TABLE "national".recommendation_force TO watershed_public;

GRANT SELECT,INSERT ON TABLE "national".recommendation_reply TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".recommendation_reply TO watershed_staff;

GRANT SELECT(recommendation_id) ON TABLE "national".recommendation_reply TO watershed_public;

GRANT SELECT(force) ON TABLE "national".recommendation_reply TO watershed_public;

GRANT SELECT(replied_on) ON TABLE "national".recommendation_reply TO watershed_public;

GRANT SELECT(stance) ON TABLE "national".recommendation_reply TO watershed_public;

GRANT SELECT(words_en) ON TABLE "national".recommendation_reply TO watershed_public;

GRANT SELECT(words_cy) ON TABLE "national".recommendation_reply TO watershed_public;

GRANT SELECT,INSERT ON TABLE "national".slip TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".slip TO watershed_staff;

GRANT SELECT(id) ON TABLE "national".slip TO watershed_public;

GRANT SELECT(announcement_id) ON TABLE "national".slip TO watershed_public;

GRANT SELECT(told_on) ON TABLE "national".slip TO watershed_public;

GRANT SELECT(due_on) ON TABLE "national".slip TO watershed_public;

GRANT SELECT("precision") ON TABLE "national".slip TO watershed_public;

GRANT SELECT(reason_en) ON TABLE "national".slip TO watershed_public;

GRANT SELECT(reason_cy) ON TABLE "national".slip TO watershed_public;

GRANT SELECT,INSERT ON TABLE "national".update TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".update TO watershed_staff;

GRANT SELECT(id) ON TABLE "national".update TO watershed_public;

GRANT SELECT(sequence) ON TABLE "national".update TO watershed_public;

GRANT UPDATE(state) ON TABLE "national".update TO watershed_jobs;
GRANT UPDATE(state) ON TABLE "national".update TO watershed_staff;
GRANT SELECT(state) ON TABLE "national".update TO watershed_public;

GRANT SELECT(period_from) ON TABLE "national".update TO watershed_public;

GRANT SELECT(period_to) ON TABLE "national".update TO watershed_public;

GRANT UPDATE(text_version) ON TABLE "national".update TO watershed_jobs;
GRANT UPDATE(text_version) ON TABLE "national".update TO watershed_staff;

GRANT UPDATE(made_up) ON TABLE "national".update TO watershed_jobs;
GRANT UPDATE(made_up) ON TABLE "national".update TO watershed_staff;
GRANT SELECT(made_up) ON TABLE "national".update TO watershed_public;

GRANT UPDATE(approved_at) ON TABLE "national".update TO watershed_jobs;
GRANT UPDATE(approved_at) ON TABLE "national".update TO watershed_staff;

GRANT UPDATE(approved_by) ON TABLE "national".update TO watershed_jobs;
GRANT UPDATE(approved_by) ON TABLE "national".update TO watershed_staff;

GRANT UPDATE(approved_by_key) ON TABLE "national".update TO watershed_jobs;
GRANT UPDATE(approved_by_key) ON TABLE "national".update TO watershed_staff;

GRANT UPDATE(approved_person) ON TABLE "national".update TO watershed_jobs;
GRANT UPDATE(approved_person) ON TABLE "national".update TO watershed_staff;

GRANT UPDATE(published_at) ON TABLE "national".update TO watershed_jobs;
GRANT UPDATE(published_at) ON TABLE "national".update TO watershed_staff;
GRANT SELECT(published_at) ON TABLE "national".update TO watershed_public;

GRANT UPDATE(published_by) ON TABLE "national".update TO watershed_jobs;
GRANT UPDATE(published_by) ON TABLE "national".update TO watershed_staff;

GRANT SELECT(corrects) ON TABLE "national".update TO watershed_public;

GRANT SELECT(reason_en) ON TABLE "national".update TO watershed_public;

GRANT SELECT(reason_cy) ON TABLE "national".update TO watershed_public;

GRANT SELECT,INSERT ON TABLE "national".update_correction TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".update_correction TO watershed_staff;
GRANT SELECT ON TABLE "national".update_correction TO watershed_public;

GRANT SELECT,INSERT ON TABLE "national".update_file TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".update_file TO watershed_staff;
GRANT SELECT ON TABLE "national".update_file TO watershed_public;

GRANT SELECT,INSERT ON TABLE "national".update_move TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".update_move TO watershed_staff;

GRANT SELECT,INSERT ON TABLE "national".update_text TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE "national".update_text TO watershed_staff;

GRANT SELECT,INSERT ON TABLE plans.acknowledgement TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE plans.acknowledgement TO watershed_staff;

GRANT SELECT,INSERT ON TABLE plans.action TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(reference) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(national_action) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(pillars) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(source) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(kind) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(local_action) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(start_on) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(due_on) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(strategic_lead_post) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(strategic_lead_person) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(owner_post) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(owner_person) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(partners) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(outcome_measure) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(no_measure_reason) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(equality_assessment) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(equality_assessed_on) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(scrutiny_body) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(scrutiny_decision) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(scrutiny_decided_on) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(publish) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(public_en) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(public_cy) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(state) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(state_since) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(baseline_start_on) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(baseline_due_on) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(baseline_action) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(baseline_adopted_on) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(claimed_grade) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(claimed_on) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(claimed_role) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(claimed_person) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(verified_grade) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(verified_on) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(verified_role) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(verified_person) ON TABLE plans.action TO watershed_staff;

GRANT UPDATE(row_version) ON TABLE plans.action TO watershed_staff;

GRANT SELECT,INSERT ON TABLE plans.attachment TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE plans.attachment TO watershed_staff;

GRANT SELECT ON TABLE plans.brief TO watershed_jobs;
GRANT SELECT ON TABLE plans.brief TO watershed_staff;

GRANT SELECT,INSERT ON TABLE plans.evidence TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE plans.evidence TO watershed_staff;

GRANT SELECT,DELETE ON TABLE plans.mailbox TO watershed_jobs;

GRANT INSERT(role) ON TABLE plans.mailbox TO watershed_jobs;

GRANT INSERT(force) ON TABLE plans.mailbox TO watershed_jobs;

GRANT INSERT(address),UPDATE(address) ON TABLE plans.mailbox TO watershed_jobs;

GRANT UPDATE(set_at) ON TABLE plans.mailbox TO watershed_jobs;

GRANT UPDATE(set_by) ON TABLE plans.mailbox TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE plans.move TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE plans.move TO watershed_staff;

GRANT SELECT,INSERT ON TABLE plans.notice TO watershed_jobs;
GRANT SELECT ON TABLE plans.notice TO watershed_staff;

GRANT UPDATE(read_at) ON TABLE plans.notice TO watershed_staff;

GRANT UPDATE(mailed_at) ON TABLE plans.notice TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE plans.plan TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE plans.plan TO watershed_staff;

GRANT UPDATE(adopted_on) ON TABLE plans.plan TO watershed_staff;

GRANT UPDATE(row_version) ON TABLE plans.plan TO watershed_staff;

GRANT SELECT,INSERT ON TABLE plans.reply TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE plans.reply TO watershed_staff;

GRANT SELECT,INSERT ON TABLE plans.report TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE plans.report TO watershed_staff;

GRANT SELECT,INSERT ON TABLE plans.revision TO watershed_jobs;
GRANT SELECT,INSERT ON TABLE plans.revision TO watershed_staff;

GRANT SELECT,INSERT ON TABLE plans.sheet_mapping TO watershed_staff;

GRANT UPDATE(mapping) ON TABLE plans.sheet_mapping TO watershed_staff;

GRANT UPDATE(set_at) ON TABLE plans.sheet_mapping TO watershed_staff;

GRANT UPDATE(set_by) ON TABLE plans.sheet_mapping TO watershed_staff;

GRANT SELECT,INSERT ON TABLE publication.correction TO watershed_jobs;
GRANT SELECT ON TABLE publication.correction TO watershed_staff;
GRANT SELECT ON TABLE publication.correction TO watershed_public;

GRANT SELECT,INSERT ON TABLE publication.release TO watershed_jobs;
GRANT SELECT ON TABLE publication.release TO watershed_staff;
GRANT SELECT ON TABLE publication.release TO watershed_public;

GRANT UPDATE(state) ON TABLE publication.release TO watershed_jobs;

GRANT UPDATE(checked_by) ON TABLE publication.release TO watershed_jobs;

GRANT UPDATE(checked_at) ON TABLE publication.release TO watershed_jobs;

GRANT UPDATE(published_by) ON TABLE publication.release TO watershed_jobs;

GRANT UPDATE(published_by_key) ON TABLE publication.release TO watershed_jobs;

GRANT UPDATE(published_at) ON TABLE publication.release TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE publication.release_file TO watershed_jobs;
GRANT SELECT ON TABLE publication.release_file TO watershed_staff;
GRANT SELECT ON TABLE publication.release_file TO watershed_public;

GRANT SELECT,INSERT ON TABLE publication.release_part TO watershed_jobs;
GRANT SELECT ON TABLE publication.release_part TO watershed_staff;

GRANT SELECT,INSERT,UPDATE ON TABLE records.code TO watershed_jobs;
GRANT SELECT ON TABLE records.code TO watershed_staff;

GRANT SELECT,INSERT ON TABLE records.part TO watershed_jobs;
GRANT SELECT ON TABLE records.part TO watershed_staff;

GRANT UPDATE(superseded_by) ON TABLE records.part TO watershed_jobs;

GRANT UPDATE(superseded_at) ON TABLE records.part TO watershed_jobs;

GRANT SELECT ON TABLE records.coverage TO watershed_jobs;
GRANT SELECT ON TABLE records.coverage TO watershed_staff;

GRANT SELECT,INSERT ON TABLE records.file TO watershed_jobs;
GRANT SELECT ON TABLE records.file TO watershed_staff;

GRANT SELECT,INSERT ON TABLE records.outcome TO watershed_jobs;
GRANT SELECT ON TABLE records.outcome TO watershed_staff;

GRANT SELECT,INSERT ON TABLE records.published_outcome TO watershed_jobs;
GRANT SELECT ON TABLE records.published_outcome TO watershed_staff;

GRANT SELECT,INSERT ON TABLE records.quarantine TO watershed_jobs;
GRANT SELECT ON TABLE records.quarantine TO watershed_staff;

GRANT SELECT,INSERT ON TABLE records.quarantine_group TO watershed_jobs;
GRANT SELECT ON TABLE records.quarantine_group TO watershed_staff;

GRANT SELECT,INSERT ON TABLE records.recorded_crime TO watershed_jobs;
GRANT SELECT ON TABLE records.recorded_crime TO watershed_staff;

GRANT SELECT,INSERT ON TABLE records.repeated_outcome TO watershed_jobs;
GRANT SELECT ON TABLE records.repeated_outcome TO watershed_staff;

GRANT SELECT,INSERT ON TABLE records.restatement TO watershed_jobs;
GRANT SELECT ON TABLE records.restatement TO watershed_staff;

GRANT SELECT,INSERT ON TABLE records.stop_and_search TO watershed_jobs;
GRANT SELECT ON TABLE records.stop_and_search TO watershed_staff;

GRANT SELECT,INSERT ON TABLE records.street TO watershed_jobs;
GRANT SELECT ON TABLE records.street TO watershed_staff;

GRANT SELECT,INSERT ON TABLE returns.built TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE returns.built_file TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE returns.key TO watershed_jobs;

GRANT UPDATE(withdrawn_at) ON TABLE returns.key TO watershed_jobs;

GRANT UPDATE(withdrawn_by) ON TABLE returns.key TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE returns.received TO watershed_jobs;

GRANT UPDATE(superseded_by) ON TABLE returns.received TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE returns.received_file TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE returns.turned_back TO watershed_jobs;

GRANT SELECT,INSERT ON TABLE vawg.definition TO watershed_jobs;
GRANT SELECT ON TABLE vawg.definition TO watershed_staff;

GRANT SELECT,INSERT ON TABLE vawg.offence TO watershed_jobs;
GRANT SELECT ON TABLE vawg.offence TO watershed_staff;

ALTER DEFAULT PRIVILEGES FOR ROLE watershed_owner REVOKE ALL ON TYPES  FROM PUBLIC;

ALTER DEFAULT PRIVILEGES FOR ROLE watershed_owner REVOKE ALL ON FUNCTIONS  FROM PUBLIC;
