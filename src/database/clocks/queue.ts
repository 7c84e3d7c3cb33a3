import { readFileSync } from 'node:fs';
import { type Instant, isoOf } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';
import { projectPath } from '../project-root.ts';
import { type Compartment, clockOf, type RunningClock } from './running.ts';

/** An open clock in the queue. `secondsLeft` is negative once missed, null while paused. */
export interface QueuedClock extends RunningClock {
  readonly noticesSent: number;
  readonly secondsLeft: number | null;
}

/** What part of the queue is asked for; null for all that the reader may see. */
export interface QueueChoice {
  readonly team: string | null;
  /** By name. */
  readonly person: string | null;
  /** By id. */
  readonly personId: string | null;
  readonly limit: number;
}

const statement = readFileSync(projectPath('src', 'database', 'clocks', 'queue.sql'), 'utf8');

/** The open clocks of the viewer's force that the door may see, the least time left first. Call `seeAs` before it. */
export async function readQueue(
  transaction: Transaction,
  viewer: { readonly force: string; readonly clearances: readonly Compartment[] },
  now: Instant,
  choice: QueueChoice,
): Promise<readonly QueuedClock[]> {
  const { rows } = await transaction.query<
    Parameters<typeof clockOf>[0] & { notices_sent: number; seconds_left: number | null }
  >(statement, [
    isoOf(now),
    choice.team,
    choice.person,
    choice.limit,
    viewer.force,
    ['open', ...viewer.clearances],
    choice.personId,
  ]);
  return rows.map((row) => ({
    ...clockOf(row),
    noticesSent: row.notices_sent,
    secondsLeft: row.seconds_left,
  }));
}
