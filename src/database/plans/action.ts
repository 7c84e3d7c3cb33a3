import { isoOf, type PlainDate, present } from '../../kernel/index.ts';
import type { ActionContent, PlanAction } from '../../plans/index.ts';
import type { Transaction } from '../connection.ts';
import { type ActionRow, actionColumns, actionOf, contentColumns, lifeColumns } from './action-row.ts';

/** Stores the draft of an action and returns it; undefined where its plan has one of that reference. */
export async function insertAction(
  transaction: Transaction,
  plan: { readonly id: string },
  content: ActionContent,
  at: PlanAction['stateSince'],
): Promise<PlanAction | undefined> {
  const { rows } = await transaction.query<ActionRow>(
    `insert into plans.action as action (plan_id, force, framework, framework_version, reference, national_action, pillars,
       source, kind, local_action, start_on, due_on, strategic_lead_post, strategic_lead_person, owner_post, owner_person,
       partners, outcome_measure, no_measure_reason, equality_assessment, equality_assessed_on, scrutiny_body,
       scrutiny_decision, scrutiny_decided_on, publish, public_en, public_cy, state, state_since)
     select plan.id, plan.force, plan.framework, plan.framework_version, w.reference, w.national_action, w.pillars, w.source,
       w.kind, w.local_action, w.start_on, w.due_on, w.strategic_lead_post, w.strategic_lead_person, w.owner_post,
       w.owner_person, w.partners, w.outcome_measure, w.no_measure_reason, w.equality_assessment, w.equality_assessed_on,
       w.scrutiny_body, w.scrutiny_decision, w.scrutiny_decided_on, w.publish, w.public_en, w.public_cy, 'draft', $3
     from plans.plan, jsonb_populate_record(null::plans.action, $2) as w
     where plan.id = $1
     on conflict (plan_id, reference) do nothing
     returning ${actionColumns}`,
    [plan.id, JSON.stringify(contentColumns(content)), isoOf(at)],
  );
  return rows[0] === undefined ? undefined : actionOf(rows[0]);
}

/** The action; undefined where the door may not see it or it is not there. */
export async function findAction(transaction: Transaction, id: string): Promise<PlanAction | undefined> {
  const { rows } = await transaction.query<ActionRow>(
    `select ${actionColumns} from plans.action as action where id = $1`,
    [id],
  );
  return rows[0] === undefined ? undefined : actionOf(rows[0]);
}

/** As `findAction`, and nobody else changes it until the transaction ends. */
export async function holdAction(transaction: Transaction, id: string): Promise<PlanAction | undefined> {
  const { rows } = await transaction.query<ActionRow>(
    `select ${actionColumns} from plans.action as action where id = $1 for update`,
    [id],
  );
  return rows[0] === undefined ? undefined : actionOf(rows[0]);
}

/** Every draft of a plan, held. */
export async function holdDrafts(transaction: Transaction, plan: string): Promise<readonly PlanAction[]> {
  const { rows } = await transaction.query<ActionRow>(
    `select ${actionColumns} from plans.action as action where plan_id = $1 and state = 'draft' order by id for update`,
    [plan],
  );
  return rows.map(actionOf);
}

/** Stores what an action says; its version grows by one. Returns the action as stored. */
export async function storeContent(
  transaction: Transaction,
  id: string,
  content: ActionContent,
): Promise<PlanAction> {
  const { rows } = await transaction.query<ActionRow>(
    `update plans.action as action set reference = w.reference, national_action = w.national_action, pillars = w.pillars,
       source = w.source, kind = w.kind, local_action = w.local_action, start_on = w.start_on, due_on = w.due_on,
       strategic_lead_post = w.strategic_lead_post, strategic_lead_person = w.strategic_lead_person,
       owner_post = w.owner_post, owner_person = w.owner_person, partners = w.partners,
       outcome_measure = w.outcome_measure, no_measure_reason = w.no_measure_reason,
       equality_assessment = w.equality_assessment, equality_assessed_on = w.equality_assessed_on,
       scrutiny_body = w.scrutiny_body, scrutiny_decision = w.scrutiny_decision,
       scrutiny_decided_on = w.scrutiny_decided_on, publish = w.publish, public_en = w.public_en,
       public_cy = w.public_cy, row_version = action.row_version + 1
     from jsonb_populate_record(null::plans.action, $2) as w
     where action.id = $1 returning ${actionColumns}`,
    [id, JSON.stringify(contentColumns(content))],
  );
  return actionOf(present(rows[0], 'the action that is held'));
}

/** Stores an action's state, baseline and judgements; its version grows by one. Returns the action as stored. */
export async function storeLife(transaction: Transaction, action: PlanAction): Promise<PlanAction> {
  const { rows } = await transaction.query<ActionRow>(
    `update plans.action as action set state = w.state, state_since = $3, baseline_start_on = w.baseline_start_on,
       baseline_due_on = w.baseline_due_on, baseline_action = w.baseline_action,
       baseline_adopted_on = w.baseline_adopted_on, claimed_grade = w.claimed_grade, claimed_on = w.claimed_on,
       claimed_role = w.claimed_role, claimed_person = w.claimed_person, verified_grade = w.verified_grade,
       verified_on = w.verified_on, verified_role = w.verified_role, verified_person = w.verified_person,
       row_version = action.row_version + 1
     from jsonb_populate_record(null::plans.action, $2) as w
     where action.id = $1 returning ${actionColumns}`,
    [action.id, JSON.stringify(lifeColumns(action)), isoOf(action.stateSince)],
  );
  return actionOf(present(rows[0], 'the action that is held'));
}

/** What ties the transaction's person to a force's line, and whether they have worked on an action of it. */
export async function readTies(
  transaction: Transaction,
  action: { readonly id: string; readonly force: string },
  person: string,
): Promise<{
  readonly workedOnIt: boolean;
  readonly postInTheForce: boolean;
  readonly ofTheForce: boolean;
}> {
  const { rows } = await transaction.query<{ ties: string[]; worked: boolean }>(
    `select plans.ties_to_force($2) as ties,
       exists (select from plans.revision where action_id = $1 and person = $3)
         or exists (select from plans.report where action_id = $1 and person = $3)
         or exists (select from plans.evidence where action_id = $1 and person = $3)
         or exists (select from plans.move where action_id = $1 and person = $3 and move not in ('verify', 'return'))
       as worked`,
    [action.id, action.force, person],
  );
  const ties = rows[0]?.ties ?? [];
  return {
    workedOnIt: rows[0]?.worked ?? false,
    postInTheForce: ties.includes('post-in-the-force'),
    ofTheForce: ties.includes('of-the-force'),
  };
}

/** The days of an action's evidence. */
export async function readEvidenceDays(transaction: Transaction, id: string): Promise<readonly PlainDate[]> {
  const { rows } = await transaction.query<{ dated_on: PlainDate }>(
    `select dated_on::text from plans.evidence where action_id = $1`,
    [id],
  );
  return rows.map((row) => row.dated_on);
}

/** The ids of an action's evidence. */
export async function listEvidenceIds(transaction: Transaction, id: string): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ id: string }>(
    'select id from plans.evidence where action_id = $1',
    [id],
  );
  return rows.map((row) => row.id);
}
