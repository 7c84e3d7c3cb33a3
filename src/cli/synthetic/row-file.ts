import { closeSync, openSync, writeSync } from 'node:fs';
import { Fault } from '../../kernel/index.ts';
import { bytesOf, type Cells, csvLine, delimited } from '../../synthetic/index.ts';

/** Characters gathered before they are written. */
const chunkLength = 1 << 19;

/** How a file is cut, encoded and framed. */
export interface FileForm {
  readonly delimiter: string;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252';
  readonly lineEnd: '\n' | '\r\n';
  /** Lines above the header. */
  readonly title: readonly string[];
  /** Begins a last line that ends with the number of rows; undefined for none. */
  readonly footer: string | undefined;
}

/** The form of the extract contracts. */
export const contractForm: FileForm = {
  delimiter: ',',
  encoding: 'utf-8',
  lineEnd: '\n',
  title: [],
  footer: undefined,
};

/** A delimited file that grows row by row and holds no more than a chunk of it in memory. */
export class RowFile {
  rows = 0;
  bytes = 0;
  private readonly file: number;
  private text = '';

  constructor(
    private readonly path: string,
    header: Cells,
    private readonly form: FileForm = contractForm,
  ) {
    this.file = openSync(path, 'wx');
    if (form.encoding === 'utf-8-bom') this.text = '\ufeff';
    for (const line of [...form.title, this.line(header)]) this.text += `${line}${form.lineEnd}`;
  }

  add(rows: Iterable<Cells>): void {
    for (const row of rows) {
      this.text += `${this.line(row)}${this.form.lineEnd}`;
      this.rows += 1;
    }
    if (this.text.length >= chunkLength) this.write();
  }

  close(): void {
    const { footer, lineEnd } = this.form;
    if (footer !== undefined) this.text += `${footer}: ${this.rows.toLocaleString('en-GB')}${lineEnd}`;
    this.write();
    closeSync(this.file);
  }

  private line(fields: Cells): string {
    return this.form.delimiter === ',' ? csvLine(fields) : delimited(fields, this.form.delimiter);
  }

  private write(): void {
    const chunk = bytesOf(this.text, this.form);
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
