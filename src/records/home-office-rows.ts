import { type Month, monthsBetween } from '../kernel/index.ts';
import { englandAndWales } from '../places/index.ts';
import { beginRow, copyText, type Intake, type IntakeContext } from './intake.ts';
import { type FilePart, financialYearFrom, partsMax, quarterFrom } from './ledger.ts';
import { readPercent, type ShareColumn, shareColumnsOf } from './published-share.ts';

/**
 * Bodies whose fraud reports stand among the forces in the recorded crime tables. They are not forces, so their rows are
 * left out by name (RE-15). Source: Home Office, police recorded crime open data, notes.
 */
const fraudBodies: ReadonlySet<string> = new Set([
  'Action Fraud',
  'CIFAS',
  'UK Finance',
  'Financial Fraud Action UK',
]);

const expectations = {
  year: 'a financial year such as 2017/18 that has begun',
  quarter: 'a quarter of the financial year, 1 to 4, that has begun',
  force: 'the name of a police force, as in reference/forces.yaml',
  fraud: 'a police force; this national fraud body is left out by name',
  count: 'a whole number, spaces and thousands commas allowed',
  total: 'a whole number from 0',
  text: 'something written',
  parts: `at most ${partsMax} places and periods in one file`,
} as const;

/** Counts as the tables write them: ` 66776 `, `1,234`, `-2`, and `-00` for nought. Undefined for anything else. */
export function readCount(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0]/g, '');
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)$/.test(bare)) return undefined;
  const value = Number(bare.replaceAll(',', ''));
  return Math.abs(value) <= 2_147_483_647 ? value || 0 : undefined;
}

/** What both kinds of Home Office rows share: cleaned cells, and places and periods looked up or quarantined. */
class HomeOfficeRows {
  copy = '';

  constructor(readonly context: IntakeContext) {}

  cell(fields: readonly string[], column: string): string {
    return (fields[this.context.layout.at(column)] ?? '').trim();
  }

  /** The force's slug; undefined when the row was quarantined for it. */
  force(written: string, column: string, line: number): string | undefined {
    const slug = this.context.forceOf(written);
    if (slug === undefined) {
      const expected = fraudBodies.has(written) ? expectations.fraud : expectations.force;
      this.context.ledger.quarantine(line, column, written, expected);
    }
    return slug;
  }

  begun(from: Month | undefined): Month | undefined {
    return from !== undefined && monthsBetween(from, this.context.now) >= 0 ? from : undefined;
  }

  part(place: string, from: Month, months: 3 | 12, line: number): FilePart | undefined {
    const part = this.context.ledger.partOf(place, from, months);
    if (part === undefined) this.context.ledger.quarantine(line, 'Financial Year', from, expectations.parts);
    return part;
  }

  drain(): string {
    const text = this.copy;
    this.copy = '';
    return text;
  }
}

/**
 * Recorded crime: one row for each force, quarter and offence code. Rows that look alike are all kept (RE-14): the tables
 * give homicide in four rows of one code, and only their sum is right.
 */
export class RecordedCrimeIntake implements Intake {
  private readonly rows: HomeOfficeRows;

  constructor(private readonly context: IntakeContext) {
    this.rows = new HomeOfficeRows(context);
  }

  take(fields: readonly string[], line: number): void {
    const { context, rows } = this;
    const { ledger } = context;
    if (!beginRow(context, fields, line)) return;
    const year = rows.cell(fields, 'Financial Year');
    const quarter = rows.cell(fields, 'Financial Quarter');
    if (rows.begun(financialYearFrom(year)) === undefined) {
      ledger.quarantine(line, 'Financial Year', year, expectations.year);
      return;
    }
    const from = rows.begun(quarterFrom(year, quarter));
    if (from === undefined) {
      ledger.quarantine(line, 'Financial Quarter', quarter, expectations.quarter);
      return;
    }
    const force = rows.force(rows.cell(fields, 'Force Name'), 'Force Name', line);
    if (force === undefined) return;
    const words = ['Offence Code', 'Offence Description', 'Offence Group', 'Offence Subgroup'];
    const blank = words.find((column) => rows.cell(fields, column) === '');
    if (blank !== undefined) {
      ledger.quarantine(line, blank, '', expectations.text);
      return;
    }
    const written = fields[context.layout.at('Number of Offences')] ?? '';
    const offences = readCount(written);
    if (offences === undefined) {
      ledger.quarantine(line, 'Number of Offences', written, expectations.count);
      return;
    }
    const part = rows.part(force, from, 3, line);
    if (part === undefined) return;
    ledger.accept(part);
    const text = words.map((column) => copyText(rows.cell(fields, column))).join('\t');
    rows.copy += `${context.partId(part)}\t${text}\t${offences}\n`;
  }

  drain(): string {
    return this.rows.drain();
  }
}

/** A column of an outcome table: what it counts. */
interface OutcomeColumn {
  readonly column: string;
  readonly index: number;
  readonly basis: 'assigned' | 'recorded';
  readonly group: string | undefined;
  readonly outcome: string;
}

/** Outcome types of the Home Office that the tables give a column each. Source: Home Office Counting Rules, outcome types. */
const outcomeNames: Readonly<Record<string, string>> = {
  t1: 'charged',
  charge: 'charged',
  t2: 'caution-youths',
  t3: 'caution-adults',
  t6: 'penalty-notice',
  t7: 'cannabis-khat-warning',
  t8: 'community-resolution',
  t22: 'diversion',
  oocd: 'out-of-court',
  positive: 'positive',
  assigned: 'assigned',
};

/** `closed_all_t1`, `recorded_ex_fraud_oocd`, `closed_charge`: basis, offences, outcome. Undefined for any other name. */
function outcomeColumn(column: string, index: number): OutcomeColumn | undefined {
  const match = /^(closed|recorded)_(?:(all|ex_fraud)_)?([a-z0-9]+)$/.exec(column.toLowerCase());
  const outcome = outcomeNames[match?.[3] ?? ''];
  if (match === null || outcome === undefined) return undefined;
  const basis = match[1] === 'closed' ? 'assigned' : 'recorded';
  const group = match[2] === 'all' ? 'All offences' : match[2] && 'All offences excluding fraud';
  return { column, index, basis, group, outcome };
}

/**
 * Outcome tables, by force and offence group or for the country: one row becomes one record for each outcome column.
 * `assigned` counts outcomes given in the year, whenever the crime was recorded; `recorded` those of crimes recorded in it.
 */
export class PublishedOutcomeIntake implements Intake {
  private readonly rows: HomeOfficeRows;
  private readonly columns: readonly OutcomeColumn[];
  private readonly shares: readonly ShareColumn[];

  constructor(private readonly context: IntakeContext) {
    this.rows = new HomeOfficeRows(context);
    this.columns = context.layout.header
      .map((name, index) => outcomeColumn(name, index))
      .filter((column) => column !== undefined);
    this.shares = shareColumnsOf(context.layout.header);
  }

  take(fields: readonly string[], line: number): void {
    const { context, rows } = this;
    const { ledger } = context;
    if (!beginRow(context, fields, line)) return;
    const year = rows.cell(fields, 'fy');
    const from = rows.begun(financialYearFrom(year));
    if (from === undefined) {
      ledger.quarantine(line, 'fy', year, expectations.year);
      return;
    }
    const national = context.layout.contract.kind === 'national-outcomes';
    const place = national ? englandAndWales.slug : rows.force(rows.cell(fields, 'force'), 'force', line);
    if (place === undefined) return;
    const group = national ? '' : rows.cell(fields, 'offence_group');
    if (!national && group === '') {
      ledger.quarantine(line, 'offence_group', '', expectations.text);
      return;
    }
    const faulty = this.columns.find(({ index }) => !(Number(readCount(fields[index] ?? '')) >= 0));
    if (faulty !== undefined) {
      ledger.quarantine(line, faulty.column, fields[faulty.index] ?? '', expectations.total);
      return;
    }
    const part = rows.part(place, from, 12, line);
    if (part === undefined) return;
    ledger.accept(part);
    for (const column of this.columns) {
      const count = readCount(fields[column.index] ?? '') ?? 0;
      const offences = copyText(column.group ?? group);
      rows.copy += `${context.partId(part)}\t${offences}\t${column.basis}\t${column.outcome}\t${count}\n`;
    }
    this.print(fields, line);
  }

  /** Hands on the percentages that the row prints: whoever imports sets them against their counts. */
  private print(fields: readonly string[], line: number): void {
    for (const { column, countAt, index, totalAt } of this.shares) {
      const printed = readPercent(fields[index] ?? '');
      const [count, total] = [readCount(fields[countAt] ?? ''), readCount(fields[totalAt] ?? '')];
      if (printed === undefined || count === undefined || total === undefined) continue;
      this.context.ledger.print({ line, column, count, total, ...printed });
    }
  }

  drain(): string {
    return this.rows.drain();
  }
}
