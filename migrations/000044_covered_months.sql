-- What a person accepts says which months the package covers too: of those a month without rows is empty, not missing.
alter table extracts.acceptance
  add column covers_from date check (extract(day from covers_from) = 1),
  add column covers_to date check (extract(day from covers_to) = 1),
  add check ((covers_from is null) = (covers_to is null)),
  add check (covers_from <= covers_to);
comment on column extracts.acceptance.covers_from is 'First day of the first month that the package is said to cover; null where nothing was said.';
comment on column extracts.acceptance.covers_to is 'First day of the last month that the package is said to cover.';
grant insert (covers_from, covers_to) on extracts.acceptance to watershed_staff;
