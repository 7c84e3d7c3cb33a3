import type { Role } from '../directory/index.ts';
import type { Bilingual, PlainDate } from '../kernel/index.ts';
import type { ActionState, Plan } from './action.ts';
import { type Acknowledgement, type Escalation, escalationOf } from './escalation.ts';
import type { EvidenceGrade } from './evidence.ts';
import { type Gap, type Grade, gapBetween } from './grade.ts';
import { type ActionOverview, type PlanOverview, positionFactsOf } from './overview.ts';
import { countPositions, type PlanFinding, planPositionOf } from './plan-position.ts';
import type { PlanRuleEdition, PlanRules } from './plan-rules.ts';
import { type PositionFacts, type PositionFinding, positionOf } from './position.ts';
import { slipDays } from './revision.ts';

/** A due date that moved: from, to, and the reason that was given, in the words it was given in. */
export interface PublicDelay {
  readonly on: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reason: string;
}

/** What everyone may read of an action. No person and no post: who holds what is the force's affair. */
export interface PublicAction {
  readonly reference: string;
  readonly nationalAction: string | null;
  readonly pillars: readonly string[];
  readonly wording: Bilingual;
  readonly state: ActionState;
  /** What the position is computed from, so that anyone can compute it again. */
  readonly facts: PositionFacts;
  /** Null for what was withdrawn. */
  readonly finding: PositionFinding | null;
  readonly slipDays: number | null;
  readonly delays: readonly PublicDelay[];
  readonly evidence: {
    readonly count: number;
    readonly byGrade: Readonly<Record<EvidenceGrade, number>>;
    readonly newestOn: PlainDate | null;
  };
  readonly claim: { readonly grade: Grade; readonly on: PlainDate } | null;
  readonly verification: { readonly grade: Grade; readonly on: PlainDate; readonly role: Role } | null;
  readonly gap: Gap | null;
  /** Since when a finding has gone unanswered through every step; null where none has come to the public page. */
  readonly shownSince: PlainDate | null;
  readonly replies: readonly PublicReply[];
}

/** What a force says of a finding, in the words it published. */
export interface PublicReply {
  readonly on: PlainDate;
  readonly words: Bilingual;
}

/** A force's plan as a release holds it: what was promised, what became of it, and by which rules that is said. */
export interface PublicPlan {
  readonly force: string;
  readonly framework: string;
  readonly frameworkVersion: number;
  /** The day on which the plan was looked at. */
  readonly on: PlainDate;
  readonly edition: number;
  readonly askedBy: PlainDate | null;
  readonly adoptedOn: PlainDate | null;
  /** Of every action that the force promised, published or not, so that nothing is hidden by not publishing it. Null before any promise. */
  readonly finding: PlanFinding | null;
  readonly unpublished: {
    /** Promised and not published. */
    readonly actions: number;
    readonly positions: PlanFinding['counts'];
  };
  readonly actions: readonly PublicAction[];
  readonly replies: readonly PublicReply[];
}

/** What a cut needs besides the overview: the moves of due dates, the answers and the replies. */
export interface CutFacts {
  readonly delays: ReadonlyMap<string, readonly PublicDelay[]>;
  readonly answers: ReadonlyMap<string, readonly Acknowledgement[]>;
  readonly replies: readonly (PublicReply & { readonly action: string | null })[];
}

/** Cuts what everyone may read out of a plan. Drafts are no promise yet and stay out. */
export function publicPlanOf(
  overview: PlanOverview,
  cut: CutFacts,
  on: PlainDate,
  rules: PlanRuleEdition,
): PublicPlan {
  const promised = overview.actions.filter(({ action }) => action.state !== 'draft');
  const published = promised.filter(({ action }) => action.publish);
  const hidden = promised.filter(({ action }) => !action.publish);
  const { plan, askedBy, finding } = overview;
  return {
    ...planPart(plan),
    on,
    edition: rules.edition,
    askedBy,
    finding: finding ?? null,
    unpublished: {
      actions: hidden.length,
      positions: countPositions(hidden.flatMap((each) => each.finding?.position ?? [])),
    },
    actions: published.map((each) => publicActionOf(each, cut, on, rules)),
    replies: repliesTo(null, cut),
  };
}

const planPart = ({ force, framework, frameworkVersion, adoptedOn }: Plan) => ({
  force,
  framework,
  frameworkVersion,
  adoptedOn,
});

const repliesTo = (action: string | null, { replies }: CutFacts): readonly PublicReply[] =>
  replies.filter((reply) => reply.action === action).map(({ on, words }) => ({ on, words }));

function publicActionOf(
  overview: ActionOverview,
  cut: CutFacts,
  on: PlainDate,
  rules: PlanRuleEdition,
): PublicAction {
  const { action, finding, evidence } = overview;
  const { claim, verification } = action;
  return {
    reference: action.reference,
    nationalAction: action.nationalAction,
    pillars: action.pillars,
    wording: action.publicWording ?? { en: '', cy: '' },
    state: action.state,
    facts: positionFactsOf(action, overview),
    finding: finding ?? null,
    slipDays: slipDays(action),
    delays: cut.delays.get(action.id) ?? [],
    evidence,
    claim: claim && { grade: claim.grade, on: claim.on },
    verification: verification && {
      grade: verification.grade,
      on: verification.on,
      role: verification.role,
    },
    gap: gapBetween(claim, verification) ?? null,
    shownSince: shownSince(finding && escalationOf(finding, cut.answers.get(action.id) ?? [], on, rules)),
    replies: repliesTo(action.id, cut),
  };
}

function shownSince(escalation: Escalation | undefined): PlainDate | null {
  const shown = escalation?.steps.find(({ step, state }) => step === 'public-page' && state === 'shown');
  return shown === undefined ? null : shown.reachedOn;
}

/**
 * A cut with everything that follows from its facts worked out again: positions, slips, gaps, the plan's own position. The same
 * cut where nothing was tampered with; a release is verified by comparing the two.
 */
export function judgedAgain(cut: PublicPlan, rules: PlanRules): PublicPlan {
  const edition = rules.editions.find((each) => each.edition === cut.edition);
  if (edition === undefined) return cut;
  const actions = cut.actions.map(
    (action): PublicAction => ({
      ...action,
      finding: positionOf(action.facts, cut.on, edition) ?? null,
      slipDays: slipOf(action.facts),
      gap: gapBetween(action.claim, action.verification) ?? null,
    }),
  );
  const shown = countPositions(actions.flatMap(({ finding }) => finding?.position ?? []));
  const counts = addCounts(shown, cut.unpublished.positions);
  const finding = planPositionOf({ adoptedOn: cut.adoptedOn, askedBy: cut.askedBy, counts }, cut.on, edition);
  return { ...cut, actions, finding: finding ?? null };
}

function slipOf({ firstDueOn, dueOn, startOn, adoptedOn }: PositionFacts): number | null {
  if (firstDueOn === null || startOn === null || adoptedOn === null) return null;
  return slipDays({ dueOn, baseline: { dueOn: firstDueOn } });
}

function addCounts(one: PlanFinding['counts'], other: PlanFinding['counts']): PlanFinding['counts'] {
  return {
    overdue: one.overdue + other.overdue,
    'not-reported': one['not-reported'] + other['not-reported'],
    'no-evidence': one['no-evidence'] + other['no-evidence'],
    slipping: one.slipping + other.slipping,
    'on-time': one['on-time'] + other['on-time'],
  };
}

/** What became of a promise between two releases. */
export type PromiseChange =
  | { readonly kind: 'new'; readonly action: PublicAction }
  | { readonly kind: 'gone'; readonly action: PublicAction }
  | {
      readonly kind: 'date';
      readonly action: PublicAction;
      readonly before: PlainDate;
      readonly after: PlainDate;
    }
  | {
      readonly kind: 'state';
      readonly action: PublicAction;
      readonly before: ActionState;
      readonly after: ActionState;
    }
  | {
      readonly kind: 'position';
      readonly action: PublicAction;
      readonly before: PositionFinding['position'] | null;
      readonly after: PositionFinding['position'] | null;
    };

/** What changed in a force's promises from one release to another, by reference: every date, state and position that differs. */
export function promiseChanges(before: PublicPlan, after: PublicPlan): readonly PromiseChange[] {
  const old = new Map(before.actions.map((action) => [action.reference, action]));
  const now = new Set(after.actions.map(({ reference }) => reference));
  const gone = before.actions.filter(({ reference }) => !now.has(reference));
  return [
    ...after.actions.flatMap((action): readonly PromiseChange[] => {
      const earlier = old.get(action.reference);
      return earlier === undefined ? [{ kind: 'new', action }] : changesOf(earlier, action);
    }),
    ...gone.map((action): PromiseChange => ({ kind: 'gone', action })),
  ];
}

function changesOf(before: PublicAction, action: PublicAction): readonly PromiseChange[] {
  const changes: PromiseChange[] = [];
  const [dueBefore, dueAfter] = [before.facts.dueOn, action.facts.dueOn];
  if (dueBefore !== null && dueAfter !== null && dueBefore !== dueAfter) {
    changes.push({ kind: 'date', action, before: dueBefore, after: dueAfter });
  }
  if (before.state !== action.state) {
    changes.push({ kind: 'state', action, before: before.state, after: action.state });
  }
  const [was, is] = [before.finding?.position ?? null, action.finding?.position ?? null];
  if (was !== is) changes.push({ kind: 'position', action, before: was, after: is });
  return changes;
}
