import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { noExtracts, question, simpleRule } from '../../../tests/measures/held-extracts.ts';
import { storeCountingRule, storeHeldExtracts } from '../../../tests/measures/store-held-extracts.ts';
import type { Database } from '../../database/index.ts';
import { month, plainDate } from '../../kernel/index.ts';
import type { HeldExtracts } from '../../measures/index.ts';
import { readForces } from '../installation/index.ts';
import { computeExtractMeasures, type ExtractMeasures, type ExtractRequest } from './index.ts';

const part = { force: 'gwent', validFrom: plainDate('2024-07-01'), validTo: plainDate('9999-12-31') };
const parts: HeldExtracts['parts'] = [
  ...['2024-01-01', '2024-04-01', '2024-05-01', '2024-06-01'].map((first, index) => ({
    ...part,
    id: 4096 + index,
    subject: 'crimes' as const,
    month: plainDate(first),
  })),
  { ...part, id: 4110, subject: 'disclosures', month: question.from },
];

/** 200 crimes of the quarter and 100 of the one before, each against one woman; every fifth led to a charge. */
const numbers = Array.from({ length: 300 }, (_, index) => index);
const crimes: HeldExtracts['crimes'] = numbers.map((index) => ({
  part: index < 200 ? 4097 : 4096,
  crime: `c${index}`,
  recordedOn: plainDate(index < 200 ? '2024-04-10' : '2024-01-10'),
  offence: '008/06',
  state: 'recorded',
  domesticAbuse: 'no',
  honourBased: null,
  childSexualAbuse: null,
  locationType: 'home',
}));
const held: HeldExtracts = {
  ...noExtracts,
  parts,
  crimes,
  victims: numbers.map((index) => ({
    part: index < 200 ? 4097 : 4096,
    crime: `c${index}`,
    person: `w${index % 150}`,
    sex: 'female',
    age: 30,
    // Half unknown in the quarter, a tenth in the one before.
    ethnicity: index % (index < 200 ? 2 : 10) === 0 ? 'not-asked' : index % 3 === 0 ? 'B1' : 'W1',
    ethnicityOfficer: null,
    disability: index % 2 === 0 ? 'yes' : 'no',
    sexualOrientation: null,
    religion: null,
    relationship: 'partner',
  })),
  suspects: numbers.map((index) => ({
    part: index < 200 ? 4097 : 4096,
    crime: `c${index}`,
    person: `m${index}`,
    namedOn: plainDate('2024-04-12'),
  })),
  events: numbers
    .filter((index) => index % 5 === 0 && index < 200)
    .map((index) => ({
      part: 4097,
      crime: `c${index}`,
      person: `m${index}`,
      event: 'charged',
      on: plainDate('2024-05-12'),
    })),
};

describe('measures of extracts', () => {
  let clone: Clone;
  let jobs: Database;
  const request: ExtractRequest = {
    force: 'gwent',
    quarter: month('2024-04'),
    asAt: plainDate('2025-07-01'),
    vawg: 'made-up',
    characteristics: 'single',
    by: 'A. Tester (made up)',
    reason: 'to see what became of the quarter',
  };
  const compute = async (changed: Partial<ExtractRequest> = {}): Promise<ExtractMeasures> => {
    const computed = await computeExtractMeasures(jobs, readForces(), { ...request, ...changed });
    if (!computed.ok) throw new Error(computed.message);
    return computed.value;
  };

  beforeAll(async () => {
    clone = await cloneDatabase();
    jobs = await clone.open('jobs');
    await storeHeldExtracts(clone, held);
    await storeCountingRule(clone, simpleRule);
  });

  it('[ME-78] computes every figure of a force, with its unit, versions and coverage', async () => {
    const { crimes: chosen, figures } = await compute();
    expect(chosen).toBe(300);
    const of = (measure: string) => figures.find((figure) => figure.measure === measure);
    expect(of('crimes-charged')).toMatchObject({
      place: 'gwent',
      numerator: 40,
      denominator: 200,
      value: 20,
      unit: 'crime',
      vawg: { name: 'made-up', version: 1 },
      coverage: { monthsExpected: 3, monthsReceived: 3 },
      markers: [],
    });
    // 50 women have two crimes of the quarter; of them and the others, 100 have one of the quarter before.
    expect(of('repeat-victims')).toMatchObject({ unit: 'person', numerator: 150, denominator: 150 });
    expect(of('days-named')).toMatchObject({
      value: null,
      numerator: 40,
      denominator: 200,
      markers: ['[x]'],
    });
    expect(of('disclosures-asked')).toMatchObject({ value: 0, markers: ['[u]'] });
    expect(of('orders-considered')).toMatchObject({ value: null, markers: ['[x]'] });
  });

  it('[ME-74] [ME-75] gives both funnels; orders that were not sent are not held, never zero', async () => {
    const { attrition, orders } = await compute();
    expect(attrition.ok && attrition.value.map(({ held: step }) => step)).toEqual(
      [200, 200, 0, 0, 0, 40, 0].map((count) => ({ state: 'counted', count })),
    );
    expect(orders.ok && orders.value.every(({ held: step }) => step.state === 'not-held')).toBe(true);
  });

  it('[ME-92] [ME-93] shows no rates by ethnicity that half of the victims were not asked for', async () => {
    const { equality } = await compute();
    const table = (by: string) =>
      equality.tables.find((each) => each.measure === 'crimes-charged' && each.by === by);
    expect(table('ethnicity')).toMatchObject({
      completeness: { known: 100, total: 200 },
      rates: { state: 'not-shown', because: 'too-little-known' },
    });
    expect(table('ethnicity')?.rows[0]).toMatchObject({ group: 'not-asked', total: 100 });
    expect(table('disability')?.rates.state).toBe('shown');
    expect(equality.unknownRises.find(({ characteristic }) => characteristic === 'ethnicity')).toMatchObject({
      alert: true,
      points: 40,
    });
    expect(equality.unknownRises.find(({ characteristic }) => characteristic === 'disability')?.alert).toBe(
      false,
    );
  });

  it('[ME-79] gives no verdict on a cohort that was not followed for long enough', async () => {
    const { equality, figures } = await compute({ asAt: plainDate('2024-12-01') });
    expect(figures.find(({ measure }) => measure === 'crimes-charged')?.markers).toEqual(['[u]']);
    const table = equality.tables.find(
      (each) => each.measure === 'crimes-charged' && each.by === 'disability',
    );
    expect(table?.rates).toMatchObject({ because: 'not-followed' });
  });

  it('[ME-97] every computation says who asked and why; without a reason no row is seen', async () => {
    await compute();
    const entries = await clone.query<{ reason: string; actor: string }>(
      `select reason, actor from audit.entry where operation = 'measures.compute-from-extracts'`,
    );
    expect(entries.at(-1)).toEqual({ reason: request.reason, actor: request.by });
    expect((await compute({ reason: '' })).crimes).toBe(0);
  });

  it('[ME-97] refuses a definition that is not held', async () => {
    const computed = await computeExtractMeasures(jobs, readForces(), { ...request, vawg: 'other' });
    expect(computed).toMatchObject({ ok: false, code: 'no_definition' });
  });

  it('[ME-78] the country is the sum of its forces, and says how many are missing', async () => {
    const { figures } = await compute({ force: null });
    const country = figures.find(
      ({ measure, place }) => measure === 'crimes-recorded' && place === 'england-and-wales',
    );
    expect(country).toMatchObject({
      value: 200,
      lower: null,
      coverage: { forcesExpected: 43, forcesReceived: 1 },
      markers: ['[u]'],
    });
  });
});
