export {
  type ActionContent,
  type ActionInBrief,
  type ActionKind,
  type ActionSource,
  type ActionState,
  actionKinds,
  actionSources,
  actionStates,
  type Baseline,
  blankContent,
  type EqualityAssessment,
  type Holder,
  type Judgement,
  type Outcome,
  type Partner,
  type Plan,
  type PlanAction,
  type Scrutiny,
} from './action.ts';
export {
  type AttachmentKind,
  attachmentBytesMax,
  attachmentKinds,
  type RecognisedFile,
  recogniseFile,
} from './attachment.ts';
export type { FileRefusal } from './attachment-refusal.ts';
export {
  fieldsOfTheLead,
  forbidWork,
  type Work,
  type WorkRefusal,
  workRules,
  works,
} from './authority.ts';
export { type Column, type ColumnId, type ColumnKind, columns } from './column.ts';
export {
  type Acknowledgement,
  type AcknowledgeRefusal,
  type Addressee,
  addresseeOf,
  decideAcknowledgement,
  type Escalation,
  escalationOf,
  noticeFor,
  type StepStanding,
  type StepState,
} from './escalation.ts';
export {
  type AttachedFile,
  type Evidence,
  type EvidenceGrade,
  type EvidenceSubstance,
  evidenceGradeNames,
  evidenceGrades,
} from './evidence.ts';
export { type Gap, type Grade, gapBetween, gradeNames, grades } from './grade.ts';
export { afterMove, type MoveDeed } from './life.ts';
export {
  type ActionFacts,
  type ActionOverview,
  actionOverview,
  type BriefOverview,
  type FactsInBrief,
  fillSentence,
  type PlanOverview,
  planOverview,
  positionFactsOf,
  type RatingInBrief,
} from './overview.ts';
export {
  countPositions,
  type PlanFacts,
  type PlanFinding,
  type PositionCounts,
  planPositionOf,
} from './plan-position.ts';
export {
  type ActionRule,
  askedBy,
  type EscalationStep,
  editionOn,
  escalationSteps,
  type PlanRule,
  type PlanRuleEdition,
  type PlanRules,
  parsePlanRules,
} from './plan-rules.ts';
export {
  type PositionFacts,
  type PositionFinding,
  type PositionReason,
  positionOf,
  type ReasonFacts,
} from './position.ts';
export { type Position, positions } from './position-name.ts';
export {
  type CutFacts,
  judgedAgain,
  type PromiseChange,
  type PublicAction,
  type PublicDelay,
  type PublicPlan,
  type PublicReply,
  promiseChanges,
  publicPlanOf,
} from './public-plan.ts';
export {
  colourNames,
  type RagColour,
  type Rating,
  type RatingBasis,
  type RatingMeaning,
  type Report,
  type ReportContent,
  ragColours,
  ratingMeanings,
  ratingNames,
  ratingsOf,
  reportsOf,
} from './report.ts';
export {
  type ChangeRefusal,
  type ContentField,
  type ContentRefusal,
  changesBetween,
  contentFault,
  contentFields,
  decideChange,
  type FieldChange,
  promiseFields,
  type Revision,
  slipDays,
} from './revision.ts';
export { type LineTie, lineTies, type PersonFacts, type Standing, standingOf } from './standing.ts';
export { type ActionHistory, type MoveRecord, type StoryEntry, storyOf } from './story.ts';
export {
  decideMove,
  type Move,
  type MoveCase,
  type MoveRefusal,
  type MoveRequest,
  moveNames,
  moves,
  movesFrom,
  type Requirement,
  requirementMeanings,
  requirements,
  stateNames,
  type Transition,
  transitions,
  unmetBefore,
} from './transition.ts';
