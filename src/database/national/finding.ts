import type { PlainDate } from '../../kernel/index.ts';
import type { Finding, FindingEvidence, NewFinding } from '../../national/index.ts';
import type { Transaction } from '../connection.ts';

interface Row extends Omit<Finding, 'withdrawn'> {
  readonly evidence: readonly FindingEvidence[];
  readonly withdrawnOn: PlainDate | null;
  readonly withdrawnReason: string | null;
}

/** Every finding, newest first, also those that were withdrawn. */
export async function listFindings(transaction: Transaction): Promise<readonly Finding[]> {
  const { rows } = await transaction.query<Row>(
    `select id, code, json_build_object('en', title_en, 'cy', title_cy) as title,
       json_build_object('en', statement_en, 'cy', statement_cy) as statement, term,
       yardstick_version as "yardstickVersion", evidence, forces, recorded_on::text as "recordedOn",
       withdrawn_on::text as "withdrawnOn", withdrawn_reason as "withdrawnReason"
     from national.finding order by recorded_on desc, code, id`,
  );
  return rows.map(({ withdrawnOn, withdrawnReason, ...finding }) => ({
    ...finding,
    withdrawn: withdrawnOn === null ? null : { on: withdrawnOn, reason: withdrawnReason ?? '' },
  }));
}

export async function insertFinding(
  transaction: Transaction,
  finding: NewFinding,
  yardstickVersion: number,
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into national.finding
       (code, title_en, title_cy, statement_en, statement_cy, term, yardstick_version, evidence, forces, recorded_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10) returning id`,
    [
      finding.code,
      finding.title.en,
      finding.title.cy,
      finding.statement.en,
      finding.statement.cy,
      finding.term,
      yardstickVersion,
      JSON.stringify(finding.evidence),
      finding.forces,
      finding.recordedOn,
    ],
  );
  return rows[0]?.id;
}

/** False where it was withdrawn already or is out of reach. */
export async function withdrawFinding(
  transaction: Transaction,
  id: string,
  withdrawn: { readonly on: PlainDate; readonly reason: string; readonly by: string },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `update national.finding set withdrawn_on = $2, withdrawn_reason = $3, withdrawn_by = $4
     where id = $1 and withdrawn_on is null`,
    [id, withdrawn.on, withdrawn.reason, withdrawn.by],
  );
  return rowCount === 1;
}
