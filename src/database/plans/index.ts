export {
  findAction,
  holdAction,
  holdDrafts,
  insertAction,
  listEvidenceIds,
  readEvidenceDays,
  readTies,
  storeContent,
  storeLife,
} from './action.ts';
export { contentColumns, lifeColumns } from './action-row.ts';
export {
  type Acknowledgements,
  insertAcknowledgement,
  insertReply,
  type Reply,
  readAcknowledgements,
  readDelays,
  readReplies,
} from './answer.ts';
export {
  type Deed,
  findAttachment,
  type HeldAttachment,
  insertAttachment,
  insertEvidence,
  insertMove,
  insertReport,
  insertRevisions,
  type NewEvidence,
  readHistory,
} from './history.ts';
export {
  countNewNotices,
  holdWaitingMailboxes,
  insertNotices,
  listNotices,
  type NewNotice,
  type PlanNotice,
  storeMailbox,
  storeMailed,
  storeNoticesRead,
  type WaitingMailbox,
} from './notice.ts';
export {
  type BriefCountedAction,
  briefActionsIn,
  type CountedAction,
  readBriefText,
  readBriefTexts,
  readCountedActions,
  type Wanted,
} from './overview.ts';
export {
  appendPlanRead,
  findPlan,
  findPlanAndAnswers,
  holdPlan,
  insertPlan,
  listPlans,
  type PlanAndAnswers,
  storeAdoption,
} from './plan.ts';
export { countPlans, lockPlans, type Rows, storeWholePlans, type WholePlans } from './whole.ts';
