-- What victims answered in the period, by question and by who asked (ME-91).
-- grain: one row per force, collector, question and answer
-- $1 the parts of answers of the period.
-- Agree is 4 and 5 of five. Declined and not asked are answers of their own and stand in no share.
select answer.force, 'collector=' || collected_by || ';question=' || question || ';answer='
    || case when answer in ('4', '5') then 'agree' when answer in ('1', '2', '3') then 'not-agree' else answer end as cell,
  count(*)::integer as count
from extracts.survey_answers as answer where answer.part_id = any($1::integer[])
group by 1, 2
