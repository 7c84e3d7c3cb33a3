-- Whose hand: the role in which a home was attached and ended, and which person of the directory a deadline is given to.

-- Null of what was attached before roles were kept.
alter table national.home add column role text check (role ~ '\S');
alter table national.home add column ended_role text
  check (ended_role is null or (ended_role ~ '\S' and ended_on is not null));
drop trigger home_is_told_once on national.home;
create trigger home_is_told_once before update on national.home
  for each row execute function national.fill_in_once('{ended_on,ended_reason,ended_by,ended_role}');
grant update (ended_role) on national.home to watershed_jobs, watershed_staff;

-- Two people may have one name; whose deadline it is, is a question of the id. The name stays as it was when the clock started.
alter table clocks.running add column person_id uuid references directory.person (id)
  check (person_id is null or person is not null);
