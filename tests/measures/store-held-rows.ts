import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { projectPath } from '../../src/database/index.ts';
import type { HeldRows } from '../../src/measures/index.ts';
import { parseCodes } from '../../src/records/index.ts';
import type { Clone } from '../engines/clone.ts';

/** The code lists as imports use them, into a test's own database. */
export async function codeLists(clone: Clone): Promise<void> {
  const codes = parseCodes(parse(readFileSync(projectPath('reference', 'police-uk-codes.yaml'), 'utf8')));
  for (const { list, code, slug, written } of codes) {
    await clone.query('insert into records.code (list, code, slug, written) values ($1, $2, $3, $4)', [
      list,
      code,
      slug,
      written[0],
    ]);
  }
}

/** Puts rows where an import would, in place of whatever was there. */
export async function storeHeldRows(clone: Clone, held: HeldRows): Promise<void> {
  await clone.query('begin');
  await clone.query(
    `delete from records.street; delete from records.outcome; delete from records.stop_and_search;
     delete from records.recorded_crime; delete from records.published_outcome; delete from records.part;
     delete from records.file`,
  );
  await clone.query(
    `insert into records.file values (1, sha256('made up'), 'made up', 0, 'utf-8', 'police-uk-street', 'made-up', now(),
       'A. Tester (made up)', 0, 0, 0, 0, 0)`,
  );
  await clone.query(
    `insert into records.part (id, file_id, dataset, place, period_from, period_months, rows_accepted, rows_duplicate)
     select id, 1, dataset, place, ("from" || '-01')::date,
       case dataset when 'home-office-recorded-crime' then 3 when 'home-office-outcomes' then 12 else 1 end, 0, 0
     from jsonb_to_recordset($1) as part (id integer, dataset text, place text, "from" text)`,
    [JSON.stringify(held.parts)],
  );
  await clone.query(
    `insert into records.street (part_id, crime_id, crime_type)
     select part, decode("crimeId", 'hex'), code.code
     from jsonb_to_recordset($1) as row (part integer, "crimeId" text, "crimeType" text)
     join records.code on list = 'crime-type' and slug = "crimeType"`,
    [JSON.stringify(held.street)],
  );
  await clone.query(
    `insert into records.outcome (part_id, crime_id, outcome)
     select part, decode("crimeId", 'hex'), code.code
     from jsonb_to_recordset($1) as row (part integer, "crimeId" text, outcome text)
     join records.code on list = 'outcome' and slug = row.outcome`,
    [JSON.stringify(held.outcomes)],
  );
  await clone.query(
    `insert into records.stop_and_search (part_id, searched_at, search_type, sex, ethnicity)
     select part, now(), 1, sex_code.code, ethnicity_code.code
     from jsonb_to_recordset($1) as row (part integer, sex text, ethnicity text)
     left join records.code as sex_code on sex_code.list = 'sex' and sex_code.slug = row.sex
     left join records.code as ethnicity_code on ethnicity_code.list = 'ethnicity' and ethnicity_code.slug = row.ethnicity`,
    [JSON.stringify(held.stops)],
  );
  await clone.query(
    `insert into records.recorded_crime (part_id, offence_code, offence, offence_group, offence_subgroup, offences)
     select part, '1', 'made up', 'made up', subgroup, offences
     from jsonb_to_recordset($1) as row (part integer, subgroup text, offences integer)`,
    [JSON.stringify(held.offences)],
  );
  await clone.query('commit');
}
