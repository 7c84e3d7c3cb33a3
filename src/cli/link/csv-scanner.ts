import { Fault } from '../../kernel/index.ts';
import type { RowSink } from '../../linkage/index.ts';

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const separators = [',', ';', '\t', '|'];

/**
 * Reads CSV (RFC 4180; commas, semicolons, tabs or bars; LF or CRLF) from chunks of bytes straight into a sink, such as a
 * table's columns. No text is made of a cell, so reading and filing a cell under its number costs less than a general CSV reader takes to
 * make the texts alone (decision 0201). A test compares the two.
 */
export class CsvScanner {
  private rest = new Uint8Array(0);
  private places: readonly number[] | null = null;
  private separator = 44;
  private unquoted = new Uint8Array(1 << 12);
  private line = 1;

  constructor(
    private readonly sink: RowSink,
    private readonly source: string,
  ) {}

  /** Takes the next chunk. Throws a Fault that names the row where it is not as the header promised. */
  push(chunk: Uint8Array): void {
    const bytes = this.joined(chunk);
    this.rest = bytes.slice(this.scan(bytes, false));
  }

  /** Takes the last row, which may lack its line end. */
  end(): void {
    if (this.rest.length > 0) this.scan(this.rest, true);
    this.rest = new Uint8Array(0);
    if (this.places === null) throw new Fault('file-empty', `${this.source} holds no header row.`);
  }

  private joined(chunk: Uint8Array): Uint8Array {
    if (this.rest.length === 0) return chunk;
    const bytes = new Uint8Array(this.rest.length + chunk.length);
    bytes.set(this.rest);
    bytes.set(chunk, this.rest.length);
    return bytes;
  }

  /** Reads whole rows; returns how far it came. */
  private scan(bytes: Uint8Array, last: boolean): number {
    let at = 0;
    if (this.places === null) {
      const end = headerEnd(bytes, last);
      if (end < 0) return 0;
      this.readHeader(bytes, end);
      at = end;
    }
    while (at < bytes.length) {
      const next = this.readRow(bytes, at, last);
      if (next < 0) return at;
      at = next;
    }
    return at;
  }

  private readHeader(bytes: Uint8Array, end: number): void {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      throw new Fault('file-encoding', `${this.source} is in UTF-16. Save it as UTF-8.`);
    }
    const text = new TextDecoder().decode(bytes.subarray(0, end)).trim();
    const sign = [...separators].sort((a, b) => text.split(b).length - text.split(a).length)[0] ?? ',';
    this.separator = sign.charCodeAt(0);
    const names = headerNames(text, sign);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) {
      throw new Fault(
        'header-twice',
        `${this.source} has two columns named "${twice}". Give each its own name.`,
      );
    }
    this.places = this.sink.beginSource(this.source, names);
  }

  /** Reads one row; returns where the next begins, or -1 where this one is not complete yet. */
  private readRow(bytes: Uint8Array, from: number, last: boolean): number {
    const places = this.places ?? [];
    const { separator } = this;
    const { length } = bytes;
    let at = from;
    let cell = 0;
    for (;;) {
      if (bytes[at] === quote) {
        const next = this.readQuoted(bytes, at, last, places[cell] ?? -1);
        if (next < 0) return -1;
        at = next;
      } else {
        const start = at;
        for (; at < length; at += 1) {
          const byte = bytes[at];
          if (byte === separator || byte === lineFeed) break;
        }
        if (at === length && !last) return -1;
        const place = places[cell] ?? -1;
        if (place >= 0) this.sink.cell(place, bytes, start, at);
      }
      cell += 1;
      if (at < length && bytes[at] === separator) {
        at += 1;
        continue;
      }
      this.line += 1;
      if (cell === 1 && blank(bytes, from, at) && places.length > 1) return at + 1;
      if (cell !== places.length) {
        throw new Fault(
          'row-width',
          `${this.source}: row ${this.line} has ${cell} cells; the header has ${places.length}. Look for a missing quote or a stray separator there.`,
        );
      }
      this.sink.endRow();
      return at + 1;
    }
  }

  /** Reads a quoted cell; returns the place of the separator or line end after it, or -1 where it is not complete yet. */
  private readQuoted(bytes: Uint8Array, from: number, last: boolean, column: number): number {
    let length = 0;
    let at = from + 1;
    for (;;) {
      if (at >= bytes.length) {
        if (!last) return -1;
        throw new Fault(
          'quote-open',
          `${this.source}: the quote that opens in row ${this.line + 1} is never closed.`,
        );
      }
      if (bytes[at] === quote) {
        if (at + 1 >= bytes.length && !last) return -1;
        if (bytes[at + 1] !== quote) break;
        at += 1;
      }
      if (length === this.unquoted.length) {
        const wider = new Uint8Array(length * 2);
        wider.set(this.unquoted);
        this.unquoted = wider;
      }
      this.unquoted[length] = bytes[at] ?? 0;
      length += 1;
      at += 1;
    }
    at += 1;
    while (at < bytes.length && bytes[at] !== this.separator && bytes[at] !== lineFeed) at += 1;
    if (at === bytes.length && !last) return -1;
    if (column >= 0) this.sink.cell(column, this.unquoted, 0, length);
    return at;
  }
}

function blank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] !== carriageReturn && bytes[at] !== 32) return false;
  return true;
}

/** Where the first row ends, its line end included; -1 where it is not complete. */
function headerEnd(bytes: Uint8Array, last: boolean): number {
  let open = false;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === quote) open = !open;
    else if (bytes[at] === lineFeed && !open) return at + 1;
  }
  return last ? bytes.length : -1;
}

function headerNames(text: string, separator: string): readonly string[] {
  const names: string[] = [];
  let name = '';
  let open = false;
  for (const letter of text.replace(/^\uFEFF/, '')) {
    if (letter === '"') open = !open;
    else if (letter === separator && !open) {
      names.push(name.trim());
      name = '';
    } else name += letter;
  }
  return [...names, name.trim()];
}
