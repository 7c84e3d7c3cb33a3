import { createHash } from 'node:crypto';
import {
  appendAudit,
  copyRows,
  type Database,
  type FileFacts,
  findFile,
  lockImports,
  nextFileId,
  partId,
  type ReceivedFile,
  storeFile,
  type Transaction,
} from '../../database/index.ts';
import { assert, Fault, type Month, readMonth } from '../../kernel/index.ts';
import {
  type CodeBook,
  type Contract,
  type Layout,
  Ledger,
  type RowCounts,
  readFile,
} from '../../records/index.ts';
import { readBytes, type Source } from './source.ts';
import { type Survey, textDecoder } from './survey.ts';
import { inTurns } from './turns.ts';

/** What an import needs to know for every one of its files. */
export interface LoadSetting {
  readonly jobs: Database;
  readonly origin: 'real' | 'made-up';
  readonly by: string;
  readonly codes: CodeBook;
  /** SHA-256 of the code lists and the forces' names: tells whether a file was read with these or with earlier ones. */
  readonly codeLists: Buffer;
  /** A force's slug by its name as files write it. */
  readonly forceOf: (written: string) => string | undefined;
  readonly slugs: ReadonlySet<string>;
  /** The force of files whose rows carry none, when the person said it. */
  readonly force: string | undefined;
  readonly now: Month;
  /** Told now and then how many rows of the file were read. */
  readonly onRows: (rows: number) => void;
}

/** A file whose content is known to be a table of a known kind. */
export interface Recognised {
  readonly source: Source;
  readonly layout: Layout;
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16' | 'spreadsheet';
  /** The table as text, from its header on. Read again it must be the same: the loader checks the hash. */
  text(): AsyncIterable<string>;
}

/**
 * What became of a file. `replaced` also names how many forces' periods it took over from earlier files; `reread` is content
 * that was received before, of which rows could be taken now that the code lists know more.
 */
export type LoadedFile =
  | { readonly state: 'unchanged'; readonly receivedAs: string }
  | {
      readonly state: 'loaded' | 'replaced';
      readonly counts: RowCounts;
      readonly partsReplaced: number;
      readonly examples: Ledger['rows'];
      /** Percentages that the rows print beside their counts. */
      readonly printedShares: Ledger['printedShares'];
    }
  | {
      readonly state: 'reread';
      readonly counts: RowCounts;
      readonly partsReplaced: number;
      readonly examples: Ledger['rows'];
      /** Percentages that the rows print beside their counts. */
      readonly printedShares: Ledger['printedShares'];
      /** Rows that were quarantined before and are no longer. */
      readonly rescued: number;
    };

/**
 * The second reading of a source: from memory where the first one kept it, else from where it lies, and then with a fault at
 * the end when it is not what the first reading saw.
 */
export async function* readText(source: Source, survey: Survey): AsyncGenerator<string> {
  const decoder = textDecoder(survey.encoding);
  const { content, sha256 } = survey;
  const chunks = content === undefined ? readSame(source, sha256) : inTurns(content);
  for await (const chunk of chunks) yield decoder.write(chunk);
  yield decoder.end();
}

async function* readSame(source: Source, sha256: Buffer): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of readBytes(source)) {
    hash.update(chunk);
    yield chunk;
  }
  if (!hash.digest().equals(sha256)) {
    throw new Fault(
      'file_changed',
      `${source.name}: the file changed while it was read. Nothing of it was kept; run the import again when it is complete.`,
    );
  }
}

/**
 * Loads one file in one transaction: rows, parts, faults, the audit entry, or nothing of it.
 * Faults: those of reading (`file_…`) and of the database.
 */
export function loadFile(setting: LoadSetting, file: Recognised): Promise<LoadedFile> {
  const act = { actor: setting.by, purpose: 'import open data' };
  return setting.jobs.transact(act, async (transaction) => {
    await lockImports(transaction);
    const held = await findFile(transaction, file.sha256);
    if (held !== undefined && !(await saysMore(setting, file, held))) {
      return { state: 'unchanged', receivedAs: held.name };
    }
    const fileId = await nextFileId(transaction);
    const ledger = new Ledger();
    await copyRows(transaction, file.layout.contract.kind, readRows(fileId, setting, file, ledger)).catch(
      (error: unknown) => {
        throw withName(error, file.source.name);
      },
    );
    refuseWithoutRows(ledger, file.source.name);
    const { partsReplaced } = await storeFile(transaction, fileId, factsOf(setting, file), ledger);
    await auditFile(
      transaction,
      { fileId, partsReplaced, rereads: held !== undefined },
      setting,
      file,
      ledger,
    );
    const { counts, printedShares } = ledger;
    const loaded = { counts, partsReplaced, examples: ledger.rows.slice(0, 3), printedShares };
    if (held !== undefined) {
      return { ...loaded, state: 'reread', rescued: held.quarantined - ledger.counts.quarantined };
    }
    return { ...loaded, state: partsReplaced > 0 ? 'replaced' : 'loaded' };
  });
}

/**
 * Whether content that was received before says more now: some of its rows were quarantined, the code lists have changed
 * since, and with them fewer rows would be. Reads it once without storing anything, which happens after such a change only.
 */
async function saysMore(setting: LoadSetting, file: Recognised, held: ReceivedFile): Promise<boolean> {
  if (held.quarantined === 0 || held.codeLists?.equals(setting.codeLists) === true) return false;
  const ledger = new Ledger();
  for await (const piece of readRows(0, setting, file, ledger))
    assert(piece.length > 0, 'a piece holds rows');
  return ledger.counts.quarantined < held.quarantined;
}

function factsOf(setting: LoadSetting, file: Recognised): FileFacts {
  const { contract } = file.layout;
  return {
    sha256: file.sha256,
    name: file.source.name,
    bytes: file.bytes,
    encoding: file.encoding,
    kind: contract.kind,
    dataset: contract.dataset,
    origin: setting.origin,
    receivedBy: setting.by,
    codeLists: setting.codeLists,
  };
}

async function auditFile(
  transaction: Transaction,
  stored: { readonly fileId: number; readonly partsReplaced: number; readonly rereads: boolean },
  { origin }: LoadSetting,
  { sha256, layout }: Recognised,
  { counts }: Ledger,
): Promise<void> {
  await appendAudit(transaction, {
    operation: 'import file',
    subjectKind: 'file',
    subjectId: String(stored.fileId),
    details: {
      sha256: sha256.toString('hex'),
      dataset: layout.contract.dataset,
      origin,
      read: counts.read,
      accepted: counts.accepted,
      duplicates: counts.duplicates,
      quarantined: counts.quarantined,
      partsReplaced: stored.partsReplaced,
      rereads: stored.rereads,
    },
  });
}

/** The accepted rows as COPY reads them; the ledger tells at the end what became of every row. */
async function* readRows(
  fileId: number,
  setting: LoadSetting,
  file: Recognised,
  ledger: Ledger,
): AsyncGenerator<Buffer> {
  const { layout, source } = file;
  const reader = readFile({
    layout,
    codes: setting.codes,
    forceOf: setting.forceOf,
    now: setting.now,
    partId: (part) => partId(fileId, part),
    ledger,
    fileForce: forceOfFile(layout.contract, source.name, setting),
    fileMonth: readMonth(nameOf(source).slice(0, 7)),
  });
  for await (const text of file.text()) {
    const copy = reader.push(text);
    setting.onRows(ledger.counts.read);
    if (copy !== '') yield Buffer.from(copy);
  }
  const last = reader.end();
  if (last !== '') yield Buffer.from(last);
  setting.onRows(ledger.counts.read);
}

/** Faults of a file's inside name lines only; the file is named here. */
function withName(error: unknown, name: string): unknown {
  const inside = error instanceof Fault && error.code.startsWith('file_') && !error.message.startsWith(name);
  return inside ? new Fault(error.code, `${name}, ${error.message}`, { cause: error }) : error;
}

const nameOf = (source: Source): string => source.name.split(/[\\/]/).at(-1) ?? '';

/** Stop and search rows carry no force: the slug in the file's name gives it, else the person who imports. */
function forceOfFile(contract: Contract, name: string, setting: LoadSetting): string | undefined {
  if (contract.kind !== 'stop-and-search') return undefined;
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const named = /^\d{4}-\d{2}-([a-z-]+)-stop-and-search\./.exec(base)?.[1];
  const force = named ?? setting.force;
  if (named !== undefined && setting.force !== undefined && named !== setting.force) {
    throw new Fault(
      'file_other_force',
      `${name}: its name says "${named}" and --force says "${setting.force}". Nothing of it was kept; leave --force out, or ` +
        'rename the file if its name is wrong.',
    );
  }
  if (force !== undefined && setting.slugs.has(force)) return force;
  const seen =
    named === undefined ? 'its name carries none' : `its name carries "${named}", which is no force's`;
  throw new Fault(
    'file_without_force',
    `${name}: rows of stop and search do not say which force they are from, and ${seen}. Expected a name such as ` +
      '2021-05-bedfordshire-stop-and-search.csv, or --force SLUG.',
  );
}

function refuseWithoutRows(ledger: Ledger, name: string): void {
  const { counts } = ledger;
  if (counts.accepted > 0) return;
  if (counts.read === 0) {
    throw new Fault('file_no_rows', `${name}: it holds a header and no rows; expected at least one row.`);
  }
  const first = ledger.rows[0];
  const example =
    first === undefined
      ? ''
      : ` First: line ${first.line}, ${first.column}: seen "${first.seen}", expected ${first.expected}.`;
  throw new Fault(
    'file_nothing_accepted',
    `${name}: none of its ${counts.read} rows could be accepted, so nothing of it was kept.${example}`,
  );
}
