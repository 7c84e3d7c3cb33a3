-- Letting somebody sign in again who was barred takes two administrators, as an appointment does.

-- grain: one row per time that an administrator asked for somebody to be let in again. DI-11: another one decides.
create table directory.readmission (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references directory.person (id),
  reason text not null check (reason ~ '\S'),
  asked_by uuid not null references directory.person (id),
  asked_at timestamptz not null,
  decision text check (decision in ('approved', 'refused')),
  decided_by uuid references directory.person (id),
  decided_at timestamptz check (decided_at >= asked_at),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (asked_by <> person_id and decided_by <> person_id and decided_by <> asked_by)
);
create unique index readmission_open on directory.readmission (person_id) where decision is null;

alter table directory.readmission enable row level security;
alter table directory.readmission force row level security;
create policy staff_by_matrix on directory.readmission for select to watershed_staff
  using ((select directory.scope('directory.readmission', 'select')) = 'every-force');
create policy staff_ask on directory.readmission for insert to watershed_staff
  with check ((select directory.scope('directory.readmission', 'insert')) = 'every-force'
    and asked_by::text = audit.setting('person') and decision is null);
create policy staff_decide on directory.readmission for update to watershed_staff
  using ((select directory.scope('directory.readmission', 'update')) = 'every-force' and decision is null)
  with check (decided_by::text = audit.setting('person'));
grant select, insert (person_id, reason, asked_by, asked_at), update (decision, decided_by, decided_at)
  on directory.readmission to watershed_staff;

-- A policy cannot compare a row with what it was. So the staff door may bar somebody at once, and let them in again only where
-- two administrators agreed on it after they were barred. Jobs hold the database already and are not asked.
create function directory.keep_barred() returns trigger
  language plpgsql
  set search_path = ''
as $$
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
create trigger keep_barred before update of disabled_at on directory.person
  for each row when (old.disabled_at is not null and new.disabled_at is null)
  execute function directory.keep_barred();
