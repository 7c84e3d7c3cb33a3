-- Suspects of crimes recorded in the period who were arrested, by how they were released before charge, and days on bail (ME-112, ME-113).
-- grain: one row per force, release, conditions of bail, days and whether bail ended
-- $1 and $2 first and last day of the period, $3 the day as at which, $4 the parts of crimes of the period.
-- A suspect is a reference of the force, counted once. Bail or release implies an arrest; events that name nobody count for
-- nobody. Bail of the day of the charge or later is not bail before charge.
with crime as (
  select part_id, force, crime_ref, charged_on, closed_on
  from counted_crime
  where standing = 'counted' and recorded_on between $1 and $2
),
step as (
  select crime.*, event.person_ref, event.event, event.happened_on
  from crime
  join extracts.investigation_events as event on event.part_id = crime.part_id and event.crime_ref = crime.crime_ref
  where event.part_id = any($4::integer[]) and event.event in ('arrested', 'charged', 'released-under-investigation',
    'bailed', 'bailed-with-conditions', 'bailed-without-conditions', 'bail-ended')
),
-- Where no charge of a crime names a person, its charge is that of everybody in it.
naming as (
  select part_id, crime_ref, bool_or(person_ref is not null) filter (where event = 'charged') as charge_names
  from step group by 1, 2
),
suspect as (
  select part_id, crime_ref, force, person_ref, closed_on,
    coalesce(min(happened_on) filter (where event = 'charged'),
      case when not coalesce(bool_or(charge_names), false) then charged_on end) as charged_on
  from step join naming using (part_id, crime_ref)
  where person_ref is not null
  group by part_id, crime_ref, force, person_ref, closed_on, step.charged_on
),
taken as (
  select suspect.*, step.event, step.happened_on,
    step.event in ('bailed', 'bailed-with-conditions', 'bailed-without-conditions')
      and (suspect.charged_on is null or step.happened_on < suspect.charged_on) as is_bail
  from suspect
  join step on step.part_id = suspect.part_id and step.crime_ref = suspect.crime_ref and step.person_ref = suspect.person_ref
),
person as (
  select force, person_ref,
    min(happened_on) filter (where is_bail) as bailed_on,
    bool_or(is_bail and event = 'bailed-with-conditions') as with_conditions,
    bool_or(is_bail and event = 'bailed-without-conditions') as without_conditions,
    bool_or(event = 'released-under-investigation') as under_investigation
  from taken
  group by 1, 2
  having bool_or(is_bail or event in ('arrested', 'released-under-investigation'))
),
-- Bail given on one day for several crimes is one bail, which ends when it has ended for all of them.
bail as (
  select force, person_ref, part_id, crime_ref,
    least(charged_on, case when closed_on >= bailed_on then closed_on end,
      min(happened_on) filter (where event in ('bail-ended', 'released-under-investigation') and happened_on >= bailed_on)
    ) as ended_on
  from taken join person using (force, person_ref)
  where bailed_on is not null
  group by force, person_ref, part_id, crime_ref, charged_on, closed_on, bailed_on
  having bool_or(is_bail and happened_on = bailed_on)
),
ended as (
  select force, person_ref, case when bool_and(ended_on is not null) then max(ended_on) end as ended_on
  from bail group by 1, 2
),
released as (
  select person.force,
    case when bailed_on is not null then 'bailed' when under_investigation then 'under-investigation' else 'neither' end as release,
    case when bailed_on is null then null when with_conditions then 'with' when without_conditions then 'without'
      else 'not-known' end as conditions,
    coalesce(ended_on, $3::date) - bailed_on as days,
    case when bailed_on is not null then ended_on is not null end as ended
  from person left join ended using (force, person_ref)
)
select force, release, conditions, case when days >= 0 then days end as days, case when days >= 0 then ended end as ended,
  count(*)::integer as count
from released
group by 1, 2, 3, 4, 5
