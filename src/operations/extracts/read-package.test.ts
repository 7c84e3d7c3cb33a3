import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { projectPath } from '../../database/index.ts';
import type { PackageAccount } from '../../extracts/index.ts';
import { plainDate } from '../../kernel/index.ts';
import { packageReport } from '../../web/reports/index.ts';
import {
  accountAsJson,
  checkPackage,
  findingsAsCsv,
  openPackage,
  readContracts,
  readProfileFile,
  tellFindings,
  writeTemplate,
} from './index.ts';

const contracts = readContracts();
const asAt = plainDate('2025-06-30');
const folder = mkdtempSync(join(tmpdir(), 'packages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settingsFor = (name: string) => ({
  contracts,
  profile: readProfileFile(projectPath('profiles', `${name}.yaml`), contracts),
  asAt,
});
let packages = 0;
function packageOf(files: Readonly<Record<string, string | Buffer>>): string {
  packages += 1;
  const path = join(folder, String(packages));
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}
const check = (
  files: Readonly<Record<string, string | Buffer>>,
  profile = 'meridian',
): Promise<PackageAccount> => checkPackage([packageOf(files)], settingsFor(profile));
const kinds = ({ findings }: PackageAccount): string[] =>
  findings.filter(({ kind }) => kind !== 'file-not-sent').map(({ kind, lines }) => `${kind} ${lines.join()}`);

const header =
  'DVDS_ID,ROUTE_CD,ASKED_CD,APPLIED_DATE,DECISION_CD,DECIDED_DATE,DISCLOSED_DATE,AT_RISK_ID,SUBJECT_ID\r\n';
const row = (number: number): string => `D${number},RTA,SELF,2025-03-01,D,2025-03-10,2025-03-20,,P1\r\n`;
const sound = `${header}${row(1)}${row(2)}`;
const wide = 'DVDS Number;Route;Asked By;Received;Decision;Decided;Disclosed;Person At Risk;Subject\r\n';
const wideRow = (number: number): string =>
  `D${number};Right to Ask;Third party;01-Mar-2025;Disclosure;;20-Mar-2025;;P1\r\n`;

describe('files as they come', () => {
  it('[EX-18] plain, gzipped, with a byte order mark or in UTF-16 they read alike', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sound, 'utf16le')]);
    for (const files of [
      { 'd.csv': sound },
      { 'd.csv.gz': gzipSync(sound) },
      { 'd.csv': `\ufeff${sound}` },
      { 'd.csv': utf16 },
      { 'd.csv': sound.replaceAll('\r\n', '\n') },
    ]) {
      const account = await check(files);
      expect(kinds(account)).toEqual([]);
      expect(account.contracts.find(({ contract }) => contract === 'disclosures')?.rows.accepted).toBe(2);
    }
  });

  it.each<readonly [string, Readonly<Record<string, string | Buffer>>]>([
    ['a web page', { 'd.csv': '<!doctype html><p>Sign in</p>' }],
    ['a cut-off archive', { 'd.csv.gz': gzipSync(sound.repeat(50)).subarray(0, 60) }],
    ['nothing', { 'd.csv': '' }],
    [
      'two encodings',
      { 'd.csv': Buffer.concat([Buffer.from(`${header}é`), Buffer.from([0xe9, 0x0d, 0x0a])]) },
    ],
    ['an open quote', { 'd.csv': `${sound}D3,"RTA\r\n` }],
    ['zeros that inflate without end', { 'd.csv.gz': gzipSync(Buffer.alloc(40 * 1024 ** 2)) }],
  ])(
    '[EX-18] %s is a finding that stops the package, and the other files are still checked',
    async (_, files) => {
      const account = await check({ ...files, 'e.csv': `${header}D9,RTA,SELF,soon,D,,,,\r\n` });
      expect(account.refused).toBe(true);
      expect(
        kinds(account)
          .map((kind) => kind.split(' ')[0])
          .sort(),
      ).toEqual(['date-unreadable', 'file-unreadable']);
      const [english, welsh] = (['en', 'cy'] as const).map(
        (language) => tellFindings(account, language).find(({ kind }) => kind === 'file-unreadable')?.seen,
      );
      expect(welsh).toMatch(/^([\w.]+(, llinell \d+)?|llinell \d+): (Mae|Nid|Ni|Tudalen|Agorir) /);
      expect(welsh).not.toBe(english);
    },
  );

  it('[EX-18] a table that the profile does not know, and one that lacks columns, stop it too', async () => {
    expect(kinds(await check({ 'x.csv': 'a,b\r\n1,2\r\n' }))).toEqual(['file-unknown 1']);
    expect(kinds(await check({ 'd.csv': 'DVDS_ID,ROUTE_CD\r\nD1,RTA\r\n' }))).toEqual([
      'file-lacks-columns 1',
    ]);
  });

  it('[EX-13] of a file whose first line may be a row about a person only names of known columns are told', async () => {
    const account = await check({
      'rows.csv': 'Janet Smith,1980-01-02,1 Acacia Avenue,Smith,Smith,refugee Janet\r\n',
      'other.csv': 'DVDS_ID,Nationality,Sgt Jones\r\n',
    });
    const told = [accountAsJson(account), findingsAsCsv(account), tellFindings(account, 'en')];
    for (const secret of ['Janet', 'Smith', '1980', 'Acacia', 'Jones']) {
      expect(JSON.stringify(told)).not.toContain(secret);
    }
    const places = tellFindings(account, 'en')
      .filter(({ grade }) => grade === 'stop')
      .map(({ file, kind, column, seen }) => `${file} ${kind} ${column}: ${seen}`);
    // What a header is known by is told all the same, and a column about immigration by its name where that is one word.
    expect(places.sort()).toEqual([
      'other.csv column-immigration Nationality: Nationality',
      'other.csv file-unknown : 3 columns, among them DVDS_ID',
      'rows.csv column-immigration 6: 6',
      'rows.csv file-unknown : 6 columns whose names are not known, and so not shown',
    ]);
  });

  it('[EX-12] says what was seen of a column that stands twice, is not needed or is not there', async () => {
    const account = await check({
      'd.csv': `${header.replace('\r\n', ',Team,TEAM,Shift')}\r\n`,
      'short.csv': 'DVDS_ID,ROUTE_CD\r\n',
    });
    const told = tellFindings(account, 'en')
      .filter(({ kind }) => /^column|lacks/.test(kind))
      .map(({ kind, column, seen }) => `${kind} ${column}: ${seen}`);
    expect(told).toEqual([
      'column-repeated TEAM: columns 10 and 11',
      'file-lacks-columns : 2 columns',
      'column-unexpected Shift: column 12',
      'column-unexpected TEAM: column 11',
      'column-unexpected Team: column 10',
    ]);
  });

  it('[EX-18] lines above the header are read past, and a closing count must fit', async () => {
    const head = 'Longshore Reporting\r\nRun on 30-Jun-2025\r\n\r\n';
    const whole = `${head}${wide}${wideRow(1)}${wideRow(2)}Total records: 2\r\n`;
    expect(kinds(await check({ 'd.csv': whole }, 'longshore'))).toEqual([]);
    expect(kinds(await check({ 'd.csv': whole.replace(wideRow(2), '') }, 'longshore'))).toEqual([
      'file-cut-short 6',
    ]);
    expect(kinds(await check({ 'd.csv': `${head}${wide}${wideRow(1)}` }, 'longshore'))).toEqual([
      'file-cut-short 0',
    ]);
    expect(
      kinds(
        await check(
          { 'd.csv': `${head}${wide}${wideRow(1).replace('01-Mar', '32-Mar')}Total records: 1\r\n` },
          'longshore',
        ),
      ),
    ).toEqual(['date-impossible 5']);
  });

  it('[EX-9] a time in the hour that never was is told at its line', async () => {
    const orders =
      'Order Number;Order Type;Crime Number;Respondent;Protected Person;Applicant;Expires;Considered;Not Pursued;Applied;Granted;Refused;Served;Breached;Ended;Reason\r\n';
    const text = `${orders}O1;DVPN;;P1;;Police;;30-Mar-2025 01:30;;;;;;;;\r\nTotal records: 1\r\n`;
    expect(kinds(await check({ 'o.csv': text }, 'longshore'))).toEqual(['time-never-was 2']);
  });

  it('[EX-20] gives rows in batches and the account only after them', async () => {
    const reading = await openPackage([packageOf({ 'd.csv': sound })], settingsFor('meridian'));
    expect(() => reading.account()).toThrow(/before its rows were read/);
    const rows = [];
    for await (const batch of reading.rows()) rows.push(...batch);
    reading.close();
    expect(rows.map(({ contract, line, values }) => [contract, line, values[0]])).toEqual([
      ['disclosures', 2, 'D1'],
      ['disclosures', 3, 'D2'],
    ]);
    expect(reading.contents).toMatchObject([{ bytes: sound.length }]);
  });
});

describe('the report', () => {
  const evil = `${header.replace('SUBJECT_ID', 'SUBJECT_ID,=cmd()|<script>alert(1)</script>')}D1,=HYPERLINK,SELF,2025-03-01,D,,,,P1,x\r\nD2,RTA,SELF,31/03/2025,D,,,,P1,x\r\n`;

  it('[EX-19] tells the same findings in HTML, CSV and JSON, in both languages', async () => {
    const account = await check({ 'd.csv': evil });
    const rows: string[][] = parse(findingsAsCsv(account), { bom: true, from_line: 2 });
    const json = JSON.parse(JSON.stringify(accountAsJson(account))) as { findings: unknown[] };
    expect(json.findings.length).toBe(account.findings.length);
    expect(rows.length).toBe(
      account.findings.reduce((sum, { lines }) => sum + Math.max(1, lines.filter(Boolean).length), 0),
    );
    for (const language of ['en', 'cy'] as const) {
      const page = packageReport(account, language);
      expect(page).toContain(`<html lang="${language}">`);
      for (const finding of tellFindings(account, language)) {
        expect(page).toContain(finding.title.replaceAll('"', '&quot;').replaceAll("'", '&#39;'));
      }
      expect(page).not.toMatch(/<script|src=|href="http|url\(/);
    }
  });

  it('[EX-19] holds no formula in its CSV and no markup of a file in its HTML', async () => {
    const account = await check({ 'd.csv': evil });
    const cells = (parse(findingsAsCsv(account), { bom: true }) as string[][]).flat();
    expect(cells.filter((cell) => /^[=+@\t-]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith("'=cmd"))).toBe(true);
    expect(packageReport(account, 'en')).toContain('&lt;script&gt;');
  });

  it('[EX-13] names files without the folders they lay in', async () => {
    const account = await check({ 'd.csv': evil, 'e.csv': '<html></html>' });
    expect(kinds(account).some((kind) => kind.startsWith('file-unreadable'))).toBe(true);
    expect(JSON.stringify(accountAsJson(account))).not.toContain(folder);
    expect(packageReport(account, 'en')).not.toContain(folder);
  });
});

describe('the template', () => {
  it('[EX-4] is an empty package with its descriptor and a page a contract in both languages', () => {
    const target = join(folder, 'template');
    const files = writeTemplate(target);
    expect(files).toContain('datapackage.json');
    expect(files).toContain(join('cy', 'crimes.md'));
    expect(files.length).toBe(contracts.length * 3 + 1);
    expect(() => writeTemplate(target)).toThrow(/there is something in it/);
  });
});
