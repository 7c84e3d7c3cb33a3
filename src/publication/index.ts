export type {
  ControlChart,
  Correction,
  CoverageEntry,
  FunnelChart,
  MeasureResult,
  Reconciliation,
  ReleaseFile,
  ReleaseInput,
  ReleaseManifest,
  ReleaseSnapshot,
} from './release.ts';
