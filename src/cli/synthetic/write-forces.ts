import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Fault } from '../../kernel/index.ts';
import {
  calibrationHtml,
  calibrationJson,
  type Dialect,
  type ForcesOrder,
  type Judged,
  judge,
  type MadeUpForce,
  madeUpForces,
  readmeText,
  spanOf,
  Tally,
  truthTables,
} from '../../synthetic/index.ts';
import { extractFolder, type WrittenFile } from './extract-folder.ts';
import { RowFile } from './row-file.ts';

export interface WrittenForces {
  readonly forces: number;
  readonly files: number;
  readonly bytes: number;
  /** Rows of the extracts by table or by file of the system; the truth is not among them. */
  readonly rows: Readonly<Record<string, number>>;
  readonly judged: readonly Judged[];
}

/** What is written, and where to. */
export interface Writing {
  readonly order: ForcesOrder;
  readonly slugs: readonly string[];
  /** null: the columns of the contracts. */
  readonly dialect: Dialect | null;
  readonly folder: string;
  readonly progress: (force: string, done: number, total: number) => void;
}

/**
 * Writes the extracts of made-up forces, their truth apart, and the calibration report into a folder, whole or not at all:
 * under another name first. Holds one neighbourhood at a time. Faults: `folder_not_empty`, `file-unwritable`.
 */
export async function writeForces(writing: Writing): Promise<WrittenForces> {
  const { folder } = writing;
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Fault('folder_not_empty', `${folder} holds files already. Expected a new or an empty folder.`);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    mkdirSync(unfinished, { recursive: true });
    const written = await writeAll({ ...writing, folder: unfinished });
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    return written;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function writeAll(writing: Writing): Promise<WrittenForces> {
  const { dialect, folder, order, progress, slugs } = writing;
  const tally = new Tally(order, spanOf(order));
  const rows: Record<string, number> = {};
  let [files, bytes] = [0, 0];
  const forces = madeUpForces(order, slugs);
  for (const [index, force] of forces.entries()) {
    const { extract, truth } = await writeForce(writing, force, tally);
    for (const file of extract) rows[file.name] = (rows[file.name] ?? 0) + file.rows;
    for (const file of [...extract, ...truth]) bytes += file.bytes;
    files += extract.length + truth.length + (dialect === null ? 1 : 0);
    progress(force.habit.force.slug, index + 1, forces.length);
  }
  const judged = judge(tally);
  const report = { order, forces: forces.length, crimes: tally.crimes, judged };
  writeFileSync(join(folder, 'README.md'), readmeText(order, forces.length, dialect?.name ?? null));
  writeFileSync(join(folder, 'report.html'), calibrationHtml(report));
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(calibrationJson(report), null, 2)}\n`);
  return { forces: forces.length, files: files + 3, bytes, rows, judged };
}

async function writeForce(
  { dialect, folder, order }: Writing,
  force: MadeUpForce,
  tally: Tally,
): Promise<{ readonly extract: readonly WrittenFile[]; readonly truth: readonly WrittenFile[] }> {
  const { slug } = force.habit.force;
  const own = extractFolder(order, force, join(folder, `made-up-${slug}`), dialect);
  const apart = truthFiles(join(folder, 'truth', slug));
  for (const filing of force.filings()) {
    const truth = own.add(filing.extract, filing.truth);
    for (const [table, rows] of Object.entries(truth)) apart.get(table)?.add(rows);
    tally.add(filing);
    // Progress and signals get their turn.
    await breathe();
  }
  for (const { allegation, row } of force.allegations()) {
    own.add({ allegations: [row] }, { people: [], records: [], 'true-crimes': [] });
    tally.allegations.push({ force: slug, allegation });
  }
  const truth = [...apart].map(([name, file]) => {
    file.close();
    return { name, rows: file.rows, bytes: file.bytes };
  });
  return { extract: own.close(), truth };
}

function truthFiles(folder: string): ReadonlyMap<string, RowFile> {
  mkdirSync(folder, { recursive: true });
  return new Map(
    Object.entries(truthTables).map(([name, header]) => [
      name,
      new RowFile(join(folder, `${name}.csv`), header),
    ]),
  );
}
