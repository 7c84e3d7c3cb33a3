-- Outcomes that the police gave to crimes of some types, by group, in the month they were given (ME-41).
-- grain: one row per force, month of outcome and outcome group
-- $1 parts that make the selection; $2 crime types counted (slugs); $3 outcomes counted (slugs) and $4 their groups, in step.
-- nulls: an outcome without a crime id, or whose crime is in no street part of the selection, has no type and is left out.
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
crime as (
  select distinct held.place, street.crime_id
  from records.street
  join held on held.id = street.part_id and held.dataset = 'police-uk-street'
  join counted_type on counted_type.code = street.crime_type
  where street.crime_id is not null
),
-- The same outcome of the same crime published again in the same month counts once.
assigned as (
  select distinct held.place, held.period_from, outcome.crime_id, outcome.outcome
  from records.outcome
  join held on held.id = outcome.part_id and held.dataset = 'police-uk-outcomes'
  join crime on crime.place = held.place and crime.crime_id = outcome.crime_id
),
cell as (
  select assigned.place, assigned.period_from, outcome_group.name, count(*) as outcomes
  from assigned
  join outcome_group on outcome_group.code = assigned.outcome
  group by assigned.place, assigned.period_from, outcome_group.name
)
select place as force, to_char(period_from, 'YYYY-MM') as month, 'outcome=' || name as breakdown,
  outcomes::integer as numerator, (sum(outcomes) over (partition by place, period_from))::integer as denominator
from cell
