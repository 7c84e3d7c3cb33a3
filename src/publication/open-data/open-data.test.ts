import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { definitionOf, type MeasureShape } from '../../../tests/publication/microdata.ts';
import { month, present } from '../../kernel/index.ts';
import type { Figure, MeasureResult } from '../../measures/index.ts';
import { readContent } from '../snapshot.ts';
import { csvText, neutralise, restore } from './csv.ts';
import { writeFiles } from './files.ts';
import { columnsOf } from './measure-table.ts';
import { writeOds } from './ods.ts';

const coverage = { forcesExpected: 1, forcesReceived: 1, monthsExpected: 1, monthsReceived: 1 };
const figure = (over: Partial<Figure>): Figure => ({
  place: 'gwent',
  period: { from: month('2024-01'), to: month('2024-01') },
  breakdown: '',
  numerator: 12,
  denominator: 48,
  value: 25,
  lower: 14.9,
  upper: 38.8,
  coverage,
  markers: [],
  ...over,
});
const withheld = { numerator: null, denominator: null, value: null, lower: null, upper: null };
const shape: MeasureShape = {
  id: 'found',
  kind: 'proportion',
  breakdowns: [],
  periods: [1],
  withNation: false,
};
const result: MeasureResult = {
  definition: definitionOf(shape),
  figures: [
    figure({}),
    figure({ place: 'kent', ...withheld, markers: ['[c]'] }),
    figure({ period: { from: month('2024-01'), to: month('2024-12') }, numerator: 0, value: 0 }),
  ],
  controlCharts: [],
};
const setting = { placeNames: new Map([['gwent', { en: 'Gwent', cy: 'Gwent' }]]), madeUp: true };
const content = {
  measures: [result],
  coverage: [],
  reconciliations: [],
  restatements: [],
  plans: [],
  planChanges: { since: null, plans: [] },
};

async function written(path: string): Promise<Buffer> {
  const files = await writeFiles(content, setting);
  return present(
    files.find((file) => file.path === path),
    path,
  ).content;
}

const cells = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\0', ',', ';', '"', '\n', "'", '＝', '＋', 'a', '1'),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

describe('CSV', () => {
  it('[PU-20] reads back every cell as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, cells), { minLength: 1 }), (rows) => {
        const text = csvText(['first', 'second'], rows);
        const back: string[][] = parse(text, { relax_column_count: false, record_delimiter: '\r\n' });
        expect(back.slice(1).map((row) => row.map(restore))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('[PU-20] leaves no cell, nor piece of one after a separator, that begins a formula', () => {
    fc.assert(
      fc.property(cells, (text) => {
        for (const piece of neutralise(text).split(/[,;\n\t\r]/))
          expect(piece).not.toMatch(/^[=+\-@＝＋－＠\0]/);
      }),
      { numRuns: 500 },
    );
    expect(neutralise('=1+1')).toBe("'=1+1");
    expect(neutralise('a,=cmd')).toBe("a,'=cmd");
    // Numbers are numbers: a cancelled crime may make a count negative.
    expect(csvText(['n'], [[-3]])).toBe('n\r\n-3\r\n');
  });

  it('[PU-20] keeps markers in their own column and a withheld figure empty', async () => {
    const rows: Record<string, string>[] = parse(await written('measures/found.csv'), { columns: true });
    expect(rows[1]).toMatchObject({
      place: 'kent',
      markers: '[c]',
      numerator: '',
      denominator: '',
      value: '',
      lower_95: '',
    });
    expect(rows[2]).toMatchObject({ numerator: '0', value: '0', markers: '' });
    expect(
      rows.every(
        ({ note, source }) => note?.startsWith('Made-up data') && source?.startsWith('data.police.uk'),
      ),
    ).toBe(true);
  });

  it('[PU-21] is described column by column in both languages', async () => {
    const header = (await written('measures/found.csv')).toString().split('\r\n')[0]?.split(',');
    const metadata = JSON.parse((await written('measures/found.csv-metadata.json')).toString());
    const columns: { name: string; titles: { en: string[]; cy: string[] } }[] = metadata.tableSchema.columns;
    expect(columns.map(({ name }) => name)).toEqual(header);
    expect(metadata.url).toBe('found.csv');
    for (const { title } of columnsOf(result, setting)) expect(title.cy).not.toBe('');
    expect(columns.every(({ titles }) => titles.en[0] !== '' && titles.cy[0] !== '')).toBe(true);
  });
});

function entriesOf(
  bytes: Buffer,
): Promise<readonly { name: string; method: number; extra: number; comment: string }[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: false, autoClose: true }, (error, zip) => {
      if (error) return reject(error);
      const entries: { name: string; method: number; extra: number; comment: string }[] = [];
      zip.on('entry', (entry) =>
        entries.push({
          name: entry.fileName,
          method: entry.compressionMethod,
          extra: entry.extraFieldLength,
          comment: entry.fileComment,
        }),
      );
      zip.on('end', () => resolve(entries));
      return undefined;
    });
  });
}

describe('the workbook', () => {
  it('[PU-22] holds its four entries and no trace of anyone', async () => {
    const bytes = await written('measures/found.ods');
    const entries = await entriesOf(bytes);
    expect(entries.map(({ name }) => name)).toEqual([
      'mimetype',
      'content.xml',
      'styles.xml',
      'META-INF/manifest.xml',
    ]);
    expect(entries[0]?.method).toBe(0);
    expect(entries.every(({ extra, comment }) => extra === 0 && comment === '')).toBe(true);
    expect(bytes.subarray(38, 84).toString()).toBe('application/vnd.oasis.opendocument.spreadsheet');
  });

  it('[PU-22] has a cover, contents, notes and one table a sheet, with real numbers', async () => {
    const book = read(await written('measures/found.ods'), { type: 'buffer', cellFormula: true });
    expect(book.SheetNames).toEqual(['Cover', 'Contents', 'Notes', 'Months', 'Years']);
    for (const sheet of Object.values(book.Sheets)) {
      expect(sheet['!merges'] ?? []).toEqual([]);
      expect(
        Object.values(sheet).some((cell) => typeof cell === 'object' && cell !== null && 'f' in cell),
      ).toBe(false);
    }
    const months = utils.sheet_to_json<(string | number)[]>(present(book.Sheets.Months, 'Months'), {
      header: 1,
    });
    const first = months.findIndex((row) => row[0] === 'Measure | Mesur');
    expect(first).toBeGreaterThan(0);
    const [header = [], gwent = [], kent = []] = months.slice(first);
    const value = header.indexOf('Value | Gwerth');
    expect(gwent[value]).toBe(25);
    expect(kent[value]).toBe('[c]');
    expect(kent[header.indexOf('Numerator | Rhifiadur')]).toBe('[c]');
    const years = utils.sheet_to_json<(string | number)[]>(present(book.Sheets.Years, 'Years'), {
      header: 1,
    });
    expect(years.at(-1)?.[value]).toBe(0);
  });

  it('[PU-22] keeps any words as they are', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /^[^\p{C}\s]([^\p{C}]*[^\p{C}\s])?$/u.test(text));
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const bytes = await writeOds([
          { name: 'One', title: 'Title', sentences: [], table: { header: ['A'], rows: [[text]] } },
        ]);
        const book = read(bytes, { type: 'buffer' });
        expect(String(present(book.Sheets.One, 'One').A3?.v).replace(/\s+/gu, ' ')).toBe(
          text.replace(/\s+/gu, ' '),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('files', () => {
  it('[PU-23] come out byte for byte the same, and read back as what was written', async () => {
    const [first, second] = [await writeFiles(content, setting), await writeFiles(content, setting)];
    expect(second).toEqual(first);
    expect(readContent(first)).toEqual(content);
    expect(first.map(({ path }) => path)).toContain('measures/found.csv-metadata.json');
  });
});
