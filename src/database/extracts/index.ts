export type { PackageContent } from './content.ts';
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
export { rowWriter } from './row-text.ts';
export { PartNumbers, RowStage, rowTables } from './stage.ts';
