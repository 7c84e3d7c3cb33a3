import type { Month } from '../../kernel/index.ts';
import type { Transaction } from '../connection.ts';

/** A file that parts came from. */
export interface SourceFile {
  readonly sha256: string;
  readonly name: string;
  readonly dataset: string;
  readonly bytes: number;
  readonly rows: number;
  readonly origin: 'real' | 'made-up';
}

/** The files behind parts, each once, in order of dataset, name and content. */
export async function readSourceFiles(
  transaction: Transaction,
  partIds: readonly number[],
): Promise<readonly SourceFile[]> {
  const { rows } = await transaction.query<SourceFile>(
    `select encode(sha256, 'hex') as sha256, name, dataset, bytes::float8 as bytes, rows_read as rows, origin
     from records.file
     where id in (select file_id from records.part where id = any ($1::int[]))
     order by dataset collate "C", name collate "C", sha256`,
    [partIds],
  );
  return rows;
}

/** The current parts whose period lies in a span of months, both included. */
export async function readPartIdsWithin(
  transaction: Transaction,
  span: { readonly from: Month; readonly to: Month },
): Promise<readonly number[]> {
  const { rows } = await transaction.query<{ id: number }>(
    `select id from records.part
     where superseded_by is null and period_from >= $1::date
       and period_from + make_interval(months => period_months) <= $2::date + interval '1 month'
     order by id`,
    [`${span.from}-01`, `${span.to}-01`],
  );
  return rows.map((row) => row.id);
}

/** A part that a later file replaced. */
export interface HeldRestatement {
  readonly dataset: string;
  readonly place: string;
  readonly from: string;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Every restatement whose new part is among the parts, oldest first. */
export async function readRestatements(
  transaction: Transaction,
  partIds: readonly number[],
): Promise<readonly HeldRestatement[]> {
  const { rows } = await transaction.query<HeldRestatement>(
    `select dataset, place, to_char(period_from, 'YYYY-MM') as from, rows_before as "rowsBefore", rows_after as "rowsAfter",
       (extract(epoch from at) * 1000)::float8 as at
     from records.restatement where new_part = any ($1::int[]) order by id`,
    [partIds],
  );
  return rows;
}
