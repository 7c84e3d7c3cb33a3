import { z } from 'zod';
import { accept, Fault, type Result, refuse } from '../../kernel/index.ts';
import { attachmentBytesMax, type FileRefusal, recogniseFile } from '../../plans/index.ts';
import type { Sheet, Workbook, WorkbookExtra } from '../../sheets/index.ts';
import { checkParts, refuseEntities, runReader } from '../import/index.ts';
import { type HiddenParts, hiddenIn } from './hidden-parts.ts';
import { type CsvRefusal, readCsv } from './read-csv.ts';
import { workbookProgram } from './workbook-program.ts';

export type WorkbookRefusal =
  | FileRefusal
  | CsvRefusal
  | 'damaged'
  | 'active-content'
  | 'bomb'
  | 'too-slow'
  | 'marked-up';

/** What reading one workbook may cost: enough for the largest plan many times over, too little to be felt by anybody else. */
const limits = {
  entries: 1000,
  inflatedBytes: 64 * 1024 ** 2,
  ratio: 100,
  seconds: 20,
  megabytes: 512,
} as const;

const cell = z.tuple([z.string(), z.string().nullable()]);
const reply = z.union([
  z.strictObject({
    sheets: z.array(
      z.strictObject({
        name: z.string(),
        hidden: z.boolean(),
        rows: z.array(z.array(cell)),
        hiddenRows: z.array(z.int()),
        hiddenColumns: z.array(z.int()),
        comments: z.array(z.string()),
      }),
    ),
  }),
  z.strictObject({ fault: z.string() }),
]);

/**
 * Reads a spreadsheet, CSV, XLSX or ODS, by its content. Refused, and nothing of it is read, where it is larger than 10 MB, is
 * something else than its name says, holds a program or another file, is two files at once, would unpack to far more than a
 * plan, or declares entities. A workbook is read in a worker of its own with limits of memory and time.
 */
export async function readWorkbook(
  name: string,
  content: Buffer,
): Promise<Result<Workbook, WorkbookRefusal>> {
  if (content.length === 0) return refuse('empty-file', 'The file is empty.');
  if (content.length > attachmentBytesMax) {
    const megabytes = (content.length / 2 ** 20).toFixed(1);
    return refuse('too-large', `The file has ${megabytes} MB; at most 10 MB are taken.`);
  }
  if (!content.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return readCsv(name, content);
  const recognised = recogniseFile(name, content);
  if (!recognised.ok) return recognised;
  const kind = /spreadsheetml/.test(recognised.value.mediaType) ? 'xlsx' : 'ods';
  if (kind === 'ods' && !/opendocument\.spreadsheet/.test(recognised.value.mediaType)) {
    return refuse('unknown-kind', `${name} is a document. Expected a spreadsheet: CSV, XLSX or ODS.`);
  }
  try {
    const parts = await lookThrough(name, content);
    const hidden = kind === 'ods' ? hiddenIn(parts.content()) : [];
    return await readSheets(name, content, kind, parts.extras, hidden);
  } catch (error) {
    return refusalOf(error);
  }
}

async function readSheets(
  name: string,
  content: Buffer,
  kind: 'xlsx' | 'ods',
  extras: readonly WorkbookExtra[],
  hidden: readonly HiddenParts[],
): Promise<Result<Workbook, WorkbookRefusal>> {
  const read = reply.parse(await runReader(workbookProgram, name, content, limits));
  if ('fault' in read) return refuse('damaged', `${name} cannot be read: ${read.fault}.`);
  const sheets = read.sheets.map((sheet, index): Sheet => {
    const unseen = hidden[index];
    return {
      ...sheet,
      hidden: sheet.hidden || unseen?.sheet === true,
      hiddenRows: [...sheet.hiddenRows, ...(unseen?.rows ?? [])].filter((row) => row <= sheet.rows.length),
      hiddenColumns: [...sheet.hiddenColumns, ...(unseen?.columns ?? [])],
      rows: sheet.rows.map((row) => row.map(([text, on]) => ({ text, on }))),
    };
  });
  return accept({ name, kind, sheets, extras });
}

/** What the parts of a workbook tell besides its rows. `content` is the text of an OpenDocument file’s content. */
interface Parts {
  readonly extras: readonly WorkbookExtra[];
  content(): string;
}

/** Goes through every part once, counting what really comes out, and refuses what declares entities. */
async function lookThrough(name: string, content: Buffer): Promise<Parts> {
  const extras = new Set<WorkbookExtra>();
  const pieces: Buffer[] = [];
  const refuse = refuseEntities(name);
  await checkParts(name, content, limits, (part, chunk) => {
    if (/externalLinks\//.test(part)) extras.add('external-links');
    if (/pivotCache\//.test(part)) extras.add('pivot-tables');
    if (part === 'content.xml') pieces.push(Buffer.from(chunk));
    refuse(part, chunk);
  });
  return { extras: [...extras], content: () => Buffer.concat(pieces).toString('utf8') };
}

const codes: Readonly<Record<string, WorkbookRefusal>> = {
  file_zip_refused: 'bomb',
  file_damaged: 'damaged',
  file_too_large: 'bomb',
  file_too_slow: 'too-slow',
  file_marked_up: 'marked-up',
};

/** A fault of the file is a refusal to whoever brought it; any other error is not theirs and goes on. */
function refusalOf(error: unknown): Result<never, WorkbookRefusal> {
  const code = error instanceof Fault ? codes[error.code] : undefined;
  if (!(error instanceof Fault) || code === undefined) throw error;
  return refuse(code, error.message);
}
