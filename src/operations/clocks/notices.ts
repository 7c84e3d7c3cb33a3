import {
  type Act,
  appendAudit,
  type Database,
  nextNoticeAt,
  sendDueNotices,
  type ToldNext,
} from '../../database/index.ts';
import type { Clock, Instant } from '../../kernel/index.ts';
import { recomputeIfRulesChanged } from './recomputing.ts';
import type { ClockReference } from './reference.ts';

const act: Act = { actor: 'watershed clocks', purpose: 'send notices of running clocks' };
const pauseMillisecondsMax = 30_000;

/** Who is told of a missed deadline, by clock. */
function toldNextOf(reference: ClockReference): ToldNext {
  return new Map([...reference.book.clocks.values()].map((clock) => [clock.id, clock.toldNext.id]));
}

/**
 * Sends every notice that is due at `now`, a batch a transaction, and returns how many. Each batch and its audit entry are
 * kept together or not at all, so a runner that is killed at any moment leaves nothing half sent. Door: jobs.
 */
export async function sendNotices(
  database: Database,
  reference: ClockReference,
  now: Instant,
  batchRows = 200,
): Promise<number> {
  const toldNext = toldNextOf(reference);
  for (let total = 0; ; ) {
    const sent = await database.transact(act, async (transaction) => {
      const count = await sendDueNotices(transaction, now, toldNext, batchRows);
      if (count > 0) {
        await appendAudit(transaction, {
          operation: 'send clock notices',
          subjectKind: 'clocks',
          subjectId: 'notices',
          details: { sent: count },
        });
      }
      return count;
    });
    if (sent === 0) return total;
    total += sent;
  }
}

/** What the runner is given. `clock` tells the time; `signal` stops it between two rounds. */
export interface NoticeRunner {
  readonly database: Database;
  readonly reference: ClockReference;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly batchRows?: number;
  /** Told after each round how many notices went out. */
  onRound?(sent: number): void;
}

/**
 * Sends notices as they fall due until it is stopped. Any number of runners may run: a clock that one holds is passed over
 * by the others. What is due is read from the table at each round, so a restart, a clock change or a jump of the machine's
 * time neither repeats nor loses a notice.
 */
export async function runNotices(runner: NoticeRunner): Promise<void> {
  const { database, reference, clock, signal } = runner;
  while (!signal.aborted) {
    await recomputeIfRulesChanged(database, act, reference, clock.now());
    runner.onRound?.(await sendNotices(database, reference, clock.now(), runner.batchRows));
    const next = await database.transact(act, nextNoticeAt);
    const wait = next === undefined ? pauseMillisecondsMax : Math.max(200, next - clock.now());
    await pause(Math.min(wait, pauseMillisecondsMax), signal);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
