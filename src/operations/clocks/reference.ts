import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  type Calendar,
  type ClockRule,
  calendarOf,
  type HolidayTable,
  parseHolidayTable,
  parseRules,
  type RuleBook,
} from '../../clocks/index.ts';
import {
  type Act,
  type Database,
  projectPath,
  readProclaimedDays,
  readRuleVersions,
  type Transaction,
} from '../../database/index.ts';

/** The rules of time and the holidays as the project ships them, before anything an administrator has added. */
export interface ClockReference {
  readonly book: RuleBook;
  readonly holidays: HolidayTable;
  /** SHA-256 of the files. */
  readonly fingerprint: string;
}

/** Reads `reference/clock-rules.yaml` and `reference/bank-holidays.yaml`; throws an error that names a row at fault. */
export function readClockReference(): ClockReference {
  const read = (name: string): string => readFileSync(projectPath('reference', name), 'utf8');
  const [rules, holidays] = [read('clock-rules.yaml'), read('bank-holidays.yaml')];
  return {
    book: parseRules(parse(rules)),
    holidays: parseHolidayTable(parse(holidays)),
    fingerprint: hashOf([rules, holidays]),
  };
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The rules and the calendar that hold now: the shipped ones with what administrators have added. */
export interface CurrentRules {
  readonly book: RuleBook;
  readonly calendar: Calendar;
  /** Changes whenever a rule or a holiday does. */
  readonly fingerprint: string;
}

/** The rules as shipped, for those who have no database. */
export function shippedRules(reference: ClockReference): CurrentRules {
  return {
    book: reference.book,
    calendar: calendarOf(reference.holidays),
    fingerprint: hashOf([reference.fingerprint, '[]', '[]']),
  };
}

/** A calendar takes some 40 ms to build, so the last one is kept for as long as its fingerprint holds. */
let lastBuilt: CurrentRules | undefined;

/** Reads what administrators have added and lays it over the shipped rules. */
export async function readCurrentRules(
  transaction: Transaction,
  reference: ClockReference,
): Promise<CurrentRules> {
  const days = await readProclaimedDays(transaction);
  const recorded = await readRuleVersions(transaction);
  const fingerprint = hashOf([reference.fingerprint, JSON.stringify(days), JSON.stringify(recorded)]);
  if (lastBuilt?.fingerprint === fingerprint) return lastBuilt;
  const clocks = new Map<string, ClockRule>(reference.book.clocks);
  for (const { rule, version } of recorded) {
    const clock = clocks.get(rule);
    if (clock !== undefined) clocks.set(rule, { ...clock, versions: [...clock.versions, version] });
  }
  lastBuilt = {
    book: { ...reference.book, clocks },
    calendar: calendarOf(reference.holidays, days),
    fingerprint,
  };
  return lastBuilt;
}

/** The rules that hold, for a page of a door that may read them. */
export function readRulesNow(database: Database, act: Act, reference: ClockReference): Promise<CurrentRules> {
  return database.transact(act, (transaction) => readCurrentRules(transaction, reference));
}
