import { beforeEach, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { crimeId, extractFolder, streetHeader, streetRow } from '../../../tests/extracts/police-uk.ts';
import type { Database } from '../../database/index.ts';
import type { Code } from '../../records/index.ts';
import { type ImportReport, importPoliceUk, readCodes, summarise } from './index.ts';

const folder = extractFolder();
const by = 'A. Tester (made up)';
let clone: Clone;
let jobs: Database;

beforeEach(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
});

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

/** The periods held now, with the rows that really lie there. */
const held = (): Promise<unknown> =>
  clone.query(
    `select period_from::text, (select count(*)::int from records.street where part_id = part.id) as rows_accepted
     from records.part where superseded_by is null order by 1`,
  );

const filesHeld = async (): Promise<number> => (await clone.query('select 1 from records.file')).length;

describe('a file of which rows were quarantined', () => {
  const older = readCodes();
  const newer: readonly Code[] = [
    ...older,
    { list: 'crime-type', code: 900, slug: 'piracy', written: ['Piracy'], name: { en: 'P', cy: 'P' } },
  ];
  const row = (type: string, month: string, name: string) => streetRow({ id: crimeId(name), type, month });
  const rows = [
    row('Piracy', '2023-05', 'a'),
    row('Burglary', '2023-05', 'b'),
    row('Burglary', '2023-06', 'c'),
  ];
  const loadWith = (codes: readonly Code[], file: string): Promise<ImportReport> =>
    importPoliceUk(jobs, [file], { by, codes });

  it('[RE-28] is read again once the code lists know more, and only the period that gained is restated', async () => {
    const file = folder.write('sea.csv', lines(streetHeader, ...rows));
    expect(summarise(await loadWith(older, file), 'street')).toMatchObject({ accepted: 2, quarantined: 1 });
    // The control: with the same lists the same content changes nothing.
    expect((await loadWith(older, file)).files).toMatchObject([{ state: 'unchanged' }]);
    expect(summarise(await loadWith(newer, file), 'street')).toMatchObject({
      accepted: 3,
      quarantined: 0,
      rescued: 1,
      files: { loaded: 0, unchanged: 0, replaced: 0, reread: 1, refused: 0 },
    });
    expect(await held()).toEqual([
      { period_from: '2023-05-01', rows_accepted: 2 },
      { period_from: '2023-06-01', rows_accepted: 1 },
    ]);
    const restated = 'select period_from::text, rows_before, rows_after from records.restatement';
    expect(await clone.query(restated)).toEqual([
      { period_from: '2023-05-01', rows_before: 1, rows_after: 2 },
    ]);
    expect((await loadWith(newer, file)).files).toMatchObject([{ state: 'unchanged' }]);
    expect(await filesHeld()).toBe(2);
  });

  it('[RE-28] stays as it is where newer lists take no more of its rows', async () => {
    const faulty = folder.write(
      'faulty.csv',
      lines(streetHeader, ...rows.slice(1), row('Mutiny', '2023-05', 'd')),
    );
    await loadWith(older, faulty);
    expect((await loadWith(newer, faulty)).files).toMatchObject([{ state: 'unchanged' }]);
    expect(await filesHeld()).toBe(1);
  });
});
