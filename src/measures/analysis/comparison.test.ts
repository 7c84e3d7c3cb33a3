import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Month, month, monthsFrom, present } from '../../kernel/index.ts';
import { parseForces, territorial } from '../../places/index.ts';
import { type MeasureDefinition, parseMeasureDefinition } from '../definition.ts';
import type { Tally } from '../figure.ts';
import { parseRebasings } from '../rebasing.ts';
import type { MeasureResult } from '../result.ts';
import { analyseMeasure } from './analyse.ts';
import { receivedOf } from './received.ts';

const read = (path: string): unknown => parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const forces = territorial(parseForces(read('../../../reference/forces.yaml')));
const slugs = forces.map((force) => force.slug);
const { settledAfterMonths: _, ...charged } = parseMeasureDefinition(
  read('../definitions/charged-of-outcomes-assigned.yaml'),
);
const crimes = parseMeasureDefinition(
  read('../definitions/violence-and-sexual-offences-per-1000-people.yaml'),
);
const months = monthsFrom(month('2022-04'), month('2025-03'));

const charges = (force: string, at: Month, count: number, total = 1000): readonly Tally[] => [
  { force, month: at, breakdown: 'outcome=charged', numerator: count, denominator: total },
  { force, month: at, breakdown: 'outcome=no-suspect', numerator: total - count, denominator: total },
];
/** Steady values that wobble by the month and the force, the same in every run. */
const wobble = (force: string, at: Month): number => 60 + ((force.length * 7 + Number(at.slice(5)) * 5) % 9);
const steady = slugs.flatMap((force) => months.flatMap((at) => charges(force, at, wobble(force, at))));

interface Choice {
  readonly definition?: MeasureDefinition;
  readonly tallies?: readonly Tally[];
  readonly missing?: (force: string, at: Month) => boolean;
  readonly rebasings?: unknown;
}

function analyse({
  definition = charged,
  tallies = steady,
  missing = () => false,
  rebasings = [],
}: Choice): MeasureResult {
  const coverage = definition.sources.flatMap((dataset) =>
    slugs.flatMap((force) =>
      months
        .filter((at) => !missing(force, at))
        .map((at) => ({ dataset, force, month: at, state: 'received' as const })),
    ),
  );
  const received = receivedOf(coverage, new Set(slugs));
  return analyseMeasure({ definition, tallies, forces, received, rebasings: parseRebasings(rebasings) });
}

const chartOf = (result: MeasureResult, place: string) =>
  present(
    result.controlCharts.find((chart) => chart.place === place),
    place,
  );

describe('control charts', () => {
  it('[ME-28] a missing month, and a country with a force missing, is no point', () => {
    const result = analyse({ missing: (force, at) => force === 'gwent' && at === '2023-01' });
    const point = (place: string) => chartOf(result, place).points.find((each) => each.month === '2023-01');
    expect(point('gwent')).toEqual({ month: '2023-01', value: null, signals: [], segment: null });
    expect(point('england-and-wales')?.value).toBeNull();
    expect(point('kent')?.value).not.toBeNull();
    expect(chartOf(result, 'gwent').points).toHaveLength(36);
  });

  it('[ME-28] a month below the smallest base is no point', () => {
    const tallies = months.flatMap((at) => charges('gwent', at, 3, at === '2022-06' ? 40 : 60));
    const points = chartOf(analyse({ tallies }), 'gwent').points;
    expect(points.filter((each) => each.value === null).map((each) => each.month)).toEqual(['2022-06']);
  });

  it('[ME-27] a re-basing starts a segment with its person and reason; without one there is one segment', () => {
    const rebasings = [
      {
        measure: charged.id,
        place: 'gwent',
        from: '2023-10',
        by: 'A. Analyst (made up)',
        on: '2024-11-01',
        reason: { en: 'A new team took over the decisions.', cy: 'Cymerodd tîm newydd y penderfyniadau.' },
      },
    ];
    const segments = chartOf(analyse({ rebasings }), 'gwent').segments;
    expect(segments.map(({ from, to, by }) => [from, to, by])).toEqual([
      ['2022-04', '2023-09', undefined],
      ['2023-10', '2025-03', 'A. Analyst (made up)'],
    ]);
    expect(segments[1]?.reason?.cy).toMatch(/tîm/);
    expect(chartOf(analyse({ rebasings }), 'kent').segments).toHaveLength(1);
    expect(() => parseRebasings([{ ...rebasings[0], by: '' }])).toThrow(/by/);
    expect(() => parseRebasings([{ ...rebasings[0], from: '2023-13' }])).toThrow(/month/);
  });

  it('[ME-27] a series break starts a segment, in the places it concerns; a short one has no limits', () => {
    const reason = { en: 'New rules.', cy: 'Rheolau newydd.' };
    const definition = { ...charged, seriesBreaks: [{ on: '2024-10-01', places: ['gwent'], reason }] };
    const result = analyse({ definition });
    const chart = chartOf(result, 'gwent');
    expect(chart.segments.map(({ to }) => to)).toEqual(['2024-09']);
    expect(chart.points.slice(-6).map(({ segment }) => segment)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(chart.tooShort).toBe(false);
    expect(chartOf(result, 'kent').segments.map(({ to }) => to)).toEqual(['2025-03']);
  });

  it('[ME-22] a month far above the rest is a signal', () => {
    const tallies = steady.map((tally) =>
      tally.force === 'gwent' && tally.month === '2025-01' && tally.breakdown === 'outcome=charged'
        ? { ...tally, numerator: 200 }
        : tally,
    );
    const signalled = chartOf(analyse({ tallies }), 'gwent').points.filter((point) =>
      point.signals.includes('above-limit'),
    );
    expect(signalled.map((point) => point.month)).toEqual(['2025-01']);
  });
});

describe('comparisons', () => {
  it('[ME-35] takes the latest whole year, in the unit of the measure', () => {
    const { funnel } = analyse({});
    expect(funnel?.period).toEqual({ from: '2024-04', to: '2025-03' });
    expect(funnel?.points).toHaveLength(43);
    expect(funnel?.pooled).toBeGreaterThan(6);
    expect(funnel?.pooled).toBeLessThan(7);
    expect(
      funnel?.limits.every(
        (limit) => limit.lower95 < (funnel?.pooled ?? 0) && limit.upper95 > (funnel?.pooled ?? 0),
      ),
    ).toBe(true);
  });

  it('[ME-34] leaves out who cannot be compared and says why', () => {
    const tallies = [
      ...steady.filter(({ force }) => force !== 'kent'),
      ...charges('kent', month('2024-05'), 4, 40),
    ];
    const { funnel } = analyse({ tallies, missing: (force, at) => force === 'gwent' && at === '2025-01' });
    expect(funnel?.points.map(({ place }) => place)).not.toContain('gwent');
    expect(
      Object.fromEntries((funnel?.notComparable ?? []).map(({ place, reason }) => [place, reason.en])),
    ).toEqual({
      gwent: 'Months are missing.',
      kent: 'The number it is set against is too small.',
    });
  });

  it('[ME-4] [ME-34] leaves the City of London out of a rate per resident, with the reason', () => {
    const tallies = slugs.flatMap((force) =>
      months.map((at) => ({ force, month: at, breakdown: '', numerator: 900, denominator: null })),
    );
    const { funnel } = analyse({ definition: crimes, tallies });
    expect(funnel?.points).toHaveLength(42);
    expect(funnel?.notComparable[0]).toMatchObject({
      place: 'city-of-london',
      reason: { en: expect.stringContaining('live in the City') },
    });
  });

  it('[ME-35] falls back to a shorter period, then says in words why there is none', () => {
    const some = (force: string, at: Month): boolean =>
      at === '2023-01' || at === '2024-01' || at === '2025-01' || force < 'c';
    expect(analyse({ missing: some }).funnel?.period).toEqual({ from: '2024-10', to: '2024-12' });
    const alone = analyse({ missing: (force) => force !== 'gwent' });
    expect(alone.funnel).toBeUndefined();
    expect(alone.noFunnelBecause?.en).toMatch(/At most 1 forces|At most 1 /);
    expect(alone.noFunnelBecause?.cy).toMatch(/10/);
  });
});
