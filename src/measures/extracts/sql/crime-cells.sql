-- Crimes recorded in the period by stage reached, outcome that stands, and stranger by kind of place (ME-82, ME-83).
-- grain: one row per force, category of up to two characteristics, and fact
-- $1 and $2 first and last day of the period, $3 and $4 characteristics in alphabetical order, empty for none.
-- Blank and unknown categories are cells like any other.
with grouped as (
  select force,
    case $3::text when '' then '' else $3 || '=' || case $3 when 'age' then age when 'disability' then disability
      when 'ethnicity' then ethnicity when 'ethnicity-officer' then ethnicity_officer when 'offence' then offence
      when 'religion' then religion when 'sex' then sex when 'sexual-orientation' then sexual_orientation end || ';' end
    || case $4::text when '' then '' else $4 || '=' || case $4 when 'age' then age when 'disability' then disability
      when 'ethnicity' then ethnicity when 'ethnicity-officer' then ethnicity_officer when 'offence' then offence
      when 'religion' then religion when 'sex' then sex when 'sexual-orientation' then sexual_orientation end || ';' end
    as category,
    facts, count(*) as crimes
  from counted_crime
  where standing = 'counted' and recorded_on between $1 and $2
  group by 1, 2, 3
)
select force, category || fact as cell, sum(crimes)::integer as count
from grouped cross join unnest(facts) as fact
group by 1, 2
