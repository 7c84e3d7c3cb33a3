import { type ClockRule, type Explanation, explain, type Pause } from '../../clocks/index.ts';
import {
  appendAudit,
  findClock,
  listSentNotices,
  type OpenPause,
  type QueueChoice,
  type QueuedClock,
  type RunningClock,
  readOpenPause,
  readPauses,
  readQueue,
  type SentNotice,
  seeAs,
} from '../../database/index.ts';
import { accept, type Instant, type Result, refuse } from '../../kernel/index.ts';
import { isId } from '../plans/index.ts';
import { type CurrentRules, readCurrentRules } from './reference.ts';
import { type ClockDesk, deadlineBy } from './running.ts';

/** A clock as the queue shows it: with the standing of the rule that its deadline was worked out by. */
export interface ShownClock extends QueuedClock {
  /** False too where no rule of that name and version is held any more. */
  readonly verified: boolean;
  /** Undefined where no rule of that name is held any more. */
  readonly means: ClockRule | undefined;
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
      details: {
        clocks: queue.length,
        team: choice.team,
        person: choice.person,
        personId: choice.personId,
      },
    });
    return queue.map((clock) => {
      const means = book.clocks.get(clock.rule);
      const version = means?.versions.find((known) => known.version === clock.ruleVersion);
      return { ...clock, means, verified: version !== undefined && version.checked !== null };
    });
  });
}

/** One clock with the way to its deadline; no explanation where no rule covers it any more. */
export interface ExplainedClock {
  readonly clock: RunningClock;
  readonly rules: CurrentRules;
  readonly explanation: Explanation | undefined;
  /** The pauses that ended, in order of time, and the one that lasts. */
  readonly pauses: readonly Pause[];
  readonly standing: OpenPause | undefined;
}

/** A clock that the viewer may see, explained as the calculator explains it, with its pauses. One audit entry. */
export async function readClock(
  desk: ClockDesk,
  id: string,
): Promise<Result<ExplainedClock, 'no-such-clock'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    await seeAs(transaction, desk.viewer);
    const clock = isId(id) ? await findClock(transaction, id) : undefined;
    if (clock === undefined) return refuse('no-such-clock', 'No such clock is open to you.');
    const rules = await readCurrentRules(transaction, desk.reference);
    const pauses = (await readPauses(transaction, [id])).get(id) ?? [];
    const standing = await readOpenPause(transaction, id);
    const deadline = deadlineBy(rules, clock, pauses);
    await appendAudit(transaction, { operation: 'read clock', subjectKind: 'clock', subjectId: id });
    const explanation = deadline.ok ? explain(rules.calendar, deadline.value) : undefined;
    return accept({ clock, rules, explanation, pauses, standing });
  });
}

/** A notice of a clock, with what its rule is about. */
export interface ShownNotice extends SentNotice {
  readonly means: ClockRule | undefined;
}

/** The newest notices of the open clocks that the viewer may see. */
export async function readClockNotices(desk: ClockDesk, limit = 100): Promise<readonly ShownNotice[]> {
  return desk.database.transact(desk.act, async (transaction) => {
    await seeAs(transaction, desk.viewer);
    const { book } = await readCurrentRules(transaction, desk.reference);
    const notices = await listSentNotices(transaction, desk.viewer.force, limit);
    await appendAudit(transaction, {
      operation: 'read clock notices',
      subjectKind: 'clocks',
      subjectId: desk.viewer.force,
      details: { notices: notices.length },
    });
    return notices.map((notice) => ({ ...notice, means: book.clocks.get(notice.rule) }));
  });
}
