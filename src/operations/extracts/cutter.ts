import { type Fields, LineFields, type PackageFile, TextFields } from '../../extracts/index.ts';
import { LineReader, RecordReader } from '../../records/index.ts';
import { type Survey, textDecoder } from '../import/index.ts';
import { characterOf } from './header.ts';

/** Told of the records of a file after its header. */
export interface Listener {
  /** `fields` are good until the next record. */
  record(fields: Fields, line: number): void;
  /** The last line that the system adds. */
  footer(fields: readonly string[], line: number): void;
  broken(line: number): void;
}

/** Takes a file's bytes piece by piece. */
export interface Cutter {
  push(bytes: Uint8Array): void;
  /** Faults: those of reading. */
  end(): void;
}

/** What is cut, and how it is written. */
export interface CutFile {
  readonly file: PackageFile;
  readonly survey: Survey;
  readonly headerLine: number;
}

/**
 * Cuts a file into the records after its header. Lines of plain letters without quotes are read where they lie; all others, and
 * files in UTF-16, become text first.
 */
export function cutterFor({ file, survey, headerLine }: CutFile, listener: Listener): Cutter {
  const { footer } = file.plan.layout;
  const delimiter = characterOf(file.plan.layout.delimiter);
  const texts = {
    record: (fields: readonly string[], line: number): void => {
      if (line <= headerLine) return;
      if (footer !== undefined && fields[0]?.startsWith(footer) === true) listener.footer(fields, line);
      else listener.record(new TextFields(fields), line);
    },
    broken: (_: string, line: number): void => {
      if (line > headerLine) listener.broken(line);
    },
  };
  const decoder = textDecoder(survey.encoding);
  if (survey.encoding === 'utf-16le' || survey.encoding === 'utf-16be') {
    const records = new RecordReader(texts, delimiter);
    return {
      push: (bytes) => records.push(decoder.write(bytes)),
      end: () => {
        records.push(decoder.end());
        records.end();
      },
    };
  }
  const plain = new LineFields(delimiter);
  return new LineReader(
    {
      ...texts,
      line: (block, from, line) => {
        const end = line <= headerLine ? -1 : plain.cut(block, from);
        if (end === -1 || (footer !== undefined && plain.text(0).startsWith(footer))) return -1;
        if (!plain.isNothing) listener.record(plain, line);
        return end;
      },
    },
    delimiter,
    (bytes) => decoder.write(bytes),
  );
}
