-- Orders whose first event was in the period, by what happened to them since (ME-88).
-- grain: one row per force, kind of order and step, and one per kind of order and reason of refusal
-- $1 force or null for every force, $2 the day as at which, $3 and $4 first days of the first and last month.
-- An order that came further passed the gates before: what was granted was applied for, what was applied for was considered.
with part as (
  select id from extracts.part
  where subject = 'orders' and valid_from <= $2 and $2 < valid_to and month between $3 and $4
    and ($1::text is null or force = $1)
),
happened as (
  select event.part_id, event.order_ref, array_agg(event.event) as events,
    max(coalesce(event.reason, 'blank')) filter (where event.event = 'refused') as refused_because
  from extracts.order_events as event join part on part.id = event.part_id
  group by 1, 2
),
followed as (
  select orders.force, orders.order_type, refused_because,
    events && array['breached', 'breach-arrest', 'breach-charged', 'breach-proved', 'breach-no-action'] as breached,
    events && array['breach-arrest', 'breach-charged', 'breach-proved'] as enforced,
    'served' = any(events) as served,
    events && array['granted', 'served', 'varied', 'ended', 'breached', 'breach-arrest', 'breach-charged', 'breach-proved',
      'breach-no-action'] as granted,
    'refused' = any(events) as refused, 'applied-for' = any(events) as applied
  from extracts.orders as orders
  join part on part.id = orders.part_id
  join happened on happened.part_id = orders.part_id and happened.order_ref = orders.order_ref
)
select force, 'order=' || order_type || ';' || fact as cell, count(*)::integer as count
from followed
cross join lateral unnest(array_remove(array[
  'step=considered',
  case when applied or granted or refused then 'step=applied-for' end,
  case when granted then 'step=granted' end,
  -- Refused at first and granted on appeal is granted.
  case when refused and not granted then 'step=refused' end,
  case when served then 'step=served' end,
  case when breached then 'step=breached' end,
  case when enforced then 'step=enforced' end,
  case when refused and not granted then 'reason=' || refused_because end
], null)) as fact
group by 1, 2
