import type { Role } from '../directory/index.ts';
import type { PlanAction } from './action.ts';

/** What ties a person to the line of an action, so that they may not verify it (house promise 7). */
export const lineTies = [
  'owner',
  'strategic-lead',
  'claimant',
  'worked-on-it',
  'post-in-the-force',
  'of-the-force',
] as const;
export type LineTie = (typeof lineTies)[number];

/** Who acts on an action: the person, the role they act in, and what ties them to the action's line. */
export interface Standing {
  readonly person: string;
  readonly role: Role;
  readonly ties: readonly LineTie[];
}

/** What is known of a person besides the action itself. */
export interface PersonFacts {
  readonly person: string;
  readonly role: Role;
  /** Wrote a report, evidence, a revision or a move of this action other than a verification of it. */
  readonly workedOnIt: boolean;
  /** Holds or held a post in the line of the force: lead, owner, strategic lead, analyst. */
  readonly postInTheForce: boolean;
  /** Belongs to the force's own organisation. */
  readonly ofTheForce: boolean;
}

/** Every tie of a person to an action; empty for someone outside its line. */
export function standingOf(
  action: Pick<PlanAction, 'owner' | 'strategicLead' | 'claim'>,
  facts: PersonFacts,
): Standing {
  const holds: Readonly<Record<LineTie, boolean>> = {
    owner: action.owner?.person === facts.person,
    'strategic-lead': action.strategicLead?.person === facts.person,
    claimant: action.claim?.person === facts.person,
    'worked-on-it': facts.workedOnIt,
    'post-in-the-force': facts.postInTheForce,
    'of-the-force': facts.ofTheForce,
  };
  return { person: facts.person, role: facts.role, ties: lineTies.filter((tie) => holds[tie]) };
}
