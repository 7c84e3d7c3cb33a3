import type { Role } from '../directory/index.ts';
import type { Bilingual, Instant, PlainDate } from '../kernel/index.ts';
import type { Grade } from './grade.ts';

/** Where an action is in its life. */
export const actionStates = [
  'draft',
  'adopted',
  'in-progress',
  'delivered',
  'verified',
  'withdrawn',
] as const;
export type ActionState = (typeof actionStates)[number];

/** What asks for an action. */
export const actionSources = [
  'framework',
  'inspection',
  'super-complaint',
  'iopc',
  'inquest',
  'review',
  'panel',
  'local',
] as const;
export type ActionSource = (typeof actionSources)[number];

/** `hot-spot`: it profiles places or communities, so it needs an equality assessment before it starts (C7). */
export const actionKinds = ['general', 'hot-spot'] as const;
export type ActionKind = (typeof actionKinds)[number];

/** Somebody by post, and by the person who holds it once one is appointed. Public pages show the post alone. */
export interface Holder {
  readonly post: string;
  readonly person: string | null;
}

/** An organisation that works on the action. By-and-for: led by and for the women it serves. */
export interface Partner {
  readonly name: string;
  readonly byAndFor: boolean;
}

/** What shows that the action worked: a measure, or why there is none (C20). `measure` is an id of a measure or definition. */
export type Outcome =
  | { readonly kind: 'measure'; readonly measure: string }
  | { readonly kind: 'no-measure'; readonly reason: string };

export interface EqualityAssessment {
  readonly reference: string;
  readonly assessedOn: PlainDate;
}

export interface Scrutiny {
  readonly body: string;
  /** Null while the body has not decided. */
  readonly decision: string | null;
  readonly decidedOn: PlainDate | null;
}

/** What the first adoption promised. It never changes afterwards, so delay shows. */
export interface Baseline {
  readonly startOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly localAction: string;
  readonly adoptedOn: PlainDate;
}

/** What was judged, when, and in which role. */
export interface Judgement {
  readonly grade: Grade;
  readonly on: PlainDate;
  readonly role: Role;
  readonly person: string;
}

/** Everything about an action that its plan's people write. Dates and the action itself change by revision once adopted. */
export interface ActionContent {
  /** The plan's own name for it, such as `T4`. Unique in the plan. */
  readonly reference: string;
  /** The framework's action that it answers; null for an action of the force's own. */
  readonly nationalAction: string | null;
  readonly pillars: readonly string[];
  readonly source: ActionSource;
  readonly kind: ActionKind;
  /** What the force will do, in its own words. */
  readonly localAction: string;
  readonly startOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly strategicLead: Holder | null;
  readonly owner: Holder | null;
  readonly partners: readonly Partner[];
  readonly outcome: Outcome | null;
  readonly equalityAssessment: EqualityAssessment | null;
  readonly scrutiny: Scrutiny | null;
  /** True when the action is part of the public account. */
  readonly publish: boolean;
  readonly publicWording: Bilingual | null;
}

/** An action of which nothing is known yet. */
export const blankContent: ActionContent = {
  reference: '',
  nationalAction: null,
  pillars: [],
  source: 'local',
  kind: 'general',
  localAction: '',
  startOn: null,
  dueOn: null,
  strategicLead: null,
  owner: null,
  partners: [],
  outcome: null,
  equalityAssessment: null,
  scrutiny: null,
  publish: false,
  publicWording: null,
};

/** An action of a plan as it stands. */
export interface PlanAction extends ActionContent {
  readonly id: string;
  readonly plan: string;
  readonly force: string;
  readonly state: ActionState;
  readonly baseline: Baseline | null;
  /** The force's own judgement, when it said that the action was delivered. */
  readonly claim: Judgement | null;
  /** The judgement of someone outside the action's line. */
  readonly verification: Judgement | null;
  /** When the state last changed. */
  readonly stateSince: Instant;
  /** Grows with every change; a form sends back the one it was filled from. */
  readonly rowVersion: number;
}

/** As much of an action as a list of actions shows, and as positions are worked out of. Every action is one. */
export interface ActionInBrief
  extends Pick<
    PlanAction,
    | 'id'
    | 'plan'
    | 'force'
    | 'reference'
    | 'nationalAction'
    | 'pillars'
    | 'kind'
    | 'localAction'
    | 'state'
    | 'startOn'
    | 'dueOn'
    | 'publish'
  > {
  readonly baseline: Pick<Baseline, 'dueOn' | 'adoptedOn'> | null;
  readonly claim: Pick<Judgement, 'grade' | 'on'> | null;
  readonly verification: Pick<Judgement, 'grade'> | null;
  readonly outcome: Pick<Outcome, 'kind'> | null;
  readonly strategicLead: Pick<Holder, 'post'> | null;
  readonly owner: Pick<Holder, 'post'> | null;
  readonly equalityAssessment: Pick<EqualityAssessment, 'assessedOn'> | null;
}

/** A force's plan under one version of a framework. */
export interface Plan {
  readonly id: string;
  readonly force: string;
  readonly framework: string;
  readonly frameworkVersion: number;
  readonly openedOn: PlainDate;
  /** Null until the plan is adopted. */
  readonly adoptedOn: PlainDate | null;
  readonly rowVersion: number;
}
