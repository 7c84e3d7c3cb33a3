import type { PlainDate } from '../../kernel/index.ts';
import type { ActionFacts, PlanAction } from '../../plans/index.ts';
import type { Transaction } from '../connection.ts';
import { type ActionRow, actionColumns, actionOf } from './action-row.ts';
import { type RatingRow, ratingOf } from './history.ts';

/** An action with what its histories say of it, counted. */
export interface CountedAction {
  readonly action: PlanAction;
  readonly facts: ActionFacts;
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
