import { briefActionsIn, listPlans, readBriefTexts, type Transaction } from '../../database/index.ts';
import { type PlainDate, Remembered } from '../../kernel/index.ts';
import type { RatedStanding } from '../../national/index.ts';
import {
  actionOverview,
  askedBy,
  type BriefOverview,
  editionOn,
  type Plan,
  type PlanRules,
  type Position,
  planOverview,
} from '../../plans/index.ts';
import { dayOf, type NationalDesk } from './desk.ts';

/** A plan with what is worked out of its actions. */
export interface CountedPlan {
  readonly plan: Plan;
  readonly standings: readonly RatedStanding[];
  readonly position: Position | null;
  readonly lastReportedOn: PlainDate | null;
}

function standingOf({ action, slipDays, finding, ratings }: BriefOverview, plan: Plan): RatedStanding {
  const reason = finding?.reasons[0];
  return {
    force: action.force,
    action: action.id,
    reference: action.reference,
    framework: plan.framework,
    frameworkVersion: plan.frameworkVersion,
    nationalAction: action.nationalAction,
    pillars: action.pillars,
    state: action.state,
    firstDueOn: action.baseline?.dueOn ?? null,
    dueOn: action.dueOn,
    slipDays,
    position: finding?.position ?? null,
    rule: reason?.rule ?? null,
    sinceOn: reason?.sinceOn ?? null,
    claimed: action.claim?.grade ?? null,
    verified: action.verification?.grade ?? null,
    hasMeasure: action.outcome?.kind === 'measure',
    published: action.publish,
    ratings: { now: ratings.now?.meaning ?? null, before: ratings.before?.meaning ?? null },
  };
}

/** The last of the days that are there. */
export const latest = (days: readonly (PlainDate | null)[]): PlainDate | null =>
  days
    .flatMap((day) => (day === null ? [] : [day]))
    .sort()
    .at(-1) ?? null;

/** The frameworks of plans, the one of most plans first; by id where they are as many. */
export function byPlans(plans: readonly Plan[]): readonly string[] {
  const many = new Map<string, number>();
  for (const { framework } of plans) many.set(framework, (many.get(framework) ?? 0) + 1);
  return [...many].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([framework]) => framework);
}

/** Letters of plans that are kept as they were counted: some four countries of a hundred actions a force. */
const plansLettersMax = 8 * 1024 ** 2;
const counted = new WeakMap<PlanRules, Remembered<CountedPlan>>();
const noActions = '[]';

/** Counts a plan by its actions' text. The same plan with the same text on the same day is counted once. */
function countPlan(rules: PlanRules, plan: Plan, text: string, on: PlainDate): CountedPlan {
  const remembered = counted.get(rules) ?? new Remembered(plansLettersMax);
  counted.set(rules, remembered);
  return remembered.of(JSON.stringify([on, plan]) + text, () => {
    const edition = editionOn(rules, on);
    const actions = briefActionsIn(text);
    const overviews = actions.map(({ action, facts }) => actionOverview(action, facts, on, edition));
    const { finding } = planOverview(plan, askedBy(rules, plan.framework), overviews, on, edition);
    return {
      plan,
      standings: overviews.map((overview) => standingOf(overview, plan)),
      position: finding?.position ?? null,
      lastReportedOn: latest(actions.map(({ facts }) => facts.lastReportedOn)),
    };
  });
}

/** Reads every plan that the transaction may see, by force and framework, and counts it. */
export async function countPlans(
  transaction: Transaction,
  desk: NationalDesk,
): Promise<readonly CountedPlan[]> {
  const plans = await listPlans(transaction);
  const texts = new Map<string, string>();
  for (const framework of byPlans(plans)) {
    for (const { plan, text } of await readBriefTexts(transaction, framework)) texts.set(plan, text);
  }
  const on = dayOf(desk);
  return plans.map((plan) => countPlan(desk.rules.plans, plan, texts.get(plan.id) ?? noActions, on));
}
