import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  type Act,
  appendAudit,
  type Database,
  projectPath,
  readTies,
  type Transaction,
} from '../../database/index.ts';
import type { Capacity } from '../../directory/index.ts';
import { type Clock, londonDateOf, type PlainDate, type Refusal, refuse } from '../../kernel/index.ts';
import {
  editionOn,
  type PlanAction,
  type PlanRuleEdition,
  type PlanRules,
  parsePlanRules,
  type Standing,
  standingOf,
} from '../../plans/index.ts';

/** An act of a person who signed in, in one appointment, for one purpose. */
export interface StaffAct extends Act {
  readonly capacity: Capacity;
}

/** What every operation on plans is given: the staff door, who acts, the rules of positions, and what tells the time. */
export interface PlanDesk {
  readonly database: Database;
  readonly act: StaffAct;
  readonly rules: PlanRules;
  readonly clock: Clock;
}

/** Reads `reference/plan-rules.yaml`; throws an error that names what is at fault. */
export function readPlanRules(): PlanRules {
  return parsePlanRules(parse(readFileSync(projectPath('reference', 'plan-rules.yaml'), 'utf8')));
}

/** Nothing of that id is there for this person: absent and out of reach are the same, here and on the page. */
export function notFound(): Refusal<'not-found'> {
  return refuse('not-found', 'Nothing of that address is there for you.');
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** True for what can be an id; anything else is not there, whatever it is. */
export function isId(text: string): boolean {
  return uuid.test(text);
}

/** The day in London, and the rules that hold on it. */
export function today({ clock, rules }: Pick<PlanDesk, 'clock' | 'rules'>): {
  readonly on: PlainDate;
  readonly edition: PlanRuleEdition;
} {
  const on = londonDateOf(clock.now());
  return { on, edition: editionOn(rules, on) };
}

/** What the desk's person is to an action: their role, and every tie to its line. */
export async function readStanding(
  transaction: Transaction,
  { act }: PlanDesk,
  action: PlanAction,
): Promise<Standing> {
  const { person, role } = act.capacity;
  return standingOf(action, { person, role, ...(await readTies(transaction, action, person)) });
}

/** Appends the entry of an act on an action. Codes and ids, never what the action says. */
export function auditAction(
  transaction: Transaction,
  operation: string,
  action: Pick<PlanAction, 'id' | 'force'>,
  details: Readonly<Record<string, unknown>> = {},
  reason = '',
): Promise<void> {
  return appendAudit(transaction, {
    operation: `plan.${operation}`,
    subjectKind: 'plan action',
    subjectId: action.id,
    reason,
    details: { force: action.force, ...details },
  });
}

/** As `auditAction`, for a whole plan. */
export function auditPlan(
  transaction: Transaction,
  operation: string,
  plan: { readonly id: string; readonly force: string },
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return appendAudit(transaction, {
    operation: `plan.${operation}`,
    subjectKind: 'plan',
    subjectId: plan.id,
    details: { force: plan.force, ...details },
  });
}
