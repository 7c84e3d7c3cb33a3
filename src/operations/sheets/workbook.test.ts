import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { april2022, workbookOf } from '../../../tests/sheets/awkward.ts';
import { layoutOf, noMapping, noticesOf, type Workbook } from '../../sheets/index.ts';
import { readWorkbook } from './index.ts';

async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(content), name, { compress: name !== 'mimetype' });
  }
  zip.end();
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, 'end');
  return Buffer.concat(chunks);
}

const text = (words: string) =>
  `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
const row = (words: readonly string[], attributes = '') =>
  `<table:table-row${attributes}>${words.map(text).join('')}</table:table-row>`;
const odsParts = (body: string, before = '') => ({
  mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
  'content.xml':
    `<?xml version="1.0" encoding="UTF-8"?>${before}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ` +
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>' +
    '<style:style style:name="unseen" style:family="table"><style:table-properties table:display="false"/></style:style>' +
    `</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
  'styles.xml': '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
  'META-INF/manifest.xml': '<manifest/>',
});
const header = ['Reference', 'Local action', 'Action owner'];
const plain = `<table:table table:name="Plan"><table:table-column table:number-columns-repeated="3"/>${row(header)}${row(['T1', 'Listen.', 'Somebody'])}</table:table>`;

const rowsIn = (workbook: Workbook) =>
  workbook.sheets.map(({ rows }) => rows.map((cells) => cells.map((cell) => cell.text)));
async function must(name: string, content: Buffer): Promise<Workbook> {
  const read = await readWorkbook(name, content);
  if (!read.ok) throw new Error(`${read.code}: ${read.message}`);
  return read.value;
}
async function codeOf(name: string, content: Buffer): Promise<string> {
  const read = await readWorkbook(name, content);
  return read.ok ? 'read' : read.code;
}
function noticed(workbook: Workbook) {
  const [sheet] = workbook.sheets;
  const layout = sheet && layoutOf(sheet, noMapping);
  return sheet === undefined || layout?.ok !== true
    ? []
    : noticesOf(workbook, sheet, layout.value).map(({ code, what }) => [code, what]);
}

describe('a CSV', () => {
  const table =
    'Reference,Local action,Action owner\r\nT1,"Gwrando ar fenywod, Ŵyl\r\nyng Nghymru",Pennaeth\r\n';
  const expected = [[header, ['T1', 'Gwrando ar fenywod, Ŵyl\r\nyng Nghymru', 'Pennaeth']]];
  const swapped = (buffer: Buffer) => Buffer.from(buffer).swap16();
  const wide = Buffer.from(table, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${table}`)],
    ['UTF-16, little end first, with its mark', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['UTF-16, little end first', wide],
    ['UTF-16, big end first, with its mark', swapped(Buffer.from(`\ufeff${table}`, 'utf16le'))],
    ['UTF-16, big end first', swapped(wide)],
    [
      'semicolons',
      Buffer.from(
        table
          .replace('Reference,Local action,', 'Reference;Local action;')
          .replace('T1,', 'T1;')
          .replace('",P', '";P'),
      ),
    ],
    [
      'tabs',
      Buffer.from(
        table
          .replace('Reference,Local action,', 'Reference\tLocal action\t')
          .replace('T1,', 'T1\t')
          .replace('",P', '"\tP'),
      ),
    ],
  ])('[SH-14] in %s is read alike', async (_how, content) => {
    expect(rowsIn(await must('plan.csv', content))).toEqual(expected);
  });

  it.each(['\n', '\r'])('[SH-14] with line end %j is read alike', async (end) => {
    const lines = ['Reference,Local action,Action owner', 'T1,Listen.,Somebody', ''].join(end);
    expect(rowsIn(await must('plan.csv', Buffer.from(lines)))).toEqual([
      [header, ['T1', 'Listen.', 'Somebody']],
    ]);
  });

  it('[SH-14] in Windows-1252 is read and said so, and a mixture is refused', async () => {
    const lines = 'Reference,Local action\nT1,Caf\xe9 \x96 ie\n';
    const read = await must('plan.csv', Buffer.from(lines, 'latin1'));
    expect(rowsIn(read)[0]?.[1]).toEqual(['T1', 'Café – ie']);
    expect(noticed(read)).toEqual([['windows-1252', '']]);
    expect(
      await codeOf('plan.csv', Buffer.concat([Buffer.from(lines, 'latin1'), Buffer.from('T2,ŵ\n')])),
    ).toBe('undecodable');
  });

  it('[SH-15] with a quote that is never closed is refused at the line where it opens', async () => {
    const eaten = `Reference,Local action\nT1,"Listen.\n${'T2,Listen.\n'.repeat(60_000)}`;
    expect(await readWorkbook('plan.csv', Buffer.from(eaten))).toMatchObject({ ok: false, code: 'damaged' });
  });
});

describe('a workbook', () => {
  it.each(['xlsx', 'ods'] as const)(
    '[SH-10] gives the date behind a cell, however it is shown: %s',
    async (kind) => {
      const shown = [
        ['dd/mm/yyyy', '2022-04-01'],
        ['m/d/yy', '2022-04-01'],
        ['mmm-yy', '2022-04'],
      ] as const;
      const cells = shown.map(([format]) => ({ day: april2022, format }));
      const content =
        kind === 'xlsx' ? workbookOf({ Plan: [['Ref', 'Action'], cells] }, 'xlsx') : await odsWithDate();
      const [sheet] = (await must(`plan.${kind}`, content)).sheets;
      expect(sheet?.rows[1]?.map(({ on }) => on)).toEqual(
        kind === 'xlsx' ? shown.map(([, on]) => on) : ['2022-04-01'],
      );
    },
  );

  const odsWithDate = () =>
    zipOf(
      odsParts(
        `<table:table table:name="Plan">${row(['Due'])}<table:table-row><table:table-cell office:value-type="date" office:date-value="2022-04-01"><text:p>1 Apr</text:p></table:table-cell></table:table-row></table:table>`,
      ),
    );

  it('[SH-13] tells what it hides, and what stands in comments and other files: XLSX', async () => {
    const content = workbookOf(
      { Plan: [header, ['T1', 'Listen.', 'Somebody'], ['T2', 'Unseen.', '']], Old: [['x']] },
      'xlsx',
      ({ Plan }, hide) => {
        hide('Old', true);
        if (Plan === undefined) return;
        Plan['!rows'] = [{}, {}, { hidden: true }];
        Plan['!cols'] = [{}, {}, { hidden: true }];
        Plan.B2.c = [{ a: 'Somebody', t: 'Do not tell.' }];
      },
    );
    const read = await must('plan.xlsx', content);
    expect(noticed(read)).toEqual([
      ['hidden-sheets', '“Old”'],
      ['hidden-rows', '3'],
      ['hidden-columns', 'C “Action owner”'],
      ['comments', 'B2'],
    ]);
    expect(JSON.stringify(read)).not.toContain('Do not tell');
  });

  it('[SH-13] tells what it hides: ODS', async () => {
    const hidden =
      `<table:table table:name="Plan"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>${row(header)}` +
      `${row(['T1', 'Listen.', 'Somebody'])}${row(['T2', 'Unseen.', ''], " table:visibility='filter'")}</table:table>` +
      `<table:table table:name="Old" table:style-name="unseen">${row(['x'])}</table:table>`;
    expect(noticed(await must('plan.ods', await zipOf(odsParts(hidden))))).toEqual([
      ['hidden-sheets', '“Old”'],
      ['hidden-rows', '3'],
      ['hidden-columns', 'C “Action owner”'],
    ]);
    expect(noticed(await must('plan.ods', await zipOf(odsParts(plain))))).toEqual([]);
  });

  it('[SH-13] gives merged cells to every row that they stand beside', async () => {
    const content = workbookOf(
      {
        Plan: [
          ['Pillar', 'Ref', 'Action'],
          ['Trust', 'T1', 'Listen.'],
          ['', 'T2', 'Answer.'],
        ],
      },
      'xlsx',
      ({ Plan }) => {
        if (Plan !== undefined) Plan['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
      },
    );
    expect(rowsIn(await must('plan.xlsx', content))[0]?.[2]).toEqual(['Trust', 'T2', 'Answer.']);
  });

  const doctype = '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z SYSTEM "file:///etc/hostname">]>';
  const xlsx = workbookOf(
    {
      Plan: [
        ['Ref', 'Action'],
        ['T1', 'Listen.'],
      ],
    },
    'xlsx',
  );

  it.each([
    ['empty', 'plan.csv', async () => Buffer.alloc(0), 'empty-file'],
    ['larger than 10 MB', 'plan.csv', async () => Buffer.alloc(11 * 1024 ** 2, 'a'), 'too-large'],
    ['another kind than its name says', 'plan.ods', async () => xlsx, 'name-and-content-differ'],
    ['a picture', 'plan.csv', async () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'), 'undecodable'],
    ['no spreadsheet by its name', 'plan.pdf', async () => Buffer.from('%PDF-1.7'), 'unknown-kind'],
    [
      'an old workbook under a new name',
      'plan.csv',
      async () => Buffer.from('d0cf11e0a1b11ae10000000000', 'hex'),
      'undecodable',
    ],
    ['two files at once', 'plan.xlsx', async () => Buffer.concat([xlsx, Buffer.from('%PDF-')]), 'two-in-one'],
    [
      'a workbook with a macro',
      'plan.ods',
      async () => zipOf({ ...odsParts(plain), 'Basic/Standard/a.xml': 'x' }),
      'active-content',
    ],
    [
      'a workbook with an archive in it',
      'plan.ods',
      async () => zipOf({ ...odsParts(plain), 'a.zip': 'x' }),
      'active-content',
    ],
    [
      'a workbook that declares entities',
      'plan.ods',
      async () => zipOf(odsParts(plain, doctype)),
      'marked-up',
    ],
    [
      'a bomb that says so',
      'plan.ods',
      async () => zipOf({ ...odsParts(plain), 'a.xml': Buffer.alloc(80 * 1024 ** 2, ' ') }),
      'active-content',
    ],
    ['cut off', 'plan.xlsx', async () => xlsx.subarray(0, -40), 'two-in-one'],
  ])(
    '[SH-15] that is %s is refused',
    async (_what, name, content, code) => {
      expect(await codeOf(name, await content())).toBe(code);
    },
    60_000,
  );

  it('[SH-15] that lies about its size, or has rows without end, is refused; a plain one is the control', async () => {
    const bomb = await zipOf({ ...odsParts(plain), 'a.xml': Buffer.alloc(80 * 1024 ** 2, ' ') });
    const directory = bomb.lastIndexOf(Buffer.from('PK\x01\x02'));
    bomb.writeUInt32LE(1000, directory + 24);
    expect(['bomb', 'damaged']).toContain(await codeOf('plan.ods', bomb));
    const endless = odsParts(
      `<table:table table:name="Plan">${row(header)}<table:table-row table:number-rows-repeated="1000000">${text('x')}</table:table-row></table:table>`,
    );
    expect(await codeOf('plan.ods', await zipOf(endless))).toBe('damaged');
    expect(await codeOf('plan.ods', await zipOf(odsParts(plain)))).toBe('read');
  }, 60_000);
});
