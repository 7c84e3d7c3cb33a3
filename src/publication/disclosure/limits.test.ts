import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackerWith, cluesOf, secretsOf } from '../../../tests/publication/attacker.ts';
import {
  type Atom,
  definitionOf,
  type MeasureShape,
  measureOf,
  microdata,
  nation,
  placeNames,
} from '../../../tests/publication/microdata.ts';
import { month, present } from '../../kernel/index.ts';
import { type MeasureResult, parseMeasureDefinition } from '../../measures/index.ts';
import { controlDisclosure, type Estimate, withholdCounts } from './control.ts';
import type { GuardedMeasure } from './table.ts';

const estimate: Estimate = (_, numerator, denominator) => ({
  value: denominator === 0 ? null : (100 * numerator) / denominator,
  lower: null,
  upper: null,
});

const control = (results: readonly MeasureResult[], earlier: readonly (readonly MeasureResult[])[] = []) =>
  controlDisclosure({ results, earlier, nation, belongsToNation: new Set(placeNames), estimate });

function published(results: readonly MeasureResult[], earlier: readonly (readonly MeasureResult[])[] = []) {
  const controlled = control(results, earlier);
  if (!controlled.ok) throw new Error(controlled.message);
  return controlled.value.results;
}

const simple: MeasureShape = {
  id: 'simple',
  kind: 'count',
  breakdowns: [[], ['sex']],
  periods: [1],
  withNation: true,
};
const figuresOf = (results: readonly MeasureResult[]) => results.flatMap(({ figures }) => figures);

/** Three places by three sexes in one month, all found. */
function threeByThree(counts: readonly (readonly number[])[]): readonly Atom[] {
  return counts.flatMap((row, place) =>
    row.map((count, sex) => ({
      place: placeNames[place] ?? '',
      month: 0,
      sex: `s${sex}`,
      ethnicity: 'e0',
      found: true,
      count,
    })),
  );
}

describe('small counts', () => {
  it('[PU-3] three of them on the diagonal of a 3×3 table cannot be worked out, though primary suppression alone gives them away', async () => {
    const atoms = threeByThree([
      [3, 20, 31],
      [25, 4, 38],
      [33, 27, 5],
    ]);
    const truth = measureOf(simple, atoms);
    const primaryOnly = {
      ...truth,
      figures: truth.figures.map((figure) =>
        (figure.numerator ?? 0) < 10 ? { ...figure, numerator: null } : figure,
      ),
    };
    const naive = await attackerWith(cluesOf([primaryOnly], atoms), atoms);
    const careful = await attackerWith(cluesOf(published([truth]), atoms), atoms);
    for (const figure of truth.figures.filter(({ numerator }) => (numerator ?? 0) < 10)) {
      for (const { condition, amount } of secretsOf(truth, figure, atoms)) {
        // The control: what a table without complementary suppression tells.
        expect(naive.range(condition)).toEqual({ least: amount, most: amount });
        const { least, most } = careful.range(condition);
        expect(least).toBe(0);
        expect(most).toBeGreaterThanOrEqual(10);
      }
    }
  });

  it('[PU-1] are never shown, and zeros are shown or withheld as the rule says', () => {
    const shape = { places: 3, months: 3, sexes: 2, ethnicities: 1 };
    fc.assert(
      fc.property(
        microdata(shape),
        fc.constantFrom<'publish' | 'withhold'>('publish', 'withhold'),
        (atoms, zeros) => {
          const results = published([measureOf({ ...simple, zeros }, atoms)]);
          for (const { numerator } of figuresOf(results)) {
            if (numerator !== null)
              expect(numerator >= 10 || (numerator === 0 && zeros === 'publish')).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
    const low = { ...definitionOf(simple), disclosure: { rule: 'suppress', threshold: 9 } };
    expect(() => parseMeasureDefinition(low)).toThrow();
  });

  it('[PU-2] take every number and chart with them', () => {
    const atoms = threeByThree([[3], [25], [33]]);
    const truth: MeasureResult = {
      ...measureOf({ ...simple, breakdowns: [[]], withNation: false }, atoms),
      controlCharts: placeNames
        .slice(0, 3)
        .map((place) => ({ place, points: [], segments: [], tooShort: true })),
      funnel: {
        period: { from: month('2024-01'), to: month('2024-01') },
        pooled: 1,
        overdispersion: 0,
        points: [],
        limits: [],
        notComparable: [],
      },
    };
    const [result] = published([truth]);
    const small = present(result, 'a result').figures.find(({ place }) => place === placeNames[0]);
    expect(small).toMatchObject({
      numerator: null,
      denominator: null,
      value: null,
      lower: null,
      upper: null,
      markers: ['[c]'],
    });
    expect(result?.controlCharts.map(({ place }) => place)).toEqual([placeNames[1], placeNames[2]]);
    expect(result?.funnel).toBeUndefined();
    expect(result?.noFunnelBecause?.cy).not.toBe(result?.noFunnelBecause?.en);
  });

  it('[PU-7] are rounded where the definition says so', () => {
    const atoms = threeByThree([[13, 22, 48]]);
    const [result] = published([measureOf({ ...simple, roundTo: 5, withNation: false }, atoms)]);
    expect(result?.figures.map(({ numerator }) => numerator)).toEqual([85, 15, 20, 50]);
    expect(result?.controlCharts).toEqual([]);
  });
});

describe('releases one after the other', () => {
  const atoms = threeByThree([
    [3, 20, 31],
    [25, 14, 38],
    [33, 27, 15],
  ]);
  const add = (amount: number): readonly Atom[] =>
    atoms.map((atom) =>
      atom.place === placeNames[1] && atom.sex === 's2' ? { ...atom, count: atom.count + amount } : atom,
    );

  it('[PU-5] publish the same of the same rows', () => {
    const first = published([measureOf(simple, atoms)]);
    expect(published([measureOf(simple, atoms)], [first])).toEqual(first);
  });

  it('[PU-5] do not show that one record was added, nor which', async () => {
    const truth = [measureOf(simple, atoms)];
    const after = [measureOf(simple, add(1))];
    const first = published(truth);
    const second = published(after, [first]);
    const attacker = await attackerWith(cluesOf(second, atoms), atoms);
    let changed = 0;
    for (const [index, figure] of figuresOf(after).entries()) {
      const was = figuresOf(first)[index]?.numerator ?? null;
      const now = figuresOf(second)[index]?.numerator ?? null;
      if (was === null || figure.numerator === was) continue;
      changed += 1;
      expect(now, `${figure.place} ${figure.breakdown}`).toBeNull();
      for (const { condition } of secretsOf(present(after[0], 'a result'), figure, atoms)) {
        const { least, most } = attacker.range(condition);
        expect(most - least).toBeGreaterThanOrEqual(10);
      }
    }
    expect(changed).toBeGreaterThan(0);
    // The control: without the first release in mind, the second shows the difference of one.
    const careless = figuresOf(published(after)).filter(({ numerator }, index) => {
      const was = figuresOf(first)[index]?.numerator ?? null;
      return numerator !== null && was !== null && numerator - was === 1;
    });
    expect(careless.length).toBeGreaterThan(0);
  });

  it('[PU-5] show a change that is large, and keep withheld what was withheld', () => {
    const first = published([measureOf(simple, atoms)]);
    const second = published([measureOf(simple, add(500))], [first]);
    const total = (results: readonly MeasureResult[]) =>
      figuresOf(results).find(({ place, breakdown }) => place === nation && breakdown === '')?.numerator;
    expect((total(second) ?? 0) - (total(first) ?? 0)).toBe(500);
    for (const [index, figure] of figuresOf(first).entries()) {
      if (figure.markers.includes('[c]')) expect(figuresOf(second)[index]?.markers).toEqual(['[c]']);
    }
  });

  it('[PU-5] are refused when an earlier one leaves no cover', () => {
    const careless = [measureOf(simple, atoms)];
    expect(control([measureOf(simple, atoms)], [careless])).toMatchObject({
      ok: false,
      code: 'earlier_releases_disclose',
    });
  });
});

describe('tables that cannot be protected', () => {
  const base = measureOf(
    simple,
    threeByThree([
      [30, 20],
      [40, 50],
    ]),
  );

  it('[PU-6] are refused when parts are more than their whole', () => {
    const distinct = {
      ...base,
      figures: base.figures.map((figure) =>
        figure.breakdown === '' ? { ...figure, numerator: 41 } : figure,
      ),
    };
    expect(control([distinct])).toMatchObject({ ok: false, code: 'counts_do_not_add_up' });
  });

  it('[PU-6] are refused when their windows slide', () => {
    const [figure] = base.figures;
    const slid = present(figure, 'a figure');
    const window = (from: string, to: string) => ({ ...slid, period: { from: month(from), to: month(to) } });
    const sliding = { ...base, figures: [window('2024-01', '2024-03'), window('2024-02', '2024-04')] };
    expect(control([sliding])).toMatchObject({ ok: false, code: 'periods_overlap' });
  });

  it('[PU-6] are refused when their months cut an earlier release', () => {
    const shape = { ...simple, periods: [1, 3] as const };
    const months = [0, 1, 2].flatMap((at) =>
      threeByThree([
        [30, 20],
        [40, 50],
      ]).map((atom) => ({ ...atom, month: at })),
    );
    const first = published([measureOf(shape, months)]);
    const cut = measureOf(
      { ...shape, periods: [1] },
      months.filter((atom) => atom.month < 2),
    );
    expect(control([cut], [first])).toMatchObject({ ok: false, code: 'span_cuts_earlier_release' });
  });
});

describe('counts that are named', () => {
  const measure = (id: string, numerator: number | null): GuardedMeasure => ({
    definition: { id, kind: 'count', unit: 'crime', disclosure: { rule: 'suppress', threshold: 10 } },
    figures: [
      {
        place: placeNames[0] ?? '',
        period: { from: month('2024-01'), to: month('2024-03') },
        breakdown: '',
        numerator,
        denominator: null,
        markers: numerator === null ? ['[c]'] : [],
      },
    ],
  });
  // Of two counts of twelve, everybody knows one; the other was withheld before.
  const counts = {
    results: [measure('one', 12), measure('other', 12)],
    earlier: [[measure('one', null), measure('other', 12)]],
    nation,
    belongsToNation: new Set<string>(),
  };

  it('[PU-9] alone are taken for one; equal counts by chance are not', () => {
    const withheld = withholdCounts({ ...counts, countName: (id) => id });
    expect(withheld.ok && withheld.value.map((indexes) => [...indexes])).toEqual([[0], []]);
    const disclosed = { ok: false, code: 'earlier_releases_disclose' };
    expect(withholdCounts({ ...counts, countName: () => 'the same' })).toMatchObject(disclosed);
    expect(withholdCounts(counts)).toMatchObject(disclosed);
  });
});
