export {
  type AskRefusal,
  type Candidate,
  type DecideRefusal,
  type Decision,
  decisions,
  mayAsk,
  mayDecide,
  type WaitingRequest,
  type WantedAppointment,
} from './appointing.ts';
export {
  type AccessMatrix,
  type Capacity,
  type Described,
  type Permission,
  type Purpose,
  parseAccessMatrix,
  purposes,
  purposesOf,
  type Role,
  roles,
  type Scope,
  scopes,
  type Verb,
  verbs,
} from './matrix.ts';
export { type Appointment, findRole, type Identity, type Person } from './person.ts';
export {
  isFresh,
  parseSessionLimits,
  type SessionFacts,
  type SessionLimits,
  type SessionStanding,
  sessionsSince,
  signInsSince,
  standingOf,
} from './session.ts';
