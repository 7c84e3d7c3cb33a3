import {
  appendAudit,
  countDueRows,
  type Database,
  type DueRows,
  disposeRows,
  findDisposal,
  insertReview,
  keepRows,
  lockPackages,
  type ReviewScope,
  type RowCounts,
  type Transaction,
} from '../../database/index.ts';
import { longestKept, type RetentionRules } from '../../extracts/index.ts';
import { accept, type PlainDate, type Result, refuse } from '../../kernel/index.ts';

export type ReviewRefusal =
  | 'no_reason'
  | 'not_due'
  | 'nothing_due'
  | 'too_long'
  | 'no_such_review'
  | 'same_person'
  | 'rows_changed';

/** What was done with rows whose review was due. */
export interface ReviewDone {
  readonly review: number;
  readonly rows: RowCounts;
}

const acting = (by: string) => ({ actor: by, purpose: 'records', reason: 'review what is kept' });

/**
 * How many rows are due for review by a day, by force, category, table and month: counts alone. Rows of packages that were
 * replaced are among them. Door: jobs.
 */
export function listDue(
  jobs: Database,
  asked: { readonly force: string | null; readonly dueBy: PlainDate; readonly by: string },
): Promise<readonly DueRows[]> {
  return jobs.transact(acting(asked.by), async (transaction) => {
    const due = await countDueRows(transaction, asked.force, asked.dueBy);
    await appendAudit(transaction, {
      operation: 'list rows due for review',
      subjectKind: 'force',
      subjectId: asked.force ?? '',
      details: { dueBy: asked.dueBy, rows: due.reduce((sum, { rows }) => sum + rows, 0) },
    });
    return due;
  });
}

/** Who decides what, and why. The reason names nobody: it is kept for good. */
export interface ReviewDecision extends ReviewScope {
  readonly reason: string;
  readonly by: string;
  readonly today: PlainDate;
}

/**
 * Keeps rows whose review is due until another day, at most as long as the rules of their category let pass between two
 * reviews. Door: jobs.
 */
export function keepReviewed(
  jobs: Database,
  rules: RetentionRules,
  decision: ReviewDecision & { readonly nextReviewOn: PlainDate },
): Promise<Result<ReviewDone, ReviewRefusal>> {
  const { nextReviewOn, today, by } = decision;
  return jobs.transact(acting(by), async (transaction) => {
    const latest = longestKept(rules, decision.category, today);
    if (nextReviewOn <= today || nextReviewOn > latest) {
      return refuse(
        'too_long',
        `Next review on ${nextReviewOn}: expected a day after ${today} and not after ${latest}, by the rules of ${decision.category}.`,
      );
    }
    const due = await dueOf(transaction, decision);
    if (!due.ok) return due;
    const asked = { nextReviewOn, reason: decision.reason, by, rows: due.value };
    const review = await insertReview(transaction, decision, asked);
    const rows = await keepRows(transaction, review, decision, nextReviewOn);
    await auditReview(transaction, 'keep rows under review', review, decision, rows);
    return accept({ review, rows });
  });
}

/** Asks that rows whose review is due be disposed of. Nothing is removed before another person approves. Door: jobs. */
export function askDisposal(
  jobs: Database,
  decision: ReviewDecision,
): Promise<Result<ReviewDone, ReviewRefusal>> {
  return jobs.transact(acting(decision.by), async (transaction) => {
    const due = await dueOf(transaction, decision);
    if (!due.ok) return due;
    const asked = { nextReviewOn: null, reason: decision.reason, by: decision.by, rows: due.value };
    const review = await insertReview(transaction, decision, asked);
    await auditReview(transaction, 'ask for disposal of rows', review, decision, due.value);
    return accept({ review, rows: due.value });
  });
}

/**
 * Approves a disposal that another person asked for, and removes its rows for good: those of packages that were replaced too.
 * What was published stays; what was counted from the rows can no longer be counted anew, and their months are not held any
 * more. Refused where the rows are no longer those that were asked about. Door: jobs.
 */
export function approveDisposal(
  jobs: Database,
  approval: { readonly review: number; readonly by: string },
): Promise<Result<ReviewDone, ReviewRefusal>> {
  const { review, by } = approval;
  return jobs.transact(acting(by), async (transaction) => {
    const asked = await findDisposal(transaction, review);
    if (asked === undefined || asked.state !== 'open') {
      return refuse('no_such_review', `No disposal of number ${review} waits for a second person.`);
    }
    if (samePerson(asked.askedBy, by)) {
      return refuse(
        'same_person',
        `${asked.askedBy} asked for this disposal; another person must approve it.`,
      );
    }
    await lockPackages(transaction, asked.force);
    const due = await countDue(transaction, asked);
    if (!sameCounts(due, asked.rows)) {
      return refuse(
        'rows_changed',
        `The rows that are due are no longer those that disposal ${review} was asked for. Look again, and ask anew.`,
      );
    }
    const rows = await disposeRows(transaction, review, asked, by);
    await auditReview(transaction, 'dispose of rows', review, asked, rows);
    return accept({ review, rows });
  });
}

const samePerson = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

async function dueOf(
  transaction: Transaction,
  { force, category, dueBy, reason, today }: ReviewDecision,
): Promise<Result<RowCounts, ReviewRefusal>> {
  if (!/\S/.test(reason)) return refuse('no_reason', 'A review needs a reason.');
  if (dueBy > today) {
    return refuse('not_due', `Rows due by ${dueBy} are not due yet: today is ${today}.`);
  }
  await lockPackages(transaction, force);
  const rows = await countDue(transaction, { force, category, dueBy });
  if (Object.keys(rows).length > 0) return accept(rows);
  return refuse('nothing_due', `No row of ${force} in the category ${category} was due by ${dueBy}.`);
}

async function countDue(transaction: Transaction, scope: ReviewScope): Promise<RowCounts> {
  const counts: Record<string, number> = {};
  for (const { category, table, rows } of await countDueRows(transaction, scope.force, scope.dueBy)) {
    if (category === scope.category) counts[table] = (counts[table] ?? 0) + rows;
  }
  return counts;
}

function sameCounts(one: RowCounts, other: RowCounts): boolean {
  const inOrder = (counts: RowCounts): string => JSON.stringify(Object.entries(counts).sort());
  return inOrder(one) === inOrder(other);
}

function auditReview(
  transaction: Transaction,
  operation: string,
  review: number,
  { force, category, dueBy, reason }: ReviewScope & { readonly reason: string },
  rows: RowCounts,
): Promise<unknown> {
  return appendAudit(transaction, {
    operation,
    subjectKind: 'review',
    subjectId: String(review),
    reason,
    details: { force, category, dueBy, rows },
  });
}
