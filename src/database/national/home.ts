import type { PlainDate } from '../../kernel/index.ts';
import type { Home, HomeRequest, ToldHome } from '../../national/index.ts';
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

interface ToldRow extends Home {
  readonly attachedRole: string | null;
  readonly attachedName: string | null;
  readonly endedReason: string | null;
  readonly endedRole: string | null;
  readonly endedName: string | null;
}

/**
 * The homes of a force with who attached and ended each, the newest first, ended ones last. A name is null where policies
 * do not let the reader see the person, or where no person did it.
 */
export async function listToldHomes(
  transaction: Transaction,
  framework: string,
  force: string,
): Promise<readonly ToldHome[]> {
  const { rows } = await transaction.query<ToldRow>(
    `select ${columns}, role as "attachedRole", ended_reason as "endedReason", ended_role as "endedRole",
       (select name from directory.person as attacher where attacher.id = home.person) as "attachedName",
       (select name from directory.person as ender where ender.id::text = home.ended_by) as "endedName"
     from national.home as home where framework = $1 and force = $2
     order by ended_on desc nulls first, attached_on desc, action_id, entry, id`,
    [framework, force],
  );
  return rows.map(({ attachedRole, attachedName, endedReason, endedRole, endedName, ...home }) => ({
    ...home,
    attachedBy: { role: attachedRole, name: attachedName },
    ended:
      home.endedOn === null
        ? null
        : { on: home.endedOn, reason: endedReason ?? '', by: { role: endedRole, name: endedName } },
  }));
}

/** What each action of a force promises, in the force's own words. */
export async function listPromises(
  transaction: Transaction,
  force: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await transaction.query<{ id: string; words: string }>(
    'select id, local_action as words from plans.action where force = $1',
    [force],
  );
  return new Map(rows.map(({ id, words }) => [id, words]));
}

/**
 * Attaches a home; undefined where another got there first, or where the door does not reach the action. `role` is the one that
 * a command stands for; of a person who signed in, the transaction says it.
 */
export async function insertHome(
  transaction: Transaction,
  action: string,
  framework: { readonly id: string; readonly version: number },
  home: HomeRequest & { readonly role: string },
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into national.home (force, action_id, framework, framework_version, entry, is_primary, attached_on, reason, role)
     select action.force, action.id, $2, $3, $4, $5, $6, $7, coalesce(audit.setting('role'), $8) from plans.action as action where action.id = $1
     on conflict do nothing returning id`,
    [
      action,
      framework.id,
      framework.version,
      home.entry,
      home.isPrimary,
      home.attachedOn,
      home.reason,
      home.role,
    ],
  );
  return rows[0]?.id;
}

/** Ends a home that holds; undefined where there is none that the door may end. Gives the action that it was of. */
export async function endHome(
  transaction: Transaction,
  id: string,
  ended: { readonly on: PlainDate; readonly reason: string; readonly by: string; readonly role: string },
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ action: string }>(
    `update national.home set ended_on = greatest($2::date, attached_on), ended_reason = $3, ended_by = $4,
       ended_role = coalesce(audit.setting('role'), $5)
     where id = $1 and ended_on is null returning action_id as action`,
    [id, ended.on, ended.reason, ended.by, ended.role],
  );
  return rows[0]?.action;
}
