import { assert, firstDayOf, type Month, type PlainDate } from '../../kernel/index.ts';
import {
  type Bucket,
  type BucketCounts,
  buckets,
  type Definition,
  offenceGroups,
  readDefinition,
} from '../../vawg/index.ts';
import type { Transaction } from '../connection.ts';

/** A stored version of a definition. */
export interface StoredDefinition {
  readonly id: number;
  readonly sha256: Buffer;
  readonly definition: Definition;
  readonly loadedBy: string;
}

/** Every stored version, by name and version. */
export async function listDefinitions(transaction: Transaction): Promise<readonly StoredDefinition[]> {
  const { rows } = await transaction.query<{
    id: number;
    sha256: Buffer;
    content: unknown;
    loadedBy: string;
  }>(
    `select id, content_sha256 as sha256, content, loaded_by as "loadedBy" from vawg.definition order by name, version`,
  );
  return rows.map(({ id, sha256, content, loadedBy }) => {
    const read = readDefinition(content, `stored definition ${id}`);
    assert(read.ok, `stored definition ${id} cannot be read`);
    return { id, sha256, definition: read.value, loadedBy };
  });
}

/** Definitions are loaded one at a time until the transaction ends. */
export async function lockDefinitions(transaction: Transaction): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('vawg.definition'))`);
}

/** Stores a version with the codes that it names; gives its number. Versions are never changed. */
export async function insertDefinition(
  transaction: Transaction,
  definition: Definition,
  { sha256, by }: { readonly sha256: Buffer; readonly by: string },
): Promise<number> {
  const { rows } = await transaction.query<{ id: number }>(
    `insert into vawg.definition (name, version, force, valid_from, valid_to, title_en, title_cy, sexes, unknown_sex,
       girls_under_years, girls, child_sexual_abuse, men, flags, content_sha256, content, loaded_by)
     values ($1, $2, $3, $4, coalesce($5::date, 'infinity'), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     returning id`,
    [
      definition.name,
      definition.version,
      definition.force ?? null,
      definition.valid_from,
      definition.valid_to ?? null,
      definition.title.en,
      definition.title.cy,
      definition.sexes,
      definition.unknown_sex,
      definition.girls.under_years,
      definition.girls.treatment,
      definition.child_sexual_abuse,
      definition.men,
      definition.flags,
      sha256,
      JSON.stringify(definition),
      by,
    ],
  );
  const id = rows[0]?.id;
  assert(id !== undefined, 'a definition that was inserted');
  const codes = [...offenceGroups(definition)];
  await transaction.query(
    `insert into vawg.offence (definition_id, code, offence_group) select $1, * from unnest($2::text[], $3::text[])`,
    [id, codes.map(([code]) => code), codes.map(([, group]) => group)],
  );
  return id;
}

/** Which crimes are counted: of a force, recorded in these months, as held on a day. */
export interface CountedCrimes {
  readonly force: string;
  readonly from: Month;
  readonly to: Month;
  readonly asAt: PlainDate;
}

/** grain: one row per bucket of a definition ($1) with its crimes, of a force and months as held on a day ($2 to $5). */
const bucketStatement = `with definition as (select * from vawg.definition where id = $1),
     held as (
       select crime.* from extracts.crimes as crime
       join extracts.part as part on part.id = crime.part_id
       where part.force = $2 and part.subject = 'crimes' and part.month between $3 and $4
         and part.valid_from <= $5 and $5 < part.valid_to
     ),
     victims as (
       select held.part_id, held.crime_ref,
         count(victim.sex) filter (where victim.sex = any (definition.sexes)) as passing,
         count(victim.sex) filter (where victim.sex = any (definition.sexes)
           and (victim.age is null or victim.age >= definition.girls_under_years)) as passing_not_girls,
         count(victim.sex) filter (where victim.sex not in ('male', 'female')) as may_pass,
         count(victim.sex) as all_of_them
       from held cross join definition
       left join extracts.victims as victim on victim.part_id = held.part_id and victim.crime_ref = held.crime_ref
       group by held.part_id, held.crime_ref
     ),
     falling as (
       select case
         when held.state <> 'recorded' then 'outside'
         when not (coalesce(case when own.code is not null then own.offence_group else class.offence_group end, '') <> ''
           or (held.domestic_abuse = 'yes' and 'domestic-abuse' = any (definition.flags))
           or (held.honour_based is not distinct from 'yes' and 'honour-based' = any (definition.flags))
           or (held.child_sexual_abuse is not distinct from 'yes' and 'child-sexual-abuse' = any (definition.flags)))
           then 'outside'
         when held.child_sexual_abuse = 'yes' and definition.child_sexual_abuse = 'left-out' then 'outside'
         when held.child_sexual_abuse = 'yes' and definition.child_sexual_abuse = 'apart' then 'child-sexual-abuse'
         when victims.passing > 0 and (victims.passing_not_girls > 0 or definition.girls = 'within') then 'counted'
         when victims.passing > 0 then case definition.girls when 'apart' then 'girls' else 'outside' end
         when victims.all_of_them = 0 or victims.may_pass > 0
           then case definition.unknown_sex when 'left-out' then 'outside' else 'unknown-sex' end
         else case definition.men when 'beside' then 'men' else 'outside' end
       end as bucket
       from held cross join definition
       join victims on victims.part_id = held.part_id and victims.crime_ref = held.crime_ref
       left join vawg.offence as own on own.definition_id = definition.id and own.code = held.offence_code
       left join vawg.offence as class on class.definition_id = definition.id and class.code = left(held.offence_code, 3)
     )
     select bucket, count(*)::integer as crimes from falling group by bucket`;

/** Crimes of a force by bucket under a stored definition. `bucketOf` is its plain twin. Null victims' ages make nobody a girl. */
export async function countBuckets(
  transaction: Transaction,
  definitionId: number,
  { force, from, to, asAt }: CountedCrimes,
): Promise<BucketCounts> {
  const { rows } = await transaction.query<{ bucket: Bucket; crimes: number }>(bucketStatement, [
    definitionId,
    force,
    firstDayOf(from),
    firstDayOf(to),
    asAt,
  ]);
  const counts = new Map(rows.map(({ bucket, crimes }) => [bucket, crimes]));
  const of = (bucket: Bucket): number => counts.get(bucket) ?? 0;
  assert(
    rows.every(({ bucket }) => buckets.includes(bucket)),
    'a bucket that nobody knows',
  );
  return {
    counted: of('counted'),
    girls: of('girls'),
    'child-sexual-abuse': of('child-sexual-abuse'),
    'unknown-sex': of('unknown-sex'),
    men: of('men'),
    outside: of('outside'),
  };
}
