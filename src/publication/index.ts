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
