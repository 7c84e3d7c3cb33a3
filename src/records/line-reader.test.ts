import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineReader } from './line-reader.ts';
import { RecordReader, recordCharactersMax } from './record-reader.ts';

interface Seen {
  readonly records: { readonly fields: readonly string[]; readonly line: number }[];
  readonly broken: number[];
}

const nothing = (): Seen => ({ records: [], broken: [] });

function readAsText(text: string, delimiter: string): Seen {
  const seen = nothing();
  const reader = new RecordReader(
    {
      record: (fields, line) => seen.records.push({ fields: [...fields], line }),
      broken: (_, line) => seen.broken.push(line),
    },
    delimiter,
  );
  reader.push(text);
  reader.end();
  return seen;
}

/** `takes` says of each line, by its number, whether it is wanted as bytes; it is given back if it holds a quote. */
function readAsBytes(
  bytes: Buffer,
  places: readonly number[],
  delimiter: string,
  takes: (line: number) => boolean,
): Seen {
  const seen = nothing();
  const hear = (fields: readonly string[], line: number): void => {
    seen.records.push({ fields: [...fields], line });
  };
  const reader = new LineReader(
    {
      line: (block, from, line) => {
        const end = block.bytes.indexOf(10, from);
        const text = block.text.slice(from, end).replace(/\r$/, '');
        if (!takes(line) || /["\u0080-\u00ff]/.test(text)) return -1;
        if (text !== '') hear(text.split(delimiter), line);
        return end;
      },
      record: hear,
      broken: (_, line) => seen.broken.push(line),
    },
    delimiter,
    (part) => Buffer.from(part).toString(),
  );
  const cuts = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  for (const [at, from] of cuts.slice(0, -1).entries()) reader.push(bytes.subarray(from, cuts[at + 1]));
  reader.end();
  return seen;
}

const piece = fc.constantFrom('a', 'b7', 'é', '–', ' ', ',', ';', '"', '""', '\n', '\r\n', '",', ',"', '"\n');

describe('the reader of lines', () => {
  it('[RE-3] tells the records that the same bytes are as text, whichever lines are taken as bytes', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom(',', ';'),
        fc.array(fc.nat(), { maxLength: 5 }),
        fc.nat(),
        (pieces, delimiter, places, mask) => {
          // A quote that is never closed refuses the file; the two tell so alike, which the next test holds.
          const text = pieces.join('');
          const closed = closes(text, delimiter) ? text : text.replaceAll('"', '');
          const plain = readAsText(closed, delimiter);
          const seen = readAsBytes(
            Buffer.from(closed),
            places,
            delimiter,
            (line) => ((mask >> (line % 20)) & 1) === 1,
          );
          expect({ records: seen.records, broken: seen.broken }).toEqual({
            records: plain.records,
            broken: plain.broken,
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('[RE-4] refuses an open quote and a line without an end as the reader of records does', () => {
    const read = (text: string): unknown =>
      readAsBytes(Buffer.from(text), [70_000, 140_000], ',', () => true);
    expect(() => read('a,b\nc,"d\ne,f\n')).toThrow(/line 2: a quote is opened/);
    expect(() => read(`a,b\n${'é'.repeat(recordCharactersMax * 3)}`)).toThrow(
      /line 2: a record of more than/,
    );
    expect(() => read(`a,b\n${'é'.repeat(recordCharactersMax)}\n`)).not.toThrow();
  });
});

function closes(text: string, delimiter: string): boolean {
  try {
    readAsText(text, delimiter);
    return true;
  } catch {
    return false;
  }
}
