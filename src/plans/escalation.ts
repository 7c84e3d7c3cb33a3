import type { Role } from '../directory/index.ts';
import { accept, addDays, assertNever, type PlainDate, type Result, refuse } from '../kernel/index.ts';
import type { EscalationStep, PlanRuleEdition } from './plan-rules.ts';
import type { PositionFinding } from './position.ts';
import type { Position } from './position-name.ts';

/** Someone who was told said what is being done. It stops the clock of their own step and of no other. */
export interface Acknowledgement {
  readonly step: EscalationStep;
  /** The finding that it answers: what was found and since when. A new finding needs a new answer. */
  readonly position: Position;
  readonly sinceOn: PlainDate;
  readonly acknowledgedOn: PlainDate;
  readonly role: Role;
  readonly reason: string;
}

export type StepState = 'to-come' | 'waiting' | 'unanswered' | 'acknowledged' | 'shown';

/** One step of an escalation: when it is reached, until when an answer is expected, and how it stands. */
export interface StepStanding {
  readonly step: EscalationStep;
  readonly reachedOn: PlainDate;
  /** Null for the public page, which expects no answer. */
  readonly answerBy: PlainDate | null;
  readonly state: StepState;
  readonly acknowledgement: Acknowledgement | null;
}

/** What escalates: a position that calls for it, since a day. */
export interface Escalation {
  readonly position: Position;
  readonly sinceOn: PlainDate;
  readonly steps: readonly StepStanding[];
}

/**
 * The escalation of an action's finding on a day: every step has a clock of its own, counted from the day since which the
 * finding holds. An answer stops its own step; the next step still comes, so nobody can talk a delay away. Undefined where
 * the position calls for none. The oldest of the reasons that call for it counts.
 */
export function escalationOf(
  finding: PositionFinding,
  acknowledgements: readonly Acknowledgement[],
  on: PlainDate,
  { escalation }: PlanRuleEdition,
): Escalation | undefined {
  const [oldest] = finding.reasons
    .flatMap(({ position, sinceOn }) =>
      sinceOn !== null && escalation.positions.includes(position) ? [{ position, sinceOn }] : [],
    )
    .toSorted((one, other) => (one.sinceOn < other.sinceOn ? -1 : 1));
  if (oldest === undefined) return undefined;
  const { position, sinceOn } = oldest;
  const steps = escalation.steps.map(({ step, days_after, answer_within_days }): StepStanding => {
    const reachedOn = addDays(sinceOn, days_after);
    const answerBy = answer_within_days === null ? null : addDays(reachedOn, answer_within_days);
    const acknowledgement =
      acknowledgements.find(
        (each) => each.step === step && each.position === position && each.sinceOn === sinceOn,
      ) ?? null;
    return {
      step,
      reachedOn,
      answerBy,
      acknowledgement,
      state: stateOf(reachedOn, answerBy, acknowledgement, on),
    };
  });
  return { position, sinceOn, steps };
}

function stateOf(
  reachedOn: PlainDate,
  answerBy: PlainDate | null,
  acknowledgement: Acknowledgement | null,
  on: PlainDate,
): StepState {
  if (on < reachedOn) return 'to-come';
  if (answerBy === null) return 'shown';
  if (acknowledgement !== null) return 'acknowledged';
  return on > answerBy ? 'unanswered' : 'waiting';
}

/** In which role a person answers for a step. Null: nobody does. */
export function addresseeOf(step: EscalationStep): Role | null {
  switch (step) {
    case 'owner':
      return 'action-owner';
    case 'strategic-lead':
    case 'chief-officer':
      return 'strategic-lead';
    case 'national-coordinator':
      return 'national-coordinator';
    case 'public-page':
      return null;
    default:
      return assertNever(step);
  }
}

/** Who is told at a step: a role, and one person of it where the action names one. */
export interface Addressee {
  readonly role: Role;
  /** Null: everyone who holds the role for the force, or for the country. */
  readonly person: string | null;
}

/** Whom a step's notice goes to; undefined for the public page. An owner's post that nobody holds goes to the force's lead. */
export function noticeFor(
  step: EscalationStep,
  action: {
    readonly owner: { readonly person: string | null } | null;
    readonly strategicLead: { readonly person: string | null } | null;
  },
): Addressee | undefined {
  const role = addresseeOf(step);
  if (role === null) return undefined;
  if (step === 'owner') {
    const person = action.owner?.person ?? null;
    return person === null ? { role: 'force-lead', person: null } : { role, person };
  }
  if (step === 'strategic-lead') return { role, person: action.strategicLead?.person ?? null };
  return { role, person: null };
}

export type AcknowledgeRefusal =
  | 'no-such-step'
  | 'not-reached'
  | 'answered-already'
  | 'not-yours'
  | 'no-reason';

/** Whether a person in a role may answer a step now. */
export function decideAcknowledgement(
  escalation: Escalation | undefined,
  step: EscalationStep,
  by: Addressee,
  expected: Addressee | undefined,
  reason: string,
): Result<StepStanding, AcknowledgeRefusal> {
  const found = escalation?.steps.find((each) => each.step === step);
  if (found === undefined || expected === undefined) {
    return refuse('no-such-step', 'Nothing that calls for an answer has been found here.');
  }
  if (found.state === 'to-come') return refuse('not-reached', `This step is reached on ${found.reachedOn}.`);
  if (found.state === 'acknowledged')
    return refuse('answered-already', 'This step has been answered already.');
  if (by.role !== expected.role || (expected.person !== null && by.person !== expected.person)) {
    return refuse('not-yours', `The answer is for the ${expected.role} who was told to give.`);
  }
  if (reason.trim() === '') return refuse('no-reason', 'An answer needs a reason, which is kept and shown.');
  return accept(found);
}
