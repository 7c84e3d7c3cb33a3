import { month } from '../../kernel/index.ts';
import { datasets, type HeldPart } from '../../records/index.ts';
import type { Transaction } from '../connection.ts';

/** Every period that is held now, of every dataset and place; superseded parts are left out. */
export async function readHeldParts(transaction: Transaction): Promise<readonly HeldPart[]> {
  const { rows } = await transaction.query<{
    dataset: string;
    place: string;
    from: string;
    months: number;
    rows: number;
  }>(
    `select dataset, place, to_char(period_from, 'YYYY-MM') as from, period_months as months, rows_accepted as rows
     from records.coverage order by dataset, place, period_from`,
  );
  return rows.flatMap((row) => {
    const dataset = datasets.find((one) => one === row.dataset);
    return dataset === undefined ? [] : [{ ...row, dataset, from: month(row.from) }];
  });
}

/** The parts that are current: together, everything that is held now. */
export async function readCurrentPartIds(transaction: Transaction): Promise<readonly number[]> {
  const { rows } = await transaction.query<{ id: number }>(
    'select id from records.part where superseded_by is null order by id',
  );
  return rows.map((part) => part.id);
}
