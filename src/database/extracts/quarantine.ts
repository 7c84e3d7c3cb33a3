import type { FindingGroup } from '../../extracts/index.ts';
import type { Transaction } from '../connection.ts';
import type { PackageContent } from './content.ts';

/** Writes the files of a package, in its order. */
export async function storePackageFiles(
  transaction: Transaction,
  packageId: number,
  force: string,
  files: readonly (PackageContent & { readonly records: number })[],
): Promise<void> {
  const rows = files.map(({ name, sha256, bytes, records }, number) => ({
    number,
    name,
    sha256: sha256.toString('hex'),
    bytes,
    records,
  }));
  await transaction.query(
    `insert into extracts.file (package_id, force, number, name, sha256, bytes, records)
     select $1, $2, number, name, decode(sha256, 'hex'), bytes, records
     from jsonb_to_recordset($3::jsonb)
       as row (number smallint, name text, sha256 text, bytes bigint, records integer)`,
    [packageId, force, JSON.stringify(rows)],
  );
}

/** Writes what was found in a package and where. What was seen there is not kept. */
export async function storeFindings(
  transaction: Transaction,
  packageId: number,
  force: string,
  findings: readonly FindingGroup[],
): Promise<void> {
  const rows = findings.map(({ kind, grade, file, column, contract, count, lines }, number) => ({
    number,
    kind,
    grade,
    file: file < 0 ? null : file,
    column,
    contract: contract ?? null,
    count,
    lines: file < 0 ? [] : lines,
  }));
  await transaction.query(
    `with told as (
       select * from jsonb_to_recordset($3::jsonb) as row (number integer, kind text, grade text, file smallint,
         "column" text, contract text, count integer, lines jsonb)
     ),
     groups as (
       insert into extracts.finding (package_id, force, number, kind, grade, file, column_name, contract, count)
       select $1, $2, number, kind, grade, file, "column", contract, count from told
     )
     insert into extracts.quarantine (package_id, force, finding, file, line)
     select $1, $2, number, file, line::integer from told, jsonb_array_elements_text(lines) as line`,
    [packageId, force, JSON.stringify(rows)],
  );
}

/** A row that was held back for words about immigration, and waits for a person. */
export interface HeldRow {
  readonly packageId: number;
  readonly file: string;
  readonly fileNumber: number;
  readonly line: number;
  readonly column: string;
}

/** Rows of a force's packages that wait for a decision, the newest package of each file first. */
export async function listHeldRows(transaction: Transaction, force: string): Promise<readonly HeldRow[]> {
  const { rows } = await transaction.query<HeldRow>(
    `select distinct on (file.sha256, place.line) place.package_id as "packageId", file.name as file,
       file.number as "fileNumber", place.line, finding.column_name as column
     from extracts.finding as finding
     join extracts.quarantine as place on place.package_id = finding.package_id and place.finding = finding.number
     join extracts.file as file on file.package_id = place.package_id and file.number = place.file
     where finding.force = $1 and finding.grade = 'held'
       and not exists (
         select from extracts.decision as decided
         where decided.force = finding.force and decided.file_sha256 = file.sha256 and decided.line = place.line)
     order by file.sha256, place.line, place.package_id desc`,
    [force],
  );
  return rows;
}

/** The hash of the file of a held row; undefined where no such row was held back. */
export async function findHeldRow(
  transaction: Transaction,
  force: string,
  row: { readonly packageId: number; readonly file: number; readonly line: number },
): Promise<Buffer | undefined> {
  const { rows } = await transaction.query<{ sha256: Buffer }>(
    `select file.sha256 from extracts.finding as finding
     join extracts.quarantine as place on place.package_id = finding.package_id and place.finding = finding.number
     join extracts.file as file on file.package_id = place.package_id and file.number = place.file
     where finding.force = $1 and finding.grade = 'held' and finding.package_id = $2 and place.file = $3 and place.line = $4
     limit 1`,
    [force, row.packageId, row.file, row.line],
  );
  return rows[0]?.sha256;
}

export type HeldDecision = 'let-in' | 'leave-out';

/** Writes a decision about a held row. */
export async function insertDecision(
  transaction: Transaction,
  decision: {
    readonly force: string;
    readonly sha256: Buffer;
    readonly line: number;
    readonly decision: HeldDecision;
    readonly reason: string;
    readonly by: string;
  },
): Promise<void> {
  await transaction.query(
    `insert into extracts.decision (force, file_sha256, line, decision, reason, decided_by) values ($1, $2, $3, $4, $5, $6)`,
    [decision.force, decision.sha256, decision.line, decision.decision, decision.reason, decision.by],
  );
}

/** Lines that were let in, by the hash of their file in hexadecimal. The newest decision about a row counts. */
export async function readLetIn(
  transaction: Transaction,
  force: string,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const { rows } = await transaction.query<{ sha256: string; lines: number[] }>(
    `with newest as (
       select distinct on (file_sha256, line) file_sha256, line, decision from extracts.decision
       where force = $1 order by file_sha256, line, id desc
     )
     select encode(file_sha256, 'hex') as sha256, array_agg(line order by line) as lines from newest
     where decision = 'let-in' group by file_sha256`,
    [force],
  );
  return new Map(rows.map(({ sha256, lines }) => [sha256, new Set(lines)]));
}
