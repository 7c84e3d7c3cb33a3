import { isUtf8 } from 'node:buffer';
import { Fault } from '../../kernel/index.ts';
import { type RawTable, type SharedColumns, shareColumns, TableBuilder } from '../../linkage/index.ts';
import { readRows } from './read-rows.ts';

/** Which columns of which files to read; `wanted` null reads all. */
export interface ReadAsk {
  readonly paths: readonly string[];
  readonly wanted: ReadonlySet<string> | null;
}

/** One thread's share of the reading. */
export async function readShare(ask: ReadAsk, heard: (done: number) => void): Promise<SharedColumns> {
  return shareColumns(await readColumns(ask, heard));
}

/** The wanted columns of all rows of the files. `heard` is told how many bytes were read. */
export async function readColumns(ask: ReadAsk, heard: (done: number) => void): Promise<RawTable> {
  const builder = new TableBuilder(ask.wanted);
  let before = 0;
  for (const path of ask.paths) {
    let read = 0;
    for await (const bytes of readRows(path, builder)) {
      read = bytes;
      heard(before + read);
    }
    before += read;
  }
  const table = builder.build();
  checkEncoding(table);
  return table;
}

/** Text in another encoding would be taken for other letters, and names with accents would never meet. */
function checkEncoding(table: RawTable): void {
  for (const { name, dictionary } of table.columns) {
    if (isUtf8(dictionary.pool)) continue;
    for (let code = 1; code < dictionary.size; code += 1) {
      if (isUtf8(dictionary.pool.subarray(dictionary.startOf(code), dictionary.endOf(code)))) continue;
      throw new Fault(
        'file-encoding',
        `${table.sources.join(', ')}: the column "${name}" holds "${dictionary.text(code)}", which is not UTF-8. Save the file as UTF-8; spreadsheets offer "CSV UTF-8".`,
      );
    }
  }
}
