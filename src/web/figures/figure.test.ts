import { describe, expect, it } from 'vitest';
import { type Month, month } from '../../kernel/index.ts';
import type { CountryChange, Figure, MeasureDefinition } from '../../measures/index.ts';
import type { ForceDirectory } from '../site/page.ts';
import { changeOf, changeWords, countryChangeWords } from './change.ts';
import { figureWords } from './figure.ts';

const forces: ForceDirectory = { all: [], territorial: { en: [], cy: [] }, find: () => undefined };

const definition: MeasureDefinition = {
  id: 'charged',
  version: 3,
  title: { en: 'Charged', cy: 'Cyhuddwyd' },
  meaning: { en: 'Charged.', cy: 'Cyhuddwyd.' },
  sentence: {
    en: 'In {place}, {value}% in {period} ({lower}% to {upper}%): {numerator} of {denominator}.',
    cy: 'Yn {place}, {value}% yn {period} ({lower}% i {upper}%): {numerator} o {denominator}.',
  },
  framework: [],
  unit: 'crime',
  numerator: { en: 'Crimes with a charge', cy: 'Troseddau â chyhuddiad' },
  denominator: { en: 'Crimes', cy: 'Troseddau' },
  kind: 'proportion',
  periods: ['year'],
  breakdowns: [],
  sources: ['police-uk-street'],
  tally: { statement: 'recorded-crimes', crimeTypes: ['violent-crime'] },
  direction: 'up',
  caveats: [{ en: 'None.', cy: 'Dim.' }],
  seriesBreaks: [],
  smallestBase: 50,
  matureAfterMonths: 0,
  comparison: { forces: 'funnel', except: [] },
  disclosure: { rule: 'already-public', reason: { en: 'Public.', cy: 'Cyhoeddus.' } },
};

const figure: Figure = {
  place: 'england-and-wales',
  period: { from: month('2023-04'), to: month('2024-03') },
  breakdown: '',
  numerator: 1234,
  denominator: 20_000,
  value: 6.17,
  lower: 5.84,
  upper: 6.51,
  coverage: { forcesExpected: 43, forcesReceived: 43, monthsExpected: 516, monthsReceived: 516 },
  markers: [],
};

const before: Figure = {
  ...figure,
  period: { from: month('2022-04'), to: month('2023-03') },
  value: 5.1,
  lower: 4.9,
  upper: 5.3,
};

const words = (one: Figure, language: 'en' | 'cy' = 'en') => figureWords(one, definition, forces, language);

describe('a figure in words', () => {
  it('[WE-5] carries numerator, denominator, interval, coverage and version', () => {
    expect(words(figure)).toMatchObject({
      sentence: 'In England and Wales, 6.2% in 2023/24 (5.8% to 6.5%): 1,234 of 20,000.',
      value: '6.2%',
      numerator: '1,234',
      denominator: '20,000',
      interval: '5.8% to 6.5%',
      coverage: '43 of 43 forces complete',
      version: 3,
      warnings: [],
    });
    expect(words(figure, 'cy').sentence).toBe(
      'Yn Cymru a Lloegr, 6.2% yn 2023/24 (5.8% i 6.5%): 1,234 o 20,000.',
    );
  });

  it('[WE-6] withheld and missing are said in words and shown by their marker, never as zero', () => {
    const none = { ...figure, numerator: null, denominator: null, value: null, lower: null, upper: null };
    const withheld = words({ ...none, markers: ['[c]'] });
    expect(withheld).toMatchObject({ value: '[c]', numerator: '[c]', interval: '[c]' });
    expect(withheld.sentence).toContain('withheld so that nobody can be recognised. It is not zero.');
    const missing = words({ ...none, markers: ['[x]'] });
    expect(missing).toMatchObject({ value: '[x]', numerator: '[x]' });
    expect(missing.sentence).toContain('It is not zero.');
  });

  it('[WE-6] a count of part of the months is called a floor', () => {
    const part = { ...figure, value: 812, lower: null, upper: null };
    expect(figureWords(part, { ...definition, kind: 'count' }, forces, 'en').sentence).toContain(
      'at least 812',
    );
  });

  it('says how many forces are behind a figure of the country that is not whole', () => {
    const part = { ...figure, coverage: { ...figure.coverage, forcesReceived: 39 } };
    expect(words(part).warnings[0]).toContain('Only 39 of 43 forces sent every month');
    expect(words(part).coverage).toBe('39 of 43 forces complete');
  });
});

describe('change', () => {
  const dataTo: Month = month('2024-03');
  const verdict = (after: Figure, earlier: Figure, changed: Partial<MeasureDefinition> = {}) =>
    changeOf({ ...definition, ...changed }, [earlier, after], dataTo).verdict;

  it('[WE-8] is better or worse only where intervals lie apart, by the direction of good', () => {
    expect(verdict(figure, before)).toBe('better');
    expect(verdict(figure, before, { direction: 'down' })).toBe('worse');
    expect(verdict(figure, before, { direction: 'context' })).toBe('higher');
    expect(verdict(before, figure)).toBe('worse');
    expect(verdict(figure, { ...before, upper: 5.9 })).toBe('same');
  });

  it('[WE-8] is not said where the two may not be compared, and the page says why not', () => {
    const broken = {
      seriesBreaks: [{ on: '2023-05-01', reason: { en: 'Rules changed.', cy: 'Newidiodd.' } }],
    };
    const fewer = { ...before, coverage: { ...before.coverage, forcesReceived: 40 } };
    expect(verdict(figure, before, broken)).toBe('broken');
    expect(verdict(figure, fewer)).toBe('coverage');
    expect(verdict(figure, before, { matureAfterMonths: 6 })).toBe('early');
    expect(verdict(figure, { ...before, value: null, lower: null, upper: null })).toBe('nothing');
    expect(changeOf(definition, [figure], dataTo).verdict).toBe('only');
    expect(
      changeWords(changeOf({ ...definition, ...broken }, [before, figure], dataTo), definition, 'en'),
    ).toEqual({
      tag: 'Cannot be said',
      sentence: 'Not compared with 2022/23: what is counted changed in between. Rules changed.',
    });
  });

  it('[WE-8] of a country is said like for like, with how many forces stand behind it', () => {
    const change: CountryChange = {
      before: before.period,
      after: figure.period,
      forces: 41,
      valueBefore: 5.1,
      valueAfter: 6.2,
      went: 'up',
    };
    expect(countryChangeWords(change, definition, 'en')).toEqual({
      tag: 'Better',
      sentence:
        'In the 41 forces that sent every month of both years it was 5.1% in 2022/23 and 6.2% in 2023/24. ' +
        'The difference is more than chance.',
    });
    expect(countryChangeWords({ ...change, went: 'down' }, definition, 'cy').tag).toBe('Gwaeth');
    expect(countryChangeWords({ ...change, went: 'unclear' }, definition, 'en').tag).toBe('No clear change');
    const context = { ...definition, direction: 'context' as const };
    expect(countryChangeWords(change, context, 'en').sentence).toContain('Whether it is good cannot be said');
  });

  it('[WE-8] a break elsewhere does not stand in the way', () => {
    const elsewhere = {
      seriesBreaks: [{ on: '2023-05-01', places: ['kent'], reason: { en: 'Kent.', cy: 'Caint.' } }],
    };
    expect(verdict(figure, before, elsewhere)).toBe('better');
  });
});
