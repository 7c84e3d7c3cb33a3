import { accept, type Result, refuse } from '../kernel/index.ts';
import type { AccessMatrix, Role } from './matrix.ts';

/** An appointment as it is asked for. `force` null: for the whole country. */
export interface WantedAppointment {
  readonly person: string;
  readonly role: Role;
  readonly force: string | null;
}

/** What is known of the person when an appointment is asked for. */
export interface Candidate {
  readonly disabled: boolean;
  /** What the person holds now. */
  readonly held: readonly { readonly role: Role; readonly force: string | null }[];
  /** What has been asked for and waits for a second person. */
  readonly asked: readonly { readonly role: Role; readonly force: string | null }[];
}

export type AskRefusal =
  | 'own-appointment'
  | 'person-disabled'
  | 'needs-force'
  | 'needs-country'
  | 'held-already'
  | 'asked-already';

/** Whether an administrator may ask for an appointment: never for one of their own. DI-7. */
export function mayAsk(
  matrix: AccessMatrix,
  wanted: WantedAppointment,
  candidate: Candidate,
  askedBy: string,
): Result<WantedAppointment, AskRefusal> {
  const same = (one: { readonly role: Role; readonly force: string | null }): boolean =>
    one.role === wanted.role && one.force === wanted.force;
  const reach = matrix.roles.find((role) => role.id === wanted.role)?.reach;
  if (askedBy === wanted.person) return refuse('own-appointment', 'Nobody appoints themselves.');
  if (candidate.disabled) return refuse('person-disabled', 'The person may not sign in.');
  if (wanted.force === null && reach === 'force')
    return refuse('needs-force', 'The role is held at a force.');
  if (wanted.force !== null && reach === 'country')
    return refuse('needs-country', 'The role is held for the whole country.');
  if (candidate.held.some(same)) return refuse('held-already', 'The person holds this appointment.');
  if (candidate.asked.some(same))
    return refuse('asked-already', 'This appointment waits for a second person.');
  return accept(wanted);
}

export const decisions = ['approved', 'refused'] as const;
export type Decision = (typeof decisions)[number];

export type DecideRefusal = 'own-request' | 'own-appointment' | 'decided-already' | 'person-disabled';

/** A request that waits, as far as deciding it depends on it. */
export interface WaitingRequest {
  readonly person: string;
  readonly askedBy: string;
  readonly decision: Decision | null;
  readonly personDisabled: boolean;
}

/** Whether an administrator may decide a request: a second person, who is not the one appointed. DI-7. */
export function mayDecide(
  request: WaitingRequest,
  decision: Decision,
  decidedBy: string,
): Result<Decision, DecideRefusal> {
  if (request.decision !== null) return refuse('decided-already', 'Somebody has decided this already.');
  if (request.askedBy === decidedBy)
    return refuse('own-request', 'Somebody else than the one who asked must decide.');
  if (request.person === decidedBy)
    return refuse('own-appointment', 'Nobody decides on their own appointment.');
  if (decision === 'approved' && request.personDisabled)
    return refuse('person-disabled', 'The person may not sign in.');
  return accept(decision);
}
