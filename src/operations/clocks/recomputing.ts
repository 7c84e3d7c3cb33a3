import {
  type Act,
  appendAudit,
  type ClockTimes,
  type Database,
  holdEdition,
  type MovedClock,
  type OpenClock,
  openClocks,
  readPauses,
  storeEdition,
  storeMoved,
  type Transaction,
} from '../../database/index.ts';
import type { Instant } from '../../kernel/index.ts';
import { type ClockReference, type CurrentRules, readCurrentRules } from './reference.ts';
import { deadlineBy, timesOf } from './running.ts';

/** What a recomputation found: open clocks, those whose times moved, those that no rule covers any more. */
export interface RecomputeReport {
  readonly open: number;
  readonly moved: number;
  readonly uncovered: number;
}

const batchRows = 20_000;

/**
 * Works out every open clock again by the rules that hold, and logs each deadline that moved with its old and new value.
 * A clock that no rule covers any more keeps its deadline and is counted, so that someone looks at it.
 */
export async function recomputeOpenClocks(
  transaction: Transaction,
  rules: CurrentRules,
  reason: string,
  now: Instant,
): Promise<RecomputeReport> {
  const report = { open: 0, moved: 0, uncovered: 0 };
  for await (const batch of openClocks(transaction, batchRows)) {
    const pauses = await readPauses(
      transaction,
      batch.map((clock) => clock.id),
    );
    const moved: MovedClock[] = [];
    for (const clock of batch) {
      const deadline = deadlineBy(rules, clock, pauses.get(clock.id) ?? []);
      if (!deadline.ok) report.uncovered += 1;
      else if (differs(clock, timesOf(deadline.value))) moved.push({ clock, times: timesOf(deadline.value) });
    }
    await storeMoved(transaction, moved, reason, now);
    report.open += batch.length;
    report.moved += moved.length;
  }
  await storeEdition(transaction, rules.fingerprint);
  await appendAudit(transaction, {
    operation: 'recompute clocks',
    subjectKind: 'clocks',
    subjectId: rules.fingerprint.slice(0, 12),
    reason,
    details: report,
  });
  return report;
}

const differs = (clock: OpenClock, times: ClockTimes): boolean =>
  clock.deadlineAt !== times.deadlineAt ||
  clock.halfAt !== times.halfAt ||
  clock.threeQuartersAt !== times.threeQuartersAt ||
  clock.ruleVersion !== times.ruleVersion;

/**
 * Recomputes when the rules that hold are not those that the open clocks stand on: after an update of the program, for
 * instance. Undefined when they are the same. Door: jobs.
 */
export async function recomputeIfRulesChanged(
  database: Database,
  act: Act,
  reference: ClockReference,
  now: Instant,
): Promise<RecomputeReport | undefined> {
  return database.transact(act, async (transaction) => {
    const edition = await holdEdition(transaction);
    const rules = await readCurrentRules(transaction, reference);
    if (edition === rules.fingerprint) return undefined;
    return recomputeOpenClocks(transaction, rules, 'the rules or the calendar changed', now);
  });
}
