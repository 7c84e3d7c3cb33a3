export {
  holdEdition,
  insertProclaimedDay,
  insertRuleVersion,
  type RecordedVersion,
  readProclaimedDays,
  readRuleVersions,
  shareEdition,
  storeEdition,
  withdrawProclaimedDay,
} from './additions.ts';
export { listSentNotices, nextNoticeAt, type SentNotice, sendDueNotices, type ToldNext } from './notices.ts';
export { type QueueChoice, type QueuedClock, readQueue } from './queue.ts';
export { type MovedClock, type OpenClock, openClocks, storeMoved } from './recomputing.ts';
export {
  type ClockOwner,
  type ClockState,
  type ClockTimes,
  type Compartment,
  closePause,
  compartments,
  countRunning,
  findClock,
  hasOpenTwin,
  holdClock,
  insertRunning,
  type OpenPause,
  openPause,
  type RunningClock,
  readOpenPause,
  readPauses,
  seeAs,
  storeState,
  storeTimes,
} from './running.ts';
