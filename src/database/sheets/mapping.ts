import { type Instant, isoOf } from '../../kernel/index.ts';
import type { SheetMapping } from '../../sheets/index.ts';
import type { Transaction } from '../connection.ts';

/** How a force's sheets were last read, as it was stored; undefined where none was accepted yet. */
export async function findSheetMapping(transaction: Transaction, force: string): Promise<unknown> {
  const { rows } = await transaction.query<{ mapping: unknown }>(
    'select mapping from plans.sheet_mapping where force = $1',
    [force],
  );
  return rows[0]?.mapping;
}

/** Remembers how a force's sheets are read, in place of what was remembered before. */
export async function storeSheetMapping(
  transaction: Transaction,
  remembered: {
    readonly force: string;
    readonly mapping: SheetMapping;
    readonly person: string;
    readonly at: Instant;
  },
): Promise<void> {
  await transaction.query(
    `insert into plans.sheet_mapping (force, mapping, set_at, set_by) values ($1, $2, $3, $4)
     on conflict (force) do update set mapping = excluded.mapping, set_at = excluded.set_at, set_by = excluded.set_by`,
    [remembered.force, JSON.stringify(remembered.mapping), isoOf(remembered.at), remembered.person],
  );
}
