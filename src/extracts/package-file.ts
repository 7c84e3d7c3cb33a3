import { speaksOfImmigration } from './firewall.ts';
import type { FilePlan } from './plan.ts';

/** A file of the package, ready to be read. Its records are handed over twice, in the same order. */
export interface PackageFile {
  readonly number: number;
  readonly plan: FilePlan;
  /** Lines whose words a person read and found to be about something else than immigration. */
  readonly letIn: ReadonlySet<number>;
  records: number;
  /** True while the lines that are being read speak of immigration somewhere: only then is each field looked through. */
  suspect: boolean;
  /** Whether any line of it does: not known before its first reading is over. */
  speaks: boolean | undefined;
}

/** A record of nothing but blanks. */
export function isEmpty(plan: FilePlan, fields: readonly string[]): boolean {
  return fields.length <= plan.header.length && fields.every((field) => field.trim() === '');
}

/** Empty fields beyond the header are what spreadsheets add; anything else there is not. */
export function hasWidth(plan: FilePlan, fields: readonly string[]): boolean {
  const width = plan.header.length;
  return fields.length >= width && fields.slice(width).every((field) => field.trim() === '');
}

/** The first searched column that speaks of immigration. */
export function searchIn(plan: FilePlan, fields: readonly string[]): number | undefined {
  return plan.searched.find((at) => speaksOfImmigration(fields[at] ?? ''));
}
