-- Allegations of violence and abuse by police recorded in the period: cases, allegations and people apart (ME-90).
-- grain: one row per force, kind of case and fact; the unit is part of the fact
-- $1 the parts of allegations of the period.
-- Only cases marked as VAWG. An allegation against several people is finished when it is finished for all of them. Rows
-- without a person count as allegations and cases, not as people.
with marked as (
  select allegation.*, case case_kind when 'complaint' then 'complaint' else 'conduct' end as kind,
    outcome not in ('ongoing', 'not-known') as finished,
    outcome not in ('ongoing', 'not-known') and coalesce(action, 'not-known') = 'no-further-action' as no_action,
    coalesce(action, '') in ('dismissed', 'would-have-been-dismissed') as dismissed
  from extracts.allegations as allegation
  where allegation.part_id = any($1::integer[]) and vawg_flagged_on is not null
),
unit as (
  select force, kind, 'case' as unit, bool_and(finished) as finished, bool_and(no_action) as no_action,
    bool_or(dismissed) as dismissed
  from marked group by force, kind, case_ref
  union all
  select force, kind, 'allegation', bool_and(finished), bool_and(no_action), bool_or(dismissed)
  from marked group by force, kind, case_ref, allegation_ref
  union all
  select force, kind, 'person', bool_and(finished), bool_and(no_action), bool_or(dismissed)
  from marked where subject_ref is not null group by force, kind, subject_ref
)
select force, 'kind=' || kind || ';' || unit || '=' || fact as cell, count(*)::integer as count
from unit
cross join lateral unnest(array_remove(array[
  'recorded',
  case when finished then 'finished' end,
  case when finished and no_action then 'no-action' end,
  case when dismissed then 'dismissed' end,
  case when dismissed and finished then 'finished-dismissed' end
], null)) as fact
group by 1, 2
