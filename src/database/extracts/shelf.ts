import { type Month, month, type PlainDate, plainDate } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';

/** A package that was loaded, as a force's analyst looks at it. */
export interface ShelvedPackage {
  readonly id: number;
  readonly asAt: PlainDate;
  readonly profile: string;
  readonly loadedAt: Date;
  /** The person's name where they are of the force, else as the loader was told. */
  readonly loadedBy: string;
  readonly files: number;
  readonly accepted: number;
  readonly setAside: number;
  readonly held: number;
  /** Months of which its rows still count; 0 where later packages took the place of all. */
  readonly monthsCurrent: number;
}

/** The packages of a force, the newest first. */
export async function listPackages(
  transaction: Transaction,
  force: string,
): Promise<readonly ShelvedPackage[]> {
  const { rows } = await transaction.query<Omit<ShelvedPackage, 'asAt'> & { readonly asAt: string }>(
    `select package.id, package.as_at::text as "asAt", package.profile, package.loaded_at as "loadedAt",
       coalesce((select name from directory.person where id::text = package.loaded_by), package.loaded_by) as "loadedBy",
       (select count(*)::integer from extracts.file where package_id = package.id) as files,
       coalesce(sum(rows_accepted), 0)::integer as accepted,
       coalesce(sum(rows_set_aside + rows_with_parent), 0)::integer as "setAside",
       coalesce(sum(rows_held), 0)::integer as held,
       (select count(distinct month)::integer from extracts.part
        where package_id = package.id and valid_to = 'infinity' and disposed_by is null) as "monthsCurrent"
     from extracts.package as package left join extracts.intake as intake on intake.package_id = package.id
     where package.force = $1 group by package.id order by package.id desc`,
    [force],
  );
  return rows.map((row) => ({ ...row, asAt: plainDate(row.asAt) }));
}

/** What became of the rows of one contract in a package; `given` is the sum of the others. */
export interface Intake {
  readonly contract: string;
  readonly given: number;
  readonly accepted: number;
  readonly repeated: number;
  readonly setAside: number;
  readonly withParent: number;
  readonly held: number;
  readonly notHeld: readonly string[];
  readonly notHeldEvents: readonly string[];
}

/** What was found in a package, without what was seen there, which is not kept. */
export interface ShelvedFinding {
  readonly kind: string;
  readonly grade: string;
  readonly file: string | null;
  readonly column: string;
  readonly count: number;
  readonly lines: readonly number[];
}

/** A month of which the rows of a package took the place of others, or others of its own. */
export interface ShelvedRestatement {
  readonly subject: string;
  readonly month: Month;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** The other package. */
  readonly other: number;
  readonly direction: 'replaced' | 'replaced-by';
}

export interface PackageContents {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly records: number }[];
  readonly intake: readonly Intake[];
  readonly findings: readonly ShelvedFinding[];
  readonly restatements: readonly ShelvedRestatement[];
}

/** Everything that is kept about how a package was taken. */
export async function readPackageContents(
  transaction: Transaction,
  packageId: number,
): Promise<PackageContents> {
  const files = await transaction.query<{ name: string; bytes: string; records: number }>(
    'select name, bytes::text, records from extracts.file where package_id = $1 order by number',
    [packageId],
  );
  const intake = await transaction.query<Intake>(
    `select contract, rows_given as given, rows_accepted as accepted, rows_repeated as repeated,
       rows_set_aside as "setAside", rows_with_parent as "withParent", rows_held as held, not_held as "notHeld",
       not_held_events as "notHeldEvents"
     from extracts.intake where package_id = $1 and rows_given > 0`,
    [packageId],
  );
  const findings = await transaction.query<ShelvedFinding>(
    `select finding.kind, finding.grade, file.name as file, finding.column_name as column, finding.count,
       coalesce((select array_agg(line order by line) from (
         select line from extracts.quarantine as place
         where place.package_id = finding.package_id and place.finding = finding.number and line > 0
         order by line limit 20) as first), '{}') as lines
     from extracts.finding as finding
     left join extracts.file as file on file.package_id = finding.package_id and file.number = finding.file
     where finding.package_id = $1 order by finding.number`,
    [packageId],
  );
  return {
    files: files.rows.map((row) => ({ ...row, bytes: Number(row.bytes) })),
    intake: intake.rows,
    findings: findings.rows,
    restatements: await readRestatements(transaction, packageId),
  };
}

async function readRestatements(
  transaction: Transaction,
  packageId: number,
): Promise<readonly ShelvedRestatement[]> {
  const { rows } = await transaction.query<Omit<ShelvedRestatement, 'month'> & { readonly month: string }>(
    `select before.subject, to_char(before.month, 'YYYY-MM') as month, before.rows as "rowsBefore",
       after.rows as "rowsAfter",
       case when after.package_id = $1 then before.package_id else after.package_id end as other,
       case when after.package_id = $1 then 'replaced' else 'replaced-by' end as direction
     from extracts.part as before join extracts.part as after on after.id = before.superseded_by
     where after.package_id = $1 or before.package_id = $1
     order by before.month, before.subject`,
    [packageId],
  );
  return rows.map((row) => ({ ...row, month: month(row.month) }));
}

/** How full a column is in one month; the counts are all rows of the contract in it. */
export interface FieldCoverage {
  readonly contract: string;
  readonly month: Month;
  readonly column: string;
  readonly rows: number;
  readonly known: number;
  readonly blank: number;
  readonly notKnown: number;
  readonly notAsked: number;
  readonly declined: number;
  readonly notHeld: number;
}

/** The coverage register of a force, of the parts that count now. */
export async function readFieldCoverage(
  transaction: Transaction,
  force: string,
): Promise<readonly FieldCoverage[]> {
  const { rows } = await transaction.query<Omit<FieldCoverage, 'month'> & { readonly month: string }>(
    `select coverage.contract, to_char(part.month, 'YYYY-MM') as month, coverage.column_name as column, coverage.rows,
       coverage.known, coverage.blank, coverage.not_known as "notKnown", coverage.not_asked as "notAsked",
       coverage.declined, coverage.not_held as "notHeld"
     from extracts.coverage as coverage join extracts.part as part on part.id = coverage.part_id
     where part.force = $1 and part.valid_to = 'infinity' and part.disposed_by is null`,
    [force],
  );
  return rows.map((row) => ({ ...row, month: month(row.month) }));
}

/** The months of each subject that a force has sent. Grain: one row per subject and month that counts now. */
export async function readSubjectMonths(
  transaction: Transaction,
  force: string,
): Promise<readonly { readonly subject: string; readonly month: Month; readonly rows: number }[]> {
  const { rows } = await transaction.query<{ subject: string; month: string; rows: number }>(
    `select subject, to_char(month, 'YYYY-MM') as month, rows from extracts.part
     where force = $1 and valid_to = 'infinity' and disposed_by is null order by subject, month`,
    [force],
  );
  return rows.map((row) => ({ ...row, month: month(row.month) }));
}
