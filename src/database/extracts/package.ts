import {
  type ContractAccount,
  type ContractName,
  type FiledFill,
  type Subject,
  subjectOf,
} from '../../extracts/index.ts';
import { firstDayOf, month, type PlainDate, present } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';

/** A package's own facts, as `extracts.package` keeps them. */
export interface PackageFacts {
  readonly force: string;
  readonly asAt: PlainDate;
  readonly origin: 'real' | 'made-up';
  readonly profile: string;
  readonly profileSha256: Buffer;
  /** The version of each contract. */
  readonly contracts: Readonly<Record<string, number>>;
  readonly contentSha256: Buffer;
  readonly loadedBy: string;
}

/** Packages of one force take turns until the transaction ends. */
export async function lockPackages(transaction: Transaction, force: string): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('extracts.package'), hashtext($1))`, [
    force,
  ]);
}

/** The package of a force with that content; undefined where it is new. */
export async function findPackage(
  transaction: Transaction,
  force: string,
  contentSha256: Buffer,
): Promise<number | undefined> {
  const { rows } = await transaction.query<{ id: number }>(
    'select id from extracts.package where force = $1 and content_sha256 = $2',
    [force, contentSha256],
  );
  return rows[0]?.id;
}

/** Writes a package and gives its number. */
export async function insertPackage(transaction: Transaction, facts: PackageFacts): Promise<number> {
  const { rows } = await transaction.query<{ id: number }>(
    `insert into extracts.package (force, as_at, origin, profile, profile_sha256, contracts, content_sha256, loaded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      facts.force,
      facts.asAt,
      facts.origin,
      facts.profile,
      facts.profileSha256,
      JSON.stringify(facts.contracts),
      facts.contentSha256,
      facts.loadedBy,
    ],
  );
  return present(rows[0], 'the package that was inserted').id;
}

/** A subject's rows of one month in a package. */
export interface FiledPart {
  readonly id: number;
  readonly subject: Subject;
  readonly month: string;
  readonly rows: number;
}

/** A month of which an earlier package's rows were replaced. */
export interface Restatement {
  readonly subject: Subject;
  readonly month: string;
  readonly rowsBefore: number;
  readonly rowsNow: number;
}

/** The day that a force's held rows of these months are as at, where one is later than `asAt`; undefined where none is. */
export async function laterThan(
  transaction: Transaction,
  force: string,
  asAt: PlainDate,
  parts: readonly FiledPart[],
): Promise<{ readonly asAt: string; readonly subject: Subject; readonly month: string } | undefined> {
  const { rows } = await transaction.query<{ asAt: string; subject: Subject; month: string }>(
    `select held.valid_from::text as "asAt", held.subject, to_char(held.month, 'YYYY-MM') as month
     from extracts.part as held
     join unnest($3::text[], $4::date[]) as incoming (subject, month)
       on incoming.subject = held.subject and incoming.month = held.month
     where held.force = $1 and held.valid_to = 'infinity' and held.valid_from > $2
     order by held.valid_from desc, held.month limit 1`,
    [force, asAt, ...columnsOf(parts)],
  );
  return rows[0];
}

const columnsOf = (parts: readonly FiledPart[]): [string[], string[]] => [
  parts.map(({ subject }) => subject),
  parts.map((part) => firstDayOf(month(part.month))),
];

/** Writes the parts of a package. Earlier parts of the same months step aside from its day on; their rows stay. */
export async function storeParts(
  transaction: Transaction,
  packageId: number,
  { force, asAt }: PackageFacts,
  parts: readonly FiledPart[],
): Promise<readonly Restatement[]> {
  const ids = parts.map(({ id }) => id);
  const { rows } = await transaction.query<Restatement>(
    `update extracts.part as held set valid_to = $2, superseded_by = incoming.id
     from unnest($3::text[], $4::date[], $5::integer[], $6::integer[]) as incoming (subject, month, id, rows)
     where held.force = $1 and held.valid_to = 'infinity' and held.subject = incoming.subject and held.month = incoming.month
     returning held.subject, to_char(held.month, 'YYYY-MM') as month, held.rows as "rowsBefore", incoming.rows as "rowsNow"`,
    [force, asAt, ...columnsOf(parts), ids, parts.map((part) => part.rows)],
  );
  await transaction.query(
    `insert into extracts.part (id, package_id, force, subject, month, valid_from, rows)
     select id, $1, $2, subject, month, $3, rows
     from unnest($4::text[], $5::date[], $6::integer[], $7::integer[]) as part (subject, month, id, rows)`,
    [packageId, force, asAt, ...columnsOf(parts), ids, parts.map((part) => part.rows)],
  );
  return rows.sort((one, other) => (one.month < other.month ? -1 : 1));
}

/** What tells the rows of each subject apart, for finding those that two months would both count. */
const subjectKeys: Readonly<Record<Subject, readonly string[]>> = {
  crimes: ['crime_ref'],
  orders: ['order_ref'],
  disclosures: ['disclosure_ref'],
  survey_answers: ['response_ref', 'question'],
  allegations: ['case_ref', 'allegation_ref', 'subject_ref'],
};

/** Rows of a package that the force holds in another month too, which the package did not replace. */
export interface HeldElsewhere {
  readonly subject: Subject;
  readonly rows: number;
  readonly months: readonly string[];
}

/** Every subject of which a row would be counted in two months. */
export async function findHeldElsewhere(
  transaction: Transaction,
  packageId: number,
  force: string,
): Promise<readonly HeldElsewhere[]> {
  const found: HeldElsewhere[] = [];
  for (const [subject, key] of Object.entries(subjectKeys)) {
    const same = key.map((column) => `incoming.${column} is not distinct from held.${column}`).join(' and ');
    const { rows } = await transaction.query<{ subject: Subject; rows: number; months: string[] | null }>(
      `with parts as materialized (
         select id, month, package_id = $1 as incoming from extracts.part
         where force = $2 and subject = $3 and valid_to = 'infinity'
       ),
       incoming as (select * from extracts.${subject} where part_id in (select id from parts where incoming)),
       held as (
         select row.*, parts.month as held_in from extracts.${subject} as row
         join parts on parts.id = row.part_id where not parts.incoming
       )
       select $3 as subject, count(*)::integer as rows, array_agg(distinct to_char(held_in, 'YYYY-MM')) as months
       from incoming join held on incoming.${key[0]} = held.${key[0]} and ${same}`,
      [packageId, force, subject],
    );
    const [row] = rows;
    if (row !== undefined && row.rows > 0) found.push({ ...row, months: [...(row.months ?? [])].sort() });
  }
  return found;
}

/** Tells the planner what the tables of rows hold now. The last step of a load. */
export async function refreshStatistics(transaction: Transaction): Promise<void> {
  await transaction.query('select extracts.refresh_statistics()');
}

/** What a force does not hold: columns, and kinds of event, by contract. Neither is blank or zero. */
export interface NotHeld {
  readonly columns: Readonly<Partial<Record<ContractName, readonly string[]>>>;
  readonly events: Readonly<Partial<Record<ContractName, readonly string[]>>>;
}

/** Writes what became of the rows of each contract, and how full its columns are in each month. */
export async function storeIntake(
  transaction: Transaction,
  packageId: number,
  force: string,
  accounts: readonly ContractAccount[],
  notHeld: NotHeld,
): Promise<void> {
  const rows = accounts.map(({ contract, rows: counts }) => ({
    contract,
    ...counts,
    notHeld: notHeld.columns[contract] ?? [],
    notHeldEvents: notHeld.events[contract] ?? [],
  }));
  await transaction.query(
    `insert into extracts.intake (package_id, force, contract, rows_given, rows_accepted, rows_repeated, rows_set_aside,
       rows_with_parent, rows_held, not_held, not_held_events)
     select $1, $2, contract, given, accepted, repeated, "setAside", "withParent", held,
       array(select jsonb_array_elements_text("notHeld")), array(select jsonb_array_elements_text("notHeldEvents"))
     from jsonb_to_recordset($3::jsonb) as row (contract text, given integer, accepted integer, repeated integer,
       "setAside" integer, "withParent" integer, held integer, "notHeld" jsonb,
       "notHeldEvents" jsonb)`,
    [packageId, force, JSON.stringify(rows)],
  );
}

/** A month in which a package was sent and no row of a contract stands there: nothing of each column, and nothing missing. */
function emptyFill(account: ContractAccount): FiledFill {
  return { rows: 0, fill: account.fill.map(({ column }) => ({ column, known: 0, blank: 0, unknown: {} })) };
}

/** Writes the coverage of a package's parts. `accounts`: the contracts that were sent. */
export async function storeCoverage(
  transaction: Transaction,
  force: string,
  parts: readonly FiledPart[],
  accounts: readonly ContractAccount[],
): Promise<void> {
  const rows = parts.flatMap((part) =>
    accounts
      .filter(({ contract }) => subjectOf(contract) === part.subject)
      .flatMap((account) => {
        const filed = account.filed.get(part.month) ?? emptyFill(account);
        return filed.fill.map(({ column, known, blank, unknown }) => ({
          part: part.id,
          contract: account.contract,
          column,
          rows: filed.rows,
          known,
          blank,
          unknown,
        }));
      }),
  );
  await transaction.query(
    `insert into extracts.coverage (part_id, force, contract, column_name, rows, known, blank, not_known, not_asked,
       declined, not_held)
     select part, $1, contract, "column", rows, known, blank, coalesce((unknown ->> 'not-known')::integer, 0),
       coalesce((unknown ->> 'not-asked')::integer, 0), coalesce((unknown ->> 'declined')::integer, 0),
       coalesce((unknown ->> 'not-held')::integer, 0)
     from jsonb_to_recordset($2::jsonb) as row (part integer, contract text, "column" text, rows integer, known integer,
       blank integer, unknown jsonb)`,
    [force, JSON.stringify(rows)],
  );
}
