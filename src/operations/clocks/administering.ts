import { findRule, type ProclaimedDay, type RuleVersion, withVersion } from '../../clocks/index.ts';
import {
  type Act,
  appendAudit,
  type Database,
  holdEdition,
  insertProclaimedDay,
  insertRuleVersion,
  type Transaction,
  withdrawProclaimedDay,
} from '../../database/index.ts';
import {
  accept,
  assert,
  type Instant,
  londonDateOf,
  type PlainDate,
  present,
  type Result,
  refuse,
} from '../../kernel/index.ts';
import { type RecomputeReport, recomputeOpenClocks } from './recomputing.ts';
import { type ClockReference, readCurrentRules } from './reference.ts';

/** What an administrator's change needs besides itself. Door: jobs. */
export interface AdministratorDesk {
  readonly database: Database;
  readonly act: Act;
  readonly reference: ClockReference;
  readonly now: Instant;
}

export type DayRefusal =
  | 'already-a-holiday'
  | 'no-such-holiday-rule'
  | 'outside-the-calendar'
  | 'no-such-day';

/** Enters a day that a proclamation named, and recomputes every open clock in the same transaction. */
export async function enterProclaimedDay(
  { database, act, reference, now }: AdministratorDesk,
  day: ProclaimedDay,
  reason: string,
): Promise<Result<RecomputeReport, DayRefusal>> {
  const { covers, rules } = reference.holidays;
  const year = Number(day.date.slice(0, 4));
  if (year < covers.from || year > covers.to) {
    return refuse(
      'outside-the-calendar',
      `The calendar runs from ${covers.from} to ${covers.to}, not to ${year}.`,
    );
  }
  if (day.insteadOf !== null && !rules.some((rule) => rule.id === day.insteadOf)) {
    return refuse(
      'no-such-holiday-rule',
      `There is no holiday "${day.insteadOf}" for the day to stand in place of.`,
    );
  }
  return database.transact(act, async (transaction) => {
    await holdEdition(transaction);
    const before = await readCurrentRules(transaction, reference);
    if (before.calendar.holidays.has(day.date)) {
      return refuse('already-a-holiday', `${day.date} is a public holiday already.`);
    }
    const entered = await insertProclaimedDay(transaction, day, { enteredBy: act.actor, reason });
    assert(entered, `${day.date} was no holiday and could not be entered`);
    await appendAudit(transaction, {
      operation: 'enter proclaimed day',
      subjectKind: 'holiday',
      subjectId: day.date,
      reason,
      details: { source: day.source, insteadOf: day.insteadOf },
    });
    const after = await readCurrentRules(transaction, reference);
    return accept(
      await recomputeOpenClocks(transaction, after, `${day.date} was proclaimed: ${reason}`, now),
    );
  });
}

/** Withdraws a day that was entered by mistake, and recomputes every open clock. */
export async function withdrawEnteredDay(
  { database, act, reference, now }: AdministratorDesk,
  date: PlainDate,
  reason: string,
): Promise<Result<RecomputeReport, DayRefusal>> {
  return database.transact(act, async (transaction) => {
    await holdEdition(transaction);
    if (!(await withdrawProclaimedDay(transaction, date, act.actor))) {
      return refuse('no-such-day', `${date} is not a day that was entered.`);
    }
    await appendAudit(transaction, {
      operation: 'withdraw proclaimed day',
      subjectKind: 'holiday',
      subjectId: date,
      reason,
    });
    const rules = await readCurrentRules(transaction, reference);
    return accept(await recomputeOpenClocks(transaction, rules, `${date} was withdrawn: ${reason}`, now));
  });
}

/** A rule checked against its source: as it stands, or corrected. */
export interface CheckedRule {
  readonly rule: string;
  /** The way of counting that the source gives: `WD5`, `C48`. */
  readonly counting: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly section: string;
  readonly source: string;
  readonly checkedBy: string;
}

export type CheckRefusal = 'no-such-rule' | 'no-such-counting' | 'dates-reversed';

/**
 * Records a checked version of a clock's rule after those there are, and recomputes every open clock. Nothing that was
 * recorded before is changed: closed clocks keep naming the version they were worked out by. Door: jobs.
 */
export async function recordCheckedRule(
  desk: AdministratorDesk,
  checked: CheckedRule,
  reason: string,
): Promise<Result<{ readonly version: number; readonly report: RecomputeReport }, CheckRefusal>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const recorded = await recordVersion(transaction, desk, checked, reason);
    if (!recorded.ok) return recorded;
    const { version } = recorded.value;
    const rules = await readCurrentRules(transaction, desk.reference);
    const why = `${checked.rule} version ${version}: ${reason}`;
    return accept({ version, report: await recomputeOpenClocks(transaction, rules, why, desk.now) });
  });
}

/**
 * The same at the staff door, by an administrator, who may see no clock: the program works the open ones out again in its
 * next round, because the rules are not those that they stand on any more.
 */
export async function recordCheckedRuleAsStaff(
  desk: AdministratorDesk,
  checked: CheckedRule,
  reason: string,
): Promise<Result<{ readonly version: number }, CheckRefusal>> {
  return desk.database.transact(desk.act, (transaction) => recordVersion(transaction, desk, checked, reason));
}

async function recordVersion(
  transaction: Transaction,
  { act, reference, now }: AdministratorDesk,
  checked: CheckedRule,
  reason: string,
): Promise<Result<{ readonly version: number }, CheckRefusal>> {
  const counting = findRule(reference.book, checked.counting)?.versions[0];
  if (counting === undefined) {
    return refuse(
      'no-such-counting',
      `There is no way of counting "${checked.counting}", such as WD5 or C48.`,
    );
  }
  if (checked.validTo !== null && checked.validTo < checked.validFrom) {
    return refuse('dates-reversed', `The version would end on ${checked.validTo}, before it begins.`);
  }
  await holdEdition(transaction);
  const rule = (await readCurrentRules(transaction, reference)).book.clocks.get(checked.rule);
  if (rule === undefined) return refuse('no-such-rule', `There is no clock "${checked.rule}".`);
  const known = present(rule.versions.at(-1), `a version of ${rule.id}`);
  const added = present(
    withVersion(rule, versionFrom(checked, counting, known, londonDateOf(now))).versions.at(-1),
    `the new version of ${rule.id}`,
  );
  await insertRuleVersion(transaction, { rule: rule.id, version: added }, { recordedBy: act.actor, reason });
  await appendAudit(transaction, {
    operation: 'record checked rule',
    subjectKind: 'clock rule',
    subjectId: rule.id,
    reason,
    details: { version: added.version, counting: checked.counting, from: checked.validFrom },
  });
  return accept({ version: added.version });
}

function versionFrom(
  checked: CheckedRule,
  counting: RuleVersion,
  known: RuleVersion,
  checkedOn: PlainDate,
): Omit<RuleVersion, 'version'> {
  return {
    validFrom: checked.validFrom,
    validTo: checked.validTo,
    counting: counting.counting,
    countingId: counting.countingId,
    sentence: counting.sentence,
    statute: known.statute,
    section: checked.section,
    source: checked.source,
    mark: 'S',
    readOn: checkedOn,
    checked: { on: checkedOn, by: checked.checkedBy },
    note: null,
  };
}
