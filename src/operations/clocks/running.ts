import {
  type ClockRule,
  type Deadline,
  type DeadlineRefusal,
  deadlineOf,
  type Pause,
} from '../../clocks/index.ts';
import {
  type Act,
  appendAudit,
  type ClockOwner,
  type ClockTimes,
  type Compartment,
  type Database,
  hasOpenTwin,
  holdClock,
  insertRunning,
  type RunningClock,
  seeAs,
  shareEdition,
  storeState,
  type Transaction,
} from '../../database/index.ts';
import { accept, assert, type Instant, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { type ClockReference, type CurrentRules, readCurrentRules } from './reference.ts';

/** Whose clocks someone may see and change: one force, and the walled compartments they are cleared for. */
export interface ClockViewer {
  readonly force: string;
  readonly clearances: readonly Compartment[];
}

/** What every operation on running clocks is given: the door, who acts and why, whose clocks, and the shipped rules. */
export interface ClockDesk {
  readonly database: Database;
  readonly act: Act;
  readonly viewer: ClockViewer;
  readonly reference: ClockReference;
}

export type ClockRefusal =
  | DeadlineRefusal
  | 'no-such-rule'
  | 'no-such-clock'
  | 'not-running'
  | 'not-paused'
  | 'no-pause-in-law'
  | 'not-led-to'
  | 'before-the-start'
  | 'started-already'
  | 'rules-changed'
  | 'not-yours';

/** A clock to start: what it is about, whose duty it is, by which rule and from when. */
export interface ClockStart extends Omit<ClockOwner, 'force'> {
  readonly rule: string;
  readonly startedAt: Instant;
}

/** Runs work on clocks in one transaction: seen as the viewer, with the rules that hold and stay while it runs. */
export async function atDesk<Value>(
  desk: ClockDesk,
  work: (transaction: Transaction, rules: CurrentRules) => Promise<Value>,
): Promise<Value> {
  return desk.database.transact(desk.act, async (transaction) => {
    await seeAs(transaction, desk.viewer);
    await shareEdition(transaction);
    return work(transaction, await readCurrentRules(transaction, desk.reference));
  });
}

export function timesOf(deadline: Deadline): ClockTimes {
  return {
    ruleVersion: deadline.version.version,
    deadlineAt: deadline.at,
    halfAt: deadline.warnings.half,
    threeQuartersAt: deadline.warnings.threeQuarters,
  };
}

/** The deadline of a clock by the rules that hold, with the pauses it has had. */
export function deadlineBy(
  rules: CurrentRules,
  clock: { readonly rule: string; readonly startedAt: Instant },
  pauses: readonly Pause[],
): Result<Deadline, DeadlineRefusal | 'no-such-rule'> {
  const rule = rules.book.clocks.get(clock.rule);
  if (rule === undefined) return refuse('no-such-rule', `There is no clock "${clock.rule}".`);
  return deadlineOf(rules.calendar, rule, clock.startedAt, pauses);
}

/** Starts a clock. Refused where its rule gives no deadline: nothing is stored that has none. */
export async function startClock(
  desk: ClockDesk,
  start: ClockStart,
): Promise<Result<RunningClock, ClockRefusal>> {
  return atDesk(desk, (transaction, rules) => startWithin(transaction, desk, rules, start, null));
}

/**
 * Starts the clocks that one event starts, all or none. `edition` is the fingerprint of the rules by which their deadlines were
 * shown: refused `rules-changed` where others hold by now, because nobody has seen what those give.
 */
export async function startShownClocks(
  desk: ClockDesk,
  starts: readonly ClockStart[],
  edition: string,
): Promise<Result<readonly RunningClock[], ClockRefusal>> {
  return atDesk(desk, async (transaction, rules) => {
    if (rules.fingerprint !== edition) return refuseChanged();
    for (const start of starts) {
      const deadline = refuseWalled(desk, start) ?? deadlineBy(rules, start, []);
      if (!deadline.ok) return deadline;
      if (await hasOpenTwin(transaction, { ...start, force: desk.viewer.force }))
        return refuse(
          'started-already',
          `${start.rule} already runs for ${start.subjectId} from that moment.`,
        );
    }
    const started: RunningClock[] = [];
    for (const start of starts) {
      const begun = await startWithin(transaction, desk, rules, start, null);
      assert(begun.ok, `a clock whose deadline was worked out did not start: ${start.rule}`);
      started.push(begun.value);
    }
    return accept(started);
  });
}

export const refuseChanged = (): Refusal<'rules-changed'> =>
  refuse('rules-changed', 'A rule or a holiday changed since these deadlines were shown.');

function refuseWalled({ viewer }: ClockDesk, { compartment }: ClockStart): Refusal<'not-yours'> | undefined {
  return compartment === 'open' || viewer.clearances.includes(compartment)
    ? undefined
    : refuse('not-yours', `Starting a clock in the compartment ${compartment} needs its clearance.`);
}

async function startWithin(
  transaction: Transaction,
  desk: ClockDesk,
  rules: CurrentRules,
  start: ClockStart,
  ledFrom: string | null,
): Promise<Result<RunningClock, ClockRefusal>> {
  const walled = refuseWalled(desk, start);
  if (walled !== undefined) return walled;
  const deadline = deadlineBy(rules, start, []);
  if (!deadline.ok) return deadline;
  const clock = { ...start, force: desk.viewer.force, ...timesOf(deadline.value) };
  const id = await insertRunning(transaction, clock, { startedBy: desk.act.actor, ledFrom });
  await audit(transaction, 'start clock', id, { rule: start.rule, version: clock.ruleVersion });
  return accept({ ...clock, id, state: 'running', closedAt: null });
}

/** Appends the entry of an act on one clock. */
export const audit = (
  transaction: Transaction,
  operation: string,
  id: string,
  details: Readonly<Record<string, unknown>>,
  reason = '',
): Promise<void> =>
  appendAudit(transaction, { operation, subjectKind: 'clock', subjectId: id, reason, details });

/** A clock that is started because another was met, with the team that owes the next duty. */
export interface FollowingClock {
  readonly rule: string;
  readonly team: string;
  readonly person: string | null;
  readonly personId: string | null;
}

/** A duty that was done: when, what starts because of it, and by which rules that was shown to whoever says so, if it was. */
export interface ClockMet {
  readonly metAt: Instant;
  readonly following: readonly FollowingClock[];
  readonly edition: string | null;
}

/**
 * The duty was done: stops the clock, and starts those of `following` that its rule leads to. Each body has its own clock, so
 * that a late step lies at the right door. Refused `rules-changed` as by `startShownClocks`.
 */
export async function meetClock(
  desk: ClockDesk,
  id: string,
  { metAt, following, edition }: ClockMet,
): Promise<Result<readonly RunningClock[], ClockRefusal>> {
  return atDesk(desk, async (transaction, rules) => {
    if (edition !== null && rules.fingerprint !== edition) return refuseChanged();
    const held = await holdOpen(transaction, id, metAt);
    if (!held.ok) return held;
    const clock = held.value;
    const rule = rules.book.clocks.get(clock.rule);
    const stray = following.find((next) => !rule?.leadsTo.includes(next.rule));
    if (stray !== undefined) return refuse('not-led-to', `${clock.rule} does not lead to ${stray.rule}.`);
    const startedAt = followingFrom(rule, clock, metAt);
    const ready = following.map((next) => deadlineBy(rules, { rule: next.rule, startedAt }, []));
    const refused = ready.find((deadline) => !deadline.ok);
    if (refused !== undefined && !refused.ok) return refused;
    await storeState(transaction, id, 'met', metAt);
    const started: RunningClock[] = [];
    for (const next of following) {
      const begun = await startWithin(
        transaction,
        desk,
        rules,
        { ...ownerOf(clock), ...next, startedAt },
        id,
      );
      assert(begun.ok, `a clock whose deadline was worked out did not start: ${next.rule}`);
      started.push(begun.value);
    }
    await audit(transaction, 'meet clock', id, { late: metAt > clock.deadlineAt, leadsTo: started.length });
    return accept(started);
  });
}

/** From when the clocks count that a clock leads to: from when its duty was done, or from its own end. */
export function followingFrom(
  rule: ClockRule | undefined,
  { deadlineAt }: Pick<RunningClock, 'deadlineAt'>,
  metAt: Instant,
): Instant {
  return rule?.leadsAt === 'deadline' ? deadlineAt : metAt;
}

const ownerOf = ({ compartment, subjectKind, subjectId }: RunningClock) => ({
  compartment,
  subjectKind,
  subjectId,
});

/** A clock that runs at a moment and may be closed or stood still then, held until the transaction ends. */
export async function holdOpen(
  transaction: Transaction,
  id: string,
  at: Instant,
): Promise<Result<RunningClock, 'no-such-clock' | 'not-running' | 'before-the-start'>> {
  const clock = await holdClock(transaction, id);
  if (clock === undefined) return refuse('no-such-clock', 'No such clock is open to you.');
  if (clock.state !== 'running') return refuse('not-running', `The clock is ${clock.state}, not running.`);
  if (at < clock.startedAt) return refuse('before-the-start', 'That is before the clock started.');
  return accept(clock);
}

/** Stops a running clock that should not have been started. The row and its notices stay. */
export async function cancelClock(
  desk: ClockDesk,
  id: string,
  at: Instant,
  reason: string,
): Promise<Result<RunningClock, ClockRefusal>> {
  return atDesk(desk, async (transaction) => {
    const held = await holdOpen(transaction, id, at);
    if (!held.ok) return held;
    await storeState(transaction, id, 'cancelled', at);
    await audit(transaction, 'cancel clock', id, { rule: held.value.rule }, reason);
    return held;
  });
}
