import type { PlainDate } from '../../kernel/index.ts';
import type { Home, HomeRequest } from '../../national/index.ts';
import type { Transaction } from '../connection.ts';

const columns = `id, force, action_id as action, framework, framework_version as "frameworkVersion", entry,
  is_primary as "isPrimary", attached_on::text as "attachedOn", reason, ended_on::text as "endedOn"`;

/** Which homes: of one action, or of every action, in one newer framework. */
export async function listHomes(
  transaction: Transaction,
  framework: string,
  action?: string,
): Promise<readonly Home[]> {
  const { rows } = await transaction.query<Home>(
    `select ${columns} from national.home where framework = $1 and ($2::uuid is null or action_id = $2)
     order by force, action_id, attached_on, entry, id`,
    [framework, action ?? null],
  );
  return rows;
}

/** Attaches a home; undefined where another got there first, or where the door does not reach the action. */
export async function insertHome(
  transaction: Transaction,
  action: string,
  framework: { readonly id: string; readonly version: number },
  home: HomeRequest,
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into national.home (force, action_id, framework, framework_version, entry, is_primary, attached_on, reason)
     select action.force, action.id, $2, $3, $4, $5, $6, $7 from plans.action as action where action.id = $1
     on conflict do nothing returning id`,
    [action, framework.id, framework.version, home.entry, home.isPrimary, home.attachedOn, home.reason],
  );
  return rows[0]?.id;
}

/** Ends a home that holds; undefined where there is none that the door may end. Gives the action that it was of. */
export async function endHome(
  transaction: Transaction,
  id: string,
  ended: { readonly on: PlainDate; readonly reason: string; readonly by: string },
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ action: string }>(
    `update national.home set ended_on = greatest($2::date, attached_on), ended_reason = $3, ended_by = $4
     where id = $1 and ended_on is null returning action_id as action`,
    [id, ended.on, ended.reason, ended.by],
  );
  return rows[0]?.action;
}
