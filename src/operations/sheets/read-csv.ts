import { CsvError, parse } from 'csv-parse/sync';
import { accept, type Result, refuse } from '../../kernel/index.ts';
import { restore } from '../../publication/index.ts';
import { EncodingSurvey, utf16Of } from '../../records/index.ts';
import { countHeadings, type Sheet, type Workbook } from '../../sheets/index.ts';
import { columnsMax, rowsMax } from './workbook-program.ts';

export type CsvRefusal = 'unknown-kind' | 'undecodable' | 'damaged' | 'too-large';

/** Characters that one row may hold: one quote that is never closed would otherwise eat the file. */
const recordCharactersMax = 262_144;
const delimiters = [',', ';', '\t'] as const;
/** The headings stand among the first rows; they tell what the cells are cut at. */
const judgedRows = 30;

/** Reads a CSV file: its encoding by proof, its delimiter by what headings come out, apostrophes before formulas taken off. */
export function readCsv(name: string, content: Buffer): Result<Workbook, CsvRefusal> {
  if (!/\.(csv|tsv|txt)$/i.test(name)) {
    return refuse('unknown-kind', `${name} is no spreadsheet by its content. Expected CSV, XLSX or ODS.`);
  }
  const decoded = decode(name, content);
  if (!decoded.ok) return decoded;
  const { text, extras } = decoded.value;
  const tables = delimiters.map((delimiter) => cut(name, text, delimiter));
  const best = tables.reduce((one, other) => (scoreOf(other) > scoreOf(one) ? other : one));
  if (!best.ok) return best;
  const wide = best.value.reduce((most, row) => Math.max(most, row.length), 0);
  if (best.value.length > rowsMax || wide > columnsMax) {
    return refuse(
      'too-large',
      `${name} has ${best.value.length} rows and ${wide} columns; at most ${rowsMax} and ${columnsMax} are read.`,
    );
  }
  const rows = best.value.map((row) => row.map((cell) => ({ text: restore(cell), on: null })));
  const sheet: Sheet = { name, hidden: false, rows, hiddenRows: [], hiddenColumns: [], comments: [] };
  return accept({ name, kind: 'csv', sheets: [sheet], extras });
}

type Table = Result<readonly (readonly string[])[], CsvRefusal>;

function scoreOf(table: Table): number {
  if (!table.ok) return -1;
  const rows = table.value.slice(0, judgedRows);
  const known = rows.reduce((most, row) => Math.max(most, countHeadings(row)), 0);
  return known * 1000 + Math.min(999, rows[0]?.length ?? 0);
}

function cut(name: string, text: string, delimiter: string): Table {
  try {
    return accept(parse(text, { delimiter, relax_column_count: true, max_record_size: recordCharactersMax }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const seen =
      error.code === 'CSV_MAX_RECORD_SIZE'
        ? `a row is longer than ${recordCharactersMax} characters, as it is after a quote that is never closed`
        : 'a quote is opened and not closed, or stands inside a cell';
    return refuse(
      'damaged',
      `${name}, line ${error.lines ?? '?'}: ${seen}. Expected rows as RFC 4180 writes them.`,
    );
  }
}

function decode(
  name: string,
  content: Buffer,
): Result<{ readonly text: string; readonly extras: Workbook['extras'] }, CsvRefusal> {
  const wide = utf16Of(content.subarray(0, 64));
  if (wide !== undefined) {
    try {
      return accept({ text: new TextDecoder(wide, { fatal: true }).decode(content), extras: [] });
    } catch {
      return refuse('undecodable', `${name} begins as UTF-16 and is not. Save it as CSV UTF-8.`);
    }
  }
  const survey = new EncodingSurvey();
  survey.mixed(content);
  const verdict = survey.verdict();
  if (verdict.encoding === 'broken') {
    return refuse('undecodable', `${name}, line ${verdict.line}: ${verdict.reason}. Save it as CSV UTF-8.`);
  }
  // Node 20 decodes Windows-1252 in one piece as Latin-1, which has no dashes and no curly apostrophes; in pieces it does not.
  const decoder = new TextDecoder(verdict.encoding);
  const text = decoder.decode(content, { stream: true }) + decoder.decode();
  return accept({ text, extras: verdict.encoding === 'windows-1252' ? ['windows-1252'] : [] });
}
