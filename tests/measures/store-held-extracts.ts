import type { CountingRule, HeldExtracts } from '../../src/measures/index.ts';
import type { Clone } from '../engines/clone.ts';

/** Table, its columns with the type of each, and the values of one row of the plain arrays in their order. */
interface Shelf<Row> {
  readonly table: string;
  readonly columns: string;
  readonly rows: readonly Row[];
  readonly values: (row: Row) => readonly unknown[];
}

const columnsOf = (columns: string): string =>
  columns
    .split(', ')
    .map((column) => column.split(' ')[0])
    .join(', ');

async function store<Row extends { readonly part: number }>(
  clone: Clone,
  forces: ReadonlyMap<number, string>,
  { columns, rows, table, values }: Shelf<Row>,
): Promise<void> {
  const names = columnsOf(columns);
  const made = rows.map((row) => {
    const cells = values(row);
    return Object.fromEntries(names.split(', ').map((name, index) => [name, cells[index] ?? null]));
  });
  await clone.query(
    `insert into extracts.${table} (part_id, force, retention_category, next_review_on, ${names})
     select part_id, force, 'made-up', '2030-01-01', ${names}
     from jsonb_to_recordset($1) as row (part_id integer, force text, ${columns})`,
    [
      JSON.stringify(
        made.map((cells, index) => ({
          ...cells,
          part_id: rows[index]?.part,
          force: forces.get(rows[index]?.part ?? 0),
        })),
      ),
    ],
  );
}

/** Puts rows where a load would, in place of whatever was there. */
export async function storeHeldExtracts(clone: Clone, held: HeldExtracts): Promise<void> {
  const forces = new Map(held.parts.map(({ force, id }) => [id, force]));
  await clone.query('begin');
  await clone.query(
    `delete from extracts.crimes; delete from extracts.victims; delete from extracts.suspects;
     delete from extracts.investigation_events; delete from extracts.outcomes; delete from extracts.orders;
     delete from extracts.order_events; delete from extracts.disclosures; delete from extracts.survey_answers;
     delete from extracts.allegations; delete from extracts.part; delete from extracts.package`,
  );
  await storeParts(clone, held);
  await storeCrimes(clone, forces, held);
  await storeOthers(clone, forces, held);
  await clone.query('commit');
}

async function storeParts(clone: Clone, { parts }: HeldExtracts): Promise<void> {
  await clone.query(
    `insert into places.force (slug, name_en, name_cy, kind)
     select distinct force, force, force, 'national' from jsonb_to_recordset($1) as part (force text)
     on conflict do nothing`,
    [JSON.stringify(parts)],
  );
  await clone.query(
    `insert into extracts.package (id, force, as_at, origin, profile, profile_sha256, contracts, content_sha256, loaded_by)
     overriding system value
     select distinct id / 4096, force, date '2024-07-01', 'made-up', 'made up', sha256('made up'), '{}'::jsonb,
       sha256(force::bytea), 'A. Tester (made up)'
     from jsonb_to_recordset($1) as part (id integer, force text)`,
    [JSON.stringify(parts)],
  );
  await clone.query(
    `insert into extracts.part (id, package_id, force, subject, month, valid_from, valid_to, superseded_by, rows)
     select id, id / 4096, force, subject, month, "validFrom",
       case "validTo" when '9999-12-31' then 'infinity' else "validTo" end,
       case when "validTo" <> '9999-12-31' then id end, 0
     from jsonb_to_recordset($1)
       as part (id integer, force text, subject text, month date, "validFrom" date, "validTo" date)`,
    [JSON.stringify(parts)],
  );
}

async function storeCrimes(
  clone: Clone,
  forces: ReadonlyMap<number, string>,
  held: HeldExtracts,
): Promise<void> {
  await store(clone, forces, {
    table: 'crimes',
    columns:
      'crime_ref text, recorded_on date, offence_code text, state text, domestic_abuse text, honour_based text, child_sexual_abuse text, location_type text',
    rows: held.crimes,
    values: (row) => [
      row.crime,
      row.recordedOn,
      row.offence,
      row.state,
      row.domesticAbuse,
      row.honourBased,
      row.childSexualAbuse,
      row.locationType,
    ],
  });
  await store(clone, forces, {
    table: 'victims',
    columns:
      'crime_ref text, person_ref text, sex text, age smallint, ethnicity_self text, ethnicity_officer text, disability text, sexual_orientation text, religion text, relationship text',
    rows: held.victims,
    values: (row) => [
      row.crime,
      row.person,
      row.sex,
      row.age,
      row.ethnicity,
      row.ethnicityOfficer,
      row.disability,
      row.sexualOrientation,
      row.religion,
      row.relationship,
    ],
  });
  await store(clone, forces, {
    table: 'suspects',
    columns: 'crime_ref text, person_ref text, named_on date, sex text',
    rows: held.suspects,
    values: (row) => [row.crime, row.person, row.namedOn, 'male'],
  });
  await store(clone, forces, {
    table: 'investigation_events',
    columns: 'crime_ref text, person_ref text, event text, happened_on date',
    rows: held.events,
    values: (row) => [row.crime, row.person, row.event, row.on],
  });
  await store(clone, forces, {
    table: 'outcomes',
    columns: 'crime_ref text, outcome text, outcome_on date, ended_on date',
    rows: held.outcomes,
    values: (row) => [row.crime, row.outcome, row.on, row.endedOn],
  });
}

async function storeOthers(
  clone: Clone,
  forces: ReadonlyMap<number, string>,
  held: HeldExtracts,
): Promise<void> {
  await store(clone, forces, {
    table: 'orders',
    columns: 'order_ref text, order_type text, respondent_ref text',
    rows: held.orders,
    values: (row) => [row.order, row.type, 'somebody'],
  });
  await store(clone, forces, {
    table: 'order_events',
    columns: 'order_ref text, event text, happened_on date, reason text',
    rows: held.orderEvents,
    values: (row) => [row.order, row.event, row.on, row.reason],
  });
  await store(clone, forces, {
    table: 'disclosures',
    columns: 'disclosure_ref text, route text, applied_on date, decision text, disclosed_on date',
    rows: held.disclosures,
    values: (row) => [row.disclosure, row.route, row.appliedOn, row.decision, row.disclosedOn],
  });
  await store(clone, forces, {
    table: 'survey_answers',
    columns: 'response_ref text, answered_in date, collected_by text, question text, answer text',
    rows: held.answers,
    values: (row) => [row.response, '2024-04-01', row.collector, row.question, row.answer],
  });
  await store(clone, forces, {
    table: 'allegations',
    columns:
      'case_ref text, allegation_ref text, subject_ref text, case_kind text, recorded_on date, category text, vawg_flagged_on date, outcome text, action text, outcome_on date',
    rows: held.allegations,
    values: (row) => [
      row.case,
      row.allegation,
      row.subject,
      row.caseKind,
      row.recordedOn,
      'other',
      row.flaggedOn,
      row.outcome,
      row.action,
      row.outcomeOn,
    ],
  });
}

/** Puts a definition where a load would, in place of every other. Resolves to its number. */
export async function storeCountingRule(clone: Clone, rule: CountingRule, name = 'made-up'): Promise<number> {
  await clone.query('delete from vawg.offence; delete from vawg.definition');
  const [row] = await clone.query<{ id: number }>(
    `insert into vawg.definition (name, version, valid_from, title_en, title_cy, sexes, unknown_sex, girls_under_years, girls,
       child_sexual_abuse, men, flags, content_sha256, content, loaded_by)
     values ($1, 1, '2020-01-01', 'Made up', 'Lluniwyd', $2, $3, $4, $5, $6, $7, $8, sha256($9::bytea), '{}',
       'A. Tester (made up)')
     returning id`,
    [
      name,
      rule.sexes,
      rule.unknownSex,
      rule.girlsUnderYears,
      rule.girls,
      rule.childSexualAbuse,
      rule.men,
      rule.flags,
      name,
    ],
  );
  const id = row?.id ?? 0;
  await clone.query(
    `insert into vawg.offence select $1, code, "group" from jsonb_to_recordset($2) as offence (code text, "group" text)`,
    [id, JSON.stringify(rule.offences)],
  );
  return id;
}
