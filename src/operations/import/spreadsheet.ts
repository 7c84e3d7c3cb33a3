import { z } from 'zod';
import { Fault } from '../../kernel/index.ts';
import { checkParts } from './parts.ts';
import { runReader } from './reading-worker.ts';

/** One sheet, every cell as the text that a reader of the sheet sees. */
export interface SheetRows {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
}

const answer = z.union([
  z.object({
    sheets: z.array(z.object({ name: z.string(), hidden: z.boolean(), rows: z.array(z.array(z.string())) })),
  }),
  z.object({ fault: z.string() }),
]);

/** What a spreadsheet may cost. */
const limits = {
  entries: 1000,
  inflatedBytes: 400 * 1024 ** 2,
  ratio: 100,
  seconds: 120,
  megabytes: 2048,
} as const;

/** The worker's whole program. Only values are taken: formulas, links, macros and styles are not read. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { read, utils } = require(workerData.library);
try {
  const book = read(workerData.content, { dense: true, cellFormula: false, cellHTML: false, cellStyles: false, bookVBA: false, WTF: false });
  const states = (book.Workbook && book.Workbook.Sheets) || [];
  const sheets = book.SheetNames.map((name, index) => ({
    name,
    hidden: Boolean(states[index] && states[index].Hidden),
    rows: utils.sheet_to_json(book.Sheets[name], { header: 1, raw: false, defval: '', blankrows: true })
      .map((row) => Array.from(row, (cell) => String(cell == null ? '' : cell))),
  }));
  parentPort.postMessage({ sheets });
} catch (error) {
  parentPort.postMessage({ fault: String(error && error.message || error) });
}
`;

/**
 * Reads an ODS or XLSX in a worker of its own with limits of memory and time, after its zip was checked for bombs.
 * Faults: `file_zip_refused`, `file_damaged`, `file_too_large`, `file_too_slow`.
 */
export async function readSpreadsheet(name: string, content: Buffer): Promise<readonly SheetRows[]> {
  await checkParts(name, content, limits);
  const reply = answer.parse(await runReader(program, name, content, limits));
  if ('fault' in reply) {
    throw new Fault('file_damaged', `${name}: the spreadsheet cannot be read (${reply.fault}).`);
  }
  return reply.sheets;
}
