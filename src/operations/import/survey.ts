import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import { Fault } from '../../kernel/index.ts';
import {
  type Encoding,
  EncodingSurvey,
  headerFields,
  recordCharactersMax,
  utf16Of,
} from '../../records/index.ts';
import { readBytes, type Source } from './source.ts';

/** What a first reading of a whole file tells, before a row of it is looked at. */
export interface Survey {
  /** Of the content, after decompression. */
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly encoding: Encoding;
  readonly header: readonly string[];
  /** The content itself where it is small enough to be kept for the second reading. */
  readonly content: readonly Uint8Array[] | undefined;
}

/** Bytes of a file that are kept in memory: a month of the largest force fits, four million rows do not. */
const keptBytesMax = 48 * 1024 ** 2;

/** Bytes without a line end after which a file is no table. UTF-16 takes two for a character. */
const lineBytesMax = recordCharactersMax * 2;
const headBytes = 4096;

/**
 * Reads a source once: its hash, its encoding with proof, its header. Reading twice costs a tenth of an import and lets
 * a file that was received before, or is no table, be told before the database is touched. A header without rows is a broken
 * download of open data, and of a force's own extract a month in which nothing happened: `rowless` says which it is read as.
 * Faults: those of `readBytes`; `file_empty`, `file_html`, `file_no_rows`, `file_record_too_long`, `file_encoding`.
 */
export async function surveyFile(source: Source, rowless: 'refused' | 'taken' = 'refused'): Promise<Survey> {
  const hash = createHash('sha256');
  const encodings = new EncodingSurvey();
  let head: Buffer = Buffer.alloc(0);
  let bytes = 0;
  let sinceLineEnd = 0;
  let content: Uint8Array[] | undefined = [];
  for await (const chunk of readBytes(source)) {
    hash.update(chunk);
    bytes += chunk.length;
    if (bytes > keptBytesMax) content = undefined;
    content?.push(chunk);
    if (head.length < headBytes) {
      head = Buffer.concat([head, chunk.subarray(0, headBytes)]);
      refuseHtml(head, source.name);
    }
    const lastEnd = chunk.lastIndexOf(10);
    sinceLineEnd = lastEnd === -1 ? sinceLineEnd + chunk.length : chunk.length - lastEnd - 1;
    if (sinceLineEnd > lineBytesMax && bytes > headBytes) throw endlessLine(source.name, head);
    if (isAscii(chunk) && !chunk.includes(0)) encodings.plain(lineEnds(chunk));
    else encodings.mixed(chunk);
  }
  if (bytes === 0) throw new Fault('file_empty', `${source.name}: the file is empty.`);
  const encoding = encodingOf(head, encodings, source.name);
  const header = headerOf(
    head,
    encoding,
    rowless === 'taken' ? Number.POSITIVE_INFINITY : bytes,
    source.name,
  );
  return { sha256: hash.digest(), bytes, encoding, header, content };
}

function lineEnds(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}

function encodingOf(head: Uint8Array, encodings: EncodingSurvey, name: string): Encoding {
  const wide = utf16Of(head);
  if (wide !== undefined) return wide;
  const verdict = encodings.verdict();
  if (verdict.encoding !== 'broken') return verdict.encoding;
  throw new Fault(
    'file_encoding',
    `${name}, line ${verdict.line}: ${verdict.reason}. Expected UTF-8, UTF-16 or Windows-1252 throughout.`,
  );
}

function refuseHtml(head: Buffer, name: string): void {
  if (
    /^\s*<(!doctype|html|\?xml|head|body)/i.test(head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''))
  ) {
    throw new Fault(
      'file_html',
      `${name}, line 1: a web page, not a table; expected CSV. A server's error page is saved like this: fetch the file again.`,
    );
  }
}

function endlessLine(name: string, head: Buffer): Fault {
  if (head.includes(13) && !head.includes(10)) return oldLineEnds(name);
  return new Fault(
    'file_record_too_long',
    `${name}: a line of more than ${lineBytesMax} bytes; expected rows of a few hundred. This is no table of records.`,
  );
}

function oldLineEnds(name: string): Fault {
  return new Fault(
    'file_line_ends',
    `${name}: its lines end with carriage returns alone; expected line feeds. Save it again as CSV.`,
  );
}

function headerOf(head: Buffer, encoding: Encoding, bytes: number, name: string): readonly string[] {
  // Read as a stream: the head may end within a letter, and in one piece Node 20 reads Windows-1252 as Latin-1.
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  const end = text.indexOf('\n');
  const line = (end === -1 ? text : text.slice(0, end)).replace(/\r$/, '');
  if (line.includes('\r')) throw oldLineEnds(name);
  const fields = headerFields(line);
  // A header that fills the first bytes without an end is left for `recognise` to refuse.
  const noRows = bytes <= head.length && (end === -1 || text.slice(end).trim() === '');
  if (noRows && fields.length > 1) {
    throw new Fault('file_no_rows', `${name}: it holds a header and no rows; expected at least one row.`);
  }
  return fields;
}

/** Turns bytes into text as they come. A byte order mark at the start is left out. */
export function textDecoder(encoding: Encoding): { write(bytes: Uint8Array): string; end(): string } {
  if (encoding !== 'utf-8') {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  // Several times as fast as TextDecoder on the plain letters that nearly all of these files are made of.
  const decoder = new StringDecoder('utf8');
  let start = true;
  return {
    write: (bytes) => {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      // The survey proved the whole to be UTF-8, so no letter can be half-way where plain letters follow.
      const text = isAscii(buffer) ? buffer.toString('latin1') : decoder.write(buffer);
      if (!start || text === '') return text;
      start = false;
      return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    },
    end: () => decoder.end(),
  };
}
