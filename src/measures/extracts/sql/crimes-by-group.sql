-- Counted crimes recorded in the period by characteristics of the victim, one or two at a time, and by fact (ME-83).
-- grain: one row per set of characteristics, group and fact; the forces together
-- $1 and $2 first and last day of the period, $3 the facts that are counted, $4 the forces. Pairs of
-- characteristics are written in where the braces are: all are counted in one reading of the crimes.
-- Blank and unknown groups are groups like any other; a characteristic outside of a set is null, and concat_ws leaves it out.
with alike as (
  select distinct facts from followed_crime where recorded_on between $1 and $2 and force = any($4::text[])
),
-- Crimes differ in far fewer ways by the facts that are counted than by all.
cut as (
  select facts, (select string_agg(fact, ' ') from unnest(string_to_array(facts, ' ')) as fact where fact = any($3::text[])) as counted
  from alike
),
grouped as (
  select age, disability, ethnicity, ethnicity_officer, religion, sexual_orientation, counted, count(*) as crimes
  from followed_crime join cut using (facts)
  where recorded_on between $1 and $2 and force = any($4)
  group by counted, grouping sets (
    (age), (disability), (ethnicity), (ethnicity_officer), (religion), (sexual_orientation) {pairs})
)
select
  concat_ws(';', case when age is not null then 'age' end, case when disability is not null then 'disability' end,
    case when ethnicity is not null then 'ethnicity' end, case when ethnicity_officer is not null then 'ethnicity-officer' end,
    case when religion is not null then 'religion' end, case when sexual_orientation is not null then 'sexual-orientation' end
  ) as by,
  concat_ws(';', 'age=' || age, 'disability=' || disability, 'ethnicity=' || ethnicity, 'ethnicity-officer=' || ethnicity_officer,
    'religion=' || religion, 'sexual-orientation=' || sexual_orientation) as group,
  fact, sum(crimes)::integer as count
from grouped cross join unnest(string_to_array(counted, ' ')) as fact
group by 1, 2, 3
