import type { Reading } from './cell.ts';
import { mayBeginTerm, speaksOfImmigration } from './firewall.ts';
import { cleanCell } from './fold.ts';

/** Reads a cell of one column, as text or as the bytes of plain letters that it is made of, to the same end. */
export interface CellReader {
  /** `text` is clean: see `cleanCell`. */
  read(text: string): Reading;
  /** The letters of a line from `from` to before `to`, as they stand in the file. */
  readPlain(line: PlainLine, from: number, to: number): Reading;
}

/** The fields of one record. */
export interface Fields {
  readonly count: number;
  /** As it stands in the file; empty where the record has no such field. */
  text(at: number): string;
  isBlank(at: number): boolean;
  /** Whether it speaks of somebody's immigration status: see `speaksOfImmigration`. */
  speaks(at: number): boolean;
  readWith(reader: CellReader, at: number): Reading;
}

/** A record that was cut into texts. */
export class TextFields implements Fields {
  constructor(private readonly fields: readonly string[]) {}

  get count(): number {
    return this.fields.length;
  }

  text(at: number): string {
    return this.fields[at] ?? '';
  }

  isBlank(at: number): boolean {
    return this.text(at).trim() === '';
  }

  speaks(at: number): boolean {
    return speaksOfImmigration(this.text(at));
  }

  readWith(reader: CellReader, at: number): Reading {
    return reader.read(cleanCell(this.text(at)));
  }
}

/** Bytes of plain letters, and the same letters as text. */
export interface PlainLine {
  readonly bytes: Uint8Array;
  readonly text: string;
}

const space = 32;
const quote = 34;
const delete_ = 127;
const lineFeed = 10;
const carriageReturn = 13;

/** Letters of a line beyond which its reader is to judge whether that is a record at all. */
const lettersMax = 16_384;

/** A record on one line of plain letters without a quote, cut where it lies: no text is made of a field that nobody asks for. */
export class LineFields implements Fields {
  private line: PlainLine = { bytes: new Uint8Array(0), text: '' };
  /** Where each field begins; one more place for the end of the line, as if a field began after it. */
  private starts: Int32Array = new Int32Array(64);
  private fields = 0;
  private readonly delimiter: number;

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** Takes a line, in the place of the one before: the place of its line end, or -1 where it is not plain letters without a quote. */
  cut(line: PlainLine, from: number): number {
    const { bytes } = line;
    const { delimiter } = this;
    const longest = Math.min(bytes.length, from + lettersMax);
    let { starts } = this;
    let count = 1;
    starts[0] = from;
    for (let at = from; at < longest; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === delimiter) {
        if (count + 1 >= starts.length) starts = this.widen();
        starts[count] = at + 1;
        count += 1;
      } else if (byte < space || byte >= delete_ || byte === quote) {
        const returned = byte === carriageReturn && bytes[at + 1] === lineFeed;
        if (byte !== lineFeed && !returned) return -1;
        starts[count] = at + 1;
        this.fields = count;
        this.line = line;
        return returned ? at + 1 : at;
      }
    }
    return -1;
  }

  private widen(): Int32Array {
    const wider = new Int32Array(this.starts.length * 2);
    wider.set(this.starts);
    this.starts = wider;
    return wider;
  }

  get count(): number {
    return this.fields;
  }

  private from(at: number): number {
    return this.starts[Math.min(at, this.fields)] ?? 0;
  }

  /** Whether nothing at all stands on the line. */
  get isNothing(): boolean {
    return this.fields === 1 && this.to(0) === this.from(0);
  }

  private to(at: number): number {
    return at < this.fields ? (this.starts[at + 1] ?? 1) - 1 : this.from(at);
  }

  text(at: number): string {
    return this.line.text.slice(this.from(at), this.to(at));
  }

  isBlank(at: number): boolean {
    const to = this.to(at);
    for (let place = this.from(at); place < to; place += 1) {
      if (this.line.bytes[place] !== space) return false;
    }
    return true;
  }

  speaks(at: number): boolean {
    return mayBeginTerm(this.line.bytes, this.from(at), this.to(at)) && speaksOfImmigration(this.text(at));
  }

  readWith(reader: CellReader, at: number): Reading {
    return reader.readPlain(this.line, this.from(at), this.to(at));
  }
}
