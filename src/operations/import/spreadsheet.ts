import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { fromBufferPromise } from 'yauzl';
import { z } from 'zod';
import { Fault } from '../../kernel/index.ts';

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
/** Ratios are judged from here: a small part of equal cells is honest. */
const judgedFromBytes = 16 * 1024 ** 2;

/**
 * The worker's whole program. It is handed over as text so that it runs the same from `src` and from `dist`; plain
 * JavaScript, because Node 20 reads no TypeScript. Only values are taken: formulas, links, macros and styles are not read.
 */
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
  await refuseBomb(name, content);
  const reply = answer.parse(await runWorker(name, content));
  if ('fault' in reply) {
    throw new Fault('file_damaged', `${name}: the spreadsheet cannot be read (${reply.fault}).`);
  }
  return reply.sheets;
}

function runWorker(name: string, content: Buffer): Promise<unknown> {
  const worker = new Worker(program, {
    eval: true,
    workerData: { content, library: createRequire(import.meta.url).resolve('@e965/xlsx') },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    env: {},
    // The library remarks on number formats; what matters of them is in the rows.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve, reject) => {
    const slow = setTimeout(() => {
      reject(
        new Fault(
          'file_too_slow',
          `${name}: reading the spreadsheet took more than ${limits.seconds} s. Save its sheets as CSV.`,
        ),
      );
    }, limits.seconds * 1000);
    worker.once('message', resolve);
    worker.once('error', (cause) => {
      reject(
        new Fault(
          'file_too_large',
          `${name}: the spreadsheet needs more memory than it may have. Save its sheets as CSV.`,
          { cause },
        ),
      );
    });
    const end = (): void => {
      clearTimeout(slow);
      void worker.terminate();
    };
    worker.once('message', end).once('error', end);
    slow.unref();
  }).finally(() => worker.terminate());
}

/** Inflates every part once, counting what really comes out. */
async function refuseBomb(name: string, content: Buffer): Promise<void> {
  const refuse = (reason: string): Fault =>
    new Fault('file_zip_refused', `${name}: ${reason}. It was not opened.`);
  try {
    const zip = await fromBufferPromise(content, { autoClose: false, strictFileNames: true });
    if (zip.entryCount > limits.entries) throw refuse(`the spreadsheet has ${zip.entryCount} parts`);
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw refuse('the spreadsheet is encrypted');
      let part = 0;
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        part += chunk.length;
        const grown = part > judgedFromBytes && part > Math.max(1, entry.compressedSize) * limits.ratio;
        if (grown || total + part > limits.inflatedBytes) {
          throw refuse(`${entry.fileName} grows past what a spreadsheet holds when inflated`);
        }
      }
      total += part;
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Fault('file_damaged', `${name}: the spreadsheet is damaged (${reason}).`, { cause: error });
  }
}
