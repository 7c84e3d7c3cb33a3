import { type PlainDate, present } from '../../kernel/index.ts';
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

/** An action in brief, as `plans.tell_in_brief` tells it. */
type BriefRow = readonly [
  id: string,
  plan: string,
  force: string,
  reference: string,
  nationalAction: string | null,
  pillars: readonly string[],
  localAction: string,
  state: ActionInBrief['state'],
  startOn: PlainDate | null,
  dueOn: PlainDate | null,
  publish: boolean,
  outcome: 'measure' | 'no-measure' | null,
  firstDueOn: PlainDate | null,
  adoptedOn: PlainDate | null,
  kind: ActionInBrief['kind'],
  strategicLead: string | null,
  owner: string | null,
  assessedOn: PlainDate | null,
  claimed: Grade | null,
  claimedOn: PlainDate | null,
  verified: Grade | null,
];

/** What it tells beside the action. */
type BriefFactsRow = readonly [
  evidence: number,
  dueMovedOn: PlainDate | null,
  reportedOn: PlainDate | null,
  ...now: RatingInRow,
  ...before: RatingInRow,
];
type RatingInRow = readonly [
  colour: RatingRow['rag_colour'],
  meaning: RatingRow['rag_meaning'],
  onEvidence: boolean | null,
];

/**
 * What a list shows of a plan's actions, as one text that `briefActionsIn` reads. It is told when something of an action is
 * written (migrations/000048_actions_in_brief.sql), so that a reader waits for neither histories nor columns, and rows that did
 * not change are the same text. PL-28.
 */
export async function readBriefText(transaction: Transaction, plan: string): Promise<string> {
  const { rows } = await transaction.query<{ text: string }>({
    name: 'read brief actions of a plan',
    text: `select '[' || coalesce(string_agg(told, ',' order by reference), '') || ']' as text from plans.brief where plan_id = $1`,
    values: [plan],
  });
  return present(rows[0], 'the text of the actions').text;
}

/** As `readBriefText`, for every plan under a framework that has actions: by plan, in the order of their forces. */
export async function readBriefTexts(
  transaction: Transaction,
  framework: string,
): Promise<readonly { readonly plan: string; readonly text: string }[]> {
  const { rows } = await transaction.query<{ plan: string; text: string }>({
    name: 'read brief actions under a framework',
    text: `select plan_id as plan, '[' || string_agg(told, ',' order by reference) || ']' as text
     from plans.brief where framework = $1 group by plan_id, force order by force`,
    values: [framework],
  });
  return rows;
}

/** The actions of a text of `readBriefText`, by force and reference. */
export function briefActionsIn(text: string): readonly BriefCountedAction[] {
  const rows: readonly (readonly [BriefRow, BriefFactsRow])[] = JSON.parse(text);
  return rows.map(([action, facts]) => ({ action: briefOf(action), facts: briefFactsOf(facts) }));
}

function briefOf(row: BriefRow): ActionInBrief {
  const [
    id,
    plan,
    force,
    reference,
    nationalAction,
    pillars,
    localAction,
    state,
    startOn,
    dueOn,
    publish,
    ...rest
  ] = row;
  const [outcome, firstDueOn, adoptedOn, kind, strategicLead, owner, assessedOn, claimed, on, verified] =
    rest;
  return {
    id,
    plan,
    force,
    reference,
    nationalAction,
    pillars,
    localAction,
    state,
    startOn,
    dueOn,
    publish,
    baseline: firstDueOn === null || adoptedOn === null ? null : { dueOn: firstDueOn, adoptedOn },
    claim: claimed === null || on === null ? null : { grade: claimed, on },
    verification: verified === null ? null : { grade: verified },
    outcome: outcome === null ? null : { kind: outcome },
    kind,
    strategicLead: strategicLead === null ? null : { post: strategicLead },
    owner: owner === null ? null : { post: owner },
    equalityAssessment: assessedOn === null ? null : { assessedOn },
  };
}

function briefFactsOf([count, dueMovedOn, lastReportedOn, ...ratings]: BriefFactsRow): FactsInBrief {
  const [colour, meaning, onEvidence, ...before] = ratings;
  return {
    evidence: { count },
    lastReportedOn,
    dueMovedOn,
    ratings: { now: briefRating(colour, meaning, onEvidence), before: briefRating(...before) },
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
