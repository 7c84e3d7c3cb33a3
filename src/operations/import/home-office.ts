import { createHash } from 'node:crypto';
import type { Database } from '../../database/index.ts';
import { Fault } from '../../kernel/index.ts';
import { recognise } from '../../records/index.ts';
import { type ImportOptions, type ImportReport, importFiles, openCsv } from './import.ts';
import type { Recognised } from './load-file.ts';
import { explainRead, type Source } from './source.ts';
import { readSpreadsheet } from './spreadsheet.ts';

/**
 * Imports the recorded crime open data of the Home Office (CSV or ODS) and its outcome tables. Faults: as
 * `importPoliceUk`.
 */
export function importHomeOffice(
  jobs: Database,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  return importFiles(jobs, paths, options, {
    kinds: ['recorded-crime', 'force-outcomes', 'national-outcomes'],
    otherwise: 'use "watershed import police-uk"',
    open: (source) => (source.spreadsheet ? openSpreadsheet(source) : openCsv(source)),
  });
}

/** Bytes of a spreadsheet file; the Home Office's largest is a tenth of this. */
const spreadsheetBytesMax = 64 * 1024 ** 2;

async function openSpreadsheet(source: Source): Promise<Recognised> {
  const content = await readWhole(source);
  const sheets = await readSpreadsheet(source.name, content);
  const found = sheets.flatMap((sheet) => {
    const at = sheet.rows.findIndex((row) => recognise(row).ok);
    return at === -1 ? [] : [{ ...sheet, at, header: sheet.rows[at] ?? [] }];
  });
  const [first] = found;
  const layout = first === undefined ? undefined : recognise(first.header);
  if (first === undefined || layout === undefined || !layout.ok) {
    throw new Fault(
      'file_unknown',
      `${source.name}: none of its sheets (${sheets.map((sheet) => sheet.name).join(', ')}) holds a table that is known ` +
        'here; expected recorded crime open data or an outcome table.',
    );
  }
  refuseHidden(source.name, sheets);
  const other = found.find((sheet) => sheet.header.join('\n') !== first.header.join('\n'));
  if (other !== undefined) {
    throw new Fault(
      'file_unlike_sheets',
      `${source.name}: the sheets ${first.name} and ${other.name} have different columns; expected the same in every sheet. ` +
        'Save each as a file of its own.',
    );
  }
  return {
    source,
    layout: layout.value,
    sha256: createHash('sha256').update(content).digest(),
    bytes: content.length,
    encoding: 'spreadsheet',
    text: () => tableText(found),
  };
}

/** Nothing that a person cannot see in the workbook is imported. */
function refuseHidden(name: string, sheets: Awaited<ReturnType<typeof readSpreadsheet>>): void {
  const hidden = sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
  if (hidden.length > 0) {
    throw new Fault(
      'file_hidden_sheets',
      `${name}: it has hidden sheets (${hidden.join(', ')}); expected none. Show or remove them, and look at them first.`,
    );
  }
}

async function readWhole(source: Source): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of await source.open()) {
      bytes += chunk.length;
      if (bytes > spreadsheetBytesMax) {
        throw new Fault(
          'file_too_large',
          `${source.name}: more than ${spreadsheetBytesMax} bytes; expected a smaller spreadsheet. Save its sheets as CSV.`,
        );
      }
      chunks.push(chunk);
    }
  } catch (error) {
    throw explainRead(error, source.name);
  }
  return Buffer.concat(chunks);
}

interface Sheet {
  readonly rows: readonly (readonly string[])[];
  /** Where the header stands. */
  readonly at: number;
}

/** The sheets as one CSV: one header, then the rows of each. Lines are numbered through them in that order. */
async function* tableText(sheets: readonly Sheet[]): AsyncGenerator<string> {
  const [first] = sheets;
  yield csvLine(first?.rows[first.at] ?? []);
  for (const { rows, at } of sheets) {
    const width = rows[at]?.length ?? 0;
    for (const row of rows.slice(at + 1)) {
      if (row.some((cell) => cell.trim() !== '')) yield csvLine(row.slice(0, width));
    }
  }
}

function csvLine(row: readonly string[]): string {
  return `${row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
