import type { Role } from '../directory/index.ts';
import { assertNever, type Instant, londonDateOf, present } from '../kernel/index.ts';
import type { PlanAction } from './action.ts';
import type { Grade } from './grade.ts';
import type { Transition } from './transition.ts';

/** Who moves an action, when, and with which grade. */
export interface MoveDeed {
  readonly at: Instant;
  readonly person: string;
  readonly role: Role;
  readonly grade: Grade | null;
}

/**
 * The action after a move that `decideMove` accepted. Adoption freezes the promise. What is opened again has neither claim nor
 * verification until somebody makes a new one; the old ones stay in the history.
 */
export function afterMove(action: PlanAction, { move, to }: Transition, deed: MoveDeed): PlanAction {
  const moved: PlanAction = { ...action, state: to, stateSince: deed.at };
  switch (move) {
    case 'adopt':
      return { ...moved, baseline: baselineAt(action, deed.at) };
    case 'claim':
      return { ...moved, claim: judgementBy(deed) };
    case 'verify':
      return { ...moved, verification: judgementBy(deed) };
    case 'return':
    case 'reopen':
      return { ...moved, claim: null, verification: null };
    case 'start':
    case 'withdraw':
      return moved;
    default:
      return assertNever(move);
  }
}

function baselineAt(action: PlanAction, at: Instant): PlanAction['baseline'] {
  return {
    startOn: present(action.startOn, 'the start date of an adopted action'),
    dueOn: present(action.dueOn, 'the due date of an adopted action'),
    localAction: action.localAction,
    adoptedOn: londonDateOf(at),
  };
}

function judgementBy({ at, person, role, grade }: MoveDeed): PlanAction['claim'] {
  return { grade: present(grade, 'the grade of a judgement'), on: londonDateOf(at), person, role };
}
