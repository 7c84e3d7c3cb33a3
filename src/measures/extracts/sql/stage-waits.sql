-- Days that crimes recorded in the period stood in each stage, those that still stand there as at the day (ME-85).
-- grain: one row per force, stage, days and whether the stage was left
-- $1 and $2 first and last day of the period, $3 the day as at which.
-- A stage without a day of entry is left out; so is one that was left before it was entered.
select force, stage, coalesce(left_on, $3::date) - entered_on as days, left_on is not null as ended, count(*)::integer as count
from followed_crime
cross join lateral (values
  ('recorded', recorded_on, least(named_on, arrested_on, interviewed_on, referred_on, charged_on, closed_on)),
  ('named', named_on, least(arrested_on, interviewed_on, referred_on, charged_on, closed_on)),
  ('interviewed', interviewed_on, least(referred_on, charged_on, closed_on)),
  ('referred', referred_on, least(charged_on, closed_on)),
  ('charged', charged_on, court_on)
) as stay (stage, entered_on, left_on)
where recorded_on between $1 and $2 and entered_on is not null and coalesce(left_on, $3::date) >= entered_on
group by 1, 2, 3, 4
