import {
  type FieldCoverage,
  type HeldDecision,
  type HeldRow,
  listPackages,
  type PackageContents,
  readFieldCoverage,
  readPackageContents,
  readSubjectMonths,
  type ShelvedPackage,
} from '../../database/index.ts';
import type { Month, Result } from '../../kernel/index.ts';
import { decideHeld, listHeld } from '../extracts/index.ts';
import { type AnalystDesk, forceOf } from './desk.ts';

/** The packages that the analyst's force has loaded, the newest first. */
export function readPackages(desk: AnalystDesk): Promise<readonly ShelvedPackage[]> {
  return desk.database.transact(desk.act, (transaction) => listPackages(transaction, forceOf(desk)));
}

export interface PackageOnShelf extends PackageContents {
  readonly about: ShelvedPackage;
}

/** One package of the analyst's force; undefined where it has none of that number. */
export function readOnePackage(desk: AnalystDesk, id: number): Promise<PackageOnShelf | undefined> {
  return desk.database.transact(desk.act, async (transaction) => {
    const about = (await listPackages(transaction, forceOf(desk))).find((each) => each.id === id);
    return about === undefined ? undefined : { about, ...(await readPackageContents(transaction, id)) };
  });
}

/** Rows that wait for a decision. */
export function readHeldRows({ act, ...desk }: AnalystDesk): Promise<readonly HeldRow[]> {
  return listHeld(desk.database, forceOf({ act, ...desk }), act.actor, act.capacity);
}

/** Decides of a row that was held back, by its place. */
export function decideOfRow(
  desk: AnalystDesk,
  row: Pick<HeldRow, 'packageId' | 'fileNumber' | 'line'>,
  decision: HeldDecision,
  reason: string,
): Promise<Result<HeldDecision, 'no_reason' | 'not_held'>> {
  return decideHeld(desk.database, {
    force: forceOf(desk),
    packageId: row.packageId,
    file: row.fileNumber,
    line: row.line,
    decision,
    reason,
    by: desk.act.actor,
    capacity: desk.act.capacity,
  });
}

/** What the force has sent, by subject, month and column, of the parts that count now. */
export interface CoverageRegister {
  readonly months: readonly { readonly subject: string; readonly month: Month; readonly rows: number }[];
  readonly fields: readonly FieldCoverage[];
}

export function readCoverageRegister(desk: AnalystDesk): Promise<CoverageRegister> {
  const force = forceOf(desk);
  return desk.database.transact(desk.act, async (transaction) => ({
    months: await readSubjectMonths(transaction, force),
    fields: await readFieldCoverage(transaction, force),
  }));
}
