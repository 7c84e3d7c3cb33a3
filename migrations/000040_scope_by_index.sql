-- What a transaction may touch is asked by every statement of the staff door, once for each table that it names. Compared as text, a
-- person's id is found in no index, so each asking read every appointment of the country. Compared as an id it is one look into
-- appointment_current. Whoever is named by something that is no id reaches nothing: the statement fails. DI-2, DI-3.
create or replace function directory.scope(relation text, verb text) returns text
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
      where held.person_id = audit.setting('person')::uuid
        and held.role = allowed.role
        and held.force is not distinct from audit.setting('force')
        and held.ended_at is null
        and person.disabled_at is null
    )
);
