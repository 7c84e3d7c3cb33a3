-- What the definition keeps beside its count: unknown sex, girls, child sexual abuse, other victims (ME-81).
-- grain: one row per force and standing
-- $1 and $2 first and last day of the period.
select force, 'standing=' || standing as cell, count(*)::integer as count
from counted_crime
where recorded_on between $1 and $2
group by 1, 2
