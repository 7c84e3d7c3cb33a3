-- Charges as the outcome files publish them, row by row and crime by crime, for a reconciliation (ME-60).
-- grain: one row per force and financial year (named by the year it begins in)
-- $1 parts that make the selection; $2 outcomes that are a charge (slugs); $3 the one that is part of another case (slug).
-- nulls: a row without a crime id is in the rows and counts as a crime of its own.
with held as (
  select id, place, (extract(year from period_from - interval '3 months'))::integer as year_begins
  from records.part
  where id = any ($1::integer[]) and dataset = 'police-uk-outcomes'
),
charge as (
  select held.place, held.year_begins, outcome.crime_id, code.slug
  from records.outcome
  join held on held.id = outcome.part_id
  join records.code on code.list = 'outcome' and code.code = outcome.outcome
  where code.slug = any ($2::text[])
)
select place, year_begins as "yearBegins", count(*)::integer as rows,
  (count(*) filter (where slug = $3::text))::integer as "ofAnotherCase",
  (count(distinct crime_id) + count(*) filter (where crime_id is null))::integer as crimes
from charge
group by place, year_begins
