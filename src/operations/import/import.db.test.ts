import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import {
  crimeId,
  extractFolder,
  outcomeRow,
  outcomesHeader,
  searchHeader,
  searchRow,
  streetFile,
  streetHeader,
  streetRow,
} from '../../../tests/extracts/police-uk.ts';
import type { Database } from '../../database/index.ts';
import { type ImportReport, importPoliceUk, refusals, summarise } from './index.ts';

const folder = extractFolder();
const by = 'A. Tester (made up)';
let clone: Clone;
let jobs: Database;

beforeEach(async () => {
  clone = await cloneDatabase();
  jobs = await clone.open('jobs');
});

const load = (...paths: string[]): Promise<ImportReport> => importPoliceUk(jobs, paths, { by });
const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

/** What is held, in words that do not depend on the order in which it came. */
async function held(): Promise<unknown> {
  return await clone.query(
    `select part.dataset, part.place, part.period_from::text, part.rows_accepted, part.rows_duplicate,
       encode(file.sha256, 'hex') as sha256,
       (select count(*)::int from records.street where part_id = part.id) as street,
       (select md5(string_agg(encode(crime_id, 'hex'), '' order by crime_id)) from records.street where part_id = part.id) as ids
     from records.part join records.file on file.id = part.file_id
     where superseded_by is null order by 1, 2, 3`,
  );
}

const count = async (table: string): Promise<number> =>
  (await clone.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1;

describe('the rows of a file', () => {
  it('[RE-2] each end in one of three ways, which add up, and say what was wrong', async () => {
    const id = crimeId('twice');
    const file = folder.write(
      'three-ways.csv',
      lines(
        streetHeader,
        streetRow({ id }),
        streetRow({ id, outcome: 'Local resolution' }),
        streetRow({ id: '', type: 'Anti-social behaviour', outcome: '' }),
        streetRow({ id: '', type: 'Anti-social behaviour', outcome: '' }),
        streetRow({ id: crimeId('x'), force: 'Gotham Police' }),
        streetRow({ id: crimeId('y'), type: 'Piracy' }),
      ),
    );
    const report = await load(file);
    expect(summarise(report, 'street')).toEqual({
      read: 6,
      accepted: 3,
      duplicates: 1,
      duplicatesWithOtherOutcome: 1,
      quarantined: 2,
      withoutId: 2,
      distinctIds: 1,
      repeatedIds: 1,
      rescued: 0,
      files: { loaded: 1, unchanged: 0, replaced: 0, reread: 0, refused: 0 },
    });
    expect(await clone.query('select line, column_name, seen from records.quarantine order by line')).toEqual(
      [
        { line: 6, column_name: 'Reported by', seen: 'Gotham Police' },
        { line: 7, column_name: 'Crime type', seen: 'Piracy' },
      ],
    );
    // Of the two with one id, the first was kept.
    const kept = await clone.query(
      `select written from records.street join records.code on list = 'outcome' and code = last_outcome where crime_id = $1`,
      [Buffer.from(id, 'hex')],
    );
    expect(kept).toEqual([{ written: 'Unable to prosecute suspect' }]);
  });

  it('[RE-10] an outcome is a duplicate only with its id, month and outcome', async () => {
    const id = crimeId('o');
    const file = folder.write(
      'outcomes.csv',
      lines(
        outcomesHeader,
        outcomeRow(id, 'Suspect charged'),
        outcomeRow(id, 'Suspect charged'),
        outcomeRow(id, 'Local resolution'),
        outcomeRow(id, 'Suspect charged', '2023-06'),
      ),
    );
    expect(summarise(await load(file), 'outcomes')).toMatchObject({ read: 4, accepted: 3, duplicates: 1 });
    const left = await clone.query(
      `select slug, rows from records.repeated_outcome join records.code on list = 'outcome' and code = outcome`,
    );
    expect(left).toEqual([{ slug: 'charged', rows: 1 }]);
  });

  it('[RE-11] takes the force of a search from the file, else from the person, else refuses', async () => {
    const rows = lines(searchHeader, searchRow('2023-05-03T10:00:00+00:00'));
    const nameless = folder.write('searches.csv', rows);
    expect(refusals(await load(nameless))).toMatchObject([{ code: 'file_without_force' }]);
    await expect(importPoliceUk(jobs, [nameless], { by, force: 'gotham' })).rejects.toMatchObject({
      code: 'unknown_force',
    });
    const named = folder.write('named/2023-05-gwent-stop-and-search.csv', rows);
    expect(summarise(await load(named), 'stopAndSearch')).toMatchObject({ accepted: 1 });
    const unlike = folder.write(
      'named/2023-06-gwent-stop-and-search.csv',
      lines(searchHeader, searchRow('2023-06-03T10:00:00+00:00')),
    );
    expect(refusals(await importPoliceUk(jobs, [unlike], { by, force: 'kent' }))).toMatchObject([
      { code: 'file_other_force' },
    ]);
    const other = folder.write('other.csv', `${rows}${searchRow('2023-05-04T10:00:00+00:00')}\n`);
    await importPoliceUk(jobs, [other], { by, force: 'kent' });
    expect(await held()).toMatchObject([{ place: 'gwent' }, { place: 'kent', rows_accepted: 2 }]);
  });
});

describe('a file', () => {
  it('[RE-19] is loaded whole or not at all, and the others of its folder all the same', async () => {
    folder.write('mixed/1.csv', streetFile(3, { month: '2023-01' }));
    // Broken after rows that were good: nothing of it may stay.
    folder.write('mixed/2.csv', `${streetFile(60_000, { month: '2023-02' })}x,"${'y\n'.repeat(40_000)}`);
    folder.write('mixed/3.csv', streetFile(3, { month: '2023-03' }));
    const report = await load(`${folder.path}/mixed`);
    expect(report.files.map((file) => file.state)).toEqual(['loaded', 'refused', 'loaded']);
    expect(refusals(report)[0]).toMatchObject({
      code: 'file_record_too_long',
      message: expect.stringMatching(/2\.csv, line 60002/),
    });
    expect(await count('records.street')).toBe(6);
    expect(await count('records.part')).toBe(2);
  });

  it('[RE-19] of which nothing could be accepted is refused, with an example', async () => {
    const file = folder.write('nothing.csv', streetFile(3, { force: 'Gotham Police' }));
    expect(refusals(await load(file))).toMatchObject([
      { code: 'file_nothing_accepted', message: expect.stringContaining('"Gotham Police"') },
    ]);
    expect(await count('records.file')).toBe(0);
  });

  it('[RE-20] changes nothing the second time, under another name and wrapping', async () => {
    const content = streetFile(5);
    await load(folder.write('once.csv', content));
    const before = await held();
    const audit = await count('audit.entry');
    const again = await load(folder.write('again.csv.gz', gzipSync(content)));
    expect(again.files).toMatchObject([
      { state: 'unchanged', receivedAs: expect.stringMatching(/once\.csv$/) },
    ]);
    expect(await held()).toEqual(before);
    expect(await count('records.street')).toBe(5);
    expect(await count('audit.entry')).toBe(audit);
  });

  it('[RE-21] that changed takes the place of the earlier one, which stays', async () => {
    await load(folder.write('first.csv', streetFile(5)));
    const report = await load(folder.write('second.csv', streetFile(7)));
    expect(report.files).toMatchObject([{ state: 'replaced', partsReplaced: 1 }]);
    expect(await held()).toMatchObject([{ rows_accepted: 7, street: 7 }]);
    expect(
      await clone.query(
        `select dataset, place, period_from::text, rows_before, rows_after from records.restatement`,
      ),
    ).toEqual([
      {
        dataset: 'police-uk-street',
        place: 'gwent',
        period_from: '2023-05-01',
        rows_before: 5,
        rows_after: 7,
      },
    ]);
    expect(await count('records.street')).toBe(12);
    // The control: another month takes nobody's place.
    await load(folder.write('third.csv', streetFile(2, { month: '2023-06' })));
    expect(await count('records.restatement')).toBe(1);
  });

  it('[RE-21] does not lose a period of which a new file brings only faulty rows', async () => {
    await load(folder.write('good.csv', streetFile(5)));
    await load(
      folder.write(
        'partly.csv',
        lines(streetHeader, streetRow({ month: '2023-06' }), streetRow({ type: 'Piracy' })),
      ),
    );
    expect(await held()).toMatchObject([
      { period_from: '2023-05-01', rows_accepted: 5 },
      { period_from: '2023-06-01', rows_accepted: 1 },
    ]);
  });

  it('[RE-22] of made-up rows is refused beside real ones, and says what to do', async () => {
    await load(folder.write('real.csv', streetFile(2)));
    const madeUp = folder.write('made-up.csv', streetFile(2, { month: '2023-06' }));
    await expect(importPoliceUk(jobs, [madeUp], { by, origin: 'made-up' })).rejects.toMatchObject({
      code: 'mixed_origin',
      message: expect.stringContaining('WATERSHED_HOME'),
    });
    expect(await count('records.file')).toBe(1);
    expect(await count('records.street')).toBe(2);
  });

  it('[RE-26] leaves one audit entry that names the person and the counts', async () => {
    await load(folder.write('audited.csv', streetFile(4)));
    expect(
      await clone.query(
        `select actor, operation, details ->> 'accepted' as accepted from audit.entry where operation = 'import file'`,
      ),
    ).toEqual([{ actor: by, operation: 'import file', accepted: '4' }]);
  });
});

describe('many files', () => {
  it('[RE-23] give the same end state in any order and however often each comes', async () => {
    const months = ['2023-01', '2023-02', '2023-03'];
    const forces = ['Gwent Police', 'Kent Police'];
    const files = months.flatMap((month) =>
      forces.map((force) => folder.write(`set/${month}-${force}.csv`, streetFile(4, { month, force }))),
    );
    await load(...files);
    const expected = await held();
    const some = fc.shuffledSubarray([...files, ...files], { minLength: files.length });
    await fc.assert(
      fc.asyncProperty(some, async (order) => {
        const own = await cloneDatabase();
        clone = own;
        jobs = await own.open('jobs');
        // Whatever the subset left out comes last.
        await load(...order, ...files);
        expect(await held()).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  });

  it('[RE-23] imported twice at once are each loaded once', async () => {
    for (const month of ['2022-01', '2022-02', '2022-03', '2022-04']) {
      folder.write(`race/${month}.csv`, streetFile(50, { month }));
    }
    const other = await clone.open('jobs');
    const reports = await Promise.all([
      importPoliceUk(jobs, [`${folder.path}/race`], { by }),
      importPoliceUk(other, [`${folder.path}/race`], { by }),
    ]);
    const states = reports.flatMap((report) => report.files.map((file) => file.state)).sort();
    expect(states).toEqual([...Array(4).fill('loaded'), ...Array(4).fill('unchanged')]);
    expect(await count('records.street')).toBe(200);
    expect(await count('records.file')).toBe(4);
  });
});
