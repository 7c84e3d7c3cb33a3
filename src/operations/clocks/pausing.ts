import type { ClockRule, Deadline } from '../../clocks/index.ts';
import {
  closePause,
  holdClock,
  openPause,
  type RunningClock,
  readOpenPause,
  readPauses,
  storeState,
  storeTimes,
} from '../../database/index.ts';
import { type Instant, type Result, refuse } from '../../kernel/index.ts';
import {
  atDesk,
  audit,
  type ClockDesk,
  type ClockRefusal,
  deadlineBy,
  holdOpen,
  refuseChanged,
  timesOf,
} from './running.ts';

/** Stands a clock still, where the law of its rule allows that. */
export async function pauseClock(
  desk: ClockDesk,
  id: string,
  from: Instant,
  reason: string,
): Promise<Result<RunningClock, ClockRefusal>> {
  return atDesk(desk, async (transaction, rules) => {
    const held = await holdOpen(transaction, id, from);
    if (!held.ok) return held;
    const rule = rules.book.clocks.get(held.value.rule);
    if (!mayPause(rule)) return refuse('no-pause-in-law', `The law of ${held.value.rule} knows no pause.`);
    const last = (await readPauses(transaction, [id])).get(id)?.at(-1);
    if (last !== undefined && from < last.to)
      return refuse('before-the-start', 'That is before the clock last ran on.');
    await openPause(transaction, id, from, reason);
    await storeState(transaction, id, 'paused', from);
    await audit(transaction, 'pause clock', id, { rule: held.value.rule }, reason);
    return held;
  });
}

/** Whether the law of a rule lets its clock stand still. */
export const mayPause = (rule: ClockRule | undefined): boolean => rule !== undefined && rule.pause !== null;

/**
 * Lets a paused clock run on from `to`; its deadline and warnings move by the pause. Refused `rules-changed` as by
 * `startShownClocks`, where `edition` says by which rules that was shown.
 */
export async function resumeClock(
  desk: ClockDesk,
  id: string,
  to: Instant,
  edition: string | null = null,
): Promise<Result<Deadline, ClockRefusal>> {
  return atDesk(desk, async (transaction, rules) => {
    if (edition !== null && rules.fingerprint !== edition) return refuseChanged();
    const clock = await holdClock(transaction, id);
    if (clock === undefined) return refuse('no-such-clock', 'No such clock is open to you.');
    const standing = await readOpenPause(transaction, id);
    if (standing === undefined) return refuse('not-paused', `The clock is ${clock.state}, not paused.`);
    const { from } = standing;
    if (to < from) return refuse('before-the-start', 'That is before the pause began.');
    const earlier = (await readPauses(transaction, [id])).get(id) ?? [];
    const deadline = deadlineBy(rules, clock, [...earlier, { from, to }]);
    if (!deadline.ok) return deadline;
    await closePause(transaction, id, to);
    await storeTimes(transaction, id, timesOf(deadline.value));
    await storeState(transaction, id, 'running', to);
    await audit(transaction, 'resume clock', id, { rule: clock.rule });
    return deadline;
  });
}
