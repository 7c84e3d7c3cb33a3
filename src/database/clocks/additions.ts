import { type ProclaimedDay, parseCounting, type RuleVersion } from '../../clocks/index.ts';
import { plainDate } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';

/** The days that administrators entered and nobody withdrew, in order of date. */
export async function readProclaimedDays(transaction: Transaction): Promise<readonly ProclaimedDay[]> {
  const { rows } = await transaction.query<{
    day: string;
    name_en: string;
    name_cy: string;
    source: string;
    instead_of: string | null;
  }>(
    `select day::text, name_en, name_cy, source, instead_of
     from clocks.proclaimed_day where withdrawn_at is null order by day`,
  );
  return rows.map((row) => ({
    date: plainDate(row.day),
    name: { en: row.name_en, cy: row.name_cy },
    source: row.source,
    insteadOf: row.instead_of,
  }));
}

/** Enters a day. False where the day is entered already. */
export async function insertProclaimedDay(
  transaction: Transaction,
  day: ProclaimedDay,
  by: { readonly enteredBy: string; readonly reason: string },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `insert into clocks.proclaimed_day (day, name_en, name_cy, source, instead_of, reason, entered_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (day) where withdrawn_at is null do nothing`,
    [day.date, day.name.en, day.name.cy, day.source, day.insteadOf, by.reason, by.enteredBy],
  );
  return rowCount === 1;
}

/** Withdraws a day that was entered by mistake; the row stays. False where no such day stands. */
export async function withdrawProclaimedDay(
  transaction: Transaction,
  day: string,
  withdrawnBy: string,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `update clocks.proclaimed_day set withdrawn_at = now(), withdrawn_by = $2
     where day = $1 and withdrawn_at is null`,
    [day, withdrawnBy],
  );
  return rowCount === 1;
}

/** A version that an administrator recorded, with the clock it belongs to. */
export interface RecordedVersion {
  readonly rule: string;
  readonly version: RuleVersion;
}

interface VersionRow {
  readonly rule: string;
  readonly version: number;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly counting: unknown;
  readonly counting_name: string;
  readonly sentence_en: string;
  readonly sentence_cy: string;
  readonly statute_en: string;
  readonly statute_cy: string;
  readonly section: string;
  readonly source: string;
  readonly checked_on: string;
  readonly checked_by: string;
}

/** Every recorded version, in the order of recording within a clock. */
export async function readRuleVersions(transaction: Transaction): Promise<readonly RecordedVersion[]> {
  const { rows } = await transaction.query<VersionRow>(
    `select rule, version, valid_from::text, valid_to::text, counting, counting_name, sentence_en, sentence_cy,
       statute_en, statute_cy, section, source, checked_on::text, checked_by
     from clocks.rule_version order by rule, version`,
  );
  return rows.map((row) => ({
    rule: row.rule,
    version: {
      version: row.version,
      validFrom: plainDate(row.valid_from),
      validTo: row.valid_to === null ? null : plainDate(row.valid_to),
      counting: parseCounting(row.counting),
      countingId: row.counting_name,
      sentence: { en: row.sentence_en, cy: row.sentence_cy },
      statute: { en: row.statute_en, cy: row.statute_cy },
      section: row.section,
      source: row.source,
      mark: 'S',
      readOn: plainDate(row.checked_on),
      checked: { on: plainDate(row.checked_on), by: row.checked_by },
      note: null,
    },
  }));
}

/** Records a version after those there are. A second one with the same number is refused by the key. */
export async function insertRuleVersion(
  transaction: Transaction,
  { rule, version }: RecordedVersion,
  by: { readonly recordedBy: string; readonly reason: string },
): Promise<void> {
  await transaction.query(
    `insert into clocks.rule_version (rule, version, valid_from, valid_to, counting, counting_name, sentence_en,
       sentence_cy, statute_en, statute_cy, section, source, checked_on, checked_by, reason, recorded_by)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      rule,
      version.version,
      version.validFrom,
      version.validTo,
      JSON.stringify(version.counting),
      version.countingId,
      version.sentence.en,
      version.sentence.cy,
      version.statute.en,
      version.statute.cy,
      version.section,
      version.source,
      version.checked?.on ?? null,
      version.checked?.by ?? null,
      by.reason,
      by.recordedBy,
    ],
  );
}

const lockName = `hashtext('clocks.edition')`;

/** Holds off a recomputation until this transaction ends, and reads which rules the open clocks stand on. */
export async function shareEdition(transaction: Transaction): Promise<string> {
  await transaction.query(`select pg_advisory_xact_lock_shared(${lockName})`);
  return readEdition(transaction);
}

/** Holds off every start of a clock until this transaction ends, and reads which rules the open clocks stand on. */
export async function holdEdition(transaction: Transaction): Promise<string> {
  await transaction.query(`select pg_advisory_xact_lock(${lockName})`);
  return readEdition(transaction);
}

async function readEdition(transaction: Transaction): Promise<string> {
  const { rows } = await transaction.query<{ fingerprint: string }>('select fingerprint from clocks.edition');
  return rows[0]?.fingerprint ?? 'none';
}

export async function storeEdition(transaction: Transaction, fingerprint: string): Promise<void> {
  await transaction.query('update clocks.edition set fingerprint = $1', [fingerprint]);
}
