import { closeSync, openSync, writeSync } from 'node:fs';
import { Fault } from '../../kernel/index.ts';
import { type Cells, csvLine } from '../../synthetic/index.ts';

/** Characters gathered before they are written. */
const chunkLength = 1 << 19;

/** A CSV file that grows row by row and holds no more than a chunk of it in memory. */
export class RowFile {
  rows = 0;
  bytes = 0;
  private readonly file: number;
  private text: string;

  constructor(
    private readonly path: string,
    header: Cells,
  ) {
    this.file = openSync(path, 'wx');
    this.text = `${csvLine(header)}\n`;
  }

  add(rows: Iterable<Cells>): void {
    for (const row of rows) {
      this.text += `${csvLine(row)}\n`;
      this.rows += 1;
    }
    if (this.text.length >= chunkLength) this.write();
  }

  close(): void {
    this.write();
    closeSync(this.file);
  }

  private write(): void {
    const chunk = Buffer.from(this.text);
    this.text = '';
    try {
      for (let at = 0; at < chunk.length; ) at += writeSync(this.file, chunk, at);
    } catch (cause) {
      throw new Fault('file-unwritable', `${this.path} cannot be written. Check that its disk has room.`, {
        cause,
      });
    }
    this.bytes += chunk.length;
  }
}
