import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { month, plainDate } from '../../kernel/index.ts';
import { parseExtractDefinition } from './definition.ts';
import { type ExtractMaterial, extractFigures } from './figures.ts';

const folder = 'src/measures/extracts/definitions';
const definitions = readdirSync(folder).map((name) => ({
  name,
  definition: parseExtractDefinition(parse(readFileSync(`${folder}/${name}`, 'utf8'))),
}));
const named = (id: string) =>
  definitions.flatMap(({ definition }) => (definition.id === id ? definition : []))[0];

const material: ExtractMaterial = {
  cells: [
    { force: 'gwent', cell: 'stage=recorded', count: 200 },
    { force: 'gwent', cell: 'stage=charged', count: 20 },
    { force: 'kent', cell: 'stage=recorded', count: 100 },
    { force: 'gwent', cell: 'order=dvpn;step=considered', count: 40 },
    { force: 'gwent', cell: 'order=spo;step=considered', count: 2 },
  ],
  waits: [
    { force: 'gwent', stage: 'recorded', days: 3, ended: true, count: 9 },
    { force: 'gwent', stage: 'recorded', days: 30, ended: false, count: 3 },
  ],
  sent: [
    { subject: 'crimes', force: 'gwent', months: 3 },
    { subject: 'crimes', force: 'kent', months: 2 },
    { subject: 'orders', force: 'gwent', months: 3 },
  ],
  notHeld: [],
  period: { from: month('2024-04'), to: month('2024-06') },
  months: 3,
  asAt: plainDate('2025-06-30'),
  vawg: { name: 'default', version: 1 },
};
const places = [
  { slug: 'england-and-wales', forces: ['gwent', 'kent'] },
  { slug: 'gwent', forces: ['gwent'] },
  { slug: 'kent', forces: ['kent'] },
  { slug: 'surrey', forces: ['surrey'] },
];
const figures = (id: string, changed: Partial<ExtractMaterial> = {}) => {
  const definition = named(id);
  return definition === undefined ? [] : extractFigures(definition, { ...material, ...changed }, places);
};

describe('measures of extracts', () => {
  it('[ME-77] one file a measure, named by its id; every entry of the framework that extracts can show', () => {
    for (const { definition, name } of definitions) expect(name).toBe(`${definition.id}.yaml`);
    const entries = new Set(definitions.flatMap(({ definition }) => definition.framework));
    expect([...entries].sort()).toEqual(['M1', 'M10', 'M14', 'M2', 'M3', 'M7', 'M8', 'M9']);
    expect(() => parseExtractDefinition({ ...named('crimes-charged'), colour: 'red' })).toThrow();
  });

  it('[ME-78] a figure says its unit, its versions, its counts and its coverage', () => {
    const [country, gwent] = figures('crimes-charged');
    expect(gwent).toMatchObject({
      place: 'gwent',
      unit: 'crime',
      version: 1,
      vawg: { name: 'default', version: 1 },
      numerator: 20,
      denominator: 200,
      value: 10,
      markers: [],
    });
    expect(country).toMatchObject({
      numerator: 20,
      denominator: 300,
      coverage: { forcesExpected: 2, forcesReceived: 1, monthsExpected: 6, monthsReceived: 5 },
      markers: ['[u]'],
    });
  });

  it('[ME-78] a month that is missing makes a count a floor, and no month makes no figure', () => {
    expect(figures('crimes-recorded')[2]).toMatchObject({ value: 100, lower: null, markers: ['[u]'] });
    expect(figures('crimes-recorded')[3]).toMatchObject({ value: null, numerator: null, markers: ['[x]'] });
    const kent = figures('orders-considered').filter(({ place }) => place === 'kent');
    expect(kent).toMatchObject([{ value: null, markers: ['[x]'] }]);
  });

  it('[ME-114] what the systems of a force cannot tell is not held: no count, no share, and missing from the country', () => {
    const lacks = (force: string, ...events: readonly string[]) =>
      events.map((event) => ({ force, contract: 'order_events', event }));
    const notHeld = lacks('gwent', 'considered', 'not-pursued');
    const [country, ...gwent] = figures('orders-considered', { notHeld });
    expect(gwent.filter(({ place }) => place === 'gwent')).toMatchObject([
      { held: 'not-held', breakdown: '', value: null, numerator: null, coverage: { monthsReceived: 0 } },
    ]);
    // The only force that sent orders cannot tell; another, which did not send, is not said to lack anything.
    expect(country).toMatchObject({ held: 'not-held', value: null });
    expect(gwent.find(({ place }) => place === 'surrey')).toMatchObject({ held: 'held', markers: ['[x]'] });
    // A share of what is not held is not held either; one event that tells a step is enough.
    expect(figures('orders-applied-for', { notHeld })[1]).toMatchObject({ held: 'not-held', value: null });
    expect(figures('orders-granted', { notHeld })[1]?.held).toBe('held');
    expect(figures('orders-considered', { notHeld: lacks('gwent', 'considered') })[1]?.held).toBe('held');
    const arrests = [{ force: 'gwent', contract: 'investigation_events', event: '*' }];
    expect(figures('crimes-charged', { notHeld: arrests })[0]).toMatchObject({ denominator: 300 });
    const both = [
      { force: 'gwent', cell: 'stage=recorded', count: 200 },
      { force: 'kent', cell: 'stage=recorded', count: 100 },
      { force: 'kent', cell: 'stage=arrested', count: 30 },
    ];
    expect(figures('crimes-arrested', { cells: both, notHeld: arrests })[0]).toMatchObject({
      numerator: 30,
      denominator: 100,
      coverage: { monthsReceived: 2, forcesReceived: 0 },
    });
    expect(figures('days-interviewed', { notHeld: arrests })[1]).toMatchObject({
      held: 'not-held',
      value: null,
    });
  });

  it('[ME-79] an immature cohort, a small base and nothing to divide by are marked', () => {
    expect(figures('crimes-charged', { asAt: plainDate('2025-06-29') })[1]?.markers).toEqual(['[u]']);
    expect(figures('orders-granted')[1]).toMatchObject({ value: null, denominator: 0, markers: ['[z]'] });
  });

  it('[ME-79] days in a stage are a median with waits that have not ended', () => {
    expect(figures('days-recorded')[1]).toMatchObject({ numerator: 9, denominator: 12, value: 3 });
  });

  it('[ME-77] shows the whole and each kind', () => {
    const gwent = figures('orders-considered').filter(({ place }) => place === 'gwent');
    expect(gwent.map(({ breakdown, value }) => [breakdown, value])).toEqual([
      ['', 42],
      ['order=dvpn', 40],
      ['order=spo', 2],
    ]);
  });
});
