-- Victims and suspects of crimes recorded in the period, by how often in the twelve months to its end (ME-86).
-- grain: one row per force, role and how often
-- $1 and $2 first and last day of the period, $3 first day of the twelve months, $4 the parts of crimes of those months.
-- A person is a reference of the force. A crime without a victim row names nobody.
with crime as not materialized (
  select force, part_id, crime_ref, person_ref, recorded_on from counted_crime
  where standing = 'counted' and recorded_on between $3 and $2
),
victim as (
  select force, person_ref, count(*) as crimes
  from crime
  where person_ref is not null
  group by 1, 2
  having bool_or(recorded_on >= $1)
),
-- Serial: against two women or more. That the first and the last of some references differ says that there are two, and needs no
-- sorting of each person's, as counting distinct ones does.
suspect as (
  select crime.force, suspect.person_ref,
    min(crime.crime_ref collate "C") <> max(crime.crime_ref collate "C") as repeated,
    coalesce(min(crime.person_ref collate "C") <> max(crime.person_ref collate "C"), false) as serial
  from crime
  join extracts.suspects as suspect on suspect.part_id = crime.part_id and suspect.crime_ref = crime.crime_ref
    and suspect.part_id = any($4::integer[])
  group by 1, 2
  having bool_or(crime.recorded_on >= $1)
)
select force, case when crimes > 1 then 'victim=repeat' else 'victim=once' end as cell, count(*)::integer as count
from victim group by 1, 2
union all
select force, case when serial then 'suspect=serial' when repeated then 'suspect=repeat' else 'suspect=once' end,
  count(*)::integer
from suspect group by 1, 2
