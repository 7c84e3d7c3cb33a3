import { layoutOf, type Profile } from '../../extracts/index.ts';
import { Fault } from '../../kernel/index.ts';
import { RecordReader } from '../../records/index.ts';
import { readText, type Source, type Survey } from '../import/index.ts';

/** The delimiters of a profile's files, as characters. */
export const characterOf = (delimiter: Profile['files'][number]['delimiter']): string =>
  delimiter === 'tab' ? '\t' : delimiter;
/** Lines before the header in which systems print a title, a date, who ran the report. */
const preambleRecordsMax = 20;
const headCharacters = 64 * 1024;

async function headOf(source: Source, survey: Survey): Promise<string> {
  let head = '';
  for await (const text of readText(source, survey)) {
    head += text;
    if (head.length >= headCharacters) break;
  }
  const whole = head.slice(0, headCharacters);
  return head.length > headCharacters ? whole.slice(0, whole.lastIndexOf('\n') + 1) : whole;
}

/** A file's header, and the line it stands on. */
export interface Header {
  readonly fields: readonly string[];
  readonly line: number;
}

/** The header of a file that may begin with titles. Faults: those of reading the file. */
export async function headerOf(source: Source, survey: Survey, profile: Profile): Promise<Header> {
  return headerIn(await headOf(source, survey), profile);
}

/** The header: the first record that a layout knows, with its delimiter; else the first record of the file. */
function headerIn(head: string, profile: Profile): Header {
  let first: Header | undefined;
  for (const delimiter of new Set(profile.files.map((layout) => layout.delimiter))) {
    const records = firstRecords(head, characterOf(delimiter));
    const header = records.find(({ fields }) => layoutOf(profile, fields)?.delimiter === delimiter);
    if (header !== undefined) return header;
    if (first === undefined || (records[0]?.fields.length ?? 0) > first.fields.length) first = records[0];
  }
  return first ?? { fields: [], line: 1 };
}

function firstRecords(head: string, delimiter: string): Header[] {
  const records: Header[] = [];
  const reader = new RecordReader(
    {
      record: (fields, line) => {
        if (records.length < preambleRecordsMax) records.push({ fields, line });
      },
      broken: () => undefined,
    },
    delimiter,
  );
  try {
    reader.push(head.endsWith('\n') ? head : `${head}\n`);
    reader.end();
  } catch (error) {
    // A quote that is open at the end of the head may close further down; the records before it are whole.
    if (!(error instanceof Fault)) throw error;
  }
  return records;
}
