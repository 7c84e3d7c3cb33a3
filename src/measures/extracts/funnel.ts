import { accept, type Result, refuse } from '../../kernel/index.ts';
import { type OrderStep, orderSteps, type Stage, stages } from './stage.ts';

/** A step that the force counts, or one that it does not hold: never a zero, never a blank. */
export type StepCount =
  | { readonly state: 'counted'; readonly count: number }
  | { readonly state: 'not-held' };

export interface FunnelStep<Step extends string> {
  readonly step: Step;
  readonly held: StepCount;
  /** The step before it that it is a part of, with its count; absent where that is not held or where it is the first. */
  readonly of?: { readonly step: Step; readonly count: number };
}

export type FunnelRefusal = 'impossible_order' | 'not_a_count';

interface Rule<Step extends string> {
  readonly id: Step;
  readonly within: Step | null;
}

/** The nearest step above that the force counts: a step that is not held hides no impossible order. */
function heldAbove<Step extends string>(
  rules: readonly Rule<Step>[],
  counts: Readonly<Record<Step, StepCount>>,
  rule: Rule<Step>,
): { readonly step: Step; readonly count: number } | undefined {
  let above = rule.within;
  while (above !== null) {
    const held = counts[above];
    if (held.state === 'counted') return { step: above, count: held.count };
    above = rules.find(({ id }) => id === above)?.within ?? null;
  }
  return undefined;
}

function funnelOf<Step extends string>(
  rules: readonly Rule<Step>[],
  counts: Readonly<Record<Step, StepCount>>,
): Result<readonly FunnelStep<Step>[], FunnelRefusal> {
  const steps: FunnelStep<Step>[] = [];
  for (const rule of rules) {
    const held = counts[rule.id];
    const of = heldAbove(rules, counts, rule);
    if (held.state === 'counted') {
      if (!Number.isInteger(held.count) || held.count < 0) {
        return refuse(
          'not_a_count',
          `"${rule.id}" is ${held.count}. Expected a whole number from 0, or "not held".`,
        );
      }
      if (of !== undefined && held.count > of.count) {
        return refuse(
          'impossible_order',
          `"${rule.id}" is ${held.count}, more than "${of.step}", which is ${of.count}, of the same cohort. Expected ${of.count} or fewer.`,
        );
      }
    }
    steps.push({ step: rule.id, held, ...(of === undefined ? {} : { of }) });
  }
  return accept(steps);
}

const stageRules: readonly Rule<Stage>[] = stages.map(({ id }, index) => ({
  id,
  within: stages.slice(0, index).findLast(({ gate }) => gate)?.id ?? null,
}));

/** Crimes of one cohort by the stage they reached. Refuses a later gate that holds more than an earlier one. */
export function attritionFunnel(
  counts: Readonly<Record<Stage, StepCount>>,
): Result<readonly FunnelStep<Stage>[], FunnelRefusal> {
  return funnelOf(stageRules, counts);
}

/** Orders of one cohort by what happened to them. Refuses orders that cannot be, such as more granted than applied for. */
export function orderFunnel(
  counts: Readonly<Record<OrderStep, StepCount>>,
): Result<readonly FunnelStep<OrderStep>[], FunnelRefusal> {
  const funnel = funnelOf(orderSteps, counts);
  if (!funnel.ok) return funnel;
  const { 'applied-for': applied, granted, refused } = counts;
  if (applied.state === 'counted' && granted.state === 'counted' && refused.state === 'counted') {
    const decided = granted.count + refused.count;
    if (decided > applied.count) {
      return refuse(
        'impossible_order',
        `"granted" and "refused" are ${decided} together, more than "applied-for", which is ${applied.count}, of the same cohort. Expected ${applied.count} or fewer.`,
      );
    }
  }
  return funnel;
}
