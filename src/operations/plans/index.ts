export type { PlanNotice } from '../../database/index.ts';
export {
  acknowledgeStep,
  countUnread,
  markNoticesRead,
  type ReplyRefusal,
  readNotices,
  replyToFinding,
} from './answer.ts';
export { changeAction, changeWithin, moveAction, moveWithin, type Seen, type Stale } from './change.ts';
export { auditPlan, isId, notFound, type PlanDesk, readPlanRules, type StaffAct, today } from './desk.ts';
export { type PlanJob, raiseNotices } from './escalate.ts';
export type { UnknownNameRefusal } from './known.ts';
export { findForceLead } from './lead.ts';
export { type Mailer, mailNotices, openMailer, setMailbox } from './mail.ts';
export {
  type AddRefusal,
  type AdoptRefusal,
  addAction,
  addWithin,
  adoptPlan,
  type OpenRefusal,
  openPlan,
  openWithin,
  type Unready,
} from './open.ts';
export { findPublicPlans, readPublicPlans } from './public.ts';
export {
  type ActionInList,
  type ActionView,
  type ListedAction,
  type PlanView,
  readAction,
  readPlan,
  readPlans,
} from './read.ts';
export {
  addEvidence,
  addEvidenceWithin,
  type BroughtEvidence,
  type EvidenceRefusal,
  type ReportRefusal,
  readAttachment,
  reportProgress,
  reportWithin,
} from './report.ts';
