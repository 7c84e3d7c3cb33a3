import { instant, type Month, month } from '../../kernel/index.ts';
import { type Dataset, datasets } from '../../measures/index.ts';
import type { ReleaseInput, Restatement } from '../../publication/index.ts';
import type { HeldPart } from '../../records/index.ts';
import type { Transaction } from '../connection.ts';

interface Span {
  readonly from: Month;
  readonly to: Month;
}

const datasetOf = (name: string): Dataset | undefined => datasets.find((dataset) => dataset === name);

/** Current parts that hold any month of a span. */
export async function readPartsOfSpan(transaction: Transaction, span: Span): Promise<readonly number[]> {
  const { rows } = await transaction.query<{ id: number }>(
    `select id from records.part
     where superseded_by is null and period_from <= ($2 || '-01')::date
       and period_from + make_interval(months => period_months) > ($1 || '-01')::date
     order by id`,
    [span.from, span.to],
  );
  return rows.map((row) => row.id);
}

export async function readPartsOfRelease(
  transaction: Transaction,
  release: string,
): Promise<readonly number[]> {
  const { rows } = await transaction.query<{ id: number }>(
    'select part_id as id from publication.release_part where release_id = $1 order by part_id',
    [release],
  );
  return rows.map((row) => row.id);
}

/** Parts, current or not, as the coverage register reads them, in order of dataset, place and period. */
export async function readPartsAsHeld(
  transaction: Transaction,
  partIds: readonly number[],
): Promise<readonly HeldPart[]> {
  const { rows } = await transaction.query<{
    dataset: string;
    place: string;
    from: string;
    months: number;
    rows: number;
  }>(
    `select dataset, place, to_char(period_from, 'YYYY-MM') as "from", period_months as months, rows_accepted as rows
     from records.part where id = any ($1::integer[]) order by dataset, place, period_from, id`,
    [partIds],
  );
  return rows.flatMap((row) => {
    const dataset = datasetOf(row.dataset);
    return dataset === undefined ? [] : [{ ...row, dataset, from: month(row.from) }];
  });
}

export interface HeldInput extends ReleaseInput {
  readonly rows: number;
  readonly madeUp: boolean;
}

/** The files that parts were cut from, as they are recorded, in order of dataset and name. */
export async function readInputs(
  transaction: Transaction,
  partIds: readonly number[],
): Promise<readonly HeldInput[]> {
  const { rows } = await transaction.query<{
    sha256: string;
    name: string;
    dataset: string;
    bytes: string;
    rows: number;
    origin: string;
  }>(
    `select encode(file.sha256, 'hex') as sha256, file.name, file.dataset, file.bytes, file.rows_read as rows, file.origin
     from records.file
     where file.id in (select file_id from records.part where part.id = any ($1::integer[]))
     order by file.dataset, file.name, file.sha256`,
    [partIds],
  );
  return rows.flatMap(({ origin, bytes, ...row }) => {
    const dataset = datasetOf(row.dataset);
    return dataset === undefined
      ? []
      : [{ ...row, dataset, bytes: Number(bytes), madeUp: origin === 'made-up' }];
  });
}

/** Replacements of parts that a release's parts took the place of, up to a number, oldest first. */
export async function readRestatements(
  transaction: Transaction,
  partIds: readonly number[],
): Promise<readonly Restatement[]> {
  const { rows } = await transaction.query<{
    dataset: string;
    place: string;
    from: string;
    before: number;
    after: number;
    at: number;
  }>(
    `with recursive chain as (
       select * from records.restatement where new_part = any ($1::integer[])
       union
       select earlier.* from records.restatement as earlier join chain on earlier.new_part = chain.old_part
     )
     select dataset, place, to_char(period_from, 'YYYY-MM') as "from", rows_before as before, rows_after as after,
       floor(extract(epoch from at) * 1000)::float8 as at
     from chain order by id`,
    [partIds],
  );
  return rows.flatMap(({ dataset: name, place, from, before, after, at }) => {
    const dataset = datasetOf(name);
    return dataset === undefined
      ? []
      : [{ dataset, place, from: month(from), rowsBefore: before, rowsAfter: after, at: instant(at) }];
  });
}
