-- What became of the period's counted crimes, and the characteristics of the victims they are counted by (ME-82, ME-83).
-- grain: one row per counted crime of the period and of the one before it
-- $1 first day of the period before, $2 last day of the period, $3 the parts of crimes of both, $4 those of the period itself.
-- Of crimes of the period before, only that they were recorded is told: how much was known of their victims is all that is asked.
-- Blank characteristics are the category "blank". Facts are one text, a space between each: rows with the same facts are grouped
-- by it at a fraction of what an array costs.
insert into followed_crime
with named as (
  select suspect.part_id, suspect.crime_ref, min(suspect.named_on) as named_on
  from extracts.suspects as suspect where suspect.part_id = any($4::integer[])
  group by 1, 2
),
taken as (
  select event.part_id, event.crime_ref,
    min(happened_on) filter (where event = 'arrested') as arrested_on,
    min(happened_on) filter (where event in ('interviewed-in-custody', 'interviewed-voluntarily')) as interviewed_on,
    min(happened_on) filter (where event = 'referred-to-prosecutor') as referred_on,
    min(happened_on) filter (where event = 'charged') as charged_on,
    min(happened_on) filter (where event = 'convicted') as convicted_on,
    min(happened_on) filter (where event in ('convicted', 'acquitted', 'discontinued')) as court_on
  from extracts.investigation_events as event where event.part_id = any($4)
  group by 1, 2
),
given as (
  select outcome.part_id, outcome.crime_ref, min(outcome_on) as charged_on
  from extracts.outcomes as outcome where outcome.part_id = any($4) and outcome in ('1', '1A')
  group by 1, 2
),
-- The outcome that stands: not ended, and the latest given; of one day, the last code in order.
held as (
  select distinct on (outcome.part_id, outcome.crime_ref) outcome.part_id, outcome.crime_ref, outcome, outcome_on
  from extracts.outcomes as outcome
  where outcome.part_id = any($4) and ended_on is null
  order by outcome.part_id, outcome.crime_ref, outcome_on desc, outcome collate "C" desc
),
followed as (
  select crime.part_id, crime.force, crime.crime_ref, crime.person_ref, crime.recorded_on, crime.offence, crime.location_type,
    crime.part_id = any($4) as in_period, held.outcome, case when held.outcome not in ('1', '1A') then held.outcome_on end as closed_on,
    named.crime_ref is not null as has_suspect, named.named_on,
    taken.arrested_on, taken.interviewed_on, taken.referred_on, taken.convicted_on, taken.court_on,
    least(taken.charged_on, given.charged_on) as charged_on
  from counted_crime as crime
  left join named on named.part_id = crime.part_id and named.crime_ref = crime.crime_ref
  left join taken on taken.part_id = crime.part_id and taken.crime_ref = crime.crime_ref
  left join given on given.part_id = crime.part_id and given.crime_ref = crime.crime_ref
  left join held on held.part_id = crime.part_id and held.crime_ref = crime.crime_ref
  where crime.standing = 'counted' and crime.recorded_on between $1 and $2
)
select followed.part_id, followed.force, followed.crime_ref, followed.recorded_on, followed.offence,
  case when victim.age is null then 'blank' when victim.age < 18 then 'under-18' when victim.age < 25 then '18-24'
    when victim.age < 35 then '25-34' when victim.age < 55 then '35-54' else '55-over' end as age,
  coalesce(victim.disability, 'blank') as disability,
  case when victim.ethnicity_self is null then 'blank'
    when victim.ethnicity_self ~ '^[WMABO][0-9]$' then (array['white', 'mixed', 'asian', 'black', 'other'])
      [position(left(victim.ethnicity_self, 1) in 'WMABO')]
    else victim.ethnicity_self end as ethnicity,
  coalesce(lower(victim.ethnicity_officer), 'blank') as ethnicity_officer,
  coalesce(victim.religion, 'blank') as religion,
  coalesce(victim.sexual_orientation, 'blank') as sexual_orientation,
  named_on, arrested_on, interviewed_on, referred_on, charged_on, court_on, closed_on,
  case when not in_period then 'stage=recorded' else concat_ws(' ', 'stage=recorded',
    case when has_suspect or coalesce(arrested_on, interviewed_on, referred_on, charged_on, convicted_on) is not null
      then 'stage=named' end,
    case when arrested_on is not null then 'stage=arrested' end,
    case when interviewed_on is not null then 'stage=interviewed' end,
    case when referred_on is not null then 'stage=referred' end,
    case when coalesce(charged_on, convicted_on) is not null then 'stage=charged' end,
    case when convicted_on is not null then 'stage=convicted' end,
    'outcome=' || lower(coalesce(outcome, 'none')),
    'place=' || case when location_type in ('public-open', 'public-indoor', 'transport') then 'public'
      when location_type in ('home', 'other-private') then 'private' when location_type = 'online' then 'online'
      else 'unknown' end
    || ';relationship=' || case when victim.relationship = 'stranger' then 'stranger'
      when coalesce(victim.relationship, 'not-known') in ('not-known', 'not-asked', 'not-held') then 'unknown'
      else 'known' end) end as facts
from followed
left join extracts.victims as victim on victim.part_id = followed.part_id and victim.crime_ref = followed.crime_ref
  and victim.person_ref = followed.person_ref and victim.part_id = any($3::integer[])
