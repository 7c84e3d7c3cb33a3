import type { Fields } from './fields.ts';
import type { FilePlan } from './plan.ts';

/** A file of the package, ready to be read. One that is learnt first hands its records over twice, in the same order. */
export interface PackageFile {
  readonly number: number;
  readonly plan: FilePlan;
  /** Lines whose words a person read and found to be about something else than immigration. */
  readonly letIn: ReadonlySet<number>;
  records: number;
  /** True once its rows were learnt to the end, before any is taken. */
  learnt: boolean;
}

/** A record of nothing but blanks. */
export function isEmpty(plan: FilePlan, fields: Fields): boolean {
  return fields.count <= plan.header.length && isBlankFrom(fields, 0);
}

function isBlankFrom(fields: Fields, first: number): boolean {
  for (let at = first; at < fields.count; at += 1) if (!fields.isBlank(at)) return false;
  return true;
}

/** Empty fields beyond the header are what spreadsheets add; anything else there is not. */
export function hasWidth(plan: FilePlan, fields: Fields): boolean {
  const width = plan.header.length;
  return fields.count >= width && isBlankFrom(fields, width);
}

/** The first searched column that speaks of immigration. */
export function searchIn(plan: FilePlan, fields: Fields): number | undefined {
  for (const at of plan.searched) if (fields.speaks(at)) return at;
  return undefined;
}
