import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { heldRows } from '../../../tests/measures/held-rows.ts';
import { codeLists, storeHeldRows } from '../../../tests/measures/store-held-rows.ts';
import { month } from '../../kernel/index.ts';
import {
  ethnicityGroups,
  type HeldRows,
  notPoliceOutcomes,
  outcomeGroups,
  type Tally,
  type TallySource,
  tallyRows,
} from '../../measures/index.ts';
import { type Database, readTallies } from '../index.ts';

const act = { actor: 'A. Tester (made up)', purpose: 'test' };
const crimeTypes = ['violent-crime'];
const statements: readonly (readonly [string, TallySource])[] = [
  ['[ME-40] crimes recorded', { statement: 'recorded-crimes', crimeTypes }],
  ['[ME-41] outcomes assigned', { statement: 'outcomes-assigned', crimeTypes }],
  ['[ME-42] outcomes assigned, all crime', { statement: 'outcomes-assigned-all-crime' }],
  ['[ME-43] outcomes of crimes recorded', { statement: 'outcomes-of-crimes-recorded', crimeTypes }],
  ['[ME-44] months to the first outcome', { statement: 'months-to-first-outcome', crimeTypes }],
  ['[ME-45] recorded offences', { statement: 'recorded-offences', subgroups: ['Rape', 'Rape offences'] }],
  ['[ME-46] stops and searches', { statement: 'stops-and-searches' }],
];
const sorted = (tallies: readonly Tally[]): readonly Tally[] =>
  tallies.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
const keyOf = ({ force, month, breakdown }: Tally): string => `${force} ${month} ${breakdown}`;

describe('statements', () => {
  let clone: Clone;
  let jobs: Database;

  beforeAll(async () => {
    clone = await cloneDatabase();
    await codeLists(clone);
    jobs = await clone.open('jobs');
  });

  const read = (partIds: readonly number[], source: TallySource): Promise<readonly Tally[]> =>
    jobs.transact(act, (transaction) => readTallies(transaction, partIds, source));

  it.each(statements)('%s: the statement counts as its plain twin does', async (_, source) => {
    await fc.assert(
      fc.asyncProperty(heldRows, async ({ held, selection }) => {
        await storeHeldRows(clone, held);
        expect(sorted(await read(selection, source))).toEqual(sorted(tallyRows(held, selection, source)));
      }),
      { numRuns: 30 },
    );
  });

  const crime = 'a'.repeat(64);
  const other = 'b'.repeat(64);
  const example: HeldRows = {
    parts: [
      { id: 4096, dataset: 'police-uk-street', place: 'gwent', from: month('2024-01') },
      { id: 4097, dataset: 'police-uk-street', place: 'gwent', from: month('2024-02') },
      { id: 4098, dataset: 'police-uk-outcomes', place: 'gwent', from: month('2024-02') },
      { id: 4099, dataset: 'police-uk-outcomes', place: 'gwent', from: month('2024-04') },
    ],
    street: [
      { part: 4096, crimeId: crime, crimeType: 'violent-crime' },
      { part: 4097, crimeId: crime, crimeType: 'violent-crime' },
      { part: 4097, crimeId: other, crimeType: 'violent-crime' },
      { part: 4097, crimeId: null, crimeType: 'violent-crime' },
    ],
    outcomes: [
      { part: 4098, crimeId: crime, outcome: 'unable-to-prosecute' },
      { part: 4099, crimeId: crime, outcome: 'charged' },
      { part: 4099, crimeId: crime, outcome: 'charged' },
      { part: 4099, crimeId: other, outcome: 'under-investigation' },
    ],
    stops: [],
    offences: [],
  };
  const all = [4096, 4097, 4098, 4099];

  it('[ME-40] a crime that is published twice counts once, in its first month; one without an id counts', async () => {
    await storeHeldRows(clone, example);
    const tallies = sorted(await read(all, { statement: 'recorded-crimes', crimeTypes }));
    expect(tallies.map(({ month, numerator }) => [month, numerator])).toEqual([
      ['2024-01', 1],
      ['2024-02', 2],
    ]);
  });

  it('[ME-41] a charge published again in its month counts once; a state is no outcome', async () => {
    await storeHeldRows(clone, example);
    const tallies = sorted(await read(all, { statement: 'outcomes-assigned', crimeTypes }));
    expect(tallies.map(({ month, breakdown, numerator }) => [month, breakdown, numerator])).toEqual([
      ['2024-02', 'outcome=unable-to-prosecute', 1],
      ['2024-04', 'outcome=charged', 1],
    ]);
  });

  it('[ME-43] [ME-44] a later charge makes a crime charged; its first outcome sets its months', async () => {
    await storeHeldRows(clone, example);
    const status = sorted(await read(all, { statement: 'outcomes-of-crimes-recorded', crimeTypes }));
    expect(status.map(({ month, breakdown }) => [month, breakdown])).toEqual([
      ['2024-01', 'status=charged'],
      ['2024-02', 'status=no-outcome'],
    ]);
    const lags = sorted(await read(all, { statement: 'months-to-first-outcome', crimeTypes }));
    expect(lags.map(({ breakdown }) => breakdown)).toEqual(['lag=1', 'lag=none']);
  });

  it('[ME-47] only the parts of the selection count', async () => {
    await storeHeldRows(clone, example);
    expect(await read([4097], { statement: 'recorded-crimes', crimeTypes })).toMatchObject([
      { month: '2024-02', numerator: 3 },
    ]);
    expect(await read([], { statement: 'recorded-crimes', crimeTypes })).toEqual([]);
  });

  it('[ME-6] every outcome and ethnicity that is imported is counted somewhere or nowhere on purpose', async () => {
    const slugs = async (list: string): Promise<string[]> => {
      const rows = await clone.query<{ slug: string }>(
        'select slug from records.code where list = $1 order by 1',
        [list],
      );
      return rows.map((row) => row.slug);
    };
    expect(await slugs('outcome')).toEqual([...Object.keys(outcomeGroups), ...notPoliceOutcomes].sort());
    expect(await slugs('ethnicity')).toEqual(Object.keys(ethnicityGroups).sort());
    expect(await slugs('crime-type')).toContain('violent-crime');
  });
});
