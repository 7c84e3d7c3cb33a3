import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { realData } from '../../../tests/engines/real-data.ts';
import { codeLists, storeHeldRows } from '../../../tests/measures/store-held-rows.ts';
import { type Database, planForWholeScans } from '../../database/index.ts';
import { month } from '../../kernel/index.ts';
import type { HeldRows, MeasureResult, ReceivedMonth, Reconciliation } from '../../measures/index.ts';
import { importHomeOffice, importPoliceUk } from '../import/index.ts';
import { readForces } from '../installation/index.ts';
import { computeMeasures, reconcile } from './compute.ts';
import { readMeasureDefinitions } from './definitions.ts';
import { computeHeldMeasures } from './held.ts';

const act = { actor: 'A. Tester (made up)', purpose: 'test' };
const forces = readForces();
const crime = (digit: string): string => digit.repeat(64);

const held: HeldRows = {
  parts: [
    { id: 4096, dataset: 'police-uk-street', place: 'gwent', from: month('2023-04') },
    { id: 4097, dataset: 'police-uk-outcomes', place: 'gwent', from: month('2023-04') },
    { id: 4098, dataset: 'home-office-outcomes', place: 'gwent', from: month('2023-04') },
    { id: 4099, dataset: 'home-office-outcomes', place: 'kent', from: month('2023-04') },
  ],
  street: [
    { part: 4096, crimeId: crime('1'), crimeType: 'violent-crime' },
    { part: 4096, crimeId: crime('2'), crimeType: 'violent-crime' },
  ],
  outcomes: [
    { part: 4097, crimeId: crime('1'), outcome: 'charged' },
    { part: 4097, crimeId: crime('1'), outcome: 'sentenced-in-another-case' },
    { part: 4097, crimeId: crime('3'), outcome: 'charged' },
    { part: 4097, crimeId: crime('2'), outcome: 'no-further-action' },
  ],
  stops: [],
  offences: [],
};
const coverage: readonly ReceivedMonth[] = held.parts
  .filter(({ dataset }) => dataset !== 'home-office-outcomes')
  .map(({ dataset, place, from }) => ({ dataset, force: place, month: from, state: 'received' }));
const selection = { partIds: held.parts.map((part) => part.id), coverage, forces };

const counts = (reconciliation: Reconciliation | undefined): Record<string, number | null> =>
  Object.fromEntries((reconciliation?.rows ?? []).map(({ id, count }) => [id, count]));

describe('measures of a selection', () => {
  let clone: Clone;
  let jobs: Database;

  beforeAll(async () => {
    clone = await cloneDatabase();
    await codeLists(clone);
    jobs = await clone.open('jobs');
    await storeHeldRows(clone, held);
    await clone.query(`insert into records.repeated_outcome
      select 4097, code, 2 from records.code where list = 'outcome' and slug = 'charged'`);
    await clone.query(`insert into records.published_outcome values
      (4098, 'Sexual offences', 'assigned', 'charged', 40), (4098, 'Robbery', 'assigned', 'charged', 2),
      (4098, 'Robbery', 'assigned', 'out-of-court', 900), (4099, 'Robbery', 'recorded', 'charged', 7)`);
  });

  const compute = (): Promise<readonly MeasureResult[]> =>
    jobs.transact(act, (transaction) =>
      computeMeasures(transaction, { ...selection, definitions: readMeasureDefinitions() }),
    );

  it('[ME-51] computes every definition, and says for the country how many forces are missing', async () => {
    const results = await compute();
    expect(results.map(({ definition }) => definition.id)).toEqual(
      readMeasureDefinitions().map(({ id }) => id),
    );
    const crimes = results.find(
      ({ definition }) => definition.id === 'violence-and-sexual-offences-per-1000-people',
    );
    const national = crimes?.figures.find(({ place }) => place === 'england-and-wales');
    const gwent = forces.find(({ slug }) => slug === 'gwent');
    expect(national).toMatchObject({
      numerator: 2,
      denominator: gwent?.kind === 'territorial' ? gwent.population : undefined,
      coverage: { forcesExpected: 43, forcesReceived: 1 },
    });
    expect(crimes?.figures.find(({ place }) => place === 'kent')).toMatchObject({
      value: null,
      markers: ['[x]'],
    });
  });

  it('[ME-59] gives the same result for the same selection', async () => {
    expect(await compute()).toEqual(await compute());
  });

  it('[ME-60] sets the charges of both sources beside each other, repeated rows among them', async () => {
    const [gwent, ...others] = await jobs.transact(act, (transaction) => reconcile(transaction, selection));
    // Kent sent no outcome file: there is nothing to set beside its table.
    expect(others).toEqual([]);
    expect(gwent).toMatchObject({ place: 'gwent', financialYear: '2023/24', monthsReceived: 1 });
    expect(counts(gwent)).toEqual({
      'published-rows': 5,
      'published-rows-part-of-another-case': 1,
      'distinct-crimes': 2,
      'repeated-rows': 3,
      'home-office-assigned': 42,
      'home-office-recorded': null,
    });
    expect(gwent?.explanation.en).toMatch(/Only 1 of 12 months/);
    expect(gwent?.explanation.cy).toMatch(/1 o 12 mis/);
  });

  it('[ME-62] joins by hash until the transaction ends, because a fresh load has no statistics', async () => {
    const setting = 'select current_setting($1) as value';
    const inside = await jobs.transact(act, async (transaction) => {
      await planForWholeScans(transaction);
      return (await transaction.query<{ value: string }>(setting, ['enable_nestloop'])).rows[0]?.value;
    });
    const after = await jobs.transact(act, async (transaction) => {
      return (await transaction.query<{ value: string }>(setting, ['enable_nestloop'])).rows[0]?.value;
    });
    expect([inside, after]).toEqual(['off', 'on']);
  });
});

describe('three years of one force', () => {
  it('[ME-60] stand beside the Home Office as both were published', { timeout: 240_000 }, async (context) => {
    const police = realData('policeuk', 'bedfordshire');
    const table = realData('homeoffice', 'outcomes-bedfordshire-offence-group-year.csv');
    if (police === undefined || table === undefined) return context.skip('real data is absent');
    const clone = await cloneDatabase();
    const jobs = await clone.open('jobs');
    await importPoliceUk(jobs, [police], { by: act.actor });
    await importHomeOffice(jobs, [table], { by: act.actor });
    const { measures, reconciliations } = await computeHeldMeasures(jobs, forces);
    const year = (name: string) =>
      counts(reconciliations.find(({ financialYear }) => financialYear === name));
    expect(year('2022/23')).toEqual({
      'published-rows': 3635,
      'published-rows-part-of-another-case': 66,
      'distinct-crimes': 3180,
      'repeated-rows': 455,
      'home-office-assigned': 3445,
      'home-office-recorded': 3454,
    });
    expect(year('2023/24')).toMatchObject({
      'published-rows': 4670,
      'distinct-crimes': 3823,
      'home-office-assigned': 4056,
    });
    const crimes = measures.find(
      ({ definition }) => definition.id === 'violence-and-sexual-offences-per-1000-people',
    );
    const last = crimes?.figures.find(
      ({ place, period }) => place === 'bedfordshire' && period.from === '2023-04' && period.to === '2024-03',
    );
    expect(last).toMatchObject({ numerator: 20_152, denominator: 704_731, markers: [] });
  });
});
