import { utils, type WorkSheet, write } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { realData } from '../../../tests/engines/real-data.ts';
import { extractFolder } from '../../../tests/extracts/police-uk.ts';
import type { Database } from '../../database/index.ts';
import { importHomeOffice, importPoliceUk, refusals, summarise } from './index.ts';
import { readSpreadsheet } from './spreadsheet.ts';

const folder = extractFolder();
const by = 'A. Tester (made up)';
const header = [
  'Financial Year',
  'Financial Quarter',
  'Force Name',
  'Offence Description',
  'Offence Group',
  'Offence Subgroup',
  'Offence Code',
  'Number of Offences',
];
const row = (force: string, quarter: number, offences: number | string) => [
  '2023/24',
  quarter,
  force,
  'Rape of a female aged 16 and over',
  'Sexual offences',
  'Rape offences',
  '19C',
  offences,
];
const sheet = (rows: readonly unknown[][]): WorkSheet => utils.aoa_to_sheet(rows.map((one) => [...one]));

function odsOf(
  name: string,
  sheets: Readonly<Record<string, WorkSheet>>,
  hidden: readonly string[] = [],
): string {
  const book = utils.book_new();
  for (const [title, content] of Object.entries(sheets)) utils.book_append_sheet(book, content, title);
  book.Workbook = {
    Sheets: Object.keys(sheets).map((title) => ({ Hidden: hidden.includes(title) ? 1 : 0 })),
  };
  return folder.write(name, write(book, { type: 'buffer', bookType: name.endsWith('ods') ? 'ods' : 'xlsx' }));
}

let clone: Clone;
let jobs: Database;
beforeAll(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
});

describe('spreadsheets of the Home Office', () => {
  it('[RE-1] are read past a cover sheet and a title, sheet after sheet', async () => {
    const file = odsOf('recorded.ods', {
      Cover: sheet([['Police recorded crime'], ['Contents and notes, with a comma']]),
      'Year 1': sheet([['A title'], [], header, row('Gwent', 1, ' 1,234 '), row('Kent', 1, 5)]),
      'Year 2': sheet([header, row('Gwent', 2, -2), row('CIFAS', 2, 9)]),
    });
    const report = await importHomeOffice(jobs, [file], { by });
    expect(refusals(report)).toEqual([]);
    expect(summarise(report, 'recordedCrime')).toMatchObject({ read: 4, accepted: 3, quarantined: 1 });
    expect(
      await clone.query(
        `select place, period_from::text, offences from records.recorded_crime join records.part on part.id = part_id
         order by 1, 2`,
      ),
    ).toEqual([
      { place: 'gwent', period_from: '2023-04-01', offences: 1234 },
      { place: 'gwent', period_from: '2023-07-01', offences: -2 },
      { place: 'kent', period_from: '2023-04-01', offences: 5 },
    ]);
    const again = await importHomeOffice(jobs, [file], { by });
    expect(again.files).toMatchObject([{ state: 'unchanged' }]);
  });

  it('[RE-29] are told where a printed percentage is not what its counts give, and taken as published', async () => {
    const file = folder.write(
      'outcomes.csv',
      'fy,closed_all_t1,closed_all_assigned,recorded_all_t1,recorded_all_assigned,closed_all_t1_percent,recorded_all_t1_percent\n' +
        '2013/14,217,282,75,122,78,61.5\n2014/15,217,282,75,122,77,40%\n',
    );
    const report = await importHomeOffice(jobs, [file], { by });
    expect(summarise(report, 'publishedOutcomes')).toMatchObject({ read: 2, accepted: 2, quarantined: 0 });
    const [told] = report.files.map((each) => (each.state === 'refused' ? [] : each.notices));
    expect(told).toEqual([
      expect.stringContaining('line 2, closed_all_t1_percent: Published as 78%, but 217 of 282 is 77%.'),
      expect.stringContaining('line 3, recorded_all_t1_percent: Published as 40%, but 75 of 122 is 61%.'),
    ]);
    expect((await importHomeOffice(jobs, [file], { by })).files).toMatchObject([{ state: 'unchanged' }]);
  });

  it('[RE-24] with hidden sheets, unlike sheets or no known table are refused', async () => {
    const known = sheet([header, row('Kent', 3, 5)]);
    const wider = sheet([
      [...header, 'Region'],
      [...row('Kent', 4, 5), 'South East'],
    ]);
    const files = [
      odsOf('hidden.xlsx', { Seen: known, Unseen: sheet([['secret']]) }, ['Unseen']),
      odsOf('unlike.ods', { One: known, Two: wider }),
      odsOf('unknown.ods', { One: sheet([['Name', 'Age']]) }),
      folder.write('damaged.ods', Buffer.from('PK\x03\x04 and no more')),
    ];
    const codes: (string | undefined)[] = [];
    for (const file of files.slice(0, 3)) {
      codes.push(refusals(await importHomeOffice(jobs, [file], { by }))[0]?.code);
    }
    expect(codes).toEqual(['file_hidden_sheets', 'file_unlike_sheets', 'file_unknown']);
    await expect(importHomeOffice(jobs, files.slice(3), { by })).rejects.toMatchObject({
      code: 'file_damaged',
    });
    // The control: the same table without a hidden sheet is taken.
    const control = await importHomeOffice(jobs, [odsOf('control.xlsx', { Seen: known })], { by });
    expect(control.files).toMatchObject([{ state: 'loaded' }]);
  });

  it('[RE-1] and files of the other source are sent to the other command', async () => {
    const ods = odsOf('other.ods', { One: sheet([header, row('Kent', 4, 5)]) });
    expect(refusals(await importPoliceUk(jobs, [ods], { by }))).toMatchObject([{ code: 'file_spreadsheet' }]);
    const csv = folder.write('other.csv', `${header.join(',')}\n${row('Kent', 4, 5).join(',')}\n`);
    expect(refusals(await importPoliceUk(jobs, [csv], { by }))).toMatchObject([
      { code: 'file_other_source', message: expect.stringContaining('import home-office') },
    ]);
  });

  it('[RE-24] a real workbook that holds no such table is read whole and refused', async (context) => {
    const file = realData('homeoffice', 'workforce', 'police-workforce-sep19-tables.ods');
    if (file === undefined) return context.skip('real data is absent');
    const report = await importHomeOffice(jobs, [file], { by });
    expect(refusals(report)).toMatchObject([{ code: 'file_unknown' }]);
  });

  it('[RE-25] that grow past all measure are not opened', async () => {
    const { ZipFile } = await import('yazl');
    const zip = new ZipFile();
    zip.addBuffer(Buffer.alloc(64 * 1024 ** 2, ' '), 'content.xml');
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
    await expect(readSpreadsheet('bomb.ods', Buffer.concat(chunks))).rejects.toMatchObject({
      code: 'file_zip_refused',
    });
  });
});
