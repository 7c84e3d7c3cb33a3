import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { assert, firstDayOf } from '../../kernel/index.ts';
import { type FileKind, type FilePart, type Ledger, partsMax } from '../../records/index.ts';
import type { Transaction } from '../connection.ts';

/** Where the rows of each kind of file go. The columns are those that its intake writes, in its order. */
const outcomeTable = {
  table: 'records.published_outcome',
  columns: 'part_id, offence_group, basis, outcome, crimes',
};
const tables: Readonly<Record<FileKind, { readonly table: string; readonly columns: string }>> = {
  street: {
    table: 'records.street',
    columns: 'part_id, crime_id, crime_type, last_outcome, lsoa, longitude, latitude',
  },
  outcomes: { table: 'records.outcome', columns: 'part_id, crime_id, outcome' },
  'stop-and-search': {
    table: 'records.stop_and_search',
    columns:
      'part_id, searched_at, search_type, sex, age_range, ethnicity, officer_ethnicity, object, outcome, ' +
      'outcome_linked, more_than_outer_clothing',
  },
  'recorded-crime': {
    table: 'records.recorded_crime',
    columns: 'part_id, offence_code, offence, offence_group, offence_subgroup, offences',
  },
  'force-outcomes': outcomeTable,
  'national-outcomes': outcomeTable,
};

/** A file's own facts, as `records.file` keeps them. Sizes in bytes after decompression. */
export interface FileFacts {
  readonly sha256: Buffer;
  readonly name: string;
  readonly bytes: number;
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16' | 'spreadsheet';
  readonly kind: FileKind;
  readonly dataset: string;
  readonly origin: 'real' | 'made-up';
  readonly receivedBy: string;
  /** SHA-256 of the code lists and names of forces that its rows were read with. */
  readonly codeLists: Buffer;
}

/** Imports take turns, file by file, until the transaction ends: each then sees what the one before it stored. */
export async function lockImports(transaction: Transaction): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('records.import'))`);
}

/** Content that was received before: under which name, how many of its rows were quarantined, by which code lists. */
export interface ReceivedFile {
  readonly name: string;
  readonly quarantined: number;
  /** Null where it was not kept. */
  readonly codeLists: Buffer | null;
}

/** The last reading of a content; undefined where it is new. */
export async function findFile(transaction: Transaction, sha256: Buffer): Promise<ReceivedFile | undefined> {
  const { rows } = await transaction.query<ReceivedFile>(
    `select name, rows_quarantined as quarantined, code_lists as "codeLists" from records.file where sha256 = $1
     order by id desc limit 1`,
    [sha256],
  );
  return rows[0];
}

/** The next file's number. Only for a transaction that holds the lock of imports. */
export async function nextFileId(transaction: Transaction): Promise<number> {
  const { rows } = await transaction.query<{ id: number }>(
    'select coalesce(max(id), 0) + 1 as id from records.file',
  );
  return rows[0]?.id ?? 1;
}

/** The number of a part, which its rows carry before the part itself is written. */
export function partId(fileId: number, part: FilePart): number {
  assert(part.number < partsMax, 'a part beyond the numbers that a file has');
  return fileId * partsMax + part.number;
}

/** Bytes of rows that are stored at a time: as many as fit the memory that PostgreSQL gives a temporary table. */
const batchBytes = 4 * 1024 ** 2;

/**
 * Stores rows that come in COPY's text format. PostgreSQL refuses COPY into a table with row-level security, which every
 * table here has, so the rows go by COPY into a temporary table of the transaction and from there into their own. While
 * one batch is stored the next is read, so the two cost little more time than the longer of them.
 */
export async function copyRows(
  transaction: Transaction,
  kind: FileKind,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  const { table, columns } = tables[kind];
  await transaction.query(
    `create temporary table incoming on commit drop as select ${columns} from ${table} with no data`,
  );
  const store = async (batch: readonly Buffer[]): Promise<void> => {
    await pipeline(Readable.from(batch), transaction.query(copyFrom('copy pg_temp.incoming from stdin')));
    await transaction.query(
      `insert into ${table} (${columns}) select ${columns} from pg_temp.incoming; truncate pg_temp.incoming`,
    );
  };
  let storing = Promise.resolve();
  try {
    for await (const batch of batches(rows)) {
      await storing;
      storing = store(batch);
      // Its failure is met at the next await; until then it must not count as nobody's.
      storing.catch(() => undefined);
    }
  } finally {
    await storing;
  }
}

async function* batches(rows: AsyncIterable<Buffer>): AsyncGenerator<readonly Buffer[]> {
  let batch: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of rows) {
    batch.push(chunk);
    bytes += chunk.length;
    if (bytes < batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Writes the file, its parts and its faults; parts of an earlier file for the same place and period are superseded. */
export async function storeFile(
  transaction: Transaction,
  fileId: number,
  facts: FileFacts,
  ledger: Ledger,
): Promise<{ readonly partsReplaced: number }> {
  await insertFile(transaction, fileId, facts, ledger);
  await insertQuarantine(transaction, fileId, ledger);
  // A period of which nothing could be accepted takes no earlier one's place.
  const parts = ledger.parts.filter((part) => part.accepted > 0);
  const partsReplaced = await insertParts(transaction, fileId, facts.dataset, parts);
  await insertRepeatedOutcomes(transaction, fileId, parts);
  return { partsReplaced };
}

async function insertFile(
  transaction: Transaction,
  fileId: number,
  facts: FileFacts,
  { counts }: Ledger,
): Promise<void> {
  await transaction.query(
    `insert into records.file (id, sha256, name, bytes, encoding, dataset, origin, received_by, rows_read, rows_accepted,
       rows_duplicate, rows_quarantined, rows_without_id, code_lists)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      fileId,
      facts.sha256,
      facts.name,
      facts.bytes,
      facts.encoding,
      facts.dataset,
      facts.origin,
      facts.receivedBy,
      counts.read,
      counts.accepted,
      counts.duplicates,
      counts.quarantined,
      counts.withoutId,
      facts.codeLists,
    ],
  );
}

async function insertQuarantine(transaction: Transaction, fileId: number, ledger: Ledger): Promise<void> {
  const groups = [...ledger.groups.values()];
  if (groups.length === 0) return;
  await transaction.query(
    `insert into records.quarantine_group (file_id, column_name, expected, rows)
     select $1, * from unnest($2::text[], $3::text[], $4::integer[])`,
    [
      fileId,
      groups.map((group) => group.column),
      groups.map((group) => group.expected),
      groups.map((group) => group.rows),
    ],
  );
  const { rows } = ledger;
  await transaction.query(
    `insert into records.quarantine (file_id, line, column_name, seen, expected)
     select $1, * from unnest($2::integer[], $3::text[], $4::text[], $5::text[])`,
    [
      fileId,
      rows.map((row) => row.line),
      rows.map((row) => row.column),
      rows.map((row) => row.seen),
      rows.map((row) => row.expected),
    ],
  );
}

/** Returns how many earlier parts say something else now. The old rows stay: a release may stand on them. */
async function insertParts(
  transaction: Transaction,
  fileId: number,
  dataset: string,
  parts: readonly FilePart[],
): Promise<number> {
  // The old part steps aside first, because only one part may be current; the key to the new one is checked at commit.
  const { rows } = await transaction.query<{ replaced: number }>(
    `with incoming as (
       select * from unnest($3::integer[], $4::text[], $5::date[], $6::smallint[], $7::integer[])
         as part (id, place, period_from, period_months, rows_accepted)
     ),
     aside as (
       update records.part as old set superseded_by = incoming.id, superseded_at = now()
       from incoming, records.file as old_file
       where old_file.id = old.file_id and old.dataset = $2 and old.place = incoming.place and old.period_from = incoming.period_from
         and old.period_months = incoming.period_months and old.superseded_by is null and old.file_id <> $1
       returning old.id as old_part, incoming.id as new_part, incoming.place, incoming.period_from,
         old.rows_accepted as rows_before, incoming.rows_accepted as rows_after, old_file.sha256 as old_content
     ),
     logged as (
       insert into records.restatement (dataset, place, period_from, old_part, new_part, rows_before, rows_after)
       select $2, place, period_from, old_part, new_part, rows_before, rows_after from aside
       -- The same content read again with newer code lists restates only the periods that it says more of.
       where rows_before <> rows_after or old_content <> (select sha256 from records.file where id = $1)
       returning 1
     )
     select count(*)::integer as replaced from logged`,
    [
      fileId,
      dataset,
      parts.map((part) => partId(fileId, part)),
      parts.map((part) => part.place),
      parts.map((part) => firstDayOf(part.from)),
      parts.map((part) => part.months),
      parts.map((part) => part.accepted),
    ],
  );
  await transaction.query(
    `insert into records.part (id, file_id, dataset, place, period_from, period_months, rows_accepted, rows_duplicate)
     select part.id, $1, $2, part.place, part.period_from, part.period_months, part.accepted, part.duplicate
     from unnest($3::integer[], $4::text[], $5::date[], $6::smallint[], $7::integer[], $8::integer[])
       as part (id, place, period_from, period_months, accepted, duplicate)`,
    [
      fileId,
      dataset,
      parts.map((part) => partId(fileId, part)),
      parts.map((part) => part.place),
      parts.map((part) => firstDayOf(part.from)),
      parts.map((part) => part.months),
      parts.map((part) => part.accepted),
      parts.map((part) => part.duplicates),
    ],
  );
  return rows[0]?.replaced ?? 0;
}

async function insertRepeatedOutcomes(
  transaction: Transaction,
  fileId: number,
  parts: readonly FilePart[],
): Promise<void> {
  const repeated = parts.flatMap((part) =>
    [...part.repeatedCodes].map(([outcome, rows]) => ({ part: partId(fileId, part), outcome, rows })),
  );
  if (repeated.length === 0) return;
  await transaction.query(
    `insert into records.repeated_outcome (part_id, outcome, rows)
     select * from unnest($1::integer[], $2::smallint[], $3::integer[])`,
    [
      repeated.map(({ part }) => part),
      repeated.map(({ outcome }) => outcome),
      repeated.map(({ rows }) => rows),
    ],
  );
}
