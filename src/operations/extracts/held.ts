import {
  appendAudit,
  type Database,
  findHeldRow,
  type HeldDecision,
  type HeldRow,
  insertDecision,
  listHeldRows,
} from '../../database/index.ts';
import type { Capacity } from '../../directory/index.ts';
import { accept, type Result, refuse } from '../../kernel/index.ts';

/** Rows of a force that were held back for words about immigration and wait for a decision. Door: jobs or staff. */
export function listHeld(
  database: Database,
  force: string,
  by: string,
  capacity?: Capacity,
): Promise<readonly HeldRow[]> {
  return database.transact({ actor: by, purpose: 'records', ...(capacity && { capacity }) }, (transaction) =>
    listHeldRows(transaction, force),
  );
}

/** Which row, by its place in its package, and what was decided of it. */
export interface HeldVerdict {
  readonly force: string;
  readonly packageId: number;
  /** The file's place in the package, from 0, and the row's first line in it. */
  readonly file: number;
  readonly line: number;
  readonly decision: HeldDecision;
  /** Why. It names nobody: it is kept for good. */
  readonly reason: string;
  readonly by: string;
  /** In which appointment, on the staff door; the jobs door needs none. */
  readonly capacity?: Capacity;
}

/**
 * Writes what a person decided of a row that was held back. Nothing of the row itself is stored: a row that is let in comes
 * in when its files are loaded again. Door: jobs or staff.
 */
export function decideHeld(
  database: Database,
  verdict: HeldVerdict,
): Promise<Result<HeldDecision, 'no_reason' | 'not_held'>> {
  const { by, capacity } = verdict;
  return database.transact(
    { actor: by, purpose: 'records', ...(capacity && { capacity }) },
    async (transaction) => {
      if (!/\S/.test(verdict.reason)) {
        return refuse('no_reason', 'A decision needs a reason: say what the words are about.');
      }
      const sha256 = await findHeldRow(transaction, verdict.force, verdict);
      if (sha256 === undefined) {
        return refuse(
          'not_held',
          `No row was held back at line ${verdict.line} of file ${verdict.file} of package ${verdict.packageId} of ${verdict.force}.`,
        );
      }
      await insertDecision(transaction, { ...verdict, sha256 });
      await appendAudit(transaction, {
        operation: 'decide held row',
        subjectKind: 'package',
        subjectId: String(verdict.packageId),
        reason: verdict.reason,
        details: { force: verdict.force, file: verdict.file, line: verdict.line, decision: verdict.decision },
      });
      return accept(verdict.decision);
    },
  );
}
