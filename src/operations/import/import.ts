import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Database, projectPath, storeCodes } from '../../database/index.ts';
import { Fault, type Instant, instant, londonDateOf, monthOf } from '../../kernel/index.ts';
import { forceByWrittenName } from '../../places/index.ts';
import { type Code, codeBook, type FileKind, parseCodes, recognise } from '../../records/index.ts';
import { readForces } from '../installation/index.ts';
import { asRefused, findSources, type RefusedFile } from './find.ts';
import { type LoadedFile, type LoadSetting, loadFile, type Recognised, readText } from './load-file.ts';
import { recountNotices } from './recounting.ts';
import type { Source } from './source.ts';
import { surveyFile } from './survey.ts';

/** How an import is made and watched. */
export interface ImportOptions {
  /** Real by default. Made-up data is for the demonstration; the database refuses to hold both. */
  readonly origin?: 'real' | 'made-up';
  /** Who imports, as the audit shall show it. */
  readonly by: string;
  /** A force's slug, for stop and search files whose names do not carry one. */
  readonly force?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** When the import is made; the present moment by default. */
  readonly now?: Instant;
  /** The code lists; those of the project by default. */
  readonly codes?: readonly Code[];
}

/** Where an import stands. `file` counts from 1; `rows` are those read of this file so far. */
export interface ImportProgress {
  readonly file: number;
  readonly files: number;
  readonly name: string;
  readonly rows: number;
}

/** What became of one file that was found. */
export type FileReport =
  | (LoadedFile & { readonly file: string; readonly kind: FileKind; readonly notices: readonly string[] })
  | (RefusedFile & { readonly state: 'refused'; readonly kind: FileKind | undefined });

/** What an import did, file by file. */
export interface ImportReport {
  readonly files: readonly FileReport[];
  /** Files that are no CSV, in folders and zips. */
  readonly ignored: number;
}

let codesRead: readonly Code[] | undefined;

/** The code lists of open data, from `reference/police-uk-codes.yaml`, read once a process. */
export function readCodes(): readonly Code[] {
  codesRead ??= parseCodes(parse(readFileSync(projectPath('reference', 'police-uk-codes.yaml'), 'utf8')));
  return codesRead;
}

/**
 * Imports what data.police.uk serves: zips, folders, CSV, CSV.gz; street crime, outcomes, stop and search, each file whole
 * or not at all. Faults: a path that is not there or holds no CSV; the database's own (`mixed_origin`, `disk_full`, …).
 * Files loaded before a fault stay loaded.
 */
export function importPoliceUk(
  jobs: Database,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  return importFiles(jobs, paths, options, {
    kinds: ['street', 'outcomes', 'stop-and-search'],
    otherwise: 'use "watershed import home-office"',
    open: openCsv,
  });
}

/** One family of files: what it takes, and what to say of the others. */
export interface Family {
  readonly kinds: readonly FileKind[];
  readonly otherwise: string;
  /** Recognises a source by its content. Faults: `file_…`. */
  open(source: Source): Promise<Recognised>;
}

export async function importFiles(
  jobs: Database,
  paths: readonly string[],
  options: ImportOptions,
  family: Family,
): Promise<ImportReport> {
  const codes = options.codes ?? readCodes();
  const setting = settingOf(jobs, options, codes);
  const found = await findSources(paths);
  const files: FileReport[] = found.refused.map((file) => ({ ...file, state: 'refused', kind: undefined }));
  try {
    await jobs.transact({ actor: options.by, purpose: 'load code lists' }, (transaction) =>
      storeCodes(transaction, codes),
    );
    for (const [index, source] of found.sources.entries()) {
      const onRows = (rows: number): void =>
        options.onProgress?.({ file: index + 1, files: found.sources.length, name: source.name, rows });
      onRows(0);
      files.push(await loadOne({ ...setting, onRows }, family, source));
    }
  } finally {
    found.close();
  }
  return { files, ignored: found.ignored };
}

function settingOf(jobs: Database, options: ImportOptions, codes: readonly Code[]): LoadSetting {
  const forces = readForces();
  const byName = forceByWrittenName(forces);
  const slugs = new Set(forces.map((force) => force.slug));
  if (options.force !== undefined && !slugs.has(options.force)) {
    throw new Fault(
      'unknown_force',
      `"${options.force}" is no force's slug; expected one of: ${[...slugs].sort().join(', ')}.`,
    );
  }
  const now = options.now ?? instant(Date.now());
  return {
    jobs,
    origin: options.origin ?? 'real',
    by: options.by,
    codes: codeBook(codes),
    codeLists: createHash('sha256')
      .update(JSON.stringify([codes, forces]))
      .digest(),
    forceOf: remembered((written) => byName(written)?.slug),
    slugs,
    force: options.force,
    now: monthOf(londonDateOf(now)),
    onRows: () => undefined,
  };
}

/** The same few names come a million times. */
function remembered(look: (name: string) => string | undefined): (name: string) => string | undefined {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const slug = look(name);
    if (slug !== undefined) known.set(name, slug);
    return slug;
  };
}

async function loadOne(setting: LoadSetting, family: Family, source: Source): Promise<FileReport> {
  let kind: FileKind | undefined;
  try {
    const file = await family.open(source);
    kind = file.layout.contract.kind;
    if (!family.kinds.includes(kind)) {
      throw new Fault(
        'file_other_source',
        `${source.name}: this is ${file.layout.contract.title}; ${family.otherwise}.`,
      );
    }
    const loaded = await loadFile(setting, file);
    const recounted = 'printedShares' in loaded ? recountNotices(source.name, loaded.printedShares) : [];
    return {
      ...loaded,
      file: source.name,
      kind: file.layout.contract.kind,
      notices: [...noticesOf(file), ...recounted],
    };
  } catch (error) {
    return { ...asRefused(error, source.name), state: 'refused', kind };
  }
}

/** Reads a CSV once and recognises it by its header. */
export async function openCsv(source: Source): Promise<Recognised> {
  if (source.spreadsheet) {
    throw new Fault(
      'file_spreadsheet',
      `${source.name}: a spreadsheet; expected CSV. Save its table as CSV and import that.`,
    );
  }
  const survey = await surveyFile(source);
  const layout = recognise(survey.header);
  if (!layout.ok) throw new Fault(layout.code, `${source.name}, ${layout.message}`);
  const wide = survey.encoding === 'utf-16le' || survey.encoding === 'utf-16be';
  return {
    source,
    layout: layout.value,
    sha256: survey.sha256,
    bytes: survey.bytes,
    encoding: wide ? 'utf-16' : survey.encoding === 'windows-1252' ? 'windows-1252' : 'utf-8',
    text: () => readText(source, survey),
  };
}

function noticesOf(file: Recognised): readonly string[] {
  if (file.encoding !== 'windows-1252') return [];
  return [
    `${file.source.name}: it is not UTF-8; it was read as Windows-1252. Check names with accents or dashes.`,
  ];
}
