import { type Instant, instant, isoOf } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';
import type { ClockTimes } from './running.ts';

/** What working a clock out again needs of it. */
export interface OpenClock extends ClockTimes {
  readonly id: string;
  readonly rule: string;
  readonly startedAt: Instant;
}

interface OpenRow {
  readonly id: string;
  readonly rule: string;
  readonly rule_version: number;
  readonly started: number;
  readonly deadline: number;
  readonly half: number;
  readonly three_quarters: number;
}

// Moments travel as milliseconds and lists as one literal: reading and writing a hundred thousand dates one by one took
// longer than counting them.
const milliseconds = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;
const listOf = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;
const momentsOf = (list: string): string => `unnest(${list}::float8[])`;

/** Open clocks in batches by id, paused ones too. */
export async function* openClocks(
  transaction: Transaction,
  batchRows: number,
): AsyncGenerator<readonly OpenClock[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await transaction.query<OpenRow>(
      `select id, rule, rule_version, ${milliseconds('started_at')} as started,
         ${milliseconds('deadline_at')} as deadline, ${milliseconds('half_at')} as half,
         ${milliseconds('three_quarters_at')} as three_quarters
       from clocks.running
       where closed_at is null and id > $1 order by id limit $2`,
      [after, batchRows],
    );
    if (rows.length > 0) yield rows.map(openClockOf);
    const last = rows.at(-1);
    if (last === undefined || rows.length < batchRows) return;
    after = last.id;
  }
}

function openClockOf(row: OpenRow): OpenClock {
  return {
    id: row.id,
    rule: row.rule,
    ruleVersion: row.rule_version,
    startedAt: instant(Math.round(row.started)),
    deadlineAt: instant(Math.round(row.deadline)),
    halfAt: instant(Math.round(row.half)),
    threeQuartersAt: instant(Math.round(row.three_quarters)),
  };
}

/** A clock whose times came out otherwise than they stand. */
export interface MovedClock {
  readonly clock: OpenClock;
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
    `with given as (
       select unnest($1::uuid[]) as id, unnest($2::int[]) as version, ${momentsOf('$3')} as deadline,
         ${momentsOf('$4')} as half, ${momentsOf('$5')} as three_quarters
     ),
     moved as (
       select id, version, to_timestamp(deadline / 1000) as deadline_at, to_timestamp(half / 1000) as half_at,
         to_timestamp(three_quarters / 1000) as three_quarters_at
       from given
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
      listOf(moved.map(({ clock }) => clock.id)),
      listOf(moved.map(({ times }) => times.ruleVersion)),
      listOf(moved.map(({ times }) => times.deadlineAt)),
      listOf(moved.map(({ times }) => times.halfAt)),
      listOf(moved.map(({ times }) => times.threeQuartersAt)),
      isoOf(now),
      reason,
    ],
  );
}
