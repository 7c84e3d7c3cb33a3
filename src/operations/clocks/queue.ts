import { appendAudit, type QueueChoice, type QueuedClock, readQueue, seeAs } from '../../database/index.ts';
import type { Instant } from '../../kernel/index.ts';
import { readCurrentRules } from './reference.ts';
import type { ClockDesk } from './running.ts';

/** A clock as the queue shows it: with the standing of the rule that its deadline was worked out by. */
export interface ShownClock extends QueuedClock {
  /** False too where no rule of that name and version is held any more. */
  readonly verified: boolean;
}

/**
 * The open clocks that the viewer may see, the least time left first, of one team or one person or of all. Who looked, at
 * whose clocks and how many, is in the audit.
 */
export async function readClockQueue(
  desk: ClockDesk,
  now: Instant,
  choice: QueueChoice,
): Promise<readonly ShownClock[]> {
  return desk.database.transact(desk.act, async (transaction) => {
    await seeAs(transaction, desk.viewer);
    const queue = await readQueue(transaction, desk.viewer, now, choice);
    const { book } = await readCurrentRules(transaction, desk.reference);
    await appendAudit(transaction, {
      operation: 'read clock queue',
      subjectKind: 'clocks',
      subjectId: desk.viewer.force,
      details: { clocks: queue.length, team: choice.team, person: choice.person },
    });
    return queue.map((clock) => {
      const versions = book.clocks.get(clock.rule)?.versions ?? [];
      const version = versions.find((known) => known.version === clock.ruleVersion);
      return { ...clock, verified: version !== undefined && version.checked !== null };
    });
  });
}
