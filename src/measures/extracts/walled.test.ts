import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/index.ts';
import { parseExtractDefinition } from './definition.ts';
import type { ExtractFigure } from './figure.ts';
import { periodOf } from './figures.ts';
import { withoutWalledNumbers } from './walled.ts';

const words = { en: 'made up', cy: 'dychmygol' };
const definition = (id: string, subject: string) =>
  parseExtractDefinition({
    id,
    version: 1,
    title: words,
    framework: ['M1'],
    unit: 'case',
    kind: 'proportion',
    subject,
    numerator: { name: words, cells: ['a=b'] },
    denominator: { name: words, cells: ['a=c'] },
    byVictim: false,
    direction: 'context',
    smallestBase: 1,
    matureAfterMonths: 0,
    caveats: [words],
  });
const definitions = [definition('walled-one', 'allegations'), definition('open-one', 'crimes')];

const figure = (
  measure: string,
  breakdown: string,
  numerator: number,
  denominator: number,
): ExtractFigure => ({
  measure,
  version: 1,
  unit: 'case',
  vawg: null,
  held: 'held',
  place: 'kent',
  period: periodOf(plainDate('2024-04-01'), plainDate('2024-06-30')),
  breakdown,
  numerator,
  denominator,
  value: (100 * numerator) / denominator,
  lower: 0,
  upper: 100,
  coverage: { forcesExpected: 1, forcesReceived: 1, monthsExpected: 3, monthsReceived: 3 },
  markers: [],
});

const shown = (figures: readonly ExtractFigure[]) =>
  withoutWalledNumbers(figures, definitions).map(({ measure, breakdown, value, numerator, markers }) => [
    measure,
    breakdown,
    value === null && numerator === null ? 'withheld' : 'shown',
    markers.join(''),
  ]);

describe('figures of what their reader may not read', () => {
  it('[ME-111] are withheld where they are few, or where few are left', () => {
    expect(
      shown([
        figure('walled-one', '', 4, 60),
        figure('walled-one', '', 57, 60),
        figure('walled-one', '', 30, 60),
        figure('walled-one', '', 0, 60),
        figure('open-one', '', 4, 60),
      ]),
    ).toEqual([
      ['walled-one', '', 'withheld', '[c]'],
      ['walled-one', '', 'withheld', '[c]'],
      ['walled-one', '', 'shown', ''],
      ['walled-one', '', 'shown', ''],
      ['open-one', '', 'shown', ''],
    ]);
  });

  it('[ME-111] with one part all parts, so that no subtraction gives it away', () => {
    expect(
      shown([
        figure('walled-one', '', 40, 80),
        figure('walled-one', 'kind=complaint', 4, 20),
        figure('walled-one', 'kind=conduct', 36, 60),
      ]),
    ).toEqual([
      ['walled-one', '', 'shown', ''],
      ['walled-one', 'kind=complaint', 'withheld', '[c]'],
      ['walled-one', 'kind=conduct', 'withheld', '[c]'],
    ]);
  });
});
