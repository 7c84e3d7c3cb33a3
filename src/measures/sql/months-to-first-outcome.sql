-- Whole months from the month of record to the month of the first outcome, counted so that any median can be taken (ME-44).
-- grain: one row per force, month of record and number of months; `lag=none` where no outcome is held
-- $1 parts that make the selection; $2 crime types counted (slugs); $3 outcomes counted (slugs).
-- nulls: a crime without an id cannot be followed and is left out; an outcome without one belongs to no crime.
with held as (
  select id, dataset, place, period_from from records.part where id = any ($1::integer[])
),
counted_type as (
  select code from records.code where list = 'crime-type' and slug = any ($2::text[])
),
counted_outcome as (
  select code from records.code where list = 'outcome' and slug = any ($3::text[])
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
first_outcome as (
  select held.place, outcome.crime_id, min(held.period_from) as assigned_on
  from records.outcome
  join held on held.id = outcome.part_id and held.dataset = 'police-uk-outcomes'
  join counted_outcome on counted_outcome.code = outcome.outcome
  where outcome.crime_id is not null
  group by held.place, outcome.crime_id
),
-- An outcome published before the crime's own row counts as the same month.
followed as (
  select crime.place, crime.recorded_on,
    greatest(0, (extract(year from first_outcome.assigned_on) - extract(year from crime.recorded_on)) * 12
      + extract(month from first_outcome.assigned_on) - extract(month from crime.recorded_on))::integer as months,
    first_outcome.assigned_on is null as waiting
  from crime
  left join first_outcome on first_outcome.place = crime.place and first_outcome.crime_id = crime.crime_id
),
cell as (
  select place, recorded_on, case when waiting then 'none' else months::text end as months, count(*) as crimes
  from followed
  group by 1, 2, 3
)
select place as force, to_char(recorded_on, 'YYYY-MM') as month, 'lag=' || months as breakdown,
  crimes::integer as numerator, (sum(crimes) over (partition by place, recorded_on))::integer as denominator
from cell
