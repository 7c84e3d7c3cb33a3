export {
  type ComparisonResult,
  compareFrameworks,
  type FrameworkReference,
  notLoaded,
} from './compare.ts';
export {
  findFramework,
  findMappingBetween,
  type HeldFrameworks,
  type JoinedMapping,
  listHeldFrameworks,
  type NewestFrameworks,
  readHeldFramework,
  readNewestFrameworks,
} from './held.ts';
export { type KeptFrameworks, keepFrameworks } from './kept.ts';
export {
  emptyFrameworkFile,
  type FrameworkFile,
  type LoadReport,
  type LoadResult,
  loadFrameworkFile,
  loadShippedFrameworks,
  shippedFiles,
} from './load.ts';
