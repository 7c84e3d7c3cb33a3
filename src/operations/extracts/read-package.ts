import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { PackageContent } from '../../database/index.ts';
import {
  type CanonicalRow,
  type Contract,
  type FileFault,
  type PackageAccount,
  type PackageContext,
  type PackageFile,
  PackageReader,
  type Profile,
  readProfile,
} from '../../extracts/index.ts';
import { assert, Fault, present } from '../../kernel/index.ts';
import {
  asRefused,
  type Found,
  findSources,
  type RefusedFile,
  readContent,
  type Source,
  type Survey,
  surveyFile,
} from '../import/index.ts';
import { cutterFor } from './cutter.ts';
import { headerOf } from './header.ts';
import { sheetSources } from './workbook.ts';

/** How a package is read, and told of. */
export interface PackageSettings extends PackageContext {
  readonly contracts: readonly Contract[];
  readonly profile: Profile;
  /** Lines of a file, known by the hash of its content, that were held back and have been let in since. */
  readonly letIn?: (sha256: Buffer) => ReadonlySet<number>;
  /** Told now and then how far the reading is. */
  readonly onProgress?: (progress: PackageProgress) => void;
}

/** Which file is being read, of how many, and how many records of it were. A file that is read twice counts twice. */
export interface PackageProgress {
  readonly file: number;
  readonly files: number;
  readonly name: string;
  readonly records: number;
}

/**
 * A package of which the files were hashed and their headers read. `rows` gives its canonical rows in batches, file after file
 * as what they hang on allows; none where the package is refused, which may only show at the end: whoever stores them does so
 * in one transaction and looks at `account` before the end of it.
 */
export interface PackageReading {
  readonly contents: readonly PackageContent[];
  rows(): AsyncGenerator<readonly CanonicalRow[]>;
  /** After the last of the rows. */
  account(): PackageAccount;
  close(): void;
}

/** The fault of a file by its own name: a report goes further than the folder that the file lay in. */
function faultOf({ file, code, message }: RefusedFile): FileFault {
  return { code, message: message.replaceAll(file, file.split(/[\\/]/).at(-1) ?? file) };
}

interface OpenFile {
  readonly source: Source;
  readonly survey: Survey;
  readonly file: PackageFile;
  readonly headerLine: number;
}

/** A profile from a file on disk. Faults: `file_missing`, `profile_faulty` with every fault and its line. */
export function readProfileFile(path: string, contracts: readonly Contract[]): Profile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Fault('file_missing', `${path}: the profile cannot be read.`, { cause: error });
  }
  const profile = readProfile(text, path, contracts);
  if (!profile.ok) throw new Fault('profile_faulty', profile.message);
  return profile.value;
}

/** Opens every file of a package: its hash, its encoding, its header. Faults: those of `findSources` for paths that were named. */
export async function openPackage(
  paths: readonly string[],
  settings: PackageSettings,
): Promise<PackageReading> {
  const found = await findSources(paths);
  try {
    const reader = new PackageReader(settings.contracts, settings.profile, settings);
    for (const refused of found.refused) reader.cannotOpen(refused.file, faultOf(refused));
    const files = await openAll(found, reader, settings);
    return readingOf(found, files, settings, reader);
  } catch (error) {
    found.close();
    throw error;
  }
}

/** Reads a package through and gives its account; nothing is kept. `look` sees every row that could be taken. */
export async function checkPackage(
  paths: readonly string[],
  settings: PackageSettings,
  look: (row: CanonicalRow) => void = () => undefined,
): Promise<PackageAccount> {
  const reading = await openPackage(paths, settings);
  try {
    for await (const batch of reading.rows()) for (const row of batch) look(row);
    return reading.account();
  } finally {
    reading.close();
  }
}

function readingOf(
  found: Found,
  files: readonly OpenFile[],
  settings: PackageSettings,
  reader: PackageReader,
): PackageReading {
  let account: PackageAccount | undefined;
  return {
    contents: files.map(({ source, survey }) => ({
      name: source.name,
      sha256: survey.sha256,
      bytes: survey.bytes,
    })),
    async *rows() {
      yield* readAll(files, settings, reader);
      account = reader.finish();
    },
    account() {
      assert(account !== undefined, 'the account of a package is asked for before its rows were read');
      return account;
    },
    close: () => found.close(),
  };
}

async function openAll(found: Found, reader: PackageReader, settings: PackageSettings): Promise<OpenFile[]> {
  const files: OpenFile[] = [];
  const orTold = async (name: string, open: () => Promise<void>): Promise<void> => {
    try {
      await open();
    } catch (error) {
      reader.cannotOpen(name, faultOf(asRefused(error, name)));
    }
  };
  const openTable = async (source: Source): Promise<void> => {
    const survey = await surveyFile(source, 'taken');
    const { fields, line } = await headerOf(source, survey, settings.profile);
    const file = reader.open(source.name, fields, line, settings.letIn?.(survey.sha256));
    if (file !== undefined) files.push({ source, survey, file, headerLine: line });
  };
  for (const source of found.sources) {
    await orTold(source.name, async () => {
      const tables = source.spreadsheet ? await sheetSources(source, settings.profile) : [source];
      for (const table of tables) await orTold(table.name, () => openTable(table));
    });
  }
  return files;
}

/** Reads the files in the order that the reader gives. Damage of a file is told; the others are still read. */
async function* readAll(
  files: readonly OpenFile[],
  { onProgress }: PackageSettings,
  reader: PackageReader,
): AsyncGenerator<readonly CanonicalRow[]> {
  const openOf = new Map(files.map((open) => [open.file, open]));
  const steps = reader.steps(files.map(({ file }) => file));
  const broken = new Set<PackageFile>();
  for (const [index, { file, reading }] of steps.entries()) {
    const open = present(openOf.get(file), 'an opened file');
    if (broken.has(file)) continue;
    const { name } = open.source;
    const told = (records: number): void =>
      onProgress?.({ file: index + 1, files: steps.length, name, records });
    try {
      if (reading === 'learn') await learnFile(open, reader, told);
      else yield* takeFile(open, reader, told);
    } catch (error) {
      broken.add(file);
      reader.breaksOff(file, faultOf(asRefused(error, name)));
    }
  }
}

/** Bytes that are read without a pause: a few hundred rows. What they become is used before it is moved about in memory. */
const pieceBytes = 64 * 1024;

/** A file's bytes, with a turn between pieces for whatever else the program has to do: above all, to send rows to the database. */
async function* piecesOf({ source, survey }: OpenFile): AsyncGenerator<Uint8Array> {
  for await (const bytes of readContent(source, survey)) {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      yield bytes.subarray(at, at + pieceBytes);
      await setImmediate();
    }
  }
}

type Told = (records: number) => void;

async function learnFile(open: OpenFile, reader: PackageReader, told: Told): Promise<void> {
  let records = 0;
  const cut = cutterFor(open, {
    record: (fields, line) => {
      records += 1;
      reader.learn(open.file, fields, line);
    },
    footer: () => undefined,
    broken: () => undefined,
  });
  for await (const piece of piecesOf(open)) {
    cut.push(piece);
    told(records);
  }
  cut.end();
  reader.learnt(open.file);
}

async function* takeFile(
  open: OpenFile,
  reader: PackageReader,
  told: Told,
): AsyncGenerator<readonly CanonicalRow[]> {
  let batch: CanonicalRow[] = [];
  let footer: { line: number; said: number | undefined } | undefined;
  const cut = cutterFor(open, {
    record: (fields, line) => reader.take(open.file, fields, line, batch),
    footer: (fields, line) => {
      const said = /\d[\d,]*/.exec(fields.join(' '))?.[0];
      footer = { line, said: said === undefined ? undefined : Number(said.replaceAll(',', '')) };
    },
    broken: (line) => reader.takeBroken(open.file, line),
  });
  for await (const piece of piecesOf(open)) {
    cut.push(piece);
    told(open.file.records);
    if (batch.length > 0) yield batch;
    batch = [];
  }
  cut.end();
  if (open.file.plan.layout.footer !== undefined) reader.footer(open.file, footer);
  if (batch.length > 0) yield batch;
}
