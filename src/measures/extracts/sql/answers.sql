-- What victims answered in the period, by question and by who asked (ME-91).
-- grain: one row per force, collector, question and answer
-- $1 force or null for every force, $2 the day as at which, $3 and $4 first days of the first and last month.
-- Agree is 4 and 5 of five. Declined and not asked are answers of their own and stand in no share.
with part as (
  select id from extracts.part
  where subject = 'survey_answers' and valid_from <= $2 and $2 < valid_to and month between $3 and $4
    and ($1::text is null or force = $1)
)
select answer.force, 'collector=' || collected_by || ';question=' || question || ';answer='
    || case when answer in ('4', '5') then 'agree' when answer in ('1', '2', '3') then 'not-agree' else answer end as cell,
  count(*)::integer as count
from extracts.survey_answers as answer join part on part.id = answer.part_id
group by 1, 2
