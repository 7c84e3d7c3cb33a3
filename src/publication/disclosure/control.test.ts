import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackerWith, cluesOf, secretsOf } from '../../../tests/publication/attacker.ts';
import {
  type Atom,
  type MeasureShape,
  measureOf,
  microdata,
  nation,
  placeNames,
  type Shape,
} from '../../../tests/publication/microdata.ts';
import type { MeasureResult } from '../../measures/index.ts';
import { controlDisclosure, type Estimate } from './control.ts';

const estimate: Estimate = (_, numerator, denominator) => ({
  value: denominator === 0 ? null : (100 * numerator) / denominator,
  lower: null,
  upper: null,
});

function control(results: readonly MeasureResult[], earlier: readonly (readonly MeasureResult[])[] = []) {
  return controlDisclosure({ results, earlier, nation, belongsToNation: new Set(placeNames), estimate });
}

function published(results: readonly MeasureResult[]): readonly MeasureResult[] {
  const controlled = control(results);
  if (!controlled.ok) throw new Error(controlled.message);
  return controlled.value.results;
}

/** The attacker's range of every small count must hold 0 and the threshold. Returns how many she tried. */
async function attack(
  truth: readonly MeasureResult[],
  shown: readonly MeasureResult[],
  atoms: readonly Atom[],
  triesMax: number,
): Promise<number> {
  const attacker = await attackerWith(cluesOf(shown, atoms), atoms);
  const secrets = truth.flatMap((result) =>
    result.figures.flatMap((figure) => secretsOf(result, figure, atoms)),
  );
  const small = secrets.filter(({ amount }) => amount > 0 && amount < 10);
  const step = Math.max(1, Math.floor(small.length / triesMax));
  const tried = small.filter((_, index) => index % step === 0);
  for (const { condition, amount } of tried) {
    const { least, most } = attacker.range(condition);
    expect(least, `the least of a count of ${amount}`).toBe(0);
    expect(most, `the most of a count of ${amount}`).toBeGreaterThanOrEqual(10);
  }
  return tried.length;
}

const shape = { places: 3, months: 6, sexes: 2, ethnicities: 3 };
const crossed: MeasureShape = {
  id: 'crossed',
  kind: 'count',
  breakdowns: [[], ['sex'], ['ethnicity'], ['ethnicity', 'sex']],
  periods: [1, 3, 6],
  withNation: true,
};

describe('disclosure control', () => {
  it.each<[string, readonly MeasureShape[], Shape?]>([
    ['all crossings, months to half years, forces to the nation', [crossed]],
    ['a proportion by sex', [{ ...crossed, id: 'found', kind: 'proportion', breakdowns: [[], ['sex']] }]],
    [
      'shares of one denominator by sex and ethnicity, crossed, by the year',
      [
        {
          ...crossed,
          id: 'shares',
          kind: 'share',
          breakdowns: [['sex'], ['ethnicity'], ['ethnicity', 'sex']],
          periods: [1],
        },
      ],
      { places: 4, months: 2, sexes: 3, ethnicities: 3 },
    ],
    [
      'two measures that share a total',
      [
        { ...crossed, id: 'by-sex', breakdowns: [[], ['sex']], periods: [1, 3] },
        { ...crossed, id: 'by-ethnicity', breakdowns: [[], ['ethnicity']], periods: [1, 3] },
        { ...crossed, id: 'found', kind: 'proportion', breakdowns: [[]], periods: [3] },
      ],
    ],
  ])(
    '[PU-3] leaves an attacker with an integer solver no small count: %s',
    async (_, shapes, of = shape) => {
      let tried = 0;
      await fc.assert(
        fc.asyncProperty(microdata(of), async (atoms) => {
          const truth = shapes.map((each) => measureOf(each, atoms));
          tried += await attack(truth, published(truth), atoms, 12);
        }),
        { numRuns: 6 },
      );
      expect(tried).toBeGreaterThan(15);
    },
    120_000,
  );
});
