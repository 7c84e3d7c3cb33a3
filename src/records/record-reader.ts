import { parse } from 'csv-parse/sync';
import { Fault } from '../kernel/index.ts';

/** Characters that one record may hold, its line ends included. A published row holds about 250. */
export const recordCharactersMax = 65_536;

/** Told of each record and of the physical line it begins on; line 1 is the first of the file. */
export interface RecordListener {
  record(fields: readonly string[], line: number): void;
  /** A record on one line without a quote, before it is cut into fields. True when that is not needed any more. */
  plain?(text: string): boolean;
  /** A record whose quotes do not follow RFC 4180. */
  broken(text: string, line: number): void;
}

interface Quoted {
  readonly text: string;
  readonly line: number;
}

/**
 * Cuts CSV text into records, however the text was cut into pieces. A line without a quote is split at its commas, which
 * is exact for it and several times faster than a parser; every other record goes through csv-parse.
 * Fault `file_record_too_long` when a record passes `recordCharactersMax`: one quote that is never closed would otherwise
 * eat the file.
 */
export class RecordReader {
  private rest = '';
  private line = 1;
  /** A quoted field that runs over a line end: the record so far. */
  private open: Quoted | undefined;
  private quoted: Quoted[] = [];

  /** `delimiter` is one character; a comma where it is left out. */
  constructor(
    private readonly listener: RecordListener,
    private readonly delimiter = ',',
  ) {}

  push(text: string): void {
    const first = text.indexOf('\n');
    const last = text.lastIndexOf('\n');
    const begun = this.rest + (first === -1 ? text : text.slice(0, first));
    this.rest = first === -1 ? begun : text.slice(last + 1);
    if (this.rest.length > recordCharactersMax) throw tooLong(this.line);
    if (first === -1) return;
    // The line that the last piece began stands alone: joined to the whole piece it would copy all of it.
    this.takeLines(begun);
    if (last > first) this.takeLines(text.slice(first + 1, last));
  }

  /** A line that was read otherwise, in the place of its text. Only between records. */
  passLine(): void {
    this.line += 1;
  }

  /** The number of the line that the next text begins with. */
  get nextLine(): number {
    return this.line;
  }

  /** Whether a quoted field runs over the line end that was read last. */
  get isOpen(): boolean {
    return this.open !== undefined;
  }

  end(): void {
    if (this.rest !== '') this.takeLines(this.rest);
    this.rest = '';
    if (this.open !== undefined) {
      throw new Fault(
        'file_open_quote',
        `line ${this.open.line}: a quote is opened and not closed by the end of the file; expected every quote to be closed.`,
      );
    }
  }

  private takeLines(block: string): void {
    const quotes = this.open !== undefined || block.includes('"');
    for (const raw of block.split('\n')) {
      if (quotes && (this.open !== undefined || raw.includes('"'))) this.takeQuoted(raw);
      else this.takePlain(raw);
      this.line += 1;
    }
    this.flushQuoted();
  }

  private takePlain(raw: string): void {
    const text = raw.charCodeAt(raw.length - 1) === 13 ? raw.slice(0, -1) : raw;
    if (text === '') return;
    if (text.length > recordCharactersMax) throw tooLong(this.line);
    if (this.quoted.length > 0) this.flushQuoted();
    if (this.listener.plain?.(text) !== true) this.listener.record(text.split(this.delimiter), this.line);
  }

  private takeQuoted(raw: string): void {
    const text = this.open === undefined ? raw : `${this.open.text}\n${raw}`;
    const line = this.open?.line ?? this.line;
    if (text.length > recordCharactersMax) throw tooLong(line);
    const open = endsInsideQuotes(raw, this.open !== undefined, this.delimiter);
    this.open = open ? { text, line } : undefined;
    if (!open) this.quoted.push({ text: text.endsWith('\r') ? text.slice(0, -1) : text, line });
  }

  /** Records that stand together are parsed together, because starting the parser costs more than a record. */
  private flushQuoted(): void {
    const waiting = this.quoted;
    if (waiting.length === 0) return;
    this.quoted = [];
    const records = parseRecords(waiting.map((one) => one.text).join('\n'), this.delimiter);
    if (records?.length === waiting.length) {
      for (const [index, one] of waiting.entries()) this.listener.record(records[index] ?? [], one.line);
      return;
    }
    for (const one of waiting) {
      const fields = parseRecords(one.text, this.delimiter);
      if (fields?.length === 1) this.listener.record(fields[0] ?? [], one.line);
      else this.listener.broken(one.text, one.line);
    }
  }
}

/**
 * Whether a quoted field is still open at the end of a line. A quote opens a field only as its first character (RFC 4180),
 * so a stray one in the middle spoils its own row and none of those that follow.
 */
function endsInsideQuotes(line: string, insideAtStart: boolean, delimiter: string): boolean {
  let inside = insideAtStart;
  for (let index = 0; ; ) {
    if (!inside && line.charCodeAt(index) === 34) {
      inside = true;
      index += 1;
    }
    if (inside) {
      const quote = line.indexOf('"', index);
      if (quote === -1) return true;
      const doubled = line.charCodeAt(quote + 1) === 34;
      inside = doubled;
      index = quote + 2;
      if (doubled) continue;
      index = quote + 1;
    }
    const next = line.indexOf(delimiter, index);
    if (next === -1) return false;
    index = next + 1;
  }
}

function tooLong(line: number): Fault {
  return new Fault(
    'file_record_too_long',
    `line ${line}: a record of more than ${recordCharactersMax} characters; expected a row of a few hundred. A quote that ` +
      'is opened and never closed, or a file that is not CSV, looks like this.',
  );
}

/** The records of a text, or undefined where its quotes are wrong. */
function parseRecords(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, { delimiter, relax_column_count: true, record_delimiter: ['\n', '\r\n'] });
  } catch {
    return undefined;
  }
}

/** The fields of a header line. */
export function headerFields(line: string): readonly string[] {
  return parseRecords(line, ',')?.[0] ?? [line];
}
