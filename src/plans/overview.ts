import { type PlainDate, present } from '../kernel/index.ts';
import type { ActionInBrief, Plan, PlanAction } from './action.ts';
import type { EvidenceGrade } from './evidence.ts';
import { type Gap, gapBetween } from './grade.ts';
import { countPositions, type PlanFinding, planPositionOf } from './plan-position.ts';
import type { PlanRuleEdition } from './plan-rules.ts';
import { type PositionFacts, type PositionFinding, positionOf } from './position.ts';
import type { Rating } from './report.ts';
import { slipDays } from './revision.ts';

/** A rating without what it rests on: whether on evidence or a judgement is told. */
export interface RatingInBrief extends Pick<Rating, 'colour' | 'meaning'> {
  readonly basis: Pick<Rating['basis'], 'kind'>;
}

/** As much of an action's histories as its position is worked out of, and its ratings without what they rest on. */
export interface FactsInBrief {
  readonly evidence: { readonly count: number };
  readonly lastReportedOn: PlainDate | null;
  readonly dueMovedOn: PlainDate | null;
  readonly ratings: { readonly now: RatingInBrief | null; readonly before: RatingInBrief | null };
}

/** What stands beside an action in its histories, counted. */
export interface ActionFacts {
  readonly evidence: {
    readonly count: number;
    readonly byGrade: Readonly<Record<EvidenceGrade, number>>;
    readonly newestOn: PlainDate | null;
  };
  readonly lastReportedOn: PlainDate | null;
  /** When the due date last moved after adoption. */
  readonly dueMovedOn: PlainDate | null;
  readonly ratings: { readonly now: Rating | null; readonly before: Rating | null };
}

interface WorkedOut {
  readonly slipDays: number | null;
  /** Undefined for a draft and for what was withdrawn. */
  readonly finding: PositionFinding | undefined;
  readonly gap: Gap | undefined;
}

/** An action with everything that is worked out of it. */
export interface ActionOverview extends ActionFacts, WorkedOut {
  readonly action: PlanAction;
}

/** As `ActionOverview`, of an action in brief. */
export interface BriefOverview extends FactsInBrief, WorkedOut {
  readonly action: ActionInBrief;
}

/** A plan with its actions and where it stands. */
export interface PlanOverview<Listed extends BriefOverview = ActionOverview> {
  readonly plan: Plan;
  /** By when the framework asked for the plan; null where it set no day. */
  readonly askedBy: PlainDate | null;
  readonly actions: readonly Listed[];
  readonly finding: PlanFinding | undefined;
}

/** The facts that an action's position is computed from. */
export function positionFactsOf(action: ActionInBrief, facts: FactsInBrief): PositionFacts {
  return {
    state: action.state,
    adoptedOn: action.baseline?.adoptedOn ?? null,
    firstDueOn: action.baseline?.dueOn ?? null,
    startOn: action.startOn,
    dueOn: action.dueOn,
    dueMovedOn: facts.dueMovedOn,
    claimedOn: action.claim?.on ?? null,
    lastReportedOn: facts.lastReportedOn,
    evidenceCount: facts.evidence.count,
  };
}

/** Works out what an action's dates, histories and judgements say on a day. */
export function actionOverview<Action extends ActionInBrief, Facts extends FactsInBrief>(
  action: Action,
  facts: Facts,
  on: PlainDate,
  rules: PlanRuleEdition,
): Facts & WorkedOut & { readonly action: Action } {
  return {
    action,
    ...facts,
    slipDays: slipDays(action),
    finding: positionOf(positionFactsOf(action, facts), on, rules),
    gap: gapBetween(action.claim, action.verification),
  };
}

export function planOverview<Listed extends BriefOverview>(
  plan: Plan,
  askedBy: PlainDate | null,
  actions: readonly Listed[],
  on: PlainDate,
  rules: PlanRuleEdition,
): PlanOverview<Listed> {
  const counts = countPositions(
    actions.flatMap(({ finding }) => (finding === undefined ? [] : [finding.position])),
  );
  return {
    plan,
    askedBy,
    actions,
    finding: planPositionOf({ adoptedOn: plan.adoptedOn, askedBy, counts }, on, rules),
  };
}

/** Fills the places of a sentence, `{days}`, with facts. A place without its fact is a defect of the rules. */
export function fillSentence(sentence: string, facts: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => present(facts[name], `a fact ${name}`));
}
