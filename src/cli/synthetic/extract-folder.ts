import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Cells,
  type Dialect,
  DialectWriter,
  type ExtractTable,
  extractTables,
  type ForcesOrder,
  type MadeUpForce,
  packageOf,
  type Rows,
  streamOf,
  type TruthTable,
} from '../../synthetic/index.ts';
import { RowFile } from './row-file.ts';

/** Takes the rows of one force, a neighbourhood at a time, and writes its files. */
export interface ExtractFolder {
  /** Writes rows and gives the truth back under the references that the files use. */
  add(extract: Partial<Rows<ExtractTable>>, truth: Rows<TruthTable>): Rows<TruthTable>;
  close(): readonly WrittenFile[];
}

export interface WrittenFile {
  /** The table of the extract, or the file of the system. */
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
}

/** The folder of one force: in the columns of the contracts, or as a records system would write it. */
export function extractFolder(
  order: ForcesOrder,
  force: MadeUpForce,
  folder: string,
  dialect: Dialect | null,
): ExtractFolder {
  mkdirSync(folder, { recursive: true });
  return dialect === null
    ? contractFolder(order, force, folder)
    : systemFolder(folder, new DialectWriter(dialect, dialectStream(order, force, dialect)));
}

const dialectStream = (order: ForcesOrder, force: MadeUpForce, dialect: Dialect) =>
  streamOf(`made-up forces/${order.seed}/${force.habit.force.slug}/dialect/${dialect.name}`);

function contractFolder(order: ForcesOrder, force: MadeUpForce, folder: string): ExtractFolder {
  const files = new Map<string, RowFile>(
    Object.entries(extractTables).map(([name, header]) => [
      name,
      new RowFile(join(folder, `${name}.csv`), header),
    ]),
  );
  writeFileSync(
    join(folder, 'datapackage.json'),
    `${JSON.stringify(packageOf(order, force.habit), null, 2)}\n`,
  );
  return {
    add(extract, truth) {
      for (const [name, rows] of Object.entries(extract)) files.get(name)?.add(rows);
      return truth;
    },
    close: () => closeAll(files),
  };
}

function systemFolder(folder: string, writer: DialectWriter): ExtractFolder {
  const { encoding, title } = writer.appearance;
  const files = new Map<string, RowFile>(
    writer.heads.map(({ delimiter, footer, header, name }) => [
      name,
      new RowFile(join(folder, `made up ${name}.csv`), header, {
        delimiter,
        encoding,
        lineEnd: '\r\n',
        title,
        footer,
      }),
    ]),
  );
  return {
    add(extract, truth) {
      const written: ReadonlyMap<string, readonly Cells[]> = writer.write(extract).files;
      for (const [name, rows] of written) files.get(name)?.add(rows);
      return writer.truth(truth);
    },
    close: () => closeAll(files),
  };
}

function closeAll(files: ReadonlyMap<string, RowFile>): readonly WrittenFile[] {
  return [...files].map(([name, file]) => {
    file.close();
    return { name, rows: file.rows, bytes: file.bytes };
  });
}
