export { heldRange, readCoverage } from './coverage.ts';
export { asRefused, type Found, findSources, type RefusedFile } from './find.ts';
export { importHomeOffice } from './home-office.ts';
export {
  type FileReport,
  type ImportOptions,
  type ImportProgress,
  type ImportReport,
  importPoliceUk,
  readCodes,
} from './import.ts';
export { readContent, readText } from './load-file.ts';
export { checkParts, type PartLimits, refuseEntities } from './parts.ts';
export { type ReadingLimits, runReader } from './reading-worker.ts';
export type { Source } from './source.ts';
export { type DatasetSummary, refusals, type SummaryPart, summarise } from './summary.ts';
export { type Survey, surveyFile, textDecoder } from './survey.ts';
