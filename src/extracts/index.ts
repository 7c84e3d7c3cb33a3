export type {
  ColumnFill,
  ContractAccount,
  FiledFill,
  RowAccount,
  RowFate,
} from './account.ts';
export { type CanonicalRow, type CanonicalValue, valueNamed } from './canonical-row.ts';
export {
  type Code,
  type CodeList,
  type Column,
  type ColumnType,
  type Contract,
  type ContractDocuments,
  type ContractName,
  contractNamed,
  contractNames,
  parseContracts,
  type Sensitivity,
  type Subject,
  subjectOf,
  type UnknownCode,
  unknownCodes,
} from './contract.ts';
export { type ColumnText, type ContractText, contractMarkdown, contractText } from './contract-text.ts';
export { writeSerial } from './date-text.ts';
export { type Fields, LineFields, TextFields } from './fields.ts';
export { type FileFault, fileFaultCodes, fileFaultWords, tellFileFault } from './file-fault.ts';
export {
  type Finding,
  type FindingGroup,
  type FindingKind,
  findingKinds,
  type Grade,
  grades,
  type Seen,
} from './finding.ts';
export { type FindingWords, findingWords, gradeWords, seenInWords } from './finding-words.ts';
export { immigrationTermOf, speaksOfImmigration } from './firewall.ts';
export { columnsOf, layoutOf } from './layout.ts';
export type { PackageAccount } from './package-account.ts';
export type { PackageFile } from './package-file.ts';
export { PackageReader } from './package-reader.ts';
export type { PackageContext } from './plan.ts';
export { type DateForm, type Layout, type Profile, profileSchema } from './profile.ts';
export { type FaultyProfile, type ProfileFault, readProfile } from './profile-file.ts';
export { type Proposal, proposeProfile, type Unsure } from './propose.ts';
export type { Sample } from './propose-columns.ts';
export {
  longestKept,
  parseRetentionRules,
  type Retention,
  type RetentionRules,
  retentionOf,
} from './retention.ts';
export { codesOf, dataPackageOf, type PackageHeader, tableSchemaOf } from './table-schema.ts';
