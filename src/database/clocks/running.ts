import type { Pause } from '../../clocks/index.ts';
import { type Instant, instant, isoOf } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';

/** The compartments that a clock may lie in; all but the open one need a clearance of their own. */
export const compartments = ['open', 'allegations', 'callout'] as const;
export type Compartment = (typeof compartments)[number];

/** What a clock is about and whose duty it is. Ids and roles, never a victim's or a suspect's name. */
export interface ClockOwner {
  readonly force: string;
  readonly compartment: Compartment;
  readonly team: string;
  /** By name, as it was when the clock started. */
  readonly person: string | null;
  /** That person in the directory; null where nobody of the directory was named. */
  readonly personId: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** When a clock is due and when it warns, by which version of its rule. */
export interface ClockTimes {
  readonly ruleVersion: number;
  readonly deadlineAt: Instant;
  readonly halfAt: Instant;
  readonly threeQuartersAt: Instant;
}

export type ClockState = 'running' | 'paused' | 'met' | 'cancelled';

/** A clock that was started. */
export interface RunningClock extends ClockOwner, ClockTimes {
  readonly id: string;
  readonly rule: string;
  readonly startedAt: Instant;
  readonly state: ClockState;
  /** When its duty was done, or it was stopped; null while it is open. */
  readonly closedAt: Instant | null;
}

interface ClockRow {
  readonly id: string;
  readonly force: string;
  readonly compartment: Compartment;
  readonly team: string;
  readonly person: string | null;
  readonly person_id: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly rule: string;
  readonly rule_version: number;
  readonly started_at: Date;
  readonly deadline_at: Date;
  readonly half_at: Date;
  readonly three_quarters_at: Date;
  readonly state: ClockState;
  readonly closed_at: Date | null;
}

/** The columns that `clockOf` reads. */
export const clockColumns = `id, force, compartment, team, person, person_id, subject_kind, subject_id, rule, rule_version,
  started_at, deadline_at, half_at, three_quarters_at, state, closed_at`;

export function clockOf(row: ClockRow): RunningClock {
  return {
    id: row.id,
    force: row.force,
    compartment: row.compartment,
    team: row.team,
    person: row.person,
    personId: row.person_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    rule: row.rule,
    ruleVersion: row.rule_version,
    startedAt: momentOf(row.started_at),
    deadlineAt: momentOf(row.deadline_at),
    halfAt: momentOf(row.half_at),
    threeQuartersAt: momentOf(row.three_quarters_at),
    state: row.state,
    closedAt: row.closed_at === null ? null : momentOf(row.closed_at),
  };
}

export function momentOf(written: Date): Instant {
  return instant(written.getTime());
}

/** Says whose rows this transaction may see: one force, and the walled compartments the reader is cleared for. */
export async function seeAs(
  transaction: Transaction,
  viewer: { readonly force: string; readonly clearances: readonly Compartment[] },
): Promise<void> {
  await transaction.query(
    `select set_config('watershed.force', $1, true), set_config('watershed.compartments', $2, true)`,
    [viewer.force, viewer.clearances.join(',')],
  );
}

/** Stores a started clock and returns its id. */
export async function insertRunning(
  transaction: Transaction,
  clock: ClockOwner & ClockTimes & { readonly rule: string; readonly startedAt: Instant },
  by: { readonly startedBy: string; readonly ledFrom: string | null },
): Promise<string> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into clocks.running (force, compartment, team, person, subject_kind, subject_id, rule, rule_version,
       started_at, deadline_at, half_at, three_quarters_at, led_from, started_by, person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
    [
      clock.force,
      clock.compartment,
      clock.team,
      clock.person,
      clock.subjectKind,
      clock.subjectId,
      clock.rule,
      clock.ruleVersion,
      isoOf(clock.startedAt),
      ...timesOf(clock),
      by.ledFrom,
      by.startedBy,
      clock.personId,
    ],
  );
  return rows[0]?.id ?? '';
}

const timesOf = (times: ClockTimes): string[] => [
  isoOf(times.deadlineAt),
  isoOf(times.halfAt),
  isoOf(times.threeQuartersAt),
];

/**
 * Whether an open clock of the force counts the same rule from the same moment for the same subject. Holds off whoever would
 * start another for that subject until the transaction ends, so that a form that is sent twice starts one.
 */
export async function hasOpenTwin(
  transaction: Transaction,
  clock: Pick<RunningClock, 'force' | 'compartment' | 'rule' | 'subjectKind' | 'subjectId' | 'startedAt'>,
): Promise<boolean> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('clocks.running'), hashtext($1))`, [
    `${clock.force} ${clock.subjectId}`,
  ]);
  const { rows } = await transaction.query<{ twin: boolean }>(
    `select exists (
       select from clocks.running
       where force = $1 and compartment = $2 and rule = $3 and subject_kind = $4 and subject_id = $5 and started_at = $6
         and closed_at is null) as twin`,
    [clock.force, clock.compartment, clock.rule, clock.subjectKind, clock.subjectId, isoOf(clock.startedAt)],
  );
  return rows[0]?.twin === true;
}

/** The clock, held until the transaction ends; undefined where the door may not see it or it is not there. */
export async function holdClock(transaction: Transaction, id: string): Promise<RunningClock | undefined> {
  const { rows } = await transaction.query<ClockRow>(
    `select ${clockColumns} from clocks.running where id = $1 for update`,
    [id],
  );
  return rows[0] === undefined ? undefined : clockOf(rows[0]);
}

/** As `holdClock`, for a reader. */
export async function findClock(transaction: Transaction, id: string): Promise<RunningClock | undefined> {
  const { rows } = await transaction.query<ClockRow>(
    `select ${clockColumns} from clocks.running where id = $1`,
    [id],
  );
  return rows[0] === undefined ? undefined : clockOf(rows[0]);
}

export async function storeTimes(transaction: Transaction, id: string, times: ClockTimes): Promise<void> {
  await transaction.query(
    `update clocks.running set rule_version = $2, deadline_at = $3, half_at = $4, three_quarters_at = $5 where id = $1`,
    [id, times.ruleVersion, ...timesOf(times)],
  );
}

/** Sets a clock's state. `at` closes it when the state is one that ends it. */
export async function storeState(
  transaction: Transaction,
  id: string,
  state: ClockState,
  at: Instant,
): Promise<void> {
  const closes = state === 'met' || state === 'cancelled';
  await transaction.query('update clocks.running set state = $2, closed_at = $3 where id = $1', [
    id,
    state,
    closes ? isoOf(at) : null,
  ]);
}

export async function openPause(
  transaction: Transaction,
  id: string,
  from: Instant,
  reason: string,
): Promise<void> {
  await transaction.query('insert into clocks.pause (clock_id, from_at, reason) values ($1, $2, $3)', [
    id,
    isoOf(from),
    reason,
  ]);
}

export async function closePause(transaction: Transaction, id: string, to: Instant): Promise<void> {
  await transaction.query(`update clocks.pause set to_at = $2 where clock_id = $1 and to_at is null`, [
    id,
    isoOf(to),
  ]);
}

/** The closed pauses of clocks, in order of time, by clock. */
export async function readPauses(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Pause[]>> {
  const { rows } = await transaction.query<{ clock_id: string; from_at: Date; to_at: Date }>(
    `select clock_id, from_at, to_at from clocks.pause
     where clock_id = any ($1::uuid[]) and to_at is not null order by clock_id, from_at`,
    [ids],
  );
  const pauses = new Map<string, Pause[]>();
  for (const row of rows) {
    const pause = { from: momentOf(row.from_at), to: momentOf(row.to_at) };
    pauses.set(row.clock_id, [...(pauses.get(row.clock_id) ?? []), pause]);
  }
  return pauses;
}

/** A pause that nobody has ended yet. */
export interface OpenPause {
  readonly from: Instant;
  readonly reason: string;
}

/** The open pause of a clock; undefined where none is open. */
export async function readOpenPause(transaction: Transaction, id: string): Promise<OpenPause | undefined> {
  const { rows } = await transaction.query<{ from_at: Date; reason: string }>(
    'select from_at, reason from clocks.pause where clock_id = $1 and to_at is null',
    [id],
  );
  const [open] = rows;
  return open && { from: momentOf(open.from_at), reason: open.reason };
}

/** How many clocks were ever started, open or closed. */
export async function countRunning(transaction: Transaction): Promise<number> {
  const { rows } = await transaction.query<{ clocks: number }>(
    'select count(*)::int as clocks from clocks.running',
  );
  return rows[0]?.clocks ?? 0;
}
