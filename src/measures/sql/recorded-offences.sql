-- Offences of some subgroups in the Home Office's recorded crime tables, for a rate per resident (ME-45).
-- grain: one row per force and quarter, under the quarter's first month
-- $1 parts that make the selection; $2 offence subgroups counted, as the tables write them.
-- nulls: none in the columns read. A cancelled crime is a negative number and is added as one.
select part.place as force, to_char(part.period_from, 'YYYY-MM') as month, '' as breakdown,
  sum(recorded_crime.offences)::integer as numerator, null::integer as denominator
from records.recorded_crime
join records.part on part.id = recorded_crime.part_id
where part.id = any ($1::integer[])
  and part.dataset = 'home-office-recorded-crime'
  and recorded_crime.offence_subgroup = any ($2::text[])
group by part.place, part.period_from
