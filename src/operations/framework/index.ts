export {
  findFramework,
  findMappingBetween,
  type HeldFrameworks,
  type JoinedMapping,
  listHeldFrameworks,
} from './held.ts';
export {
  type FrameworkFile,
  type LoadReport,
  type LoadResult,
  loadFrameworkFile,
  loadShippedFrameworks,
  shippedFiles,
} from './load.ts';
