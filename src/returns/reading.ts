import { z } from 'zod';
import type { Month, PlainDate } from '../kernel/index.ts';
import { addMonths, readMonth, readPlainDate } from '../kernel/index.ts';
import { type FaultKind, faultAt, type ReturnFault } from './fault.ts';
import { columnsOf, forms, type ReturnFileName, returnFiles } from './layout.ts';
import {
  definitionsPath,
  headerOf,
  manifestPath,
  manifestText,
  type ReturnFile,
  type ReturnHeader,
  returnFormat,
  returnPaths,
  sha256Of,
  signaturePath,
} from './package.ts';

/** One row as it was read: its line, and its cells by column. */
export interface ReadRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A return whose bytes are what they say they are; what the rows mean is looked at after that. */
export interface ReadReturn {
  readonly header: ReturnHeader;
  readonly manifest: Uint8Array;
  /** SHA-256 of the manifest, which names every file by its own: two returns with one are the same. */
  readonly sha256: string;
  readonly signature: string;
  readonly definitions: string;
  readonly rows: Readonly<Record<ReturnFileName, readonly ReadRow[]>>;
  readonly files: readonly ReturnFile[];
}

/** A year of the largest force cut every way has a tenth of this. */
const rowsMax = 50_000;
/** No row of the published columns is longer. */
const lineCharactersMax = 2000;
/** Faults told of one file; the rest is counted by whoever mends the first ones. */
const faultsToldMax = 100;

const name = z.string().regex(forms.name);
const manifestSchema = z.looseObject({
  format: z.literal(returnFormat),
  force: name,
  from: z.string(),
  to: z.string(),
  asAt: z.string(),
  madeUp: z.boolean(),
  vawg: z.strictObject({ name, version: z.int().positive() }),
  resources: z.array(z.looseObject({ path: z.string(), hash: z.string(), bytes: z.int() })).max(20),
});

export type Reading = { readonly read: ReadReturn } | { readonly faults: readonly ReturnFault[] };

/** Reads the files of a package. Faults of one kind stop at the first that would make the others meaningless. */
export function readReturn(files: readonly ReturnFile[]): Reading {
  const missing = pathFaults(files);
  if (missing.length > 0) return { faults: missing };
  const of = (path: string): Buffer => files.find((file) => file.path === path)?.content ?? Buffer.alloc(0);
  const manifest = of(manifestPath);
  const header = readManifest(manifest, files);
  if ('faults' in header) return header;
  const rows: Record<ReturnFileName, readonly ReadRow[]> = {
    counts: [],
    figures: [],
    groups: [],
    completeness: [],
    coverage: [],
  };
  const faults: ReturnFault[] = [];
  for (const { name: file } of returnFiles) {
    const table = readTable(file, of(`${file}.csv`));
    rows[file] = table.rows;
    faults.push(...table.faults.slice(0, faultsToldMax));
  }
  if (faults.length > 0) return { faults };
  return {
    read: {
      header: header.header,
      manifest,
      sha256: sha256Of(manifest),
      signature: of(signaturePath).toString('utf8'),
      definitions: of(definitionsPath).toString('utf8'),
      rows,
      files,
    },
  };
}

function pathFaults(files: readonly ReturnFile[]): readonly ReturnFault[] {
  const paths = files.map(({ path }) => path);
  const expected = { en: `the files ${returnPaths.join(', ')}`, cy: `y ffeiliau ${returnPaths.join(', ')}` };
  const wrong = (kind: FaultKind, seen: readonly string[]): readonly ReturnFault[] =>
    seen.map((path) => faultAt(kind, {}, path, expected));
  return [
    ...wrong(
      'file-missing',
      returnPaths.filter((path) => path !== signaturePath && !paths.includes(path)),
    ),
    ...wrong('signature-missing', paths.includes(signaturePath) ? [] : [signaturePath]),
    ...wrong(
      'file-unexpected',
      paths.filter((path) => !returnPaths.includes(path)),
    ),
  ];
}

function readManifest(
  manifest: Buffer,
  files: readonly ReturnFile[],
): { readonly header: ReturnHeader } | { readonly faults: readonly ReturnFault[] } {
  const place = { file: manifestPath };
  const parsed = parseManifest(manifest.toString('utf8'));
  if (parsed === undefined) {
    const expected = { en: `JSON of the format ${returnFormat}`, cy: `JSON o'r fformat ${returnFormat}` };
    return { faults: [faultAt('manifest-unreadable', place, manifest.toString('utf8'), expected)] };
  }
  const { force, from, to, asAt, madeUp, vawg, resources } = parsed;
  const header = readHeader({ force, from, to, asAt, madeUp, vawg });
  if (header === undefined) {
    const expected = {
      en: 'the first and the last month of a quarter, and a day after it began',
      cy: 'mis cyntaf a mis olaf chwarter, a diwrnod ar ôl iddo ddechrau',
    };
    return { faults: [faultAt('period-wrong', place, `${from} to ${to}, as at ${asAt}`, expected)] };
  }
  const changed = resources.flatMap(({ hash, path }) => {
    const content = files.find((file) => file.path === path)?.content;
    const seen = content === undefined ? 'no file' : `sha256:${sha256Of(content)}`;
    return seen === hash ? [] : [faultAt('checksum-differs', { file: path }, seen, { en: hash, cy: hash })];
  });
  if (changed.length > 0) return { faults: changed };
  const listed = files.filter(({ path }) => path !== manifestPath && path !== signaturePath);
  const ordered = [...returnFiles.map((file) => `${file.name}.csv`), definitionsPath];
  const ours = manifestText(
    header,
    ordered.flatMap((path) => listed.find((file) => file.path === path) ?? []),
  );
  if (ours !== manifest.toString('utf8')) {
    const expected = {
      en: 'the canonical description of these files, with the published columns and nothing else',
      cy: "disgrifiad canonaidd y ffeiliau hyn, gyda'r colofnau cyhoeddedig a dim arall",
    };
    return { faults: [faultAt('manifest-differs', place, sha256Of(manifest), expected)] };
  }
  return { header };
}

function parseManifest(text: string): z.infer<typeof manifestSchema> | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

type HeaderText = Omit<ReturnHeader, 'from' | 'to' | 'asAt'> & {
  readonly from: string;
  readonly to: string;
  readonly asAt: string;
};

function readHeader({ asAt: day, from: first, to: last, ...rest }: HeaderText): ReturnHeader | undefined {
  const [from, to]: readonly (Month | undefined)[] = [readMonth(first), readMonth(last)];
  const asAt: PlainDate | undefined = readPlainDate(day);
  if (from === undefined || to === undefined || asAt === undefined) return undefined;
  const isQuarter = (Number(from.slice(5)) - 1) % 3 === 0 && to === addMonths(from, 2);
  return isQuarter && asAt >= `${from}-01` ? { ...rest, from, to, asAt } : undefined;
}

interface ReadTable {
  readonly rows: readonly ReadRow[];
  readonly faults: readonly ReturnFault[];
}

/**
 * Reads a file strictly as it is written: no cell of the published columns needs a quotation mark, so that none is taken; every
 * line ends with CR LF; no byte order mark.
 */
function readTable(file: ReturnFileName, content: Buffer): ReadTable {
  const path = `${file}.csv`;
  const lines = content.toString('latin1').split('\r\n');
  const header = headerOf(file);
  if (lines[0] !== header) {
    const expected = { en: header, cy: header };
    return { rows: [], faults: [faultAt('header-wrong', { file: path, line: 1 }, lines[0] ?? '', expected)] };
  }
  if (lines.at(-1) !== '' || lines.length > rowsMax) {
    const expected = {
      en: `at most ${rowsMax} lines, each ended by CR LF`,
      cy: `hyd at ${rowsMax} llinell, pob un yn gorffen â CR LF`,
    };
    return {
      rows: [],
      faults: [faultAt('row-wrong', { file: path, line: lines.length }, lines.at(-1) ?? '', expected)],
    };
  }
  const read = lines.slice(1, -1).map((line, index) => readLine(file, line, index + 2));
  return { rows: read.map(({ row }) => row), faults: read.flatMap(({ faults }) => faults) };
}

function readLine(
  file: ReturnFileName,
  text: string,
  line: number,
): { readonly row: ReadRow; readonly faults: readonly ReturnFault[] } {
  const columns = columnsOf(file);
  const cells = text.split(',');
  const place = { file: `${file}.csv`, line };
  if (text.length > lineCharactersMax || cells.length !== columns.length) {
    const expected = {
      en: `${columns.length} cells in at most ${lineCharactersMax} characters`,
      cy: `${columns.length} cell mewn hyd at ${lineCharactersMax} nod`,
    };
    return {
      row: { line, cells: {} },
      faults: [faultAt('row-wrong', place, `${cells.length} cells`, expected)],
    };
  }
  const faults = columns.flatMap((column, index) => {
    const cell = cells[index] ?? '';
    return forms[column.form].test(cell)
      ? []
      : [faultAt('cell-wrong', { ...place, column: column.name }, cell, column.meaning)];
  });
  return {
    row: {
      line,
      cells: Object.fromEntries(columns.map((column, index) => [column.name, cells[index] ?? ''])),
    },
    faults,
  };
}
