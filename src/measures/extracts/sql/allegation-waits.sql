-- Days from the record of a case to the end of all that was alleged in it, cases that still run as at the day (ME-90).
-- grain: one row per force, kind of case, days and whether the case ended
-- $1 the parts of allegations of the period, $2 the day as at which.
-- A case that is finished without a day has no days and is left out; so is one that ended before it was recorded.
with ended as (
  select allegation.force, case case_kind when 'complaint' then 'complaint' else 'conduct' end as kind, case_ref,
    min(recorded_on) as recorded_on, bool_and(outcome not in ('ongoing', 'not-known')) as finished,
    case when bool_and(outcome_on is not null) then max(outcome_on) end as ended_on
  from extracts.allegations as allegation
  where allegation.part_id = any($1::integer[]) and vawg_flagged_on is not null
  group by 1, 2, 3
)
select force, kind as stage, case when finished then ended_on else $2::date end - recorded_on as days, finished as ended,
  count(*)::integer as count
from ended
where case when finished then ended_on else $2::date end >= recorded_on
group by 1, 2, 3, 4
