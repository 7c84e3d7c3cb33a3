export { readContracts } from './contracts.ts';
export {
  checkPackage,
  openPackage,
  type PackageContent,
  type PackageProgress,
  type PackageReading,
  type PackageSettings,
  readProfileFile,
} from './read-package.ts';
export { accountAsJson, findingsAsCsv, type ToldFinding, tellFindings } from './report.ts';
export { proposeFromFiles } from './sample.ts';
export { writeTemplate } from './template.ts';
