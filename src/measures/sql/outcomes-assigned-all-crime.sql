-- Outcomes that the police gave to crimes of any type, by group, in the month they were given (ME-42).
-- grain: one row per force, month of outcome and outcome group
-- $1 parts that make the selection; $2 outcomes counted (slugs) and $3 their groups, in step.
-- nulls: an outcome without a crime id counts by itself, because nothing can show it to be a repetition.
with held as (
  select id, place, period_from from records.part where id = any ($1::integer[]) and dataset = 'police-uk-outcomes'
),
outcome_group as (
  select code.code, listed.name
  from unnest($2::text[], $3::text[]) as listed (slug, name)
  join records.code on code.list = 'outcome' and code.slug = listed.slug
),
counted_row as (
  select held.place, held.period_from, outcome.crime_id, outcome.outcome, outcome_group.name
  from records.outcome
  join held on held.id = outcome.part_id
  join outcome_group on outcome_group.code = outcome.outcome
),
-- The same outcome of the same crime published again in the same month counts once.
assigned as (
  select place, period_from, name from counted_row where crime_id is not null
  group by place, period_from, crime_id, outcome, name
  union all
  select place, period_from, name from counted_row where crime_id is null
),
cell as (
  select place, period_from, name, count(*) as outcomes from assigned group by place, period_from, name
)
select place as force, to_char(period_from, 'YYYY-MM') as month, 'outcome=' || name as breakdown,
  outcomes::integer as numerator, (sum(outcomes) over (partition by place, period_from))::integer as denominator
from cell
