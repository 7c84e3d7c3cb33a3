-- Charges in the Home Office's outcome tables, all offence groups together, for a reconciliation (ME-60).
-- grain: one row per place and financial year (named by the year it begins in)
-- $1 parts that make the selection.
-- nulls: a basis that the table does not hold gives null, never zero. A table of offence groups is summed; one that
-- publishes "All offences" is read from that line alone.
with charge as (
  select part.place, extract(year from part.period_from)::integer as year_begins, published_outcome.basis,
    published_outcome.crimes, published_outcome.offence_group = 'All offences' as total,
    published_outcome.offence_group like 'All offences%' as any_total
  from records.published_outcome
  join records.part on part.id = published_outcome.part_id
  where part.id = any ($1::integer[])
    and part.dataset = 'home-office-outcomes'
    and published_outcome.outcome = 'charged'
),
by_basis as (
  select place, year_begins, basis,
    coalesce(sum(crimes) filter (where total), sum(crimes) filter (where not any_total)) as crimes
  from charge
  group by place, year_begins, basis
)
select place, year_begins as "yearBegins", (max(crimes) filter (where basis = 'assigned'))::integer as assigned,
  (max(crimes) filter (where basis = 'recorded'))::integer as recorded
from by_basis
group by place, year_begins
