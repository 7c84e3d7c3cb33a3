export type { QueueChoice } from '../../database/index.ts';
export {
  type AdministratorDesk,
  type CheckedRule,
  type CheckRefusal,
  type DayRefusal,
  enterProclaimedDay,
  recordCheckedRule,
  recordCheckedRuleAsStaff,
  withdrawEnteredDay,
} from './administering.ts';
export { type NoticeRunner, runNotices, sendNotices } from './notices.ts';
export { mayPause, pauseClock, resumeClock } from './pausing.ts';
export {
  type ExplainedClock,
  readClock,
  readClockNotices,
  readClockQueue,
  type ShownClock,
  type ShownNotice,
} from './queue.ts';
export { type RecomputeReport, recomputeIfRulesChanged } from './recomputing.ts';
export {
  type ClockReference,
  type CurrentRules,
  readClockReference,
  readCurrentRules,
  readRulesNow,
  shippedRules,
} from './reference.ts';
export { readRulesHeld } from './rules-held.ts';
export {
  type ClockDesk,
  type ClockMet,
  type ClockRefusal,
  type ClockStart,
  type ClockViewer,
  cancelClock,
  deadlineBy,
  type FollowingClock,
  followingFrom,
  meetClock,
  startClock,
  startShownClocks,
} from './running.ts';
