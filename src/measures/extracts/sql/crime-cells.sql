-- Counted crimes recorded in the period by stage reached, outcome that stands, and stranger by kind of place (ME-82, ME-83).
-- grain: one row per force, group of offences where they are told apart, and fact
-- $1 and $2 first and last day of the period, $3 'offence' where groups of offences are told apart.
with alike as (
  select force, case $3::text when 'offence' then 'offence=' || offence || ';' else '' end as category, facts, count(*) as crimes
  from followed_crime
  where recorded_on between $1 and $2
  group by 1, 2, 3
)
select force, category || fact as cell, sum(crimes)::integer as count
from alike cross join unnest(string_to_array(facts, ' ')) as fact
group by 1, 2
