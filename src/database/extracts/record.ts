import type { Contract } from '../../extracts/index.ts';
import type { PlainDate } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';

/** A row as it is held, column by column, as text: moments as they stood on the clock in London. Null is a blank. */
export type HeldValues = Readonly<Record<string, string | null>>;

const current = `select id from extracts.part where force = $1 and valid_to = 'infinity'`;

/** A contract's columns without those that only linkage reads, which stand in no table that the staff door reaches. */
function columnsOf({ columns }: Contract): string {
  return columns
    .filter(({ sensitivity }) => sensitivity !== 'linkage')
    .map(({ name, type }) =>
      type === 'instant'
        ? `to_char(row.${name} at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as ${name}`
        : `row.${name}::text as ${name}`,
    )
    .join(', ');
}

/** Rows of a contract that belong to one crime, of the parts that count now, in the order of their columns. */
export async function readRowsOfCrime(
  transaction: Transaction,
  contract: Contract,
  force: string,
  crimeRef: string,
): Promise<readonly HeldValues[]> {
  const { rows } = await transaction.query<HeldValues>(
    `select ${columnsOf(contract)} from extracts.${contract.name} as row
     where part_id in (${current}) and crime_ref = $2 order by ${orderOf(contract)}`,
    [force, crimeRef],
  );
  return rows;
}

/** What happened to the orders of one crime. */
export async function readOrderEventsOfCrime(
  transaction: Transaction,
  contract: Contract,
  force: string,
  crimeRef: string,
): Promise<readonly HeldValues[]> {
  const { rows } = await transaction.query<HeldValues>(
    `select ${columnsOf(contract)} from extracts.${contract.name} as row
     where part_id in (${current}) and order_ref in (
       select order_ref from extracts.orders where part_id in (${current}) and crime_ref = $2)
     order by ${orderOf(contract)}`,
    [force, crimeRef],
  );
  return rows;
}

/** Rows with a date of their own follow it; the others follow their key. */
function orderOf({ columns, key }: Contract): string {
  const dated = columns.find(({ name }) => name === 'happened_on' || name === 'outcome_on');
  return [...(dated === undefined ? [] : [dated.name]), ...key].map((name) => `row.${name}`).join(', ');
}

/** A crime against a woman, and a crime in which she is named as a suspect. */
export interface DualRole {
  readonly victimIn: string;
  readonly victimOn: string;
  readonly suspectIn: string;
  readonly suspectOn: string;
  /** Whether the one who named her is a suspect of the crime against her. */
  readonly countered: boolean;
  readonly arrested: boolean;
}

/** How many pairs a list shows; the count says how many there are. */
export const dualRolesMax = 200;

/**
 * Women and girls who are victims of a recorded crime and named as suspects in another of the same months: pairs of crimes to
 * look at, counter-allegations first. No pair says who did what.
 */
export async function listDualRoles(
  transaction: Transaction,
  force: string,
  from: PlainDate,
  to: PlainDate,
): Promise<{ readonly pairs: readonly DualRole[]; readonly count: number }> {
  const { rows } = await transaction.query<DualRole & { readonly count: number }>(
    `with part as materialized (
       select id from extracts.part where force = $1 and subject = 'crimes' and valid_to = 'infinity'
         and month between date_trunc('month', $2::date)::date and $3
     ),
     crime as materialized (
       select part_id, crime_ref, recorded_on from extracts.crimes
       where part_id in (select id from part) and state = 'recorded' and recorded_on between $2 and $3
     ),
     named as materialized (
       select part_id, crime_ref, person_ref from extracts.suspects where part_id in (select id from part)
     ),
     hers as (
       select crime.part_id, crime.crime_ref, crime.recorded_on, victim.person_ref
       from extracts.victims as victim join crime using (part_id, crime_ref)
       where victim.sex = 'female' and victim.person_ref in (select person_ref from named)
     ),
     pair as (
       select hers.crime_ref as "victimIn", hers.recorded_on::text as "victimOn", crime.crime_ref as "suspectIn",
         crime.recorded_on::text as "suspectOn",
         exists (
           select from extracts.victims as accuser join named as accused
             on accused.part_id = hers.part_id and accused.crime_ref = hers.crime_ref
             and accused.person_ref = accuser.person_ref
           where accuser.part_id = crime.part_id and accuser.crime_ref = crime.crime_ref) as countered,
         exists (
           select from extracts.investigation_events as event
           where event.part_id = crime.part_id and event.crime_ref = crime.crime_ref
             and event.person_ref = hers.person_ref and event.event = 'arrested') as arrested
       from hers join named on named.person_ref = hers.person_ref
       join crime on crime.part_id = named.part_id and crime.crime_ref = named.crime_ref
       where crime.crime_ref <> hers.crime_ref
     )
     select *, count(*) over ()::integer as count from pair
     order by countered desc, arrested desc, "suspectOn" desc, "suspectIn", "victimIn" limit ${dualRolesMax}`,
    [force, from, to],
  );
  return { pairs: rows.map(({ count: _, ...pair }) => pair), count: rows[0]?.count ?? 0 };
}
