import { z } from 'zod';
import { type DateForm, type Layout, layoutOf, type Profile, writeSerial } from '../../extracts/index.ts';
import { Fault } from '../../kernel/index.ts';
import { checkParts, refuseEntities, runReader, type Source } from '../import/index.ts';
import { characterOf } from './header.ts';

/** What reading one workbook may cost: a year of a large force has some 120 thousand rows. */
const limits = {
  entries: 1000,
  inflatedBytes: 512 * 1024 ** 2,
  ratio: 100,
  seconds: 180,
  megabytes: 2048,
} as const;
/** Bytes of a workbook as it lies. */
const workbookBytesMax = 128 * 1024 ** 2;

/** Of a cell that holds a day, the spreadsheet's own count of days; of any other, its text. */
type Row = readonly (string | number)[];

const reply = z.union([
  z.strictObject({
    sheets: z.array(
      z.strictObject({ name: z.string(), rows: z.array(z.array(z.union([z.string(), z.number()]))) }),
    ),
  }),
  z.strictObject({ fault: z.string() }),
]);

/**
 * The worker's whole program, as text (see `runReader`). A cell is handed over as its text or, where it holds a day, as the
 * spreadsheet's own count of days of the 1900 system. Only values are taken: formulas, links, macros and styles are not read;
 * what a formula left behind as an error is the text of that error. Hidden rows, columns and sheets are read like any other.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { read, SSF } = require(workerData.library);
const valueOf = (cell, shift) => {
  if (!cell || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'n' && cell.z && SSF.is_date(cell.z)) return Number(cell.v) + shift;
  if (cell.t === 'e') return String(cell.w || '#VALUE!');
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  // A format may put noughts before a reference.
  if (cell.t === 'n' && Number.isInteger(cell.v)) return /^\\d+$/.test(String(cell.w)) ? String(cell.w) : String(cell.v);
  return String(cell.t === 's' || cell.w === undefined ? cell.v : cell.w);
};
try {
  const book = read(workerData.content, {
    dense: true, cellFormula: false, cellHTML: false, cellStyles: false, cellNF: true, bookVBA: false, WTF: false,
  });
  const shift = book.Workbook && book.Workbook.WBProps && book.Workbook.WBProps.date1904 ? 1462 : 0;
  parentPort.postMessage({
    sheets: book.SheetNames.map((name) => ({
      name,
      rows: Array.from((book.Sheets[name] || {})['!data'] || [], (row) => Array.from(row || [], (cell) => valueOf(cell, shift))),
    })),
  });
} catch (error) {
  parentPort.postMessage({ fault: String(error && error.message || error) });
}
`;

/**
 * The sheets of an XLSX or ODS as tables of text, each a source that is read as a CSV file is: same profile, same checks, and a
 * row of the sheet is a line of the source. Days are written in the first form that the profile names. Sheets without a cell are
 * left out. Faults: `file_zip_refused`, `file_marked_up`, `file_damaged`, `file_too_large`, `file_too_slow`.
 */
export async function sheetSources(source: Source, profile: Profile): Promise<readonly Source[]> {
  const content = await contentOf(source);
  await checkParts(source.name, content, limits, refuseEntities(source.name));
  const read = reply.parse(await runReader(program, source.name, content, limits));
  if ('fault' in read) {
    throw new Fault('file_damaged', `${source.name}: the spreadsheet cannot be read.`);
  }
  return read.sheets
    .filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')))
    .map(({ name, rows }) => sheetSource(`${source.name}, ${name}`, rows, profile));
}

function sheetSource(name: string, rows: readonly Row[], profile: Profile): Source {
  return {
    name,
    compressedBytes: undefined,
    spreadsheet: false,
    open: async () => bytesOf(rows, formOf(name, rows, profile)),
  };
}

async function contentOf(source: Source): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of await source.open()) {
    bytes += chunk.length;
    if (bytes > workbookBytesMax) {
      throw new Fault(
        'file_too_large',
        `${source.name}: a spreadsheet of more than ${workbookBytesMax / 1024 ** 2} MB. Save its sheets as CSV.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Rows above the header in which systems print a title, a date, who ran the report. */
const preambleRowsMax = 20;

/** How a sheet is written as text: the delimiter of the layout that its header belongs to, and the form of days of each column. */
interface SheetForm {
  readonly delimiter: string;
  readonly days: DateForm;
  readonly daysOf: ReadonlyMap<number, DateForm>;
}

/** Fault `file_sheet_unknown` for a sheet that no layout of the profile knows; nothing of it is told. */
function formOf(name: string, rows: readonly Row[], profile: Profile): SheetForm {
  for (const row of rows.slice(0, preambleRowsMax)) {
    const header = row.map(String);
    const layout = layoutOf(profile, header);
    if (layout === undefined) continue;
    return {
      delimiter: characterOf(layout.delimiter),
      days: profile.dates[0] ?? 'yyyy-mm-dd',
      daysOf: ownDays(layout, header),
    };
  }
  throw new Fault(
    'file_sheet_unknown',
    `${name}: a sheet without a table that this profile knows. Take it out of the workbook, or give it a layout.`,
  );
}

/** Columns whose days the profile says are written in a form of their own. */
function ownDays(layout: Layout, header: readonly string[]): ReadonlyMap<number, DateForm> {
  const cells = layout.rows.flatMap(({ columns }) => Object.values(columns));
  const forms = new Map<number, DateForm>();
  for (const cell of cells) {
    const form = 'dates' in cell ? cell.dates?.[0] : undefined;
    const name = 'from' in cell ? cell.from : 'born' in cell ? cell.born : undefined;
    const at = header.findIndex((one) => one.trim().toLowerCase() === name?.trim().toLowerCase());
    if (form !== undefined && at >= 0) forms.set(at, form);
  }
  return forms;
}

/** Rows in one piece of text. */
const rowsInChunk = 2000;

/** A table as the bytes of a delimited file in UTF-8: a record a line, so that lines are told as the sheet's rows. */
async function* bytesOf(rows: readonly Row[], form: SheetForm): AsyncGenerator<Uint8Array> {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const lineOf = (row: Row): string =>
    Array.from({ length: width }, (_, at) => fieldOf(row[at] ?? '', at, form)).join(form.delimiter);
  for (let at = 0; at < rows.length; at += rowsInChunk) {
    const lines = rows.slice(at, at + rowsInChunk).map(lineOf);
    yield Buffer.from(`${lines.join('\r\n')}\r\n`);
  }
}

function fieldOf(cell: string | number, at: number, { delimiter, days, daysOf }: SheetForm): string {
  // A line end within a cell would count as a line of the sheet.
  const text =
    typeof cell === 'number' ? writeSerial(cell, daysOf.get(at) ?? days) : cell.replace(/[\r\n]+/g, ' ');
  return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
