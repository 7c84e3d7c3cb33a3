import { accept, present, type Result, refuse } from '../kernel/index.ts';
import { columnNamed, type RawTable } from './table.ts';

/**
 * Records in canonical order: by a hash of their id, or of their content where there is no id. Everything after this step
 * works in that order, so the order of rows in a file, and how a file was cut, cannot move a result. As the order is that
 * of a hash it is also a shuffle, which lets sampling draw plain positions.
 */
export interface RecordOrder {
  /** `rowAt[record]` is the row of the table that stands at that place of the canonical order. */
  readonly rowAt: Int32Array;
  readonly idOf: (record: number) => string;
}

/** Orders the rows. Refuses rows without an id, and an id twice in one file. The id column, if any, is there. */
export function orderRecords(
  table: RawTable,
  idColumn: string | null,
  contentColumns: readonly string[],
): Result<RecordOrder, 'id-missing' | 'id-twice'> {
  const { rows } = table;
  const hashes = new Float64Array(rows);
  if (idColumn === null) {
    for (const name of contentColumns) addContent(table, name, hashes);
    const rowAt = sortByHash(hashes, () => 0);
    return accept({ rowAt, idOf: (record) => String((rowAt[record] ?? 0) + 1) });
  }
  const ids = present(columnNamed(table, idColumn), 'id column');
  const ofCode = new Float64Array(ids.dictionary.size);
  for (let code = 1; code < ofCode.length; code += 1) ofCode[code] = ids.dictionary.wideHash(code);
  const rowOfIdInSource = new Map<number, Int32Array>();
  for (let row = 0; row < rows; row += 1) {
    const code = ids.codes[row] ?? 0;
    const source = table.sourceOf[row] ?? 0;
    if (code === 0) {
      return refuse(
        'id-missing',
        `Row ${row + 1} has no id in "${idColumn}". Every row needs one, or set idColumn to null.`,
      );
    }
    let seen = rowOfIdInSource.get(source);
    if (seen === undefined) {
      seen = new Int32Array(ofCode.length);
      rowOfIdInSource.set(source, seen);
    }
    const before = seen[code] ?? 0;
    if (before > 0) {
      return refuse(
        'id-twice',
        `The id "${ids.dictionary.text(code)}" stands in row ${before} and row ${row + 1} of ${table.sources[source] ?? 'one file'}. An id must name one row: correct it, choose another idColumn, or set it to null.`,
      );
    }
    seen[code] = row + 1;
    hashes[row] = ofCode[code] ?? 0;
  }
  const text = (row: number): string => ids.dictionary.text(ids.codes[row] ?? 0);
  const rowAt = sortByHash(hashes, (a, b) => compareText(text(a), text(b)) || a - b);
  return accept({ rowAt, idOf: (record) => text(rowAt[record] ?? 0) });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function addContent(table: RawTable, name: string, hashes: Float64Array): void {
  const column = columnNamed(table, name);
  if (column === undefined) return;
  const ofCode = new Float64Array(column.dictionary.size);
  for (let code = 1; code < ofCode.length; code += 1) ofCode[code] = column.dictionary.wideHash(code);
  for (let row = 0; row < hashes.length; row += 1) {
    const mixed = (hashes[row] ?? 0) * 0.618_033_988_749_895 + (ofCode[column.codes[row] ?? 0] ?? 0);
    hashes[row] = mixed % 9_007_199_254_740_881;
  }
}

/** Rows by rising hash; `settle` orders rows whose hashes are equal. */
function sortByHash(hashes: Float64Array, settle: (a: number, b: number) => number): Int32Array {
  const rows = hashes.length;
  // A key packs 30 bits of the hash above 23 bits of the row, so that the engine's own number sort does the work.
  const room = 8_388_608;
  const rowAt = new Int32Array(rows);
  if (rows > room) {
    return Int32Array.from(Int32Array.from(rowAt.keys()).sort((a, b) => compare(hashes, settle, a, b)));
  }
  const keys = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) keys[row] = Math.floor((hashes[row] ?? 0) / room) * room + row;
  keys.sort();
  for (let place = 0; place < rows; place += 1) rowAt[place] = (keys[place] ?? 0) % room;
  const head = (place: number): number => Math.floor((keys[place] ?? 0) / room);
  for (let start = 0; start < rows; ) {
    let end = start + 1;
    while (end < rows && head(end) === head(start)) end += 1;
    if (end - start > 1) {
      const tied = [...rowAt.subarray(start, end)].sort((a, b) => compare(hashes, settle, a, b));
      rowAt.set(tied, start);
    }
    start = end;
  }
  return rowAt;
}

function compare(
  hashes: Float64Array,
  settle: (a: number, b: number) => number,
  a: number,
  b: number,
): number {
  return (hashes[a] ?? 0) - (hashes[b] ?? 0) || settle(a, b);
}
