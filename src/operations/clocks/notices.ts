import {
  type Act,
  appendAudit,
  type Database,
  nextNoticeAt,
  sendDueNotices,
  type ToldNext,
} from '../../database/index.ts';
import { type Clock, Defect, type Instant } from '../../kernel/index.ts';
import { recomputeIfRulesChanged } from './recomputing.ts';
import type { ClockReference } from './reference.ts';

const act: Act = { actor: 'watershed clocks', purpose: 'send notices of running clocks' };
const pauseMillisecondsMax = 30_000;
const pauseMillisecondsAfterFailure = 1000;

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
  /** Told when a round failed; the next one tries again. Without it, and for a defect of the program, the runner ends. */
  onFailure?(failure: unknown): void;
}

/**
 * Sends notices as they fall due until it is stopped. Any number of runners may run: a clock that one holds is passed over
 * by the others. What is due is read from the table at each round, so a restart, a clock change or a jump of the machine's
 * time neither repeats nor loses a notice.
 */
export async function runNotices(runner: NoticeRunner): Promise<void> {
  const { signal, onFailure } = runner;
  for (let failures = 0; !signal.aborted; ) {
    try {
      const wait = await round(runner);
      failures = 0;
      await pause(wait, signal);
    } catch (failure) {
      if (failure instanceof Defect || onFailure === undefined) throw failure;
      onFailure(failure);
      // Twice as long each time: a database that is down for a night is not asked, and told of, every second of it.
      await pause(Math.min(pauseMillisecondsAfterFailure * 2 ** failures, pauseMillisecondsMax), signal);
      failures += 1;
    }
  }
}

/** Sends what is due, and returns how many milliseconds may pass until something is again. */
async function round({ database, reference, clock, batchRows, onRound }: NoticeRunner): Promise<number> {
  await recomputeIfRulesChanged(database, act, reference, clock.now());
  // First sent, then told: an argument of an optional call is not even worked out where nobody is told.
  const sent = await sendNotices(database, reference, clock.now(), batchRows);
  onRound?.(sent);
  const next = await database.transact(act, nextNoticeAt);
  const wait = next === undefined ? pauseMillisecondsMax : Math.max(200, next - clock.now());
  return Math.min(wait, pauseMillisecondsMax);
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
