export { type CheckName, checkContent, checkNames, checkReason, type Finding } from './checks.ts';
export {
  controlDisclosure,
  type DisclosureInput,
  type DisclosureRefusal,
  type DisclosureReport,
  type Estimate,
  type GuardInput,
  withholdCounts,
} from './disclosure/control.ts';
export type { EarlierRelease } from './disclosure/earlier.ts';
export type { CountName } from './disclosure/relations.ts';
export { type DisclosureRule, ruleOf as disclosureRuleOf } from './disclosure/rule.ts';
export type { GuardedFigure, GuardedMeasure } from './disclosure/table.ts';
export { guardCoverage, guardedDatasets, guardInput, guardRestatement } from './guarded.ts';
export {
  type Move,
  type MoveRefusal,
  moves,
  nextState,
  type ReleaseRole,
  type ReleaseState,
  readPerson,
  releaseRoles,
  releaseStates,
  roleOf,
  transitions,
} from './lifecycle.ts';
export { type Cell, csvText, restore } from './open-data/csv.ts';
export { type ReleaseContent, writeFiles } from './open-data/files.ts';
export type { Setting } from './open-data/measure-table.ts';
export { mediaTypes, type NewFile } from './open-data/new-file.ts';
export { type Sheet, type SheetCell, writeOds } from './open-data/ods.ts';
export { licence, madeUpNote, markerMeanings, sources, titleOf } from './open-data/words.ts';
export { personKey } from './person.ts';
export type {
  Correction,
  CoverageEntry,
  PlanChanges,
  ReleaseFile,
  ReleaseInput,
  ReleaseManifest,
  ReleaseReader,
  ReleaseSnapshot,
  ReleaseSummary,
  Restatement,
} from './release.ts';
export { markRevised } from './revised.ts';
export { readContent } from './snapshot.ts';
