import { listHeldEntries, listKnownPeople, type Transaction } from '../../database/index.ts';
import { type Refusal, refuse } from '../../kernel/index.ts';
import type { ActionContent, Plan } from '../../plans/index.ts';
import { readMeasureDefinitions } from '../measures/index.ts';

export type UnknownRefusal = 'no-such-national-action' | 'no-such-pillar' | 'no-such-measure';
export type UnknownNameRefusal = UnknownRefusal | 'no-such-owner' | 'no-such-lead';

/** Why a content names what is not there: an action, a pillar or a measure of the plan's framework; undefined where all is. */
export async function unknownIn(
  transaction: Transaction,
  plan: Pick<Plan, 'framework' | 'frameworkVersion'>,
  content: Pick<ActionContent, 'nationalAction' | 'pillars' | 'outcome'>,
): Promise<Refusal<UnknownRefusal> | undefined> {
  const entries = await listHeldEntries(transaction, plan.framework, plan.frameworkVersion);
  const knows = (kind: string, id: string) => entries.some((entry) => entry.kind === kind && entry.id === id);
  const { nationalAction, pillars, outcome } = content;
  if (nationalAction !== null && !knows('action', nationalAction)) {
    return refuse('no-such-national-action', `The framework has no action "${nationalAction}".`);
  }
  const pillar = pillars.find((each) => !knows('pillar', each));
  if (pillar !== undefined) return refuse('no-such-pillar', `The framework has no pillar "${pillar}".`);
  if (outcome?.kind !== 'measure' || knows('measure', outcome.measure) || isDefined(outcome.measure))
    return undefined;
  return refuse('no-such-measure', `There is no measure "${outcome.measure}".`);
}

/**
 * Why a promise names what is not there, or a person whom the reader may not see; undefined where all is. The database would
 * take anybody's id, and so tell that there is such a person.
 */
export async function unknownInPromise(
  transaction: Transaction,
  plan: Pick<Plan, 'framework' | 'frameworkVersion'>,
  content: ActionContent,
): Promise<Refusal<UnknownNameRefusal> | undefined> {
  const unknown = await unknownIn(transaction, plan, content);
  if (unknown !== undefined) return unknown;
  const { owner, strategicLead } = content;
  const named = [owner?.person, strategicLead?.person].flatMap((person) => person ?? []);
  if (named.length === 0) return undefined;
  const known = await listKnownPeople(transaction, named);
  const isThere = (post: ActionContent['owner']) =>
    post === null || post.person === null || known.has(post.person);
  if (!isThere(owner)) return refuse('no-such-owner', 'The owner is nobody whom you may name.');
  return isThere(strategicLead)
    ? undefined
    : refuse('no-such-lead', 'The strategic lead is nobody whom you may name.');
}

/** True for a measure that Watershed computes. */
function isDefined(measure: string): boolean {
  return readMeasureDefinitions().some(({ id }) => id === measure);
}
