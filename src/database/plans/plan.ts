import type { PlainDate } from '../../kernel/index.ts';
import type { Plan } from '../../plans/index.ts';
import { sendAhead, type Transaction } from '../connection.ts';
import {
  type Acknowledgements,
  acknowledgementColumns,
  acknowledgementsIn,
  type Reply,
  repliesIn,
  replyColumns,
} from './answer.ts';

interface PlanRow {
  readonly id: string;
  readonly force: string;
  readonly framework: string;
  readonly framework_version: number;
  readonly opened_on: PlainDate;
  readonly adopted_on: PlainDate | null;
  readonly row_version: number;
}

const planColumns = `id, force, framework, framework_version, opened_on::text, adopted_on::text, row_version`;

const planOf = (row: PlanRow): Plan => ({
  id: row.id,
  force: row.force,
  framework: row.framework,
  frameworkVersion: row.framework_version,
  openedOn: row.opened_on,
  adoptedOn: row.adopted_on,
  rowVersion: row.row_version,
});

/** A plan with what was said of it. */
export interface PlanAndAnswers {
  readonly plan: Plan;
  readonly replies: readonly Reply[];
  readonly acknowledgements: Acknowledgements;
}

/** Stores a new plan; undefined where the force has one under this framework already. */
export async function insertPlan(
  transaction: Transaction,
  plan: Pick<Plan, 'force' | 'framework' | 'frameworkVersion' | 'openedOn'>,
): Promise<Plan | undefined> {
  const { rows } = await transaction.query<PlanRow>(
    `insert into plans.plan (force, framework, framework_version, opened_on) values ($1, $2, $3, $4)
     on conflict (force, framework) do nothing returning ${planColumns}`,
    [plan.force, plan.framework, plan.frameworkVersion, plan.openedOn],
  );
  return rows[0] && planOf(rows[0]);
}

/** The plans that the transaction may see, by force and framework; of one force where it is named. */
export async function listPlans(transaction: Transaction, force?: string): Promise<readonly Plan[]> {
  const { rows } = await transaction.query<PlanRow>(
    `select ${planColumns} from plans.plan where $1::text is null or force = $1 order by force, framework`,
    [force ?? null],
  );
  return rows.map(planOf);
}

/** The plan; undefined where the door may not see it or it is not there. */
export async function findPlan(transaction: Transaction, id: string): Promise<Plan | undefined> {
  const { rows } = await transaction.query<PlanRow>(`select ${planColumns} from plans.plan where id = $1`, [
    id,
  ]);
  return rows[0] && planOf(rows[0]);
}

/** As `findPlan`, with the replies to its findings, oldest first, and the answers to its actions' escalations, by action. */
export async function findPlanAndAnswers(
  transaction: Transaction,
  id: string,
): Promise<PlanAndAnswers | undefined> {
  const { rows } = await transaction.query<
    PlanRow & { readonly replies: unknown; readonly acknowledgements: unknown }
  >({
    name: 'find plan and answers',
    text: `select ${planColumns}, array(
         select to_jsonb(each) from (select ${replyColumns} from plans.reply as reply where plan_id = plan.id order by reply.at, id) as each
       ) as replies, array(
         select to_jsonb(each) from (
           select ${acknowledgementColumns} from plans.acknowledgement as acknowledgement
           where action_id in (select action.id from plans.action as action where action.plan_id = plan.id)
           order by acknowledgement.at, id) as each
       ) as acknowledgements
     from plans.plan where id = $1`,
    values: [id],
  });
  const [row] = rows;
  return (
    row && {
      plan: planOf(row),
      replies: repliesIn(row.replies),
      acknowledgements: acknowledgementsIn(row.acknowledgements),
    }
  );
}

/**
 * Appends the entry of a look at a plan, with how many actions were seen. The statement finds out by itself whether the plan is
 * there for this person, so that it can be sent with the statements that read it; where it is not, there is no entry.
 */
export function appendPlanRead(transaction: Transaction, id: string): Promise<void> {
  return sendAhead(transaction, {
    name: 'append plan read',
    text: `select audit.append('plan.read', 'plan', plan.id::text, '', jsonb_build_object('force', plan.force, 'actions',
         (select count(*) from plans.action as action where action.plan_id = plan.id)))
       from plans.plan as plan where plan.id = $1`,
    values: [id],
  });
}

/** As `findPlan`, and nobody else changes it until the transaction ends. */
export async function holdPlan(transaction: Transaction, id: string): Promise<Plan | undefined> {
  const { rows } = await transaction.query<PlanRow>(
    `select ${planColumns} from plans.plan where id = $1 for update`,
    [id],
  );
  return rows[0] && planOf(rows[0]);
}

export async function storeAdoption(transaction: Transaction, id: string, on: PlainDate): Promise<void> {
  await transaction.query(
    `update plans.plan set adopted_on = $2, row_version = row_version + 1 where id = $1`,
    [id, on],
  );
}
