export {
  addCounts,
  type Comparable,
  type Count,
  mayCompare,
  sumOf,
} from './count.ts';
export { type Crossing, crossedPlaces, crossedRelationships, crossingOf } from './crossing.ts';
export {
  type ExtractDefinition,
  type ExtractSubject,
  extractSubjects,
  parseExtractDefinition,
} from './definition.ts';
export type { ExtractCell, ExtractFigure, StageWait } from './figure.ts';
export {
  carries,
  type ExtractMaterial,
  type ExtractPlace,
  extractFigures,
  isFollowed,
  periodOf,
  type SentMonths,
} from './figures.ts';
export {
  attritionFunnel,
  type FunnelRefusal,
  type FunnelStep,
  orderFunnel,
  type StepCount,
} from './funnel.ts';
export { type OutcomeDrift, outcomeDrift } from './outcome-drift.ts';
export { type PublishedShare, type Recount, recount } from './published.ts';
export {
  type DatedDays,
  type DatedPercent,
  daysOn,
  type ExtractRules,
  parseExtractRules,
  percentOn,
} from './rules.ts';
export { type OrderStep, orderSteps, type Stage, stages, type WaitingStage, waitingStages } from './stage.ts';
export { bailWaits, releaseCells, type SuspectRelease } from './suspect-release.ts';
export { isCellNotHeld, isMeasureNotHeld, type NotHeldEvent } from './telling-events.ts';
export { type CountedCrime, countedCrimes } from './twins/counted-crimes.ts';
export { crimeCells, outcomesGiven, stageWaits, standingCells } from './twins/crime-tallies.ts';
export type {
  CountingRule,
  ExtractQuestion,
  HeldExtracts,
} from './twins/held-extracts.ts';
export {
  allegationCells,
  allegationWaits,
  answerCells,
  disclosureCells,
  orderCells,
} from './twins/other-rows.ts';
export { dualRoles, repeatPeople } from './twins/people.ts';
export { suspectReleases } from './twins/suspect-releases.ts';
export { type ExtractUnit, extractUnits, type Vawg } from './unit.ts';
export { withoutWalledNumbers } from './walled.ts';
