import {
  appendAudit,
  countNewNotices,
  findPlan,
  insertAcknowledgement,
  insertReply,
  listNotices,
  type PlanNotice,
  storeNoticesRead,
  type Transaction,
} from '../../database/index.ts';
import { accept, type Bilingual, type Instant, type Result, refuse } from '../../kernel/index.ts';
import {
  type AcknowledgeRefusal,
  decideAcknowledgement,
  type EscalationStep,
  noticeFor,
} from '../../plans/index.ts';
import { deedOf } from './change.ts';
import { auditAction, auditPlan, isId, notFound, type PlanDesk } from './desk.ts';
import { readListed } from './read.ts';

/**
 * Answers a step of an action's escalation, with a reason. It stops the clock of that step and of no other: the next step
 * still comes. Of two answers at once the first is kept.
 */
export function acknowledgeStep(
  desk: PlanDesk,
  id: string,
  step: EscalationStep,
  reason: string,
): Promise<Result<{ readonly step: EscalationStep }, 'not-found' | AcknowledgeRefusal>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const listed = isId(id) ? await readListed(transaction, desk, id) : undefined;
    if (listed === undefined) return notFound();
    const { action, escalation } = listed;
    const { person, role } = desk.act.capacity;
    const decided = decideAcknowledgement(
      escalation,
      step,
      { role, person },
      noticeFor(step, action),
      reason,
    );
    if (!decided.ok || escalation === undefined) return decided.ok ? notFound() : decided;
    const answer = { step, position: escalation.position, sinceOn: escalation.sinceOn, reason };
    if (!(await insertAcknowledgement(transaction, deedOf(desk, action), answer))) {
      return refuse('answered-already', 'This step has been answered already.');
    }
    await auditAction(transaction, 'acknowledge', action, { step, position: escalation.position }, reason);
    return accept({ step });
  });
}

export type ReplyRefusal = 'not-found' | 'not-your-role' | 'no-words';

/** What a force says of what is found, in both languages; printed beside the finding, on the staff page and in public. */
export function replyToFinding(
  desk: PlanDesk,
  about: { readonly plan: string; readonly action: string | null },
  reply: Bilingual,
): Promise<Result<{ readonly replied: true }, ReplyRefusal>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const plan = await findAbout(transaction, desk, about);
    if (plan === undefined) return notFound();
    const { role } = desk.act.capacity;
    if (role !== 'force-lead' && role !== 'strategic-lead') {
      return refuse('not-your-role', 'A force’s lead or strategic lead replies for the force.');
    }
    if (reply.en.trim() === '' || reply.cy.trim() === '') {
      return refuse('no-words', 'A reply is printed in public, so it is needed in English and in Welsh.');
    }
    const by = { ...desk.act.capacity, at: desk.clock.now(), force: plan.force };
    await insertReply(transaction, by, { ...about, en: reply.en.trim(), cy: reply.cy.trim() });
    await auditPlan(transaction, 'reply', plan, { action: about.action });
    return accept({ replied: true });
  });
}

async function findAbout(
  transaction: Transaction,
  desk: PlanDesk,
  about: { readonly plan: string; readonly action: string | null },
): Promise<{ readonly id: string; readonly force: string } | undefined> {
  const plan = isId(about.plan) ? await findPlan(transaction, about.plan) : undefined;
  if (plan === undefined || about.action === null) return plan;
  const listed = isId(about.action) ? await readListed(transaction, desk, about.action) : undefined;
  return listed?.action.plan === plan.id ? plan : undefined;
}

/** The notices that are for the desk's person in their role, newest first. */
export function readNotices(desk: PlanDesk, limit = 100): Promise<readonly PlanNotice[]> {
  return desk.database.transact(desk.act, (transaction) => listNotices(transaction, limit));
}

/** How many notices the desk's person has not read in their role. */
export function countUnread(desk: PlanDesk): Promise<number> {
  return desk.database.transact(desk.act, countNewNotices);
}

/** Marks as read what the desk's person was told up to a moment: what came since they looked stays new. Returns how many. */
export function markNoticesRead(desk: PlanDesk, until: Instant): Promise<number> {
  return desk.database.transact(desk.act, async (transaction) => {
    const marked = await storeNoticesRead(transaction, until, desk.clock.now());
    await appendAudit(transaction, {
      operation: 'plan.mark notices read',
      subjectKind: 'plans',
      subjectId: 'notices',
      details: { marked },
    });
    return marked;
  });
}
