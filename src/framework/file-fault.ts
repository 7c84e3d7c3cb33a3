import type { Accepted, Refusal } from '../kernel/index.ts';

/** One thing that is wrong with a file. `line` and `column` count from 1; `path` is empty for the file as a whole. */
export interface FileFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where in the document, for example `actions[3].text.cy`. */
  readonly path: string;
  readonly message: string;
}

/** A file that was refused, with every fault that could be found in it, in the order of the file. */
export interface FaultyFile extends Refusal<'framework-file-faulty'> {
  readonly faults: readonly FileFault[];
}

/** What reading a file gives: the document, or all its faults. */
export type FileReading<Document> = Accepted<Document> | FaultyFile;

/** `england.yaml:12:5 actions[3].text: the Welsh is missing` */
export function faultInWords(fault: FileFault): string {
  const where = fault.path === '' ? '' : ` ${fault.path}`;
  return `${fault.file}:${fault.line}:${fault.column}${where}: ${fault.message}`;
}

/** Refuses a file for its faults; the message is all of them, one a line, in the order of the file. */
export function faulty(faults: readonly FileFault[]): FaultyFile {
  const ordered = [...faults].sort((one, other) => one.line - other.line || one.column - other.column);
  return {
    ok: false,
    code: 'framework-file-faulty',
    message: ordered.map(faultInWords).join('\n'),
    faults: ordered,
  };
}
