export { findReleaseFile, readReleaseFiles, type StoredFile, storeReleaseFile } from './file.ts';
export {
  type HeldInput,
  readInputs,
  readPartsAsHeld,
  readPartsOfRelease,
  readPartsOfSpan,
  readRestatements,
} from './held.ts';
export {
  type DraftedManifest,
  findRelease,
  listCorrections,
  listReleases,
  lockReleases,
  markChecked,
  markCorrected,
  markPublished,
  nextReleaseId,
  type StoredRelease,
  storeDraft,
} from './release.ts';
