-- Disclosures asked for or begun in the period, what was decided, and whether within the days that the guidance gave (ME-89).
-- grain: one row per force, route and fact
-- $1 the parts of disclosures of the period, $2 the day as at which, $3 days from which limits hold, $4 the limits in days.
-- A disclosure without a day is neither in time nor late; a request undecided past its limit is overdue.
with limited as (
  select disclosure.force, route, decision, applied_on, disclosed_on,
    (select days from unnest($3::date[], $4::integer[]) as rule (holds_from, days)
      where holds_from <= applied_on order by holds_from desc limit 1) as days_max
  from extracts.disclosures as disclosure where disclosure.part_id = any($1::integer[])
)
select force, 'route=' || route || ';' || fact as cell, count(*)::integer as count
from limited
cross join lateral unnest(array_remove(array[
  'disclosure=asked',
  'decision=' || decision,
  case when disclosed_on is not null then 'disclosure=made' end,
  case when disclosed_on - applied_on between 0 and days_max then 'disclosure=in-time' end,
  case when disclosed_on - applied_on > days_max then 'disclosure=late' end,
  case when disclosed_on is null and decision in ('pending', 'disclose', 'not-known') and $2::date - applied_on > days_max
    then 'disclosure=overdue' end
], null)) as fact
group by 1, 2
