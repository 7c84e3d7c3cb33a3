/** Bytes of one piece of a table's rows on its way to the server. */
const pieceBytes = 128 * 1024;

/** Rows that are written down at once, because each writing costs as much as a row. */
const rowsAtOnce = 64;

/** Bytes of rows, the first of a piece of memory. */
export interface Written {
  readonly piece: Buffer;
  readonly used: number;
}

/** Pieces of memory that are used again: what is thrown away outside of the heap calls for collections of all of it. */
export class Pieces {
  private readonly free: Buffer[] = [];

  take(bytesMin: number): Buffer {
    return bytesMin > pieceBytes
      ? Buffer.allocUnsafe(bytesMin)
      : (this.free.pop() ?? Buffer.allocUnsafe(pieceBytes));
  }

  /** Nobody reads these any more. */
  giveBack(written: readonly Written[]): void {
    for (const { piece } of written) if (piece.length === pieceBytes) this.free.push(piece);
  }
}

/**
 * A table's rows as the bytes of COPY, in pieces. Rows are written down soon: text that waits is kept as all the parts that it
 * was put together from, ten times its size, and is moved about by every collection of garbage until it is sent.
 */
export class RowBytes {
  /** Of the rows that were added and not taken. */
  letters = 0;
  private full: Written[] = [];
  private piece: Buffer;
  private used = 0;
  private rows: string[] = [];

  constructor(private readonly pieces: Pieces) {
    this.piece = pieces.take(0);
  }

  add(text: string): void {
    this.rows.push(text);
    this.letters += text.length;
    if (this.rows.length === rowsAtOnce) this.write();
  }

  private write(): void {
    const text = this.rows.join('');
    this.rows = [];
    // A character is at most three bytes for each unit of the text.
    if (this.used + text.length * 3 > this.piece.length) this.begin(text.length * 3);
    this.used += this.piece.write(text, this.used);
  }

  private begin(bytesMin: number): void {
    this.full.push({ piece: this.piece, used: this.used });
    this.piece = this.pieces.take(bytesMin);
    this.used = 0;
  }

  /** All that has come since the last time. The pieces are given back once they were sent. */
  take(): readonly Written[] {
    this.write();
    this.begin(0);
    const taken = this.full;
    this.full = [];
    this.letters = 0;
    return taken;
  }
}
