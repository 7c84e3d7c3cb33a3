-- Orders whose first event was in the period, by what happened to them since (ME-88).
-- grain: one row per force, kind of order and step, and one per kind of order and reason of refusal
-- $1 the parts of orders of the period.
-- An order that came further passed the gates before: what was granted was applied for, what was applied for was considered.
with happened as (
  select event.part_id, event.order_ref, array_agg(event.event) as events,
    max(coalesce(event.reason, 'blank')) filter (where event.event = 'refused') as refused_because
  from extracts.order_events as event where event.part_id = any($1::integer[])
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
  join happened on happened.part_id = orders.part_id and happened.order_ref = orders.order_ref
  where orders.part_id = any($1)
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
