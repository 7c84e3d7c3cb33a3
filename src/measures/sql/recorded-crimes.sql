-- Crimes recorded, for a rate per resident (ME-40).
-- grain: one row per force and month
-- $1 parts that make the selection (records.part.id); $2 crime types counted (slugs of records.code).
-- nulls: a row without a crime id is a crime of its own, because nothing can join it to another.
with held as (
  select id, place, period_from from records.part where id = any ($1::integer[]) and dataset = 'police-uk-street'
),
counted_type as (
  select code from records.code where list = 'crime-type' and slug = any ($2::text[])
),
counted_row as (
  select held.place, held.period_from, street.crime_id
  from records.street
  join held on held.id = street.part_id
  join counted_type on counted_type.code = street.crime_type
),
-- Published twice counts once, in its first month.
crime as (
  select place, min(period_from) as recorded_on from counted_row where crime_id is not null group by place, crime_id
  union all
  select place, period_from from counted_row where crime_id is null
)
select place as force, to_char(recorded_on, 'YYYY-MM') as month, '' as breakdown,
  count(*)::integer as numerator, null::integer as denominator
from crime
group by place, recorded_on
