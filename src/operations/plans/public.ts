import {
  appendAudit,
  type Database,
  listPlans,
  readAcknowledgements,
  readCountedActions,
  readDelays,
  readReplies,
  type Transaction,
} from '../../database/index.ts';
import { type Instant, londonDateOf, type PlainDate } from '../../kernel/index.ts';
import {
  actionOverview,
  askedBy,
  editionOn,
  type Plan,
  type PlanRules,
  type PublicPlan,
  planOverview,
  publicPlanOf,
} from '../../plans/index.ts';
import { readPlanRules } from './desk.ts';

/** What everyone would read of every plan if a release were drafted now. One audit entry. Door: jobs. */
export function findPublicPlans(jobs: Database, at: Instant): Promise<readonly PublicPlan[]> {
  return jobs.transact({ actor: 'watershed', purpose: 'look at plans' }, async (transaction) => {
    const plans = await readPublicPlans(transaction, at);
    await appendAudit(transaction, {
      operation: 'plan.read cuts',
      subjectKind: 'plans',
      subjectId: 'public',
      details: { plans: plans.length },
    });
    return plans;
  });
}

/** What everyone may read of every plan, as it stands at a moment. Reads only. Door: jobs. */
export async function readPublicPlans(transaction: Transaction, at: Instant): Promise<readonly PublicPlan[]> {
  const rules = readPlanRules();
  const on = londonDateOf(at);
  const plans: PublicPlan[] = [];
  for (const plan of await listPlans(transaction)) plans.push(await cutOf(transaction, plan, on, rules));
  return plans;
}

async function cutOf(
  transaction: Transaction,
  plan: Plan,
  on: PlainDate,
  rules: PlanRules,
): Promise<PublicPlan> {
  const edition = editionOn(rules, on);
  const counted = await readCountedActions(transaction, { plan: plan.id });
  const actions = counted.map(({ action, facts }) => actionOverview(action, facts, on, edition));
  const overview = planOverview(plan, askedBy(rules, plan.framework), actions, on, edition);
  const ids = counted.map(({ action }) => action.id);
  const replies = (await readReplies(transaction, plan.id)).map((reply) => ({
    action: reply.action,
    on: londonDateOf(reply.at),
    words: { en: reply.en, cy: reply.cy },
  }));
  const cut = {
    delays: await readDelays(transaction, plan.id),
    answers: await readAcknowledgements(transaction, ids),
    replies,
  };
  return publicPlanOf(overview, cut, on, edition);
}
