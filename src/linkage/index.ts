export { auditPlanted, auditTruth, type GroupResult } from './audit.ts';
export { type Blocks, blocksOfRule, type Stretch, stretchesOf } from './blocking.ts';
export { type BlockingReport, blockingReport } from './blocking-report.ts';
export { type Clusters, type Cut, type CutReason, clusterPairs } from './cluster.ts';
export { type Accuracy, type Evaluation, evaluateClusters, type WorstCluster } from './evaluate.ts';
export {
  type Explanation,
  explainPair,
  explanationInWords,
  heldValue,
  probabilityInWords,
} from './explain.ts';
export {
  type Field,
  type FieldGroup,
  type Lexicon,
  type PreparedGroup,
  prepareGroup,
  type Records,
} from './field.ts';
export { carryPairs, type HeldPair, newRecords } from './incremental.ts';
export type { Assumption } from './infer-fields.ts';
export { type Model, methodVersion, parseModel, probabilityOfBits } from './model.ts';
export { nicknamesOf } from './nicknames.ts';
export { type Tradition, traditions } from './origin.ts';
export type { Tally } from './pattern.ts';
export {
  applyClusters,
  emptyRegister,
  type HistoryStep,
  type Move,
  type PersonChange,
  type PersonId,
  type PersonRegister,
  peopleAfter,
  type RecordId,
  undoStep,
} from './person.ts';
export { type ErrorKind, errorKinds, mishear, mistype, plantError } from './plant.ts';
export { type ColumnProfile, type Profile, profileTable } from './profile.ts';
export { cutInWords, reportHtml } from './report.ts';
export {
  blockRecords,
  checkColumns,
  type Linked,
  linkRecords,
  type Prepared,
  pairsPerStretch,
  planPreparing,
  prepare,
} from './run.ts';
export {
  type Adjustments,
  adjustmentsOf,
  gatherPairs,
  type ScoredPairs,
  Scorer,
  type StretchResult,
} from './score.ts';
export {
  type BlockingRule,
  parseSettings,
  ruleInWords,
  type Settings,
  type StartValues,
  startSets,
} from './settings.ts';
export {
  columnNamed,
  joinColumns,
  openColumns,
  type RawColumn,
  type RawTable,
  type RowSink,
  type SharedColumns,
  shareColumns,
  TableBuilder,
  tableOf,
  textCell,
} from './table.ts';
export { type BlocksOf, learn, type Survey, survey, surveysFor, type Trained, train } from './train.ts';
export { waterfallSvg } from './waterfall.ts';
