/** How a file's bytes are written, as `records.file` holds it, and what a decoder calls it. */
export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** What the first bytes tell: a byte order mark, or the zeros that plain letters leave in UTF-16. Undefined: one byte a letter. */
export function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(32, Math.floor(head.length / 2));
  if (pairs < 4) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (head[index] === 0) evenZeros += 1;
    if (head[index + 1] === 0) oddZeros += 1;
  }
  // A header of these files is plain letters throughout, so every other byte is zero or none is.
  if (oddZeros === pairs && evenZeros === 0) return 'utf-16le';
  if (evenZeros === pairs && oddZeros === 0) return 'utf-16be';
  return undefined;
}

/** The verdict on a file of one-byte letters. `broken` gives the line of the first byte that fits nothing. */
export type ByteVerdict =
  | { readonly encoding: 'utf-8' | 'windows-1252' }
  | { readonly encoding: 'broken'; readonly line: number; readonly reason: string };

/** Bytes that Windows-1252 leaves undefined. Source: WHATWG Encoding Standard, index windows-1252. */
const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Judges UTF-8 or Windows-1252 over a whole file, with proof: valid UTF-8 throughout is UTF-8; no valid sequence of it
 * anywhere, and no byte that Windows-1252 leaves undefined, is Windows-1252; a mixture is broken and never guessed.
 */
export class EncodingSurvey {
  private line = 1;
  private sequences = 0;
  private strayLine = 0;
  private impossibleLine = 0;
  private zeroLine = 0;
  /** Continuation bytes that the sequence in hand still needs, and the range that the next one must lie in. */
  private needed = 0;
  private low = 0x80;
  private high = 0xbf;

  /** Takes bytes that are plain ASCII without zeros, of which only the number of line ends matters. */
  plain(lineEnds: number): void {
    if (this.needed > 0) this.stray();
    this.line += lineEnds;
  }

  /** Takes any bytes. */
  mixed(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      // Most bytes even of these files are plain letters, of which nothing is to be told.
      if (byte >= 0x80 || byte === 10 || byte === 0 || this.needed > 0) this.one(byte);
    }
  }

  private one(byte: number): void {
    if (this.needed > 0) {
      const fits = byte >= this.low && byte <= this.high;
      if (fits) this.continue();
      else this.stray();
      if (fits) return;
    }
    if (byte === 10) this.line += 1;
    else if (byte === 0) this.zeroLine ||= this.line;
    else if (byte >= 0x80) this.begin(byte);
  }

  private continue(): void {
    this.low = 0x80;
    this.high = 0xbf;
    this.needed -= 1;
    if (this.needed === 0) this.sequences += 1;
  }

  /** First bytes and the range of their second. Source: RFC 3629, section 4. */
  private begin(byte: number): void {
    if (undefinedIn1252.has(byte)) this.impossibleLine ||= this.line;
    if (byte >= 0xc2 && byte <= 0xdf) this.needed = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.needed = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.needed = 3;
    else {
      this.stray();
      return;
    }
    this.low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
  }

  private stray(): void {
    this.needed = 0;
    this.low = 0x80;
    this.high = 0xbf;
    this.strayLine ||= this.line;
  }

  verdict(): ByteVerdict {
    if (this.needed > 0) this.stray();
    if (this.zeroLine > 0) {
      return { encoding: 'broken', line: this.zeroLine, reason: 'a zero byte, which no text file holds' };
    }
    if (this.strayLine === 0) return { encoding: 'utf-8' };
    if (this.sequences > 0) {
      return {
        encoding: 'broken',
        line: this.strayLine,
        reason: 'a byte that is not UTF-8 in a file that is UTF-8 elsewhere',
      };
    }
    if (this.impossibleLine > 0) {
      return {
        encoding: 'broken',
        line: this.impossibleLine,
        reason: 'a byte that is neither UTF-8 nor Windows-1252',
      };
    }
    return { encoding: 'windows-1252' };
  }
}
