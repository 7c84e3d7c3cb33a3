export type {
  AskedQuestion,
  DualRole,
  FieldCoverage,
  HeldDecision,
  HeldRow,
  HeldValues,
  ShelvedFinding,
  ShelvedPackage,
  ShelvedRestatement,
} from '../../database/index.ts';
export type { StoredAnswer } from './answer.ts';
export { type AnsweringPlace, answerWaiting } from './answering.ts';
export type { AnalystDesk } from './desk.ts';
export { type Draft, Drafts, type Trial } from './drafts.ts';
export type { LaidPackage, LoadChoices, LoadStage } from './laid-package.ts';
export {
  contractsInUse,
  type DraftRefusal,
  listProfiles,
  shippedProfiles,
  storeProfile,
  type UsableProfile,
} from './profiles.ts';
export {
  type AskRefusal,
  askMeasures,
  listVawgChoices,
  type QuestionStanding,
  quartersUpTo,
  readQuestion,
  readQuestions,
  readVawgDefinitions,
  readVawgTitles,
  type VawgChoice,
} from './questions.ts';
export {
  type CrimeRecord,
  type DualRoleList,
  type ReadRefusal,
  type RecordPart,
  readDualRoles,
  readRecord,
} from './reading.ts';
export {
  type CoverageRegister,
  decideOfRow,
  type PackageOnShelf,
  readCoverageRegister,
  readHeldRows,
  readOnePackage,
  readPackages,
} from './shelf.ts';
export { Parcel, type ParcelRefusal, parcelLimits, Spool } from './spool.ts';
export { Workbench, type WorkbenchPlace } from './workbench.ts';
