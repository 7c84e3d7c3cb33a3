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
} from '../../../tests/publication/microdata.ts';
import { present } from '../../kernel/index.ts';
import type { MeasureResult } from '../../measures/index.ts';
import { findChange } from './change.ts';
import { controlDisclosure } from './control.ts';
import type { EarlierRelease } from './earlier.ts';
import type { Move } from './move.ts';
import { auditProtection } from './proofs.ts';
import { type Bound, protect } from './protection.ts';
import { relate } from './relations.ts';
import { restoreFigures } from './restore.ts';
import type { Search } from './search.ts';
import { type CountTable, draftTable, finishTable } from './table.ts';
import { vectorFinder } from './vectors.ts';
import { worthOf } from './worth.ts';

const unbound: Bound = { known: new Set(), withheld: new Set() };
const byBoth: MeasureShape = {
  id: 'both',
  kind: 'count',
  breakdowns: [['sex'], ['ethnicity'], ['ethnicity', 'sex']],
  periods: [1],
  withNation: true,
};

function published(results: readonly MeasureResult[], earlier: readonly EarlierRelease[] = []) {
  const estimate = () => ({ value: null, lower: null, upper: null });
  const belongsToNation = new Set(placeNames);
  const controlled = controlDisclosure({ results, earlier, nation, belongsToNation, estimate });
  if (!controlled.ok) throw new Error(controlled.message);
  return controlled.value.results;
}

function tableOf(results: readonly MeasureResult[]): CountTable {
  const draft = draftTable(results, nation, new Set(placeNames));
  if (!draft.ok) throw new Error(draft.message);
  const relations = relate(draft.value);
  if (!relations.ok) throw new Error(relations.message);
  return finishTable(draft.value, relations.value);
}

/** Counts of one month by place, then ethnicity, then sex. */
const cube = (places: readonly (readonly (readonly number[])[])[]): readonly Atom[] =>
  places.flatMap((rows, place) =>
    rows.flatMap((row, ethnicity) =>
      row.map((count, sex) => ({
        place: placeNames[place] ?? '',
        month: 0,
        sex: `s${sex}`,
        ethnicity: `e${ethnicity}`,
        found: true,
        count,
      })),
    ),
  );

/**
 * The last ethnicity and the last sex are rare, and in the first place alone one person is of both. No other place can stand
 * in for her, and in her own the row and the column hold too few to hide her.
 */
const rareInOnePlace = cube([
  [
    [300, 120, 2],
    [80, 60, 0],
    [4, 3, 1],
  ],
  [
    [250, 110, 30],
    [90, 40, 20],
    [40, 60, 0],
  ],
  [
    [350, 140, 50],
    [70, 50, 20],
    [60, 30, 0],
  ],
]);

/** One small count among large ones. */
const alone = cube([
  [
    [30, 3, 40],
    [50, 60, 70],
    [80, 90, 75],
  ],
  [
    [35, 45, 55],
    [65, 75, 85],
    [95, 82, 78],
  ],
]);

describe('what goes with a small count', () => {
  it('[PU-8] is no national total, though a category is rare and in one place alone', async () => {
    const truth = [measureOf(byBoth, rareInOnePlace)];
    const shown = published(truth);
    const figures = shown.flatMap((result) => result.figures);
    const withheld = figures.filter(({ markers }) => markers.includes('[c]'));
    expect(withheld.length).toBeGreaterThan(4);
    expect(withheld.filter(({ place, breakdown }) => place === nation && !breakdown.includes(';'))).toEqual(
      [],
    );
    const attacker = await attackerWith(cluesOf(shown, rareInOnePlace), rareInOnePlace);
    const hidden = truth.flatMap((result) =>
      result.figures
        .filter((_, index) => figures[index]?.markers.includes('[c]'))
        .flatMap((figure) => secretsOf(result, figure, rareInOnePlace)),
    );
    for (const { condition, amount } of hidden) {
      const { least, most } = attacker.range(condition);
      expect(most - least).toBeGreaterThanOrEqual(10);
      if (amount > 0 && amount < 10)
        expect({ least, enough: most >= 10 }).toEqual({ least: 0, enough: true });
    }
  });

  it('[PU-8] is no total over categories where single categories are enough', () => {
    const figures = published([measureOf(byBoth, alone)]).flatMap((result) => result.figures);
    const withheld = figures.filter(({ markers }) => markers.includes('[c]'));
    // Two rows by two columns in both places; the nation's sums stay.
    expect(withheld.map(({ place }) => place)).not.toContain(nation);
    expect(withheld).toHaveLength(8);
    expect(withheld.every(({ breakdown }) => breakdown.includes(';'))).toBe(true);
  });

  it('[PU-8] comes back where every proof can do without it', () => {
    const table = tableOf([measureOf(byBoth, alone)]);
    const { proofs, withheld } = protect(table, unbound);
    const everything: Search & { readonly withheld: Set<number> } = {
      table,
      states: Uint8Array.from(table.counts, (count) => (count === 0 ? 255 : 0)),
      costs: Float64Array.from(table.figures, ({ cells }) => Math.max(...cells.map(worthOf(table).costOf))),
      levels: [],
      vectors: vectorFinder(table),
      withheld: new Set(table.figures.keys()),
    };
    const small = present(proofs[0], 'a proof');
    const wide = [...proofs.slice(1), { ...small, high: throughTheNation(everything, small.cell) }];
    const mustStay = table.figureOf[small.cell];
    const left = restoreFigures(everything, wide, (figure) => figure !== mustStay);
    expect(wide[wide.length - 1]?.high).not.toEqual(small.high);
    expect(everything.withheld.size).toBe(withheld.size);
    const places = [...everything.withheld].map((figure) => placeOf(table, figure));
    expect(places).not.toContain(nation);
    const after = { table, withheld: everything.withheld, proofs: left, exposed: [] };
    expect(auditProtection(after, unbound).filter(({ kind }) => kind !== 'unproved')).toEqual([]);
  });
});

const placeOf = ({ figures, measures }: CountTable, figure: number): string | undefined => {
  const { measure = 0, index = 0 } = figures[figure] ?? {};
  return measures[measure]?.figures[index]?.place;
};

/** A proof that changes the nation, because no other place is asked. */
function throughTheNation(search: Search, cell: number): readonly Move[] {
  const change = present(findChange(search, { cell, direction: 1, amount: 7 }, new Map()), 'a change');
  return change.map((move) => ({ ...move, places: [move.places[0], -1] as const }));
}

describe('releases one after the other', () => {
  const shape: MeasureShape = { ...byBoth, breakdowns: [[], ['sex']], periods: [1, 3] };

  it('[PU-5] leave an attacker who keeps every release no small count', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(microdata({ places: 3, months: 6, sexes: 3, ethnicities: 1 }), async (atoms) => {
        const first = published([
          measureOf(
            shape,
            atoms.filter(({ month }) => month < 3),
          ),
        ]);
        const truth = measureOf(shape, atoms);
        const second = published([truth], [first]);
        const attacker = await attackerWith([...cluesOf(first, atoms), ...cluesOf(second, atoms)], atoms);
        const small = truth.figures
          .flatMap((figure) => secretsOf(truth, figure, atoms))
          .filter(({ amount }) => amount > 0 && amount < 10);
        const step = Math.max(1, Math.floor(small.length / 12));
        for (const { condition, amount } of small.filter((_, index) => index % step === 0)) {
          const { least, most } = attacker.range(condition);
          expect(least, `the least of a count of ${amount}`).toBe(0);
          expect(most, `the most of a count of ${amount}`).toBeGreaterThanOrEqual(10);
          tried += 1;
        }
      }),
      { numRuns: 6 },
    );
    expect(tried).toBeGreaterThan(15);
  }, 120_000);
});
