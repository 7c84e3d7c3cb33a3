import type { Purpose } from '../../directory/index.ts';
import type { Framework } from '../../framework/index.ts';
import { present } from '../../kernel/index.ts';
import type { PlanDesk } from '../../operations/plans/index.ts';
import type { Plan } from '../../plans/index.ts';
import type { Visit } from '../staff/route.ts';
import { planRules } from './rules.ts';

/** For which purposes plans are read; the rules of plans judge every deed besides. */
export const planPurposes: readonly Purpose[] = ['plan', 'verify', 'scrutinise', 'coordinate', 'publish'];

/** What the operations on plans are given of a visit. */
export function planDeskOf({ desk }: Visit): PlanDesk {
  return { database: desk.database, act: desk.act, rules: planRules, clock: { now: () => desk.now } };
}

/** The framework that a plan is under. A plan's framework is always loaded: the database holds the two together. */
export async function frameworkOf({ desk, place }: Visit, plan: Plan): Promise<Framework> {
  const { frameworks } = place.country;
  const found = await frameworks.version(desk.database, desk.act, plan.framework, plan.frameworkVersion);
  return present(found, `framework ${plan.framework} version ${plan.frameworkVersion}`);
}
