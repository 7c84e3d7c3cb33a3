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
),
kept as (
  select place, year_begins, count(*) as rows, count(*) filter (where slug = $3::text) as of_another_case,
    count(distinct crime_id) + count(*) filter (where crime_id is null) as crimes
  from charge
  group by place, year_begins
),
-- Rows that the import left out because they repeat a crime, month and outcome: published all the same.
repeated as (
  select held.place, held.year_begins, sum(repeated_outcome.rows) as rows,
    coalesce(sum(repeated_outcome.rows) filter (where code.slug = $3::text), 0) as of_another_case
  from records.repeated_outcome
  join held on held.id = repeated_outcome.part_id
  join records.code on code.list = 'outcome' and code.code = repeated_outcome.outcome
  where code.slug = any ($2::text[])
  group by held.place, held.year_begins
)
select kept.place, kept.year_begins as "yearBegins", (kept.rows + coalesce(repeated.rows, 0))::integer as rows,
  (kept.of_another_case + coalesce(repeated.of_another_case, 0))::integer as "ofAnotherCase",
  kept.crimes::integer as crimes
from kept
left join repeated on repeated.place = kept.place and repeated.year_begins = kept.year_begins
