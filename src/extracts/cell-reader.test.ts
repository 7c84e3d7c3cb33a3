import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/index.ts';
import { readContracts } from '../operations/extracts/index.ts';
import { type CellSettings, readerFor, type Silence } from './cell.ts';
import { CellMemory, rememberedMax } from './cell-memory.ts';
import { cellReader } from './cell-reader.ts';
import { LineFields, TextFields } from './fields.ts';
import { cleanCell, fold } from './fold.ts';

const columns = readContracts().flatMap((contract) => contract.columns);
const silences = new Map<string, Silence>([
  ['null', 'blank'],
  ['n/a', 'blank'],
  ['#value!', 'damage'],
  ['not asked at all', 'not-asked'],
]);

/** One column of each kind, and each text column by itself, with and without what a profile may say of references. */
const settings: readonly CellSettings[] = columns
  .filter(
    (column, at) =>
      column.type === 'text' ||
      columns.findIndex((other) => other.type === column.type) === at ||
      column.ahead,
  )
  .flatMap((column) =>
    [
      { digits: undefined, prefix: '' },
      { digits: 6, prefix: 'K/' },
    ].map((habit) => ({
      column,
      silences,
      codes:
        column.type === 'code'
          ? new Map(column.codes.codes.map(({ code }) => [fold(code), code] as const))
          : undefined,
      times: {
        dates: ['yyyy-mm-dd', 'dd/mm/yyyy', 'excel-serial'] as const,
        clock: 'london' as const,
        doubledHour: 'ask' as const,
        midnight: 'a-time' as const,
        latestYear: 2025,
      },
      asAt: plainDate('2025-03-31'),
      ...habit,
    })),
  );

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."aEx79 -/.:_=+'\\#"), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'e1 Z-'), minLength: 60, maxLength: 125 }),
  fc.constantFrom(
    'NULL',
    ' n/a',
    '#VALUE!',
    'Not asked at all',
    "'0071",
    '=C1',
    '1.2E+05',
    '1200e4',
    '7E+05',
    'K/77',
    'AB1 2CD',
    'ab12cd',
  ),
  fc.constantFrom(
    '2025-02-30',
    '2025-02-03',
    '31/12/2024',
    '2030-01-01',
    '2025-01-02T03:04:05Z',
    '45000',
    '30',
    '8/66',
    'yes',
    'W1',
  ),
);

describe('a line of plain letters', () => {
  it('[EX-48] gives each cell as its text does, the first time and when it comes again', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (texts) => {
        for (const one of settings) {
          const [reader, judge] = [cellReader(one), readerFor(one)];
          const line = texts.join('|');
          const block = { bytes: Buffer.from(`${line}\n`), text: `${line}\n` };
          const fields = new LineFields('|');
          expect(fields.cut(block, 0)).toBe(line.length);
          for (const [at, text] of [...texts, ...texts].entries()) {
            const place = at % texts.length;
            expect(fields.text(place)).toBe(text);
            expect(fields.readWith(reader, place)).toEqual(judge(cleanCell(text)));
            expect(new TextFields(texts).readWith(reader, place)).toEqual(judge(cleanCell(text)));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[EX-48] is cut as its text is, and left to the text where it is not plain', () => {
    const cutOf = (text: string, from = 0): readonly [number, readonly string[]] => {
      const fields = new LineFields(',');
      const end = fields.cut({ bytes: Buffer.from(text), text: Buffer.from(text).toString('latin1') }, from);
      return [end, Array.from({ length: end === -1 ? 0 : fields.count + 1 }, (_, at) => fields.text(at))];
    };
    expect(cutOf('a,,b\nc')).toEqual([4, ['a', '', 'b', '']]);
    expect(cutOf('x\na,b,\r\n', 2)).toEqual([7, ['a', 'b', '', '']]);
    expect(cutOf(`${'x,'.repeat(200)}\n`)[1].length).toBe(202);
    for (const text of ['é,b\n', 'a,"b"\n', 'a\tb\n', 'a\rb\n', 'a,b', `${'x'.repeat(20_000)}\n`]) {
      expect(cutOf(text)).toEqual([-1, []]);
    }
  });
});

describe('what is remembered', () => {
  it('[EX-20] is found by its bytes, and is no more than a column may keep', () => {
    const memory = new CellMemory();
    const bytes = (number: number): Buffer => Buffer.from(`v${number}`);
    for (let number = 0; number < rememberedMax + 50; number += 1) {
      const text = bytes(number);
      expect(memory.find(text, 0, text.length)).toBeUndefined();
      memory.keep(text, 0, text.length, number);
    }
    for (let number = 0; number < rememberedMax + 50; number += 1) {
      const text = bytes(number);
      expect(memory.find(text, 0, text.length)).toBe(number < rememberedMax ? number : undefined);
    }
  });
});
