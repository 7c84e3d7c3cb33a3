import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Act, appendAudit, type Database, projectPath, type Transaction } from '../../database/index.ts';
import type { Role } from '../../directory/index.ts';
import {
  assert,
  type Clock,
  londonDateOf,
  type PlainDate,
  present,
  type Refusal,
  refuse,
} from '../../kernel/index.ts';
import {
  type FindingCode,
  parseFindingCodes,
  parseUpdateRules,
  parseYardstick,
  type ReturnRule,
  type UpdateRules,
  versionOn,
  type Yardstick,
} from '../../national/index.ts';
import type { Force } from '../../places/index.ts';
import type { PlanRules } from '../../plans/index.ts';
import type { NewestFrameworks } from '../framework/index.ts';
import { readPlanRules } from '../plans/index.ts';

/** The dated tables that the country's registers are judged by. */
export interface NationalRules {
  readonly plans: PlanRules;
  readonly update: UpdateRules;
  readonly yardstick: Yardstick;
  readonly codes: readonly FindingCode[];
}

/** What every operation of the country is given. */
export interface NationalDesk {
  /** The staff door, or jobs for the command line and the demonstration. */
  readonly database: Database;
  readonly act: Act;
  /** In which role it is done: that of the appointment, or the one that a command stands for. */
  readonly role: Role;
  readonly rules: NationalRules;
  readonly forces: readonly Force[];
  readonly frameworks: NewestFrameworks;
  readonly clock: Clock;
  /** True in a demonstration: what is entered is marked as made up, on every page and file. */
  readonly madeUp: boolean;
}

/** Reads the dated tables from `reference/`; throws an error that names what is at fault. */
export function readNationalRules(): NationalRules {
  const read = (name: string): unknown =>
    parse(readFileSync(projectPath('reference', `${name}.yaml`), 'utf8'));
  return {
    plans: readPlanRules(),
    update: parseUpdateRules(read('national-update')),
    yardstick: parseYardstick(read('probability-yardstick')),
    codes: parseFindingCodes(read('finding-codes')),
  };
}

export function notThere(): Refusal<'not-found'> {
  return refuse('not-found', 'Nothing of that address is there for you.');
}

/** The day in London. */
export function dayOf({ clock }: Pick<NationalDesk, 'clock'>): PlainDate {
  return londonDateOf(clock.now());
}

/** The rule of returns that holds on a day; a day before the first takes the first. */
export function returnRuleOn({ update }: NationalRules, on: PlainDate): ReturnRule {
  return present(versionOn(update.returns, on) ?? update.returns[0], 'a rule of returns');
}

/** The person who acts, where one signed in. */
export function personOf({ act }: NationalDesk): string | null {
  return act.capacity?.person ?? null;
}

/** Appends the entry of an act of the country: codes, ids and counts, never a person or a text. */
export function auditNational(
  transaction: Transaction,
  operation: string,
  subject: { readonly kind: string; readonly id: string },
  details: Readonly<Record<string, unknown>> = {},
  reason = '',
): Promise<void> {
  assert(subject.kind !== '', 'an act of the country is on something');
  return appendAudit(transaction, {
    operation: `national.${operation}`,
    subjectKind: subject.kind,
    subjectId: subject.id,
    reason,
    details,
  });
}
