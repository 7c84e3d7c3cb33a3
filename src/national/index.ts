export {
  type Announcement,
  type AnnouncementKind,
  type AnnouncementRefusal,
  type AnnouncementStanding,
  type AnnouncementState,
  announcementKinds,
  announcementStanding,
  checkAnnouncement,
  checkSlip,
  type NewAnnouncement,
  type Precision,
  precisions,
  type Slip,
} from './calendar/announcement.ts';
export {
  type Cadence,
  type ExpectedUpdate,
  expectedAfter,
  parseUpdateRules,
  type UpdateRules,
} from './calendar/cadence.ts';
export {
  answer,
  type Engagement,
  type EngagementDecision,
  type EngagementRefusal,
  type EngagementStep,
  hear,
  isReady,
  type NewEngagement,
  type Payment,
  payments,
  type Readiness,
  type ReadinessCheck,
  readinessChecks,
  readinessOf,
  stepOf,
} from './engagement/engagement.ts';
export {
  checkFinding,
  evidenceKinds,
  type Finding,
  type FindingEvidence,
  type FindingEvidenceKind,
  type FindingRefusal,
  type HeldEvidence,
  type HeldFinding,
  heldFinding,
  type NewFinding,
} from './finding/finding.ts';
export type { FaultyFinding, FindingFault, FindingFaultCode } from './finding/finding-fault.ts';
export {
  type FindingCode,
  parseFindingCodes,
  parseYardstick,
  termOf,
  type Yardstick,
  type YardstickTerm,
  type YardstickVersion,
  yardstickOn,
} from './finding/yardstick.ts';
export {
  checkHome,
  type DoneBy,
  type Home,
  type HomeRefusal,
  type HomeRequest,
  holdsOn,
  type ToldHome,
} from './homes/home.ts';
export {
  type FrameworkView,
  type HomesGrid,
  homesGrid,
  type Orphans,
  orphansOf,
  type PillarOf,
  primaryPillars,
  severalPillars,
  type ViewLine,
  viewByNewerPillar,
  viewByPillar,
  withoutHome,
} from './homes/view.ts';
export { type ChaseEntry, type ChaseKind, chaseKinds, chaseList } from './matrix/chase.ts';
export {
  type BehindEntry,
  behindList,
  behindPositions,
  type MatrixCell,
  type MatrixColumn,
  type MatrixQuestion,
  type MatrixRow,
  matrixOf,
  ownColumn,
  wholeMatrix,
} from './matrix/matrix.ts';
export {
  type ActionStanding,
  daysHeld,
  type ForceReturn,
  type RatedStanding,
  type ReturnRule,
  type ReturnStanding,
  type ReturnState,
  returnStanding,
} from './matrix/standing.ts';
export {
  type Answer,
  type Closing,
  checkRecommendation,
  type NewRecommendation,
  type Recommendation,
  type RecommendationRefusal,
  type RecommendationSource,
  type Reply,
  recommendationSources,
  type Stance,
  stances,
  standingsOf,
} from './recommendation/recommendation.ts';
export {
  isWithoutAction,
  isWithoutMeasure,
  type RecommendationStanding,
  type RecommendationSummary,
  type ReplyState,
  replyDaysOverdue,
  replyState,
  summariseRecommendations,
} from './recommendation/standing.ts';
export { type Dated, versionOn } from './reference-file.ts';
export {
  type Cut,
  type CutFigure,
  type CutMaterial,
  type FigurePart,
  type FigureSource,
  figureParts,
  figuresByKey,
} from './update/cut.ts';
export {
  changesBetween,
  documentOf,
  type FigureChange,
  type PrintedBlock,
  type PrintedPiece,
  plainText,
  printed,
  printedBlocks,
  type UpdateDocument,
  type UpdateText,
} from './update/document.ts';
export { updateFiles } from './update/files.ts';
export {
  movesOpenTo,
  type UpdateHand,
  type UpdateMove,
  type UpdateMoveRefusal,
  type UpdateState,
  type UpdateTransition,
  updateHands,
  updateMoveFrom,
  updateMoves,
  updateStates,
  updateTransitions,
} from './update/lifecycle.ts';
export { planFigures } from './update/plan-figures.ts';
export { type CutOf, releaseFigures } from './update/release-figures.ts';
export { skeletonOf } from './update/skeleton.ts';
export {
  type Caution,
  cautionsOf,
  keysUsed,
  type Section,
  sectionsMax,
  type TextFault,
  type TextFaultCode,
  type TextGround,
  textFaults,
} from './update/text.ts';
export { written } from './update/written.ts';
