export {
  correctRelease,
  type DraftRefusal,
  type DraftReport,
  type DraftRequest,
  draftRelease,
  type ReleaseDesk,
} from './draft.ts';
export {
  type CheckRefusal,
  checkRelease,
  type MoveReport,
  type MoveRequest,
  type PublishRefusal,
  publishRelease,
} from './move.ts';
export { readReleases } from './read.ts';
export { type VerifyReport, verifyRelease } from './verify.ts';
