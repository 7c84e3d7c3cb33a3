-- Outcomes given in the period to counted crimes, each crime and outcome once, also those replaced since (ME-84).
-- grain: one row per force and outcome
-- $1 and $2 first and last day of the period, $3 the parts that the crimes were chosen from. Crimes recorded before the first of them are
-- not in it.
with given as (
  select distinct outcome.part_id, outcome.crime_ref, lower(outcome.outcome) as outcome
  from extracts.outcomes as outcome
  where outcome.outcome_on between $1 and $2 and outcome.part_id = any($3::integer[])
)
select crime.force, 'given=' || given.outcome as cell, count(*)::integer as count
from counted_crime as crime
join given on given.part_id = crime.part_id and given.crime_ref = crime.crime_ref
where crime.standing = 'counted'
group by 1, 2
