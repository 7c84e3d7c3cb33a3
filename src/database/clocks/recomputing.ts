import { type Instant, isoOf } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';
import { type ClockTimes, clockColumns, clockOf, type RunningClock } from './running.ts';

/** Open clocks in batches by id, paused ones too. */
export async function* openClocks(
  transaction: Transaction,
  batchRows: number,
): AsyncGenerator<readonly RunningClock[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await transaction.query<Parameters<typeof clockOf>[0]>(
      `select ${clockColumns} from clocks.running
       where closed_at is null and id > $1 order by id limit $2`,
      [after, batchRows],
    );
    if (rows.length > 0) yield rows.map(clockOf);
    const last = rows.at(-1);
    if (last === undefined || rows.length < batchRows) return;
    after = last.id;
  }
}

/** A clock whose times came out otherwise than they stand. */
export interface MovedClock {
  readonly clock: RunningClock;
  readonly times: ClockTimes;
}

/** Stores the new times of clocks, and logs the old and the new deadline of each whose deadline or version changed. */
export async function storeMoved(
  transaction: Transaction,
  moved: readonly MovedClock[],
  reason: string,
  now: Instant,
): Promise<void> {
  if (moved.length === 0) return;
  await transaction.query(
    `with moved as (
       select * from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[])
         as moved (id, version, deadline_at, half_at, three_quarters_at)
     ),
     logged as (
       insert into clocks.moved_deadline (clock_id, force, compartment, moved_at, reason, old_deadline_at, new_deadline_at,
         old_version, new_version)
       select r.id, r.force, r.compartment, $6, $7, r.deadline_at, moved.deadline_at, r.rule_version, moved.version
       from moved join clocks.running as r using (id)
       where (r.deadline_at, r.rule_version) is distinct from (moved.deadline_at, moved.version)
     )
     update clocks.running as r set rule_version = moved.version, deadline_at = moved.deadline_at,
       half_at = moved.half_at, three_quarters_at = moved.three_quarters_at
     from moved where r.id = moved.id`,
    [
      moved.map(({ clock }) => clock.id),
      moved.map(({ times }) => times.ruleVersion),
      moved.map(({ times }) => isoOf(times.deadlineAt)),
      moved.map(({ times }) => isoOf(times.halfAt)),
      moved.map(({ times }) => isoOf(times.threeQuartersAt)),
      isoOf(now),
      reason,
    ],
  );
}
