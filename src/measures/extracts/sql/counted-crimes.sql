-- Crimes that a definition of violence against women and girls chooses, by the victim who brings each furthest in (ME-80, ME-81).
-- grain: one row per force and crime, of the parts that were current on the day
-- $1 definition, $2 the parts of crimes, by number, whose crimes are looked at. Every table is told them: one force's rows are
-- then found by an index however many others are held.
-- A blank sex, or a crime without a victim row, is an unknown sex.
insert into counted_crime
with definition as (select * from vawg.definition where id = $1),
offence as (select code, offence_group from vawg.offence where definition_id = $1),
-- The longer code wins, also where it takes a sub-class out of its class.
chosen as (
  select crime.part_id, crime.force, crime.crime_ref, crime.recorded_on, crime.location_type,
    crime.child_sexual_abuse = 'yes' as child_sexual_abuse,
    case when whole.code is null then class.offence_group else whole.offence_group end as offence_group,
    definition.sexes, definition.unknown_sex, definition.girls_under_years, definition.girls,
    definition.child_sexual_abuse as child_sexual_abuse_rule, definition.men
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
  select chosen.part_id, chosen.force, chosen.crime_ref, victim.person_ref, recorded_on,
    coalesce(offence_group, 'by-flag') as offence, location_type,
    case
      when coalesce(victim.sex, 'not-known') in ('not-known', 'not-asked', 'declined', 'not-held')
        then case unknown_sex when 'left-out' then 'left-out' else 'sex-unknown' end
      when not victim.sex = any(sexes) then case men when 'beside' then 'beside' else 'left-out' end
      when victim.age < girls_under_years and girls <> 'within'
        then case girls when 'apart' then 'girls' else 'left-out' end
      when chosen.child_sexual_abuse and child_sexual_abuse_rule <> 'within'
        then case child_sexual_abuse_rule when 'apart' then 'child-sexual-abuse' else 'left-out' end
      else 'counted'
    end as standing
  from chosen
  left join extracts.victims as victim on victim.part_id = chosen.part_id and victim.crime_ref = chosen.crime_ref
    and victim.part_id = any($2)
),
-- A crime with several victims is counted once, with the victim who brings it furthest in; of several, the first reference.
standing as (
  select distinct on (part_id, crime_ref) part_id, force, crime_ref, person_ref, standing, recorded_on,
    offence, location_type
  from judged
  order by part_id, crime_ref,
    array_position(array['counted', 'girls', 'child-sexual-abuse', 'sex-unknown', 'beside', 'left-out'], standing),
    person_ref collate "C"
)
select part_id, force, crime_ref, person_ref, standing, recorded_on, offence, location_type
from standing
where standing <> 'left-out'
