import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordReader, recordCharactersMax } from './record-reader.ts';

interface Seen {
  readonly records: { fields: readonly string[]; line: number }[];
  readonly broken: { text: string; line: number }[];
}

function read(pieces: readonly string[]): Seen {
  const seen: Seen = { records: [], broken: [] };
  const reader = new RecordReader({
    record: (fields, line) => seen.records.push({ fields: [...fields], line }),
    broken: (text, line) => seen.broken.push({ text, line }),
  });
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return seen;
}

const fieldsOf = (seen: Seen) => seen.records.map((record) => record.fields);
const quote = (field: string) => (/[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
const field = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '7'), maxLength: 6 });
// A row of one empty field is an empty line, which is no row.
const row = fc.array(field, { minLength: 2, maxLength: 4 });
const end = fc.constantFrom('\n', '\r\n');

function cut(text: string, places: readonly number[]): string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
  return at.slice(1).map((to, index) => text.slice(at[index], to));
}

describe('the record reader', () => {
  it('[RE-3] gives back the fields that were written, however the text is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(row), end, fc.array(fc.nat(), { maxLength: 5 }), (rows, lineEnd, places) => {
        const text = rows.map((fields) => fields.map(quote).join(',') + lineEnd).join('');
        const seen = read(cut(text, places));
        expect(fieldsOf(seen)).toEqual(rows);
        expect(seen.broken).toEqual([]);
      }),
    );
  });

  it('[RE-3] agrees with csv-parse on the same text', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const text = rows.map((fields) => fields.map(quote).join(',')).join('\n');
        expect(fieldsOf(read([text]))).toEqual(parse(text, { relax_column_count: true }));
      }),
    );
  });

  it('[RE-3] numbers each record by the line it begins on', () => {
    const seen = read(['h,i\n"a\nb",c\n\nd,"e"\nf,g']);
    expect(seen.records).toEqual([
      { fields: ['h', 'i'], line: 1 },
      { fields: ['a\nb', 'c'], line: 2 },
      { fields: ['d', 'e'], line: 5 },
      { fields: ['f', 'g'], line: 6 },
    ]);
  });

  it('[RE-3] a stray quote breaks its own row and none of those that follow', () => {
    const seen = read(['a,b\nx "y,1\n"p"q,2\nc,d\n"e",f\n']);
    expect(seen.broken.map((one) => one.line)).toEqual([2, 3]);
    expect(fieldsOf(seen)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('[RE-4] refuses a record that is too long, closed or not, and takes one that just fits', () => {
    const long = (length: number) => `${'x'.repeat(length - 2)},y`;
    expect(fieldsOf(read([`${long(recordCharactersMax)}\n`]))).toHaveLength(1);
    const tooLong = { code: 'file_record_too_long' };
    expect(() => read([`${long(recordCharactersMax + 1)}\n`])).toThrow(expect.objectContaining(tooLong));
    expect(() => read(Array.from({ length: 100 }, () => 'x'.repeat(1000)))).toThrow(
      expect.objectContaining(tooLong),
    );
    const rows = 'a,b\n'.repeat(40_000);
    expect(() => read([`a,"b\n${rows}`])).toThrow(expect.objectContaining(tooLong));
  });

  it('[RE-4] refuses a quote that is still open at the end, and says where it was opened', () => {
    expect(() => read(['a,b\nc,"d\ne,f\n'])).toThrow(
      expect.objectContaining({ code: 'file_open_quote', message: expect.stringContaining('line 2') }),
    );
  });
});

describe('other delimiters', () => {
  it('[RE-3] cuts at the delimiter it is given, quoted and plain', () => {
    const records: (readonly string[])[] = [];
    const reader = new RecordReader(
      { record: (fields) => records.push(fields), broken: () => undefined },
      ';',
    );
    reader.push('a;b,c\n"x;""y""\nz";2\n');
    reader.end();
    expect(records).toEqual([
      ['a', 'b,c'],
      ['x;"y"\nz', '2'],
    ]);
  });
});
