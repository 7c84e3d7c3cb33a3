import { RecordReader, recordCharactersMax } from './record-reader.ts';

/** Whole lines of a file as they lie. Letter n of `text` stands for byte n: it is right wherever the bytes are plain letters. */
export interface LineBlock {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Told of a file's lines and records in their order, as `RecordReader` tells them. */
export interface LineListener {
  /** A line before it is decoded, from a place of the block to its line end: the place of that where the line is taken, else -1. */
  line(block: LineBlock, from: number, number: number): number;
  record(fields: readonly string[], line: number): void;
  broken(text: string, line: number): void;
}

/** Bytes of an unfinished line beyond which no encoding makes it short enough. */
const unfinishedBytesMax = recordCharactersMax * 4;
const lineFeed = 10;
const quote = 34;

/**
 * Cuts the bytes of a file into lines, for encodings in which a line end, a quote and a delimiter are one byte each. Each line is
 * offered as bytes first; what is not taken so goes through `RecordReader` as text.
 */
export class LineReader {
  private readonly records: RecordReader;
  private rest: Uint8Array = new Uint8Array(0);

  /** `decode` turns whole lines into text and is asked for them in their order. */
  constructor(
    private readonly listener: LineListener,
    delimiter: string,
    private readonly decode: (bytes: Uint8Array) => string,
  ) {
    this.records = new RecordReader(
      {
        record: (fields, line) => listener.record(fields, line),
        broken: (text, line) => listener.broken(text, line),
      },
      delimiter,
    );
  }

  push(bytes: Uint8Array): void {
    const first = bytes.indexOf(lineFeed);
    if (first === -1) {
      this.keep(Buffer.concat([this.rest, bytes]));
      return;
    }
    const last = bytes.lastIndexOf(lineFeed);
    // The line that the last piece began stands alone: joined to the whole piece it would copy all of it.
    this.takeBlock(Buffer.concat([this.rest, bytes.subarray(0, first + 1)]));
    if (last > first) this.takeBlock(bytes.subarray(first + 1, last + 1));
    this.keep(bytes.slice(last + 1));
  }

  /** Faults: those of `RecordReader`. */
  end(): void {
    if (this.rest.length > 0) this.takeBlock(Buffer.concat([this.rest, Buffer.of(lineFeed)]));
    this.rest = new Uint8Array(0);
    this.records.end();
  }

  private keep(rest: Uint8Array): void {
    this.rest = rest;
    // The reader of records says what is wrong with a line without an end.
    if (rest.length > unfinishedBytesMax) this.records.push(this.decode(rest));
  }

  /** Takes whole lines, the last with its line end. */
  private takeBlock(bytes: Uint8Array): void {
    const block: LineBlock = {
      bytes,
      text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
    };
    let quoted = next(bytes, quote, 0);
    for (let from = 0; from < bytes.length; ) {
      if (!this.records.isOpen) {
        const taken = this.listener.line(block, from, this.records.nextLine);
        if (taken >= 0) {
          this.records.passLine();
          from = taken + 1;
          continue;
        }
      }
      if (quoted < from) quoted = next(bytes, quote, from);
      // Lines with quotes that stand together go together, because starting a parser costs more than a record.
      let after = next(bytes, lineFeed, from) + 1;
      while (quoted < after && after < bytes.length) {
        quoted = next(bytes, quote, after);
        const end = next(bytes, lineFeed, after);
        if (quoted > end) break;
        after = end + 1;
      }
      this.records.push(this.decode(bytes.subarray(from, after)));
      from = after;
    }
  }
}

/** The place of the next such byte; the end where there is none. */
function next(bytes: Uint8Array, byte: number, from: number): number {
  const at = bytes.indexOf(byte, from);
  return at === -1 ? bytes.length : at;
}
