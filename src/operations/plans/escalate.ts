import {
  appendAudit,
  type Database,
  insertNotices,
  listPlans,
  type NewNotice,
  readAcknowledgements,
  readCountedActions,
  type Transaction,
} from '../../database/index.ts';
import { type Clock, londonDateOf } from '../../kernel/index.ts';
import { actionOverview, editionOn, escalationOf, noticeFor, type PlanRules } from '../../plans/index.ts';

/** What the program's own work on plans is given. Door: jobs. */
export interface PlanJob {
  readonly jobs: Database;
  readonly rules: PlanRules;
  readonly clock: Clock;
}

/**
 * Raises a notice for every step of every escalation that has been reached and not answered, once each. It may run at any time,
 * as often as one likes and twice at once: a notice that was raised stays the only one of its step. Returns how many are new.
 */
export function raiseNotices(job: PlanJob): Promise<number> {
  const act = { actor: 'watershed', purpose: 'raise notices of plans' };
  return job.jobs.transact(act, async (transaction) => {
    const frameworks = new Set((await listPlans(transaction)).map(({ framework }) => framework));
    let raised = 0;
    for (const framework of frameworks) {
      const notices = await dueNotices(transaction, job, framework);
      raised += await insertNotices(transaction, notices, job.clock.now());
    }
    if (raised > 0) {
      await appendAudit(transaction, {
        operation: 'plan.raise notices',
        subjectKind: 'plans',
        subjectId: 'notices',
        details: { raised },
      });
    }
    return raised;
  });
}

async function dueNotices(
  transaction: Transaction,
  { rules, clock }: PlanJob,
  framework: string,
): Promise<readonly NewNotice[]> {
  const on = londonDateOf(clock.now());
  const edition = editionOn(rules, on);
  const counted = await readCountedActions(transaction, { framework });
  const answers = await readAcknowledgements(
    transaction,
    counted.map(({ action }) => action.id),
  );
  return counted.flatMap(({ action, facts }): readonly NewNotice[] => {
    const { finding } = actionOverview(action, facts, on, edition);
    const escalation = finding && escalationOf(finding, answers.get(action.id) ?? [], on, edition);
    if (escalation === undefined) return [];
    const { position, sinceOn } = escalation;
    return escalation.steps.flatMap(({ step, state }): readonly NewNotice[] => {
      const to = noticeFor(step, action);
      if (to === undefined || state === 'to-come' || state === 'acknowledged') return [];
      const { id, force } = action;
      return [{ action: id, force, step, position, sinceOn, toRole: to.role, toPerson: to.person }];
    });
  });
}
