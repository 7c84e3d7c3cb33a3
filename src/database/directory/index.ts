export { type AppointedPerson, storeAppointedPeople } from './appointed.ts';
export {
  type HeldRequest,
  holdRequest,
  insertAppointment,
  insertFirstAppointment,
  insertRequest,
  readWaitingRequests,
  storeDecision,
  storeEnd,
} from './appointment.ts';
export { findHolders } from './holding.ts';
export { storePermissions } from './permission.ts';
export {
  findByIdentity,
  insertPerson,
  type ListedPerson,
  listKnownPeople,
  listNames,
  type NewPerson,
  nameIdentity,
  readPeople,
  readPerson,
  storeDisabled,
  storeMadeUpPerson,
} from './person.ts';
export {
  type HeldReadmission,
  holdReadmission,
  insertReadmission,
  storeReadmission,
} from './readmission.ts';
export {
  type BegunSignIn,
  chooseForSession,
  deleteSession,
  forgetSessions,
  type HeldSession,
  insertSession,
  insertSignIn,
  type KeyHash,
  nameKey,
  readSession,
  takeSignIn,
  touchSession,
} from './session.ts';
