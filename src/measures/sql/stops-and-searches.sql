-- Stops and searches by recorded sex and self-defined ethnicity (ME-46).
-- grain: one row per force, month, ethnicity group and sex
-- $1 parts that make the selection; $2 ethnicities (slugs) and $3 their groups, in step.
-- nulls: a sex or ethnicity that is missing, or that no group holds, counts as not-recorded.
with held as (
  select id, place, period_from from records.part
  where id = any ($1::integer[]) and dataset = 'police-uk-stop-and-search'
),
ethnicity_group as (
  select code.code, listed.name
  from unnest($2::text[], $3::text[]) as listed (slug, name)
  join records.code on code.list = 'ethnicity' and code.slug = listed.slug
),
cell as (
  select held.place, held.period_from, coalesce(ethnicity_group.name, 'not-recorded') as ethnicity,
    coalesce(sex.slug, 'not-recorded') as sex, count(*) as stops
  from records.stop_and_search
  join held on held.id = stop_and_search.part_id
  left join ethnicity_group on ethnicity_group.code = stop_and_search.ethnicity
  left join records.code as sex on sex.list = 'sex' and sex.code = stop_and_search.sex
  group by 1, 2, 3, 4
)
select place as force, to_char(period_from, 'YYYY-MM') as month,
  'ethnicity=' || ethnicity || ';sex=' || sex as breakdown,
  stops::integer as numerator, (sum(stops) over (partition by place, period_from))::integer as denominator
from cell
