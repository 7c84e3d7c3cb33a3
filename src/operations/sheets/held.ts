import { readCountedActions, readHistory, type Transaction } from '../../database/index.ts';
import { actionOverview, type Plan } from '../../plans/index.ts';
import type { HeldAction } from '../../sheets/index.ts';
import { readAccessMatrix } from '../installation/index.ts';
import { type PlanDesk, today } from '../plans/index.ts';

/** Every action of a plan with its histories and what the sheet tells of it, by reference. */
export async function readHeldActions(
  transaction: Transaction,
  desk: Pick<PlanDesk, 'clock' | 'rules'>,
  plan: Plan,
): Promise<readonly HeldAction[]> {
  const { on, edition } = today(desk);
  const titles = new Map(readAccessMatrix().roles.map(({ id, title }) => [id, title]));
  const held: HeldAction[] = [];
  for (const { action, facts } of await readCountedActions(transaction, { plan: plan.id })) {
    const { finding } = actionOverview(action, facts, on, edition);
    const verifier = action.verification?.role;
    held.push({
      action,
      history: await readHistory(transaction, action.id),
      position: finding === undefined ? null : desk.rules.positions[finding.position].title,
      verifiedBy: verifier === undefined ? null : (titles.get(verifier) ?? null),
    });
  }
  return held;
}
