-- Outcomes given in the period to counted crimes, each crime and outcome once, also those replaced since (ME-84).
-- grain: one row per force and outcome
-- $1 and $2 first and last day of the period, $3 the parts that the crimes were chosen from. Crimes recorded before the fact table begins are not in it.
select crime.force, 'given=' || lower(outcome.outcome) as cell,
  count(distinct (crime.part_id, crime.crime_ref))::integer as count
from counted_crime as crime
join extracts.outcomes as outcome on outcome.part_id = crime.part_id and outcome.crime_ref = crime.crime_ref
where crime.standing = 'counted' and outcome.outcome_on between $1 and $2 and outcome.part_id = any($3::integer[])
group by 1, 2
