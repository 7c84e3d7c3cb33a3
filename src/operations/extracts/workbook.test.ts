import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { workbookOf } from '../../../tests/sheets/awkward.ts';
import type { CanonicalRow, PackageAccount } from '../../extracts/index.ts';
import { plainDate } from '../../kernel/index.ts';
import { openPackage, readContracts, readProfileFile, tellFindings } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const contracts = readContracts();
const meridian = readProfileFile('profiles/meridian.yaml', contracts);

interface Read {
  readonly rows: readonly CanonicalRow[];
  readonly account: PackageAccount;
}

async function read(name: string, content: Buffer | string, profile = meridian): Promise<Read> {
  const own = mkdtempSync(join(folder, 'package-'));
  writeFileSync(join(own, name), content);
  const reading = await openPackage([own], {
    contracts,
    profile,
    asAt: plainDate('2025-06-30'),
  });
  try {
    const rows: CanonicalRow[] = [];
    for await (const batch of reading.rows()) rows.push(...batch);
    return { rows, account: reading.account() };
  } finally {
    reading.close();
  }
}

const header =
  'DVDS_ID,ROUTE_CD,ASKED_CD,APPLIED_DATE,DECISION_CD,DECIDED_DATE,DISCLOSED_DATE,AT_RISK_ID,SUBJECT_ID';
const line = (id: string): string => `${id},RTA,SELF,2025-03-01,D,2025-03-10,2025-03-20,,P1`;
const cellsOf = (text: string): readonly string[] => text.split(',');
/** 1 March 2025 as a spreadsheet counts it. */
const march = 45_717;
const day = (after: number) => ({ day: march + after, format: 'dd/mm/yyyy' });
const typed = (id: string) => [id, 'RTA', 'SELF', day(0), 'D', day(9), day(19), '', 'P1'];
const valuesOf = ({ rows }: Read) => rows.map(({ contract, values, line: at }) => [contract, values, at]);
const stopsOf = (found: Read): readonly string[] =>
  tellFindings(found.account, 'en')
    .filter(({ grade }) => grade === 'stop')
    .map(({ file, column, seen }) => `${file}|${column}|${seen}`);

describe('an extract as a workbook', () => {
  it.each(['xlsx', 'ods'] as const)(
    '[EX-46] gives from %s what the same table gives from CSV, days as the profile says, lines as the rows of the sheet',
    async (kind) => {
      const csv = await read('disclosures.csv', `${[header, line('D1'), line('D2')].join('\n')}\n`);
      expect(csv.rows).toHaveLength(2);
      const book = workbookOf({ Disclosures: [cellsOf(header), typed('D1'), typed('D2')] }, kind);
      const found = await read(`disclosures.${kind}`, book);
      expect(found.account.refused).toBe(false);
      expect(valuesOf(found)).toEqual(valuesOf(csv));
      expect(found.account.files[0]?.name).toMatch(new RegExp(`${kind}, Disclosures$`));
      // The control: a profile that reads another form of days alone is given that form.
      const profile = { ...meridian, dates: ['dd-mmm-yyyy' as const] };
      expect(valuesOf(await read(`other.${kind}`, book, profile))).toEqual(valuesOf(csv));
    },
  );

  it('[EX-46] takes values and not formulas, tells what a formula broke, and keeps the noughts of a reference', async () => {
    const book = workbookOf({ D: [cellsOf(header), typed('D1'), typed('D2')] }, 'xlsx', ({ D: sheet }) => {
      if (sheet === undefined) return;
      sheet.A2 = { t: 'n', v: 7, z: '0000', f: '1+6' };
      sheet.I2 = { t: 's', v: 'P9', f: 'HYPERLINK("http://example.invalid","P9")' };
      sheet.F3 = { t: 'e', v: 0x2a };
    });
    const found = await read('formulas.xlsx', book, { ...meridian, damage: ['#N/A'] });
    expect(found.rows.map(({ values }) => [values[0], values[8]])).toEqual([
      ['0007', 'P9'],
      ['D2', 'P1'],
    ]);
    expect(found.rows[1]?.values[5]).toBe(null);
    const [broken] = tellFindings(found.account, 'en').filter(({ column }) => column === 'DECIDED_DATE');
    expect([broken?.kind, broken?.lines]).toEqual(['value-damaged', [3]]);
  });

  it('[EX-46] reads what is hidden like anything else, so that nothing comes in or stays out unseen', async () => {
    const book = workbookOf(
      {
        D: [cellsOf(header), typed('D1'), typed('D2')],
        Empty: [['', '']],
        More: [cellsOf(header), typed('D3')],
      },
      'xlsx',
      (sheets, hide) => {
        hide('More', true);
        if (sheets.D !== undefined) sheets.D['!rows'] = [{}, { hidden: true }];
      },
    );
    expect((await read('hidden.xlsx', book)).rows.map(({ values }) => values[0])).toEqual(['D1', 'D2', 'D3']);
  });

  it('[EX-47] is refused by the name of a column about immigration, on a hidden sheet too', async () => {
    const book = workbookOf(
      {
        D: [cellsOf(header), typed('D1')],
        More: [
          [...cellsOf(header), 'VISA_TYPE'],
          [...typed('D3'), 'KANARIENVOGEL'],
        ],
      },
      'xlsx',
      (_, hide) => hide('More', true),
    );
    const found = await read('visa.xlsx', book);
    expect(found.rows).toEqual([]);
    expect(stopsOf(found)).toEqual(['visa.xlsx, More|VISA_TYPE|VISA_TYPE']);
    expect(JSON.stringify(found.account)).not.toContain('KANARIENVOGEL');
  });

  it('[EX-47] is refused where a sheet holds no table of the profile, without a word of what it holds', async () => {
    const book = workbookOf({ D: [cellsOf(header), typed('D1')], Notes: [['Ring KANARIENVOGEL']] }, 'ods');
    const found = await read('notes.ods', book);
    expect(found.rows).toEqual([]);
    expect(stopsOf(found)).toEqual([expect.stringContaining('notes.ods, Notes|')]);
    expect(JSON.stringify(found.account)).not.toContain('KANARIENVOGEL');
  });
});

async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts))
    zip.addBuffer(Buffer.from(content), name, { compress: name !== 'mimetype' });
  zip.end();
  const chunks: Buffer[] = [];
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, 'end');
  return Buffer.concat(chunks);
}

describe('a workbook with a trap', () => {
  const sound = workbookOf({ D: [cellsOf(header), typed('D1')] }, 'xlsx');
  const ods = (content: string | Buffer) =>
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': content,
      'META-INF/manifest.xml': '<manifest/>',
    });

  it.each([
    ['that unpacks to far more than it is', () => ods(Buffer.alloc(40 * 1024 ** 2, '<a/>')), /grows/],
    [
      'that declares entities',
      () => ods('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "KANARIENVOGEL">]><a>&b;</a>'),
      /entities/,
    ],
    [
      'that hides them in another encoding',
      () => ods(Buffer.from('\ufeff<?xml version="1.0"?><a/>', 'utf16le')),
      /UTF-8/,
    ],
    ['that was cut off', async () => sound.subarray(0, sound.length - 400), /damaged/],
  ])('[EX-47] %s stops the package, and nothing of it is read', async (_, make, words) => {
    const found = await read('trap.xlsx', await make());
    expect(found.account.refused).toBe(true);
    expect(found.rows).toEqual([]);
    expect(stopsOf(found).join()).toMatch(words);
    expect(JSON.stringify(found.account)).not.toContain('KANARIENVOGEL');
  });
});
