import { appendAudit, type QueueChoice, type QueuedClock, readQueue, seeAs } from '../../database/index.ts';
import type { Instant } from '../../kernel/index.ts';
import type { ClockDesk } from './running.ts';

/** The open clocks that the viewer may see, the least time left first, of one team or one person or of all. */
export async function readClockQueue(
  desk: Omit<ClockDesk, 'reference'>,
  now: Instant,
  choice: QueueChoice,
): Promise<readonly QueuedClock[]> {
  return desk.database.transact(desk.act, async (transaction) => {
    await seeAs(transaction, desk.viewer);
    const queue = await readQueue(transaction, now, choice);
    await appendAudit(transaction, {
      operation: 'read clock queue',
      subjectKind: 'clocks',
      subjectId: desk.viewer.force,
      details: { clocks: queue.length, team: choice.team },
    });
    return queue;
  });
}
