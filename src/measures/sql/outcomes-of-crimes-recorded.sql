-- What became of crimes recorded in a month: charged, another outcome, or none yet (ME-43).
-- grain: one row per force, month of record and status
-- $1 parts that make the selection; $2 crime types counted (slugs); $3 outcomes counted (slugs) and $4 their groups, in step.
-- nulls: a crime without an id cannot be followed and is left out; an outcome without one belongs to no crime.
with held as (
  select id, dataset, place, period_from from records.part where id = any ($1::integer[])
),
counted_type as (
  select code from records.code where list = 'crime-type' and slug = any ($2::text[])
),
outcome_group as (
  select code.code, listed.name
  from unnest($3::text[], $4::text[]) as listed (slug, name)
  join records.code on code.list = 'outcome' and code.slug = listed.slug
),
-- Published twice counts once, in its first month.
crime as (
  select held.place, street.crime_id, min(held.period_from) as recorded_on
  from records.street
  join held on held.id = street.part_id and held.dataset = 'police-uk-street'
  join counted_type on counted_type.code = street.crime_type
  where street.crime_id is not null
  group by held.place, street.crime_id
),
-- A crime with several outcomes is charged if any of them is a charge, in whatever order they came.
finished as (
  select held.place, outcome.crime_id, bool_or(outcome_group.name = 'charged') as charged
  from records.outcome
  join held on held.id = outcome.part_id and held.dataset = 'police-uk-outcomes'
  join outcome_group on outcome_group.code = outcome.outcome
  where outcome.crime_id is not null
  group by held.place, outcome.crime_id
),
cell as (
  select crime.place, crime.recorded_on,
    case finished.charged when true then 'charged' when false then 'other-outcome' else 'no-outcome' end as status,
    count(*) as crimes
  from crime
  left join finished on finished.place = crime.place and finished.crime_id = crime.crime_id
  group by 1, 2, 3
)
select place as force, to_char(recorded_on, 'YYYY-MM') as month, 'status=' || status as breakdown,
  crimes::integer as numerator, (sum(crimes) over (partition by place, recorded_on))::integer as denominator
from cell
