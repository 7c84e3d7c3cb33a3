import type { Transaction } from '../connection.ts';

/** Rows of one table by column name, as they are stored. */
export type Rows = readonly Readonly<Record<string, unknown>>[];

/** Whole plans with their whole histories, to be stored as they are: a demonstration, or plans kept elsewhere before. */
export interface WholePlans {
  readonly plan: Rows;
  readonly action: Rows;
  readonly move: Rows;
  readonly revision: Rows;
  readonly report: Rows;
  readonly evidence: Rows;
  readonly reply: Rows;
}

/** In the order in which they point to each other, with the columns that are the storer's to give. */
const tables: readonly (readonly [keyof WholePlans, readonly string[] | undefined])[] = [
  ['plan', undefined],
  ['action', undefined],
  [
    'move',
    ['action_id', 'force', 'move', 'from_state', 'to_state', 'reason', 'grade', 'at', 'person', 'role'],
  ],
  ['revision', ['action_id', 'force', 'field', 'before', 'after', 'reason', 'at', 'person', 'role']],
  ['report', undefined],
  ['evidence', undefined],
  ['reply', ['plan_id', 'force', 'action_id', 'reply_en', 'reply_cy', 'at', 'person', 'role']],
];

/** Stores whole plans, a statement a table. Door: jobs. Every check of the tables holds for them as for any row. */
export async function storeWholePlans(transaction: Transaction, whole: WholePlans): Promise<void> {
  for (const [table, columns] of tables) {
    const names = columns === undefined ? '' : `(${columns.join(', ')})`;
    const picked = columns?.join(', ') ?? '*';
    await transaction.query(
      `insert into plans.${table} ${names}
       select ${picked} from jsonb_populate_recordset(null::plans.${table}, $1::jsonb)`,
      [JSON.stringify(whole[table])],
    );
  }
}

/** How many plans there are. */
export async function countPlans(transaction: Transaction): Promise<number> {
  const { rows } = await transaction.query<{ plans: number }>(
    'select count(*)::int as plans from plans.plan',
  );
  return rows[0]?.plans ?? 0;
}

/** Those who store whole plans take turns until the transaction ends. */
export async function lockPlans(transaction: Transaction): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('watershed whole plans'))`);
}
