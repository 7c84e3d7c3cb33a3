-- The open clocks that the reader may see, the least time left first. CL-34
-- grain: one row per open clock
-- $1 now; $2 a team or null for all; $3 a person by name, or null for all; $4 how many at most; $5 a force.
-- Row-level security chooses what a person of the force sees of it. An operator's door is not bound by it, and is shown
-- nothing of a walled compartment: $6 names the compartments. $7 a person by id, or null for all: two people may share a name.
select
  id, force, compartment, team, person, person_id, subject_kind, subject_id, rule, rule_version, started_at, deadline_at, half_at,
  three_quarters_at, state, closed_at, notices_sent,
  -- Seconds from now to the deadline; negative when it is missed. A paused clock has no time running: null.
  case when state = 'running' then extract(epoch from deadline_at - $1::timestamptz)::float8 end as seconds_left
from clocks.running
where closed_at is null
  and ($2::text is null or team = $2)
  and ($3::text is null or person = $3)
  and ($7::uuid is null or person_id = $7)
  and force = $5
  and compartment = any ($6::text[])
-- Paused clocks come last: nothing runs out while they stand still.
order by state = 'paused', deadline_at, id
limit $4
