-- How a force's spreadsheets are read, remembered from one to the next. Who reaches it is reference/access-matrix.yaml.

-- grain: one row per force whose spreadsheet was accepted: what its headings, ratings and statuses mean
create table plans.sheet_mapping (
  force text primary key references places.force (slug),
  -- { "headings": { … }, "ratings": { … }, "statuses": { … }, "months": … }, as src/sheets/mapping.ts reads it
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  set_at timestamptz not null,
  set_by uuid not null references directory.person (id)
);
alter table plans.sheet_mapping enable row level security;
alter table plans.sheet_mapping force row level security;
create policy staff_read on plans.sheet_mapping for select to watershed_staff
  using ((select directory.scope('plans.sheet_mapping', 'select')) = 'own-force'
    and force = (select audit.setting('force')));
create policy staff_add on plans.sheet_mapping for insert to watershed_staff
  with check ((select directory.scope('plans.sheet_mapping', 'insert')) = 'own-force'
    and force = (select audit.setting('force')));
create policy staff_change on plans.sheet_mapping for update to watershed_staff
  using ((select directory.scope('plans.sheet_mapping', 'update')) = 'own-force'
    and force = (select audit.setting('force')))
  with check ((select directory.scope('plans.sheet_mapping', 'update')) = 'own-force'
    and force = (select audit.setting('force')));
grant select, insert, update (mapping, set_at, set_by) on plans.sheet_mapping to watershed_staff;
