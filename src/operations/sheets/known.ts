import type { Transaction } from '../../database/index.ts';
import { Fault } from '../../kernel/index.ts';
import type { Plan } from '../../plans/index.ts';
import type { Known } from '../../sheets/index.ts';
import { readHeldFramework } from '../framework/index.ts';
import { readMeasureDefinitions } from '../measures/index.ts';

/** What rows of a plan’s sheet may name: what its framework holds, and the measures that Watershed computes. */
export async function readKnown(
  transaction: Transaction,
  plan: Pick<Plan, 'framework' | 'frameworkVersion'>,
): Promise<Known> {
  const framework = await readHeldFramework(transaction, plan.framework, plan.frameworkVersion);
  if (framework === undefined) {
    throw new Fault(
      'framework_missing',
      `The plan stands under ${plan.framework} version ${plan.frameworkVersion}, which is not loaded.`,
    );
  }
  const computed = readMeasureDefinitions().map(({ id, title }) => ({ id, name: title }));
  return {
    pillars: framework.pillars.map(({ id, name }) => ({ id, name })),
    actions: framework.actions.map(({ id, text }) => ({ id, name: text })),
    measures: [...framework.measures.map(({ id, text }) => ({ id, name: text })), ...computed],
  };
}
