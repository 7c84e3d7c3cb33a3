import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../tests/publication/microdata.ts';
import { month } from '../kernel/index.ts';
import type { Figure, MeasureResult } from '../measures/index.ts';
import { checkContent, checkReason } from './checks.ts';
import { guardCoverage, guardedDatasets, guardInput, guardRestatement } from './guarded.ts';
import type { ReleaseContent } from './open-data/files.ts';
import { markRevised } from './revised.ts';

const plain = definitionOf({
  id: 'found',
  kind: 'proportion',
  breakdowns: [],
  periods: [1],
  withNation: false,
});
const definition = {
  ...plain,
  title: { en: 'Found', cy: 'Canfuwyd' },
  meaning: { en: 'Found.', cy: 'Canfuwyd.' },
  sentence: { en: '{value} found', cy: 'canfuwyd {value}' },
};
const good: Figure = {
  place: 'gwent',
  period: { from: month('2024-01'), to: month('2024-01') },
  breakdown: '',
  numerator: 12,
  denominator: 48,
  value: 25,
  lower: 14.9,
  upper: 38.8,
  coverage: { forcesExpected: 1, forcesReceived: 1, monthsExpected: 1, monthsReceived: 1 },
  markers: [],
};
const entry = {
  dataset: 'police-uk-stop-and-search',
  force: 'gwent',
  month: month('2024-01'),
  state: 'received',
  rows: 9,
} as const;

function releaseWith(figure: Partial<Figure>, over: Partial<ReleaseContent> = {}): ReleaseContent {
  const measure: MeasureResult = { definition, figures: [{ ...good, ...figure }], controlCharts: [] };
  return {
    measures: [measure],
    coverage: [entry],
    reconciliations: [],
    restatements: [],
    plans: [],
    planChanges: { since: null, plans: [] },
    ...over,
  };
}

const checksOf = (content: ReleaseContent) => checkContent(content).map(({ check }) => check);

describe('the checks of a release', () => {
  it('[PU-17] find nothing wrong with one that is right', () => {
    expect(checkContent(releaseWith({}))).toEqual([]);
    const withheld = {
      numerator: null,
      denominator: null,
      value: null,
      lower: null,
      upper: null,
      markers: ['[c]'] as const,
    };
    expect(checkContent(releaseWith(withheld))).toEqual([]);
  });

  it.each<[string, Partial<Figure>]>([
    ['withheld', { markers: ['[c]'] }],
    ['withheld', { markers: ['[c]'], numerator: null, denominator: null, lower: null, upper: null }],
    ['small-counts', { numerator: 9, value: 18.75, lower: 10, upper: 30 }],
    ['small-counts', { numerator: 40, value: 83.3333, lower: 70, upper: 90 }],
    ['recomputed', { value: 26 }],
    ['recomputed', { lower: 25.5 }],
    [
      'coverage',
      { coverage: { forcesExpected: 0, forcesReceived: 0, monthsExpected: 0, monthsReceived: 0 } },
    ],
  ])('[PU-17] find a figure wrong: %s', (check, figure) => {
    expect(checksOf(releaseWith(figure))).toContain(check);
  });

  it('[PU-17] find missing coverage and missing Welsh', () => {
    expect(checksOf(releaseWith({}, { coverage: [] }))).toEqual(['coverage']);
    const english: MeasureResult = {
      definition: { ...definition, title: { en: 'Found', cy: 'Found' } },
      figures: [good],
      controlCharts: [],
    };
    expect(checksOf(releaseWith({}, { measures: [english] }))).toEqual(['languages']);
    const empty: MeasureResult = {
      definition,
      figures: [good],
      controlCharts: [],
      noFunnelBecause: { en: 'Why', cy: '' },
    };
    expect(checksOf(releaseWith({}, { measures: [empty] }))).toEqual(['languages']);
    expect(checkReason({ en: 'Why', cy: 'Pam' })).toEqual([]);
    for (const reason of [
      { en: '', cy: 'Pam' },
      { en: 'Why', cy: ' ' },
      { en: 'Why', cy: 'Why' },
    ]) {
      expect(checkReason(reason)).toHaveLength(1);
    }
  });
});

describe('what else would give a count away', () => {
  const guarded = guardedDatasets([definition]);
  it('[PU-4] withholds the rows of guarded files, and only those', () => {
    expect(guardCoverage({ ...entry, rule: '9 rows: fewer than 50%' }, guarded)).toMatchObject({
      rows: null,
    });
    expect(JSON.stringify(guardCoverage({ ...entry, rule: '9 rows: few' }, guarded))).not.toContain('9 rows');
    expect(guardCoverage({ ...entry, dataset: 'police-uk-street' }, guarded).rows).toBe(9);
    const input = { sha256: 'a', name: 'b.csv', dataset: entry.dataset, bytes: 1, rows: 9 };
    expect(guardInput(input, guarded).rows).toBeNull();
    expect(guardInput({ ...input, dataset: 'police-uk-street' }, guarded).rows).toBe(9);
  });

  it('[PU-5] says that a guarded month was replaced, not by how many rows', () => {
    const moved = {
      dataset: entry.dataset,
      place: 'gwent',
      from: month('2024-01'),
      rowsBefore: 8,
      rowsAfter: 9,
      at: 0 as never,
    };
    expect(guardRestatement(moved, guarded)).toMatchObject({ rowsBefore: null, rowsAfter: null });
    expect(guardRestatement({ ...moved, dataset: 'police-uk-street' }, guarded)).toMatchObject({
      rowsAfter: 9,
    });
  });
});

describe('revised figures', () => {
  const measure = (over: Partial<Figure>): MeasureResult => ({
    definition,
    figures: [{ ...good, ...over }],
    controlCharts: [],
  });
  const markersAfter = (before: Partial<Figure>, now: Partial<Figure>) =>
    markRevised([measure(now)], [measure(before)])[0]?.figures[0]?.markers;

  it('[PU-13] carry [r] when their numbers changed, and not when nothing did or one of the two was withheld', () => {
    const hidden: Partial<Figure> = { numerator: null, denominator: null, value: null, markers: ['[c]'] };
    expect(markersAfter({}, {})).toEqual([]);
    expect(markersAfter({}, { numerator: 24, value: 50, markers: ['[u]'] })).toEqual(['[u]', '[r]']);
    expect(markersAfter(hidden, {})).toEqual([]);
    expect(markersAfter({}, hidden)).toEqual(['[c]']);
    expect(markersAfter({ place: 'kent' }, {})).toEqual([]);
  });
});
