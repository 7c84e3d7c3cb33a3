export {
  type AcceptanceOutcome,
  type AcceptedPackage,
  type Accepting,
  endAcceptance,
  findAcceptance,
  findUnknownAcceptance,
  insertAcceptance,
} from './acceptance.ts';
export type { PackageContent } from './content.ts';
export {
  insertOwnProfile,
  listOwnProfiles,
  type OwnProfile,
} from './own-profile.ts';
export {
  type FiledPart,
  findHeldElsewhere,
  findPackage,
  type HeldElsewhere,
  insertPackage,
  laterThan,
  lockPackages,
  type NotHeld,
  type PackageFacts,
  type Restatement,
  refreshStatistics,
  storeCoverage,
  storeIntake,
  storeParts,
} from './package.ts';
export {
  findHeldRow,
  type HeldDecision,
  type HeldRow,
  insertDecision,
  listHeldRows,
  readLetIn,
  storeFindings,
  storePackageFiles,
} from './quarantine.ts';
export {
  type AskedQuestion,
  type Asking,
  answerQuestion,
  failQuestion,
  findAnswer,
  findQuestion,
  insertComputedAnswer,
  insertQuestion,
  listQuestions,
  listWaitingQuestions,
  readPartsOn,
  takeQuestion,
} from './question.ts';
export {
  type DualRole,
  dualRolesMax,
  type HeldValues,
  listDualRoles,
  readOrderEventsOfCrime,
  readRowsOfCrime,
} from './record.ts';
export {
  countDueRows,
  type DueRows,
  disposeRows,
  findDisposal,
  insertReview,
  keepRows,
  type ReviewRequest,
  type ReviewScope,
  type RowCounts,
} from './review.ts';
export { type PartText, type RowText, rowTables, rowWriter } from './row-text.ts';
export {
  type FieldCoverage,
  type Intake,
  listPackages,
  type PackageContents,
  readFieldCoverage,
  readPackageContents,
  readSubjectMonths,
  type ShelvedFinding,
  type ShelvedPackage,
  type ShelvedRestatement,
} from './shelf.ts';
export { PartNumbers, RowStage } from './stage.ts';
