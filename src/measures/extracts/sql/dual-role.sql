-- Victims of crimes recorded in the period who are named as suspects too, and by whom they were named (ME-87).
-- grain: one row per force and role
-- $1 and $2 first and last day of the period, $3 first day of the twelve months to its end, $4 the parts of crimes of those months.
-- Counted, never decided: somebody looks at each case. A counter-allegation is one by a suspect of a crime against her.
with woman as (
  select distinct force, person_ref from counted_crime
  where standing = 'counted' and person_ref is not null and recorded_on between $1 and $2
),
-- Few women are named as suspects. They are found first, so that everything below is about few.
named as materialized (
  select suspect.force, suspect.person_ref, suspect.part_id, suspect.crime_ref
  from extracts.suspects as suspect
  join extracts.crimes as crime on crime.part_id = suspect.part_id and crime.crime_ref = suspect.crime_ref
    and crime.part_id = any($4) and crime.state = 'recorded' and crime.recorded_on between $3 and $2
  where suspect.part_id = any($4::integer[]) and (suspect.force, suspect.person_ref) in (select force, person_ref from woman)
),
-- Suspects of crimes against those women.
accuser as (
  select distinct crime.force, crime.person_ref as woman_ref, suspect.person_ref as accuser_ref
  from (select distinct force, person_ref from named) as accused
  join counted_crime as crime on crime.force = accused.force and crime.person_ref = accused.person_ref
    and crime.standing = 'counted' and crime.recorded_on between $3 and $2
  join extracts.suspects as suspect on suspect.part_id = crime.part_id and suspect.crime_ref = crime.crime_ref
    and suspect.part_id = any($4)
),
accused as (
  select named.force, named.person_ref,
    bool_or(arrest.person_ref is not null) as arrested,
    bool_or(accuser.accuser_ref is not null) as countered,
    bool_or(accuser.accuser_ref is not null and arrest.person_ref is not null) as counter_arrested
  from named
  left join extracts.investigation_events as arrest on arrest.part_id = named.part_id and arrest.crime_ref = named.crime_ref
    and arrest.person_ref = named.person_ref and arrest.event = 'arrested' and arrest.part_id = any($4)
  left join extracts.victims as victim on victim.part_id = named.part_id and victim.crime_ref = named.crime_ref
    and victim.part_id = any($4)
  left join accuser on accuser.force = named.force and accuser.woman_ref = named.person_ref
    and accuser.accuser_ref = victim.person_ref
  group by 1, 2
)
select woman.force, 'role=' || role as cell, count(*)::integer as count
from woman
left join accused on accused.force = woman.force and accused.person_ref = woman.person_ref
cross join lateral unnest(array_remove(array[
  'victim',
  case when accused.person_ref is not null then 'also-suspect' end,
  case when accused.arrested then 'also-arrested' end,
  case when accused.countered then 'counter-alleged' end,
  case when accused.counter_arrested then 'counter-arrested' end
], null)) as role
group by 1, 2
