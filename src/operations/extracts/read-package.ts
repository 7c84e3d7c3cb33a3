import { readFileSync } from 'node:fs';
import type { PackageContent } from '../../database/index.ts';
import {
  type CanonicalRow,
  type Contract,
  type PackageAccount,
  type PackageContext,
  type PackageFile,
  PackageReader,
  type Profile,
  readProfile,
} from '../../extracts/index.ts';
import { assert, Fault } from '../../kernel/index.ts';
import { RecordReader } from '../../records/index.ts';
import {
  asRefused,
  type Found,
  findSources,
  readText,
  type Source,
  type Survey,
  surveyFile,
} from '../import/index.ts';
import { characterOf, headerOf } from './header.ts';
import { sheetSources } from './workbook.ts';

/** How a package is read, and told of. */
export interface PackageSettings extends PackageContext {
  readonly contracts: readonly Contract[];
  readonly profile: Profile;
  /** Lines of a file, known by the hash of its content, that were held back and have been let in since. */
  readonly letIn?: (sha256: Buffer) => ReadonlySet<number>;
  /** Told now and then: which of the two readings, which file, how many records of it. */
  readonly onProgress?: (progress: PackageProgress) => void;
}

export interface PackageProgress {
  readonly reading: 1 | 2;
  readonly file: number;
  readonly files: number;
  readonly name: string;
  readonly records: number;
}

/**
 * A package that was read once. `rows` reads it a second time and gives its canonical rows in batches, in the order of the
 * files; none where the package is refused, which may only show at the end: whoever stores them does so in one transaction
 * and looks at `account` before the end of it.
 */
export interface PackageReading {
  readonly contents: readonly PackageContent[];
  rows(): AsyncGenerator<readonly CanonicalRow[]>;
  /** After the last of the rows. */
  account(): PackageAccount;
  close(): void;
}

/** A report goes further than the folder that a file lay in. */
const withoutFolder = (message: string, path: string): string =>
  message.replaceAll(path, path.split(/[\\/]/).at(-1) ?? path);

interface OpenFile {
  readonly source: Source;
  readonly survey: Survey;
  readonly file: PackageFile;
  readonly headerLine: number;
  /** Set when the first reading came upon damage. */
  broken: boolean;
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

/** Opens every file of a package and reads it for the first time. Faults: those of `findSources` for paths that were named. */
export async function openPackage(
  paths: readonly string[],
  settings: PackageSettings,
): Promise<PackageReading> {
  const found = await findSources(paths);
  try {
    const reader = new PackageReader(settings.contracts, settings.profile, settings);
    for (const { file, message } of found.refused) reader.cannotOpen(file, withoutFolder(message, file));
    const files = await openAll(found, reader, settings);
    await readAll(files, settings, 1, reader);
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
      for (const [index, open] of files.entries()) {
        if (!open.broken) yield* takeFile(open, reader, progressOf(settings, 2, index, files, open));
      }
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
      reader.cannotOpen(name, withoutFolder(asRefused(error, name).message, name));
    }
  };
  const openTable = async (source: Source): Promise<void> => {
    const survey = await surveyFile(source, 'taken');
    const { fields, line } = await headerOf(source, survey, settings.profile);
    const file = reader.open(source.name, fields, line, settings.letIn?.(survey.sha256));
    if (file !== undefined) files.push({ source, survey, file, headerLine: line, broken: false });
  };
  for (const source of found.sources) {
    await orTold(source.name, async () => {
      const tables = source.spreadsheet ? await sheetSources(source, settings.profile) : [source];
      for (const table of tables) await orTold(table.name, () => openTable(table));
    });
  }
  return files;
}

type Told = (records: number) => void;

function progressOf(
  { onProgress }: PackageSettings,
  reading: 1 | 2,
  index: number,
  files: readonly OpenFile[],
  open: OpenFile,
): Told {
  return (records) =>
    onProgress?.({ reading, file: index + 1, files: files.length, name: open.source.name, records });
}

async function readAll(
  files: readonly OpenFile[],
  settings: PackageSettings,
  reading: 1,
  reader: PackageReader,
): Promise<void> {
  for (const [index, open] of files.entries()) {
    const told = progressOf(settings, reading, index, files, open);
    let records = 0;
    const cut = cutterFor(open, {
      record: (fields, line) => {
        records += 1;
        reader.learn(open.file, fields, line);
      },
      footer: () => undefined,
      broken: () => undefined,
      lines: (text) => reader.lines(open.file, text),
    });
    try {
      for await (const text of readText(open.source, open.survey)) {
        cut.push(text);
        told(records);
      }
      cut.end();
      reader.learnt(open.file);
    } catch (error) {
      open.broken = true;
      reader.breaksOff(
        open.file,
        withoutFolder(asRefused(error, open.source.name).message, open.source.name),
      );
    }
  }
}

async function* takeFile(
  open: OpenFile,
  reader: PackageReader,
  told: Told,
): AsyncGenerator<readonly CanonicalRow[]> {
  let batch: CanonicalRow[] = [];
  let footer: { line: number; said: number | undefined } | undefined;
  const cut = cutterFor(open, {
    record: (fields, line) => {
      for (const row of reader.take(open.file, fields, line)) batch.push(row);
    },
    footer: (fields, line) => {
      const said = /\d[\d,]*/.exec(fields.join(' '))?.[0];
      footer = { line, said: said === undefined ? undefined : Number(said.replaceAll(',', '')) };
    },
    broken: (_, line) => reader.takeBroken(open.file, line),
    lines: (text) => reader.lines(open.file, text),
  });
  for await (const text of readText(open.source, open.survey)) {
    cut.push(text);
    told(open.file.records);
    if (batch.length > 0) yield batch;
    batch = [];
  }
  cut.end();
  if (open.file.plan.layout.footer !== undefined) reader.footer(open.file, footer);
  if (batch.length > 0) yield batch;
}

interface Listener {
  record(fields: readonly string[], line: number): void;
  footer(fields: readonly string[], line: number): void;
  broken(text: string, line: number): void;
  lines(text: string): void;
}

/** Cuts a file into the records after its header, and tells the last line apart that the system adds. */
function cutterFor({ file, headerLine }: OpenFile, listener: Listener): RecordReader {
  const { footer, delimiter } = file.plan.layout;
  return new RecordReader(
    {
      record: (fields, line) => {
        if (line <= headerLine) return;
        if (footer !== undefined && fields[0]?.startsWith(footer) === true) listener.footer(fields, line);
        else listener.record(fields, line);
      },
      broken: (text, line) => {
        if (line > headerLine) listener.broken(text, line);
      },
      lines: (text) => listener.lines(text),
    },
    characterOf(delimiter),
  );
}
