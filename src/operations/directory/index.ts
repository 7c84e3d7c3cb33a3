export type { HeldReadmission, HeldRequest, ListedPerson } from '../../database/index.ts';
export { type Admission, admitPerson } from './admitting.ts';
export { askForAppointment, decideRequest, endAppointment } from './appointments.ts';
export { type PeopleDesk, readSessionLimits, type SignInDesk } from './desk.ts';
export { derived, type Key } from './key.ts';
export { addPerson, disablePerson, findPerson, findRequest, listColleagues, listPeople } from './people.ts';
export {
  type AskReadmissionRefusal,
  askForReadmission,
  decideReadmission,
  findReadmission,
} from './readmission.ts';
export {
  actIn,
  type DenialCode,
  forgetDeadSessions,
  readSignedIn,
  recordDenial,
  type SignedIn,
  signOut,
} from './session.ts';
export {
  beginSignIn,
  type ReturnedSignIn,
  recordRefusedAnswer,
  resumeSignIn,
  type Shown,
  type SignInRefusal,
  type SignInSecrets,
  signIn,
} from './signing-in.ts';
