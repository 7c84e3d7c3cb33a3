-- Crimes that a definition of violence against women and girls chooses, with what became of each (ME-80, ME-81, ME-82).
-- grain: one row per force and crime, of the parts that were current on the day
-- $1 definition, $2 the parts of crimes, by number, whose crimes are looked at. Every table is told them: one force's rows are
-- then found by an index however many others are held.
-- A blank sex, or a crime without a victim row, is an unknown sex. Blank characteristics are the category "blank".
insert into counted_crime
with definition as (select * from vawg.definition where id = $1),
offence as (select code, offence_group from vawg.offence where definition_id = $1),
-- The longer code wins, also where it takes a sub-class out of its class.
chosen as (
  select crime.*, definition.sexes, definition.unknown_sex, definition.girls_under_years, definition.girls,
    definition.child_sexual_abuse as child_sexual_abuse_rule, definition.men,
    case when whole.code is null then class.offence_group else whole.offence_group end as offence_group
  from extracts.crimes as crime
  cross join definition
  left join offence as whole on whole.code = crime.offence_code
  left join offence as class on class.code = left(crime.offence_code, 3)
  where crime.part_id = any($2::integer[]) and crime.state = 'recorded'
    and (case when whole.code is null then class.offence_group else whole.offence_group end is not null
      or ('domestic-abuse' = any(definition.flags) and crime.domestic_abuse = 'yes')
      or ('honour-based' = any(definition.flags) and crime.honour_based = 'yes')
      or ('child-sexual-abuse' = any(definition.flags) and crime.child_sexual_abuse = 'yes'))
),
judged as (
  select chosen.part_id, chosen.crime_ref, victim.person_ref,
    case
      when coalesce(victim.sex, 'not-known') in ('not-known', 'not-asked', 'declined', 'not-held')
        then case unknown_sex when 'left-out' then 'left-out' else 'sex-unknown' end
      when not victim.sex = any(sexes) then case men when 'beside' then 'beside' else 'left-out' end
      when victim.age < girls_under_years and girls <> 'within'
        then case girls when 'apart' then 'girls' else 'left-out' end
      when chosen.child_sexual_abuse = 'yes' and child_sexual_abuse_rule <> 'within'
        then case child_sexual_abuse_rule when 'apart' then 'child-sexual-abuse' else 'left-out' end
      else 'counted'
    end as standing
  from chosen
  left join extracts.victims as victim on victim.part_id = chosen.part_id and victim.crime_ref = chosen.crime_ref
    and victim.part_id = any($2)
),
-- A crime with several victims is counted once, with the victim who brings it furthest in; of several, the first reference.
standing as (
  select distinct on (part_id, crime_ref) part_id, crime_ref, person_ref, standing
  from judged
  order by part_id, crime_ref,
    array_position(array['counted', 'girls', 'child-sexual-abuse', 'sex-unknown', 'beside', 'left-out'], standing),
    person_ref collate "C"
),
named as (
  select suspect.part_id, suspect.crime_ref, min(suspect.named_on) as named_on
  from extracts.suspects as suspect where suspect.part_id = any($2)
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
  from extracts.investigation_events as event where event.part_id = any($2)
  group by 1, 2
),
given as (
  select outcome.part_id, outcome.crime_ref, min(outcome_on) filter (where outcome in ('1', '1A')) as charged_on
  from extracts.outcomes as outcome where outcome.part_id = any($2)
  group by 1, 2
),
-- The outcome that stands: not ended, and the latest given; of one day, the last code in order.
held as (
  select distinct on (outcome.part_id, outcome.crime_ref) outcome.part_id, outcome.crime_ref, outcome, outcome_on
  from extracts.outcomes as outcome
  where outcome.part_id = any($2) and ended_on is null
  order by outcome.part_id, outcome.crime_ref, outcome_on desc, outcome collate "C" desc
),
followed as (
  select chosen.part_id, chosen.force, chosen.crime_ref, standing.person_ref, standing.standing, chosen.recorded_on,
    coalesce(chosen.offence_group, 'by-flag') as offence, chosen.location_type,
    held.outcome, case when held.outcome not in ('1', '1A') then held.outcome_on end as closed_on,
    named.crime_ref is not null as has_suspect, named.named_on,
    taken.arrested_on, taken.interviewed_on, taken.referred_on, taken.convicted_on, taken.court_on,
    least(taken.charged_on, given.charged_on) as charged_on
  from chosen
  join standing on standing.part_id = chosen.part_id and standing.crime_ref = chosen.crime_ref
  left join named on named.part_id = chosen.part_id and named.crime_ref = chosen.crime_ref
  left join taken on taken.part_id = chosen.part_id and taken.crime_ref = chosen.crime_ref
  left join given on given.part_id = chosen.part_id and given.crime_ref = chosen.crime_ref
  left join held on held.part_id = chosen.part_id and held.crime_ref = chosen.crime_ref
  where standing.standing <> 'left-out'
)
select followed.part_id, followed.force, followed.crime_ref, followed.person_ref, followed.standing, followed.recorded_on,
  followed.offence,
  coalesce(victim.sex, 'blank') as sex,
  case when victim.age is null then 'blank' when victim.age < 18 then 'under-18' when victim.age < 25 then '18-24'
    when victim.age < 35 then '25-34' when victim.age < 55 then '35-54' else '55-over' end as age,
  case when victim.ethnicity_self is null then 'blank'
    when victim.ethnicity_self ~ '^[WMABO][0-9]$' then (array['white', 'mixed', 'asian', 'black', 'other'])
      [position(left(victim.ethnicity_self, 1) in 'WMABO')]
    else victim.ethnicity_self end as ethnicity,
  coalesce(lower(victim.ethnicity_officer), 'blank') as ethnicity_officer,
  coalesce(victim.disability, 'blank') as disability,
  coalesce(victim.sexual_orientation, 'blank') as sexual_orientation,
  coalesce(victim.religion, 'blank') as religion,
  named_on, arrested_on, interviewed_on, referred_on, charged_on, convicted_on, court_on, closed_on,
  array_remove(array[
    'stage=recorded',
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
      else 'known' end
  ], null) as facts
from followed
left join extracts.victims as victim on victim.part_id = followed.part_id and victim.crime_ref = followed.crime_ref
  and victim.person_ref = followed.person_ref and victim.part_id = any($2)
