import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { realData } from '../../../tests/engines/real-data.ts';
import type { Database } from '../../database/index.ts';
import { month } from '../../kernel/index.ts';
import { importHomeOffice, importPoliceUk, readCoverage, refusals, summarise } from './index.ts';

const by = 'A. Tester (made up)';

describe('real data', () => {
  let clone: Clone;
  let jobs: Database;
  beforeAll(async () => {
    clone = await cloneDatabase();
    jobs = await clone.open('jobs');
  });

  it('[RE-2] three years of Bedfordshire: every row accounted for; the second time nothing changes', async (context) => {
    const folder = realData('policeuk', 'bedfordshire');
    if (folder === undefined) return context.skip('real data is absent');
    const report = await importPoliceUk(jobs, [folder], { by });
    expect(summarise(report, 'street')).toEqual({
      read: 182_113,
      accepted: 181_929,
      duplicates: 184,
      duplicatesWithOtherOutcome: 53,
      quarantined: 0,
      withoutId: 34_017,
      distinctIds: 147_912,
      repeatedIds: 184,
      rescued: 0,
      files: { loaded: 36, unchanged: 0, replaced: 0, reread: 0, refused: 0 },
    });
    expect(summarise(report, 'outcomes')).toMatchObject({
      read: 150_417,
      accepted: 147_538,
      duplicates: 2879,
    });
    expect(summarise(report, 'stopAndSearch')).toMatchObject({ read: 11_810, accepted: 11_810 });
    const again = await importPoliceUk(jobs, [folder], { by });
    expect(new Set(again.files.map((file) => file.state))).toEqual(new Set(['unchanged']));
    const [stored] = await clone.query(
      `select (select count(*)::int from records.street) as street, (select count(*)::int from records.outcome) as outcome,
         (select count(*)::int from records.stop_and_search) as searches, (select count(*)::int from records.file) as files`,
    );
    expect(stored).toEqual({ street: 181_929, outcome: 147_538, searches: 11_810, files: 108 });
  });

  it('[RE-17] the national month: 40 forces, the four that are missing shown as missing, Northern Ireland held', async (context) => {
    const folder = realData('policeuk', 'national-2025-12');
    if (folder === undefined) return context.skip('real data is absent');
    const report = await importPoliceUk(jobs, [folder], { by });
    expect(refusals(report)).toEqual([]);
    const sum = summarise(report, 'street');
    expect(sum).toMatchObject({ read: 316_358, quarantined: 0, files: { loaded: 40 } });
    expect(sum.accepted + sum.duplicates + sum.quarantined).toBe(sum.read);
    const december = month('2025-12');
    const register = await jobs.transact({ actor: by, purpose: 'test' }, (transaction) =>
      readCoverage(transaction, { from: december, to: december }),
    );
    const street = register.filter((entry) => entry.dataset === 'police-uk-street');
    const missing = street.filter((entry) => entry.state === 'missing').map((entry) => entry.force);
    expect(missing).toEqual(['greater-manchester', 'metropolitan', 'west-midlands', 'west-yorkshire']);
    expect(street.filter((entry) => entry.state === 'received')).toHaveLength(40);
    expect(street.find((entry) => entry.force === 'northern-ireland')).toMatchObject({
      state: 'received',
      rows: expect.any(Number),
    });
  });

  it('[RE-14] the Home Office tables: 5,519,401 offences but those of fraud bodies, and the outcome tables', async (context) => {
    const folder = realData('homeoffice');
    if (folder === undefined) return context.skip('real data is absent');
    const names = ['prc-pfa-2017-18.csv.gz', 'prc-btp-2024-25.csv', 'outcomes-national-by-year.csv'];
    const files = [...names, 'outcomes-bedfordshire-offence-group-year.csv'].map(
      (name) => `${folder}/${name}`,
    );
    const report = await importHomeOffice(jobs, files, { by });
    expect(summarise(report, 'recordedCrime')).toMatchObject({ read: 23_656, quarantined: 24 });
    expect(summarise(report, 'publishedOutcomes')).toMatchObject({ read: 72, accepted: 72 });
    const [sums] = await clone.query(
      `select
         (select sum(offences)::int from records.recorded_crime join records.part on part.id = part_id
          where extract(year from period_from) < 2019) as offences,
         (select sum(crimes)::int from records.published_outcome join records.part on part.id = part_id
          where place = 'bedfordshire' and period_from = '2022-04-01' and basis = 'assigned' and outcome = 'charged') as charged,
         (select count(distinct place)::int from records.part where dataset = 'home-office-recorded-crime') as forces,
         (select crimes from records.published_outcome join records.part on part.id = part_id
          where place = 'england-and-wales' and period_from = '2022-04-01' and basis = 'recorded' and outcome = 'charged'
            and offence_group = 'All offences') as national`,
    );
    // All rows of the file add up to 5,519,401; 638,358 of them stand under the fraud bodies' names.
    expect(sums).toEqual({ offences: 5_519_401 - 638_358, charged: 3445, forces: 44, national: 399_745 });
  });
});
