export type { PackageContent } from '../../database/index.ts';
export { readContracts } from './contracts.ts';
export { RowDigest } from './digest.ts';
export { decideHeld, type HeldVerdict, listHeld } from './held.ts';
export { type LoadReport, type LoadSettings, loadPackage } from './load.ts';
export type { RefusedLoad } from './load-refusal.ts';
export { type CoveredMonths, coveredMonths, coveredMonthsMax } from './package-parts.ts';
export {
  checkPackage,
  openPackage,
  type PackageProgress,
  type PackageReading,
  type PackageSettings,
  readProfileFile,
} from './read-package.ts';
export { accountAsJson, findingsAsCsv, type ToldFinding, tellFindings } from './report.ts';
export { readRetentionRules } from './retention.ts';
export {
  approveDisposal,
  askDisposal,
  keepReviewed,
  listDue,
  type ReviewDecision,
  type ReviewDone,
  type ReviewRefusal,
} from './review.ts';
export { proposeFromFiles } from './sample.ts';
export { templateZip, writeTemplate } from './template.ts';
