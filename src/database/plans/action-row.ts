import { z } from 'zod';
import { roles } from '../../directory/index.ts';
import { instant, type PlainDate, plainDate } from '../../kernel/index.ts';
import {
  type ActionContent,
  actionKinds,
  actionSources,
  actionStates,
  grades,
  type Holder,
  type Judgement,
  type PlanAction,
} from '../../plans/index.ts';

const day = z.string().transform((text): PlainDate => plainDate(text));
const grade = z.enum(grades).nullable();
const role = z.enum(roles).nullable();

/** A row of plans.action as `actionColumns` selects it; dates come as text, so that no time zone can move them. */
const actionRow = z.object({
  id: z.string(),
  plan_id: z.string(),
  force: z.string(),
  reference: z.string(),
  national_action: z.string().nullable(),
  pillars: z.array(z.string()),
  source: z.enum(actionSources),
  kind: z.enum(actionKinds),
  local_action: z.string(),
  start_on: day.nullable(),
  due_on: day.nullable(),
  strategic_lead_post: z.string().nullable(),
  strategic_lead_person: z.string().nullable(),
  owner_post: z.string().nullable(),
  owner_person: z.string().nullable(),
  partners: z.array(z.object({ name: z.string(), byAndFor: z.boolean() })),
  outcome_measure: z.string().nullable(),
  no_measure_reason: z.string().nullable(),
  equality_assessment: z.string().nullable(),
  equality_assessed_on: day.nullable(),
  scrutiny_body: z.string().nullable(),
  scrutiny_decision: z.string().nullable(),
  scrutiny_decided_on: day.nullable(),
  publish: z.boolean(),
  public_en: z.string().nullable(),
  public_cy: z.string().nullable(),
  state: z.enum(actionStates),
  state_since: z.date(),
  baseline_start_on: day.nullable(),
  baseline_due_on: day.nullable(),
  baseline_action: z.string().nullable(),
  baseline_adopted_on: day.nullable(),
  claimed_grade: grade,
  claimed_on: day.nullable(),
  claimed_role: role,
  claimed_person: z.string().nullable(),
  verified_grade: grade,
  verified_on: day.nullable(),
  verified_role: role,
  verified_person: z.string().nullable(),
  row_version: z.number(),
});
type ActionRow = z.infer<typeof actionRow>;

const dates = [
  'start_on',
  'due_on',
  'equality_assessed_on',
  'scrutiny_decided_on',
  'baseline_start_on',
  'baseline_due_on',
  'baseline_adopted_on',
  'claimed_on',
  'verified_on',
];

/** The columns that `actionOf` reads, of a table called `action`. */
export const actionColumns = Object.keys(actionRow.shape)
  .map((name) => (dates.includes(name) ? `action.${name}::text` : `action.${name}`))
  .join(', ');

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
export function actionOf(row: unknown): PlanAction {
  const read = actionRow.parse(row);
  return {
    ...contentOf(read),
    id: read.id,
    plan: read.plan_id,
    force: read.force,
    state: read.state,
    stateSince: instant(read.state_since.getTime()),
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
