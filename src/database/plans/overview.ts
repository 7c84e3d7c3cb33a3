import { z } from 'zod';
import { type PlainDate, plainDate } from '../../kernel/index.ts';
import type { ActionFacts, PlanAction } from '../../plans/index.ts';
import type { Transaction } from '../connection.ts';
import { actionColumns, actionOf } from './action-row.ts';
import { ratingColumns, ratingOf } from './history.ts';

/** An action with what its histories say of it, counted. */
export interface CountedAction {
  readonly action: PlanAction;
  readonly facts: ActionFacts;
}

const day = z.string().transform((text): PlainDate => plainDate(text));
const period = z.object({ period_ends_on: day, reported_on: day, ...ratingColumns.shape });
const factsRow = z.object({
  statements: z.number(),
  records: z.number(),
  results: z.number(),
  newest_on: day.nullable(),
  due_moved_on: day.nullable(),
  periods: z.array(period).nullable(),
});

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
  const { rows } = await transaction.query(
    `select ${actionColumns}, shown.*, revised.due_moved_on, reported.periods
     from plans.action as action
     cross join lateral (
       select count(*) filter (where grade = 'statement')::int as statements,
         count(*) filter (where grade = 'record')::int as records,
         count(*) filter (where grade = 'result')::int as results, max(dated_on)::text as newest_on
       from plans.evidence where evidence.action_id = action.id) as shown
     cross join lateral (
       select (max(at) at time zone 'Europe/London')::date::text as due_moved_on
       from plans.revision where revision.action_id = action.id and field = 'dueOn') as revised
     cross join lateral (
       select json_agg(latest) as periods from (
         select period_ends_on, (at at time zone 'Europe/London')::date as reported_on, rag_colour, rag_meaning,
           rag_evidence, rag_judgement
         from plans.report where report.action_id = action.id order by period_ends_on desc, at desc limit 2) as latest
     ) as reported
     where ${where} order by action.force, action.reference collate "C"`,
    [value],
  );
  return rows.map((row) => ({ action: actionOf(row), facts: factsOf(factsRow.parse(row)) }));
}

function factsOf(row: z.infer<typeof factsRow>): ActionFacts {
  const [now, before] = row.periods ?? [];
  return {
    evidence: {
      count: row.statements + row.records + row.results,
      byGrade: { statement: row.statements, record: row.records, result: row.results },
      newestOn: row.newest_on,
    },
    lastReportedOn: now?.reported_on ?? null,
    dueMovedOn: row.due_moved_on,
    ratings: {
      now: now === undefined ? null : ratingOf(now),
      before: before === undefined ? null : ratingOf(before),
    },
  };
}
