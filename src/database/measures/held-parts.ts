import { addMonths, month } from '../../kernel/index.ts';
import { type Dataset, datasets, type ReceivedMonth } from '../../measures/index.ts';
import type { Transaction } from '../connection.ts';

/** Everything that is held now: the current parts, and the months they stand for. */
export interface HeldParts {
  readonly partIds: readonly number[];
  readonly received: readonly ReceivedMonth[];
}

interface Part {
  readonly id: number;
  readonly dataset: string;
  readonly place: string;
  readonly from: string;
  readonly months: number;
}

/** The current parts. A quarter's or a year's part stands for each of its months. */
export async function readHeldParts(transaction: Transaction): Promise<HeldParts> {
  const { rows } = await transaction.query<Part>(`
    select id, dataset, place, to_char(period_from, 'YYYY-MM') as "from", period_months as months
    from records.part where superseded_by is null order by id`);
  return { partIds: rows.map((part) => part.id), received: rows.flatMap(monthsOfPart) };
}

function monthsOfPart({ dataset, place, from, months }: Part): readonly ReceivedMonth[] {
  const known: Dataset | undefined = datasets.find((each) => each === dataset);
  if (known === undefined) return [];
  return Array.from({ length: months }, (_, index) => ({
    dataset: known,
    force: place,
    month: addMonths(month(from), index),
    state: 'received',
  }));
}
