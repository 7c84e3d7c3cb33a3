-- Counted crimes recorded in the period by stage reached, outcome that stands, and stranger by kind of place (ME-82, ME-83).
-- grain: one row per force and fact
-- $1 and $2 first and last day of the period.
with alike as (
  select force, facts, count(*) as crimes
  from followed_crime
  where recorded_on between $1 and $2
  group by 1, 2
)
select force, fact as cell, sum(crimes)::integer as count
from alike cross join unnest(string_to_array(facts, ' ')) as fact
group by 1, 2
