import { addDays, assertNever, daysBetween, type PlainDate } from '../kernel/index.ts';
import type { ActionState } from './action.ts';
import type { ActionRule, PlanRuleEdition } from './plan-rules.ts';
import { type Position, positions } from './position-name.ts';

/** What the position of an action is computed from. Dates are days in London. */
export interface PositionFacts {
  readonly state: ActionState;
  /** When the action was adopted, and what its first promise was. Null while it is a draft. */
  readonly adoptedOn: PlainDate | null;
  readonly firstDueOn: PlainDate | null;
  readonly startOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  /** When the due date last moved; null where it never did. */
  readonly dueMovedOn: PlainDate | null;
  /** When the force said that the action was delivered; null where it does not say so. */
  readonly claimedOn: PlainDate | null;
  readonly lastReportedOn: PlainDate | null;
  readonly evidenceCount: number;
}

/** What fills the sentence of a rule: days as numbers, days of the calendar as dates. */
export type ReasonFacts = Readonly<Record<string, number | PlainDate>>;

/** Why a position holds: by which rule, since which day, from which facts. */
export interface PositionReason {
  readonly position: Position;
  readonly rule: string;
  readonly sinceOn: PlainDate | null;
  readonly facts: ReasonFacts;
}

/** A position with every rule that speaks, worst first; the first one gives the position. */
export interface PositionFinding {
  readonly position: Position;
  readonly reasons: readonly PositionReason[];
  /** The edition of the rules. */
  readonly edition: number;
}

interface Held {
  readonly sinceOn: PlainDate;
  readonly facts: ReasonFacts;
}

/**
 * Where an action stands on a day. Undefined for a draft and for what was withdrawn: neither is a promise now. Every rule
 * that holds is told, so that an overdue action that is silent as well does not hide the second fault behind the first.
 */
export function positionOf(
  facts: PositionFacts,
  on: PlainDate,
  rules: PlanRuleEdition,
): PositionFinding | undefined {
  const { adoptedOn } = facts;
  if (facts.state === 'draft' || facts.state === 'withdrawn' || adoptedOn === null) return undefined;
  const reasons = rules.actions
    .flatMap((rule): readonly PositionReason[] => {
      const held = test(rule, facts, on);
      if (held === undefined) return [];
      // Before it was adopted it was no promise: nobody was told of anything then, and nothing counts from then.
      const sinceOn = held.sinceOn < adoptedOn ? adoptedOn : held.sinceOn;
      return [{ position: rule.position, rule: rule.id, ...held, sinceOn }];
    })
    .toSorted((one, other) => positions.indexOf(one.position) - positions.indexOf(other.position));
  const [first] = reasons;
  if (first !== undefined) return { position: first.position, reasons, edition: rules.edition };
  const onTime = { position: 'on-time', rule: 'on-time', sinceOn: null, facts: {} } as const;
  return { position: 'on-time', reasons: [onTime], edition: rules.edition };
}

const isLive = (state: ActionState): boolean => state === 'adopted' || state === 'in-progress';
const isDelivered = (state: ActionState): boolean => state === 'delivered' || state === 'verified';

function test(rule: ActionRule, facts: PositionFacts, on: PlainDate): Held | undefined {
  const { state, startOn, dueOn, firstDueOn, claimedOn } = facts;
  const live = isLive(state);
  switch (rule.test) {
    case 'past-due':
      return live ? passed('dueOn', dueOn, rule, on) : undefined;
    case 'not-reported':
      return live ? silent(facts, rule, on) : undefined;
    case 'no-evidence':
      return state === 'in-progress' && facts.evidenceCount === 0
        ? passed('startOn', startOn, rule, on)
        : undefined;
    case 'not-started':
      return state === 'adopted' ? passed('startOn', startOn, rule, on) : undefined;
    case 'due-moved':
      return live ? moved(firstDueOn, dueOn, facts.dueMovedOn ?? firstDueOn, rule) : undefined;
    case 'delivered-late':
      return isDelivered(state) ? moved(firstDueOn, claimedOn, claimedOn, rule) : undefined;
    default:
      return assertNever(rule.test);
  }
}

/** Holds once a day lies more than `days_max` days back. */
function passed(
  name: 'dueOn' | 'startOn' | 'lastReportedOn',
  day: PlainDate | null,
  rule: ActionRule,
  on: PlainDate,
): Held | undefined {
  if (day === null) return undefined;
  const days = daysBetween(day, on);
  if (days <= rule.days_max) return undefined;
  return { sinceOn: addDays(day, rule.days_max + 1), facts: { [name]: day, days, daysMax: rule.days_max } };
}

/** A report is owed from the day the action was to start; before that there is nothing to say. */
function silent(facts: PositionFacts, rule: ActionRule, on: PlainDate): Held | undefined {
  const { lastReportedOn, adoptedOn, startOn } = facts;
  if (lastReportedOn !== null) return passed('lastReportedOn', lastReportedOn, rule, on);
  const owedFrom = startOn !== null && (adoptedOn === null || startOn > adoptedOn) ? startOn : adoptedOn;
  return passed('startOn', owedFrom, rule, on);
}

/** Holds where a day lies more than `days_max` days after the first promise. */
function moved(
  first: PlainDate | null,
  later: PlainDate | null,
  sinceOn: PlainDate | null,
  rule: ActionRule,
): Held | undefined {
  if (first === null || later === null || sinceOn === null) return undefined;
  const days = daysBetween(first, later);
  return days <= rule.days_max ? undefined : { sinceOn, facts: { firstDueOn: first, laterOn: later, days } };
}
