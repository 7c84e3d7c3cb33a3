export {
  changeInWords,
  differenceInWords,
  differenceOf,
  type EntryDifference,
  type FieldChange,
  type FrameworkDifference,
  mappingChanges,
} from './difference.ts';
export {
  type Action,
  type Deadline,
  type Framework,
  type FrameworkMapping,
  frameworkDocument,
  jsonSchemaOf,
  type Mark,
  type Measure,
  mappingDocument,
  marks,
  type Pillar,
  type Source,
  type Statement,
  type TimelineEvent,
} from './document.ts';
export { type FaultyFile, type FileFault, type FileReading, faultInWords } from './file-fault.ts';
export {
  type GridCell,
  type MappingGrid,
  type MappingView,
  mappingViewOf,
  type PlacedEntry,
  type UnplacedEntry,
} from './mapping-view.ts';
export { type OtherAccount, parseOtherAccounts } from './other-account.ts';
export { type FrameworkFileSort, readFramework, readMapping, sortOfFile } from './reading.ts';
export {
  type ActionView,
  type BasisView,
  type DeadlineView,
  type EntryName,
  type EventView,
  type FrameworkView,
  type MeasureView,
  type PillarView,
  type StatementView,
  viewOf,
} from './view.ts';
export { dateInWords, markMeanings } from './wording.ts';
