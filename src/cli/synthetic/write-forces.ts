import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Fault } from '../../kernel/index.ts';
import {
  calibrationHtml,
  calibrationJson,
  type ExtractTable,
  extractTables,
  type ForcesOrder,
  type Judged,
  judge,
  type MadeUpForce,
  madeUpForces,
  packageOf,
  readmeText,
  spanOf,
  Tally,
  type TruthTable,
  truthTables,
} from '../../synthetic/index.ts';
import { RowFile } from './row-file.ts';

export interface WrittenForces {
  readonly forces: number;
  readonly files: number;
  readonly bytes: number;
  /** Rows of the extracts by table; the truth is not among them. */
  readonly rows: Readonly<Record<string, number>>;
  readonly judged: readonly Judged[];
}

type Files<Table extends string> = Readonly<Record<Table, RowFile>>;

/**
 * Writes the extracts of made-up forces, their truth apart, and the calibration report into a folder, whole or not at all:
 * under another name first. Holds one neighbourhood at a time. Faults: `folder_not_empty`, `file-unwritable`.
 */
export async function writeForces(
  order: ForcesOrder,
  slugs: readonly string[],
  folder: string,
  progress: (force: string, done: number, total: number) => void,
): Promise<WrittenForces> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Fault('folder_not_empty', `${folder} holds files already. Expected a new or an empty folder.`);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    mkdirSync(unfinished, { recursive: true });
    const written = await writeAll(order, slugs, unfinished, progress);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    return written;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function writeAll(
  order: ForcesOrder,
  slugs: readonly string[],
  folder: string,
  progress: (force: string, done: number, total: number) => void,
): Promise<WrittenForces> {
  const tally = new Tally(order, spanOf(order));
  const rows: Record<string, number> = {};
  let [files, bytes] = [0, 0];
  const forces = madeUpForces(order, slugs);
  for (const [index, force] of forces.entries()) {
    const written = await writeForce(order, force, folder, tally);
    for (const [table, file] of Object.entries(written)) {
      if (table in extractTables) rows[table] = (rows[table] ?? 0) + file.rows;
      files += 1;
      bytes += file.bytes;
    }
    progress(force.habit.force.slug, index + 1, forces.length);
  }
  const judged = judge(tally);
  const report = { order, forces: forces.length, crimes: tally.crimes, judged };
  writeFileSync(join(folder, 'README.md'), readmeText(order, forces.length));
  writeFileSync(join(folder, 'report.html'), calibrationHtml(report));
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(calibrationJson(report), null, 2)}\n`);
  return { forces: forces.length, files: files + forces.length + 3, bytes, rows, judged };
}

async function writeForce(
  order: ForcesOrder,
  force: MadeUpForce,
  folder: string,
  tally: Tally,
): Promise<Readonly<Record<string, RowFile>>> {
  const { slug } = force.habit.force;
  const own = join(folder, `made-up-${slug}`);
  const apart = join(folder, 'truth', slug);
  for (const each of [own, apart]) mkdirSync(each, { recursive: true });
  const extract = openFiles<ExtractTable>(own, extractTables);
  const truth = openFiles<TruthTable>(apart, truthTables);
  for (const filing of force.filings()) {
    for (const [table, rows] of entries(filing.extract)) extract[table].add(rows);
    for (const [table, rows] of entries(filing.truth)) truth[table].add(rows);
    tally.add(filing);
    // Progress and signals get their turn.
    await breathe();
  }
  for (const { allegation, row } of force.allegations()) {
    extract.allegations.add([row]);
    tally.allegations.push({ force: slug, allegation });
  }
  for (const file of [...Object.values(extract), ...Object.values(truth)]) file.close();
  writeFileSync(join(own, 'datapackage.json'), `${JSON.stringify(packageOf(order, force.habit), null, 2)}\n`);
  return { ...extract, ...Object.fromEntries(entries(truth).map(([name, file]) => [`truth ${name}`, file])) };
}

function openFiles<Table extends string>(
  folder: string,
  tables: Readonly<Record<Table, readonly string[]>>,
): Files<Table>;
function openFiles(folder: string, tables: Readonly<Record<string, readonly string[]>>): Files<string> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, header]) => [name, new RowFile(join(folder, `${name}.csv`), header)]),
  );
}

function entries<Key extends string, Value>(record: Readonly<Record<Key, Value>>): readonly [Key, Value][];
function entries(record: Readonly<Record<string, unknown>>): readonly [string, unknown][] {
  return Object.entries(record);
}
