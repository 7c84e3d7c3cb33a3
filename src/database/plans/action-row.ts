import type { Role } from '../../directory/index.ts';
import { instant, type PlainDate } from '../../kernel/index.ts';
import type { ActionContent, Grade, Holder, Judgement, PlanAction } from '../../plans/index.ts';

/** A row of plans.action as `actionColumns` selects it; dates come as text, so that no time zone can move them. */
export interface ActionRow {
  readonly id: string;
  readonly plan_id: string;
  readonly force: string;
  readonly reference: string;
  readonly national_action: string | null;
  readonly pillars: readonly string[];
  readonly source: ActionContent['source'];
  readonly kind: ActionContent['kind'];
  readonly local_action: string;
  readonly start_on: PlainDate | null;
  readonly due_on: PlainDate | null;
  readonly strategic_lead_post: string | null;
  readonly strategic_lead_person: string | null;
  readonly owner_post: string | null;
  readonly owner_person: string | null;
  readonly partners: ActionContent['partners'];
  readonly outcome_measure: string | null;
  readonly no_measure_reason: string | null;
  readonly equality_assessment: string | null;
  readonly equality_assessed_on: PlainDate | null;
  readonly scrutiny_body: string | null;
  readonly scrutiny_decision: string | null;
  readonly scrutiny_decided_on: PlainDate | null;
  readonly publish: boolean;
  readonly public_en: string | null;
  readonly public_cy: string | null;
  readonly state: PlanAction['state'];
  /** Milliseconds since 1970: a timestamp as text takes the driver ten times as long to read. */
  readonly state_since: number;
  readonly baseline_start_on: PlainDate | null;
  readonly baseline_due_on: PlainDate | null;
  readonly baseline_action: string | null;
  readonly baseline_adopted_on: PlainDate | null;
  readonly claimed_grade: Grade | null;
  readonly claimed_on: PlainDate | null;
  readonly claimed_role: Role | null;
  readonly claimed_person: string | null;
  readonly verified_grade: Grade | null;
  readonly verified_on: PlainDate | null;
  readonly verified_role: Role | null;
  readonly verified_person: string | null;
  readonly row_version: number;
}

/** The columns that `actionOf` reads, of a table called `action`. The table's own checks vouch for their values. */
export const actionColumns = `action.id, action.plan_id, action.force, action.reference, action.national_action,
  action.pillars, action.source, action.kind, action.local_action, action.start_on::text, action.due_on::text,
  action.strategic_lead_post, action.strategic_lead_person, action.owner_post, action.owner_person, action.partners,
  action.outcome_measure, action.no_measure_reason, action.equality_assessment, action.equality_assessed_on::text,
  action.scrutiny_body, action.scrutiny_decision, action.scrutiny_decided_on::text, action.publish, action.public_en,
  action.public_cy, action.state, (extract(epoch from action.state_since) * 1000)::float8 as state_since, action.baseline_start_on::text, action.baseline_due_on::text,
  action.baseline_action, action.baseline_adopted_on::text, action.claimed_grade, action.claimed_on::text,
  action.claimed_role, action.claimed_person, action.verified_grade, action.verified_on::text, action.verified_role,
  action.verified_person, action.row_version`;

const holder = (post: string | null, person: string | null): Holder | null =>
  post === null ? null : { post, person };

function judgement(
  grade: Judgement['grade'] | null,
  on: PlainDate | null,
  role: Judgement['role'] | null,
  person: string | null,
): Judgement | null {
  if (grade === null || on === null || role === null || person === null) return null;
  return { grade, on, role, person };
}

/** The action that a row holds. */
export function actionOf(read: ActionRow): PlanAction {
  return {
    ...contentOf(read),
    id: read.id,
    plan: read.plan_id,
    force: read.force,
    state: read.state,
    stateSince: instant(read.state_since),
    baseline: baselineOf(read),
    claim: judgement(read.claimed_grade, read.claimed_on, read.claimed_role, read.claimed_person),
    verification: judgement(read.verified_grade, read.verified_on, read.verified_role, read.verified_person),
    rowVersion: read.row_version,
  };
}

function baselineOf(row: ActionRow): PlanAction['baseline'] {
  const { baseline_start_on: startOn, baseline_due_on: dueOn, baseline_adopted_on: adoptedOn } = row;
  if (startOn === null || dueOn === null || adoptedOn === null) return null;
  return { startOn, dueOn, adoptedOn, localAction: row.baseline_action ?? '' };
}

function contentOf(row: ActionRow): ActionContent {
  return {
    reference: row.reference,
    nationalAction: row.national_action,
    pillars: row.pillars,
    source: row.source,
    kind: row.kind,
    localAction: row.local_action,
    startOn: row.start_on,
    dueOn: row.due_on,
    strategicLead: holder(row.strategic_lead_post, row.strategic_lead_person),
    owner: holder(row.owner_post, row.owner_person),
    partners: row.partners,
    outcome: outcomeOf(row),
    equalityAssessment:
      row.equality_assessment === null || row.equality_assessed_on === null
        ? null
        : { reference: row.equality_assessment, assessedOn: row.equality_assessed_on },
    scrutiny:
      row.scrutiny_body === null
        ? null
        : { body: row.scrutiny_body, decision: row.scrutiny_decision, decidedOn: row.scrutiny_decided_on },
    publish: row.publish,
    publicWording:
      row.public_en === null || row.public_cy === null ? null : { en: row.public_en, cy: row.public_cy },
  };
}

function outcomeOf(row: ActionRow): ActionContent['outcome'] {
  if (row.outcome_measure !== null) return { kind: 'measure', measure: row.outcome_measure };
  return row.no_measure_reason === null ? null : { kind: 'no-measure', reason: row.no_measure_reason };
}

/** The columns of a content, by name, as they are stored. */
export function contentColumns(content: ActionContent): Readonly<Record<string, unknown>> {
  const { outcome, equalityAssessment, scrutiny, publicWording } = content;
  return {
    reference: content.reference,
    national_action: content.nationalAction,
    pillars: content.pillars,
    source: content.source,
    kind: content.kind,
    local_action: content.localAction,
    start_on: content.startOn,
    due_on: content.dueOn,
    strategic_lead_post: content.strategicLead?.post ?? null,
    strategic_lead_person: content.strategicLead?.person ?? null,
    owner_post: content.owner?.post ?? null,
    owner_person: content.owner?.person ?? null,
    partners: content.partners,
    outcome_measure: outcome?.kind === 'measure' ? outcome.measure : null,
    no_measure_reason: outcome?.kind === 'no-measure' ? outcome.reason : null,
    equality_assessment: equalityAssessment?.reference ?? null,
    equality_assessed_on: equalityAssessment?.assessedOn ?? null,
    scrutiny_body: scrutiny?.body ?? null,
    scrutiny_decision: scrutiny?.decision ?? null,
    scrutiny_decided_on: scrutiny?.decidedOn ?? null,
    publish: content.publish,
    public_en: publicWording?.en ?? null,
    public_cy: publicWording?.cy ?? null,
  };
}

/** The columns of an action's state, baseline and judgements, by name. */
export function lifeColumns(
  action: Pick<PlanAction, 'state' | 'baseline' | 'claim' | 'verification'>,
): Readonly<Record<string, unknown>> {
  const { state, baseline, claim, verification } = action;
  return {
    state,
    baseline_start_on: baseline?.startOn ?? null,
    baseline_due_on: baseline?.dueOn ?? null,
    baseline_action: baseline?.localAction ?? null,
    baseline_adopted_on: baseline?.adoptedOn ?? null,
    claimed_grade: claim?.grade ?? null,
    claimed_on: claim?.on ?? null,
    claimed_role: claim?.role ?? null,
    claimed_person: claim?.person ?? null,
    verified_grade: verification?.grade ?? null,
    verified_on: verification?.on ?? null,
    verified_role: verification?.role ?? null,
    verified_person: verification?.person ?? null,
  };
}
