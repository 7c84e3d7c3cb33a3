-- Running clocks at the staff door: who sees and changes a force's clocks, and who records a checked rule, is
-- reference/access-matrix.yaml through directory.scope. What lies in a walled compartment needs its clearance besides.

drop policy staff_of_force on clocks.running;
drop policy staff_of_clock on clocks.pause;
drop policy staff_of_force on clocks.notice;
drop policy staff_of_force on clocks.moved_deadline;
drop policy staff_log on clocks.moved_deadline;

create policy staff_read on clocks.running for select to watershed_staff
  using ((select directory.scope('clocks.running', 'select')) = 'own-force' and clocks.may_see(force, compartment));
create policy staff_start on clocks.running for insert to watershed_staff
  with check ((select directory.scope('clocks.running', 'insert')) = 'own-force' and clocks.may_see(force, compartment));
create policy staff_change on clocks.running for update to watershed_staff
  using ((select directory.scope('clocks.running', 'update')) = 'own-force' and clocks.may_see(force, compartment))
  with check ((select directory.scope('clocks.running', 'update')) = 'own-force' and clocks.may_see(force, compartment));

-- A pause is seen with its clock.
create policy staff_read on clocks.pause for select to watershed_staff
  using ((select directory.scope('clocks.pause', 'select')) = 'own-force'
    and exists (select from clocks.running as r where r.id = clock_id));
create policy staff_begin on clocks.pause for insert to watershed_staff
  with check ((select directory.scope('clocks.pause', 'insert')) = 'own-force'
    and exists (select from clocks.running as r where r.id = clock_id));
create policy staff_end on clocks.pause for update to watershed_staff
  using ((select directory.scope('clocks.pause', 'update')) = 'own-force'
    and exists (select from clocks.running as r where r.id = clock_id))
  with check ((select directory.scope('clocks.pause', 'update')) = 'own-force'
    and exists (select from clocks.running as r where r.id = clock_id));

create policy staff_read on clocks.notice for select to watershed_staff
  using ((select directory.scope('clocks.notice', 'select')) = 'own-force' and clocks.may_see(force, compartment));
-- Only the program moves deadlines, when a rule or the calendar changes.
create policy staff_read on clocks.moved_deadline for select to watershed_staff
  using ((select directory.scope('clocks.moved_deadline', 'select')) = 'own-force' and clocks.may_see(force, compartment));
revoke insert on clocks.moved_deadline from watershed_staff;

-- CL-35: what is law stays open to every door; an administrator adds a version, in their own name.
create policy staff_record on clocks.rule_version for insert to watershed_staff
  with check ((select directory.scope('clocks.rule_version', 'insert')) = 'every-force'
    and recorded_by = audit.setting('actor'));
grant insert on clocks.rule_version to watershed_staff;
