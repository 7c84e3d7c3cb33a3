import type { Role } from '../directory/index.ts';
import {
  accept,
  daysBetween,
  type Instant,
  type PlainDate,
  type Refusal,
  type Result,
  refuse,
} from '../kernel/index.ts';
import type { ActionContent, PlanAction } from './action.ts';

/** The parts of an action that people write, in the order in which pages and histories show them. */
export const contentFields = [
  'reference',
  'nationalAction',
  'pillars',
  'source',
  'kind',
  'localAction',
  'startOn',
  'dueOn',
  'strategicLead',
  'owner',
  'partners',
  'outcome',
  'equalityAssessment',
  'scrutiny',
  'publish',
  'publicWording',
] as const satisfies readonly (keyof ActionContent)[];
export type ContentField = (typeof contentFields)[number];

/** What the baseline holds. Once adopted these change only with a reason, and the first promise stays beside them. */
export const promiseFields: readonly ContentField[] = ['startOn', 'dueOn', 'localAction'];

/** What an action is, and not how it goes: fixed once adopted. A hot-spot action cannot become another kind to start. */
const fixedFields: readonly ContentField[] = ['reference', 'nationalAction', 'pillars', 'source', 'kind'];

/** What may still change when the action is closed: the public account of it, and what scrutiny said. */
const openAfterClosing: readonly ContentField[] = ['scrutiny', 'publish', 'publicWording'];

/** One field of an action changed: before and after, as the record holds them. */
export interface FieldChange {
  readonly field: ContentField;
  readonly before: unknown;
  readonly after: unknown;
}

/** A change as the history keeps it. */
export interface Revision extends FieldChange {
  readonly at: Instant;
  readonly person: string;
  readonly role: Role;
  /** Empty where none was asked for. */
  readonly reason: string;
}

/** Days that an action's due date lies behind its first promise; 0 when it does not, null before it was adopted. */
export function slipDays(action: {
  readonly baseline: { readonly dueOn: PlainDate } | null;
  readonly dueOn: PlainDate | null;
}): number | null {
  if (action.baseline === null || action.dueOn === null) return null;
  return Math.max(0, daysBetween(action.baseline.dueOn, action.dueOn));
}

export type ContentRefusal = 'dates-reversed' | 'no-wording' | 'no-words';
export type ChangeRefusal = ContentRefusal | 'no-reason' | 'nothing-changed' | 'closed' | 'fixed' | 'needed';

/** What is wrong with an action as it is written, whatever its state; undefined where nothing is. */
export function contentFault(content: ActionContent): Refusal<ContentRefusal> | undefined {
  const { startOn, dueOn, reference, localAction } = content;
  if (reference.trim() === '' || localAction.trim() === '') {
    return refuse('no-words', 'An action needs a reference and words for what will be done.');
  }
  if (startOn !== null && dueOn !== null && dueOn < startOn) {
    return refuse('dates-reversed', `The due date ${dueOn} lies before the start date ${startOn}.`);
  }
  if (content.publish && content.publicWording === null) {
    return refuse('no-wording', 'An action that is published needs its public wording in English and Welsh.');
  }
  return undefined;
}

/** What differs between an action and what it shall become. */
export function changesBetween(before: ActionContent, after: ActionContent): readonly FieldChange[] {
  return contentFields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/**
 * Judges a change of an action's content and says what differs. Refused where the action is closed, where what is fixed or
 * needed would change, and where a promise moves without a reason.
 */
export function decideChange(
  action: PlanAction,
  after: ActionContent,
  reason: string,
): Result<readonly FieldChange[], ChangeRefusal> {
  const changes = changesBetween(action, after);
  if (changes.length === 0) return refuse('nothing-changed', 'Nothing differs from what is stored.');
  const fault = contentFault(after);
  if (fault !== undefined) return fault;
  return action.state === 'draft' ? accept(changes) : decideLater(action, after, changes, reason);
}

function decideLater(
  action: PlanAction,
  after: ActionContent,
  changes: readonly FieldChange[],
  reason: string,
): Result<readonly FieldChange[], ChangeRefusal> {
  const touches = (fields: readonly ContentField[]) =>
    changes.find((change) => fields.includes(change.field))?.field;
  const fixed = touches(fixedFields);
  if (fixed !== undefined) {
    return refuse('fixed', `${fixed} is fixed once an action is adopted. Withdraw this one and add another.`);
  }
  const closed = action.state === 'verified' || action.state === 'withdrawn';
  const late = changes.find((change) => !openAfterClosing.includes(change.field));
  if (closed && late !== undefined) {
    return refuse('closed', `The action is ${action.state}: ${late.field} no longer changes.`);
  }
  const lost = lostNeed(action, after);
  if (lost !== undefined)
    return refuse('needed', `An adopted action needs its ${lost}; it cannot be taken away.`);
  const moved = touches(promiseFields);
  if (moved !== undefined && reason.trim() === '') {
    return refuse(
      'no-reason',
      `A change of ${moved} after adoption needs a reason, which is kept and shown.`,
    );
  }
  return accept(changes);
}

/** What an adopted action cannot lose: what it was adopted with, and what it was started with. */
function lostNeed(action: PlanAction, after: ActionContent): ContentField | undefined {
  const needed: readonly ContentField[] = ['startOn', 'dueOn', 'strategicLead', 'owner', 'outcome'];
  const lost = needed.find((field) => after[field] === null);
  if (lost !== undefined) return lost;
  const started = action.state === 'in-progress' || action.state === 'delivered';
  const unassessed = action.kind === 'hot-spot' && started && after.equalityAssessment === null;
  return unassessed ? 'equalityAssessment' : undefined;
}
