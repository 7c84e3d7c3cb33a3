import type { Role } from '../directory/index.ts';
import { type Refusal, refuse } from '../kernel/index.ts';
import type { ActionState } from './action.ts';
import type { ContentField, FieldChange } from './revision.ts';
import type { Standing } from './standing.ts';
import { requirementMeanings } from './transition.ts';

/** What a force's people do with an action besides moving it from state to state. */
export const works = ['change', 'report', 'evidence'] as const;
export type Work = (typeof works)[number];

interface WorkRule {
  readonly roles: readonly Role[];
  readonly states: readonly ActionState[];
}

const living: readonly ActionState[] = ['adopted', 'in-progress', 'delivered'];

/** Who does what, while the action is in which state. Changes of closed actions are judged field by field. */
export const workRules: Readonly<Record<Work, WorkRule>> = {
  change: {
    roles: ['force-lead', 'strategic-lead', 'action-owner'],
    states: ['draft', ...living, 'verified', 'withdrawn'],
  },
  report: { roles: ['force-lead', 'action-owner'], states: living },
  evidence: { roles: ['force-lead', 'action-owner'], states: living },
};

/** What an action's owner leaves to the force's lead: who holds it, what scrutiny said, and what the public reads. */
export const fieldsOfTheLead: readonly ContentField[] = [
  'reference',
  'nationalAction',
  'pillars',
  'source',
  'kind',
  'strategicLead',
  'owner',
  'scrutiny',
  'publish',
  'publicWording',
];

export type WorkRefusal = 'not-your-role' | 'own-action' | 'not-now';

/** Why a person may not do a piece of work on an action; undefined where they may. */
export function forbidWork(
  work: Work,
  state: ActionState,
  standing: Standing,
  changes: readonly FieldChange[] = [],
): Refusal<WorkRefusal> | undefined {
  const rule = workRules[work];
  if (!rule.roles.includes(standing.role)) {
    return refuse(
      'not-your-role',
      `The role ${standing.role} does not do this. Expected ${rule.roles.join(' or ')}.`,
    );
  }
  if (!rule.states.includes(state)) {
    return refuse('not-now', `The action is ${state}. Expected it to be ${rule.states.join(' or ')}.`);
  }
  if (standing.role !== 'action-owner') return undefined;
  if (!standing.ties.includes('owner')) return refuse('own-action', requirementMeanings['own-action'].en);
  const beyond = changes.find(({ field }) => fieldsOfTheLead.includes(field));
  return beyond && refuse('not-your-role', `${beyond.field} is for the force's lead to change.`);
}
