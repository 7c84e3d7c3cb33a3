export { manifestOf, parseManifest, type StoredManifest } from './manifest.ts';
export type {
  Correction,
  CoverageEntry,
  ReleaseFile,
  ReleaseInput,
  ReleaseManifest,
  ReleaseReader,
  ReleaseSnapshot,
  ReleaseSummary,
  Restatement,
} from './release.ts';
