import type { PlainDate } from '../../kernel/index.ts';
import type { ActionFacts, ActionInBrief, FactsInBrief, Grade, PlanAction } from '../../plans/index.ts';
import type { Transaction } from '../connection.ts';
import { type ActionRow, actionColumns, actionOf } from './action-row.ts';
import { type RatingRow, ratingOf } from './history.ts';

/** An action with what its histories say of it, counted. */
export interface CountedAction {
  readonly action: PlanAction;
  readonly facts: ActionFacts;
}

/** An action in brief with as much of its histories as its position is worked out of. */
export interface BriefCountedAction {
  readonly action: ActionInBrief;
  readonly facts: FactsInBrief;
}

/** What the statement counts beside an action. */
interface FactsRow extends RatingRow {
  readonly statements: number;
  readonly records: number;
  readonly results: number;
  readonly newest_on: PlainDate | null;
  readonly due_moved_on: PlainDate | null;
  readonly reported_on: PlainDate | null;
  readonly before_colour: RatingRow['rag_colour'];
  readonly before_meaning: RatingRow['rag_meaning'];
  readonly before_evidence: RatingRow['rag_evidence'];
  readonly before_judgement: RatingRow['rag_judgement'];
}

/** Which actions: those of a plan, one action, or those of every plan under a framework. */
export type Wanted = { readonly plan: string } | { readonly action: string } | { readonly framework: string };

function condition(wanted: Wanted): readonly [string, string] {
  if ('plan' in wanted) return ['action.plan_id = $1', wanted.plan];
  return 'action' in wanted ? ['action.id = $1', wanted.action] : ['action.framework = $1', wanted.framework];
}

/**
 * Actions with the counts that positions are worked out of, by reference. One statement: each count is a look into an index
 * of its history, so that a plan of four years costs what one of a month does.
 */
export async function readCountedActions(
  transaction: Transaction,
  wanted: Wanted,
): Promise<readonly CountedAction[]> {
  const [where, value] = condition(wanted);
  const { rows } = await transaction.query<ActionRow & FactsRow>(
    `select ${actionColumns}, shown.*, revised.due_moved_on, now.reported_on, now.rag_colour, now.rag_meaning, now.rag_evidence,
       now.rag_judgement, before.rag_colour as before_colour, before.rag_meaning as before_meaning,
       before.rag_evidence as before_evidence, before.rag_judgement as before_judgement
     from plans.action as action
     cross join lateral (
       select count(*) filter (where grade = 'statement')::int as statements,
         count(*) filter (where grade = 'record')::int as records,
         count(*) filter (where grade = 'result')::int as results, max(dated_on)::text as newest_on
       from plans.evidence where evidence.action_id = action.id) as shown
     cross join lateral (
       select (max(at) at time zone 'Europe/London')::date::text as due_moved_on
       from plans.revision where revision.action_id = action.id and field = 'dueOn') as revised
     left join lateral (
       select period_ends_on, (at at time zone 'Europe/London')::date::text as reported_on, rag_colour, rag_meaning,
         rag_evidence, rag_judgement
       from plans.report where report.action_id = action.id order by period_ends_on desc, at desc limit 1) as now on true
     left join lateral (
       select rag_colour, rag_meaning, rag_evidence, rag_judgement
       from plans.report where report.action_id = action.id and period_ends_on < now.period_ends_on
       order by period_ends_on desc, at desc limit 1) as before on true
     where ${where} order by action.force, action.reference collate "C"`,
    [value],
  );
  return rows.map((row) => ({ action: actionOf(row), facts: factsOf(row) }));
}

function factsOf(row: FactsRow): ActionFacts {
  const before = {
    rag_colour: row.before_colour,
    rag_meaning: row.before_meaning,
    rag_evidence: row.before_evidence,
    rag_judgement: row.before_judgement,
  };
  return {
    evidence: {
      count: row.statements + row.records + row.results,
      byGrade: { statement: row.statements, record: row.records, result: row.results },
      newestOn: row.newest_on,
    },
    lastReportedOn: row.reported_on,
    dueMovedOn: row.due_moved_on,
    ratings: { now: ratingOf(row), before: ratingOf(before) },
  };
}

interface BriefRow {
  readonly id: string;
  readonly plan_id: string;
  readonly force: string;
  readonly reference: string;
  readonly national_action: string | null;
  readonly pillars: readonly string[];
  readonly local_action: string;
  readonly state: ActionInBrief['state'];
  readonly start_on: PlainDate | null;
  readonly due_on: PlainDate | null;
  readonly publish: boolean;
  readonly outcome: 'measure' | 'no-measure' | null;
  readonly first_due_on: PlainDate | null;
  readonly adopted_on: PlainDate | null;
  readonly kind: ActionInBrief['kind'];
  readonly strategic_lead_post: string | null;
  readonly owner_post: string | null;
  readonly equality_assessed_on: PlainDate | null;
  readonly claimed_grade: Grade | null;
  readonly claimed_on: PlainDate | null;
  readonly verified_grade: Grade | null;
  readonly evidence_count: number;
  readonly due_moved_on: PlainDate | null;
  readonly reported_on: PlainDate | null;
  readonly rag_colour: RatingRow['rag_colour'];
  readonly rag_meaning: RatingRow['rag_meaning'];
  readonly rag_on_evidence: boolean | null;
  readonly before_colour: RatingRow['rag_colour'];
  readonly before_meaning: RatingRow['rag_meaning'];
  readonly before_on_evidence: boolean | null;
}

/**
 * As `readCountedActions`, with what a list shows and nothing else: a page of a hundred actions waits above all for the
 * columns that are read for it.
 */
export async function readBriefActions(
  transaction: Transaction,
  wanted: Wanted,
): Promise<readonly BriefCountedAction[]> {
  const [where, value] = condition(wanted);
  const { rows } = await transaction.query<BriefRow>({
    name: `read brief actions where ${where}`,
    text: `select action.id, action.plan_id, action.force, action.reference, action.national_action, action.pillars,
       action.local_action, action.state, action.start_on::text, action.due_on::text, action.publish,
       case when action.outcome_measure is not null then 'measure'
         when action.no_measure_reason is not null then 'no-measure' end as outcome,
       action.baseline_due_on::text as first_due_on, action.baseline_adopted_on::text as adopted_on,
       action.kind, action.strategic_lead_post, action.owner_post, action.equality_assessed_on::text,
       action.claimed_grade, action.claimed_on::text, action.verified_grade, shown.evidence_count,
       revised.due_moved_on, now.reported_on, now.rag_colour, now.rag_meaning, now.rag_on_evidence,
       before.rag_colour as before_colour, before.rag_meaning as before_meaning,
       before.rag_on_evidence as before_on_evidence
     from plans.action as action
     cross join lateral (
       select count(*)::int as evidence_count from plans.evidence where evidence.action_id = action.id) as shown
     cross join lateral (
       select (max(at) at time zone 'Europe/London')::date::text as due_moved_on
       from plans.revision where revision.action_id = action.id and field = 'dueOn') as revised
     left join lateral (
       select period_ends_on, (at at time zone 'Europe/London')::date::text as reported_on, rag_colour, rag_meaning,
         rag_evidence is not null as rag_on_evidence
       from plans.report where report.action_id = action.id order by period_ends_on desc, at desc limit 1) as now on true
     left join lateral (
       select rag_colour, rag_meaning, rag_evidence is not null as rag_on_evidence
       from plans.report where report.action_id = action.id and period_ends_on < now.period_ends_on
       order by period_ends_on desc, at desc limit 1) as before on true
     where ${where} order by action.force, action.reference collate "C"`,
    values: [value],
  });
  return rows.map((row) => ({ action: briefOf(row), facts: briefFactsOf(row) }));
}

function briefOf(row: BriefRow): ActionInBrief {
  const {
    first_due_on: firstDueOn,
    adopted_on: adoptedOn,
    claimed_grade: claimed,
    claimed_on: claimedOn,
  } = row;
  return {
    id: row.id,
    plan: row.plan_id,
    force: row.force,
    reference: row.reference,
    nationalAction: row.national_action,
    pillars: row.pillars,
    localAction: row.local_action,
    state: row.state,
    startOn: row.start_on,
    dueOn: row.due_on,
    publish: row.publish,
    baseline: firstDueOn === null || adoptedOn === null ? null : { dueOn: firstDueOn, adoptedOn },
    claim: claimed === null || claimedOn === null ? null : { grade: claimed, on: claimedOn },
    verification: row.verified_grade === null ? null : { grade: row.verified_grade },
    outcome: row.outcome === null ? null : { kind: row.outcome },
    kind: row.kind,
    strategicLead: row.strategic_lead_post === null ? null : { post: row.strategic_lead_post },
    owner: row.owner_post === null ? null : { post: row.owner_post },
    equalityAssessment: row.equality_assessed_on === null ? null : { assessedOn: row.equality_assessed_on },
  };
}

function briefFactsOf(row: BriefRow): FactsInBrief {
  return {
    evidence: { count: row.evidence_count },
    lastReportedOn: row.reported_on,
    dueMovedOn: row.due_moved_on,
    ratings: {
      now: briefRating(row.rag_colour, row.rag_meaning, row.rag_on_evidence),
      before: briefRating(row.before_colour, row.before_meaning, row.before_on_evidence),
    },
  };
}

function briefRating(
  colour: RatingRow['rag_colour'],
  meaning: RatingRow['rag_meaning'],
  onEvidence: boolean | null,
): FactsInBrief['ratings']['now'] {
  return colour === null || meaning === null
    ? null
    : { colour, meaning, basis: { kind: onEvidence ? 'evidence' : 'judgement' } };
}
